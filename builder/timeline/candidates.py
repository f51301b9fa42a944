"""Which tellings are compared at all: those that an index on day and participant brings together.

A telling is filed under its day and the next, so that neighbours meet; one that has only its report's day is
filed under the days before, too. Where a day and a person bring very many together, as a summit does, a
second person must be shared.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from builder.timeline.accounts import Account, parse
from builder.timeline.evidence import LATE

Key = tuple[str, ...]
_LONGEST_WINDOW = 31  # days of an interval that are indexed one by one
_CROWD = 200  # tellings under one key from which a second person must be shared


def candidates(accounts: Sequence[Account]) -> set[tuple[int, int]]:
    """Find the pairs, by position, that share a day, give or take one, and a participant or a name.

    Pairs of which each is recorded are left out, since nothing is left to be decided.
    """
    index: dict[Key, list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        for key in _keys(account):
            index[key].append(number)
    found: set[tuple[int, int]] = set()
    for key, numbers in index.items():
        for crowd in _thinned(key, numbers, accounts):
            found.update(_open_pairs(crowd, accounts))
    return found


def _open_pairs(numbers: Sequence[int], accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Pair what is not recorded with everything, and nothing else."""
    fixed = [number for number in numbers if accounts[number].event]
    loose = [number for number in numbers if not accounts[number].event]
    yield from combinations(loose, 2)
    for one in loose:
        for other in fixed:
            yield (one, other) if one < other else (other, one)


def _thinned(key: Key, numbers: list[int], accounts: Sequence[Account]) -> Iterator[Sequence[int]]:
    if len(numbers) <= _CROWD:
        yield numbers
        return
    parts: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        others = [person for person in accounts[number].telling.participants if person != key[1]]
        for other in others or [""]:
            parts[other].append(number)
    yield from parts.values()


def _keys(account: Account) -> Iterator[Key]:
    telling = account.telling
    named = telling.participants or ((telling.name.casefold(),) if telling.name else ())
    who = dict.fromkeys(named)  # whoever is listed twice is one person, and a telling is no pair with itself
    for day in _days(telling.date, back=LATE if telling.date_basis == "inferred" else 0):
        for person in who:
            yield (day, person)


def _days(text: str | None, back: int) -> Iterator[str]:
    """List the days a telling is filed under."""
    if text is None:
        return
    span = parse(text)
    if (span.last - span.first).days > _LONGEST_WINDOW:
        yield text
        return
    # counted, since the calendar ends and the day after its last has no date
    yield from map(str, range(span.first.toordinal() - back, span.last.toordinal() + 2))
