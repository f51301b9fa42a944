"""Who is speaking: a person on record, both sides, someone unnamed, or the report itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from builder.languages.sentences import SpeechWords
from builder.model import Person

BOTH_SIDES = "both sides"


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who is made to say something.

    Attributes:
        kind: a person on record, both sides, somebody without a record, or the report's own voice.
        name: the person's id, or the words that stand for the speaker; empty for the report.
    """

    kind: Literal["person", "sides", "unnamed", "report"]
    name: str = ""


REPORT = Speaker("report")
SIDES = Speaker("sides", BOTH_SIDES)

# How far two speakers can be one, as a factor on how alike their words are. A report may drop or blur an
# attribution, so all but two different persons are possible at a price.
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


def _whole(form: str) -> str:
    """Find a name as whole words, and not where it only owns the speaker ("the president's aide")."""
    edged = rf"(?<!\w){re.escape(form)}(?!\w)" if form[:1].upper() != form[:1].lower() else re.escape(form)
    return rf"{edged}(?![’']s\b)"


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
    best: tuple[int, int, str] | None = None
    for form, person in names.items():
        for match in re.finditer(_whole(form), subject):
            found = (match.start(), -len(form), person)
            best = found if best is None or found < best else best
    if best is not None:
        return Speaker("person", best[2])
    return Speaker("unnamed", subject.strip(" ,"))
