"""Reads when and where an event was, or will be, around the words of a sentence that tell of it."""

import re
from collections.abc import Iterator

from builder.languages.words import Words, any_of
from builder.seeds.clauses import Line
from builder.seeds.dates import Found
from builder.seeds.names import Named
from builder.seeds.triggers import Trigger

_FUTURE_REACH = 30
_TO_REACH = 4  # code points: in a headline, "to meet" is what will be
_CJK = re.compile(r"[\u3400-\u9fff]")
_FOR_REACH = 20
AFTER, BESIDE, ANYWHERE = 0, 1, 3  # where the date of a telling may stand
_GOAL_REACH = 60
_PLACE_REACH = 80
_APPOSED = re.compile(r"(\w+),\s*$")
_DATED = 2  # after "in" and "at" comes a place that only stands before the day
_SAID_REACH = 20
_COARSE = ("month", "year", "span")  # ways to say when that name no day
_RELATIVE = re.compile(r"\b(?:who|which|that|where)\b|;", re.IGNORECASE)


def is_ahead(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether the words speak of what will be."""
    text = _but_days(line)
    reach = text[max(0, trigger.start - _FUTURE_REACH) : trigger.end] + _predicate(line, trigger)
    headed = line.paragraph < 0 and is_infinitive(line, trigger, words)
    future = any_of(words.of("events.future"))
    later = is_purpose(line, trigger, words) or any_of(words.of("events.once")).search(reach)
    planned = later and future.search(text[: trigger.start])
    return bool(headed or planned or future.search(reach))


def _but_days(line: Line) -> str:
    """Blank the days out of a line: in some languages a month is called as what speaks of what will be."""
    text = line.text
    for day in line.dates:
        text = f"{text[: day.start]}{' ' * (day.end - day.start)}{text[day.end :]}"
    return text


def _predicate(line: Line, trigger: Trigger) -> str:
    """Give what a noun's clause goes on with: "the meeting between X and Y | will take place"."""
    if trigger.form not in ("noun", "trip", "happened"):
        return ""
    others = [other.start for other in line.triggers if other.start >= trigger.end]
    rest = line.text[trigger.end : min(others, default=len(line.text))]
    return re.split(r"[,;:]|\b(?:who|which|that)\b", rest, maxsplit=1)[0]


def is_infinitive(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether "to" stands directly before the words that tell of an event: "agreed to meet again"."""
    begins = line.text[max(0, trigger.start - _TO_REACH) : trigger.start + _TO_REACH - 1]
    return bool(any_of(words.of("events.headed")).search(begins))


def is_purpose(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether the words only say what for: "flew in to meet", "arrived for talks with"."""
    before = line.text[max(0, trigger.start - _FOR_REACH) : trigger.start]
    for_ = re.search(
        rf"{any_of(words.of('events.purpose')).pattern}(?:\s[\w’'-]+)?\s*$", before, re.IGNORECASE
    )
    return bool(for_) or is_infinitive(line, trigger, words)


def is_denied(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether the words say that something did not happen, or that somebody spoke to the press."""
    reach = line.text[max(0, trigger.start - _FUTURE_REACH) : trigger.start]
    heard = any_of(words.of("speech.hearers")).match(line.text[trigger.end :].lstrip())
    return bool(heard or any_of(words.of("events.negation")).search(reach))


def nearest_dates(
    line: Line, trigger: Trigger, words: Words, reach: int, *, ahead: bool = False
) -> Iterator[Found]:
    """Give the dates of a sentence, likeliest first: after the words that tell, before them, elsewhere.

    The ``reach`` is ``AFTER``, ``BESIDE`` or ``ANYWHERE``; only the last lets other words that tell of an
    event stand between, and ``BESIDE`` leaves them the days that follow them. The day of a saying
    ("said on Monday") is theirs only where they tell strongly of what has been, never where they speak of
    what will be (``ahead``).
    """
    others = [other for other in line.triggers if other != trigger]

    def rank(found: Found) -> tuple[int, int]:
        low, high = (trigger.end, found.start) if found.start >= trigger.end else (found.end, trigger.start)
        behind = found.start < trigger.start
        taken = behind and reach == BESIDE and any(other.start < found.start for other in others)
        parted = taken or any(low <= other.start < high for other in others)
        return (2 * parted + behind, high - low)

    dated = [found for found in line.dates if found.sort != "year" and not _is_since(line, found, words)]
    if trigger.weak or ahead or reach != ANYWHERE:
        said = any_of(words.of("speech.verbs"))
        dated = [
            found
            for found in dated
            if not said.search(line.text, max(0, found.start - _SAID_REACH), found.start)
        ]
    yield from sorted((found for found in dated if rank(found)[0] <= reach), key=rank)


def _is_since(line: Line, found: Found, words: Words) -> bool:
    """Tell whether a day is only that since which something has been so: "his first visit since 2019"."""
    lead = line.text[: found.start]
    since = any_of(words.of("events.since"))
    if found.sort in _COARSE:
        return since.search(re.split(r"[,;]", lead)[-1]) is not None
    return any(not lead[match.end() :].strip() for match in since.finditer(lead))


def where(line: Line, trigger: Trigger, words: Words) -> str | None:
    """Find the place of an event: named after "in", or else "at", nearest to the words that tell of it."""
    gap = {word.lower() for word in words.of("events.place_gap")}
    found: list[tuple[int, int, str]] = []
    for named in line.places:
        if _is_goal(line, trigger, named.start, words):
            found.append((0, abs(named.start - trigger.start), named.id))
            continue
        if _is_there(line, trigger, named, words):
            found.append((0, trigger.start - named.end, named.id))
            continue
        if _is_dated(line, named):
            found.append((_DATED, abs(named.start - trigger.start), named.id))
        if named.start > trigger.end and _RELATIVE.search(line.text[trigger.end : named.start]):
            continue
        lead = line.text[max(0, named.start - _PLACE_REACH) : named.start]
        apposed = _APPOSED.search(lead)
        if apposed and apposed[1].lower() in gap:
            lead = lead[: apposed.start(1)]  # "in the capital, X"
        for rank, preposition in enumerate(words.of("events.places")):
            before = "" if _CJK.match(preposition) else r"(?<!\w)"
            pattern = re.compile(
                rf".*{before}{re.escape(preposition)}((?:\s+[^\s,;.]+){{0,6}}?)\s*$", re.IGNORECASE
            )
            match = pattern.search(lead)
            if match and all(word.lower() in gap or word[:1].isupper() for word in match[1].split()):
                found.append((rank, abs(named.start - trigger.start), named.id))
                break
    return _within(min(found)[2], line, gap) if found else None


def on_visit(line: Line, trigger: Trigger, words: Words) -> str | None:
    """Find the place of what was done on a visit: "met with Y on a working visit to X"."""
    if trigger.goes:
        return None
    for other in line.triggers:
        lead = re.search(
            rf"{any_of(words.of('events.visiting')).pattern}(?:\s[\w’'-]+){{0,4}}\s$",
            line.text[: other.start],
            re.IGNORECASE,
        )
        if other.form == "trip" and lead:
            return where(line, other, words)
    return None


def _is_dated(line: Line, named: Named) -> bool:
    """Tell whether a place stands directly before a day, set off by commas: ", X, February 22, 2023"."""
    apart = line.text[: named.start].rstrip().endswith(",")
    return apart and any(line.text[named.end : date.start].strip() == "," for date in line.dates)


def _is_there(line: Line, trigger: Trigger, named: Named, words: Words) -> bool:
    """Tell whether a clause says that what it tells of was in the place before it: "to X, where he met Y"."""
    clause = line.text[named.end : trigger.start]
    behind = any(clause.startswith(there) for there in words.of("events.there"))
    return behind and not any(named.end <= other.start < trigger.start for other in line.triggers)


def is_placed(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether a place stands directly after words such as "reached"."""
    return any(_is_goal(line, trigger, named.start, words) for named in line.places)


def _within(place: str, line: Line, gap: set[str]) -> str:
    """Give the last of places written from the greater to the smaller: "the south of X's Y"."""
    for one, next_ in zip(line.places, line.places[1:], strict=False):
        between = line.text[one.end : next_.start]
        owned = re.fullmatch(r"['’]s\s(?P<rest>.*)", between)
        nested = owned is not None and all(word.lower() in gap for word in owned["rest"].split())
        if one.id == place and (nested or not between):
            place = next_.id
    return place


def _is_goal(line: Line, trigger: Trigger, start: int, words: Words) -> bool:
    """Tell whether a place stands directly after "visited", or after "to" behind "the visit of X"."""
    if not trigger.goes:
        return False
    gap = {word.lower() for word in words.of("events.place_gap")}
    toward = any_of(words.of("events.toward"))
    leads = [
        match.end() for match in toward.finditer(line.text, 0, start) if start - match.end() < _GOAL_REACH
    ]
    froms = [*leads[-1:], *([trigger.end] if trigger.end <= start else [])]
    return any(all(word.lower() in gap for word in line.text[lead:start].split()) for lead in froms)
