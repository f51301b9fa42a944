"""What the search finds: reports paragraph by paragraph, events, records and pages of prose, as bare text."""

from collections.abc import Iterable, Iterator

from builder import routes
from builder.model import Archive, Authority, Entry, Event, Findable, Person
from builder.pages.records import SECTIONS
from builder.pages.text import stray_notes
from builder.pages.view import View, title_of, when_published, year_of
from builder.pages.words import day, language_of, plain

KINDS = {"events": "Event", "entries": "Report", "pages": "Page"}
_NOUNS = {
    "people": "Person",
    "places": "Place",
    "organizations": "Organization",
    "topics": "Topic",
    "outlets": "Outlet",
}


def findables(archive: Archive) -> Iterator[Findable]:
    """List everything that a search may find, in a fixed order."""
    view = View(archive, routes.HOME)
    library = archive.library
    for name in archive.chronicle:
        if name in library.events:
            yield _event(view, library.events[name])
    for entry in library.entries.values():
        yield _entry(view, entry)
    for collection in SECTIONS:
        for record in view.records(collection).values():
            yield _record(view, collection, record)
    for page in library.pages.values():
        yield Findable(
            address=routes.prose(page.id),
            title=page.title,
            language=library.site.language,
            detail="",
            parts=(("", plain(page.text)),),
            facets=(("kind", KINDS["pages"]),),
        )


def _event(view: View, event: Event) -> Findable:
    people = [view.name("people", name) for name in event.participants]
    place = [view.name("places", event.place)] if event.place else []
    topics = [view.name("topics", name) for name in event.topics]
    when = day(event.date).text if event.date else ""
    year = year_of(event)
    outlets = dict.fromkeys(
        view.outlet_name(view.library.entries[name]) for name in view.archive.reports.get(event.id, ())
    )
    return Findable(
        address=routes.event(event.id),
        title=event.title,
        language=language_of(event.title) or view.library.site.language,
        detail=", ".join((*([when] if when else []), *place)),
        parts=(("", plain(event.note)), ("", "; ".join((*people, *place, *topics)))),
        facets=(
            ("kind", KINDS["events"]),
            *((("year", str(year)),) if year else ()),
            *(("person", name) for name in people),
            *(("outlet", name) for name in outlets),
        ),
    )


def _entry(view: View, entry: Entry) -> Findable:
    published = when_published(entry)
    events = [view.library.events[one.id] for one in entry.events if one.id in view.library.events]
    years = dict.fromkeys(
        [entry.day[:4]] if entry.day else [str(year) for one in events if (year := year_of(one))]
    )
    people = dict.fromkeys(view.name("people", name) for one in events for name in one.participants)
    outlet = view.outlet_name(entry)
    return Findable(
        address=routes.entry(entry.id),
        title=title_of(entry),
        language=entry.language,
        detail=", ".join((outlet, *([published.text] if published else []))),
        parts=tuple(_text(view, entry)),
        facets=(
            ("kind", KINDS["entries"]),
            *(("year", year) for year in years),
            *(("person", name) for name in people),
            *((("outlet", outlet),) if entry.outlet else ()),
        ),
    )


def _text(view: View, entry: Entry) -> Iterable[tuple[str, str]]:
    shown = view.shown(entry)
    stray = {note.fragment for note in stray_notes(entry, shown)}
    yield from (
        (routes.paragraph(number), text) for number, text in enumerate(entry.paragraphs[:shown], start=1)
    )
    yield from (
        (routes.note(note), plain(note.note)) for note in entry.notes if routes.note(note) not in stray
    )


def _record(view: View, collection: str, record: Authority) -> Findable:
    offices = [office.title for office in record.offices] if isinstance(record, Person) else []
    variants = [name for name in record.variants if name != record.name]
    return Findable(
        address=routes.record(collection, record.id),
        title=record.name,
        language=language_of(record.name) or view.library.site.language,
        detail=offices[0] if offices else "",
        parts=(("", "; ".join((*variants, *offices))), ("", plain(record.note))),
        facets=(
            ("kind", _NOUNS[collection]),
            *((("person", record.name),) if collection == "people" else ()),
            *((("outlet", _short(view, record.id)),) if collection == "outlets" else ()),
        ),
    )


def _short(view: View, outlet: str) -> str:
    found = view.library.outlets[outlet]
    return found.short or found.name


def languages(archive: Archive) -> tuple[str, ...]:
    """List the languages of what can be found, without region or script."""
    return tuple(sorted({found.language.split("-")[0].lower() for found in findables(archive)}))
