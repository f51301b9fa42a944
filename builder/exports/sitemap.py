"""``sitemap.xml``: the address of every page, for search engines (sitemaps.org, protocol 0.9)."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from builder import edtf, routes
from builder.citing import citations
from builder.exports.xml import add, xml_artifact
from builder.model import Archive, Artifact

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the sitemap; pages of events and reports say when they last changed, where that is known."""
    days = {address: citation.changed for address, citation in citations(archive)}
    root = ET.Element("urlset", {"xmlns": _NAMESPACE})
    for address in addresses(archive):
        url = add(root, "url")
        add(url, "loc", routes.canonical(archive.library.site.address, address))
        if day := days.get(address):
            add(url, "lastmod", day)
    yield xml_artifact(routes.SITEMAP, root)


def addresses(archive: Archive) -> tuple[str, ...]:
    """List the pages that a reader may come to; former addresses and the page for none are left out."""
    library = archive.library
    collections = {
        "events": library.events,
        "entries": library.entries,
        "people": library.people,
        "places": library.places,
        "organizations": library.organizations,
        "topics": library.topics,
        "outlets": library.outlets,
        "kinds": library.site.kinds,
    }
    found = [
        routes.HOME,
        routes.SEARCH,
        routes.PHRASES,
        routes.prose("data"),
        routes.index("years"),
    ]
    found += [routes.index(collection) for collection in collections]
    found += [
        routes.record(collection, name) for collection, records in collections.items() for name in records
    ]
    found += [routes.year(number) for number in _years(archive)]
    found += [routes.prose(page_id) for page_id in library.pages]
    return tuple(sorted(set(found)))


def _years(archive: Archive) -> set[int]:
    return {edtf.parse(event.date).first.year for event in archive.library.events.values() if event.date}
