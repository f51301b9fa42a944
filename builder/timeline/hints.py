"""Evidence from what reports say of when without telling the day: "March 20", "on Friday", a stamp.

Without a day, the same people and the same phrases may be of any year. What is printed and fits the other
report is reason to compare the two by their words; what is printed and does not fit keeps them apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from builder import edtf
from builder.model import Hint
from builder.timeline.accounts import Account, parse
from builder.timeline.reasons import Reason

DAY_FITS, REPORT_FITS, WEEKDAY_FITS, NO_DAY, MISFIT = 0.1, 0.0, -0.15, -0.3, -0.6
_CLOSE = 31  # days after an event in which it is reported, and before it in which what led to it was
_SOON = 2  # days within which two reports, or a report and an event, are likely of one
_LONGEST = 62  # days of an interval that are looked at one by one
_DAY = slice(5, 10)


def undated(a: Account, b: Account, within: int = 0) -> Iterator[Reason]:
    """Weigh what two tellings say of when, at least one of which gives no day.

    Args:
        a: a telling.
        b: another.
        within: days before and after, where the day that is known is one of the report's own.
    """
    if a.telling.date and b.telling.date:
        return
    known = a.telling.date or b.telling.date
    if known is None:
        yield _both(a.hints, b.hints)
        return
    span = parse(known)
    first, last = _moved(span.first, -within), _moved(span.last, within)
    hints = b.hints if a.telling.date else a.hints
    said = partial(edtf.say, known, weekday=True)
    if wrong := misfit(hints, first, last):
        of = "is itself of" if wrong.own else "prints"
        yield Reason("day", MISFIT, lambda: f"One {of} “{wrong.text}”, the other tells of {said()}.")
    elif right := _on(hints, first, last):
        yield Reason("day", DAY_FITS, lambda: f"One prints “{right.text}”, the other tells of {said()}.")
    elif near := _reported_in(hints, first, _moved(last, _SOON)):
        yield Reason(
            "day", REPORT_FITS, lambda: f"One is itself of “{near.text}”, the other tells of {said()}."
        )
    elif named := _weekday_of(hints, first, last):
        yield Reason("day", WEEKDAY_FITS, lambda: f"One prints “{named.text}”, the other tells of {said()}.")
    else:
        yield Reason("day", NO_DAY, lambda: "A day of the event was found in only one of the reports.")


def misfit(hints: Sequence[Hint], first: date, last: date) -> Hint | None:
    """Find what a report says of when that cannot be said of an event of these days; ``None`` if all can be.

    A report's own day is not before the event, nor months after it. One day or month that fits makes up for
    others, which may be of anything; where none does, a weekday that fits makes up for days of the weeks
    before. A whole day long before the event is one that the report recalls.
    """
    for hint in hints:
        if hint.own and not _is_filed_after(hint.date, first, last):
            return hint
    told = [hint for hint in hints if not (hint.own or hint.weekday or _is_recalled(hint, first))]
    if any(_is_one_of(hint, first, last) for hint in told):
        return None
    weekdays = [hint for hint in hints if hint.weekday]
    fits = _weekday_of(weekdays, first, last) is not None
    before = _moved(first, -_CLOSE)
    if told and not (fits and all(_is_one_of(hint, before, first) for hint in told)):
        return told[0]
    return weekdays[0] if weekdays and not fits else None


def _on(hints: Sequence[Hint], first: date, last: date) -> Hint | None:
    """Find the day that is printed and fits."""
    return next((hint for hint in hints if _names_day(hint) and _is_one_of(hint, first, last)), None)


def _reported_in(hints: Sequence[Hint], first: date, last: date) -> Hint | None:
    return next((hint for hint in hints if hint.own and str(first) <= hint.date <= str(last)), None)


def _both(one: Sequence[Hint], other: Sequence[Hint]) -> Reason:
    """Weigh what two reports say of when, neither of which gives a day."""
    own, theirs = ([hint for hint in hints if hint.own] for hints in (one, other))
    if any(_days_between(x, y) > _CLOSE for x in own for y in theirs):
        return Reason("day", MISFIT, partial(_said_of_reports, own[0], theirs[0]))
    for wanted, weight in ((_names_day, DAY_FITS), (_names_weekday, WEEKDAY_FITS)):
        a, b = [hint for hint in one if wanted(hint)], [hint for hint in other if wanted(hint)]
        alike = next(((x, y) for x in a for y in b if _agree(x, y)), None)
        if alike:
            return Reason("day", weight, partial(_said, *alike))
        a, b = [hint for hint in a if _is_open(hint)], [hint for hint in b if _is_open(hint)]
        if a and b:
            return Reason("day", MISFIT, partial(_said, a[0], b[0]))
        if weight == DAY_FITS and any(_days_between(x, y) <= _SOON for x in own for y in theirs):
            return Reason("day", REPORT_FITS, partial(_said_of_reports, own[0], theirs[0]))
    return Reason("day", NO_DAY, lambda: "A day of the event was found in neither report.")


def _said(one: Hint, other: Hint) -> str:
    if one.text == other.text:
        return f"Both print “{one.text}”."
    return f"One prints “{one.text}”, the other “{other.text}”."


def _said_of_reports(one: Hint, other: Hint) -> str:
    return f"One is itself of “{one.text}”, the other of “{other.text}”."


def month_days(hints: Iterable[Hint]) -> frozenset[str]:
    """List the days that are printed, by month and day, for an index."""
    return frozenset(hint.date[_DAY] for hint in hints if _names_day(hint))


def _names_day(hint: Hint) -> bool:
    return not hint.own and "X" not in hint.date[_DAY]


def _names_weekday(hint: Hint) -> bool:
    return hint.weekday is not None


def _agree(one: Hint, other: Hint) -> bool:
    """Tell whether two can be one day; that both print a whole one tells nothing: it may be recalled."""
    if one.weekday or other.weekday:
        return one.weekday == other.weekday
    return _fits(one.date, other.date) and (_is_open(one) or _is_open(other))


def _is_open(hint: Hint) -> bool:
    return hint.date.startswith("XXXX")


def _fits(pattern: str, day: str) -> bool:
    return all(a == b or "X" in (a, b) for a, b in zip(pattern, day, strict=True))


def _is_one_of(hint: Hint, first: date, last: date) -> bool:
    return any(_fits(hint.date, str(day)) for day in _listed(first, last))


def _weekday_of(hints: Iterable[Hint], first: date, last: date) -> Hint | None:
    days = {day.isoweekday() for day in _listed(first, last)}
    return next((hint for hint in hints if hint.weekday in days), None)


def _listed(first: date, last: date) -> list[date]:
    """List the days of an event, of a very long one the first only."""
    return [_moved(first, number) for number in range(min((last - first).days, _LONGEST) + 1)]


def _is_recalled(hint: Hint, first: date) -> bool:
    """Tell whether a hint is of a time with a year, weeks before an event."""
    return not _is_open(hint) and hint.date.replace("X", "9") < str(_moved(first, -_CLOSE))


def _is_filed_after(day: str, first: date, last: date) -> bool:
    return str(_moved(first, -1)) <= day <= str(_moved(last, _CLOSE))


def _days_between(one: Hint, other: Hint) -> int:
    return abs((date.fromisoformat(one.date) - date.fromisoformat(other.date)).days)


def _moved(day: date, days: int) -> date:
    """Go some days on or back, to the end of the calendar at most."""
    return date.fromordinal(max(1, min(date.max.toordinal(), day.toordinal() + days)))
