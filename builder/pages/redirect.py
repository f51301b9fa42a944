"""Redirects: former addresses lead to where a record is now."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Sheet
from builder.pages.parts import Ref
from builder.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage:
    """A former address: where it leads now, and the full address of that."""

    to: Ref
    canonical: str


def sheets(archive: Archive) -> Iterable[Sheet]:
    """Make a redirect for each alias, and for the address that people shorten event addresses to."""
    library = archive.library
    yield _sheet(archive, routes.index("events"), routes.HOME, library.site.title, "pages")
    filed = {
        "entries": library.entries,
        "events": library.events,
        "people": library.people,
        "organizations": library.organizations,
        "places": library.places,
        "topics": library.topics,
        "outlets": library.outlets,
    }
    for collection, records in filed.items():
        for record in records.values():
            for alias in record.aliases:
                if alias not in records:
                    name = record.title if hasattr(record, "title") else record.name
                    yield _sheet(
                        archive,
                        routes.record(collection, alias),
                        routes.record(collection, record.id),
                        name,
                        record.path,
                    )
    for page in library.pages.values():
        for alias in page.aliases:
            yield _sheet(archive, routes.prose(alias), routes.prose(page.id), page.title, page.path)


def _sheet(archive: Archive, former: str, now: str, name: str, source: str) -> Sheet:
    view = View(archive, former)
    value = RedirectPage(
        to=Ref(text=name, href=view.to(now)), canonical=routes.canonical(archive.library.site.address, now)
    )
    return Sheet(address=former, template="redirect", value=value, source=source)
