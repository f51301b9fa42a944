"""Finds the words of a text that say when, by a closed grammar of our own; nothing is resolved here.

A number alone is never a date: "51st meeting", "20th National Congress", "200 billion" and registration
numbers name no month. What is found keeps its precision; what it lacks (a year, an anchor) is left open for
``when`` to supply.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from builder.languages.words import Words, alternatives, words_for

Sort = Literal["day", "range", "month", "year", "weekday", "relative", "span"]
Part = tuple[int | None, int | None, int | None]

_CENTURY = r"(?P<y>(?:1[89]|20)\d\d)"
_ANY_YEAR = (
    r"(?P<y>(?:1[89]|20)\d\d|(?:1[0-7]|2[1-9])\d\d(?=[,.;:)]|$|\s(?:in|at|в)\s))"  # far off, printed still
)
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_DAY2 = r"(?P<d2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_CHINESE_MONTH = rf"(?:{_CENTURY}年)?(?P<m>\d{{1,2}})月(?P<d>\d{{1,2}})日?"
_CHINESE_DAYS = rf"(?<!\d){_CHINESE_MONTH}[至到—-](?:(?P<m2>\d{{1,2}})月)?(?P<d2>\d{{1,2}})日"
_DASH = r"\s*(?:-|–|—|to|and|through|по)\s*"
_CLOCK = r"(?P<clock>(?:[01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d(?:\.\d{1,6})?)?)(?!\d)"
_ZONE = r"(?P<zone>Z\b|\s?[+-]\d\d:?\d\d\b|\s?(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?)"
_TIME = rf"(?:(?:[T,]|\s|\s[-–|]\s|\sat\s|,\sat\s){{0,3}}{_CLOCK}(?:\s?(?P<half>[ap])\.?m\b\.?)?{_ZONE}?)?"
_WORDY = ("span", "relative", "weekday")
_DIGIT = re.compile(r"\d")
_ENDS = r"(?![\w%]|[.,]\d)"


@dataclass(frozen=True, slots=True)
class Found:
    """Words that say when, as they stand in a text.

    Attributes:
        start, end: code points.
        text: the words.
        sort: how they say it.
        first, last: year, month and day; what is not printed is ``None``. ``last`` is used by ranges only.
        number: a weekday's number, or the days or steps from the report's own day.
        unit: for a span, ``week``, ``month`` or ``year``; for a weekday, ``last``, ``next`` or nothing.
        clock: the time of day as ``23:45`` or ``23:45:10``, with the zone where one is printed.
        possible: whether there is such a day.
    """

    start: int
    end: int
    text: str
    sort: Sort
    first: Part = (None, None, None)
    last: Part | None = None
    number: int = 0
    unit: str = ""
    clock: str = ""
    possible: bool = True

    @property
    def whole(self) -> bool:
        """Tell whether it names a single day with its year."""
        return self.sort == "day" and None not in self.first and self.possible

    @property
    def iso(self) -> str:
        """Write a whole day, or day and time, as ISO 8601."""
        year, month, day = (part or 0 for part in self.first)
        return f"{year:04}-{month:02}-{day:02}" + (f"T{self.clock}" if self.clock else "")


def find_dates(text: str, words: Words) -> tuple[Found, ...]:
    """Find the words of a text that say when, in order and without overlap.

    Args:
        text: a line or a sentence; no-break spaces count as spaces.
        words: the months, weekdays and days of its language.
    """
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ")
    return tuple(_found(plain, words)) if _hint(words.language).search(plain) else ()


@lru_cache(maxsize=16)
def _hint(language: str) -> re.Pattern[str]:
    """Compile what any date holds: a digit or a word for a day; most sentences hold none."""
    words = words_for(language)
    return re.compile(rf"\d|{alternatives((*words.weekdays, *words.days, *words.spans))}", re.IGNORECASE)


def _found(text: str, words: Words) -> Iterator[Found]:
    position = 0
    patterns = [one for one in _patterns(words.language) if one[0] in _WORDY or _DIGIT.search(text)]
    hits = [_next(pattern, text, 0) for _, pattern in patterns]
    while True:
        best = None
        for index, (name, pattern) in enumerate(patterns):
            hit = hits[index]
            if hit is not None and hit.start() < position:
                hit = hits[index] = _next(pattern, text, position)
            if hit is not None and (best is None or hit.start() < best[1].start()):
                best = (name, hit)
        if best is None:
            return
        name, match = best
        position = match.end()
        yield _read(name, match, words)


def _next(pattern: re.Pattern[str], text: str, position: int) -> re.Match[str] | None:
    return pattern.search(text, position)


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compile a language's grammar; where two forms begin at one place, the earlier in the list wins."""
    words = words_for(language)
    month = f"(?P<m>{alternatives(words.months)})\\.?" if words.months else "(?P<m>(?!))"
    month2 = month.replace("?P<m>", "?P<m2>")
    weekday = f"(?:{alternatives(words.weekdays)},?\\s+)?"
    year = rf"(?:(?:,\s*|\s+)(?:of\s+)?{_ANY_YEAR}(?:\s+года|\s+г\.)?)"
    of = r"(?:\s+of)?\s+"
    forms = [
        (
            "numeric",
            rf"(?<![\w/.-]){_CENTURY}(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?![\d/-]){_TIME}",
        ),
        ("range", _CHINESE_DAYS),
        ("numeric", rf"{_CENTURY}\s?年\s?(?P<m>\d{{1,2}})\s?月\s?(?P<d>\d{{1,2}})\s?[日号]{_TIME}"),
        ("range", rf"(?<!\w){weekday}{month}\s+{_DAY}{_DASH}{month2}\s+{_DAY2}{year}?{_ENDS}"),
        ("range", rf"(?<!\w){month}\s+{_DAY}{_DASH}{_DAY2}{year}?{_ENDS}"),
        ("range", rf"(?<![\w,.:-]){_DAY}\s+{month}{_DASH}{_DAY2}\s+{month2}{year}?{_ENDS}"),
        ("range", rf"(?<![\w,.:-]){_DAY}{_DASH}{_DAY2}\s+{month}{year}?{_ENDS}"),
        ("day", rf"(?<!\w){weekday}{month}\s+{_DAY}{year}{_ENDS}{_TIME}"),
        ("day", rf"(?<![\w,.:-]){weekday}{_DAY}{of}{month}{year}{_ENDS}{_TIME}"),
        ("day", rf"(?<![\w/.-]){_DAY}(?P<s>[-/]){month}(?P=s){_CENTURY}(?![\d/-]){_TIME}"),
        (
            "dotted",
            rf"(?<![\w/.-])(?P<d>\d{{1,2}})(?P<s>[./-])(?P<m>\d{{1,2}})(?P=s){_CENTURY}(?![\d/-]){_TIME}",
        ),
        ("day", rf"(?<!\w){weekday}{month}\s+{_DAY}{_ENDS}"),
        ("day", rf"(?<![\w,.:-]){weekday}{_DAY}{of}{month}(?!\w)"),
        ("day", r"(?<!\d)(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?[日号]"),
        ("day", r"(?<![\d月年第])(?P<d>[12]?\d|3[01])\s?日(?![元本报报報圆圓])"),
        ("month", rf"{_CENTURY}\s?年\s?(?P<m>\d{{1,2}})\s?月"),
        ("month", rf"(?<!\w){month},?(?:\s+of)?\s+{_CENTURY}{_ENDS}"),
        ("span", f"(?P<span>{alternatives(words.spans)})"),
        ("relative", f"(?P<rel>{alternatives(words.days)})"),
        ("weekday", f"(?:(?P<side>last|next|this|coming)\\s+)?(?P<wd>{alternatives(words.weekdays)})"),
        ("year", rf"(?<=\bin )(?P<y>(?:19|20)\d\d){_ENDS}"),
    ]
    return tuple((name, re.compile(form, re.IGNORECASE)) for name, form in forms)


def _read(name: str, match: re.Match[str], words: Words) -> Found:
    got = {key: value for key, value in match.groupdict().items() if value}
    start, end, text = match.start(), match.end(), match.group()
    if name == "span":
        unit, step = words.spans[" ".join(got["span"].lower().split())]
        return Found(start, end, text, "span", number=step, unit=unit)
    if name == "relative":
        return Found(start, end, text, "relative", number=words.days[" ".join(got["rel"].lower().split())])
    if name == "weekday":
        return Found(
            start,
            end,
            text,
            "weekday",
            number=words.weekdays[got["wd"].lower()],
            unit=got.get("side", "").lower(),
        )
    year = int(got["y"]) if "y" in got else None
    month = _month(got.get("m"), words)
    day = int(got["d"]) if "d" in got else None
    if name == "dotted" and got["s"] == "/":
        month, day = _slashed(month, day)
    clock = _clock(got)
    if name == "range":
        return _range(match, (year, month, day), words)
    sort: Sort = "day" if name in ("numeric", "dotted") else name  # type: ignore[assignment]  # the forms' names are sorts
    return Found(
        start, end, text, sort, (year, month, day), clock=clock, possible=_is_possible(year, month, day)
    )


def _range(match: re.Match[str], first: Part, words: Words) -> Found:
    got = match.groupdict()
    year, month, day = first
    last_month = _month(got.get("m2"), words) or month
    last_day = int(got["d2"])
    start_year = year - 1 if year and month and last_month and month > last_month else year
    possible = _is_possible(start_year, month, day) and _is_possible(year, last_month, last_day)
    ordered = (month or 0, day or 0) <= (last_month or 0, last_day) or start_year != year
    return Found(
        match.start(),
        match.end(),
        match.group(),
        "range",
        (start_year, month, day),
        (year, last_month, last_day),
        possible=possible and ordered,
    )


def _month(name: str | None, words: Words) -> int | None:
    if name is None:
        return None
    return int(name) if name.isdigit() else words.months[name.lower().rstrip(".")]


def _slashed(second: int | None, first: int | None) -> tuple[int | None, int | None]:
    """Tell month and day apart in ``02/22/2023``; where both could be either, neither is known."""
    a, b = first or 0, second or 0
    if a > 12 >= b:  # noqa: PLR2004 - the months of a year
        return b, a
    if b > 12 >= a:  # noqa: PLR2004 - the months of a year
        return a, b
    return (a, b) if a == b else (None, None)


def _clock(got: dict[str, str]) -> str:
    if "clock" not in got:
        return ""
    hour, _, rest = got["clock"].replace("：", ":").partition(":")
    number = int(hour)
    if "half" in got:
        number = number % 12 + (12 if got["half"].lower() == "p" else 0)
    zone = re.sub(r"\s|GMT|UTC", "", got.get("zone", ""))
    if got.get("zone") and not zone:
        zone = "Z"
    if zone and zone != "Z":
        digits = zone[1:].replace(":", "")
        hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")  # noqa: PLR2004 - "+8"
        zone = f"{zone[0]}{hours.zfill(2)}:{minutes}"
    return f"{number:02}:{rest}{zone}"


def _is_possible(year: int | None, month: int | None, day: int | None) -> bool:
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return True
