"""Plain data to dataclasses: the dataclass is the schema, and every misfit is said in a contributor's words.

pydantic finds all misfits at once; here they get their lines, their words and their hints.
"""

import dataclasses
import types
import typing
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from builder.codec.front import Location, Positions, read_front, where
from builder.diagnostics import Diagnostic, did_you_mean

T = TypeVar("T")
_NAMES = frozenset(("title", "name"))


@dataclass(frozen=True, slots=True)
class Decoded(Generic[T]):
    """What a front matter says.

    Attributes:
        value: the whole of it, where it is sound.
        positions: where in the file each key stands.
        findings: what is wrong with it.
        rest: what remains without the keys that are wrong, so that other faults can be looked for in it.
    """

    value: T | None
    positions: Positions
    findings: tuple[Diagnostic, ...]
    rest: T | None = None


def decode_front(schema: type[T], text: str, path: str) -> Decoded[T]:
    """Read a front matter, whose first line is line 2 of its file, as a value of ``schema``."""
    plain = read_front(text, path)
    if plain.data is None:
        return Decoded(None, plain.positions, plain.findings)
    value, misfits = _validate(schema, plain.data, plain.positions, path)
    findings = (*plain.findings, *misfits)
    if not findings:
        return Decoded(value, plain.positions, ())
    return Decoded(None, plain.positions, findings, _rest(schema, plain.data))


def _rest(schema: type[T], data: dict[str, Any]) -> T | None:
    """Read what is left of a front matter without the keys that are wrong; a missing name is left empty."""
    known = _known_part(schema, data, (), [])
    adapter = _adapter(typing.cast("Hashable", schema))
    try:
        return typing.cast("T", adapter.validate_python(known))
    except ValidationError as error:
        wrong = {str(misfit["loc"][0]) for misfit in error.errors(include_url=False) if misfit["loc"]}
    left = {key: value for key, value in known.items() if key not in wrong}
    try:
        return typing.cast("T", adapter.validate_python({**dict.fromkeys(_NAMES & wrong, ""), **left}))
    except ValidationError:
        return None


def decode_table(schema: type[T], data: dict[str, Any], positions: Positions, path: str) -> Decoded[T]:
    """Read a parsed TOML table as a value of ``schema``."""
    value, findings = _validate(schema, data, positions, path)
    return Decoded(value, positions, tuple(findings))


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
    return (None if misfits else value), [_explain(misfit, schema, positions, path) for misfit in misfits]


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


def _explain(misfit: dict[str, Any], schema: Any, positions: Positions, path: str) -> Diagnostic:
    at: Location = tuple(part for part in misfit["loc"] if not _is_union_branch(part))
    line, column = where(positions, at)
    code, message, hint = _in_words(misfit, at, schema)
    return Diagnostic(path=path, line=line, column=column, code=code, message=message, hint=hint)


def _is_union_branch(part: int | str) -> bool:
    return isinstance(part, str) and (
        part.startswith(("function-", "literal[", "constrained-")) or part == "str"
    )


def _in_words(misfit: dict[str, Any], at: Location, schema: Any) -> tuple[str, str, str]:
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
    return "front-matter", *_of_the_wrong_shape(misfit, at, schema)


def _of_the_wrong_shape(misfit: dict[str, Any], at: Location, schema: Any) -> tuple[str, str]:
    name = _name(at)
    if misfit.get("input") is None:
        return f"{name} is empty", "write a value, or leave the line out"
    if misfit["type"] == "dataclass_type":
        return f"{name} should be 'key: value' lines", _lines_of(schema, at, misfit["input"])
    return f"{name} is not right: {_shape(misfit['msg'])}", ""


def _lines_of(schema: Any, at: Location, given: object) -> str:
    """Show the lines that a record is written in, with the value that was given in place of them."""
    record = _inner(schema)
    for part in at:
        of_record = dataclasses.is_dataclass(record)
        record = _inner(_hints(typing.cast("Hashable", record))[str(part)] if of_record else _item(record))
    names = [one.name for one in dataclasses.fields(record)]
    first = f"'{names[0]}: {given}'" if isinstance(given, str) else f"'{names[0]}: ...'"
    return f"write {first}; keys here: {', '.join(names)}"


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
    "a valid boolean": "true or false",
    ", unable to interpret input": "",
    "a valid number": "a number",
    "a valid integer": "a whole number",
    ", unable to parse string as a number": "",
    ", unable to parse string as an integer": "",
}


def _name(at: Location) -> str:
    words = [f"'{part}'" if isinstance(part, str) else f"item {part + 1}" for part in at]
    return " ".join(words) if words else "the front matter"
