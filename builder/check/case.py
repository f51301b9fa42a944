"""What the rules look at: the library, where its words stand in its files, and the seeds it rests on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.codec import Location, Positions, where
from builder.diagnostics import Diagnostic, Severity
from builder.model import Alike, Authority, Doubt, Entry, Event, Library, Page, Seed

Record = Entry | Event | Authority | Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything a rule may ask about.

    Attributes:
        library: the sound files.
        positions: for a file, where each key of its front matter stands.
        body_lines: for an entry's file, the line of each paragraph.
        seeds: for a seed's path, the seed; ``None`` where it is not there or cannot be read.
        unread: paths in ``seeds/`` that no entry was made from, each with why it is refused, if it is.
        twins: for an entry's id, another path in ``seeds/`` that holds the very bytes of its seed.
        placed: for an entry that names no event, the events a build would place it in.
        doubts: what is recorded and not borne out by the evidence.
        alike: recorded events that look like one.
        unsound: ids of files that could not be taken in, by folder; links to them are not blamed twice.
    """

    library: Library
    positions: Mapping[str, Positions] = field(default_factory=dict)
    body_lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    seeds: Mapping[str, Seed | None] = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)
    twins: Mapping[str, str] = field(default_factory=dict)
    placed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    alike: tuple[Alike, ...] = ()
    unsound: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def shelf(self, folder: str) -> Mapping[str, Record]:
        """Look up the records of one folder of ``content/``."""
        records: Mapping[str, Record] = getattr(self.library, folder)
        return records

    def records(self) -> Iterator[tuple[str, Record]]:
        """Walk all records, with the folder each is in."""
        for folder in FOLDERS:
            for record in self.shelf(folder).values():
                yield folder, record

    def finding(
        self, path: str, at: Location, severity: Severity, code: str, message: str, *, hint: str = ""
    ) -> Diagnostic:
        """Report a fault at a key of a file's front matter."""
        line, column = where(self.positions.get(path, {}), at)
        return Diagnostic(
            path=path, line=line, column=column, severity=severity, code=code, message=message, hint=hint
        )

    def in_paragraph(
        self, entry: Entry, number: int, severity: Severity, code: str, message: str, *, hint: str = ""
    ) -> Diagnostic:
        """Report a fault in a paragraph (1-based) of an entry."""
        lines = self.body_lines.get(entry.path, ())
        line = lines[number - 1] if number <= len(lines) else 1
        return Diagnostic(
            path=entry.path, line=line, severity=severity, code=code, message=message, hint=hint
        )


FOLDERS = ("entries", "events", "people", "organizations", "places", "topics", "outlets", "pages")
