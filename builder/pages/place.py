"""A place: where it is, what lies within it, and what happened there."""

from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Place, Sheet
from builder.pages.map import Map, map_of
from builder.pages.parts import Fact, Ref
from builder.pages.records import Record, events_with, record, with_whom, within
from builder.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePage:
    """The page of a place."""

    record: Record
    map: Map | None
    within: tuple[Ref, ...]
    people: tuple[Ref, ...]

    @property
    def frame(self) -> object:
        """The page around it."""
        return self.record.frame


def sheet(archive: Archive, place: Place) -> Sheet:
    """Make the page of a place."""
    address = routes.record("places", place.id)
    view = View(archive, address)
    events = events_with(view, "places", place.id)
    parts = sorted(
        (other for other in archive.library.places.values() if other.part_of == place.id),
        key=lambda other: other.filed_under,
    )
    value = PlacePage(
        record=record(view, "places", place, events, _facts(view, place)),
        map=map_of(view, _mapped(view, place), own=place),
        within=tuple(view.record("places", part.id) for part in parts),
        people=with_whom(view, events),
    )
    return Sheet(address=address, template="place", value=value, source=place.path)


def _mapped(view: View, place: Place) -> list[Place]:
    """Give the places that a map of this one must show: itself, and what lies within it."""
    places = view.library.places
    return [places[name] for name in sorted(within(view, place.id)) if name in places]


def _facts(view: View, place: Place) -> list[Fact]:
    facts = []
    if place.part_of:
        facts.append(Fact(label="Part of", values=(view.record("places", place.part_of),)))
    if place.latitude is not None and place.longitude is not None:
        where = f"{_degrees(place.latitude, 'N', 'S')}, {_degrees(place.longitude, 'E', 'W')}"
        facts.append(Fact(label="Coordinates", extra=where))
    if place.time_zone:
        facts.append(Fact(label="Time zone", extra=place.time_zone))
    return facts


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{abs(value):.2f}° {positive if value >= 0 else negative}"
