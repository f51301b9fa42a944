"""A person: names, offices as printed, and their own timeline."""

from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Person, Sheet
from builder.pages.offices import Offices, offices
from builder.pages.parts import Fact, Ref
from builder.pages.records import Record, about, events_with, record, where_met, with_whom
from builder.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """The page of a person."""

    record: Record
    offices: Offices
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
        offices=offices(view, person, events),
        also_with=with_whom(view, events, without=person.id),
        places=where_met(view, events),
        topics=about(view, events),
    )
    return Sheet(address=address, template="person", value=value, source=person.path)
