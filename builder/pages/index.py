"""The indexes: all events, reports, people, places, organizations, topics, outlets, kinds and years."""

from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby

from builder import routes
from builder.model import Archive, Entry, Event, Sheet
from builder.pages.filed import filed
from builder.pages.map import Map, map_of
from builder.pages.meetings import Meetings, meetings
from builder.pages.parts import Day, Frame, Ref
from builder.pages.records import SECTIONS, events_with
from builder.pages.view import View, when_published, year_of
from builder.pages.words import count, day, language_of

_LEADS = {
    "events": "Every event on the timeline, a line each; those without a date come last.",
    "people": "Everyone whom a report names as taking part, or whom the editors have a record of.",
    "places": "Where it happened, and the places the reports speak of.",
    "organizations": "The bodies that act or are spoken of.",
    "topics": "What the events are about.",
    "outlets": "Who published the reports.",
    "entries": "Every report held, in order of publication; those that print no date come last.",
    "kinds": "What kinds of event there are.",
    "years": "The timeline, year by year.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of an index: the name, the way there, and what there is to find."""

    ref: Ref
    also: tuple[Ref, ...] = ()
    day: Day | None = None
    review: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Lines of an index that stand under a heading; under none where the index has but one group."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """An index."""

    frame: Frame
    title: str
    lead: str
    groups: tuple[Group, ...]
    map: Map | None = None
    meetings: Meetings | None = None


def sheets(archive: Archive) -> tuple[Sheet, ...]:
    """Make all indexes."""
    made = [_records(archive, collection) for collection in SECTIONS]
    return (*made, _events(archive), _entries(archive), _kinds(archive), _years(archive))


def _sheet(view: View, collection: str, title: str, rows: tuple[Row, ...]) -> Sheet:
    return _grouped(view, collection, title, (Group(title="", rows=rows),) if rows else ())


def _grouped(view: View, collection: str, title: str, groups: tuple[Group, ...]) -> Sheet:
    lead = _LEADS[collection]
    number = sum(len(group.rows) for group in groups)
    frame = view.frame(title, f"{lead} {count(number, 'line')} in this index.", style="index")
    value = IndexPage(
        frame=frame,
        title=title,
        lead=lead,
        groups=groups,
        map=_map(view) if collection == "places" else None,
        meetings=meetings(view) if collection == "people" else None,
    )
    return Sheet(address=view.here, template="index", value=value, source="pages")


def _map(view: View) -> Map | None:
    """Draw where events happened."""
    told = {event.place for event in view.library.events.values()}
    return map_of(view, (place for place in view.library.places.values() if place.id in told))


def _records(archive: Archive, collection: str) -> Sheet:
    view = View(archive, routes.index(collection))
    records = sorted(view.records(collection).values(), key=lambda record: (record.filed_under, record.id))
    rows = tuple(
        Row(
            ref=view.record(collection, record.id, _how_many(view, collection, record.id)),
            also=tuple(Ref(text=name, lang=language_of(name)) for name in record.variants[:2])
            if collection == "people"
            else (),
            review=record.review,
        )
        for record in records
    )
    return _sheet(view, collection, SECTIONS[collection][1], rows)


def _how_many(view: View, collection: str, name: str) -> str:
    if collection == "outlets":
        number = sum(entry.outlet == name for entry in view.library.entries.values())
        return count(number, "report")
    return count(len(events_with(view, collection, name)), "event")


def _events(archive: Archive) -> Sheet:
    view = View(archive, routes.index("events"))
    events = [archive.library.events[name] for name in archive.chronicle if name in archive.library.events]
    groups = tuple(
        Group(title=str(year or "No date known"), rows=tuple(_event(view, event) for event in held))
        for year, held in groupby(events, key=year_of)
    )
    return _grouped(view, "events", "Events", groups)


def _event(view: View, event: Event) -> Row:
    kind = view.kind(event.kind).text
    return Row(
        ref=replace(
            view.event(event.id), detail=kind if event.status == "reported" else f"{kind}, {event.status}"
        ),
        day=day(event.date) if event.date else None,
        also=(
            *((view.record("places", event.place),) if event.place else ()),
            *(view.record("people", name) for name in event.participants),
        ),
        review=bool(event.review),
    )


def _entries(archive: Archive) -> Sheet:
    view = View(archive, routes.index("entries"))
    entries = sorted(archive.library.entries.values(), key=lambda entry: (entry.day or "9999", entry.id))
    groups = tuple(
        Group(title=year or "No date printed", rows=tuple(_report(view, entry) for entry in held))
        for year, held in groupby(entries, key=lambda entry: (entry.day or "")[:4])
    )
    return _grouped(view, "entries", "Reports", groups)


def _report(view: View, entry: Entry) -> Row:
    return Row(
        ref=view.entry(entry.id),
        day=when_published(entry),
        also=tuple(view.event(name) for name in filed(view.archive).by(entry.id)),
        review=bool(entry.review),
    )


def _kinds(archive: Archive) -> Sheet:
    view = View(archive, routes.index("kinds"))
    events = archive.library.events
    times = Counter(events[name].kind for name in archive.chronicle if name in events)
    rows = tuple(
        Row(ref=Ref(text=kind.name, href=view.kind(name).href, detail=count(times[name], "event")))
        for name, kind in archive.library.site.kinds.items()
    )
    return _sheet(view, "kinds", "Kinds of event", rows)


def _years(archive: Archive) -> Sheet:
    view = View(archive, routes.index("years"))
    events = archive.library.events
    found = [year_of(events[name]) for name in archive.chronicle if name in events]
    times = Counter(year for year in found if year is not None)
    rows = tuple(
        Row(ref=Ref(text=str(year), href=view.to(routes.year(year)), detail=count(times[year], "event")))
        for year in sorted(times)
    )
    return _sheet(view, "years", "Years", rows)
