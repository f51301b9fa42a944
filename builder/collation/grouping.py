"""From the ties between witnesses to statements: what is cut, and what belongs together.

A sentence stays whole unless some witness treats its parts differently; then it falls into its clauses. A
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

    They are those that some witness treats unevenly, and those that would tie together what has been cut:
    the partners of a cut sentence whose clauses, as far as they are tied to the partner, fare differently.
    """
    fates: dict[Node, set[Place]] = {}
    for tie in (tie for alignment in alignments for tie in alignment.ties):
        fates.setdefault(tie.a, set()).add((tie.b.witness, tie.b.sentence))
        fates.setdefault(tie.b, set()).add((tie.a.witness, tie.a.sentence))
    clauses: dict[Place, list[Node]] = {}
    for node in fates:
        clauses.setdefault((node.witness, node.sentence), []).append(node)
    cut = {place for alignment in alignments for place in alignment.uneven}
    waiting = sorted(cut)
    while waiting:
        fated = [(node, fates[node]) for node in clauses.get(waiting.pop(), ())]
        for partner in sorted({place for _, fate in fated for place in fate} - cut):
            if len({frozenset(fate) for _, fate in fated if partner in fate}) > 1:
                cut.add(partner)
                waiting.append(partner)
    return frozenset(cut)


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
    unit_of = _units(witnesses, cut_sentences(alignments))
    clusters = _Clusters(set(unit_of.values()))
    ties = [tie for alignment in alignments for tie in alignment.ties]
    for tie in sorted(ties, key=_strongest):
        clusters.join(unit_of[tie.a], unit_of[tie.b])
    return clusters.all()


def _strongest(tie: Tie) -> tuple[float, Node, Node]:
    return -round(tie.score, 9), tie.a, tie.b


def _units(witnesses: Sequence[Sequence[Sentence]], cut: frozenset[Place]) -> Mapping[Node, Unit]:
    unit_of: dict[Node, Unit] = {}
    for sentences in witnesses:
        for sentence in sentences:
            nodes = nodes_of(sentence)
            if (sentence.witness, sentence.number) in cut:
                unit_of.update({node: (node,) for node in nodes})
            else:
                unit_of.update(dict.fromkeys(nodes, nodes))
    return unit_of


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
