"""From the archive to files that other programs read: one module per format, listed here."""

from collections.abc import Iterator

from builder.exports import (
    annotations,
    bibtex,
    card,
    csl,
    datapackage,
    feed,
    ics,
    json_feed,
    raw,
    ris,
    sitemap,
    synopsis,
    tei,
    timeline,
    timeline_csv,
    timelinejs,
)
from builder.model import Archive, Artifact

FORMATS = (
    timeline.artifacts,
    timeline_csv.artifacts,
    datapackage.artifacts,
    timelinejs.artifacts,
    annotations.artifacts,
    synopsis.artifacts,
    tei.artifacts,
    card.artifacts,
    ics.artifacts,
    feed.artifacts,
    json_feed.artifacts,
    bibtex.artifacts,
    ris.artifacts,
    csl.artifacts,
    raw.artifacts,
    sitemap.artifacts,
)


def export(archive: Archive) -> Iterator[Artifact]:
    """Make every export; the same archive gives the same bytes."""
    for artifacts in FORMATS:
        yield from artifacts(archive)
