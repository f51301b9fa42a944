"""Front matter and TOML to dataclasses and back, every misfit named with its line.

YAML scalars arrive as text (``language: no`` is not false) and the dataclass decides their types; pydantic
finds all misfits at once; here they get their lines, their words and their hints. Anchors and aliases are
refused: nobody needs them in front matter, and a few of them can unfold to gigabytes.
"""

import dataclasses
import types
import typing
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from builder.diagnostics import Diagnostic, did_you_mean

T = TypeVar("T")
Location = tuple[int | str, ...]
Positions = Mapping[Location, tuple[int, int]]

_FENCE = "---"
_EMPTY = frozenset({"", "null", "~", "Null", "NULL"})
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Decoded(Generic[T]):
    """What a front matter says: its value where it is sound, and where in the file each key stands."""

    value: T | None
    positions: Positions
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A content file cut in two: its front matter, its body, and the line (1-based) the body begins on."""

    front: str
    body: str
    body_line: int


def split(text: str) -> Parts | None:
    """Cut a content file into front matter and body; ``None`` where it has no front matter."""
    lines = text.removeprefix("\ufeff").split("\n")
    if lines[0].rstrip() != _FENCE:
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            return Parts("\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2)
    return None


def decode_front(schema: type[T], text: str, path: str) -> Decoded[T]:
    """Read a front matter, whose first line is line 2 of its file, as a value of ``schema``."""
    try:
        node = _compose(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Decoded(None, {}, (_unreadable(error, path),))
    tree = _Tree(path)
    data = tree.plain(node, ()) if node else {}
    if not isinstance(data, dict):
        tree.fault((2, 1), "the front matter is not 'key: value' lines", "begin with 'title: ...'")
        return Decoded(None, {}, tuple(tree.findings))
    value, misfits = _validate(schema, data, tree.positions, path)
    findings = (*tree.findings, *misfits)
    return Decoded(None if findings else value, tree.positions, findings)


def decode_table(schema: type[T], data: dict[str, Any], positions: Positions, path: str) -> Decoded[T]:
    """Read a parsed TOML table as a value of ``schema``."""
    value, findings = _validate(schema, data, positions, path)
    return Decoded(value, positions, tuple(findings))


def _compose(text: str) -> yaml.Node | None:
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            mark: Any = event.start_mark
            raise yaml.MarkedYAMLError(
                problem="anchors (&) and aliases (*) are not used here", problem_mark=mark
            )
    return yaml.compose(text, Loader=_Loader)


_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the fast one, where libyaml is


def _unreadable(error: Exception, path: str) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
    return Diagnostic(
        path=path,
        line=mark.line + 2 if mark else 2,
        column=mark.column + 1 if mark else 1,
        code="yaml",
        message=f"the front matter cannot be read: {problem}",
        hint="a value with ': ', '#' or quotes in it goes between double quotes",
    )


class _Tree:
    """Turns a node tree into text, lists and dicts, remembering where each part stands."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.positions: dict[Location, tuple[int, int]] = {}
        self.findings: list[Diagnostic] = []

    def fault(self, place: tuple[int, int], message: str, hint: str) -> None:
        line, column = place
        self.findings.append(
            Diagnostic(
                path=self.path, line=line, column=column, code="front-matter", message=message, hint=hint
            )
        )

    def plain(self, node: yaml.Node, at: Location) -> object:
        self.positions.setdefault(at, _place(node))
        if len(at) > _DEEPEST:
            self.fault(_place(node), "the front matter is nested too deeply", "")
            return None
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in _EMPTY else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, (*at, i)) for i, item in enumerate(node.value)]
        return dict(self._pairs(node.value, at))

    def _pairs(self, pairs: list[tuple[yaml.Node, yaml.Node]], at: Location) -> Iterator[tuple[str, object]]:
        seen: set[str] = set()
        for key, value in pairs:
            if not isinstance(key, yaml.ScalarNode):
                self.fault(_place(key), "a key is a single word", "")
                continue
            if key.value in seen:
                self.fault(_place(key), f"'{key.value}' stands here twice", "keep one of them")
            seen.add(key.value)
            self.positions[*at, key.value] = _place(key)
            yield key.value, self.plain(value, (*at, key.value))


def _place(node: yaml.Node) -> tuple[int, int]:
    """Tell a node's line and column, both 1-based; the opening fence is line 1."""
    mark = node.start_mark
    return (mark.line + 2, mark.column + 1) if mark else (2, 1)


# ---------------------------------------------------------------- from plain data to a value


@cache
def _adapter(schema: Hashable) -> TypeAdapter[Any]:
    kind: Any = schema
    return TypeAdapter(kind)


def _validate(
    schema: type[T], data: dict[str, Any], positions: Positions, path: str
) -> tuple[T | None, list[Diagnostic]]:
    unknown: list[dict[str, Any]] = []
    data = _known_part(schema, data, (), unknown)
    try:
        value, misfits = _adapter(typing.cast("Hashable", schema)).validate_python(data), unknown
    except ValidationError as error:
        value, misfits = None, unknown + [dict(one) for one in error.errors(include_url=False)]
    return (None if misfits else value), [_explain(misfit, positions, path) for misfit in misfits]


def _known_part(schema: Any, data: Any, at: Location, unknown: list[dict[str, Any]]) -> Any:
    """Set aside the keys that no field has: pydantic names them only where all else is right."""
    if isinstance(data, list):
        return [_known_part(_item(schema), item, (*at, i), unknown) for i, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    record = _inner(schema)
    if not dataclasses.is_dataclass(record):
        return {key: _known_part(_item(schema), value, (*at, key), unknown) for key, value in data.items()}
    hints = _hints(typing.cast("Hashable", record))
    unknown.extend(
        {"type": "unknown", "loc": (*at, key), "known": list(hints)} for key in data if key not in hints
    )
    return {
        key: _known_part(hints[key], value, (*at, key), unknown)
        for key, value in data.items()
        if key in hints
    }


@cache
def _hints(record: Hashable) -> dict[str, Any]:
    return typing.get_type_hints(record, include_extras=True)


def _inner(schema: Any) -> Any:
    """Unwrap what is optional or annotated."""
    while typing.get_origin(schema) in (typing.Union, types.UnionType, typing.Annotated):
        schema = next(a for a in typing.get_args(schema) if a is not type(None))
    return schema


def _item(schema: Any) -> Any:
    """Find what a list or a mapping holds."""
    arguments = typing.get_args(_inner(schema))
    return next((a for a in reversed(arguments) if a is not Ellipsis), object)


def _explain(misfit: dict[str, Any], positions: Positions, path: str) -> Diagnostic:
    at: Location = tuple(part for part in misfit["loc"] if not _is_union_branch(part))
    line, column = where(positions, at)
    code, message, hint = _in_words(misfit, at)
    return Diagnostic(path=path, line=line, column=column, code=code, message=message, hint=hint)


def _is_union_branch(part: int | str) -> bool:
    return isinstance(part, str) and (
        part.startswith(("function-", "literal[", "constrained-")) or part == "str"
    )


def where(positions: Positions, at: Location) -> tuple[int, int]:
    """Find the line and column of a key, or of the nearest thing that holds it."""
    while at and at not in positions:
        at = at[:-1]
    return positions.get(at, (1, 1))


def _in_words(misfit: dict[str, Any], at: Location) -> tuple[str, str, str]:
    kind, name = misfit["type"], _name(at)
    context: dict[str, Any] = misfit.get("ctx") or {}
    if kind == "unknown":
        known: list[str] = misfit["known"]
        return (
            "front-matter",
            f"unknown key '{at[-1]}'",
            did_you_mean(str(at[-1]), known, f"known here: {', '.join(known)}"),
        )
    if kind in {"missing_argument", "missing_keyword_only_argument", "missing"}:
        return "front-matter", f"'{at[-1]}' is missing", f"add a line '{at[-1]}: ...'"
    if kind == "literal_error":
        expected = str(context.get("expected", "")).replace("'", "")
        return (
            "front-matter",
            f"{name} cannot be '{misfit['input']}'",
            did_you_mean(
                str(misfit["input"]), expected.replace(" or ", ", ").split(", "), f"one of: {expected}"
            ),
        )
    if "hint" in context:
        return kind, f"{name}: {context['message']}", context["hint"]
    if misfit.get("input") is None:
        return "front-matter", f"{name} is empty", "write a value, or leave the line out"
    return "front-matter", f"{name} is not right: {_shape(misfit['msg'])}", ""


def _shape(message: str) -> str:
    """Say pydantic's message in the words of a contributor."""
    said = message[0].lower() + message[1:]
    for term, plain in _PLAIN_WORDS.items():
        said = said.replace(term, plain)
    return said


_PLAIN_WORDS = {
    "input should be": "it should be",
    "a valid string": "text",
    "a valid tuple": "a list",
    "a valid dictionary": "'key: value' lines",
    "a dictionary or an instance of": "'key: value' lines for",
    "a valid boolean": "true or false",
    ", unable to interpret input": "",
}


def _name(at: Location) -> str:
    words = [f"'{part}'" if isinstance(part, str) else f"item {part + 1}" for part in at]
    return " ".join(words) if words else "the front matter"


# ---------------------------------------------------------------- and back


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
    """Writes dates and numbers plainly: they are read back as text."""


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":null", ":merge", ":value"))]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value)


_Dumper.add_representer(str, _text)
for _plain_type in (int, float):
    _Dumper.add_representer(_plain_type, lambda dumper, value: _text(dumper, repr(value)))
_Dumper.add_representer(bool, lambda dumper, value: _text(dumper, "true" if value else "false"))
