"""Reads the JSON-LD of a page (schema.org): which of what it describes is the report, and names."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_ARTICLE = re.compile(r"Article$|^Report$|BlogPosting$")
_PAGE = re.compile(r"WebPage$|^ItemPage$")
_DEEPEST = 8
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")


def article_in(scripts: list[str]) -> Mapping[str, Any]:
    """Find the description of the report: an article rather than a page, and with a headline if possible.

    What it only refers to by an identifier, as its author, is put in its place.
    """
    found: list[Mapping[str, Any]] = []
    for script in scripts:
        try:
            found.extend(_things(json.loads(script, strict=False), 0))
        except (ValueError, RecursionError):
            continue  # JSON-LD that is none tells nothing
    described = [one for one in found if is_article(one) or _is_of(one, _PAGE)]
    best: Mapping[str, Any] = max(
        described, key=lambda one: (is_article(one), "headline" in one, "datePublished" in one), default={}
    )
    known = {one["@id"]: one for one in found if isinstance(one.get("@id"), str) and one.get("name")}
    return {key: _resolved(value, known) for key, value in best.items()}


def is_article(thing: Mapping[str, Any]) -> bool:
    """Tell whether a description is of an article, and not of the page around it."""
    return _is_of(thing, _ARTICLE)


def words_of(value: Any) -> str:
    """Give a text, or the first of several, with its spaces made alike; empty where it is none.

    Halves of signs, which JSON may hold and no file can, are left out.
    """
    value = _listed(value)[0] if _listed(value) else ""
    return " ".join(value.encode("utf-8", "ignore").decode().split()) if isinstance(value, str) else ""


def names_of(value: Any) -> tuple[str, ...]:
    """Give the names of people or organizations."""
    names = (one.get("name") if isinstance(one, dict) else one for one in _listed(value))
    return tuple(name for one in names if (name := words_of(one)))


def _is_of(thing: Mapping[str, Any], kinds: re.Pattern[str]) -> bool:
    return any(kinds.search(str(kind)) for kind in _listed(thing.get("@type")))


def _things(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _things(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in _WITHIN:
            yield from _things(data.get(key), depth + 1)


def _resolved(value: Any, known: Mapping[str, Mapping[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, known) for item in value]
    if isinstance(value, dict) and "name" not in value:
        return known.get(str(value.get("@id")), value)
    return value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
