"""The slow pure functions, remembered: what entries tell of, and how an event's reports compare."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from builder.cache import Memory, digest, source_digest
from builder.codec import matter_of
from builder.collation import collate, names_of
from builder.model import Entry, EntryMatter, Event, Library, Person, Synopsis, Telling
from builder.seeds.tellings import tellings

Witnesses = Sequence[tuple[Entry, tuple[int, ...]]]
_ANY: TypeAdapter[Any] = TypeAdapter(Any)
_BUILDER = Path(__file__).parent
# All source that has a say in what is remembered; a test asks whether any is missing.
_SHARED = ("languages", "model.py", "fields.py", "edtf.py", "lists.py")
READING = [_BUILDER / part for part in ("seeds", "slug.py", *_SHARED)]
COLLATING = [_BUILDER / part for part in ("collation", *_SHARED)]


def read_tellings(root: Path, library: Library, *, keep: bool) -> dict[str, tuple[Telling, ...]]:
    """Read out of every entry's text which events it tells of.

    Args:
        root: the site's folder.
        library: with the names to read with.
        keep: remember what was read, for the next run.
    """
    names = (library.people, library.places, library.organizations, library.outlets, library.site.kinds)
    read_with = digest(source_digest(READING), *map(_as_text, names))
    memory: Memory[tuple[Telling, ...]] = Memory(root, "tellings", tuple[Telling, ...])
    read = {
        entry.id: memory.recall(digest(read_with, entry.source), partial(_read, entry, library))
        for entry in library.entries.values()
    }
    if keep:
        memory.save()
    return read


def _read(entry: Entry, library: Library) -> tuple[Telling, ...]:
    return tellings(matter_of(entry, EntryMatter), entry.paragraphs, library)[0]


class Comparing:
    """Compares the reports of events, and remembers how they compared.

    Args:
        root: the site's folder.
    """

    def __init__(self, root: Path) -> None:
        self._memory: Memory[Synopsis] = Memory(root, "synopses", Synopsis)
        self._source = source_digest(COLLATING)

    def compare(
        self, event: Event, witnesses: Witnesses, library: Library, called: Mapping[str, str]
    ) -> Synopsis:
        """Compare the reports of one event, statement by statement (see ``collation.collate``)."""
        names = names_of(library.people)
        of_reports = [_as_text((entry.id, entry.source, numbers)) for entry, numbers in witnesses]
        several = len({entry.language for entry, _ in witnesses}) > 1
        concepts = _concepts(library) if several else {}
        settings = (event.id, event.base, event.statements, library.site.thresholds, names, called, concepts)
        return self._memory.recall(
            digest(self._source, _as_text(settings), *of_reports),
            lambda: collate(
                event.id,
                witnesses,
                library.site.thresholds,
                event.base,
                names,
                called,
                corrections=event.statements,
                concepts=concepts,
            ),
        )

    def save(self) -> None:
        """Remember what was compared, for the next run."""
        self._memory.save()


def _concepts(library: Library) -> dict[str, str]:
    """List the printed forms of everything on record, and what each stands for, so that languages meet."""
    shelves = (library.people, library.places, library.organizations, library.topics)
    found: dict[str, str] = {}
    for shelf in shelves:
        for record in shelf.values():
            family = [record.family] if isinstance(record, Person) and record.family else []
            for form in (record.name, *record.variants, *family):
                found.setdefault(form, record.id)
    return found


def _as_text(value: object) -> str:
    return _ANY.dump_json(value).decode()
