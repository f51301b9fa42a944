"""What an outlet habitually carries, rewords, leaves out, adds and softens, counted over all events."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.lists import listed
from builder.model import Entry, Reading, Statement, Synopsis
from builder.pages.cells import speaker_of, wording
from builder.pages.view import View
from builder.pages.words import count

_BEGINNING = 4  # letters that two forms of a word have in common
_MOST_NAMED = 6  # words or speakers that a sentence names


@dataclass(frozen=True, slots=True)
class _Row:
    """A statement of another outlet's base, or one the base lacks, and what the outlet has for it."""

    statement: Statement
    base: Reading | None
    own: Reading
    emphasis: frozenset[str]


def habits(view: View, outlet: str) -> tuple[str, ...]:
    """Say in sentences, with exact counts, how an outlet's reports stand to the reports they are set against.

    Args:
        view: the page they stand on.
        outlet: its id.

    Returns:
        Nothing where no report of the outlet is set against one of another.
    """
    compared = [
        (event, column)
        for event in view.archive.chronicle
        if event in view.archive.synopses
        for column in _columns(view, view.archive.synopses[event], outlet)
    ]
    rows = [row for event, column in compared for row in _rows(view, view.archive.synopses[event], column)]
    if not rows:
        return ()
    based = [row for row in rows if row.base]
    kept = [row for row in based if row.own.passages]
    events = len({event for event, _ in compared})
    first = (
        f"In {count(events, 'event')} its reports are set against another outlet’s, which has "
        f"{count(len(based), 'statement')}: they carry {_of(len(kept), len(based))}{_how(kept)}."
        if based
        else ""
    )
    parts = [
        first,
        _left_out(view, based),
        _added(view, [row for row in rows if not row.base]),
        *_emphasis(kept),
        _quoted([row for row in rows if row.own.passages]),
    ]
    return tuple(part for part in parts if part)


def _of(some: int, total: int) -> str:
    return "none" if not some else f"all {total}, " if some == total else f"{some}, "


def _columns(view: View, synopsis: Synopsis, outlet: str) -> list[int]:
    """Find the outlet's reports that can be held against the base: in its language, the base another's."""
    entries = [view.library.entries[witness.entry] for witness in synopsis.witnesses]
    base = entries[0]
    return [
        at
        for at, entry in enumerate(entries)
        if entry.outlet == outlet != base.outlet and _language(entry) == _language(base)
    ]


def _language(entry: Entry) -> str:
    return entry.language.partition("-")[0].casefold()


def _rows(view: View, synopsis: Synopsis, column: int) -> Iterator[_Row]:
    entry = view.library.entries[synopsis.witnesses[column].entry]
    words = view.library.site.emphasis.get(_language(entry), ())
    emphasis = frozenset(word.casefold() for word in words)
    signs = [synopsis.witnesses[at].siglum for at in (0, column)]
    for statement in synopsis.statements:
        readings = {reading.siglum: reading for reading in statement.readings}
        base, own = (readings.get(sign, Reading(siglum=sign, relation="absent")) for sign in signs)
        if base.passages or own.passages:
            yield _Row(statement, base if base.passages else None, own, emphasis)


def _how(rows: Sequence[_Row]) -> str:
    if not rows:
        return ""
    relations = Counter(row.own.relation for row in rows)
    formal = sum(row.own.formal for row in rows)
    parts = [
        f"{relations['identical']} word for word" if relations["identical"] else "",
        f"{formal} but for capitals, punctuation or spelling" if formal else "",
        f"{relations['reworded'] - formal} reworded",
    ]
    moved = sum(row.own.moved for row in rows)
    elsewhere = f"; {moved} {'stands' if moved == 1 else 'stand'} in another place" if moved else ""
    return listed([part for part in parts if part]) + elsewhere


def _left_out(view: View, based: Sequence[_Row]) -> str:
    absent = Counter(row.statement.speaker for row in based if not row.own.passages)
    total = Counter(row.statement.speaker for row in based)
    if not absent:
        return "They leave out none." if based else ""
    by = [
        f"{number} of {total[speaker]} {_by(view, speaker)}"
        for speaker, number in sorted(absent.items(), key=lambda row: (-row[1], row[0] or ""))[:_MOST_NAMED]
    ]
    return f"They leave out {sum(absent.values())}: {listed(by)}."


def _added(view: View, rows: Sequence[_Row]) -> str:
    speakers = Counter(row.statement.speaker for row in rows)
    by = [
        f"{number} {_by(view, speaker)}"
        for speaker, number in sorted(speakers.items(), key=lambda row: (-row[1], row[0] or ""))[:_MOST_NAMED]
    ]
    return f"They add {len(rows)} that the other has not: {listed(by)}." if rows else "They add none."


def _by(view: View, speaker: str | None) -> str:
    if not speaker:
        return "in the report’s own voice"
    return f"by {speaker_of(view, speaker) if speaker in view.library.people else speaker}"


def _emphasis(rows: Sequence[_Row]) -> Iterator[str]:
    """Say where words of emphasis (``site.toml``) went, and where they came in."""
    lost: Counter[str] = Counter()
    gained: Counter[str] = Counter()
    softer = stronger = 0
    for row in rows:
        if row.base is None or not wording(row.own) or not wording(row.base):
            continue
        had, has = _words(row.base), _words(row.own)
        less, more = _beyond(had & row.emphasis, has), _beyond(has & row.emphasis, had)
        lost.update(less)
        gained.update(more)
        softer += bool(less)
        stronger += bool(more)
    if lost:
        yield f"In {count(softer, 'statement')} they leave out words of emphasis: {_named(lost)}."
    if gained:
        yield f"In {count(stronger, 'statement')} they put words of emphasis in: {_named(gained)}."


def _words(reading: Reading) -> frozenset[str]:
    return frozenset(re.findall(r"\w+(?:-\w+)*", wording(reading).casefold()))


def _beyond(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Keep the words of which the others have no form: "fully" is there where "full" is."""
    begun = {other[:_BEGINNING] for other in others}
    return frozenset(word for word in words if word[:_BEGINNING] not in begun)


def _named(words: Counter[str]) -> str:
    chosen = sorted(words.items(), key=lambda row: (-row[1], row[0]))[:_MOST_NAMED]
    named = [f"“{word}” {number}" if number > 1 else f"“{word}”" for word, number in chosen]
    return listed([*named, *(["others"] if len(words) > _MOST_NAMED else [])])


def _quoted(rows: Sequence[_Row]) -> str:
    quoted = sum("quoted" in row.own.speech for row in rows)
    of = count(len(rows), "statement")
    return f"Of their {of} {quoted} stand in quotation marks, whole or in part." if rows else ""
