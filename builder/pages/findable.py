"""What the search finds: reports paragraph by paragraph, notes, events, records and prose, as bare text.

An editors' note is found for itself, so that no reader takes its words for those of the report it stands on.
"""

from collections.abc import Iterator

from builder import edtf, routes
from builder.languages import primary
from builder.model import Annotation, Archive, Authority, Entry, Event, Findable, Person
from builder.pages.records import SECTIONS
from builder.pages.text import QUOTES
from builder.pages.view import View, title_of, when_published, year_of
from builder.pages.words import all_plain, day, language_of, shortened

KINDS = {"events": "Event", "entries": "Report", "notes": "Editors’ note", "pages": "Page"}
_LONGEST_QUOTE = 80  # signs of a quotation in the title of a note
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
        yield from (_note(view, entry, note) for note in entry.notes)
    for collection in SECTIONS:
        for record in view.records(collection).values():
            yield _record(view, collection, record)
    for page in library.pages.values():
        yield Findable(
            address=routes.prose(page.id),
            title=page.title,
            language=library.site.language,
            detail="",
            parts=_prose(page.text),
            facets=(("kind", KINDS["pages"]),),
        )


def _prose(markdown: str) -> tuple[tuple[str, str], ...]:
    return tuple(("", words) for words in all_plain(markdown))


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
        parts=(*_prose(event.note), ("", "; ".join((*people, *place, *topics)))),
        facets=(
            ("kind", KINDS["events"]),
            *((("year", str(year)),) if year else ()),
            *(("person", name) for name in people),
            *(("outlet", name) for name in outlets),
        ),
    )


def _entry(view: View, entry: Entry) -> Findable:
    shown = entry.paragraphs[: view.shown(entry)]
    return Findable(
        address=routes.entry(entry.id),
        title=title_of(entry),
        language=entry.language,
        detail=_source(view, entry),
        parts=tuple((routes.paragraph(number), text) for number, text in enumerate(shown, start=1)),
        facets=(("kind", KINDS["entries"]), *_facets(view, entry)),
    )


def _note(view: View, entry: Entry, note: Annotation) -> Findable:
    quote = shortened(note.quote.strip(QUOTES), _LONGEST_QUOTE)
    return Findable(
        address=routes.entry(entry.id),
        fragment=routes.note(note),
        title=f"Note on “{quote}”" if quote else "Note on a report",
        language=view.library.site.language,
        detail=f"{title_of(entry)}, {_source(view, entry)}",
        parts=_prose(note.note),
        facets=(("kind", KINDS["notes"]), *_facets(view, entry)),
    )


def _source(view: View, entry: Entry) -> str:
    """Name a report's outlet and its day or, where it prints none, the day of the event it tells of."""
    published = when_published(entry)
    told = [edtf.say(event.date) for event in _events(view, entry) if event.date]
    when = published.said if published else f"on an event of {told[0]}" if told else ""
    return ", ".join(part for part in (view.outlet_name(entry), when) if part)


def _facets(view: View, entry: Entry) -> tuple[tuple[str, str], ...]:
    """Give what narrows a search to a report, or to what stands on its page."""
    events = _events(view, entry)
    years = dict.fromkeys(
        [entry.day[:4]] if entry.day else [str(year) for one in events if (year := year_of(one))]
    )
    people = dict.fromkeys(view.name("people", name) for one in events for name in one.participants)
    return (
        *(("year", year) for year in years),
        *(("person", name) for name in people),
        *((("outlet", view.outlet_name(entry)),) if entry.outlet else ()),
    )


def _events(view: View, entry: Entry) -> list[Event]:
    return [view.library.events[one.id] for one in entry.events if one.id in view.library.events]


def _record(view: View, collection: str, record: Authority) -> Findable:
    offices = [office.title for office in record.offices] if isinstance(record, Person) else []
    variants = [name for name in record.variants if name != record.name]
    return Findable(
        address=routes.record(collection, record.id),
        title=record.name,
        language=language_of(record.name) or view.library.site.language,
        detail=offices[0] if offices else "",
        parts=(("", "; ".join((*variants, *offices))), *_prose(record.note)),
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
    return tuple(sorted({primary(found.language) for found in findables(archive)}))
