"""Proposes records for places that no record knows: in a dateline, or "in" it where people met.

What a report says of the world ("the situation in X") is no place of an event: the words before "in" must be
a name, a day, or words that tell of a meeting. Every proposal is marked for review.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from builder.languages.words import Words, alternatives, words_for
from builder.model import Kind, Library, Place
from builder.seeds.dateline import read_dateline
from builder.seeds.names import Names, record_names
from builder.slug import slug

_NAME = r"(?:St\.\s)?[A-ZÀ-ÞŁŚŽČĐ][\w’'-]*[a-zà-ÿ](?:[ -][A-ZÀ-ÞŁŚŽČĐ][\w’'-]*[a-zà-ÿ]){0,2}"
_SHORTEST = 3  # letters; less is a preposition or an abbreviation
_MOST = 20  # proposals in one report; more are a list


def new_places(paragraphs: Sequence[str], library: Library, words: Words) -> dict[str, Place]:
    """Propose a record for each place of a meeting that no record knows.

    Args:
        paragraphs: the report's.
        library: records of everything that may look like a place and is none, and the kinds of event.
        words: the words of the report's language.

    Returns:
        Records by id, with ``review`` set.
    """
    named = _named(library)
    found: dict[str, Place] = {}
    for name in _candidates(paragraphs, library.site.kinds, words):
        owner = slug(name)
        if (
            len(owner) < _SHORTEST
            or _is_ordinary(name, words)
            or owner in library.places
            or any(True for _ in named.find(name))
        ):
            continue
        found.setdefault(owner, Place(id=owner, path=f"content/places/{owner}.md", name=name, review=True))
        if len(found) == _MOST:
            break
    return found


def _named(library: Library) -> Names:
    shelves = (library.places, library.organizations, library.outlets, library.topics, library.people)
    return record_names(record for shelf in shelves for record in shelf.values())


def _is_ordinary(name: str, words: Words) -> bool:
    """Tell whether a name is that of a day, an office or a body: its last word says what it is of."""
    *first, last = (token.lower() for token in name.split())
    other = {*words.months, *words.weekdays, *words.of("people.offices")}
    return last in words.of("people.bodies") or any(token in other for token in (*first, last))


def _candidates(paragraphs: Sequence[str], kinds: Mapping[str, Kind], words: Words) -> Iterator[str]:
    line = read_dateline(paragraphs[0], words) if paragraphs else None
    if line is not None:
        place = re.split(r"[,.;/]", line.place)[0].strip()
        yield place.title() if place.isupper() else place
    shape = _shape(kinds, words)
    for paragraph in paragraphs:
        for match in shape.finditer(paragraph.replace("\u00a0", " ")):
            yield match["place"]


def _shape(kinds: Mapping[str, Kind], words: Words) -> re.Pattern[str]:
    told = tuple(
        phrase
        for kind in kinds.values()
        for phrase in (*kind.verbs.get(words.language, ()), *kind.nouns.get(words.language, ()))
    )
    visits = tuple(
        noun for kind in kinds.values() if kind.holds for noun in kind.nouns.get(words.language, ())
    )
    return _compiled(told, visits, words.language)


@lru_cache(maxsize=16)
def _compiled(told: tuple[str, ...], visits: tuple[str, ...], language: str) -> re.Pattern[str]:
    words = words_for(language)
    at = rf"\b(?:{alternatives(words.of('events.places')[1:])})(?:\s[a-z][\w’'-]*){{1,3}}"
    before = rf"(?:\b[A-Z][\w’'-]*|\b\d{{1,4}}|\b(?:{alternatives(told)})|{at}),?"
    into = alternatives(words.of("events.places")[:1])
    gap = alternatives(words.of("events.place_gap"))
    days = alternatives([*words.months, *words.weekdays])
    after = (
        rf"(?=[,.;]|\s*$|\s(?:on|for|where|today|yesterday|this|last|as|and|after|ahead|\d|(?i:{days})\b))"
    )
    toward = rf"\b{alternatives(visits)}\s{alternatives(words.of('events.toward'))}"
    lead = rf"(?:{before}\s(?:{into})|{toward})"
    return re.compile(
        rf"{lead}\s(?:the\s[A-Z][\w-]+\s(?=(?:{gap})\s))?(?:(?:{gap})\s){{0,4}}(?P<place>{_NAME}){after}"
    )
