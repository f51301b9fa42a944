"""What editors correct in a synopsis, by quoting the passages they mean.

The words of a correction are looked for in the report's own text, so that it holds whatever the alignment
makes of the rest. Where they only say who speaks, the statement beside them is meant. A correction that finds
no passage changes nothing; ``check`` says so.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from builder.collation.rows import Piece, Row, address
from builder.collation.sentences import Extent, trimmed
from builder.collation.words import plain_words
from builder.model import Correction, Entry, Passage

Place = tuple[int, int, Extent]  # a witness, a paragraph, and a stretch of it
_Rows = list[list[Piece]]


def corrected(
    rows: Sequence[Row], corrections: Sequence[Correction], entries: Sequence[Entry], told: Sequence[set[int]]
) -> list[Row]:
    """Apply the editors' corrections to the rows, one after another.

    Args:
        rows: as they were found.
        corrections: in the order of the event's file.
        entries: the witnesses in the fixed order.
        told: for each of them, the paragraphs that tell of the event.
    """
    held: _Rows = [[piece for witness in sorted(row) for piece in row[witness]] for row in rows]
    for correction in corrections:
        places = [
            _settled(place, held)
            for words in correction.passages
            for place in _places(words.entry, words.quote, entries, told)
        ]
        held = _ACTIONS[correction.do](held, places, entries)
    return [_row(pieces) for pieces in held if pieces]


def _row(pieces: Iterable[Piece]) -> Row:
    row: dict[int, tuple[Piece, ...]] = {}
    for piece in sorted(pieces, key=lambda piece: (piece.witness, piece.place)):
        row[piece.witness] = (*row.get(piece.witness, ()), piece)
    return row


def _places(entry: str, quote: str, entries: Sequence[Entry], told: Sequence[set[int]]) -> list[Place]:
    """Find where a quotation stands: the first place in the paragraphs that tell of the event."""
    found = [
        (witness, number, (at, at + len(quote)))
        for witness, one in enumerate(entries)
        if one.id == entry and quote.strip()
        for number, text in enumerate(one.paragraphs, start=1)
        if number in told[witness] and (at := text.find(quote)) >= 0
    ]
    return found[:1]


def _settled(place: Place, held: _Rows) -> Place:
    """Take words that stand in no statement, such as "Wang said", for the statement beside them."""
    witness, paragraph, (start, end) = place
    near = [
        piece
        for row in held
        for piece in row
        if piece.witness == witness and piece.passage.paragraph == paragraph
    ]
    if not near or any(_holds(piece, place) for piece in near):
        return place
    nearest = min(near, key=lambda piece: max(piece.passage.start - end, start - piece.passage.end))
    return witness, paragraph, (nearest.passage.start, nearest.passage.end)


def _holds(piece: Piece, place: Place) -> bool:
    witness, paragraph, (start, end) = place
    passage = piece.passage
    return (
        piece.witness == witness
        and passage.paragraph == paragraph
        and max(start, passage.start) < min(end, passage.end)
    )


def _parted(held: _Rows, places: Sequence[Place]) -> tuple[_Rows, list[list[Piece]]]:
    """Take the pieces that hold each place out of their rows; those of each place together."""
    taken = [[piece for row in held for piece in row if _holds(piece, place)] for place in places]
    gone = {id(piece) for pieces in taken for piece in pieces}
    return [[piece for piece in row if id(piece) not in gone] for row in held], taken


def _untie(held: _Rows, places: Sequence[Place], entries: Sequence[Entry]) -> _Rows:  # noqa: ARG001  # as its fellows
    rest, taken = _parted(held, places)
    alone: dict[int, list[Piece]] = {}
    for pieces in taken:
        for piece in pieces:
            alone.setdefault(id(piece), [piece])
    return [*rest, *alone.values()]


def _tie(held: _Rows, places: Sequence[Place], entries: Sequence[Entry]) -> _Rows:  # noqa: ARG001  # as its fellows
    first = next((row for row in held if places and any(_holds(piece, places[0]) for piece in row)), None)
    if first is None:
        return held
    home = held.index(first)
    rest, taken = _parted(held, places[1:])
    own = {id(piece) for piece in rest[home]}
    coming = {id(piece): piece for pieces in taken for piece in pieces if id(piece) not in own}
    rest[home] = [*rest[home], *coming.values()]
    return rest


def _join(held: _Rows, places: Sequence[Place], entries: Sequence[Entry]) -> _Rows:  # noqa: ARG001  # as its fellows
    meant = [row for row in held if any(_holds(piece, place) for piece in row for place in places)]
    others = [row for row in held if not any(row is one for one in meant)]
    return [*others, [piece for row in meant for piece in row]]


def _split(held: _Rows, places: Sequence[Place], entries: Sequence[Entry]) -> _Rows:
    for place in places:
        cut = [[part for piece in row for part in _cut(piece, place, entries)] for row in held]
        inner = [[piece for piece in row if _within(piece, place)] for row in cut]
        outer = [[piece for piece in row if not _within(piece, place)] for row in cut]
        held = [*outer, *(row for row in inner if row)]
    return held


def _within(piece: Piece, place: Place) -> bool:
    start, end = place[2]
    return _holds(piece, place) and start <= piece.passage.start and piece.passage.end <= end


def _cut(piece: Piece, place: Place, entries: Sequence[Entry]) -> list[Piece]:
    """Cut a piece where a stretch begins and ends; the first part outside it keeps the piece's addresses."""
    if not _holds(piece, place) or _within(piece, place):
        return [piece]
    passage, (start, end) = piece.passage, place[2]
    entry = entries[piece.witness]
    text = entry.paragraphs[passage.paragraph - 1]
    bounds = [passage.start, max(passage.start, start), min(passage.end, end), passage.end]
    extents = [trimmed(text, first, last) for first, last in pairwise(bounds)]
    worded = [extent for extent in extents if re.search(r"\w", text[slice(*extent)])]
    outside = next((extent for extent in worded if not (start <= extent[0] and extent[1] <= end)), None)
    return [
        Piece(
            witness=piece.witness,
            passage=Passage(
                paragraph=passage.paragraph, start=extent[0], end=extent[1], text=text[slice(*extent)]
            ),
            sentence=piece.sentence,
            quoted=piece.quoted,
            addresses=(
                piece.addresses
                if extent == outside
                else (address(entry.id, plain_words(text[slice(*extent)]), 0),)
            ),
        )
        for extent in worded
    ] or [piece]


_ACTIONS: Mapping[str, Callable[[_Rows, Sequence[Place], Sequence[Entry]], _Rows]] = {
    "split": _split,
    "join": _join,
    "tie": _tie,
    "untie": _untie,
}
