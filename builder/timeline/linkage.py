"""Average link on a sparse graph: what stands in no pair has a likeness of nothing.

Average link (Sokal and Michener, 1958), since single link chains one event into the next. The nearest two
clusters are joined first, out of a heap whose outdated lines are passed over; a join touches the neighbours
of the two only, so the cost follows the pairs there are and not the square of the nodes.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Pair = tuple[int, int]


@dataclass(slots=True)
class Node:
    """What is to be joined.

    Attributes:
        size: how many accounts it stands for.
        entries: the reports they are of; two nodes with one report in common are never joined.
        event: what people recorded for it; two nodes with two events are never joined.
    """

    size: int = 1
    entries: frozenset[str] = frozenset()
    event: str | None = None


@dataclass(slots=True)
class _Cluster:
    nodes: list[int]
    size: int
    entries: set[str]
    event: str | None
    likeness: dict[int, float] = field(default_factory=dict)
    apart: set[int] = field(default_factory=set)
    version: int = 0


def average_link(
    nodes: Sequence[Node],
    scores: Mapping[Pair, float],
    apart: Iterable[Pair],
    threshold: float,
) -> list[list[int]]:
    """Join nodes whose average likeness is great enough, the nearest first.

    Args:
        nodes: what is to be joined; those of one recorded event are one from the start.
        scores: how alike two nodes are, on average over their accounts; the smaller number comes first.
        apart: pairs that are never to be in one cluster.
        threshold: the average likeness from which two clusters are joined.

    Returns:
        The numbers of the nodes of each cluster, smallest first; the same for any order of ``scores``.
    """
    return _Linkage(nodes, scores, apart, threshold).run()


class _Linkage:
    def __init__(
        self,
        nodes: Sequence[Node],
        scores: Mapping[Pair, float],
        apart: Iterable[Pair],
        threshold: float,
    ) -> None:
        self.threshold = threshold
        self.clusters = {
            number: _Cluster([number], node.size, set(node.entries), node.event)
            for number, node in enumerate(nodes)
        }
        for (one, other), value in sorted(scores.items()):
            total = value * nodes[one].size * nodes[other].size
            self.clusters[one].likeness[other] = self.clusters[other].likeness[one] = total
        for one, other in apart:
            self.clusters[one].apart.add(other)
            self.clusters[other].apart.add(one)
        self.heap: list[tuple[float, int, int, int, int]] = []

    def run(self) -> list[list[int]]:
        self._join_recorded()
        for number in self.clusters:
            self._offer(number, above=number)
        while self.heap:
            _, one, other, version, other_version = heapq.heappop(self.heap)
            if self._is_current(one, version) and self._is_current(other, other_version):
                self._offer(self._join(one, other))
        return sorted(sorted(cluster.nodes) for cluster in self.clusters.values())

    def _is_current(self, number: int, version: int) -> bool:
        return number in self.clusters and self.clusters[number].version == version

    def _join_recorded(self) -> None:
        first: dict[str, int] = {}
        for number, cluster in list(self.clusters.items()):
            if cluster.event is not None and (known := first.setdefault(cluster.event, number)) != number:
                self._join(known, number)

    def _offer(self, number: int, above: int = -1) -> None:
        """Put the clusters that one could be joined with on the heap."""
        cluster = self.clusters[number]
        for other, total in cluster.likeness.items():
            neighbour = self.clusters[other]
            average = total / (cluster.size * neighbour.size)
            if other > above and average >= self.threshold and self._may_join(cluster, other, neighbour):
                one, two = min(number, other), max(number, other)
                versions = (self.clusters[one].version, self.clusters[two].version)
                heapq.heappush(self.heap, (-round(average, 9), one, two, *versions))

    def _may_join(self, cluster: _Cluster, other: int, neighbour: _Cluster) -> bool:
        if cluster.event and neighbour.event and cluster.event != neighbour.event:
            return False
        return other not in cluster.apart and cluster.entries.isdisjoint(neighbour.entries)

    def _join(self, one: int, other: int) -> int:
        """Join two clusters under the smaller number of the two."""
        kept, gone = min(one, other), max(one, other)
        cluster, former = self.clusters[kept], self.clusters.pop(gone)
        cluster.nodes += former.nodes
        cluster.size += former.size
        cluster.entries |= former.entries
        cluster.event = cluster.event or former.event
        cluster.version += 1
        cluster.likeness.pop(gone, None)
        for third, total in former.likeness.items():
            if third != kept:
                likeness = self.clusters[third].likeness
                likeness.pop(gone, None)
                likeness[kept] = cluster.likeness[third] = cluster.likeness.get(third, 0.0) + total
        for third in former.apart - {kept}:
            self.clusters[third].apart.discard(gone)
            self.clusters[third].apart.add(kept)
            cluster.apart.add(third)
        cluster.apart.discard(gone)
        return kept
