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
_SHORTEST_STEM = 4  # letters of a name that an ending may be taken from
_EDGE = re.compile(rf"\b|(?=[{WIDE}])|(?<=[{WIDE}])")
_END = re.compile(rf"(?<=\w)(?!\w)|(?<=[{WIDE}])")
_OWNS = re.compile(r"[’']s\b")
_TWO_SIGNS = re.compile(rf"[{WIDE}]{{2}}")
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
    subject: str,
    names: Mapping[str, str],
    words: SpeechWords,
    last_person: Speaker | None,
    last_unnamed: Speaker | None = None,
) -> Speaker:
    """Say whom the subject of a speech verb stands for.

    Args:
        subject: the words before (or after) the verb.
        names: printed forms of names, and the ids they stand for.
        words: the language's words of speech.
        last_person: whom "he" would mean.
        last_unnamed: whom "the statement" would mean.
    """
    folded = subject.casefold().strip(" ,")
    if folded in words.pronouns or folded in words.own_words:
        return last_person or Speaker("unnamed", subject.strip(" ,"))
    if is_both_sides(folded, words):
        return SIDES
    if last_unnamed and _is_called_again(folded, last_unnamed.name.casefold(), words):
        return last_unnamed
    named = [(names[name], at) for name, at, owns in _named(subject, names, words.endings) if not owns]
    if not named:
        return Speaker("unnamed", subject.strip(" ,"))
    last, end = named[-1]
    closes = end == len(subject.rstrip(" ,"))  # "at the talks with Wang Lavrov said"
    return Speaker("person", last if closes else named[0][0])


def is_both_sides(subject: str, words: SpeechWords) -> bool:
    """Tell whether words in small letters stand for both sides.

    In a script without spaces their countries may stand before them, a sign for each: 中法双方.
    """
    if subject in words.plural_pronouns or subject in words.sides:
        return True
    countries = next((subject.removesuffix(side) for side in words.sides if subject.endswith(side)), "")
    return bool(_TWO_SIGNS.fullmatch(countries)) and not countries.startswith(words.pronouns)


def _is_called_again(subject: str, before: str, words: SpeechWords) -> bool:
    """Tell whether "the statement" takes up "a statement issued on Wednesday by the ministry"."""
    article, _, noun = subject.partition(" ")
    return article in words.articles and noun in before.split()


def told_of(text: str, names: Mapping[str, str], endings: tuple[str, ...] = ()) -> frozenset[str]:
    """List the ids of people whom a text names; a name may have one of some endings."""
    return frozenset(names[name] for name, _, _ in _named(text, names, endings))


def first_named(text: str, names: Mapping[str, str], endings: tuple[str, ...] = ()) -> tuple[str, int] | None:
    """Find the first person whom a text names, and does not only name as an owner ("Wang's aide").

    Returns:
        The person's id, and where the name ends.
    """
    return next(((names[name], end) for name, end, owns in _named(text, names, endings) if not owns), None)


def names_at(text: str, start: int, names: Mapping[str, str]) -> str | None:
    """Give the id of the person whose name stands at a place in a text."""
    ends = (match.end() for match in _END.finditer(text, start, start + _LONGEST_SUBJECT))
    return next((names[text[start:end]] for end in ends if text[start:end] in names), None)


def ends_in_name(text: str, names: Mapping[str, str]) -> bool:
    """Tell whether a text closes with the name of somebody on record, as "Foreign Minister Lavrov" does."""
    stripped = text.rstrip()
    return any(stripped[start:] in names for start in _bounds(stripped))


def _named(text: str, names: Mapping[str, str], endings: tuple[str, ...]) -> Iterator[tuple[str, int, bool]]:
    """Find names in a text, the longest at each place: where each ends, and whether it owns what follows."""
    bounds = _bounds(text)
    reached = 0
    for at, start in enumerate(bounds):
        if start < reached or not text[start : start + 1].isalpha() or text[start].islower():
            continue
        for end in reversed(bounds[at + 1 : at + 1 + _LONGEST_NAME]):
            word = text[start:end]
            name = word if word in names else _stem(word, names, endings) if endings else None
            if name is not None:
                reached = end
                yield name, end, bool(_OWNS.match(text, end))
                break


def _stem(word: str, names: Mapping[str, str], endings: tuple[str, ...]) -> str | None:
    """Give the name that a word is with an ending: "Лавровым" is "Лавров"."""
    stems = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
    return next((stem for stem in stems if len(stem) >= _SHORTEST_STEM and stem in names), None)


def _bounds(text: str) -> list[int]:
    """List the places where a name may begin or end: at edges of words or of wide characters."""
    return [match.start() for match in _EDGE.finditer(text[:_LONGEST_SUBJECT])]
