"""What feeds list: the newest events and reports, each with its times.

Times come from content alone: a report's are its own, an event's are those of its newest report, or else its
day. Where a report prints no zone, feeds still ask for one, and UTC is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

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
    """Give the items of a feed: newest first, at most a hundred."""
    items = sorted(_items(archive), key=lambda item: item.address)
    items.sort(key=lambda item: item.updated, reverse=True)
    return items[:MOST_ITEMS]


def _items(archive: Archive) -> Iterator[Item]:
    for event in archive.library.events.values():
        yield _event_item(archive, event)
    for entry in archive.library.entries.values():
        yield _entry_item(archive, entry)


def _event_item(archive: Archive, event: Event) -> Item:
    library = archive.library
    kind = library.site.kinds.get(event.kind)
    return Item(
        address=routes.canonical(library.site.address, routes.event(event.id)),
        title=event.title,
        updated=event_time(archive, event),
        published=None,
        summary=first_paragraph(event.note),
        author=library.site.publisher,
        category=kind.name if kind else event.kind,
        language=library.site.language,
    )


def _entry_item(archive: Archive, entry: Entry) -> Item:
    library = archive.library
    events = [
        library.events[event_id] for event_id, reports in archive.reports.items() if entry.id in reports
    ]
    outlet = library.outlets.get(entry.outlet) if entry.outlet else None
    days = [day for event in events if (day := _first_day(event))]
    title = entry.title if entry.title_basis == "printed" else f"[{entry.title}]"
    return Item(
        address=routes.canonical(library.site.address, routes.entry(entry.id)),
        title=f"{outlet.short or outlet.name}: {title}" if outlet else title,
        updated=_time(entry.updated or entry.published) or max(days, default=EPOCH),
        published=_time(entry.published),
        summary=f"A report of: {'; '.join(event.title for event in events)}." if events else "",
        author=", ".join(entry.byline) or (outlet.name if outlet else library.site.publisher),
        category="Report",
        language=entry.language,
    )


def event_time(archive: Archive, event: Event) -> datetime:
    """Give the time of an event's newest report, or else its first day."""
    reports = [archive.library.entries[entry_id] for entry_id in archive.reports.get(event.id, ())]
    times = [time for report in reports if (time := _time(report.updated or report.published))]
    return max(times, default=_first_day(event) or EPOCH)


def first_paragraph(markdown: str) -> str:
    """Give the first paragraph of a note as plain text."""
    for token in MarkdownIt("commonmark", {"html": False}).parse(markdown):
        if token.type == "inline":
            parts = [child.content or " " * child.type.endswith("break") for child in token.children or ()]
            return re.sub(r"\s+", " ", "".join(parts)).strip()
    return ""


def rfc3339(time: datetime) -> str:
    """Write a time as feeds do."""
    return time.isoformat(timespec="seconds").replace("+00:00", "Z")


def _first_day(event: Event) -> datetime | None:
    return datetime.combine(edtf.parse(event.date).first, datetime.min.time(), UTC) if event.date else None


def _time(moment: str | None) -> datetime | None:
    if moment is None:
        return None
    time = datetime.fromisoformat(moment)
    return time if time.tzinfo else time.replace(tzinfo=UTC)
