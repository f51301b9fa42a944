"""Which sentences of two reports are partners, one to one.

The same words come first, whatever their place; then the likest first, within fitting speakers, with a small
bonus for standing in like places. Greedy matching by lexical overlap is the baseline of monolingual alignment
(R. Barzilay and N. Elhadad, EMNLP 2003); order helps and does not bind. Sentences that are little alike are
partners all the same where nothing else in either report comes near: a free rewording has no rival, while a
formula has many.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from builder.collation.likeness import Vocabulary, common_weights, likeness
from builder.collation.passages import Sentence
from builder.collation.speakers import fit
from builder.collation.words import plain_words

PLACE_BONUS = 0.06
VERBATIM = 2.0
_UNRIVALLED = 0.55  # the part of the least likeness that is enough for two sentences without a rival
_RIVAL = 0.5  # from this part of a likeness on, another sentence that is so alike is a rival


class Node(NamedTuple):
    """A clause of a sentence of a witness, by their places."""

    witness: int
    sentence: int
    clause: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, by their places, that are partners; ``score`` is ``VERBATIM`` for the same words."""

    a: int
    b: int
    score: float


class Side:
    """One of two reports, its sentences and clauses weighed."""

    def __init__(self, sentences: Sequence[Sentence], words: Vocabulary) -> None:
        self.sentences = sentences
        self.whole = [words.stretch(sentence.words) for sentence in sentences]
        self.nodes = [node for sentence in sentences for node in nodes_of(sentence)]
        self.parts = [words.stretch(clause.words) for sentence in sentences for clause in sentence.clauses]

    def place(self, sentence: int) -> float:
        """Say where in the report a sentence stands, from 0 (first) to 1 (last)."""
        return sentence / max(1, len(self.sentences) - 1)


def nodes_of(sentence: Sentence) -> tuple[Node, ...]:
    """List the clauses of a sentence."""
    return tuple(Node(sentence.witness, sentence.number, at) for at in range(len(sentence.clauses)))


def pairs(a: Side, b: Side, words: Vocabulary, least: float) -> tuple[Pair, ...]:
    """Pair the sentences of two reports.

    Args:
        a: the one report.
        b: the other.
        words: the vocabulary of all witnesses.
        least: how alike two sentences must be, from 0 to 1.
    """
    scored = _alike(a, b, words, least)
    scored.update({(pair.a, pair.b): pair.score for pair in verbatim_pairs(a.sentences, b.sentences)})
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    chosen: list[Pair] = []
    for (i, j), score in sorted(scored.items(), key=_likest):
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            chosen.append(Pair(i, j, score))
    return tuple(sorted(chosen, key=lambda pair: pair.a))


def _likest(scored: tuple[tuple[int, int], float]) -> tuple[float, int, int, int]:
    (i, j), score = scored
    return -score, i + j, abs(i - j), i


def _alike(a: Side, b: Side, words: Vocabulary, least: float) -> dict[tuple[int, int], float]:
    likenesses: dict[tuple[int, int], float] = {}
    for (i, j), common in common_weights(a.whole, b.whole, words.weighed).items():
        fitting = fit(a.sentences[i].speaker, b.sentences[j].speaker)
        if alike := fitting * likeness(common, a.whole[i], b.whole[j], words.rarest):
            likenesses[i, j] = alike
    nearest = _Nearest(likenesses)
    scored: dict[tuple[int, int], float] = {}
    for (i, j), alike in likenesses.items():
        score = alike + PLACE_BONUS * (1 - abs(a.place(i) - b.place(j)))
        unrivalled = score >= _UNRIVALLED * least and nearest.rival(i, j) <= _RIVAL * alike
        if score >= least or unrivalled:
            scored[i, j] = score
    return scored


class _Nearest:
    """For each sentence of two reports, how alike the likest and the second likest of the other are to it."""

    def __init__(self, likenesses: Mapping[tuple[int, int], float]) -> None:
        self._likenesses = likenesses
        self._best: tuple[dict[int, tuple[float, float]], dict[int, tuple[float, float]]] = ({}, {})
        for key, alike in likenesses.items():
            for side, place in zip(self._best, key, strict=True):
                first, second = side.get(place, (0.0, 0.0))
                if alike > second:
                    side[place] = (max(alike, first), min(alike, first))

    def rival(self, i: int, j: int) -> float:
        """Say how alike the likest other sentence is to either of two; 0 where there is none."""
        own = self._likenesses[i, j]
        best = (side[place] for side, place in zip(self._best, (i, j), strict=True))
        return max(second if first == own else first for first, second in best)


def verbatim_pairs(a: Sequence[Sentence], b: Sequence[Sentence]) -> list[Pair]:
    """Pair sentences of the same words: the first with the first, the second with the second."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for sentence in b:
        places[_plain(sentence)].append(sentence.number)
    found: list[Pair] = []
    for sentence in a:
        waiting = places[_plain(sentence)]
        fitting = [place for place in waiting if fit(sentence.speaker, b[place].speaker)]
        if fitting:
            waiting.remove(fitting[0])
            found.append(Pair(sentence.number, fitting[0], VERBATIM))
    return found


def _plain(sentence: Sentence) -> tuple[str, ...]:
    return tuple(word for clause in sentence.clauses for word in plain_words(clause.passage.text))
