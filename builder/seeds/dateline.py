"""Reads the dateline at the head of a report's first paragraph: ``MOSCOW, Feb. 22 (Xinhua) --``."""

import re
from dataclasses import dataclass

from builder.languages.words import Words
from builder.seeds.dates import Found, find_dates
from builder.seeds.names import Names

_DASHED = re.compile(r"^(?P<head>[^\n]{2,90}?)\s*(?P<dash>--|—|–|―|\s-(?=\s)|:(?=\s))\s*")
_SLASHED = re.compile(
    r"^(?P<head>[^\n/]{2,70}?)[.,]?\s*(?P<agency>[/(][^/()\n]{2,30}[/)])[.:,]?\s*(?:[-–—]+\s*)?"
)
_CHINESE = re.compile(r"^(?P<head>[^\n，。]{2,24}?\d{1,2}日)电\s?(?:[（(][^）)\n]{1,40}[）)])?")
_AGENCY = re.compile(r"\s*[(/\[（](?P<agency>[^()/\[\]（）]{2,30})[)/\]）]\.?$")
_SHOUTED = re.compile(r"^(?P<place>[^\W\d_a-zа-яё]{2}[^\W\d_a-zа-яё .'’-]{1,38}):\s")
_PLACE = re.compile(r"[^\W\d_][\w.'’-]*(?:[ /-][^\W\d_][\w.'’-]*){0,4}(?:,\s[^\W\d_][\w.'’ -]{1,24})?")
_MOST_PLACE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A dateline as found: its words, its place's words, its date, the agency in its brackets."""

    as_printed: str
    place: str
    found: Found | None
    agency: str


def read_dateline(paragraph: str, words: Words) -> Line | None:
    """Read the dateline of a paragraph; ``None`` where it has none.

    It is a place in capitals, or a place with a date or with an agency in brackets, before a dash; or
    with an agency between slashes before a stop.
    """
    text = paragraph[:200].replace("\u00a0", " ")
    for shape in (_DASHED, _SLASHED, _CHINESE):
        match = shape.match(text)
        if match is None:
            continue
        agency_part = match.groupdict().get("agency") or ""
        line = _read(match["head"], agency_part.strip("/()[]"), match, words)
        if line is not None:
            return Line(paragraph[: match.end()].strip(), line.place, line.found, line.agency)
    return None


def place_alone(paragraph: str, places: Names) -> Line | None:
    """Read a known place in capitals before a colon: ``MOSCOW: ...``; of other words it would be a label."""
    match = _SHOUTED.match(paragraph)
    if match is None:
        return None
    named = next(places.find(match["place"]), None)
    whole = named is not None and (named.start, named.end) == (0, len(match["place"]))
    return Line(match.group().strip(), match["place"], None, "") if whole else None


def _read(head: str, agency: str, match: re.Match[str], words: Words) -> Line | None:
    inner = _AGENCY.search(head)
    if inner:
        agency, head = inner["agency"], head[: inner.start()]
    dates = [found for found in find_dates(head, words) if found.sort == "day"]
    found = dates[0] if dates else None
    place = head[: found.start] if found else head
    place = place.strip(" ,.:")
    if not place.isascii() and match.re is _CHINESE:
        return Line("", place, found, agency)
    if found and head[found.end :].strip(" ,."):
        return None
    if not _PLACE.fullmatch(place) or len(place.split()) > _MOST_PLACE_WORDS:
        return None
    first = place.split(",")[0]
    is_capitals = first.isupper() and len(first) > 2  # noqa: PLR2004 - "UN" is no place
    is_named = all(word[:1].isupper() for word in first.split())
    has_colon = match.groupdict().get("dash") == ":"
    if (is_capitals and not has_colon) or (
        is_named and (found is not None or (agency and is_capitals)) and not (has_colon and found is None)
    ):
        return Line("", place, found, agency)
    return None
