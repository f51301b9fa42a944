"""Events in order, as the home page and every record's own timeline show them."""

from collections.abc import Iterable
from dataclasses import replace

from builder import edtf, routes
from builder.model import Event
from builder.pages.filed import filed
from builder.pages.parts import Day, EventLine, Ref
from builder.pages.sigla import chips
from builder.pages.view import View, year_of
from builder.pages.words import day, first_sentence, language_of

_STATUS = {
    "reported": "",
    "announced": "announced; no report of it is here yet",
    "recalled": "recalled by later reports; none of its own time is here",
    "cancelled": "cancelled",
}
NO_DATE = Day(text="date not known")


def lines(view: View, names: Iterable[str], *, filtered: bool = False) -> tuple[EventLine, ...]:
    """Lay out events for a chronicle.

    Args:
        view: the page it stands on.
        names: ids of events, in chronological order.
        filtered: a reader can choose among them, so that each says where else it belongs.
    """
    events = [view.library.events[name] for name in names if name in view.library.events]
    before: list[Event | None] = [None, *events[:-1]]
    after: list[Event | None] = [*events[1:], None]
    # Each list begins or ends with a neighbour that is not there; without events both are one too long.
    found = tuple(_line(view, *three) for three in zip(events, before, after, strict=False))
    if not filtered:
        return found
    return tuple(
        replace(line, pages=" ".join(_pages(view, event))) for line, event in zip(found, events, strict=True)
    )


def _pages(view: View, event: Event) -> Iterable[str]:
    """Name the pages that show a part of the chronicle with an event, without their last slash."""
    entries = (view.library.entries.get(name) for name in view.archive.reports.get(event.id, ()))
    year = year_of(event)
    found = (
        *((routes.year(year),) if year is not None else ()),
        *(routes.record("people", name) for name in event.participants),
        *(routes.record("places", place) for place in filed(view.archive).where(event)),
        *(routes.record("topics", name) for name in event.topics),
        routes.record("kinds", event.kind),
        *(routes.record("outlets", entry.outlet) for entry in entries if entry and entry.outlet),
    )
    return (address.rstrip("/") for address in dict.fromkeys(found))


def status_words(event: Event) -> str:
    """Say what an event's status means for a reader; empty for a reported one."""
    return _STATUS[event.status]


def _line(view: View, event: Event, before: Event | None, after: Event | None) -> EventLine:
    title = view.event(event.id)
    return EventLine(
        title=Ref(text=title.text, href=title.href, lang=language_of(event.title)),
        day=day(event.date, weekday=True) if event.date else NO_DATE,
        year=_year(view, event, before),
        gap=gap(before, event),
        kind=view.kind(event.kind),
        place=view.record("places", event.place) if event.place else None,
        people=tuple(view.record("people", name) for name in event.participants),
        status=event.status,
        status_words=status_words(event),
        sentence=first_sentence(event.note),
        chips=chips(view, event.id),
        visit=view.event(event.part_of) if event.part_of else None,
        bracket=bracket(event, before, after),
    )


def _year(view: View, event: Event, before: Event | None) -> Ref | None:
    year = year_of(event)
    if before is not None and year_of(before) == year:
        return None
    if year is None:
        return Ref(text="No date known")
    return Ref(text=str(year), href=view.to(routes.year(year)))


def gap(before: Event | None, event: Event) -> str:
    """Say how long after the event before it an event was, where both days are known."""
    if before is None or not before.date or not event.date:
        return ""
    earlier, later = edtf.parse(before.date), edtf.parse(event.date)
    if not {earlier.precision, later.precision} <= {"day", "interval"} or later.first < earlier.first:
        return ""
    return edtf.gap_in_words(earlier.last, later.first)


def bracket(event: Event, before: Event | None, after: Event | None) -> str:
    """Tell where an event stands among neighbours that belong to one visit, or are that visit."""
    visit = event.part_of or event.id
    with_before = before is not None and event.part_of in {before.part_of, before.id} - {None}
    with_after = after is not None and after.part_of == visit
    if with_before:
        return "middle" if with_after else "last"
    return "first" if with_after else ""
