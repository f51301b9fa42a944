"""What the grouping compares: one telling of one event in one report, with its words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.model import Event, Library, Telling

_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One telling, ready to be compared.

    Attributes:
        entry: the id of the report; empty for a recorded event that stands for itself.
        number: which of the report's tellings this is, from 0.
        telling: the event as the report tells of it.
        words: the longer words and the numbers of the paragraphs concerned, in lower case.
        event: the event that a person recorded for it, if any.
    """

    entry: str
    number: int
    telling: Telling
    words: frozenset[str] = frozenset()
    event: str | None = None

    @property
    def key(self) -> tuple[str, int, str]:
        """A stable name to sort by."""
        return (self.entry, self.number, self.event or "")


@dataclass(frozen=True, slots=True)
class Names:
    """How ids are said in a sentence, and which place lies in which."""

    people: Mapping[str, str]
    places: Mapping[str, str]
    kinds: Mapping[str, str]
    within: Mapping[str, tuple[str, ...]]


def names_of(library: Library) -> Names:
    """Gather the names that evidence is said with."""
    return Names(
        people={person.id: person.name for person in library.people.values()},
        places={place.id: place.name for place in library.places.values()},
        kinds={key: kind.name for key, kind in library.site.kinds.items()},
        within={place: _enclosing(place, library) for place in library.places},
    )


def _enclosing(place: str, library: Library) -> tuple[str, ...]:
    """List a place and what it is part of, innermost first; a circle ends where it closes."""
    chain: list[str] = []
    step: str | None = place
    while step is not None and step in library.places and step not in chain:
        chain.append(step)
        step = library.places[step].part_of
    return tuple(chain)


def words_of(paragraphs: tuple[str, ...], numbers: tuple[int, ...]) -> frozenset[str]:
    """Gather the words of some paragraphs (1-based) that are long enough to tell something."""
    chosen = (paragraphs[number - 1] for number in numbers if 1 <= number <= len(paragraphs))
    return frozenset(word.casefold() for text in chosen for word in _WORD.findall(text))


def accounts_of(
    entry_id: str, paragraphs: tuple[str, ...], tellings: tuple[Telling, ...]
) -> tuple[Account, ...]:
    """Make a report's tellings ready to be compared."""
    return tuple(
        Account(
            entry=entry_id, number=number, telling=telling, words=words_of(paragraphs, telling.paragraphs)
        )
        for number, telling in enumerate(tellings)
    )


def account_of_event(event: Event) -> Account:
    """Let a recorded event stand for itself, so that new reports can join it."""
    telling = Telling(
        date=event.date,
        date_basis="supplied",
        place=event.place,
        kind=event.kind,
        participants=event.participants,
        name=event.title,
    )
    return Account(entry="", number=0, telling=telling, event=event.id)
