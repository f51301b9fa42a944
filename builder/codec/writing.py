"""Dataclasses to front matter and plain data; what has its default is left out."""

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

import yaml

_FENCE = "---"
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


def encode_front(value: object) -> str:
    """Write a value as a front matter, fences included; what has its default is left out."""
    text: str = yaml.dump(
        to_data(value),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=None,
        width=2**20,
    )
    return f"{_FENCE}\n{text}{_FENCE}\n"


def to_data(value: object) -> Any:
    """Turn a frozen value into plain dicts, lists and scalars, without the keys that have their defaults."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_data(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if not _is_default(field, getattr(value, field.name))
        }
    if isinstance(value, Mapping):
        return {key: to_data(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [to_data(item) for item in value]
    return value


def _is_default(field: "dataclasses.Field[Any]", value: object) -> bool:
    if field.default_factory is not dataclasses.MISSING:
        return bool(value == field.default_factory())
    return field.default is not dataclasses.MISSING and bool(value == field.default)


class _Dumper(yaml.SafeDumper):
    """Writes dates and numbers plainly: they are read back as text; and a key a line, however few."""

    def represent(self, data: object) -> None:
        node: Any = self.represent_data(data)
        node.flow_style = False
        self.serialize(node)


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":null", ":merge", ":value"))]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    # YAML takes these for line ends, which only double quotes keep from being folded into spaces
    style = '"' if _OTHER_LINE_ENDS.search(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)
for _plain_type in (int, float):
    _Dumper.add_representer(_plain_type, lambda dumper, value: _text(dumper, repr(value)))
_Dumper.add_representer(bool, lambda dumper, value: _text(dumper, "true" if value else "false"))
