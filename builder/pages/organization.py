"""An organization: what it belongs to, who holds office in it, and its events."""

from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Organization, Sheet
from builder.pages.parts import Fact, Ref
from builder.pages.records import Record, events_with, record
from builder.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationPage:
    """The page of an organization."""

    record: Record
    parts: tuple[Ref, ...]
    officers: tuple[Ref, ...]

    @property
    def frame(self) -> object:
        """The page around it."""
        return self.record.frame


def sheet(archive: Archive, organization: Organization) -> Sheet:
    """Make the page of an organization."""
    address = routes.record("organizations", organization.id)
    view = View(archive, address)
    facts = []
    if organization.part_of:
        facts.append(Fact(label="Part of", values=(view.record("organizations", organization.part_of),)))
    if organization.country:
        facts.append(Fact(label="Country", values=(view.record("places", organization.country),)))
    parts = sorted(
        (other for other in archive.library.organizations.values() if other.part_of == organization.id),
        key=lambda other: other.filed_under,
    )
    value = OrganizationPage(
        record=record(
            view, "organizations", organization, events_with(view, "organizations", organization.id), facts
        ),
        parts=tuple(view.record("organizations", part.id) for part in parts),
        officers=tuple(
            view.record("people", person.id, office.title)
            for person in archive.library.people.values()
            for office in person.offices
            if office.organization == organization.id
        ),
    )
    return Sheet(address=address, template="organization", value=value, source=organization.path)
