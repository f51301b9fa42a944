"""``data/timeline.csv``: a row for each event and each report of it, for spreadsheets (RFC 4180, UTF-8).

An event without a report has one row, in which the columns of reports are empty. Several values in one cell
are parted by a semicolon and a space. A spreadsheet takes a cell that begins with ``=``, ``+``, ``-`` or
``@`` for a formula; since the words of reports are strangers', such a cell gets an apostrophe before it.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from builder import edtf, routes
from builder.fields import paragraph_text
from builder.model import Archive, Artifact, Entry, Event

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what stands in it, and of which type (Table Schema) that is."""

    name: str
    words: str
    type: Literal["string", "date", "number", "year"] = "string"
    form: str = "default"


COLUMNS = (
    Column("event", "The event's permanent identifier."),
    Column("event_title", "What the event is called here."),
    Column("event_date", "When it was: EDTF level 1, a day, month, year or interval, perhaps uncertain."),
    Column("event_first_day", "The first day that date can mean.", "date"),
    Column("event_last_day", "The last day that date can mean.", "date"),
    Column("kind", "The kind of event."),
    Column("status", "reported, announced, recalled or cancelled."),
    Column("place", "The identifier of the place; empty where no report tells it."),
    Column("place_name", "The name of the place."),
    Column("venue", "Where in that place, as the editors word it; empty where no report tells it."),
    Column("latitude", "Degrees north, WGS 84.", "number"),
    Column("longitude", "Degrees east, WGS 84.", "number"),
    Column("participants", "Identifiers of those who took part."),
    Column("participant_names", "Their names."),
    Column("organizations", "Identifiers of the bodies concerned."),
    Column("topics", "Identifiers of the topics."),
    Column("event_url", "The event's page.", form="uri"),
    Column("siglum", "The letter of the report among those of the event; A is the base of comparison."),
    Column("report", "The report's permanent identifier."),
    Column("report_title", "Its headline."),
    Column("report_title_basis", "printed, or supplied by the editors."),
    Column("outlet", "The identifier of the outlet."),
    Column("outlet_name", "The name of the outlet."),
    Column("published", "When it was published, as printed: an ISO 8601 date or date-time."),
    Column("updated", "When it was updated, as printed."),
    Column("language", "The report's language, BCP 47."),
    Column("paragraphs", "The paragraphs that tell of the event, as in 1, 3-7."),
    Column("report_url", "The report's page here.", form="uri"),
    Column("original_url", "The address it was published at, where known.", form="uri"),
)


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the table."""
    written = io.StringIO()
    writer = csv.DictWriter(written, [column.name for column in COLUMNS], restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in rows(archive):
        writer.writerow({name: _cell(value) for name, value in row.items()})
    yield Artifact(routes.TIMELINE_TABLE, written.getvalue().encode(), "exports")


def rows(archive: Archive) -> Iterator[dict[str, object]]:
    """Give the rows: events in chronological order, the reports of each with the base first."""
    for event_id in archive.chronicle:
        event = archive.library.events[event_id]
        told = _event(archive, event)
        reports = archive.reports.get(event_id, ())
        if not reports:
            yield told
        synopsis = archive.synopses.get(event_id)
        letters = {witness.entry: witness.siglum for witness in synopsis.witnesses} if synopsis else {}
        for name in reports:
            entry = archive.library.entries[name]
            yield told | {"siglum": letters.get(name, "A")} | _report(archive, event, entry)


def _event(archive: Archive, event: Event) -> dict[str, object]:
    library = archive.library
    place = library.places.get(event.place) if event.place else None
    span = edtf.parse(event.date) if event.date else None
    people = sorted(event.participants)
    return {
        "event": event.id,
        "event_title": event.title,
        "event_date": event.date,
        "event_first_day": span.first.isoformat() if span else None,
        "event_last_day": span.last.isoformat() if span else None,
        "kind": event.kind,
        "status": event.status,
        "place": event.place,
        "place_name": place.name if place else None,
        "venue": event.venue,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "participants": _several(people),
        "participant_names": _several(
            library.people[name].name if name in library.people else name for name in people
        ),
        "organizations": _several(sorted(event.organizations)),
        "topics": _several(sorted(event.topics)),
        "event_url": routes.canonical(library.site.address, routes.event(event.id)),
    }


def _report(archive: Archive, event: Event, entry: Entry) -> dict[str, object]:
    outlet = archive.library.outlets.get(entry.outlet) if entry.outlet else None
    return {
        "report": entry.id,
        "report_title": entry.title,
        "report_title_basis": entry.title_basis,
        "outlet": entry.outlet,
        "outlet_name": outlet.name if outlet else None,
        "published": entry.published,
        "updated": entry.updated,
        "language": entry.language,
        "paragraphs": paragraph_text(archive.coverage.get((event.id, entry.id), ())),
        "report_url": routes.canonical(archive.library.site.address, routes.entry(entry.id)),
        "original_url": entry.url,
    }


def _several(values: Iterable[str]) -> str:
    return "; ".join(values)


def _cell(value: object) -> object:
    """Write words on one line, and so that no spreadsheet reckons with them."""
    if not isinstance(value, str):
        return value
    words = " ".join(value.split())
    return f"'{words}" if words.startswith(_FORMULA) else words
