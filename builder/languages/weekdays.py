"""Finds weekdays that are printed beside a day on which they did not fall: "Monday, March 14, 2019"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from builder.languages.words import Words, alternatives, words_for

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_YEAR = r"(?P<y>(?:1[89]|20)\d\d)"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"


@dataclass(frozen=True, slots=True)
class Misdated:
    """A day with a weekday that is not its own: the words, and the name of the weekday it was."""

    text: str
    weekday: str


def misdated(text: str, words: Words) -> Iterator[Misdated]:
    """Find in a text the days whose printed weekday is another than the calendar's; a year must stand there.

    Args:
        text: a paragraph or a line.
        words: the months and weekdays of its language.
    """
    if not any(sign.isdigit() for sign in text):
        return
    for pattern in _patterns(words.language):
        for match in pattern.finditer(text.replace("\u00a0", " ")):
            day = _day(match, words)
            if day and day.isoweekday() != words.weekdays[match["wd"].lower()]:
                yield Misdated(match.group().strip(" ,(（)）"), _NAMES[day.weekday()])


def _day(match: re.Match[str], words: Words) -> date | None:
    name = match["m"].lower().rstrip(".")
    month = int(name) if name.isdigit() else words.months[name]
    try:
        return date(int(match["y"]), month, int(match["d"]))
    except ValueError:
        return None


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = words_for(language)
    weekday = f"(?P<wd>{alternatives(words.weekdays)})"
    month = rf"(?P<m>{alternatives(words.months)})\.?" if words.months else r"(?P<m>(?!))"
    forms = (
        rf"{month}\s{_DAY},?\s{_YEAR}(?!\d)",
        rf"{_DAY}(?:\sof)?\s{month},?\s{_YEAR}(?!\d)",
        rf"{_YEAR}\s?年\s?(?P<m>\d{{1,2}})\s?月\s?(?P<d>\d{{1,2}})\s?[日号]",
    )
    beside = (
        part
        for form in forms
        for part in (
            rf"{weekday}(?:,\s|\s|\s?[(（]\s?){form}",
            rf"{form}(?:,\s|\s)?[(（]\s?{weekday}\s?[)）]",
        )
    )
    return tuple(re.compile(part, re.IGNORECASE) for part in beside)
