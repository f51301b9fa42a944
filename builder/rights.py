"""What an outlet's terms let the site show of its reports, and an archive that holds nothing more.

An outlet's record says ``publish: full``, ``excerpt`` or ``readings``. ``published`` takes out of an archive
whatever may not be shown, before any page or file is made of it, so that no page, feed or file can give away
what it does not have. What stays of a report whose text is withheld are its title, its dates, its paragraphs'
number, where its passages stand, how many words they have, and the words in which it differs from others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from builder import routes
from builder.lists import run_on
from builder.model import Annotation, Archive, Entry, Library, Passage, Publish, Reading, Run, Synopsis

EXCERPT = 2  # paragraphs shown of a report whose outlet's terms allow an excerpt
WITHHELD = "[…]"
_TERM = 7  # words in a row that are a term or a variant still; one more, and they are a quotation
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(rf"{_IDEOGRAPH.pattern}|[^\W_]+")


def publish_of(library: Library, entry: Entry) -> Publish:
    """Say how much of an entry's text may be shown: ``full`` where no outlet is known to restrict it."""
    outlet = library.outlets.get(entry.outlet) if entry.outlet else None
    return outlet.publish if outlet else "full"


def shown(library: Library, entry: Entry) -> int:
    """Give the number of paragraphs, from the first, that may be shown."""
    count = len(entry.paragraphs)
    return {"full": count, "excerpt": min(EXCERPT, count), "readings": 0}[publish_of(library, entry)]


def published(archive: Archive) -> Archive:
    """Give the archive without the words that may not be shown.

    Withheld paragraphs and passages become empty texts, so that counts and positions stay; so do an
    annotation's quotations from them. Editors' notes and evidence that quote more than a few words of them
    have those words replaced by an ellipsis in square brackets. Titles are shown in any case.
    """
    library = archive.library
    kept = {entry.id: shown(library, entry) for entry in library.entries.values()}
    closed = {
        entry.id: publish_of(library, entry)
        for entry in library.entries.values()
        if publish_of(library, entry) != "full"
    }
    if not closed:
        return archive
    compared: dict[str, Any] = {
        name: {key: _synopsis(found, closed, kept) for key, found in held.items()}
        for name, held in _with_synopses(archive)
    }
    passages = _passages(found for held in compared.values() for found in held.values())
    entries = {
        entry.id: _entry(entry, kept[entry.id], passages.get(entry.id, ())) if entry.id in closed else entry
        for entry in library.entries.values()
    }
    hidden = _runs_of(text for name in closed for text in _texts(library.entries[name]))
    hidden -= _runs_of(text for entry in entries.values() for text in (entry.title, *_texts(entry)))
    hidden -= _runs_of(text for texts in passages.values() for text in texts)
    bare = replace(archive, library=replace(library, entries=entries), **compared)
    without: Archive = _without(bare, hidden)
    return without


def _with_synopses(archive: Archive) -> Iterator[tuple[str, Mapping[str, Synopsis]]]:
    """Give every part of an archive that holds reports statement by statement, by its name."""
    for field in fields(archive):
        held = getattr(archive, field.name)
        if isinstance(held, Mapping) and any(isinstance(value, Synopsis) for value in held.values()):
            yield field.name, held


def _texts(entry: Entry) -> Iterator[str]:
    """Give all that an entry has of its report's own text."""
    yield from entry.paragraphs
    yield from (caption.text for caption in entry.captions)
    yield from entry.subheadings.values()


def _entry(entry: Entry, kept: int, passages: Iterable[str]) -> Entry:
    readable = (*entry.paragraphs[:kept], *passages)
    return replace(
        entry,
        paragraphs=(*entry.paragraphs[:kept], *("" for _ in entry.paragraphs[kept:])),
        subheadings={number: text for number, text in entry.subheadings.items() if number <= kept},
        captions=(),
        notes=tuple(_annotation(note, readable) for note in entry.notes),
        source="",
    )


def _annotation(note: Annotation, readable: Iterable[str]) -> Annotation:
    """Leave out a quotation from what is withheld; the note keeps its address, which hangs on it."""
    if any(note.prefix + note.quote + note.suffix in text for text in readable):
        return note
    return replace(note, id=routes.note(note).removeprefix("n-"), quote="", prefix="", suffix="")


def _synopsis(synopsis: Synopsis, closed: Mapping[str, Publish], kept: Mapping[str, int]) -> Synopsis:
    entries = {witness.siglum: witness.entry for witness in synopsis.witnesses}

    def may_show(reading: Reading, *, compared: bool) -> bool:
        entry = entries[reading.siglum]
        open_ = entry not in closed or (closed[entry] == "excerpt" and compared)
        return open_ or all(passage.paragraph <= kept[entry] for passage in reading.passages)

    statements = []
    for statement in synopsis.statements:
        compared = sum(bool(reading.passages) for reading in statement.readings) > 1
        closed_here = {
            reading.siglum for reading in statement.readings if not may_show(reading, compared=compared)
        }
        base = next((one.siglum for one in statement.readings if one.relation == "base"), None)
        readings = tuple(
            _reading(reading)
            if reading.siglum in closed_here
            else replace(reading, runs=_base_withheld(reading.runs))
            if base in closed_here
            else reading
            for reading in statement.readings
        )
        statements.append(replace(statement, readings=readings))
    return replace(synopsis, statements=tuple(statements))


def _base_withheld(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Keep of the words of a withheld base only those that differ, where they are few."""
    return tuple(replace(run, base=_few(run.base)) for run in runs)


def _reading(reading: Reading) -> Reading:
    """Keep of a reading where its words stand, how many they are, and those that differ from the base."""
    whole = run_on(passage.text for passage in reading.passages)
    runs = reading.runs if any(not run.differs and run.text.strip() for run in reading.runs) else ()
    differing = tuple(
        replace(run, text=_few(run.text) if run.differs else _gap(run.text), base=_few(run.base))
        for run in runs
    )
    return replace(
        reading,
        passages=tuple(replace(passage, text="") for passage in reading.passages),
        runs=differing if any(run.differs for run in runs) else (Run(text=_counted(whole), differs=False),),
    )


def _gap(text: str) -> str:
    """Stand for words that a reading shares with the base; white space alone stays."""
    return " … " if text.strip() else text


def _few(text: str) -> str:
    return text if len(_WORD.findall(text)) <= _TERM else _counted(text)


def _counted(text: str) -> str:
    number = len(_WORD.findall(text))
    noun = "character" if _IDEOGRAPH.search(text) else "word"
    return f"({number} {noun if number == 1 else noun + 's'}, not shown by the outlet’s terms)"


def _passages(synopses: Iterable[Synopsis]) -> dict[str, list[str]]:
    """Gather by entry the passages that synopses show."""
    found: dict[str, list[str]] = {}
    for synopsis in synopses:
        entries = {witness.siglum: witness.entry for witness in synopsis.witnesses}
        for statement in synopsis.statements:
            for reading in statement.readings:
                found.setdefault(entries[reading.siglum], []).extend(_wordings(reading.passages))
    return found


def _wordings(passages: Iterable[Passage]) -> Iterator[str]:
    return (passage.text for passage in passages if passage.text)


# ---------------------------------------------------------------- quotations in other texts


def _runs_of(texts: Iterable[str]) -> set[str]:
    """Gather every run of words that is too long to be a term."""
    return {run for text in texts for run in _runs([match[0] for match in _WORD.finditer(text)])}


def _runs(words: list[str]) -> list[str]:
    folded = [word.casefold() for word in words]
    return [" ".join(folded[start : start + _TERM + 1]) for start in range(len(folded) - _TERM)]


def _without(value: Any, hidden: set[str]) -> Any:
    """Take hidden runs of words out of every text within a value; what has none is given back as it is."""
    if isinstance(value, str):
        return _cut(value, hidden)
    if isinstance(value, tuple):
        parts = tuple(_without(part, hidden) for part in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if isinstance(value, Mapping):
        held = {key: _without(part, hidden) for key, part in value.items()}
        return held if any(held[key] is not value[key] for key in held) else value
    if is_dataclass(value) and not isinstance(value, type):
        old = {field.name: getattr(value, field.name) for field in fields(value)}
        changed = {name: new for name, part in old.items() if (new := _without(part, hidden)) is not part}
        return replace(value, **changed) if changed else value
    return value


def _cut(text: str, hidden: set[str]) -> str:
    if text.isascii() and " " not in text:  # an id, an address, a digest
        return text
    words = list(_WORD.finditer(text))
    starts = [start for start, run in enumerate(_runs([match[0] for match in words])) if run in hidden]
    parts, end, covered = [], 0, -1
    for start in starts:
        if start > covered:
            parts += [text[end : words[start].start()], WITHHELD]
        covered = start + _TERM
        end = words[covered].end()
    return "".join((*parts, text[end:])) if starts else text
