"""What two reports have in common, and which of their sentences the other has only in part."""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.collation.likeness import Vocabulary
from builder.collation.pairs import Node, Side, nodes_of, pairs
from builder.collation.passages import Sentence
from builder.collation.ties import FEWEST_WORDS, Tie, ties, verbatim_ties

_MOST_COMPARISONS = 1_000_000
Place = tuple[int, int]  # a witness, and a sentence of it


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two reports have in common.

    Attributes:
        ties: clauses that say the same.
        uneven: sentences of which the other report has only a part, or has the parts in different sentences.
    """

    ties: tuple[Tie, ...]
    uneven: frozenset[Place]


def align(a: Sequence[Sentence], b: Sequence[Sentence], words: Vocabulary, least: float) -> Alignment:
    """Align two reports; very long ones (a thousand clauses each) only where sentences agree word for word.

    Args:
        a: the sentences of the one.
        b: those of the other.
        words: the vocabulary of all witnesses.
        least: how alike two sentences must be to say the same, from 0 to 1.
    """
    one, other = Side(a, words), Side(b, words)
    if len(one.nodes) * len(other.nodes) > _MOST_COMPARISONS:
        found = verbatim_ties(one, other)
    else:
        found = ties(one, other, words, pairs(one, other, words, least), least)
    return Alignment(found, frozenset(_uneven(one, found, first=True) | _uneven(other, found, first=False)))


def _uneven(side: Side, ties: Sequence[Tie], *, first: bool) -> set[Place]:
    """Find sentences whose clauses fare differently: some told and some not, or told in two sentences."""
    told: dict[Node, set[int]] = {}
    for tie in ties:
        node, other = (tie.a, tie.b) if first else (tie.b, tie.a)
        told.setdefault(node, set()).add(other.sentence)
    found: set[Place] = set()
    parts = dict(zip(side.nodes, side.parts, strict=True))
    for sentence in side.sentences:
        nodes = nodes_of(sentence)
        fates = [
            frozenset(told.get(node, ()))
            for node in nodes
            if told.get(node) or len(parts[node].words) >= FEWEST_WORDS
        ]
        if any(fates) and len(set(fates)) > 1:
            found.add((sentence.witness, sentence.number))
    return found
