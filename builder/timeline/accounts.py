"""What the grouping compares: one telling of one event in one report, with its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from builder import edtf
from builder.model import Event, Hint, Library, Person, Place, Telling

parse = lru_cache(maxsize=65_536)(edtf.parse)  # the days of an archive come again and again
_RANKS = ("other", "minister", "leader")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One telling, ready to be compared.

    Attributes:
        entry: the id of the report; empty for a recorded event that stands for itself.
        number: which of the report's tellings this is, from 0.
        telling: the event as the report tells of it.
        texts: the paragraphs concerned.
        event: the event that a person recorded for it, if any.
        announced: it only looks forward to the event, or back.
        whole: no event could be read out of the report, which stands as a whole for what it is about.
        hints: what the report says of when, where it does not tell the day.
        stands_in: the facts are those of the recorded event, since nothing that was read in the report fits.
    """

    entry: str
    number: int
    telling: Telling
    texts: tuple[str, ...] = ()
    event: str | None = None
    announced: bool = False
    whole: bool = False
    hints: tuple[Hint, ...] = ()
    stands_in: bool = False

    @property
    def is_late(self) -> bool:
        """Whether it is compared last, by its words: nothing, or no day, could be read out of it."""
        return self.event is None and (self.whole or self.telling.date is None)

    @property
    def key(self) -> tuple[str, int, str]:
        """A stable name to sort by."""
        return (self.entry, self.number, self.event or "")


@dataclass(frozen=True, slots=True)
class Names:
    """How ids are said in a sentence, which place lies in which, and what is known of people and kinds.

    Attributes:
        people, places, kinds: the names of ids.
        called: for a person, every way the name is written, in small letters.
        within: for a place, itself and what it lies in, innermost first.
        proposed: people whose records nobody has looked at yet.
        ranks: for a person, how high their office is: 0, 1 (ministers) or 2 (leaders).
        countries: for a person, the country they act for.
        alone: kinds that are never told of as another kind.
        holding: kinds that hold other events.
        words: the words of all names of people and places on record, in small letters.
        known: those of the records that somebody has looked at.
    """

    people: Mapping[str, str]
    places: Mapping[str, str]
    kinds: Mapping[str, str]
    within: Mapping[str, tuple[str, ...]]
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    proposed: frozenset[str] = frozenset()
    ranks: Mapping[str, int] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    alone: frozenset[str] = frozenset()
    holding: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()


def names_of(library: Library) -> Names:
    """Gather the names that evidence is said with."""
    people, kinds = library.people.values(), library.site.kinds
    records: list[Person | Place] = [*people, *library.places.values()]
    return Names(
        people={person.id: person.name for person in people},
        places={place.id: place.name for place in library.places.values()},
        kinds={key: kind.name for key, kind in kinds.items()},
        within={place: _enclosing(place, library) for place in library.places},
        called={
            person.id: tuple(
                name.casefold() for name in (person.name, person.family, *person.variants) if name
            )
            for person in people
        },
        proposed=frozenset(person.id for person in people if person.review),
        ranks={person.id: _RANKS.index(person.level) for person in people},
        countries={person.id: person.country for person in people if person.country},
        alone=frozenset(key for key, kind in kinds.items() if kind.alone),
        holding=frozenset(key for key, kind in kinds.items() if kind.holds),
        words=_words_of(records),
        known=_words_of([record for record in records if not record.review]),
    )


def _words_of(records: Sequence[Person | Place]) -> frozenset[str]:
    names = (name for record in records for name in (record.name, *record.variants))
    return frozenset(word for name in names for word in name.casefold().split())


def _enclosing(place: str, library: Library) -> tuple[str, ...]:
    """List a place and what it is part of, innermost first; a circle ends where it closes."""
    chain: list[str] = []
    step: str | None = place
    while step is not None and step in library.places and step not in chain:
        chain.append(step)
        step = library.places[step].part_of
    return tuple(chain)


def paragraphs_of(paragraphs: tuple[str, ...], numbers: tuple[int, ...]) -> tuple[str, ...]:
    """Take some of a report's paragraphs (1-based), leaving out numbers that it has not."""
    return tuple(paragraphs[number - 1] for number in numbers if 1 <= number <= len(paragraphs))


def accounts_of(
    entry_id: str, paragraphs: tuple[str, ...], tellings: tuple[Telling, ...]
) -> tuple[Account, ...]:
    """Make a report's tellings ready to be compared."""
    return tuple(
        Account(
            entry=entry_id,
            number=number,
            telling=telling,
            texts=paragraphs_of(paragraphs, telling.paragraphs),
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
    return Account(
        entry="",
        number=0,
        telling=telling,
        event=event.id,
        announced=event.status in {"announced", "recalled"},
    )
