"""Reads events of several days: "from Monday to Wednesday", "arrived on Monday for a three-day visit"."""

import re
from datetime import date, timedelta

from builder import edtf
from builder.languages.words import Words, alternatives, any_of
from builder.seeds.clauses import Line
from builder.seeds.dates import Found
from builder.seeds.triggers import Trigger
from builder.seeds.when import Anchor, When, resolve

_SHORTEST = 2  # days of a stretch


def through(
    when: When, found: Found, line: Line, words: Words, anchor: Anchor | None, *, ahead: bool
) -> When:
    """Join a day to a second one that stands beside it: "from Monday to Wednesday"."""
    for other in line.dates:
        first, last = (found, other) if found.start < other.start else (other, found)
        between = line.text[first.end : last.start].strip().lower()
        if other is found or between not in words.of("events.until"):
            continue
        far = resolve(other, anchor, ahead=ahead)
        start, end = sorted((when.date, far.date if far else ""))
        if far is not None and edtf.is_day(start) and edtf.is_day(end) and start != end:
            basis = when.basis if when.basis == far.basis else "resolved"
            return When(f"{start}/{end}", basis, line.text[first.start : last.end])
    return when


def lasting(when: When, trigger: Trigger, line: Line, words: Words) -> When:
    """Let a visit that begins or ends on a day last the days that the sentence says it lasts.

    Of "arrived on Monday for a three-day visit" the last day is Wednesday; of "ended a three-day visit on
    Wednesday" the first is Monday.
    """
    days = _days(line.text, words) if trigger.goes and edtf.is_day(when.date) else 0
    if days < _SHORTEST:
        return when
    day, rest = date.fromisoformat(when.date), timedelta(days=days - 1)
    said = line.text[trigger.start : trigger.end]
    if any_of(words.of("events.ending")).match(said):
        day, last = day - rest, day
    elif any_of(words.of("events.beginning")).match(said):
        last = day + rest
    else:
        return when
    return When(f"{day.isoformat()}/{last.isoformat()}", "resolved", when.as_printed)


def _days(text: str, words: Words) -> int:
    """Read "three-day" or "3-day"; 0 where the text says neither."""
    lengths = words.of("events.lasting")
    if not lengths:
        return 0
    match = re.search(
        rf"(?P<word>{alternatives(lengths)})|(?<!\d)(?P<number>[2-9])[- ]day(?!\w)", text, re.IGNORECASE
    )
    if match is None:
        return 0
    return int(match["number"]) if match["number"] else lengths.index(match["word"].lower()) + _SHORTEST
