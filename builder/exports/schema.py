"""JSON files and the JSON Schemas that describe them, both from one set of dataclasses."""

from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from builder import routes
from builder.model import Artifact, Site

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SOURCE = "exports"


def json_text(value: object) -> bytes:
    """Write a value that JSON knows as text that people and version control can read."""
    return _adapter(object).dump_json(value, indent=1) + b"\n"


def json_artifact(path: str, shape: Any, value: object) -> Artifact:
    """Make a JSON file of a dataclass.

    Args:
        path: where it will stand.
        shape: the dataclass.
        value: an instance of it.
    """
    return Artifact(path, _adapter(shape).dump_json(value, indent=1) + b"\n", _SOURCE)


@lru_cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def schema_artifact(path: str, shape: Any, site: Site, title: str) -> Artifact:
    """Make the JSON Schema (draft 2020-12) of a dataclass; its ``$id`` is its address on the site."""
    described: dict[str, Any] = _adapter(shape).json_schema(mode="serialization")
    head = {"$schema": _DIALECT, "$id": routes.canonical(site.address, path), "title": title}
    return Artifact(
        path, json_text(head | {key: part for key, part in described.items() if key != "title"}), _SOURCE
    )
