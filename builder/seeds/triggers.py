"""Finds the words of a sentence that tell of an event: a kind's verbs, and its nouns with a "with"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from builder.languages.words import Words, alternatives, any_of, words_for
from builder.model import Kind

Form = Literal["verb", "held", "noun", "trip", "happened", "frame"]
_GAP = r"(?:\s+[^\s,;]+){0,6}?\s+"
_LONG_GAP = r"(?:\s+[^\s,;]+){0,10}?\s+"


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of an event.

    Attributes:
        kind: id of the kind.
        form: ``verb``: "met with"; ``held``: "hold their first meeting"; ``noun``: "his meeting in X with";
            ``trip``: "the visit of Y to X"; ``happened``: "the meeting took place"; ``frame``: "in a
            telephone conversation".
        start, end: where they stand in the sentence.
        weak: whether they tell of an event only where nothing else does: "discussed trade with".
        goes: whether somebody goes somewhere, so that the place directly after them is where: "visited".
    """

    kind: str
    form: Form
    start: int
    end: int
    weak: bool = False
    goes: bool = False


def triggers(text: str, kinds: Mapping[str, Kind], words: Words) -> list[Trigger]:
    """Find the words of a sentence that tell of events, in order, without overlap.

    Where two claim the same words, a verb phrase beats a noun, a longer phrase a shorter one within it, and
    the kind that comes first in ``site.toml`` the other.
    """
    found: list[tuple[tuple[int, int, int, int], Trigger]] = []
    lowered = text.lower()
    for rank, told in enumerate(_compiled(_key(kinds, words.language), words.language)):
        if not any(literal in lowered for literal in told.literals):
            continue
        for match in told.pattern.finditer(text):
            start, end = match.span("hit") if "hit" in told.pattern.groupindex else match.span()
            length = end - start if told.form == "held" else start - end
            claim = (told.claim, length, rank, start)
            found.append(
                (claim, Trigger(told.kind, told.form, start, end, told.weak, kinds[told.kind].holds))
            )
    kept: list[Trigger] = []
    for _, trigger in sorted(found, key=lambda item: item[0]):
        if all(trigger.end <= other.start or other.end <= trigger.start for other in kept):
            kept.append(trigger)
    return sorted(kept, key=lambda trigger: trigger.start)


_CLAIMS: dict[Form, int] = {"verb": 0, "held": 1, "noun": 2, "trip": 2, "happened": 3, "frame": 5}
_WEAK = 4


@dataclass(frozen=True, slots=True)
class _Told:
    """A pattern for one form of telling of one kind; ``literals``: words without which it finds nothing."""

    kind: str
    form: Form
    pattern: re.Pattern[str]
    literals: tuple[str, ...]
    weak: bool = False

    @property
    def claim(self) -> int:
        """Rank it among those that claim the same words."""
        return _WEAK if self.weak else _CLAIMS[self.form]


@dataclass(frozen=True, slots=True)
class _Phrases:
    """What a language says of one kind."""

    kind: str
    verbs: tuple[str, ...]
    weak: tuple[str, ...]
    nouns: tuple[str, ...]
    holds: bool


def nouns_of(kinds: Mapping[str, Kind], language: str) -> tuple[str, ...]:
    """List the nouns of all kinds in a language."""
    return tuple(noun for kind in kinds.values() for noun in kind.nouns.get(language, ()))


def _key(kinds: Mapping[str, Kind], language: str) -> tuple[_Phrases, ...]:
    return tuple(
        _Phrases(
            id_,
            kind.verbs.get(language, ()),
            kind.weak.get(language, ()),
            kind.nouns.get(language, ()),
            kind.holds,
        )
        for id_, kind in kinds.items()
    )


def _firsts(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """List the first words of phrases, by which most sentences are seen at once not to hold any."""
    return tuple(sorted({phrase.lower().split()[0] for phrase in phrases}))


@lru_cache(maxsize=32)
def _compiled(key: tuple[_Phrases, ...], language: str) -> tuple[_Told, ...]:
    words = words_for(language)
    support, joining, frames = (words.of(f"events.{name}") for name in ("support", "with", "frames"))
    happened = words.of("events.happened")
    of, toward = words.of("events.of"), words.of("events.toward")
    made = [_Told(one.kind, "verb", any_of(one.verbs), _firsts(one.verbs)) for one in key if one.verbs]
    weakly = [one for one in key if one.weak]
    made += [_Told(one.kind, "verb", any_of(one.weak), _firsts(one.weak), weak=True) for one in weakly]
    owned = rf"|\s+{alternatives(of)}\s" if of else ""
    where_to = alternatives((*of, *toward))
    shapes: list[tuple[Form, tuple[str, ...], str, str]] = [
        ("held", support, rf"{alternatives(support)}{_GAP}", ""),
        ("noun", joining, "", rf"(?={_LONG_GAP}{alternatives(joining)}\s{owned})"),
        ("trip", toward, "", rf"(?={_GAP}{where_to}\s)"),
        ("happened", happened, "", rf"(?={_GAP}{alternatives(happened)})"),
        ("frame", frames, rf"{alternatives(frames)}(?:\s+[^\s,;.]+){{0,2}}?\s+", r"(?=[\s,.])"),
    ]
    for form, needed, before, after in shapes:
        for one in key:
            if not one.nouns or not needed or one.holds != (form == "trip"):
                continue
            nouns = alternatives(one.nouns)
            hit = rf"(?P<hit>{before}{nouns})" if form == "held" else rf"{before}(?P<hit>{nouns})"
            pattern = re.compile(f"{hit}{after}", re.IGNORECASE)
            made.append(_Told(one.kind, form, pattern, _firsts(one.nouns)))
    return tuple(made)
