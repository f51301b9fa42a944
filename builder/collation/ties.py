"""Which clauses of two reports say the same.

Partners share their clauses out among themselves first; a clause that its sentence's partner lacks, or whose
sentence has no partner, then looks for its place in the whole other report.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from builder.collation.likeness import Vocabulary, common_weights, likeness
from builder.collation.pairs import PLACE_BONUS, VERBATIM, Node, Pair, Side, nodes_of, verbatim_pairs
from builder.collation.speakers import fit

_GAP_BONUS = 0.18
_HINT = 0.15  # how alike two clauses must be for their place, or their choice of each other, to count
_FIRM = 0.45  # how alike clauses must be to serve as landmarks for those between them
_SHARING = 1.6  # how many times the least likeness a second clause needs to join one that has a counterpart
_NOTHING = 0.1  # the share of the shorter clause below which two clauses have nothing in common
_COVERED = 0.28  # the share of a clause's weight from which its sentence's partner has it
_COVERED_AS_THE_REST = 0.5  # or this part of what the partner has of the sentence's clauses on average
FEWEST_WORDS = 2  # a clause with fewer telling words decides nothing


@dataclass(frozen=True, slots=True)
class Tie:
    """Two clauses that say the same, and how alike they are; above 1 where each is clearly the other's."""

    a: Node
    b: Node
    score: float


def ties(a: Side, b: Side, words: Vocabulary, pairs: Sequence[Pair], least: float) -> tuple[Tie, ...]:
    """Tie the clauses of two reports.

    Args:
        a: the one report.
        b: the other.
        words: the vocabulary of all witnesses.
        pairs: their sentences that are partners.
        least: how alike two clauses without that must be, from 0 to 1.
    """
    scores = _scores(a, b, words)
    found = _ties_of_pairs(a, b, pairs, scores)
    return (*found, *_ties_of_the_rest(a, b, found, scores, least))


def verbatim_ties(a: Side, b: Side) -> tuple[Tie, ...]:
    """Tie the clauses of sentences that agree word for word, and nothing else."""
    nothing = _Scores({}, {}, {}, {}, {})
    return tuple(_ties_of_pairs(a, b, verbatim_pairs(a.sentences, b.sentences), nothing))


@dataclass(frozen=True, slots=True)
class _Scores:
    """For clauses of the two sides: how alike, which share of each the other has, and the likest to each."""

    alike: Mapping[tuple[Node, Node], float]
    share_of_a: Mapping[tuple[Node, Node], float]
    share_of_b: Mapping[tuple[Node, Node], float]
    best_a: Mapping[Node, Node]
    best_b: Mapping[Node, Node]


def _scores(a: Side, b: Side, words: Vocabulary) -> _Scores:
    alike: dict[tuple[Node, Node], float] = {}
    share_of_a: dict[tuple[Node, Node], float] = {}
    share_of_b: dict[tuple[Node, Node], float] = {}
    rarest = words.rarest
    for (i, j), common in common_weights(a.parts, b.parts, words.weighed).items():
        if common < _NOTHING * min(a.parts[i].weight, b.parts[j].weight):
            continue
        key = a.nodes[i], b.nodes[j]
        fitting = fit(a.sentences[key[0].sentence].speaker, b.sentences[key[1].sentence].speaker)
        alike[key] = fitting * likeness(common, a.parts[i], b.parts[j], rarest)
        share_of_a[key] = common / a.parts[i].weight
        share_of_b[key] = common / b.parts[j].weight
    best_a: dict[Node, Node] = {}
    best_b: dict[Node, Node] = {}
    for x, y in sorted(alike, key=lambda key: (alike[key], -key[1].sentence, -key[0].sentence)):
        best_a[x], best_b[y] = y, x
    return _Scores(alike, share_of_a, share_of_b, best_a, best_b)


def _ties_of_pairs(a: Side, b: Side, pairs: Sequence[Pair], scores: _Scores) -> list[Tie]:
    """Tie the clauses of partners: each to the likest of the other, unless the other has little of it."""
    ties: dict[tuple[Node, Node], Tie] = {}
    for pair in pairs:
        own, its = nodes_of(a.sentences[pair.a]), nodes_of(b.sentences[pair.b])
        if pair.score >= VERBATIM and len(own) == len(its):
            ties.update({(x, y): Tie(x, y, pair.score) for x, y in zip(own, its, strict=True)})
            continue
        best_x = {x: max((_preference(scores, x, y), y) for y in its)[1] for x in own}
        best_y = {y: max((_preference(scores, x, y), x) for x in own)[1] for y in its}
        for x, y in product(own, its):
            mutual = best_x[x] == y and best_y[y] == x
            by_x = best_x[x] == y and scores.best_a.get(x, y) == y and _has(scores.share_of_a, own, its, x)
            by_y = best_y[y] == x and scores.best_b.get(y, x) == x and _has(scores.share_of_b, own, its, y)
            if mutual or by_x or by_y:
                alike = scores.alike.get((x, y), 0.0)
                ties[x, y] = Tie(x, y, alike + (mutual and alike >= _HINT))
    return list(ties.values())


def _preference(scores: _Scores, x: Node, y: Node) -> tuple[float, int, int, int]:
    return scores.alike.get((x, y), 0.0), -abs(x.clause - y.clause), -x.clause, -y.clause


def _has(
    shares: Mapping[tuple[Node, Node], float], own: Sequence[Node], its: Sequence[Node], node: Node
) -> bool:
    """Tell whether a sentence's partner has about as much of one of its clauses as of the rest."""
    siblings, others = (own, its) if node in own else (its, own)

    def share(one: Node) -> float:
        return sum(shares.get((one, other), 0.0) + shares.get((other, one), 0.0) for other in others)

    usual = sum(share(sibling) for sibling in siblings) / len(siblings)
    return share(node) >= min(_COVERED, _COVERED_AS_THE_REST * usual)


def _order(a: Node, b: Node) -> tuple[int, ...]:
    return (a.sentence, a.clause, b.sentence, b.clause)


def _ties_of_the_rest(a: Side, b: Side, ties: Sequence[Tie], scores: _Scores, least: float) -> list[Tie]:
    """Tie clauses that have no counterpart yet to the likest clause of the other report.

    A clause between two landmarks whose counterparts stand in the same order has a bonus; a place that is
    taken is shared only by what is much like it.
    """
    tied = {node for tie in ties for node in (tie.a, tie.b)}
    gaps = _Gaps([tie for tie in ties if scores.alike.get((tie.a, tie.b), 0.0) >= _FIRM])
    strength = {node: part for side in (a, b) for node, part in zip(side.nodes, side.parts, strict=True)}
    wanted: list[tuple[float, tuple[int, ...], tuple[Node, Node]]] = []
    for key, alike in scores.alike.items():
        if (key[0] in tied and key[1] in tied) or min(
            len(strength[node].words) for node in key
        ) < FEWEST_WORDS:
            continue
        near = 1 - abs(a.place(key[0].sentence) - b.place(key[1].sentence))
        score = alike + PLACE_BONUS * near + _GAP_BONUS * (alike >= _HINT and gaps.fits(*key))
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
    """Where firm ties leave room: which stand before and after a clause, and where their counterparts are."""

    def __init__(self, ties: Sequence[Tie]) -> None:
        self._ties = sorted(((tie.a.sentence, tie.a.clause), (tie.b.sentence, tie.b.clause)) for tie in ties)

    def fits(self, x: Node, y: Node) -> bool:
        """Tell whether a clause of the one and a clause of the other stand between the same landmarks."""
        at = bisect_left(self._ties, ((x.sentence, x.clause), (-1, -1)))
        before, after = self._ties[:at][-1:], self._ties[at:][:1]
        own = (y.sentence, y.clause)
        return bool(before and after) and before[0][1] < own < after[0][1]
