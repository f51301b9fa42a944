"""What feeds list: the newest events and reports, each with its times.

What changed last comes first, as version control tells. Where that is not known, times come from content
alone: a report's are its own, an event's are those of its newest report, or else its day. Where a report
prints no zone its time has none, and is written with the offset that RFC 3339 (4.3) keeps for such times.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter

from markdown_it import MarkdownIt

from builder import edtf, routes
from builder.model import Archive, Entry, Event

MOST_ITEMS = 100
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a feed; ``address`` is also its permanent id."""

    address: str
    title: str
    updated: datetime
    published: datetime | None
    summary: str
    author: str
    category: str
    language: str


def newest(archive: Archive) -> list[Item]:
    """Give the items of a feed, at most a hundred: newest first, and of what changed together, the latest."""
    library = archive.library
    told = _told(archive)
    events = sorted(library.events.values(), key=attrgetter("id"))
    entries = sorted(library.entries.values(), key=attrgetter("id"))
    found: list[tuple[datetime, datetime, Event | Entry]] = [
        *((when_changed(archive, event), _first_day(event) or EPOCH, event) for event in events),
        *(
            (_entry_changed(archive, entry, of), _own(entry, of), entry)
            for entry in entries
            for of in (told.get(entry.id, ()),)
        ),
    ]
    found.sort(key=lambda one: (at(one[0]), at(one[1])), reverse=True)
    return [
        _event_item(archive, source, updated)
        if isinstance(source, Event)
        else _entry_item(archive, source, told.get(source.id, ()), updated)
        for updated, _, source in found[:MOST_ITEMS]
    ]


def _told(archive: Archive) -> dict[str, list[Event]]:
    """Tell for each entry's id the events it reports."""
    told: dict[str, list[Event]] = {}
    for event_id, reports in archive.reports.items():
        for name in reports:
            told.setdefault(name, []).append(archive.library.events[event_id])
    return told


def _event_item(archive: Archive, event: Event, updated: datetime) -> Item:
    library = archive.library
    kind = library.site.kinds.get(event.kind)
    return Item(
        address=routes.canonical(library.site.address, routes.event(event.id)),
        title=event.title,
        updated=updated,
        published=None,
        summary=first_paragraph(event.note),
        author=library.site.publisher,
        category=kind.name if kind else event.kind,
        language=library.site.language,
    )


def _entry_item(archive: Archive, entry: Entry, events: Sequence[Event], updated: datetime) -> Item:
    library = archive.library
    outlet = library.outlets.get(entry.outlet) if entry.outlet else None
    title = entry.title if entry.title_basis == "printed" else f"[{entry.title}]"
    return Item(
        address=routes.canonical(library.site.address, routes.entry(entry.id)),
        title=f"{outlet.short or outlet.name}: {title}" if outlet else title,
        updated=updated,
        published=_time(entry.published),
        summary=f"A report of: {'; '.join(event.title for event in events)}." if events else "",
        author=", ".join(entry.byline) or (outlet.name if outlet else library.site.publisher),
        category="Report",
        language=entry.language,
    )


def _entry_changed(archive: Archive, entry: Entry, events: Sequence[Event]) -> datetime:
    """Say when a report's page last changed, or else the report; or the day of its events."""
    return _latest(_time(archive.changed.get(entry.path)), _own(entry, events))


def _own(entry: Entry, events: Sequence[Event]) -> datetime:
    days = [day for event in events if (day := _first_day(event))]
    return _time(entry.updated or entry.published) or max(days, default=EPOCH)


def when_changed(archive: Archive, event: Event) -> datetime:
    """Say when an event's page last changed, with its own file or a report's, or else its newest report."""
    reports = [archive.library.entries[entry_id] for entry_id in archive.reports.get(event.id, ())]
    changes = [_time(archive.changed.get(path)) for path in (event.path, *(one.path for one in reports))]
    times = [_time(report.updated or report.published) for report in reports]
    known = [time for time in (*changes, *times) if time]
    return _latest(*known) if known else _first_day(event) or EPOCH


def _latest(*times: datetime | None) -> datetime:
    return max((time for time in times if time), key=at)


def at(time: datetime) -> datetime:
    """Give a time that can be set against others: one without a zone is taken as UTC."""
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def first_paragraph(markdown: str) -> str:
    """Give the first paragraph of a note as plain text."""
    for token in MarkdownIt("commonmark", {"html": False}).parse(markdown):
        if token.type == "inline":
            parts = [child.content or " " * child.type.endswith("break") for child in token.children or ()]
            return re.sub(r"\s+", " ", "".join(parts)).strip()
    return ""


def rfc3339(time: datetime) -> str:
    """Write a time as feeds do; ``-00:00`` says that the zone is not known."""
    written = time.isoformat(timespec="seconds")
    return written.replace("+00:00", "Z") if time.tzinfo else f"{written}-00:00"


def _first_day(event: Event) -> datetime | None:
    return datetime.combine(edtf.parse(event.date).first, datetime.min.time()) if event.date else None


def _time(moment: str | None) -> datetime | None:
    return datetime.fromisoformat(moment) if moment else None
