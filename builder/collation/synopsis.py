"""From an event's reports to its synopsis."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Literal

from builder.collation.alignment import align
from builder.collation.digest import digest
from builder.collation.grouping import Unit, groups
from builder.collation.likeness import vocabulary
from builder.collation.passages import Sentence, read
from builder.collation.variants import moved, runs, same_words, wording
from builder.collation.words import plain_words
from builder.model import Entry, Passage, Reading, Run, Statement, Synopsis, Thresholds, Witness

_ID_DIGITS = 8
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UNDATED = "9999"

Row = dict[int, tuple[Unit, ...]]  # for a witness's place in the fixed order, what it has for a statement


def collate(  # noqa: PLR0917  # an event, its reports and what decides: callers name the last two
    event_id: str,
    witnesses: Sequence[tuple[Entry, tuple[int, ...]]],
    thresholds: Thresholds,
    base: str | None,
    family_names: Mapping[str, str],
    names: Mapping[str, str] | None = None,
) -> Synopsis:
    """Compare the reports of one event, statement by statement.

    Args:
        event_id: the event.
        witnesses: its reports, each with the numbers of the paragraphs that tell of the event; in any order.
        thresholds: how alike two sentences must be to be one statement.
        base: id of the entry the others are set against; where none is given (or it is none of the
            witnesses), the one with the most passages, then the earliest published, then the first by id.
        family_names: for each printed form of a person's name, the person's id (see ``speakers.names_of``).
        names: for an entry's id, what the digest calls it; "Report B" and the like where left out.

    Returns:
        The synopsis: the rows of the base in its order, then those it lacks in the order of the other
        witnesses. Which statements there are depends neither on the order of witnesses nor on the base.
    """
    fixed = sorted(witnesses, key=lambda witness: (witness[0].day or _UNDATED, witness[0].id))
    texts = [read(at, entry, paragraphs, family_names) for at, (entry, paragraphs) in enumerate(fixed)]
    words = vocabulary(texts)
    alignments = [align(a, b, words, thresholds.same_statement) for a, b in combinations(texts, 2)]
    rows = [_row(group) for group in groups(texts, alignments)]
    order = _base_first([entry for entry, _ in fixed], rows, base)
    called = tuple(
        Witness(siglum=siglum(index), entry=fixed[at][0].id, index=index) for index, at in enumerate(order)
    )
    statements = _statements(_in_order(rows, order), order, called, texts)
    return Synopsis(
        event=event_id,
        witnesses=called,
        statements=statements,
        digest=digest(called, statements, names or {}, _foreign([fixed[at][0] for at in order])),
    )


def _foreign(entries: Sequence[Entry]) -> frozenset[str]:
    """Find the witnesses in another language than the base, whose words cannot be held against its."""
    primary = [entry.language.partition("-")[0].casefold() for entry in entries]
    return frozenset(
        entry.id for entry, language in zip(entries, primary, strict=True) if language != primary[0]
    )


def siglum(index: int) -> str:
    """Give the letter of the witness with an index: A to Z, then AA, AB and on."""
    before, last = divmod(index, len(_LETTERS))
    return (siglum(before - 1) if before else "") + _LETTERS[last]


def _row(group: Sequence[Unit]) -> Row:
    row: Row = {}
    for unit in group:
        row[unit[0].witness] = (*row.get(unit[0].witness, ()), unit)
    return row


def _base_first(entries: Sequence[Entry], rows: Sequence[Row], base: str | None) -> tuple[int, ...]:
    order = range(len(entries))
    chosen = [at for at in order if entries[at].id == base]
    if not chosen:
        passages = Counter(witness for row in rows for witness, units in row.items() for _ in units)
        chosen = sorted(order, key=lambda at: (-passages[at], at))[:1]
    return (*chosen, *(at for at in order if at not in chosen))


def _in_order(rows: Sequence[Row], order: Sequence[int]) -> list[Row]:
    def place(row: Row) -> tuple[int, int, int]:
        rank, witness = next((rank, witness) for rank, witness in enumerate(order) if witness in row)
        return rank, row[witness][0][0].sentence, row[witness][0][0].clause

    return sorted(rows, key=place)


def _statements(
    rows: Sequence[Row], order: Sequence[int], called: Sequence[Witness], texts: Sequence[Sequence[Sentence]]
) -> tuple[Statement, ...]:
    out_of_order = [_moved_rows(rows, order[0], witness) for witness in order]
    seen: Counter[str] = Counter()
    statements: list[Statement] = []
    for at, row in enumerate(rows):
        first = next(witness for witness in order if witness in row)
        standard = _passages(row[first], texts)
        readings = tuple(
            _reading(
                name.siglum, _passages(row.get(witness, ()), texts), standard, is_standard=witness == first
            )
            for name, witness in zip(called, order, strict=True)
        )
        marked = tuple(
            _with_move(reading, is_moved=at in away)
            for reading, away in zip(readings, out_of_order, strict=True)
        )
        statements.append(
            Statement(id=_id(wording(standard), seen), speaker=_speaker(row, order, texts), readings=marked)
        )
    return tuple(statements)


def _moved_rows(rows: Sequence[Row], base: int, witness: int) -> frozenset[int]:
    """Find the rows that a witness has in another place than the base."""
    shared = [at for at, row in enumerate(rows) if base in row and witness in row]
    places = [(row[witness][0][0].sentence, row[witness][0][0].clause) for row in (rows[at] for at in shared)]
    ranks = {place: rank for rank, place in enumerate(sorted(places))}
    return frozenset(shared[at] for at in moved([ranks[place] for place in places]))


def _passages(units: Sequence[Unit], texts: Sequence[Sequence[Sentence]]) -> tuple[Passage, ...]:
    """Make the passages of units: clauses that follow one another with only white space between are one."""
    found: list[Passage] = []
    for unit in units:
        for node in unit:
            passage = texts[node.witness][node.sentence].clauses[node.clause].passage
            previous = found[-1] if found else None
            if (
                previous
                and node.clause
                and previous.paragraph == passage.paragraph
                and 0 <= passage.start - previous.end <= 1
            ):
                gap = " " * (passage.start - previous.end)
                found[-1] = Passage(
                    paragraph=passage.paragraph,
                    start=previous.start,
                    end=passage.end,
                    text=f"{previous.text}{gap}{passage.text}",
                )
            else:
                found.append(passage)
    return tuple(found)


def _reading(
    sign: str, passages: tuple[Passage, ...], standard: tuple[Passage, ...], *, is_standard: bool
) -> Reading:
    if not passages:
        return Reading(siglum=sign, relation="absent")
    text, base = wording(passages), wording(standard)
    if is_standard:
        return Reading(siglum=sign, relation="base", passages=passages, runs=(Run(text=text, differs=False),))
    relation: Literal["identical", "reworded"] = "identical" if same_words(base, text) else "reworded"
    return Reading(siglum=sign, relation=relation, passages=passages, runs=runs(base, text))


def _with_move(reading: Reading, *, is_moved: bool) -> Reading:
    if not is_moved:
        return reading
    return Reading(
        siglum=reading.siglum,
        relation=reading.relation,
        moved=True,
        passages=reading.passages,
        runs=reading.runs,
    )


def _speaker(row: Row, order: Sequence[int], texts: Sequence[Sequence[Sentence]]) -> str | None:
    """Name the speaker: a person on record if any witness has one, or else as the first that names one."""
    speakers = [
        texts[witness][unit[0].sentence].speaker for witness in order for unit in row.get(witness, ())
    ]
    ranks = ("person", "sides", "unnamed", "report")
    return min(speakers, key=lambda speaker: ranks.index(speaker.kind)).name or None


def _id(text: str, seen: Counter[str]) -> str:
    """Make an id from words; a second statement with the same words gets a number."""
    digest_of_words = hashlib.sha256(" ".join(plain_words(text)).encode()).hexdigest()[:_ID_DIGITS]
    seen[digest_of_words] += 1
    count = seen[digest_of_words]
    return f"s-{digest_of_words}" if count == 1 else f"s-{digest_of_words}-{count}"
