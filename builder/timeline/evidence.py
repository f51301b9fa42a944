"""Reasons for and against two tellings being of one event, each with its weight and its sentence.

Day, people and place come first and wording last: reports of one meeting by two outlets may share few words,
and two meetings of the same people, a year apart, may share many. The weights are set so that day and people
together decide, neither alone does, and a contradiction in day, people or place outweighs any likeness.
Where no event could be read out of a report, there is its wording only (see ``wording``).
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from builder import edtf
from builder.model import Evidence, Telling
from builder.timeline.accounts import Account, Names, parse
from builder.timeline.people import people
from builder.timeline.traits import Rarity
from builder.timeline.wording import of_tellings, of_wholes

SAME_DAY, REPORT_DAY, NEAR_DAY, NO_DAY = 0.45, 0.4, 0.25, -0.3
NEXT_DAY_PRINTED, NEXT_DAY_RESOLVED, NEXT_DAY_REPORTED = -0.45, -0.15, 0.05
OTHER_DAY, LATER_REPORT = -0.6, -0.2
SAME_PLACE, OTHER_PLACE = 0.15, -0.6
SAME_KIND, NEAR_KIND, OTHER_KIND = 0.02, -0.1, -0.75
SAME_NAME = 0.2
FULFILLED = 0.02
CONTRADICTION = -0.4  # from here on, a reason against is one that both reports cannot be right about
LATE = 3  # days that a report without a day of its own may come after what it tells of

Rule = Callable[[Account, Account, Names], Iterator[Evidence]]
_say = lru_cache(maxsize=65_536)(edtf.say)


def day(a: Account, b: Account, _: Names) -> Iterator[Evidence]:
    """Weigh the days the tellings give, and how each is known."""
    one, other = a.telling, b.telling
    if one.date is None or other.date is None:
        lacking = "Neither report says" if one.date == other.date else "One of the reports does not say"
        yield Evidence(kind="day", weight=NO_DAY, sentence=f"{lacking} on which day it was.")
        return
    if one.date == other.date:
        weight = REPORT_DAY if "inferred" in (one.date_basis, other.date_basis) else SAME_DAY
        said = f"Both tell of {_say(one.date, weekday=True)}: {_how(one, other)}."
        yield Evidence(kind="day", weight=weight, sentence=said)
    elif parse(one.date).overlaps(parse(other.date)):
        said = f"{_say(one.date)} and {_say(other.date)} can be the same day."
        yield Evidence(kind="day", weight=NEAR_DAY, sentence=said)
    else:
        apart = parse(one.date).days_from(parse(other.date))
        said = f"{_say(one.date)} and {_say(other.date)} are {_days(apart)} apart: {_how(one, other)}."
        yield Evidence(kind="day", weight=_apart(one, other, apart), sentence=said)


def _apart(one: Telling, other: Telling, days: int) -> float:
    """Weigh two days that differ: the day of a report that prints no other may be later than the event's."""
    later = max(one, other, key=lambda telling: telling.date or "")
    if days > 1:
        return LATER_REPORT if later.date_basis == "inferred" and days <= LATE else OTHER_DAY
    if later.date_basis == "inferred":
        return NEXT_DAY_REPORTED
    return NEXT_DAY_PRINTED if one.date_basis == other.date_basis == "printed" else NEXT_DAY_RESOLVED


def _how(one: Telling, other: Telling) -> str:
    if _source(one) == _source(other):
        return f"each {_source(one)}"
    return f"the one {_source(one)}, the other {_source(other)}"


def _source(telling: Telling) -> str:
    if telling.date_basis == "supplied" or not telling.as_printed:
        return "is recorded so"
    if telling.date_basis == "inferred":
        return f"prints no day, and is itself of “{telling.as_printed}”"
    return f"prints “{telling.as_printed}”" + (", resolved" if telling.date_basis == "resolved" else "")


def _days(number: int) -> str:
    return "one day" if number == 1 else f"{number:,} days"


def who(a: Account, b: Account, names: Names) -> Iterator[Evidence]:
    """Weigh who took part; an event with a name of its own can do without."""
    if not _one_name(a, b) or (a.telling.participants and b.telling.participants):
        yield from people(a.telling.participants, b.telling.participants, names)


def place(a: Account, b: Account, names: Names) -> Iterator[Evidence]:
    """Weigh where it was; a building fits its city, and a city its country; a call is at two places."""
    one, other = a.telling.place, b.telling.place
    if one is None or other is None:
        return
    if other in names.within.get(one, (one,)) or one in names.within.get(other, (other,)):
        inner = one if other in names.within.get(one, (one,)) else other
        said = f"Both place it in {names.places.get(inner, inner)}."
        yield Evidence(kind="place", weight=SAME_PLACE, sentence=said)
    elif not {a.telling.kind, b.telling.kind} <= names.alone:
        said = f"One is in {names.places.get(one, one)}, the other in {names.places.get(other, other)}."
        yield Evidence(kind="place", weight=OTHER_PLACE, sentence=said)


def kind(a: Account, b: Account, names: Names) -> Iterator[Evidence]:
    """Weigh what kind of event each tells of: talks may be called a meeting, a telephone call may not."""
    one, other = a.telling.kind, b.telling.kind
    said, unlike = names.kinds.get(one, one).lower(), names.kinds.get(other, other).lower()
    if one == other:
        sentence = f"Both tell of the same kind of event: {said}."
        yield Evidence(kind="kind", weight=SAME_KIND, sentence=sentence)
    elif (one in names.holding) != (other in names.holding):
        sentence = f"One is a {said}, the other a {unlike}, and the one may hold the other."
        yield Evidence(kind="kind", weight=OTHER_KIND, sentence=sentence)
    elif one in names.alone or other in names.alone:
        sentence = f"One is a {said}, the other a {unlike}: these are two events."
        yield Evidence(kind="kind", weight=OTHER_KIND, sentence=sentence)
    else:
        yield Evidence(kind="kind", weight=NEAR_KIND, sentence=f"One calls it {said}, the other {unlike}.")


def own_name(a: Account, b: Account, _: Names) -> Iterator[Evidence]:
    """Weigh a name that the event itself has."""
    if _one_name(a, b):
        yield Evidence(kind="name", weight=SAME_NAME, sentence=f"Both call it “{a.telling.name}”.")


def _one_name(a: Account, b: Account) -> bool:
    one, other = a.telling.name, b.telling.name
    return bool(one and other and one.casefold() == other.casefold())


def fulfilled(a: Account, b: Account, _: Names) -> Iterator[Evidence]:
    """Weigh an event announced against one reported: where the day fits, the second fulfils the first."""
    one, other = a.telling.date, b.telling.date
    if a.announced != b.announced and one and other and parse(one).overlaps(parse(other)):
        said = "One is of an event announced or recalled for that day, the other reports it."
        yield Evidence(kind="status", weight=FULFILLED, sentence=said)


FACTS: tuple[Rule, ...] = (day, who, place, kind, own_name, fulfilled)


def facts(a: Account, b: Account, names: Names) -> tuple[Evidence, ...]:
    """Gather the evidence of day, people, place and kind, leaving the wording aside."""
    return tuple(piece for rule in FACTS for piece in rule(a, b, names))


def weigh(a: Account, b: Account, names: Names, rarity: Rarity | None = None) -> tuple[Evidence, ...]:
    """Gather all evidence on two tellings, weightiest first.

    Args:
        a: a telling.
        b: another.
        names: how ids are said.
        rarity: how rare words are in the archive; where left out, all count alike.
    """
    known = rarity or Rarity()
    if a.whole or b.whole:
        found = tuple(of_wholes(a, b, names, known))
    else:
        found = (*facts(a, b, names), *of_tellings(a, b, known))
    return tuple(sorted(found, key=lambda piece: -abs(piece.weight)))


def score(evidence: tuple[Evidence, ...]) -> float:
    """Sum evidence up, held between 0 and 1."""
    return round(min(1.0, max(0.0, sum(piece.weight for piece in evidence))), 3)
