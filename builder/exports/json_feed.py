"""``feed.json``: the newest events and reports, for feed readers (JSON Feed 1.1); the items of Atom."""

from collections.abc import Iterator

from builder import routes
from builder.exports.items import Item, newest, rfc3339
from builder.exports.schema import json_text
from builder.model import Archive, Artifact

_VERSION = "https://jsonfeed.org/version/1.1"


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the feed."""
    site = archive.library.site
    feed = {
        "version": _VERSION,
        "title": site.title,
        "home_page_url": routes.canonical(site.address, routes.HOME),
        "feed_url": routes.canonical(site.address, routes.JSON_FEED),
        "description": site.description or site.tagline,
        "language": site.language,
        "authors": [{"name": site.publisher}],
        "items": [_item(item) for item in newest(archive)],
    }
    yield Artifact(routes.JSON_FEED, json_text(feed), "exports")


def _item(item: Item) -> dict[str, object]:
    said: dict[str, object] = {
        "id": item.address,
        "url": item.address,
        "title": item.title,
        "content_text": item.summary or item.title,
        "date_modified": rfc3339(item.updated),
        "authors": [{"name": item.author}],
        "tags": [item.category],
        "language": item.language,
    }
    return said | ({"date_published": rfc3339(item.published)} if item.published else {})
