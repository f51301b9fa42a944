"""Who met whom: a small table of people by people, its counts links to where those events are told."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from builder import routes
from builder.pages.parts import Ref
from builder.pages.view import View
from builder.pages.words import count

_MOST = 7  # people whom the table has, so that a phone need not be moved sideways to read it


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How often two people took part in one event.

    Attributes:
        ref: the number and the way there; no text where they never did, or where both are one person.
        words: the same said in words.
        same: whether both are one person.
    """

    ref: Ref
    words: str
    same: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsRow:
    """A person, and how often they met each of the others, in the order of the rows."""

    number: int
    person: Ref
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """Who met whom.

    Attributes:
        rows: those who met others most often, most often first; columns have the same order.
        words: what the table holds, and what it leaves out.
    """

    rows: tuple[MeetingsRow, ...]
    words: str


def meetings(view: View) -> Meetings | None:
    """Count who took part in events together; ``None`` where no two people did."""
    together: dict[tuple[str, str], list[str]] = {}
    for name in view.archive.chronicle:
        event = view.library.events.get(name)
        for pair in combinations(sorted(set(event.participants if event else ())), 2):
            together.setdefault(pair, []).append(name)
    if not together:
        return None
    times: Counter[str] = Counter()
    for pair, events in together.items():
        times.update(dict.fromkeys(pair, len(events)))
    people = sorted(times, key=lambda person: (-times[person], person))
    shown = people[:_MOST]
    rows = tuple(
        MeetingsRow(
            number=number,
            person=view.record("people", person),
            counts=tuple(_count(view, person, other, together, times) for other in shown),
        )
        for number, person in enumerate(shown, start=1)
    )
    return Meetings(rows=rows, words=_words(len(shown), len(people)))


def _count(
    view: View, one: str, other: str, together: dict[tuple[str, str], list[str]], times: Counter[str]
) -> Count:
    if one == other:
        return Count(ref=Ref(text=""), words="the same person", same=True)
    first, second = sorted((one, other))
    events = together.get((first, second), [])
    names = f"{view.name('people', one)} and {view.name('people', other)}"
    words = f"{names}: {count(len(events), 'event')}"
    if not events:
        return Count(ref=Ref(text=""), words=words)
    rarer = min((one, other), key=lambda person: (times[person], person))
    address = routes.event(events[0]) if len(events) == 1 else f"{routes.record('people', rarer)}#timeline"
    return Count(ref=Ref(text=str(len(events)), href=view.to(address)), words=words)


def _words(shown: int, people: int) -> str:
    said = "How many events on the timeline two people took part in together, announced ones among them."
    left = f" The table has the {shown} of {people} people who did so most often." if shown < people else ""
    return said + left
