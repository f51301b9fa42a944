"""Rows of a synopsis in the making: for each statement, the pieces of each witness.

A piece is a passage that still knows the sentence it comes from, so that its speaker, its quotation marks and
its addresses can be told.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.collation.grouping import Unit
from builder.collation.passages import Clause, Sentence
from builder.collation.words import plain_words
from builder.model import Passage

_ID_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage of a witness.

    Attributes:
        witness: which report, by its place in the fixed order.
        passage: the stretch.
        sentence: the sentence it is taken from.
        quoted: the share of its letters in quotation marks.
        addresses: ids made from the words of its clauses.
    """

    witness: int
    passage: Passage
    sentence: Sentence
    quoted: float
    addresses: tuple[str, ...]

    @property
    def place(self) -> tuple[int, int]:
        """Where in its report it begins."""
        return self.passage.paragraph, self.passage.start


Row = Mapping[int, tuple[Piece, ...]]  # for a witness's place in the fixed order, what it has for a statement
Addresses = Mapping[tuple[int, int, int], str]  # for a witness, a sentence and a clause


def addresses(texts: Sequence[Sequence[Sentence]], entries: Sequence[str]) -> Addresses:
    """Make an address for every clause of every witness.

    It hangs on the entry's id and the clause's words, and on nothing that another report or another passage
    could change; of clauses with the same words, on which of them it is.

    Args:
        texts: the sentences of each witness.
        entries: their ids.
    """
    found: dict[tuple[int, int, int], str] = {}
    for sentences, entry in zip(texts, entries, strict=True):
        seen: Counter[tuple[str, ...]] = Counter()
        for sentence in sentences:
            for at, clause in enumerate(sentence.clauses):
                words = plain_words(clause.passage.text)
                seen[words] += 1
                found[sentence.witness, sentence.number, at] = address(entry, words, seen[words])
    return found


def address(entry: str, words: Sequence[str], which: int = 1) -> str:
    """Make an address from an entry's id and words of it."""
    text = "\n".join((entry, " ".join(words), str(which)))
    return f"s-{hashlib.sha256(text.encode()).hexdigest()[:_ID_DIGITS]}"


def row_of(units: Iterable[Unit], texts: Sequence[Sequence[Sentence]], named: Addresses) -> Row:
    """Make the row of a statement from the units that say it."""
    row: dict[int, tuple[Piece, ...]] = {}
    for unit in units:
        witness = unit[0].witness
        sentence = texts[witness][unit[0].sentence]
        row[witness] = (*row.get(witness, ()), *_pieces(unit, sentence, named))
    return row


def _pieces(unit: Unit, sentence: Sentence, named: Addresses) -> list[Piece]:
    """Make the pieces of a unit: clauses that follow one another with only white space between are one."""
    groups: list[list[int]] = []
    for node in unit:
        clause = sentence.clauses[node.clause].passage
        before = sentence.clauses[groups[-1][-1]].passage if groups else None
        if before and before.paragraph == clause.paragraph and 0 <= clause.start - before.end <= 1:
            groups[-1].append(node.clause)
        else:
            groups.append([node.clause])
    return [_piece(sentence, group, named) for group in groups]


def _piece(sentence: Sentence, numbers: Sequence[int], named: Addresses) -> Piece:
    clauses = [sentence.clauses[number] for number in numbers]
    text = clauses[0].passage.text
    for before, after in pairwise(clauses):
        text += " " * (after.passage.start - before.passage.end) + after.passage.text
    return Piece(
        witness=sentence.witness,
        passage=Passage(
            paragraph=clauses[0].passage.paragraph,
            start=clauses[0].passage.start,
            end=clauses[-1].passage.end,
            text=text,
        ),
        sentence=sentence,
        quoted=_share(clauses),
        addresses=tuple(named[sentence.witness, sentence.number, number] for number in numbers),
    )


def _share(clauses: Sequence[Clause]) -> float:
    letters = [len(clause.passage.text) for clause in clauses]
    return sum(clause.quoted * count for clause, count in zip(clauses, letters, strict=True)) / sum(letters)


def in_order(rows: Iterable[Row], order: Sequence[int]) -> list[Row]:
    """Sort rows: those of the base in its order, then what it lacks in the order of the other witnesses.

    Args:
        rows: the rows, in any order.
        order: the witnesses, base first.
    """

    def place(row: Row) -> tuple[int, int, int]:
        rank, witness = next((rank, witness) for rank, witness in enumerate(order) if witness in row)
        return (rank, *row[witness][0].place)

    return sorted(rows, key=place)
