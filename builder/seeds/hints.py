"""What a report says of when, for events whose day it does not tell: days without a year, weekdays, stamps.

Nothing is resolved here. What is printed and fits no event there is, or was not understood, is reason enough
not to take a report for one of that event (see ``builder.timeline.hints``).
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from builder import edtf
from builder.languages.words import words_for
from builder.model import EntryMatter, Hint
from builder.seeds.dates import Found, Part, find_dates

_YEAR_AFTER = re.compile(r"\s?(?:,|of)?\s?(\d{4})(?![\w%]|[.,]\d)")
_ODD_DAY = re.compile(r"(?<![\w.-])(\d{4})-(\d\d)-(\d\d)(?![\w-])")  # of whatever century
_LONGEST = 31  # days of a stretch that are told one by one


def hints_of(matter: EntryMatter, paragraphs: tuple[str, ...]) -> tuple[Hint, ...]:
    """Gather all days, weekdays, months and years that a report prints, and its own days, each once.

    Args:
        matter: its front matter: headline, dateline, days of publication, and a crawler's stamp. What stands
            under a picture may be of any day, and is left aside.
        paragraphs: its body.
    """
    words = words_for(matter.language)
    found: dict[Hint, None] = {}
    for text in (matter.title, *paragraphs):
        for one in find_dates(text, words):
            found.update(dict.fromkeys(_hints(one, text[one.end :])))
        for match in _ODD_DAY.finditer(text):
            found[Hint(match[0], match[0])] = None
    found.update(dict.fromkeys(Hint(day, day, own=True) for day in own_days(matter)))
    return tuple(found)


def own_days(matter: EntryMatter) -> Iterator[str]:
    """Give a report's own days: the dateline's, those of publication and update, and the crawler's stamp."""
    filed = matter.dateline.date if matter.dateline else None
    stamp = matter.seed.stamp if matter.seed else None
    for moment in (filed, matter.published, matter.updated, stamp):
        if moment and edtf.is_day(moment[:10]):
            yield moment[:10]


def _hints(found: Found, rest: str) -> Iterator[Hint]:
    if found.sort == "weekday":
        yield Hint(found.text, weekday=found.number)
    elif found.last is not None and found.possible:
        yield from _days(found.text, found.first, found.last)
    elif any(found.first):
        year, month, day = found.first
        after = None if year or found.sort != "day" else _YEAR_AFTER.match(rest)
        text = found.text + (after[0] if after else "")
        yield Hint(text, _written(int(after[1]) if after else year, month, day))


def _days(text: str, first: Part, last: Part) -> Iterator[Hint]:
    """List the days of a stretch; without a year, those of a leap year."""
    if not (first[1] and first[2] and last[1] and last[2]):
        return
    begins, ends = date(first[0] or 2000, first[1], first[2]), date(last[0] or 2000, last[1], last[2])
    for number in range(min((ends - begins).days, _LONGEST) + 1):
        day = begins + timedelta(number)
        yield Hint(text, _written(day.year if first[0] else None, day.month, day.day))


def _written(year: int | None, month: int | None, day: int | None) -> str:
    return "-".join(
        "X" * length if part is None else f"{part:0{length}}"
        for part, length in ((year, 4), (month, 2), (day, 2))
    )
