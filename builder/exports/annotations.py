"""``data/annotations.jsonld``: the editors' notes on quoted passages (W3C Web Annotation Data Model, 2017).

A note is found again by the words it quotes (TextQuoteSelector) on the report's page, and has its own
address there. Where the outlet's terms withhold those words, its target is the report.
"""

from collections.abc import Iterator

from builder import routes
from builder.exports.schema import json_text
from builder.model import Annotation, Archive, Artifact, Entry, Site

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make a collection of all notes, in the order of the entries and of the notes in each."""
    site = archive.library.site
    address = routes.canonical(site.address, routes.ANNOTATIONS)
    notes = [
        annotation(site, entry, note) for entry in archive.library.entries.values() for note in entry.notes
    ]
    collection: dict[str, object] = {
        "@context": _CONTEXT,
        "id": address,
        "type": "AnnotationCollection",
        "label": f"Editors' notes of {site.title}",
        "total": len(notes),
        "first": {"id": f"{address}#page", "type": "AnnotationPage", "startIndex": 0, "items": notes},
    }
    yield Artifact(routes.ANNOTATIONS, json_text(collection), "exports")


def annotation(site: Site, entry: Entry, note: Annotation) -> dict[str, object]:
    """Put a note into the shape of a Web Annotation."""
    page = routes.canonical(site.address, routes.entry(entry.id))
    said: dict[str, object] = {
        "id": f"{page}#{routes.note(note)}",
        "type": "Annotation",
        "motivation": "commenting",
        "creator": {"type": "Organization", "name": site.publisher},
        "body": {
            "type": "TextualBody",
            "value": note.note,
            "format": "text/markdown",
            "language": site.language,
        },
        "target": {"type": "SpecificResource", "source": page, "selector": _selector(note)}
        if note.quote
        else page,
    }
    return said | ({"rights": site.license_address} if site.license_address else {})


def _selector(note: Annotation) -> dict[str, str]:
    quoted = {"exact": note.quote, "prefix": note.prefix, "suffix": note.suffix}
    return {"type": "TextQuoteSelector", **{name: words for name, words in quoted.items() if words}}
