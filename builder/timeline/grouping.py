"""Tellings to events: those that say the same are one, the others are joined by average link.

Many reports of one event give the same day, people, place and kind: they are compared once, as a class. Pairs
of classes come from an index, never from all pairs. Events that people recorded are never joined with each
other, nor two tellings that one report keeps apart, nor two that contradict each other, however well a third,
vaguer one fits both. What people recorded as one event is one from the start. Tellings without a day, and
reports out of which no event could be read, are joined last, by their wording (see ``late``).
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice, product

from builder.timeline.accounts import Account, Names
from builder.timeline.candidates import candidates
from builder.timeline.evidence import CONTRADICTION, facts, score
from builder.timeline.late import join_late
from builder.timeline.linkage import Node, Pair, average_link
from builder.timeline.traits import Rarity
from builder.timeline.wording import MARKS, PASSAGES, QUOTES, WORDS, of_tellings

Cluster = tuple[Account, ...]
Class = list[int]
_MOST_WORDING = WORDS + MARKS + QUOTES + PASSAGES
_SAMPLE = 4  # pairs of reports by which the wording of two classes is compared


def group(accounts: Sequence[Account], names: Names, threshold: float) -> tuple[Cluster, ...]:
    """Put together the accounts that tell of one event; the order of ``accounts`` changes nothing."""
    ordered = sorted(accounts, key=lambda account: account.key)
    told = [account for account in ordered if not account.is_late]
    classes = _classes(told, names, threshold)
    first = [told[numbers[0]] for numbers in classes]
    scores: dict[Pair, float] = {}
    apart: list[Pair] = []
    for one, other in sorted(candidates(first)):
        value, contradicted = _compare(classes[one], classes[other], told, names, threshold)
        if value >= threshold:
            scores[one, other] = value
        elif contradicted:
            apart.append((one, other))
        elif value:
            scores[one, other] = value
    nodes = [_node(numbers, told) for numbers in classes]
    joined = average_link(nodes, scores, apart, threshold)
    clusters = [tuple(told[at] for number in part for at in classes[number]) for part in joined]
    late = [account for account in ordered if account.is_late]
    return _in_order(join_late(clusters, late, names, threshold) if late else clusters)


def _in_order(clusters: Sequence[Cluster]) -> tuple[Cluster, ...]:
    whole = [tuple(sorted(cluster, key=lambda account: account.key)) for cluster in clusters]
    return tuple(sorted(whole, key=lambda cluster: cluster[0].key))


def _classes(accounts: Sequence[Account], names: Names, threshold: float) -> list[Class]:
    """Put together the accounts that say the same, where saying the same is enough to be one event."""
    found: dict[tuple[object, ...], Class] = defaultdict(list)
    times: Counter[tuple[object, ...]] = Counter()
    for number, account in enumerate(accounts):
        says = _says(account)
        times[account.entry, says] += 1  # what one report tells of twice are two events
        found[says, times[account.entry, says] if account.entry else 0].append(number)
    classes: list[Class] = []
    for numbers in found.values():
        one = accounts[numbers[0]]
        if one.event or (len(numbers) > 1 and score(facts(one, accounts[numbers[1]], names)) >= threshold):
            classes.append(numbers)
        else:
            classes.extend([number] for number in numbers)
    return sorted(classes)


def _says(account: Account) -> tuple[object, ...]:
    telling = account.telling
    who = tuple(sorted(telling.participants))
    name = telling.name.casefold() if telling.name else None
    when = (telling.date, telling.date_basis)
    return (when, telling.place, telling.kind, who, name, account.event, account.announced)


def _node(numbers: Class, accounts: Sequence[Account]) -> Node:
    entries = frozenset(accounts[number].entry for number in numbers) - {""}
    return Node(len(numbers), entries, accounts[numbers[0]].event)


def _compare(
    one: Class, other: Class, accounts: Sequence[Account], names: Names, threshold: float
) -> tuple[float, bool]:
    """Score two classes, and tell whether they contradict each other; wording is read where it decides."""
    evidence = facts(accounts[one[0]], accounts[other[0]], names)
    sum_of_facts = sum(piece.weight for piece in evidence)
    contradicted = any(piece.weight <= CONTRADICTION for piece in evidence)
    if sum_of_facts < threshold <= sum_of_facts + _MOST_WORDING:
        sum_of_facts += _wording([accounts[at] for at in one], [accounts[at] for at in other], names)
    return min(1.0, max(0.0, sum_of_facts)), contradicted


def _wording(one: Sequence[Account], other: Sequence[Account], names: Names) -> float:
    pairs = list(islice(product(one[:_SAMPLE], other[:_SAMPLE]), _SAMPLE))
    weights = [sum(piece.weight for piece in of_tellings(a, b, names, Rarity())) for a, b in pairs]
    return sum(weights) / len(weights)
