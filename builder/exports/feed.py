"""``feed.xml``: the newest events and reports, for feed readers (Atom, RFC 4287).

Times come from content alone: a report's are its own, an event's are those of its newest report, or else its
day. Where a report prints no zone, RFC 3339 still asks for one, and UTC is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt

from builder import edtf, routes
from builder.exports.xml import add, xml_artifact
from builder.model import Archive, Artifact, Entry, Event

_NAMESPACE = "http://www.w3.org/2005/Atom"
_MOST_ITEMS = 100
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of the feed; ``address`` is also its permanent id."""

    address: str
    title: str
    updated: datetime
    published: datetime | None
    summary: str
    author: str
    category: str


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the feed: newest first, at most a hundred items."""
    site = archive.library.site
    items = sorted(_items(archive), key=lambda item: item.address)
    items.sort(key=lambda item: item.updated, reverse=True)
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": site.language})
    add(root, "id", routes.canonical(site.address, routes.HOME))
    add(root, "title", site.title)
    if site.tagline:
        add(root, "subtitle", site.tagline)
    add(root, "updated", _rfc3339(items[0].updated if items else _EPOCH))
    add(add(root, "author"), "name", site.publisher)
    add(
        root,
        "link",
        rel="self",
        type="application/atom+xml",
        href=routes.canonical(site.address, routes.FEED),
    )
    add(root, "link", rel="alternate", type="text/html", href=routes.canonical(site.address, routes.HOME))
    add(root, "rights", f"Notes: {site.license}. Reports remain their publishers'.")
    for item in items[:_MOST_ITEMS]:
        _add_item(root, item)
    yield xml_artifact(routes.FEED, root)


def _add_item(root: ET.Element, item: _Item) -> None:
    entry = add(root, "entry")
    add(entry, "id", item.address)
    add(entry, "title", item.title)
    add(entry, "updated", _rfc3339(item.updated))
    if item.published:
        add(entry, "published", _rfc3339(item.published))
    add(add(entry, "author"), "name", item.author)
    add(entry, "link", rel="alternate", type="text/html", href=item.address)
    add(entry, "category", term=item.category)
    if item.summary:
        add(entry, "summary", item.summary)


def _items(archive: Archive) -> Iterator[_Item]:
    for event in archive.library.events.values():
        yield _event_item(archive, event)
    for entry in archive.library.entries.values():
        yield _entry_item(archive, entry)


def _event_item(archive: Archive, event: Event) -> _Item:
    library = archive.library
    reports = [library.entries[entry_id] for entry_id in archive.reports.get(event.id, ())]
    times = [time for report in reports if (time := _time(report.updated or report.published))]
    day = _first_day(event)
    kind = library.site.kinds.get(event.kind)
    return _Item(
        address=routes.canonical(library.site.address, routes.event(event.id)),
        title=event.title,
        updated=max(times, default=day or _EPOCH),
        published=None,
        summary=first_paragraph(event.note),
        author=library.site.publisher,
        category=kind.name if kind else event.kind,
    )


def _entry_item(archive: Archive, entry: Entry) -> _Item:
    library = archive.library
    events = [
        library.events[event_id] for event_id, reports in archive.reports.items() if entry.id in reports
    ]
    outlet = library.outlets.get(entry.outlet) if entry.outlet else None
    days = [day for event in events if (day := _first_day(event))]
    title = entry.title if entry.title_basis == "printed" else f"[{entry.title}]"
    return _Item(
        address=routes.canonical(library.site.address, routes.entry(entry.id)),
        title=f"{outlet.short or outlet.name}: {title}" if outlet else title,
        updated=_time(entry.updated or entry.published) or max(days, default=_EPOCH),
        published=_time(entry.published),
        summary=f"A report of: {'; '.join(event.title for event in events)}." if events else "",
        author=", ".join(entry.byline) or (outlet.name if outlet else library.site.publisher),
        category="Report",
    )


def first_paragraph(markdown: str) -> str:
    """Give the first paragraph of a note as plain text."""
    for token in MarkdownIt("commonmark", {"html": False}).parse(markdown):
        if token.type == "inline":
            parts = [child.content or " " * child.type.endswith("break") for child in token.children or ()]
            return re.sub(r"\s+", " ", "".join(parts)).strip()
    return ""


def _first_day(event: Event) -> datetime | None:
    return datetime.combine(edtf.parse(event.date).first, datetime.min.time(), UTC) if event.date else None


def _time(moment: str | None) -> datetime | None:
    if moment is None:
        return None
    time = datetime.fromisoformat(moment)
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _rfc3339(time: datetime) -> str:
    return time.isoformat(timespec="seconds").replace("+00:00", "Z")
