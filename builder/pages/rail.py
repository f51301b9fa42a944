"""The rail: an overview of the chronicle in one small drawing, of which every mark is a link.

Places on it are *ordinal*: an event takes one step, however long the silence before it, and a long silence is
said in words. An event stands on the line of the highest level among those who took part. Where there are
more events than ``_MOST``, a step is a year and its marks lead to the page of that year.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder import edtf, routes
from builder.lists import listed
from builder.model import Event
from builder.pages.chronicle import bracket, gap
from builder.pages.rail_drawing import Drawing, Spot, Stop, across, down
from builder.pages.view import View, year_of
from builder.pages.words import count

_LEVELS = ("leader", "minister", "other")
_LANES = ("Leaders", "Ministers", "Others")
_FEWEST = 3  # events from which an overview tells more than the list beneath it
_MOST = 40  # events that are drawn one by one
_LONG = 14  # days of silence from which the rail says how long it was


@dataclass(frozen=True, slots=True, kw_only=True)
class Rail:
    """An overview of events.

    Attributes:
        words: what is drawn and how to read it, in a sentence or two.
        across: the drawing for a wide page.
        down: the same for a phone and for paper.
    """

    words: str
    across: Drawing
    down: Drawing


def rail(view: View, names: Iterable[str]) -> Rail | None:
    """Draw an overview of events, given by their ids in chronological order; ``None`` where they are few."""
    events = [view.library.events[name] for name in names if name in view.library.events]
    if len(events) < _FEWEST:
        return None
    one_by_one = len(events) <= _MOST
    stops = _events(view, events) if one_by_one else _years(view, events)
    used = sorted({spot.lane for stop in stops for spot in stop.spots})
    lanes = tuple(_LANES[lane] for lane in used)
    stops = tuple(stop.on_lanes(used) for stop in stops)
    return Rail(
        words=_words(stops, one_by_one=one_by_one), across=across(stops, lanes), down=down(stops, lanes)
    )


def _words(stops: Sequence[Stop], *, one_by_one: bool) -> str:
    step = "event" if one_by_one else "year"
    said = f"One step for each {step}, on the line of the highest-ranking person who took part"
    if not one_by_one:
        return f"{said}; the number is that of the events."
    hollow = any(spot.hollow for stop in stops for spot in stop.spots)
    stacked = any(spot.number > 1 for stop in stops for spot in stop.spots)
    keys = [
        *(["a disc for each report"] if stacked else []),
        *(["hollow where none is here"] if hollow else []),
        *(["a bracket for each visit"] if any(stop.bracket for stop in stops) else []),
    ]
    return f"{said}{': ' if keys else ''}{listed(keys)}."


def _events(view: View, events: Sequence[Event]) -> tuple[Stop, ...]:
    stops = []
    for number, event in enumerate(events):
        before = events[number - 1] if number else None
        year = year_of(event)
        new_year = before is None or year_of(before) != year
        stops.append(
            Stop(
                label=short_day(event.date) if event.date else "no date",
                year=(str(year) if year else "undated") if new_year else "",
                gap=_silence(before, event),
                spots=(_spot(view, event),),
                bracket=bracket(event, before, events[number + 1] if number + 1 < len(events) else None),
            )
        )
    return tuple(stops)


def _spot(view: View, event: Event) -> Spot:
    told, reports = view.event(event.id), len(view.archive.reports.get(event.id, ()))
    place = [view.name("places", event.place)] if event.place else []
    status = [count(reports, "report")] if event.status == "reported" else [event.status]
    return Spot(
        lane=_lane(view, event),
        href=told.href or "",
        words=", ".join((told.text, told.detail, *place, *status)),
        number=reports,
        hollow=event.status != "reported" or not reports,
    )


def _lane(view: View, event: Event) -> int:
    people = [view.library.people[name] for name in event.participants if name in view.library.people]
    return min((_LEVELS.index(person.level) for person in people), default=len(_LEVELS) - 1)


def _years(view: View, events: Sequence[Event]) -> tuple[Stop, ...]:
    stops: list[Stop] = []
    last: int | None = None
    for year, group in groupby(events, key=year_of):
        held = list(group)
        silent = year - last - 1 if year is not None and last is not None else 0
        stops.append(
            Stop(
                label=str(year) if year else "undated",
                year="",
                gap=f"{count(silent, 'year')} without an event" if silent else "",
                spots=tuple(_of_year(view, year, held)),
                bracket="",
            )
        )
        last = year
    return tuple(stops)


def _of_year(view: View, year: int | None, events: Sequence[Event]) -> Iterable[Spot]:
    for lane, name in enumerate(_LANES):
        held = [event for event in events if _lane(view, event) == lane]
        if held:
            yield Spot(
                lane=lane,
                href=view.to(routes.year(year) if year is not None else routes.index("events")),
                words=f"{year or 'No date known'}, {name.lower()}: {count(len(held), 'event')}",
                number=len(held),
                hollow=all(event.status != "reported" for event in held),
                counted=True,
            )


def _silence(before: Event | None, event: Event) -> str:
    """Say how long it was silent before an event, where it was long and both days are known."""
    if before is None or not before.date or not event.date:
        return ""
    days = (edtf.parse(event.date).first - edtf.parse(before.date).last).days
    return gap(before, event) if days >= _LONG else ""


def short_day(date: str) -> str:
    """Say a date without its year, shortly: ``22 Feb``, ``21–22 Feb``, ``Feb``; a bare year as it is."""
    span = edtf.parse(date)
    first, last = span.first, span.last
    doubt = "?" if span.doubt else ""
    if span.precision == "year":
        return f"{first.year}{doubt}"
    if span.precision == "month":
        return f"{first:%b}{doubt}"
    if first == last:
        return f"{first.day} {first:%b}{doubt}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%b}{doubt}"
    return f"{first.day} {first:%b} – {last.day} {last:%b}{doubt}"
