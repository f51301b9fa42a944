"""Reads when and where an event was, or will be, around the words of a sentence that tell of it."""

import re
from collections.abc import Iterator

from builder.languages.words import Words, any_of
from builder.seeds.clauses import Line
from builder.seeds.dates import Found
from builder.seeds.triggers import Trigger

_FUTURE_REACH = 30
_TO_REACH = 4  # code points: in a headline, "to meet" is what will be
_RELATIVE = re.compile(r"\b(?:who|which|that|where)\b|;", re.IGNORECASE)


def is_ahead(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether the words speak of what will be."""
    reach = line.text[max(0, trigger.start - _FUTURE_REACH) : trigger.end]
    headed = line.paragraph < 0 and is_infinitive(line, trigger, words)
    future = any_of(words.of("events.future"))
    planned = is_infinitive(line, trigger, words) and future.search(line.text[: trigger.start])
    return bool(headed or planned or future.search(reach))


def is_infinitive(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether "to" stands directly before the words that tell of an event: "agreed to meet again"."""
    just_before = line.text[max(0, trigger.start - _TO_REACH) : trigger.start]
    return bool(any_of(words.of("events.headed")).search(just_before))


def is_denied(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether the words say that something did not happen, or that somebody spoke to the press."""
    reach = line.text[max(0, trigger.start - _FUTURE_REACH) : trigger.start]
    heard = any_of(words.of("speech.hearers")).match(line.text[trigger.end :].lstrip())
    return bool(heard or any_of(words.of("events.negation")).search(reach))


def nearest_dates(line: Line, trigger: Trigger) -> Iterator[Found]:
    """Give the dates of a sentence, likeliest first: after the words that tell, before them, elsewhere."""
    others = [other for other in line.triggers if other != trigger]

    def rank(found: Found) -> tuple[int, int]:
        low, high = (trigger.end, found.start) if found.start >= trigger.end else (found.end, trigger.start)
        parted = any(low <= other.start < high for other in others)
        behind = found.start < trigger.start
        return (2 * parted + behind, high - low)

    yield from sorted((found for found in line.dates if found.sort != "year"), key=rank)


def where(line: Line, trigger: Trigger, words: Words) -> str | None:
    """Find the place of an event: named after "in", or else "at", nearest to the words that tell of it."""
    gap = {word.lower() for word in words.of("events.place_gap")}
    found: list[tuple[int, int, str]] = []
    for named in line.places:
        if named.start > trigger.end and _RELATIVE.search(line.text[trigger.end : named.start]):
            continue
        for rank, preposition in enumerate(words.of("events.places")):
            before = "" if not preposition.isascii() else r"(?<!\w)"
            pattern = re.compile(
                rf"{before}{re.escape(preposition)}((?:\s+[^\s,;.]+){{0,6}}?)\s*$", re.IGNORECASE
            )
            match = pattern.search(line.text[max(0, named.start - 80) : named.start])
            if match and all(word.lower() in gap or word[:1].isupper() for word in match[1].split()):
                found.append((rank, abs(named.start - trigger.start), named.id))
                break
    return min(found)[2] if found else None
