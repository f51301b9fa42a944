"""Finds the lines that say when and by whom a report was published: by a label, or on a line of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from builder.languages.words import Words, alternatives, any_of
from builder.seeds.dates import Found, find_dates
from builder.seeds.labels import ago, in_both, labels_for, labels_of, unglued

_SEPARATOR = re.compile(r"\s+[|•·/–—]\s+|\s*\|\s*|\t+|\s{3,}|\]\s*\[")
_RESIDUE = re.compile(
    r"\b\d{1,3}[\s-]?min(?:ute)?s?[\s-]read\b|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b\.?"
    r"|\b(?:local|(?:[^\W\d_]+\s+)?time|hrs?|hours?|gmt|utc|msk|cst|est|edt|at|on|am|pm)\b|[\W_]+",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,4}")
_BRACKETED = re.compile(r"\w.*[(（\[]$")  # a headline with its day in brackets is another report's
_WIDE = re.compile(r"[\u3400-\u9fff]")
_LONGEST = 400  # code points of a line that says when or by whom
_CLOCK = (
    r"(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?"
)
_ZONE = r"(?:\s?(?-i:[A-Z]{2,4})\b(?:[+-]\d{1,2})?)?"
_TIME = re.compile(_CLOCK + _ZONE, re.IGNORECASE)
_TIME_BEFORE = re.compile(rf"{_CLOCK}{_ZONE}[\s,|-]*$", re.IGNORECASE)
_ZONE_AFTER = re.compile(r"\s?[(]?[A-Z]{2,4}\b(?:[+-]\d{1,2})?[)]?")
_NOON = 12
_NEAR = 24  # code points within which a time stands before its date
_UNKNOWN = re.compile(r"\w\s?[:：]\s*$")  # "Retrieved: ", a label that says something else
_AFTER = re.compile(r"\s*[(\[（]\s*(?P<label>[^\W\d_]{3,20})\s*[)\]）]\s*")
_IN = re.compile(r"^\s+in\s+\S.*$")  # "Published in Oldtown on"
_MILITARY = re.compile(r"\b\d{4}\s(?:[A-Z]{2,4}\b)?")  # "1016 GMT (1816 HKT)"
_GLUED = re.compile(r"(?:(?<=\b(?:19|20)\d\d)|(?<=:\d\d))(?=[A-Z][a-z])")  # "March 3, 2023Updated"
_MOST_AUTHORS = 12  # words of a byline with a day in it
_HANDLE = re.compile(r"\(@\w{1,30}\)")  # the line that signs an embedded post, whose day is its own
_NOTICE_REACH = 40  # code points between "This article" and "published"
_MOST_BESIDE = 10  # words after a date and time that open a line of the head
_MOST_WORDS = 30
_FEW_WORDS = 4
_LONGEST_PARTICLE = 3  # letters of "van", "bin" and the like within a name
_LISTED = re.compile(r"\s*(?:,|;|\band\b|&|、)\s*")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, or day and time, on a line that speaks of the report itself.

    Attributes:
        label: ``updated``, ``published``, or empty for a line of its own.
        found: the date.
        block: the block's index.
    """

    label: str
    found: Found
    block: int


def stamps_in(text: str, block: int, words: Words) -> Iterator[Stamp]:
    """Give the dates of a short line, such as ``By X | site | Updated: 2023-02-23 01:20``.

    Args:
        text: the line.
        block: its index.
        words: labels and months of the report's language.
    """
    notice = notice_of(text, words)
    if notice:
        yield Stamp("published", notice, block)
        return
    if _is_long(text) or _HANDLE.search(text):
        return
    for part in _SEPARATOR.split(_GLUED.sub(" ", unglued(text, words))):
        dates = [
            found for found in find_dates(part, words) if found.sort == "day" and None not in found.first
        ]
        if not dates or _BRACKETED.search(part[: dates[0].start]):
            continue
        labels = [_label(between, words) for between in _between(part, dates)]
        if len(dates) == 1 and not labels[0]:
            labels = [_label_after(part[dates[0].end :], words)]
        rest = _RESIDUE.sub(" ", _TIME.sub(" ", ago(words).sub(" ", _without(part, dates))))
        plain = labels_of(words).sub(" ", rest)
        left = [word for word in plain.split() if word.lower() not in words.weekdays and not word.isdigit()]
        opens = not part[: dates[0].start].strip() and bool(dates[0].clock) and not part.endswith(".")
        if (
            any(labels)
            or not left
            or (_labelled("byline", words).match(part.strip()) and len(left) <= _MOST_AUTHORS)
            or (opens and len(dates) == 1 and len(left) <= _MOST_BESIDE)
            or (len(left) <= _FEW_WORDS and len(dates) == 1 and _is_named(part, words))
            or (len(left) <= _MOST_BESIDE and len(dates) == 1 and _is_sourced(part, dates[0], words))
        ):
            for found, label, between in zip(dates, labels, _between(part, dates), strict=True):
                yield Stamp(label, _timed(found, between), block)


def notice_of(text: str, words: Words) -> Found | None:
    """Read the day off a notice in prose: "This press release was published by X on Aug. 29, 2021"."""
    opening = any_of(words.of("labels.notice")).match(text.strip())
    if opening is None or len(text) > _LONGEST:
        return None
    said = any_of(words.of("labels.published")).search(text[: opening.end() + _NOTICE_REACH], opening.end())
    if said is None:
        return None
    days = (found for found in find_dates(text[: said.end() + _LONGEST // 2], words) if found.whole)
    return next((found for found in days if found.start >= said.end()), None)


def _between(text: str, dates: Sequence[Found]) -> list[str]:
    """Give the words before each date, from the date before it on."""
    starts = [0, *(found.end for found in dates)]
    return [text[start : found.start] for start, found in zip(starts, dates, strict=False)]


def _timed(found: Found, before: str) -> Found:
    """Take the time from before a date, where none follows it: ``9:15 am  May 3, 2020``."""
    match = _TIME_BEFORE.search(before[-_NEAR:])
    if match is None or found.clock:
        return found
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    return replace(found, clock=f"{hour:02}:{match['minute']}")


def _without(text: str, dates: Sequence[Found]) -> str:
    """Leave the dates off a line, to see what else it says."""
    for found in reversed(dates):
        zone = _ZONE_AFTER.match(text, found.end) if found.clock else None
        text = f"{text[: found.start]} {text[zone.end() if zone else found.end :]}"
    return text


def _is_long(text: str) -> bool:
    if len(text) > _LONGEST:
        return True
    return len(text.split()) > _MOST_WORDS or len(_WIDE.findall(text)) > _MOST_WORDS or text.endswith("。")


def is_date_line(text: str, words: Words) -> bool:
    """Tell whether a line says nothing but when, or when and by whom."""
    if len(text) > _LONGEST:
        return False
    if next(stamps_in(text, 0, words), None) is not None:
        return True
    rest = labels_of(words).sub(" ", ago(words).sub(" ", _TIME.sub(" ", text)))
    return rest != text and not _RESIDUE.sub("", rest) and any(sign.isdigit() for sign in text)


def bylines(text: str, words: Words) -> tuple[str, ...]:
    """Give the names after ``By``, where a line or a part of it is such a line."""
    if _is_long(text):
        return ()
    for part in _SEPARATOR.split(unglued(text, words)):
        match = _labelled("byline", words).match(part.strip())
        if match is None:
            continue
        rest = part.strip()[match.end() :].lstrip(" :：")
        cut = find_dates(rest, words)
        rest = rest[: cut[0].start] if cut else rest
        names = tuple(
            name.strip(" ,") for name in _LISTED.split(re.split(r"\s+in\s+|\(", rest)[0]) if name.strip(" ,")
        )
        if names and all(_is_name(name) for name in names):
            return names
    return ()


def _is_name(text: str) -> bool:
    """Tell a name from other words after "By": "By 2030, trade will grow" names nobody."""
    parts = text.split()
    capital = text[:1].isupper() or not text.isascii()
    small = any(part.islower() and len(part) > _LONGEST_PARTICLE for part in parts)
    return (
        capital
        and not small
        and len(parts) <= _FEW_WORDS
        and bool(_NAME.fullmatch(text) or not text.isascii())
    )


def _label(before: str, words: Words) -> str:
    """Read the label before a date: the last word for it, with nothing but a time of day after it."""
    text = _TIME.sub(" ", before)
    best, at = "", -1
    for label in ("updated", "published"):
        for match in any_of(labels_for(label, words)).finditer(text):
            rest = _MILITARY.sub(" ", _IN.sub("", text[match.end() :]))
            if match.end() > at and not _RESIDUE.sub("", rest):
                best, at = label, match.end()
    return best


def _label_after(text: str, words: Words) -> str:
    """Read a label in brackets after a date: ``March 3, 2020 (updated)``."""
    match = _AFTER.fullmatch(text)
    said = match["label"].lower() if match else ""
    return next((label for label in ("updated", "published") if said in labels_for(label, words)), "")


def _is_named(part: str, words: Words) -> bool:
    """Tell whether a date stands beside a source or an author, or a place: ``Source: X  2023-02-22``."""
    labels = words.of("labels.source") + words.of("labels.byline") + words.of("labels.editor")
    if any_of(labels).match(part.strip()):
        return True
    dates = find_dates(part, words)
    if _UNKNOWN.search(part[: dates[0].start]):
        return False
    before, after = part[: dates[0].start].strip(" ,-–()[]"), part[dates[0].end :].strip(" ,-–")
    told = ago(words).sub(" ", before).split()
    if any(word[:1].islower() and len(word) > _LONGEST_PARTICLE for word in told):
        return False
    return not after.endswith(".") and (not before or before[:1].isupper() or not before.isascii())


def _is_sourced(part: str, found: Found, words: Words) -> bool:
    """Tell whether a date and time follows a source: ``News  Source: X  2023-02-22 20:43  A-A+``."""
    label = _after(in_both(words.language, "labels.source")).search(part[: found.start])
    return label is not None and bool(found.clock) and part[label.end() :].lstrip()[:1] in (":", "：")


def _labelled(label: str, words: Words) -> re.Pattern[str]:
    return _after(words.of(f"labels.{label}"))


@lru_cache(maxsize=32)
def _after(labels: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{alternatives(labels)}(?=[\s:：])", re.IGNORECASE)
