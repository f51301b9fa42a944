"""Who is speaking: a person on record, both sides, someone unnamed, or the report itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from builder.collation.words import WIDE
from builder.languages.sentences import SpeechWords
from builder.model import Person

_LONGEST_SUBJECT = 300  # characters
_LONGEST_NAME = 16  # edges of words: eight words, or sixteen characters of a script without spaces
_EDGE = re.compile(rf"\b|(?=[{WIDE}])|(?<=[{WIDE}])")
_OWNS = re.compile(r"[’']s\b")
BOTH_SIDES = "both sides"


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who is made to say something.

    Attributes:
        kind: a person on record, both sides, somebody without a record, or the report's own voice.
        name: the person's id, or the words that stand for the speaker; empty for the report.
        about: ids of the people whom the report's own voice tells of, as in "Wang wants to go on".
    """

    kind: Literal["person", "sides", "unnamed", "report"]
    name: str = ""
    about: frozenset[str] = frozenset()


REPORT = Speaker("report")
SIDES = Speaker("sides", BOTH_SIDES)

# How far two speakers can be one, as a factor on how alike their words are. A report may drop or blur an
# attribution, so all but two different persons are possible at a price.
_TOLD_OF = 0.95
_FITS: dict[frozenset[str], float] = {
    frozenset({"report"}): 1.0,
    frozenset({"sides"}): 1.0,
    frozenset({"unnamed"}): 0.9,
    frozenset({"report", "sides"}): 1.0,
    frozenset({"report", "unnamed"}): 0.8,
    frozenset({"sides", "unnamed"}): 0.7,
    frozenset({"person", "unnamed"}): 0.9,
    frozenset({"person", "report"}): 0.75,
    frozenset({"person", "sides"}): 0.55,
}


def fit(a: Speaker, b: Speaker) -> float:
    """Say how far two speakers may be the same: 1 certainly, 0 never."""
    if a == b:
        return 1.0
    if a.name in b.about or b.name in a.about:
        return _TOLD_OF
    if a.kind == b.kind == "person":
        return 0.0
    return _FITS[frozenset({a.kind, b.kind})]


def names_of(people: Mapping[str, Person]) -> dict[str, str]:
    """List the names that reports call people by.

    Returns:
        For each printed form (name, variant, family name) the person's id; a form that two people share is
        left out, since it identifies nobody.
    """
    owners: dict[str, set[str]] = {}
    for person_id, person in people.items():
        for form in (person.name, *person.variants, *([person.family] if person.family else [])):
            owners.setdefault(form, set()).add(person_id)
    return {form: min(ids) for form, ids in sorted(owners.items()) if len(ids) == 1 and form.strip()}


def resolve(
    subject: str, names: Mapping[str, str], words: SpeechWords, last_person: Speaker | None
) -> Speaker:
    """Say whom the subject of a speech verb stands for.

    Args:
        subject: the words before (or after) the verb.
        names: printed forms of names, and the ids they stand for.
        words: the language's words of speech.
        last_person: whom "he" would mean.
    """
    folded = subject.casefold().strip(" ,")
    if folded in words.pronouns:
        return last_person or Speaker("unnamed", subject.strip(" ,"))
    if folded in words.plural_pronouns or folded in words.sides:
        return SIDES
    person = next((names[name] for name, owns in _named(subject, names) if not owns), None)
    return Speaker("person", person) if person else Speaker("unnamed", subject.strip(" ,"))


def told_of(text: str, names: Mapping[str, str]) -> frozenset[str]:
    """List the ids of people whom a text names."""
    return frozenset(names[name] for name, _ in _named(text, names))


def ends_in_name(text: str, names: Mapping[str, str]) -> bool:
    """Tell whether a text closes with the name of somebody on record, as "Foreign Minister Lavrov" does."""
    stripped = text.rstrip()
    return any(stripped[start:] in names for start in _bounds(stripped))


def _named(text: str, names: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Find names in a text, the longest at each place, and whether they own what follows ("X's aide")."""
    bounds = _bounds(text)
    reached = 0
    for at, start in enumerate(bounds):
        if start < reached:
            continue
        if text[start : start + 1].islower():
            continue
        ends = reversed(bounds[at + 1 : at + 1 + _LONGEST_NAME])
        end = next((end for end in ends if text[start:end] in names), None)
        if end is not None:
            reached = end
            yield text[start:end], bool(_OWNS.match(text, end))


def _bounds(text: str) -> list[int]:
    """List the places where a name may begin or end: at edges of words or of wide characters."""
    return [match.start() for match in _EDGE.finditer(text[:_LONGEST_SUBJECT])]
