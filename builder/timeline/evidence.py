"""Reasons for and against two tellings being of one event, each with its weight and its sentence.

Day, people and place come first and wording last: reports of one meeting by two outlets may share few words,
and two meetings of the same people, a year apart, may share many. The weights are set so that day and people
together decide, neither alone does, and a contradiction in day, people or place outweighs any likeness.
Where no event could be read out of a report, there is its wording only (see ``wording``).
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from builder import edtf
from builder.model import Evidence, Telling
from builder.timeline.accounts import Account, Names, parse
from builder.timeline.hints import undated
from builder.timeline.people import people
from builder.timeline.rare import of_undated
from builder.timeline.reasons import Reason, as_evidence
from builder.timeline.traits import Rarity
from builder.timeline.wording import of_tellings, of_wholes

SAME_DAY, REPORT_DAY, NEAR_DAY = 0.45, 0.4, 0.25
NEXT_DAY_PRINTED, NEXT_DAY_RESOLVED, NEXT_DAY_REPORTED = -0.45, -0.15, 0.05
OTHER_DAY, LATER_REPORT = -0.6, -0.2
SAME_PLACE, NEAR_PLACE, OTHER_PLACE = 0.15, -0.05, -0.6
SAME_KIND, NEAR_KIND, OTHER_KIND = 0.02, -0.1, -0.75
SAME_NAME = 0.2
UNREAD = -0.1
FULFILLED = 0.02
CONTRADICTION = -0.4  # from here on, a reason against is one that both reports cannot be right about
LATE = 3  # days that a report without a day of its own may come after what it tells of

Rule = Callable[[Account, Account, Names], Iterator[Reason]]
_say = lru_cache(maxsize=65_536)(edtf.say)


def day(a: Account, b: Account, _: Names) -> Iterator[Reason]:
    """Weigh the days the tellings give, and how each is known."""
    one, other = a.telling, b.telling
    if one.date is None or other.date is None:
        yield from undated(a, b)
    elif one.date == other.date:
        weight = REPORT_DAY if "inferred" in (one.date_basis, other.date_basis) else SAME_DAY
        said = partial(_say, one.date, weekday=True)
        yield Reason("day", weight, lambda: f"Both tell of {said()}: {_how(one, other)}.")
    elif parse(one.date).overlaps(parse(other.date)):
        both = one.date, other.date
        yield Reason("day", NEAR_DAY, lambda: f"{' and '.join(map(_say, both))} can be the same day.")
    else:
        yield Reason("day", *_days_apart(one, other, one.date, other.date))


def _days_apart(one: Telling, other: Telling, first: str, second: str) -> tuple[float, Callable[[], str]]:
    apart = parse(first).days_from(parse(second))
    return _apart(
        one, other, apart
    ), lambda: f"{_say(first)} and {_say(second)} are {_days(apart)} apart: {_how(one, other)}."


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
        return f"prints no day with it, and is itself of “{telling.as_printed}”"
    return f"prints “{telling.as_printed}”" + (", resolved" if telling.date_basis == "resolved" else "")


def _days(number: int) -> str:
    return "one day" if number == 1 else f"{number:,} days"


def who(a: Account, b: Account, names: Names) -> Iterator[Reason]:
    """Weigh who took part; an event with a name of its own can do without."""
    if not _one_name(a, b) or (a.telling.participants and b.telling.participants):
        yield from people(a.telling.participants, b.telling.participants, names)


def place(a: Account, b: Account, names: Names) -> Iterator[Reason]:
    """Weigh where it was; a building fits its city, and a city its country; a call is at two places."""
    one, other = a.telling.place, b.telling.place
    if one is None or other is None:
        return
    first, second = names.places.get(one, one), names.places.get(other, other)
    if one == other:
        yield Reason("place", SAME_PLACE, lambda: f"Both place it in {first}.")
    elif other in names.within.get(one, ()) or one in names.within.get(other, ()):
        inner, outer = (first, second) if other in names.within.get(one, ()) else (second, first)
        said = f"One places it in {inner}, which lies in {outer}, where the other places it."
        yield Reason("place", SAME_PLACE, lambda: said)
    elif not {a.telling.kind, b.telling.kind} <= names.alone:
        near = _is_part_of_name(first, second)
        said = f"One is in {first}, the other in {second}{', which may be one place' if near else ''}."
        yield Reason("place", NEAR_PLACE if near else OTHER_PLACE, lambda: said)


def _is_part_of_name(one: str, other: str) -> bool:
    """Tell whether one name is the other with a word before or after it, as “Old Kelm” is of Kelm."""
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return words <= others or others <= words


def kind(a: Account, b: Account, names: Names) -> Iterator[Reason]:
    """Weigh what kind of event each tells of: talks may be called a meeting, a telephone call may not."""
    one, other = a.telling.kind, b.telling.kind
    said, unlike = names.kinds.get(one, one).lower(), names.kinds.get(other, other).lower()
    if one == other:
        yield Reason("kind", SAME_KIND, lambda: f"Both tell of the same kind of event: {said}.")
    elif (one in names.holding) != (other in names.holding):
        sentence = f"They are two kinds of event, of which one may hold the other: {said} and {unlike}."
        yield Reason("kind", OTHER_KIND, lambda: sentence)
    elif one in names.alone or other in names.alone:
        sentence = f"They are two kinds of event that are never one: {said} and {unlike}."
        yield Reason("kind", OTHER_KIND, lambda: sentence)
    else:
        yield Reason("kind", NEAR_KIND, lambda: f"One calls it {said}, the other {unlike}.")


def own_name(a: Account, b: Account, _: Names) -> Iterator[Reason]:
    """Weigh a name that the event itself has."""
    if _one_name(a, b):
        yield Reason("name", SAME_NAME, lambda: f"Both call it “{a.telling.name}”.")


def _one_name(a: Account, b: Account) -> bool:
    one, other = a.telling.name, b.telling.name
    return bool(one and other and one.casefold() == other.casefold())


def fulfilled(a: Account, b: Account, _: Names) -> Iterator[Reason]:
    """Weigh an event announced against one reported: where the day fits, the second fulfils the first."""
    one, other = a.telling.date, b.telling.date
    if a.announced != b.announced and one and other and parse(one).overlaps(parse(other)):
        said = "One is of an event announced or recalled for that day, the other reports it."
        yield Reason("status", FULFILLED, lambda: said)


FACTS: tuple[Rule, ...] = (day, who, place, kind, own_name, fulfilled)


def facts(a: Account, b: Account, names: Names) -> tuple[Reason, ...]:
    """Gather the evidence of day, people, place and kind, leaving the wording aside."""
    return tuple(piece for rule in FACTS for piece in rule(a, b, names))


def reasons(  # noqa: PLR0917 - what is weighed, and three measures of it
    a: Account,
    b: Account,
    names: Names,
    rarity: Rarity,
    times: Rarity | None = None,
    enough: float | None = None,
) -> Iterator[Reason]:
    """Gather the reasons on two tellings: by their words alone, mostly, or hardly, as far as they were read.

    Args:
        a: a telling.
        b: another.
        names: how ids are said.
        rarity: how rare words are in the archive.
        times: in how many months they stand there, where that was counted.
        enough: what is asked of the sum; where it is out of reach, or beyond doubt, passages are left aside.
    """
    if a.whole or b.whole:
        yield from of_wholes(a, b, names, rarity, times or rarity, enough)
        return
    found = facts(a, b, names)
    yield from found
    is_undated = a.telling.date is None or b.telling.date is None
    if is_undated and not any(reason.weight <= CONTRADICTION for reason in found):
        yield from of_undated(a, b, names, times or rarity)
    else:
        yield from of_tellings(a, b, names, rarity)


def weigh(a: Account, b: Account, names: Names, rarity: Rarity | None = None) -> tuple[Evidence, ...]:
    """Gather all evidence on two tellings, weightiest first; without a rarity, all words count alike.

    Where the facts of the recorded event stand in for what a report does not tell, they are no evidence.
    """
    if a.stands_in or b.stands_in:
        return as_evidence((_recorded_only(a, b), *of_tellings(a, b, names, rarity or Rarity())))
    return as_evidence(reasons(a, b, names, rarity or Rarity()))


def _recorded_only(a: Account, b: Account) -> Reason:
    who = "neither report" if a.stands_in and b.stands_in else "only one of the reports"
    said = f"An event that fits the one recorded could be read out of {who}."
    return Reason("telling", UNREAD, lambda: said)


def score(evidence: Iterable[Evidence | Reason]) -> float:
    """Sum evidence up, held between 0 and 1."""
    return round(min(1.0, max(0.0, sum(piece.weight for piece in evidence))), 3)
