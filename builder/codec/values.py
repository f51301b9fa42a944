"""Between a front matter and the record it is filed as: the same fields, with an id and a path or without."""

import dataclasses
from typing import Any, TypeVar

T = TypeVar("T")


def values_of(record: object, schema: type[Any]) -> dict[str, Any]:
    """Take those values of a record that the schema of its front matter has."""
    return {field.name: getattr(record, field.name) for field in dataclasses.fields(schema)}


def matter_of(record: object, schema: type[T]) -> T:
    """Give a record's front matter back, without the id and path it is filed under."""
    return schema(**values_of(record, schema))
