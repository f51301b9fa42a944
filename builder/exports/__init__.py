"""From the archive to files that other programs read: one module per format, listed here."""

from collections.abc import Iterator

from builder.exports import feed, sitemap, synopsis, timeline
from builder.model import Archive, Artifact

FORMATS = (timeline.artifacts, synopsis.artifacts, feed.artifacts, sitemap.artifacts)


def export(archive: Archive) -> Iterator[Artifact]:
    """Make every export; the same archive gives the same bytes."""
    for artifacts in FORMATS:
        yield from artifacts(archive)
