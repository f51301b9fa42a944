"""Joins what cannot be placed by day and people, by the rare names, numbers and words that reports share.

These are reports out of which no event could be read, and tellings without a day. Candidates come from an
index on the rarest names and numbers that two reports or more share; of those with a day, only reports of the
same days are compared. What day and people have decided before is not undone: a cluster of tellings takes
part as one, and two of them are never joined here. What has no day joins a cluster only where no other fits
about as well.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from builder.timeline.accounts import Account, Names, parse
from builder.timeline.evidence import CONTRADICTION, reasons
from builder.timeline.hints import month_days
from builder.timeline.linkage import Node, Pair, average_link
from builder.timeline.rare import times_of
from builder.timeline.traits import Rarity, mark_counts, rarity_of
from builder.timeline.wording import LATER, is_prominent

Cluster = tuple[Account, ...]
_KEYS = 12  # rare names and numbers that a report is filed under
_CROWD = 30  # reports before it with which one is compared under one key
_CROWD_OF_UNDATED = (
    200  # reports of any day that share a key, from which it is too common to bring two together
)
_SHARED = 2  # keys that two reports must share to be compared
_COMPLETE = 300  # reports hanging together, up to which each is compared with each
_SPEAKERS = 3  # reports that stand for a cluster
_NEVER = -1.0  # the likeness of two that contradict each other
_CLEARLY = 0.1  # how much better than the next a cluster must fit what has no day


def join_late(
    clusters: Sequence[Cluster], late: Sequence[Account], names: Names, threshold: float
) -> list[Cluster]:
    """Join accounts without an event or a day with one another, or with clusters of tellings.

    Args:
        clusters: what day and people have joined.
        late: the accounts that are left.
        names: how ids are said.
        threshold: the score from which two are held to tell of one event.
    """
    near, far = _parted(clusters, late)
    parts: list[Cluster] = [*near, *((account,) for account in late)]
    speakers = [_speakers(part) for part in parts]
    rarity = rarity_of([tuple(text for one in part for text in one.texts) for part in speakers])
    counted = (rarity, times_of(speakers, names))
    scores: dict[Pair, float] = {}

    def compare(pairs: Iterable[Pair]) -> None:
        for one, other in pairs:
            if (one, other) not in scores and other >= len(near):
                both = product(speakers[one], speakers[other])
                weighed = (_likeness(a, b, names, counted, threshold) for a, b in both)
                scores[one, other] = max(weighed, default=0.0)

    compare(_candidates(speakers, rarity))
    compare(_candidates_by_people(speakers, len(near), names))
    compare(_candidates_of_undated(speakers, len(near), rarity))
    compare(_candidates_by_hints(speakers, len(near)))
    for part in _hanging_together(len(parts), [pair for pair, value in scores.items() if value >= threshold]):
        if len(part) <= _COMPLETE:
            compare(combinations(part, 2))
    undated = {number for number, part in enumerate(parts) if number >= len(near) and _is_undated(part)}
    scores = _without_doubtful(scores, undated, len(near), threshold)
    labels = [f"cluster {number}" if number < len(near) else None for number in range(len(parts))]
    nodes = [_node(part, label) for part, label in zip(parts, labels, strict=True)]
    apart = [pair for pair, value in scores.items() if value == _NEVER]
    joined = average_link(nodes, {pair: max(0.0, value) for pair, value in scores.items()}, apart, threshold)
    return [*far, *(tuple(account for at in numbers for account in parts[at]) for numbers in joined)]


def _likeness(
    a: Account, b: Account, names: Names, counted: tuple[Rarity, Rarity], threshold: float
) -> float:
    """Sum evidence up; what is more than certain counts little more, so that the likest still comes first.

    Two that contradict each other are never one, whatever a third, vaguer one fits.
    """
    weights = [reason.weight for reason in reasons(a, b, names, *counted, threshold)]
    if not (a.whole or b.whole) and min(weights) <= CONTRADICTION:
        return _NEVER
    total = sum(weights)
    return max(0.0, min(total, 1.0 + (total - 1.0) / 100))


def _without_doubtful(
    scores: dict[Pair, float], undated: set[int], clusters: int, threshold: float
) -> dict[Pair, float]:
    """Leave out what fits two clusters about as well, where it has no day that could tell them apart."""
    fitting: dict[int, list[float]] = defaultdict(list)
    for (one, other), value in scores.items():
        if one < clusters and other in undated and value >= threshold:
            fitting[other].append(value)
    doubtful = set()
    for number, values in fitting.items():
        best, *others = sorted(values, reverse=True)
        if others and best - others[0] < _CLEARLY:
            doubtful.add(number)
    return {
        (one, other): value
        for (one, other), value in scores.items()
        if not (one < clusters and other in doubtful)
    }


def _node(part: Cluster, otherwise: str | None) -> Node:
    entries = frozenset(account.entry for account in part) - {""}
    recorded = next((account.event for account in part if account.event), None)
    return Node(1, entries, recorded or otherwise)


def _is_undated(part: Cluster) -> bool:
    return all(account.telling.date is None for account in part)


def _parted(clusters: Sequence[Cluster], late: Sequence[Account]) -> tuple[list[Cluster], list[Cluster]]:
    """Part the clusters that could be joined by day or people from all others."""
    days = {day for account in late for day in _window(account)}
    people = {person for one in late if one.telling.date is None for person in one.telling.participants}
    near: list[Cluster] = []
    far: list[Cluster] = []
    for cluster in clusters:
        is_near = bool(_speakers(cluster)) and any(
            not days.isdisjoint(_window(account)) or not people.isdisjoint(account.telling.participants)
            for account in cluster
        )
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
    dated = ((_day(accounts), number) for number, accounts in enumerate(speakers) if _day(accounts))
    for day, number in sorted(dated):
        shared: Counter[int] = Counter()
        for key in _rarest(speakers[number], rarity):
            shared.update(other for other_day, other in recent[key] if day - other_day <= LATER)
            recent[key].append((day, number))
        for other, count in shared.items():
            if count >= _SHARED:
                yield min(number, other), max(number, other)


def _candidates_by_people(speakers: Sequence[Sequence[Account]], first: int, names: Names) -> Iterator[Pair]:
    """Find the clusters of a day whose people a report of that day, from ``first`` on, names prominently."""
    filed: dict[int, list[int]] = defaultdict(list)
    for number, accounts in enumerate(speakers[:first]):
        filed[_day(accounts)].append(number)
    for number in range(first, len(speakers)):
        day = _day(speakers[number])
        for other in filed.get(day, ())[:_CROWD] if day else ():
            if is_prominent(speakers[number][0], speakers[other][0].telling.participants, names):
                yield other, number


def _candidates_of_undated(
    speakers: Sequence[Sequence[Account]], first: int, rarity: Rarity
) -> Iterator[Pair]:
    """Find the pairs that share rare names or numbers and of which one, from ``first`` on, has no day."""
    undated = [number for number in range(first, len(speakers)) if not _day(speakers[number])]
    wanted = {key for number in undated for key in _rarest(speakers[number], rarity)}
    if not wanted:
        return
    filed: dict[str, list[int]] = defaultdict(list)
    for number, accounts in enumerate(speakers):
        for key in wanted.intersection(_rarest(accounts, rarity)):
            filed[key].append(number)
    for number in undated:
        shared: Counter[int] = Counter()
        for key in _rarest(speakers[number], rarity):
            if len(filed[key]) <= _CROWD_OF_UNDATED:
                shared.update(filed[key])
        for other, count in shared.items():
            if count >= _SHARED and other != number:
                yield min(number, other), max(number, other)


def _candidates_by_hints(speakers: Sequence[Sequence[Account]], first: int) -> Iterator[Pair]:
    """Find the pairs of the same people and day of the month; one, from ``first`` on, has no year."""
    filed: dict[tuple[frozenset[str], str], list[int]] = defaultdict(list)
    for number, accounts in enumerate(speakers):
        for account in accounts:
            days = (account.telling.date or "")[5:10]
            for day in (days,) if days else month_days(account.hints):
                filed[frozenset(account.telling.participants), day].append(number)
    for (people, _), numbers in filed.items():
        if len(people) > 1 and numbers[-1] >= first:
            undated = [number for number in dict.fromkeys(numbers) if number >= first]
            for number in undated:
                yield from ((other, number) for other in numbers[:_CROWD] if other < number)


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
