"""Tellings to events: average-link clustering of the pairs that could be of one event.

Average link (Sokal and Michener, 1958), since single link chains one event into the next. Pairs come from an
index on day and participant, never from all pairs. Events that people recorded are never joined with each
other, nor two tellings that one report keeps apart, nor two that contradict each other, however well a third,
vaguer one fits both.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from builder import edtf
from builder.timeline.accounts import Account, Names
from builder.timeline.evidence import CONTRADICTION, score, weigh

Cluster = tuple[Account, ...]
Pair = tuple[int, int]
Numbers = tuple[int, ...]
_LONGEST_WINDOW = 31  # days of an interval that are indexed one by one


def group(accounts: Sequence[Account], names: Names, threshold: float) -> tuple[Cluster, ...]:
    """Put together the accounts that tell of one event; the order of ``accounts`` changes nothing."""
    ordered = sorted(accounts, key=lambda account: account.key)
    scores: dict[Pair, float] = {}
    apart: set[Pair] = set()
    for one, other in sorted(candidates(ordered)):
        evidence = weigh(ordered[one], ordered[other], names)
        scores[one, other] = score(evidence)
        if scores[one, other] < threshold and any(piece.weight <= CONTRADICTION for piece in evidence):
            apart.add((one, other))
    clusters: dict[int, tuple[int, ...]] = {number: (number,) for number in range(len(ordered))}
    for part in _connected(len(ordered), [pair for pair, value in scores.items() if value >= threshold]):
        joined = _agglomerate([clusters.pop(number) for number in part], ordered, scores, apart, threshold)
        clusters.update((cluster[0], cluster) for cluster in joined)
    return tuple(tuple(ordered[number] for number in cluster) for _, cluster in sorted(clusters.items()))


def candidates(accounts: Sequence[Account]) -> set[tuple[int, int]]:
    """Find the pairs, by position, that share a day, give or take one, and a participant or a name."""
    index: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, account in enumerate(accounts):
        for key in _keys(account):
            index[key].add(number)
    return {pair for found in index.values() for pair in combinations(sorted(found), 2)}


def _keys(account: Account) -> Iterator[tuple[str, str]]:
    telling = account.telling
    who = telling.participants or ((telling.name.casefold(),) if telling.name else ())
    for day in _days(telling.date):
        for person in who:
            yield (day, person)


def _days(text: str | None) -> Iterator[str]:
    """List the days a telling may be filed under: its own, and the one after, so that neighbours meet."""
    if text is None:
        return
    span = edtf.parse(text)
    if (span.last - span.first).days > _LONGEST_WINDOW:
        yield text
        return
    # counted, since the calendar ends and the day after its last has no date
    yield from map(str, range(span.first.toordinal(), span.last.toordinal() + 2))


def _connected(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Split positions into the parts that pairs hold together, leaving out those that stand alone."""
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


def _agglomerate(
    part: Sequence[Numbers],
    accounts: Sequence[Account],
    scores: Mapping[Pair, float],
    apart: set[Pair],
    threshold: float,
) -> list[Numbers]:
    """Join the two nearest clusters of a part, again and again, until no two are near enough."""
    clusters = sorted(part)
    while True:
        links = [
            (-_average(one, other, scores), one, other)
            for one, other in combinations(clusters, 2)
            if _may_join(one, other, accounts) and apart.isdisjoint(_pairs(one, other))
        ]
        distance, one, other = min(links, default=(0.0, (), ()))
        if not links or -distance < threshold:
            return clusters
        clusters = sorted(
            [tuple(sorted(one + other)), *(each for each in clusters if each not in (one, other))]
        )


def _pairs(one: Numbers, other: Numbers) -> list[Pair]:
    return [(min(a, b), max(a, b)) for a in one for b in other]


def _average(one: Numbers, other: Numbers, scores: Mapping[Pair, float]) -> float:
    pairs = _pairs(one, other)
    return sum(scores.get(pair, 0.0) for pair in pairs) / len(pairs)


def _may_join(one: Numbers, other: Numbers, accounts: Sequence[Account]) -> bool:
    """Keep apart what people recorded as two events, and what one report tells of as two."""
    events = [{accounts[n].event for n in side if accounts[n].event} for side in (one, other)]
    entries = [{accounts[n].entry for n in side if accounts[n].entry} for side in (one, other)]
    return not (events[0] and events[1] and events[0] != events[1]) and not entries[0] & entries[1]
