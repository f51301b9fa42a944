"""Joins reports out of which no event could be read, by the rare names, numbers and words they share.

Candidates come from an index on the rarest names and numbers that two reports or more share; only reports of
the same days are compared. What day and people have decided before is not undone: a cluster of tellings takes
part as one, and two of them are never joined here.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from builder.timeline.accounts import Account, Names, parse
from builder.timeline.linkage import Node, Pair, average_link
from builder.timeline.reasons import Reason
from builder.timeline.traits import Rarity, mark_counts, rarity_of
from builder.timeline.wording import LATER, of_wholes

Cluster = tuple[Account, ...]
_KEYS = 12  # rare names and numbers that a report is filed under
_CROWD = 30  # reports before it with which one is compared under one key
_SHARED = 2  # keys that two reports must share to be compared
_COMPLETE = 300  # reports hanging together, up to which each is compared with each
_SPEAKERS = 3  # reports that stand for a cluster


def join_wholes(
    clusters: Sequence[Cluster], wholes: Sequence[Account], names: Names, threshold: float
) -> list[Cluster]:
    """Join reports as wholes with one another, or with clusters of tellings.

    Args:
        clusters: what day and people have joined.
        wholes: the reports out of which no event could be read.
        names: how ids are said.
        threshold: the score from which two are held to tell of one event.
    """
    near, far = _parted(clusters, wholes)
    parts: list[Cluster] = [*near, *((account,) for account in wholes)]
    speakers = [_speakers(part) for part in parts]
    rarity = rarity_of([account.texts for part in speakers for account in part])
    scores: dict[Pair, float] = {}

    def compare(pairs: Iterable[Pair]) -> None:
        for one, other in pairs:
            if (one, other) not in scores and other >= len(near):
                weighed = (
                    of_wholes(a, b, names, rarity, threshold) for a in speakers[one] for b in speakers[other]
                )
                scores[one, other] = max(map(_likeness, weighed), default=0.0)

    compare(_candidates(speakers, rarity))
    for part in _hanging_together(len(parts), [pair for pair, value in scores.items() if value >= threshold]):
        if len(part) <= _COMPLETE:
            compare(combinations(part, 2))
    labels = [f"cluster {number}" if number < len(near) else None for number in range(len(parts))]
    nodes = [_node(part, label) for part, label in zip(parts, labels, strict=True)]
    joined = average_link(nodes, scores, (), threshold)
    return [*far, *(tuple(account for at in numbers for account in parts[at]) for numbers in joined)]


def _likeness(evidence: Iterable[Reason]) -> float:
    """Sum evidence up; what is more than certain counts little more, so that the likest still comes first."""
    total = sum(piece.weight for piece in evidence)
    return max(0.0, min(total, 1.0 + (total - 1.0) / 100))


def _node(part: Cluster, otherwise: str | None) -> Node:
    entries = frozenset(account.entry for account in part) - {""}
    recorded = next((account.event for account in part if account.event), None)
    return Node(1, entries, recorded or otherwise)


def _parted(clusters: Sequence[Cluster], wholes: Sequence[Account]) -> tuple[list[Cluster], list[Cluster]]:
    """Part the clusters of the days around the reports, and of their recorded events, from all others."""
    days = {day for account in wholes for day in _window(account)}
    recorded = {account.event for account in wholes if account.event}
    near: list[Cluster] = []
    far: list[Cluster] = []
    for cluster in clusters:
        in_time = _speakers(cluster) and any(not days.isdisjoint(_window(account)) for account in cluster)
        is_near = in_time or any(account.event in recorded for account in cluster)
        (near if is_near else far).append(cluster)
    return near, far


def _window(account: Account) -> range:
    if account.telling.date is None:
        return range(0)
    span = parse(account.telling.date)
    if (span.last - span.first).days > LATER:
        return range(0)
    return range(span.first.toordinal() - LATER, span.last.toordinal() + LATER + 1)


def _speakers(part: Cluster) -> list[Account]:
    return [account for account in part if account.texts][:_SPEAKERS]


def _candidates(speakers: Sequence[Sequence[Account]], rarity: Rarity) -> Iterator[Pair]:
    """Find the pairs that share rare names or numbers in the same days, walking from day to day."""
    recent: dict[str, deque[tuple[int, int]]] = defaultdict(lambda: deque(maxlen=_CROWD))
    for day, number in sorted((_day(accounts), number) for number, accounts in enumerate(speakers)):
        shared: Counter[int] = Counter()
        for key in _rarest(speakers[number], rarity):
            shared.update(
                other for other_day, other in recent[key] if not other_day or day - other_day <= LATER
            )
            recent[key].append((day, number))
        for other, count in shared.items():
            if count >= _SHARED:
                yield min(number, other), max(number, other)


def _rarest(accounts: Sequence[Account], rarity: Rarity) -> list[str]:
    counted = (mark for account in accounts for mark in mark_counts(account.texts))
    marks = {mark for mark in counted if mark in rarity.held}
    return sorted(marks, key=lambda mark: (-rarity.held[mark], mark), reverse=True)[:_KEYS]


def _day(accounts: Sequence[Account]) -> int:
    date = accounts[0].telling.date if accounts else None
    return parse(date).first.toordinal() if date else 0


def _hanging_together(count: int, pairs: Iterable[Pair]) -> list[list[int]]:
    """Split numbers into the parts that pairs hold together, leaving out those that stand alone."""
    leader = list(range(count))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for one, other in pairs:
        leader[max(find(one), find(other))] = min(find(one), find(other))
    parts: dict[int, list[int]] = defaultdict(list)
    for number in range(count):
        parts[find(number)].append(number)
    return [part for part in parts.values() if len(part) > 1]
