"""Resolves words that say when against the report's own days, and says how each day is known."""

from dataclasses import dataclass
from datetime import date, timedelta

from builder.fields import Basis
from builder.seeds.dates import Found, Part

_WEEK = 7
_YEAR = 366
_LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day by which "on Wednesday" is understood, and what day it is: the dateline's, for instance.

    What is reckoned from a ``weak`` one, such as a crawler's stamp, is inferred and needs a person's look.
    """

    day: date
    name: str
    weak: bool = False

    @property
    def basis(self) -> Basis:
        """Tell how a day is known that is reckoned from this one."""
        return "inferred" if self.weak else "resolved"


@dataclass(frozen=True, slots=True)
class When:
    """A resolved time: EDTF, how it is known, and the words it was read from."""

    date: str
    basis: Basis
    as_printed: str


def resolve(found: Found, anchor: Anchor | None, *, ahead: bool = False) -> When | None:
    """Say which day, or days, some words mean.

    Args:
        found: the words.
        anchor: the report's own day; without one only whole dates have a meaning.
        ahead: whether the clause speaks of what will be; a weekday is then the next one.

    Returns:
        ``None`` where the words alone and the anchor do not tell.
    """
    if not found.possible or (anchor is None and found.sort in ("relative", "weekday", "span")):
        return None
    if found.sort in ("day", "range"):
        return _calendar(found, anchor)
    if found.sort in ("month", "year"):
        year, month, _ = found.first
        return When(f"{year:04}-{month:02}" if month else f"{year:04}", "printed", found.text)
    return When(_reckoned(found, anchor.day, ahead=ahead), anchor.basis, found.text) if anchor else None


def _reckoned(found: Found, anchor: date, *, ahead: bool) -> str:
    if found.sort == "relative":
        return (anchor + timedelta(days=found.number)).isoformat()
    return (
        _weekday(found, anchor, ahead=ahead).isoformat() if found.sort == "weekday" else _span(found, anchor)
    )


def _calendar(found: Found, anchor: Anchor | None) -> When | None:
    first, last = found.first, found.last or found.first
    if first[1] is None and first[2] and anchor:
        return _of_month(first[2], anchor, found.text)
    if None in (first[1], first[2]):
        return None
    basis: Basis = "printed"
    if last[0] is None:
        if anchor is None:
            return None
        basis = anchor.basis
        year = _nearest_year(last, anchor.day)
        if year is None:
            return None
        last = (year, last[1], last[2])
        first = (year - 1 if (first[1] or 0) > (last[1] or 0) else year, first[1], first[2])
    try:
        start, end = _day(first), _day(last)
    except ValueError:
        return None
    text = start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
    return When(text, basis, found.text)


def _of_month(day: int, anchor: Anchor, text: str) -> When | None:
    """Resolve a day of the month, as in "28日": the last one until the day after the anchor."""
    latest = anchor.day + timedelta(days=1)
    for back in range(_LONGEST_MONTH):
        candidate = latest - timedelta(days=back)
        if candidate.day == day:
            return When(candidate.isoformat(), anchor.basis, text)
    return None


def _nearest_year(part: Part, anchor: date) -> int | None:
    """Choose the year that brings a month and day nearest to the anchor: New Year may lie between."""
    distances: list[tuple[int, int]] = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            distances.append((abs((_day((year, part[1], part[2])) - anchor).days), year))
        except ValueError:
            continue
    return min(distances)[1] if distances and min(distances)[0] <= _YEAR else None


def _day(part: Part) -> date:
    year, month, day = (number or 1 for number in part)
    return date(year, month, day)


def _weekday(found: Found, anchor: date, *, ahead: bool) -> date:
    if ahead or found.unit in ("next", "coming"):
        step = (found.number - anchor.isoweekday()) % _WEEK
        return anchor + timedelta(days=step or (_WEEK if found.unit == "next" else 0))
    step = (anchor.isoweekday() - found.number) % _WEEK
    return anchor - timedelta(days=step or (_WEEK if found.unit == "last" else 0))


def _span(found: Found, anchor: date) -> str:
    if found.unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=found.number)
        return f"{monday.isoformat()}/{(monday + timedelta(days=_WEEK - 1)).isoformat()}"
    if found.unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + found.number
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return f"{anchor.year + found.number:04}"
