"""``entries/<id>/entry.md``: each entry's own file, where the outlet's terms let its whole text be shown."""

from collections.abc import Iterator

from builder import routes
from builder.model import Archive, Artifact


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Give every entry as Markdown; one whose text is withheld has no source to give."""
    for entry in archive.library.entries.values():
        if entry.source:
            yield Artifact(routes.raw_entry(entry.id), entry.source.encode(), entry.path)
