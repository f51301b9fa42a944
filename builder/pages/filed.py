"""The archive filed under what its pages are about, so that a page looks its events up, and searches none."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from builder import edtf
from builder.model import Archive, Event, Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """Events, in chronological order, under what they belong to.

    Attributes:
        place: for an event's id, its place in the chronicle, from 0.
        under: for a collection and an id, such as ``("people", "x")``, the ids of its events. A place has
            those of the places within it; years are filed by number, as text, and visits as ``events``.
        venue: for an event's id, the place that its venue names, where a record has that name.
        told: for an entry's id, the ids of the events that it reports.
    """

    place: Mapping[str, int]
    under: Mapping[tuple[str, str], tuple[str, ...]]
    told: Mapping[str, tuple[str, ...]]
    venue: Mapping[str, str]

    def of(self, collection: str, name: str) -> tuple[str, ...]:
        """Give the ids of the events that belong to a record; none where it has none."""
        return self.under.get((collection, name), ())

    def by(self, entry: str) -> tuple[str, ...]:
        """Give the ids of the events that an entry reports."""
        return self.told.get(entry, ())

    def where(self, event: Event) -> tuple[str, ...]:
        """Give the ids of the places where an event happened: its own, and the one that its venue names."""
        return tuple(place for place in (event.place, self.venue.get(event.id)) if place)


class _Same:
    """An archive as a key: that very one, since what it holds cannot be hashed."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.archive is self.archive

    def __hash__(self) -> int:
        return id(self.archive)


def filed(archive: Archive) -> Filed:
    """File an archive; the last few are remembered, as every page of a site asks for the same."""
    return _filed(_Same(archive))


@lru_cache(maxsize=4)
def _filed(key: _Same) -> Filed:
    archive = key.archive
    venue = _venues(archive.library)
    under: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    told: defaultdict[str, list[str]] = defaultdict(list)
    for name in archive.chronicle:
        for entry in dict.fromkeys(archive.reports.get(name, ())):
            told[entry].append(name)
        event = archive.library.events.get(name)
        for file in _files(archive.library, event, venue.get(name)) if event else ():
            under[file].append(name)
    return Filed(
        place={name: number for number, name in enumerate(archive.chronicle)},
        under={file: tuple(names) for file, names in under.items()},
        told={entry: tuple(names) for entry, names in told.items()},
        venue=venue,
    )


def _venues(library: Library) -> dict[str, str]:
    """Find the places that venues name: by a name of theirs, and within the event's own place."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for place in library.places.values():
        for name in dict.fromkeys((place.id, place.name, *place.variants)):
            named[name.casefold()].append(place.id)
    found = {}
    for event in library.events.values():
        known = named[event.venue.casefold()] if event.venue else ()
        fitting = [name for name in known if not event.place or event.place in _held(library, name)]
        if len(fitting) == 1:
            found[event.id] = fitting[0]
    return found


def _files(library: Library, event: Event, venue: str | None) -> set[tuple[str, str]]:
    """Tell what an event is filed under."""
    several = {
        "people": event.participants,
        "organizations": event.organizations,
        "topics": event.topics,
        "places": {*_held(library, event.place), *_held(library, venue)},
        "kinds": (event.kind,),
        "years": (str(edtf.parse(event.date).first.year),) if event.date else (),
        "events": (event.part_of,) if event.part_of else (),
    }
    return {(collection, name) for collection, names in several.items() for name in names}


def _held(library: Library, place: str | None) -> tuple[str, ...]:
    """Give a place and all that hold it."""
    held: dict[str, None] = {}
    while place and place not in held:
        held[place] = None
        record = library.places.get(place)
        place = record.part_of if record else None
    return tuple(held)
