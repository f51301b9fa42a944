"""``data/datapackage.json``: what the data files hold (Frictionless Data Package 1.0)."""

from collections.abc import Iterator

from builder import routes
from builder.exports.schema import json_text
from builder.exports.timeline import SCHEMA_PATH
from builder.exports.timeline_csv import COLUMNS
from builder.model import Archive, Artifact, Site
from builder.slug import slug

_FOLDER = "data/"


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the description of the data."""
    yield Artifact(routes.DATA_PACKAGE, json_text(package(archive.library.site)), "exports")


def package(site: Site) -> dict[str, object]:
    """Describe the data; paths are relative to the file itself, and lie below it as the format asks."""
    licence = {"name": site.license.replace(" ", "-").upper(), "title": site.license}
    return {
        "profile": "data-package",
        "name": slug(site.title) or "timeline",
        "id": routes.canonical(site.address, routes.DATA_PACKAGE),
        "title": site.title,
        "description": site.description or site.tagline,
        "homepage": routes.canonical(site.address, routes.HOME),
        "licenses": [licence | ({"path": site.license_address} if site.license_address else {})],
        "contributors": [{"title": site.publisher, "role": "publisher"}],
        "resources": [_table(), *_others()],
    }


def _table() -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": "timeline",
        "title": "Events and their reports",
        "description": "A row for each event and each report of it.",
        "path": routes.TIMELINE_TABLE.removeprefix(_FOLDER),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": {
            "fields": [
                {
                    "name": column.name,
                    "type": column.type,
                    "format": column.form,
                    "description": column.words,
                }
                for column in COLUMNS
            ],
            "missingValues": [""],
        },
    }


def _others() -> Iterator[dict[str, object]]:
    yield {
        "name": "timeline-json",
        "title": "The whole archive",
        "description": "Events, reports with their text, people, places and links.",
        "path": routes.TIMELINE_DATA.removeprefix(_FOLDER),
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        "schema": SCHEMA_PATH.removeprefix(_FOLDER),
    }
    yield {
        "name": "annotations",
        "title": "Editors' notes",
        "description": "Notes on quoted passages of reports, as W3C Web Annotations.",
        "path": routes.ANNOTATIONS.removeprefix(_FOLDER),
        "format": "jsonld",
        "mediatype": "application/ld+json",
        "encoding": "utf-8",
    }
    yield {
        "name": "timelinejs",
        "title": "The chronicle for TimelineJS",
        "description": "Dated events as slides of Knight Lab's TimelineJS.",
        "path": routes.TIMELINE_SLIDES.removeprefix(_FOLDER),
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
    }
