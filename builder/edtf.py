"""Dates as they are written in content: EDTF level 1, the part of it that a chronology needs.

A day ``2023-02-22``, a month ``2023-02``, a year ``2023``, any of them uncertain (``?``), approximate
(``~``) or both (``%``), and an interval ``2023-02-21/2023-02-22``. Source: Extended Date/Time Format (EDTF)
Specification, Library of Congress, 2019; ISO 8601-2:2019. Dates stay text everywhere, so that their
precision is never lost; this module reads and says them.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from builder.lists import listed

Precision = Literal["day", "month", "year", "interval"]

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[?~%]?)", re.ASCII)
_MARKS = {"": "", "?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}


@dataclass(frozen=True, slots=True)
class Span:
    """The days an EDTF text stands for.

    Attributes:
        first, last: the days it begins and ends with, both included.
        precision: how closely the text says it.
        doubt: ``""``, ``"uncertain"``, ``"approximate"`` or ``"uncertain and approximate"``.
    """

    first: date
    last: date
    precision: Precision
    doubt: str = ""

    def overlaps(self, other: "Span") -> bool:
        """Tell whether some day belongs to both."""
        return self.first <= other.last and other.first <= self.last

    def days_from(self, other: "Span") -> int:
        """Count the days between the two spans; 0 where they overlap."""
        if self.overlaps(other):
            return 0
        later, earlier = (self, other) if self.first > other.last else (other, self)
        return (later.first - earlier.last).days


def parse(text: str) -> Span:
    """Read an EDTF text.

    Raises:
        ValueError: the text is not a date in this form, or no such day exists.
    """
    if "/" not in text:
        return _point(text)
    first, _, last = text.partition("/")
    start, end = _point(first), _point(last)
    if end.last < start.first:
        raise ValueError(f"'{text}' ends before it begins")
    return Span(start.first, end.last, "interval", start.doubt or end.doubt)


def _point(text: str) -> Span:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is not a date")
    year, doubt = int(match["year"]), _MARKS[match["mark"]]
    try:
        if match["day"]:
            day = date(year, int(match["month"]), int(match["day"]))
            return Span(day, day, "day", doubt)
        if match["month"]:
            month = int(match["month"])
            return Span(date(year, month, 1), _last_of_month(year, month), "month", doubt)
        return Span(date(year, 1, 1), date(year, 12, 31), "year", doubt)
    except (ValueError, IndexError) as error:
        raise ValueError(f"there is no such day as '{text}'") from error


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def is_day(text: str | None) -> bool:
    """Tell whether a text names one single day without doubt."""
    if text is None:
        return False
    try:
        span = parse(text)
    except ValueError:
        return False
    return span.precision == "day" and not span.doubt


def say(text: str, *, weekday: bool = False) -> str:
    """Say an EDTF text in English: ``22 February 2023``, ``February 2023``, ``21-22 February 2023``.

    Args:
        text: a valid EDTF text.
        weekday: put the weekday before a single day.
    """
    span = parse(text)
    if span.precision == "interval":
        said = _say_interval(span, *(_point(part).precision for part in text.split("/")))
    else:
        said = _say_point(span.first, span.precision)
    if weekday and span.precision == "day":
        said = f"{span.first:%A} {said}"
    return f"{said} ({span.doubt})" if span.doubt else said


def _say_point(day: date, precision: Precision) -> str:
    if precision == "day":
        return f"{day.day} {day:%B} {day.year}"
    return f"{day:%B} {day.year}" if precision == "month" else str(day.year)


def _say_interval(span: Span, starts: Precision, ends: Precision) -> str:
    first, last = span.first, span.last
    end = _say_point(last, ends)
    if starts == ends == "day" and first.year == last.year:
        start = str(first.day) if first.month == last.month else f"{first.day} {first:%B}"
        return f"{start}–{end}" if first.month == last.month else f"{start} – {end}"
    return f"{_say_point(first, starts)} – {end}"


def gap_in_words(earlier: date, later: date) -> str:
    """Say how long after ``earlier`` the day ``later`` is: ``one year and eighteen days later``."""
    if later <= earlier:
        return "the same day"
    years, months, days = _difference(earlier, later)
    parts = [_count(years, "year"), _count(months, "month"), _count(days, "day")]
    said = [part for part in parts if part]
    return "the next day" if (later - earlier) == timedelta(days=1) else f"{listed(said)} later"


def _difference(earlier: date, later: date) -> tuple[int, int, int]:
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    anchor = _plus_months(earlier, months)
    if anchor > later:
        months -= 1
        anchor = _plus_months(earlier, months)
    return months // 12, months % 12, (later - anchor).days


def _plus_months(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _count(number: int, noun: str) -> str:
    if not number:
        return ""
    return f"{_in_words(number)} {noun}" if number == 1 else f"{_in_words(number)} {noun}s"


def _in_words(number: int) -> str:
    """Say a number below a hundred in words, a greater one in figures."""
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    if tens - 2 >= len(_TENS):
        return str(number)
    return f"{_TENS[tens - 2]}-{_SMALL[ones]}" if ones else _TENS[tens - 2]
