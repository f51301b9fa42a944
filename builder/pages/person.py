"""A person: names, offices as printed, and their own timeline."""

from dataclasses import dataclass

from builder import edtf, routes
from builder.model import Archive, Entry, Office, Person, Sheet
from builder.pages.parts import Fact, Ref
from builder.pages.records import Record, about, events_with, record, where_met, with_whom
from builder.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A way in which reports print an office, and the reports that do."""

    text: str
    entries: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLine:
    """An office held: its plain title, its body, when, and how reports print it."""

    title: str
    organization: Ref | None
    held: str
    printed: tuple[Printed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """The page of a person."""

    record: Record
    offices: tuple[OfficeLine, ...]
    also_with: tuple[Ref, ...]
    places: tuple[Ref, ...]
    topics: tuple[Ref, ...]

    @property
    def frame(self) -> object:
        """The page around it."""
        return self.record.frame


def sheet(archive: Archive, person: Person) -> Sheet:
    """Make the page of a person."""
    address = routes.record("people", person.id)
    view = View(archive, address)
    events = events_with(view, "people", person.id)
    facts = [Fact(label="Country", values=(view.record("places", person.country),))] if person.country else []
    value = PersonPage(
        record=record(view, "people", person, events, facts),
        offices=tuple(_office(view, office) for office in person.offices),
        also_with=with_whom(view, events, without=person.id),
        places=where_met(view, events),
        topics=about(view, events),
    )
    return Sheet(address=address, template="person", value=value, source=person.path)


def _office(view: View, office: Office) -> OfficeLine:
    since = f"from {edtf.say(office.since)}" if office.since else ""
    until = f"to {edtf.say(office.until)}" if office.until else ""
    return OfficeLine(
        title=office.title,
        organization=view.record("organizations", office.organization) if office.organization else None,
        held=" ".join(part for part in (since, until) if part),
        printed=tuple(Printed(text=text, entries=_printing(view, text)) for text in office.as_printed),
    )


def _printing(view: View, words: str) -> tuple[Ref, ...]:
    """Give the reports that print some words, earliest id first, each with the paragraph that does."""
    found = []
    for entry in view.library.entries.values():
        number = next((n for n, text in enumerate(entry.paragraphs, start=1) if words in text), None)
        if number is not None:
            found.append(_report(view, entry, view.paragraph(entry, number)))
        elif any(words in caption.text for caption in entry.captions):
            found.append(_report(view, entry, view.to(routes.entry(entry.id))))
    return tuple(found)


def _report(view: View, entry: Entry, href: str) -> Ref:
    """Name a report shortly, by its outlet and a day: that of publication, or of the event it tells of."""
    told = [view.library.events[cover.id].date for cover in entry.events if cover.id in view.library.events]
    when = entry.day or next((date for date in told if date), None)
    said = f", {edtf.say(when)}" if when else ""
    return Ref(text=f"{view.outlet_name(entry)}{said}", href=href, detail=entry.title)
