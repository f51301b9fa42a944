"""``feed.xml``: the newest events and reports, for feed readers (Atom, RFC 4287)."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from builder import routes
from builder.exports.items import EPOCH, Item, newest, rfc3339
from builder.exports.xml import add, xml_artifact
from builder.model import Archive, Artifact

_NAMESPACE = "http://www.w3.org/2005/Atom"


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the feed."""
    site = archive.library.site
    items = newest(archive)
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": site.language})
    add(root, "id", routes.canonical(site.address, routes.HOME))
    add(root, "title", site.title)
    if site.tagline:
        add(root, "subtitle", site.tagline)
    add(root, "updated", rfc3339(items[0].updated if items else EPOCH))
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
    for item in items:
        _add_item(root, item)
    yield xml_artifact(routes.FEED, root)


def _add_item(root: ET.Element, item: Item) -> None:
    entry = add(root, "entry")
    add(entry, "id", item.address)
    add(entry, "title", item.title)
    add(entry, "updated", rfc3339(item.updated))
    if item.published:
        add(entry, "published", rfc3339(item.published))
    add(add(entry, "author"), "name", item.author)
    add(entry, "link", rel="alternate", type="text/html", href=item.address)
    add(entry, "category", term=item.category)
    if item.summary:
        add(entry, "summary", item.summary)
