"""What an outlet habitually carries, rewords, leaves out, adds and softens, counted over all events."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.languages import primary
from builder.lists import listed
from builder.model import Reading, Statement, Synopsis
from builder.pages.cells import speaker_of, wording
from builder.pages.view import View
from builder.pages.words import count

_BEGINNING = 4  # letters that two forms of a word have in common
_MOST_NAMED = 6  # words or speakers that a sentence names
_MOST_OUTLETS = 3  # other outlets that a sentence names


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
    own = {view.archive.synopses[event].witnesses[column].entry for event, column in compared}
    one = len(own) == 1
    others = [view.archive.synopses[event].witnesses[0].entry for event, _ in compared]
    parts = [
        _carried(view, based, others, count(len({event for event, _ in compared}), "event"), one=one),
        _left_out_and_added(view, rows, one=one),
        *_emphasis([row for row in based if row.own.passages], one=one),
        _quoted([row for row in rows if row.own.passages], one=one),
    ]
    return tuple(part for part in parts if part)


def _carried(view: View, based: Sequence[_Row], others: Sequence[str], events: str, *, one: bool) -> str:
    if not based:
        return ""
    kept = [row for row in based if row.own.passages]
    names = sorted({view.outlet_name(view.library.entries[entry]) for entry in others})
    of = "that of" if len(set(others)) == 1 else "those of"
    called = listed(names) if len(names) <= _MOST_OUTLETS else f"{len(names)} other outlets"
    few, total = len(kept), count(len(based), "statement")
    share = (
        f"all {total}"
        if few == len(based)
        else f"none of the {total}"
        if not few
        else f"{few} of the {total}"
    )
    reports_are, carry = ("report is", "carries") if one else ("reports are", "carry")
    return f"In {events} its {reports_are} set against {of} {called}, and {carry} {share} there{_how(kept)}."


def _columns(view: View, synopsis: Synopsis, outlet: str) -> list[int]:
    """Find the outlet's reports that can be held against the base: in its language, the base another's."""
    entries = [view.library.entries[witness.entry] for witness in synopsis.witnesses]
    base = entries[0]
    return [
        at
        for at, entry in enumerate(entries)
        if entry.outlet == outlet != base.outlet and primary(entry.language) == primary(base.language)
    ]


def _rows(view: View, synopsis: Synopsis, column: int) -> Iterator[_Row]:
    entry = view.library.entries[synopsis.witnesses[column].entry]
    words = view.library.site.emphasis.get(primary(entry.language), ())
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
    numbers = {
        "word for word": relations["identical"],
        "but for capitals, punctuation or spelling": formal,
        "reworded": relations["reworded"] - formal,
    }
    some = [(number, how) for how, number in numbers.items() if number]
    every = f", {'all ' if len(rows) > 1 else ''}{some[0][1]}" if len(some) == 1 else ""
    moved = sum(row.own.moved for row in rows)
    elsewhere = f"; {moved} {'stands' if moved == 1 else 'stand'} in another place" if moved else ""
    return (every or f": {listed([f'{number} {how}' for number, how in some])}") + elsewhere


def _left_out_and_added(view: View, rows: Sequence[_Row], *, one: bool) -> str:
    based, added = [row for row in rows if row.base], [row for row in rows if not row.base]
    absent = [row for row in based if not row.own.passages]
    it, s = ("It", "s") if one else ("They", "")
    if not absent and not added:
        return f"{it} leave{s} out none and add{s} none."
    left = f"{it} leave{s} out none." if based else ""
    if absent:
        left = f"{it} leave{s} out {len(absent)}{_by_whom(view, absent, based)}."
    if not added:
        return f"{left} {it} add{s} none."
    return f"{left} {it} add{s} {len(added)} that the other has not{_by_whom(view, added)}.".strip()


def _by_whom(view: View, rows: Sequence[_Row], of: Sequence[_Row] = ()) -> str:
    """Say whose some statements are; of how many of theirs, where that is to be said."""
    speakers = Counter(row.statement.speaker for row in rows)
    total = Counter(row.statement.speaker for row in of)
    ranked = sorted(speakers.items(), key=lambda row: (-row[1], row[0] or ""))[:_MOST_NAMED]
    if len(speakers) == 1 and not of:
        return f", {_by(view, ranked[0][0])}"
    by = [
        f"{number}{f' of {total[speaker]}' if of else ''} {_by(view, speaker)}" for speaker, number in ranked
    ]
    return f": {listed(by)}"


def _by(view: View, speaker: str | None) -> str:
    if not speaker:
        return "in the report’s own voice"
    return f"by {speaker_of(view, speaker) if speaker in view.library.people else speaker}"


def _emphasis(rows: Sequence[_Row], *, one: bool) -> Iterator[str]:
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
    it, s = ("it", "s") if one else ("they", "")
    if lost:
        yield f"In {count(softer, 'statement')} {it} leave{s} out {_emphatic(lost)}: {_named(lost)}."
    if gained:
        yield f"In {count(stronger, 'statement')} {it} put{s} in {_emphatic(gained)}: {_named(gained)}."


def _emphatic(words: Counter[str]) -> str:
    return "a word of emphasis" if words.total() == 1 else "words of emphasis"


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


def _quoted(rows: Sequence[_Row], *, one: bool) -> str:
    quoted = sum("quoted" in row.own.speech for row in rows)
    if not rows:
        return ""
    stand = "stands" if quoted <= 1 else "stand"
    of = f"{'its' if one else 'their'} {count(len(rows), 'statement')}"
    return f"{quoted or 'None'} of {of} {stand} in quotation marks{', whole or in part' if quoted else ''}."
