"""From the ties between witnesses to statements: what is cut, and what belongs together.

A sentence stays whole unless some witness treats its parts differently; then it falls into its clauses. Where
a mere "and" stands between two, with no comma, they part only if some witness says them in two places. A
statement is what ties hold together. One statement may hold several passages of a witness, but never several
of two witnesses by way of a third.
"""

from collections.abc import Iterable, Mapping, Sequence

from builder.collation.alignment import Alignment, Place
from builder.collation.pairs import Node, nodes_of
from builder.collation.passages import Sentence
from builder.collation.ties import Tie

Unit = tuple[Node, ...]  # clauses of one sentence that stay together


def cut_sentences(alignments: Sequence[Alignment]) -> frozenset[Place]:
    """Find the sentences that fall into clauses, by witness and place.

    They are those that some witness treats unevenly, and the partners of a cut sentence that would tie
    together what has been cut: where its clauses, as far as they are tied to the partner, fare differently,
    or where two witnesses have cut what the partner has in different clauses.
    """
    fates: dict[Node, set[Node]] = {}
    for tie in (tie for alignment in alignments for tie in alignment.ties):
        fates.setdefault(tie.a, set()).add(tie.b)
        fates.setdefault(tie.b, set()).add(tie.a)
    clauses: dict[Place, list[Node]] = {}
    for node in fates:
        clauses.setdefault(_place(node), []).append(node)
    cut = {place for alignment in alignments for place in alignment.uneven}
    parted: dict[Place, set[int]] = {}  # for a sentence, the witnesses that have cut what it says
    waiting = sorted(cut)
    while waiting:
        place = waiting.pop()
        fated = [fates[node] for node in clauses.get(place, ())]
        for partner in sorted({_place(other) for fate in fated for other in fate} - cut):
            its = [(fate, {one for one in fate if _place(one) == partner}) for fate in fated]
            if len({frozenset(within) for _, within in its if within}) > 1:
                parted.setdefault(partner, set()).add(place[0])
            uneven = len({frozenset(map(_place, fate)) for fate, within in its if within}) > 1
            if uneven or len(parted.get(partner, ())) > 1:
                cut.add(partner)
                waiting.append(partner)
    return frozenset(cut)


def _place(node: Node) -> Place:
    return node.witness, node.sentence


def groups(
    witnesses: Sequence[Sequence[Sentence]], alignments: Sequence[Alignment]
) -> tuple[tuple[Unit, ...], ...]:
    """Gather the units of all witnesses into statements.

    Args:
        witnesses: the sentences of each, in the fixed order.
        alignments: those of all pairs of witnesses.

    Returns:
        For each statement its units, in the order of witnesses and of the text. Every clause of every
        witness is in exactly one.
    """
    ties = [tie for alignment in alignments for tie in alignment.ties]
    unit_of = _units(witnesses, cut_sentences(alignments), _tellings(witnesses, ties))
    clusters = _Clusters(set(unit_of.values()))
    for tie in sorted(ties, key=_strongest):
        clusters.join(unit_of[tie.a], unit_of[tie.b])
    return clusters.all()


def _strongest(tie: Tie) -> tuple[float, Node, Node]:
    return -round(tie.score, 9), tie.a, tie.b


def _tellings(witnesses: Sequence[Sequence[Sentence]], ties: Sequence[Tie]) -> Mapping[Node, set[Node]]:
    """Give for each clause where others have it: a clause and what a mere conjunction adds are one."""
    stretch_of: dict[Node, Node] = {}
    for sentences in witnesses:
        for sentence in sentences:
            for node, clause in zip(nodes_of(sentence), sentence.clauses, strict=True):
                before = node._replace(clause=node.clause - 1)
                stretch_of[node] = stretch_of[before] if clause.loose else node
    told: dict[Node, set[Node]] = {}
    for tie in ties:
        told.setdefault(tie.a, set()).add(stretch_of[tie.b])
        told.setdefault(tie.b, set()).add(stretch_of[tie.a])
    return told


def _units(
    witnesses: Sequence[Sequence[Sentence]], cut: frozenset[Place], told: Mapping[Node, set[Node]]
) -> Mapping[Node, Unit]:
    unit_of: dict[Node, Unit] = {}
    for sentences in witnesses:
        for sentence in sentences:
            nodes = nodes_of(sentence)
            parts = [nodes]
            if (sentence.witness, sentence.number) in cut:
                parts = _parts(sentence, told)
            unit_of.update({node: part for part in parts for node in part})
    return unit_of


def _parts(sentence: Sentence, told: Mapping[Node, set[Node]]) -> list[Unit]:
    parts: list[Unit] = []
    for node, clause in zip(nodes_of(sentence), sentence.clauses, strict=True):
        if clause.loose and not _told_apart(parts[-1], node, told):
            parts[-1] = (*parts[-1], node)
        else:
            parts.append((node,))
    return parts


def _told_apart(before: Unit, node: Node, told: Mapping[Node, set[Node]]) -> bool:
    """Tell whether some witness has both of two stretches, and has them in different places."""
    mine = set[Node]().union(*(told.get(one, set()) for one in before))
    its = told.get(node, set())
    return any(
        {place for place in mine if place.witness == witness}.isdisjoint(
            place for place in its if place.witness == witness
        )
        for witness in {place.witness for place in mine} & {place.witness for place in its}
    )


class _Clusters:
    """Units that are joined as long as no two witnesses would both have several in one."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._cluster = {unit: [unit] for unit in units}

    def join(self, one: Unit, other: Unit) -> None:
        mine, its = self._cluster[one], self._cluster[other]
        if mine is its or self._would_tangle(mine + its):
            return
        mine.extend(its)
        for unit in its:
            self._cluster[unit] = mine

    @staticmethod
    def _would_tangle(units: Iterable[Unit]) -> bool:
        counted: dict[int, int] = {}
        for unit in units:
            counted[unit[0].witness] = counted.get(unit[0].witness, 0) + 1
        return sum(count > 1 for count in counted.values()) > 1

    def all(self) -> tuple[tuple[Unit, ...], ...]:
        distinct = {id(cluster): cluster for cluster in self._cluster.values()}.values()
        ordered = (tuple(sorted(cluster, key=lambda unit: unit[0])) for cluster in distinct)
        return tuple(sorted(ordered, key=lambda cluster: cluster[0][0]))
