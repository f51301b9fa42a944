"""Finds the words of a sentence that tell of an event: a kind's verbs, and its nouns with a "with"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from builder.languages.words import Words, alternatives, any_of
from builder.model import Kind

Form = Literal["verb", "held", "noun", "frame"]
_GAP = r"(?:\s+[^\s,;.]+){0,6}?\s+"


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of an event.

    Attributes:
        kind: id of the kind.
        form: ``verb``: "met with"; ``held``: "hold their first meeting"; ``noun``: "his meeting in X with";
            ``frame``: "in a telephone conversation".
        start, end: where they stand in the sentence.
    """

    kind: str
    form: Form
    start: int
    end: int


def triggers(text: str, kinds: Mapping[str, Kind], words: Words) -> list[Trigger]:
    """Find the words of a sentence that tell of events, in order, without overlap.

    Where two claim the same words, a verb phrase beats a noun, a longer phrase a shorter one within it, and
    the kind that comes first in ``site.toml`` the other.
    """
    found: list[tuple[tuple[int, int, int, int], Trigger]] = []
    lowered = text.lower()
    for rank, (kind, form, pattern, literals) in enumerate(_patterns(_key(kinds, words.language), words)):
        if not any(literal in lowered for literal in literals):
            continue
        for match in pattern.finditer(text):
            start, end = match.span("hit") if "hit" in pattern.groupindex else match.span()
            length = end - start if form == "held" else start - end
            found.append(((_FORMS[form], length, rank, start), Trigger(kind, form, start, end)))
    kept: list[Trigger] = []
    for _, trigger in sorted(found, key=lambda item: item[0]):
        if all(trigger.end <= other.start or other.end <= trigger.start for other in kept):
            kept.append(trigger)
    return sorted(kept, key=lambda trigger: trigger.start)


_FORMS: dict[Form, int] = {"verb": 0, "held": 1, "noun": 2, "frame": 3}
_Told = tuple[str, Form, re.Pattern[str], tuple[str, ...]]
_Key = tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]


def _key(kinds: Mapping[str, Kind], language: str) -> _Key:
    return tuple(
        (id_, kind.verbs.get(language, ()), kind.nouns.get(language, ())) for id_, kind in kinds.items()
    )


def nouns_of(kinds: Mapping[str, Kind], language: str) -> tuple[str, ...]:
    """List the nouns of all kinds in a language."""
    return tuple(noun for kind in kinds.values() for noun in kind.nouns.get(language, ()))


def _patterns(key: _Key, words: Words) -> tuple[_Told, ...]:
    return _compiled(key, words.of("events.support"), words.of("events.with"), words.of("events.frames"))


def _firsts(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """List the first words of phrases, by which most sentences are seen at once not to hold any."""
    return tuple(sorted({phrase.lower().split()[0] for phrase in phrases}))


@lru_cache(maxsize=32)
def _compiled(
    key: _Key, support: tuple[str, ...], joining: tuple[str, ...], frames: tuple[str, ...]
) -> tuple[_Told, ...]:
    made: list[_Told] = []
    for kind, verbs, _ in key:
        if verbs:
            made.append((kind, "verb", any_of(verbs), _firsts(verbs)))
    for kind, _, nouns in key:
        if nouns and support:
            held = rf"(?P<hit>{alternatives(support)}{_GAP}{alternatives(nouns)})"
            made.append((kind, "held", re.compile(held, re.IGNORECASE), _firsts(nouns)))
    for kind, _, nouns in key:
        if nouns and joining:
            gap = r"(?:\s+[^\s,;.]+){0,7}?\s+"
            noun = rf"(?P<hit>{alternatives(nouns)})(?={gap}{alternatives(joining)}\s)"
            made.append((kind, "noun", re.compile(noun, re.IGNORECASE), _firsts(nouns)))
    for kind, _, nouns in key:
        if nouns and frames:
            frame = (
                rf"{alternatives(frames)}(?:\s+[^\s,;.]+){{0,2}}?\s+(?P<hit>{alternatives(nouns)})(?=[\s,.])"
            )
            made.append((kind, "frame", re.compile(frame, re.IGNORECASE), _firsts(nouns)))
    return tuple(made)
