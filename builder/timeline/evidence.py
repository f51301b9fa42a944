"""Reasons for and against two tellings being of one event, each with its weight and its sentence.

Day, people and place come first and wording last: reports of one meeting by two outlets may share few words,
and two meetings of the same people, a year apart, may share many. The weights are set so that day and people
together decide, neither alone does, and a contradiction in day, people or place outweighs any likeness.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from builder import edtf
from builder.model import Evidence, Telling
from builder.timeline.accounts import Account, Names

SAME_DAY, NEAR_DAY, ADJACENT_DAY, OTHER_DAY, NO_DAY = 0.45, 0.25, -0.15, -0.6, -0.3
SAME_PEOPLE, SOME_PEOPLE, RIVAL_PEOPLE, OTHER_PEOPLE, NO_PEOPLE = 0.35, 0.2, -0.45, -0.6, -0.3
SAME_PLACE, OTHER_PLACE = 0.15, -0.4
SAME_KIND, OTHER_KIND = 0.05, -0.1
SAME_NAME = 0.2
WORDING = 0.1
CONTRADICTION = -0.4  # from here on, a reason against is one that both reports cannot be right about
_TELLING_SHARE = 0.2


def day(a: Account, b: Account, _: Names) -> Iterator[Evidence]:
    """Weigh the days the tellings give."""
    one, other = a.telling, b.telling
    if one.date is None or other.date is None:
        lacking = "Neither report says" if one.date == other.date else "One of the reports does not say"
        yield Evidence(kind="day", weight=NO_DAY, sentence=f"{lacking} on which day it was.")
        return
    first, second = edtf.parse(one.date), edtf.parse(other.date)
    if one.date == other.date:
        said = edtf.say(one.date, weekday=True)
        yield Evidence(kind="day", weight=SAME_DAY, sentence=f"Both tell of {said}: {_how(one, other)}.")
    elif first.overlaps(second):
        said = f"{edtf.say(one.date)} and {edtf.say(other.date)} can be the same day."
        yield Evidence(kind="day", weight=NEAR_DAY, sentence=said)
    else:
        apart = first.days_from(second)
        adjacent = timedelta(days=apart) == timedelta(days=1)
        said = f"{edtf.say(one.date)} and {edtf.say(other.date)} are {_days(apart)} apart"
        yield Evidence(
            kind="day",
            weight=ADJACENT_DAY if adjacent else OTHER_DAY,
            sentence=f"{said}: {_how(one, other)}.",
        )


def _how(one: Telling, other: Telling) -> str:
    return f"the one {_source(one)}, the other {_source(other)}"


def _source(telling: Telling) -> str:
    if telling.date_basis == "supplied" or not telling.as_printed:
        return "is recorded so"
    return f"prints “{telling.as_printed}”" + (", resolved" if telling.date_basis == "resolved" else "")


def _days(number: int) -> str:
    return "one day" if number == 1 else f"{number:,} days"


def people(a: Account, b: Account, names: Names) -> Iterator[Evidence]:
    """Weigh who took part."""
    one, other = set(a.telling.participants), set(b.telling.participants)
    if not one or not other:
        if not _one_name(a, b):  # an event with a name of its own can do without
            lacking = "Neither report says" if one == other else "One of the reports does not say"
            yield Evidence(kind="people", weight=NO_PEOPLE, sentence=f"{lacking} who took part.")
        return
    shared = [person for person in a.telling.participants if person in other]
    said = _list([names.people.get(person, person) for person in shared])
    if one == other:
        took = "takes part in both" if len(shared) == 1 else "take part in both"
        yield Evidence(kind="people", weight=SAME_PEOPLE, sentence=f"{said} {took}, and nobody else.")
    elif one < other or other < one:
        yield Evidence(
            kind="people", weight=SOME_PEOPLE, sentence=f"Both name {said}; one names more people."
        )
    elif shared:
        rivals = f"{_rivals(one - other, names)} in the one, {_rivals(other - one, names)} in the other"
        sentence = f"{said} meets {rivals}." if len(shared) == 1 else f"Beside {said}: {rivals}."
        yield Evidence(kind="people", weight=RIVAL_PEOPLE, sentence=sentence)
    else:
        yield Evidence(kind="people", weight=OTHER_PEOPLE, sentence="Nobody takes part in both.")


def _rivals(ids: set[str], names: Names) -> str:
    return _list(sorted(names.people.get(person, person) for person in ids))


def _list(said: list[str]) -> str:
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}" if said else ""


def place(a: Account, b: Account, names: Names) -> Iterator[Evidence]:
    """Weigh where it was; a building fits its city, and a city its country."""
    one, other = a.telling.place, b.telling.place
    if one is None or other is None:
        return
    if other in names.within.get(one, (one,)) or one in names.within.get(other, (other,)):
        inner = one if other in names.within.get(one, (one,)) else other
        said = f"Both place it in {names.places.get(inner, inner)}."
        yield Evidence(kind="place", weight=SAME_PLACE, sentence=said)
    else:
        said = f"One is in {names.places.get(one, one)}, the other in {names.places.get(other, other)}."
        yield Evidence(kind="place", weight=OTHER_PLACE, sentence=said)


def kind(a: Account, b: Account, names: Names) -> Iterator[Evidence]:
    """Weigh what kind of event each tells of."""
    one, other = a.telling.kind, b.telling.kind
    said = names.kinds.get(one, one).lower()
    if one == other:
        yield Evidence(
            kind="kind", weight=SAME_KIND, sentence=f"Both tell of the same kind of event: {said}."
        )
    else:
        unlike = names.kinds.get(other, other).lower()
        yield Evidence(kind="kind", weight=OTHER_KIND, sentence=f"One calls it {said}, the other {unlike}.")


def own_name(a: Account, b: Account, _: Names) -> Iterator[Evidence]:
    """Weigh a name that the event itself has."""
    if _one_name(a, b):
        yield Evidence(kind="name", weight=SAME_NAME, sentence=f"Both call it “{a.telling.name}”.")


def _one_name(a: Account, b: Account) -> bool:
    one, other = a.telling.name, b.telling.name
    return bool(one and other and one.casefold() == other.casefold())


def wording(a: Account, b: Account, _: Names) -> Iterator[Evidence]:
    """Weigh the words in common, last and least."""
    if not a.words or not b.words:
        return
    share = len(a.words & b.words) / min(len(a.words), len(b.words))
    if share >= _TELLING_SHARE:
        said = f"{share:.0%} of the words of the shorter report stand in the other."
        yield Evidence(kind="wording", weight=round(WORDING * share, 3), sentence=said)


RULES: tuple[Callable[[Account, Account, Names], Iterator[Evidence]], ...] = (
    day,
    people,
    place,
    kind,
    own_name,
    wording,
)


def weigh(a: Account, b: Account, names: Names) -> tuple[Evidence, ...]:
    """Gather all evidence on two tellings, weightiest first."""
    found = [piece for rule in RULES for piece in rule(a, b, names)]
    return tuple(sorted(found, key=lambda piece: -abs(piece.weight)))


def score(evidence: tuple[Evidence, ...]) -> float:
    """Sum evidence up, held between 0 and 1."""
    return round(min(1.0, max(0.0, sum(piece.weight for piece in evidence))), 3)
