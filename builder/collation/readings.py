"""What each witness has for a statement, set against the base."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from builder.collation.quotes import is_partly_quoted, is_quoted
from builder.collation.rows import Piece, Row
from builder.collation.speakers import Speaker
from builder.collation.variants import moved, runs, same_letters, wording
from builder.languages import primary
from builder.languages.sentences import sentence_rules
from builder.model import Entry, Reading, Run, Statement, Witness

# How exactly a speaker is named: somebody without a record ("the ministry") no better than the report itself.
_RANKS = {"person": 0, "sides": 1, "unnamed": 2, "report": 2}


@dataclass(frozen=True, slots=True)
class Order:
    """The witnesses as the synopsis has them.

    Attributes:
        order: their places in the fixed order, base first.
        called: their signs, in this order.
        entries: their entries, in the fixed order.
    """

    order: tuple[int, ...]
    called: tuple[Witness, ...]
    entries: Sequence[Entry]

    def language(self, witness: int) -> str:
        """Give the primary language of a witness."""
        return primary(self.entries[witness].language)


def statements(rows: Sequence[Row], witnesses: Order) -> tuple[Statement, ...]:
    """Make the statements of rows that stand in the order of the synopsis."""
    away = {witness: _moved_rows(rows, witnesses.order[0], witness) for witness in witnesses.order}
    taken: set[str] = set()
    return tuple(
        _statement(row, witnesses, {w for w in row if at in away[w]}, taken) for at, row in enumerate(rows)
    )


def _statement(row: Row, witnesses: Order, away: set[int], taken: set[str]) -> Statement:
    first = next(witness for witness in witnesses.order if witness in row)
    pieces = [piece for witness in sorted(row) for piece in row[witness]]
    named = [
        name for name in dict.fromkeys(name for p in pieces for name in p.addresses) if name not in taken
    ]
    taken.update(named)
    speaker = _speaker(
        [piece.sentence.speaker for witness in witnesses.order for piece in row.get(witness, ())]
    )
    return Statement(
        id=named[0],
        speaker=speaker.name or None,
        readings=tuple(
            _reading(name.siglum, row.get(witness, ()), row[first], witnesses, is_moved=witness in away)
            for name, witness in zip(witnesses.called, witnesses.order, strict=True)
        ),
        also=tuple(named[1:]),
    )


def _moved_rows(rows: Sequence[Row], base: int, witness: int) -> frozenset[int]:
    """Find the rows that a witness has in another place than the base."""
    shared = [at for at, row in enumerate(rows) if base in row and witness in row]
    places = [rows[at][witness][0].place for at in shared]
    ranks = {place: rank for rank, place in enumerate(sorted(places))}
    return frozenset(shared[at] for at in moved([ranks[place] for place in places]))


def _reading(
    sign: str, pieces: Sequence[Piece], standard: Sequence[Piece], witnesses: Order, *, is_moved: bool
) -> Reading:
    if not pieces:
        return Reading(siglum=sign, relation="absent")
    passages = tuple(piece.passage for piece in pieces)
    text, base = wording(passages), wording([piece.passage for piece in standard])
    relation: Literal["base", "identical", "reworded"] = (
        "identical" if same_letters(base, text) else "reworded"
    )
    own, its = pieces[0].witness, standard[0].witness
    foreign = witnesses.language(own) != witnesses.language(its)
    cut: tuple[Run, ...] = (Run(text=text, differs=False),)
    if own == its:
        relation = "base"
    elif not foreign and relation == "reworded":
        cut = runs(base, text, sentence_rules(witnesses.entries[own].language).spellings)
    told = next((piece.sentence for piece in pieces if piece.sentence.occasion), None)
    said_by = _speaker([piece.sentence.speaker for piece in pieces])
    return Reading(
        siglum=sign,
        relation=relation,
        moved=is_moved,
        passages=passages,
        runs=cut,
        formal=relation == "reworded" and not foreign and all(run.formal for run in cut if run.differs),
        foreign=foreign,
        speaker=said_by.name or None,
        speech=_speech(pieces, said_by),
        occasion=told.occasion if told else "",
        carried=bool(told and told.carried),
    )


def _speaker(speakers: Sequence[Speaker]) -> Speaker:
    """Choose the most exactly named of several, and the first of those that are named alike."""
    return min(speakers, key=lambda one: _RANKS[one.kind])


def _speech(
    pieces: Sequence[Piece], speaker: Speaker
) -> Literal["quoted", "partly quoted", "reported", "narrated"]:
    letters = [len(piece.passage.text) for piece in pieces]
    share = sum(piece.quoted * count for piece, count in zip(pieces, letters, strict=True)) / sum(letters)
    if is_quoted(share):
        return "quoted"
    if is_partly_quoted(share):
        return "partly quoted"
    return "narrated" if speaker.kind == "report" else "reported"
