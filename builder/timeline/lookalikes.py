"""Which events could be mistaken for each other, and which recorded ones look like one."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from builder.model import Alike, Event, Library
from builder.timeline.accounts import Names, account_of_event, parse
from builder.timeline.candidates import candidates
from builder.timeline.evidence import facts, score

_NEAR = 31  # days within which another event of one of the same people may be mistaken for it
_EACH_WAY = 6  # events before and after that are looked at, for each person and each two people
_MOST_PEOPLE = 5  # people of an event by whom others are looked for


def neighbours(events: Mapping[str, Event]) -> dict[str, tuple[str, ...]]:
    """List, for each event, others with two of the same people, or with one of them within a month.

    Only the nearest in time are listed, so that the cost does not grow with the square of the events.
    """
    filed: dict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    for event in events.values():
        for key in _keys(event):
            filed[key].append((_day(event), event.id))
    for found in filed.values():
        found.sort()
    return {name: tuple(_near(event, filed)) for name, event in events.items()}


def _keys(event: Event) -> Iterator[tuple[str, ...]]:
    people = sorted(set(event.participants))[:_MOST_PEOPLE]
    yield from ((one,) for one in people)
    yield from combinations(people, 2)


def _day(event: Event) -> int:
    return parse(event.date).first.toordinal() if event.date else 0


def _near(event: Event, filed: Mapping[tuple[str, ...], list[tuple[int, str]]]) -> list[str]:
    found: dict[str, None] = {}
    here = (_day(event), event.id)
    for key in _keys(event):
        row = filed[key]
        at = bisect_left(row, here)
        for day, other in row[max(0, at - _EACH_WAY) : at + _EACH_WAY + 1]:
            known = event.date is not None and day > 0
            if other != event.id and (len(key) > 1 or (known and abs(day - here[0]) <= _NEAR)):
                found[other] = None
    return sorted(found)


def alike(library: Library, names: Names) -> tuple[Alike, ...]:
    """Find recorded events that look like one by day, people, place and kind.

    Two that one report tells of, or of which one is part of the other, were told apart by a person.
    """
    events = [event for event in library.events.values() if event.participants and event.date]
    accounts = [replace(account_of_event(event), event=None, entry=event.id) for event in events]
    apart = {
        frozenset(pair)
        for entry in library.entries.values()
        for pair in combinations(sorted({covered.id for covered in entry.events}), 2)
    }
    found: list[Alike] = []
    for one, other in sorted(candidates(accounts)):
        a, b = events[one], events[other]
        evidence = facts(accounts[one], accounts[other], names)
        total = score(evidence)
        if total < library.site.thresholds.same_event or frozenset((a.id, b.id)) in apart:
            continue
        if not {a.id, b.id} & {a.part_of, b.part_of}:
            weightiest = sorted(evidence, key=lambda piece: -piece.weight)[:2]
            reason = " ".join(piece.sentence for piece in weightiest)
            found.append(Alike(one=a.id, other=b.id, score=total, reason=reason))
    return tuple(found)
