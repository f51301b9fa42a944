"""From the archive to page values: one module per page, and nothing drawn yet."""

from collections.abc import Iterable, Mapping

from builder.model import Archive, Entry, Sheet
from builder.pages import (
    data,
    entry,
    event,
    home,
    index,
    not_found,
    organization,
    outlet,
    part,
    person,
    phrases,
    place,
    prose,
    redirect,
    search,
    topic,
)
from builder.pages.findable import languages
from builder.pages.names import Finder, Names


def all_pages(
    archive: Archive, whole: Mapping[str, Entry] | None = None, engine: str = ""
) -> tuple[Sheet, ...]:
    """Make every page of the site, ready to be drawn, in a fixed order.

    Args:
        archive: everything that may be shown.
        whole: the entries with their whole text, to tell which names it holds; it is not shown.
        engine: the digest of what the search page searches with; empty where there is no index.
    """
    return tuple(_all(archive, whole or archive.library.entries, engine))


def _all(archive: Archive, whole: Mapping[str, Entry], engine: str) -> Iterable[Sheet]:
    library = archive.library
    finder = Finder(
        library.people,
        Names(
            {
                "people": library.people.values(),
                "places": library.places.values(),
                "organizations": library.organizations.values(),
            }
        ),
        whole,
    )
    yield home.sheet(archive)
    for one_event in library.events.values():
        yield event.sheet(archive, one_event, finder)
    for one_entry in library.entries.values():
        yield entry.sheet(archive, one_entry, finder)
    yield from (person.sheet(archive, record) for record in library.people.values())
    yield from (place.sheet(archive, record) for record in library.places.values())
    yield from (organization.sheet(archive, record) for record in library.organizations.values())
    yield from (topic.sheet(archive, record) for record in library.topics.values())
    yield from (outlet.sheet(archive, record) for record in library.outlets.values())
    yield from index.sheets(archive)
    yield from part.years(archive)
    yield from part.kinds(archive)
    yield from (prose.sheet(archive, page) for page in library.pages.values())
    yield phrases.sheet(archive)
    yield data.sheet(archive)
    yield search.sheet(archive, languages(archive), engine)
    yield not_found.sheet(archive)
    yield from redirect.sheets(archive)
