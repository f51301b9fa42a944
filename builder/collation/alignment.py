"""Which sentences, and parts of sentences, of two reports say the same.

Method: sentences are paired one to one, the likest first, within fitting speakers, with a small bonus for
standing in like places; what then remains uncovered (a sentence without a partner, a clause its sentence's
partner lacks) looks for a place in the whole other report. Greedy matching by lexical overlap is the
baseline of monolingual alignment (R. Barzilay and N. Elhadad, EMNLP 2003); order helps and does not bind.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.collation.likeness import Vocabulary, common_weights, likeness
from builder.collation.passages import Sentence
from builder.collation.speakers import fit

_PLACE_BONUS = 0.08
_GAP_BONUS = 0.1
_SHARING = 1.6  # how many times the least likeness a second clause needs to join one that has a counterpart
_COVERED = 0.28  # the share of a clause's weight from which its sentence's partner has it
_FEWEST_WORDS = 3  # a clause with fewer telling words decides nothing


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """A clause of a sentence of a witness, by their places."""

    witness: int
    sentence: int
    clause: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Two clauses that say the same, and how alike they or their sentences are."""

    a: Node
    b: Node
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two reports have in common.

    Attributes:
        pairs: sentences of the one and of the other that are partners, with their score.
        ties: clauses that say the same.
        uneven: sentences, by witness and place, of which the other report has only a part, or has the
            parts in different sentences.
    """

    pairs: tuple[tuple[int, int, float], ...]
    ties: tuple[Tie, ...]
    uneven: frozenset[tuple[int, int]]


class _Side:
    """One of the two reports, its sentences and clauses weighed."""

    def __init__(self, sentences: Sequence[Sentence], words: Vocabulary) -> None:
        self.sentences = sentences
        self.whole = [words.stretch(sentence.words) for sentence in sentences]
        self.nodes = [
            Node(sentence.witness, sentence.number, at)
            for sentence in sentences
            for at in range(len(sentence.clauses))
        ]
        self.parts = [words.stretch(clause.words) for sentence in sentences for clause in sentence.clauses]

    def nodes_of(self, sentence: int) -> list[Node]:
        """List the clauses of a sentence."""
        found = self.sentences[sentence]
        return [Node(found.witness, found.number, at) for at in range(len(found.clauses))]

    def place(self, sentence: int) -> float:
        return sentence / max(1, len(self.sentences) - 1)


def align(a: Sequence[Sentence], b: Sequence[Sentence], words: Vocabulary, least: float) -> Alignment:
    """Align two reports.

    Args:
        a: the sentences of the one.
        b: those of the other.
        words: the vocabulary of all witnesses.
        least: how alike two sentences must be to say the same, from 0 to 1.
    """
    one, other = _Side(a, words), _Side(b, words)
    pairs = _pairs(one, other, words, least)
    scores = _clause_scores(one, other, words)
    ties = _ties_of_pairs(one, other, pairs, scores)
    ties += _ties_of_the_rest(one, other, ties, scores, least)
    return Alignment(
        pairs, tuple(ties), frozenset(_uneven(one, ties, first=True) | _uneven(other, ties, first=False))
    )


def _pairs(a: _Side, b: _Side, words: Vocabulary, least: float) -> tuple[tuple[int, int, float], ...]:
    scored: list[tuple[float, int, int]] = []
    for (i, j), common in common_weights(a.whole, b.whole, words.weighed).items():
        alike = likeness(common, a.whole[i], b.whole[j]) * fit(a.sentences[i].speaker, b.sentences[j].speaker)
        score = alike + _PLACE_BONUS * (1 - abs(a.place(i) - b.place(j)))
        if alike and score >= least:
            scored.append((score, i, j))
    scored.sort(key=lambda found: (-found[0], found[1] + found[2], abs(found[1] - found[2]), found[1]))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    chosen: list[tuple[int, int, float]] = []
    for score, i, j in scored:
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            chosen.append((i, j, score))
    return tuple(sorted(chosen))


@dataclass(frozen=True, slots=True)
class _Scores:
    """For clauses of the two sides: how alike, which share of each the other has, and the likest to each."""

    alike: Mapping[tuple[Node, Node], float]
    share_of_a: Mapping[tuple[Node, Node], float]
    share_of_b: Mapping[tuple[Node, Node], float]
    best_a: Mapping[Node, Node]
    best_b: Mapping[Node, Node]


def _clause_scores(a: _Side, b: _Side, words: Vocabulary) -> _Scores:
    alike: dict[tuple[Node, Node], float] = {}
    share_of_a: dict[tuple[Node, Node], float] = {}
    share_of_b: dict[tuple[Node, Node], float] = {}
    for (i, j), common in common_weights(a.parts, b.parts, words.weighed).items():
        key = a.nodes[i], b.nodes[j]
        fitting = fit(a.sentences[key[0].sentence].speaker, b.sentences[key[1].sentence].speaker)
        alike[key] = fitting * likeness(common, a.parts[i], b.parts[j])
        share_of_a[key] = common / a.parts[i].weight
        share_of_b[key] = common / b.parts[j].weight
    best_a: dict[Node, Node] = {}
    best_b: dict[Node, Node] = {}
    for x, y in sorted(alike, key=lambda key: (alike[key], -key[1].sentence, -key[0].sentence)):
        best_a[x], best_b[y] = y, x
    return _Scores(alike, share_of_a, share_of_b, best_a, best_b)


def _ties_of_pairs(a: _Side, b: _Side, pairs: Sequence[tuple[int, int, float]], scores: _Scores) -> list[Tie]:
    """Tie the clauses of partners: each to the likest of the other, unless the other has little of it."""
    ties: dict[tuple[Node, Node], Tie] = {}
    for i, j, _ in pairs:
        own, its = a.nodes_of(i), b.nodes_of(j)
        best_of = {x: max((_preference(scores, x, y), y) for y in its)[1] for x in own}
        best_of |= {y: max((_preference(scores, x, y), x) for x in own)[1] for y in its}
        for x in own:
            for y in its:
                mutual = best_of[x] == y and best_of[y] == x
                by_x = best_of[x] == y and (len(own) == 1 or _has(scores.share_of_a, x, its))
                by_y = best_of[y] == x and (len(its) == 1 or _has(scores.share_of_b, y, own))
                if (by_x and (mutual or scores.best_a.get(x) == y)) or (
                    by_y and (mutual or scores.best_b.get(y) == x)
                ):
                    ties[x, y] = Tie(x, y, scores.alike.get((x, y), 0.0) + mutual)
    return list(ties.values())


def _preference(scores: _Scores, x: Node, y: Node) -> tuple[float, int, int, int]:
    return scores.alike.get((x, y), 0.0), -abs(x.clause - y.clause), -x.clause, -y.clause


def _has(shares: Mapping[tuple[Node, Node], float], node: Node, others: Sequence[Node]) -> bool:
    """Tell whether the clauses of its sentence's partner, taken together, have enough of a clause."""
    return (
        sum(shares.get((node, other), 0.0) + shares.get((other, node), 0.0) for other in others) >= _COVERED
    )


def _order(a: Node, b: Node) -> tuple[int, ...]:
    return (a.sentence, a.clause, b.sentence, b.clause)


def _ties_of_the_rest(a: _Side, b: _Side, ties: Sequence[Tie], scores: _Scores, least: float) -> list[Tie]:
    """Tie clauses that have no counterpart yet to the likest clause of the other report.

    A clause between two neighbours whose counterparts stand in the same order has a bonus; a place that is
    taken is shared only by what is much like it.
    """
    tied = {node for tie in ties for node in (tie.a, tie.b)}
    gaps = _Gaps(ties)
    strength = {node: part for side in (a, b) for node, part in zip(side.nodes, side.parts, strict=True)}
    wanted: list[tuple[float, tuple[int, ...], tuple[Node, Node]]] = []
    for key, alike in scores.alike.items():
        if (key[0] in tied and key[1] in tied) or min(
            len(strength[node].words) for node in key
        ) < _FEWEST_WORDS:
            continue
        near = 1 - abs(a.place(key[0].sentence) - b.place(key[1].sentence))
        score = alike + _PLACE_BONUS * near + _GAP_BONUS * gaps.fits(*key)
        if score >= least:
            wanted.append((-score, _order(*key), key))
    found: list[Tie] = []
    for negative, _, (x, y) in sorted(wanted, key=lambda one: (one[0], sum(one[1]), one[1])):
        taken = (x in tied) + (y in tied)
        if taken == 0 or (taken == 1 and scores.alike[x, y] >= _SHARING * least):
            tied |= {x, y}
            found.append(Tie(x, y, -negative))
    return found


class _Gaps:
    """Where ties leave room: what stands before and after a clause, and where its counterpart stands."""

    def __init__(self, ties: Sequence[Tie]) -> None:
        self._ties = sorted(((tie.a.sentence, tie.a.clause), (tie.b.sentence, tie.b.clause)) for tie in ties)

    def fits(self, x: Node, y: Node) -> bool:
        """Tell whether a clause of the one and a clause of the other stand between the same neighbours."""
        at = bisect_left(self._ties, ((x.sentence, x.clause), (-1, -1)))
        before, after = self._ties[:at][-1:], self._ties[at:][:1]
        own = (y.sentence, y.clause)
        return bool(before and after) and before[0][1] < own < after[0][1]


def _uneven(side: _Side, ties: Sequence[Tie], *, first: bool) -> set[tuple[int, int]]:
    """Find sentences whose clauses fare differently: some told and some not, or told in two sentences."""
    told: dict[Node, set[int]] = {}
    for tie in ties:
        node, other = (tie.a, tie.b) if first else (tie.b, tie.a)
        told.setdefault(node, set()).add(other.sentence)
    found: set[tuple[int, int]] = set()
    parts = dict(zip(side.nodes, side.parts, strict=True))
    for sentence in side.sentences:
        nodes = [Node(sentence.witness, sentence.number, at) for at in range(len(sentence.clauses))]
        fates = [
            frozenset(told.get(node, ()))
            for node in nodes
            if told.get(node) or len(parts[node].words) >= _FEWEST_WORDS
        ]
        if any(fates) and len(set(fates)) > 1:
            found.add((sentence.witness, sentence.number))
    return found
