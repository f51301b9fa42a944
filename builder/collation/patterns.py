"""The patterns of speech frames, built from a language's words.

Every part of a pattern has a longest length, so that the time a sentence takes grows with its length alone.
In each, ``outside`` is the frame and ``subject`` the words for the speaker.
"""

import re
from dataclasses import dataclass
from functools import cache

from builder.languages.sentences import SpeechWords

QUOTES = '"“”„«»「」『』'
_PAUSES = f",，!?{QUOTES}"
_SUBJECT = rf"(?P<subject>[^,;:.{QUOTES}，。：；]{{1,100}}?)"
_APPOSITION = rf"(?:,\s[^;:{QUOTES}]{{1,200}}?,)?"
_FURTHER = rf"(?:,\s[^;:{QUOTES}]{{0,300}})?"  # "said Wang, also a member of the council"
_LAST = r"\s*[.!?。]?\s*$"

_DASH = r"(?:[-–—]\s*)?"  # "«...», — he said. — «...»"

LABEL = re.compile(rf"(?P<subject>[^,;:.{QUOTES}，。：；(]{{1,100}})(?:\([^()]{{1,60}}\))?\s*[:：]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Patterns:
    """What a frame looks like.

    Attributes:
        openings: before what is said: "Wang said that ...", "As Wang said, ...", "According to Wang, ...".
        later: after it, or between two parts of it: "..., he added", "..., said Lavrov", "..., he said, ...".
        source: "..., according to a statement".
    """

    openings: tuple[re.Pattern[str], ...] = ()
    later: tuple[re.Pattern[str], ...] = ()
    source: re.Pattern[str] | None = None


@cache
def patterns(words: SpeechWords, *, spaced: bool) -> Patterns:
    """Build the patterns of a language; without verbs of speech there are none."""
    if not words.verbs:
        return Patterns()
    gap = r"\s+" if spaced else r"\s*"
    verb = _adverbs(words, gap) + rf"(?:{_any(words.verbs)})" + (r"(?!\w)" if spaced else "")
    circumstance = _optional(words.circumstances, r"\s+", rf"(?!\w)[^;:{QUOTES}]{{0,300}}")
    said = rf"(?<=[{_PAUSES}])\s*{_DASH}{_SUBJECT}{gap}{verb}"
    said_by = rf"(?<=[{_PAUSES}])\s*{_DASH}(?:{_any(words.verbs)})(?!\w){gap}{_SUBJECT}{_FURTHER}"
    later = [rf"(?P<outside>{said}{circumstance}{_LAST})"]
    if spaced:
        later.append(rf"(?P<outside>{said_by}{circumstance}{_LAST})")
        going_on = _optional(words.adding, "", r"\s+")
        later.append(rf"(?P<outside>{said}[,，:：]\s*{_DASH}{going_on})(?=\S)")
    return Patterns(
        tuple(
            _compiled(rf"\s*(?P<outside>{one})(?=\S)") for one in _openings(words, gap, verb, spaced=spaced)
        ),
        tuple(_compiled(pattern) for pattern in later),
        _compiled(_source(words)) if words.according else None,
    )


def _openings(words: SpeechWords, gap: str, verb: str, *, spaced: bool) -> list[str]:
    frames: list[str] = []
    if words.comparing:
        either = rf"(?:{_any(words.comparing)}){gap}"
        frames += [rf"{either}{verb}{gap}{_SUBJECT},\s+", rf"{either}{_SUBJECT}{gap}{verb},\s+"]
    if words.own_words:
        frames.append(rf"(?P<subject>{_any(words.own_words)}),\s+")
    if words.according:
        frames.append(rf"(?:{_any(words.according)}){gap}{_SUBJECT},\s+")
    return [*frames, _opening(words, gap, verb) if spaced else _unspaced(words, verb)]


def _opening(words: SpeechWords, gap: str, verb: str) -> str:
    occasion = _within(words.occasions, r"[^,;:]{0,60}?(?<!\w)", r"(?!\w)\s+")
    pause = rf"(?:[^,;:{QUOTES}]{{0,100}},\s+{'|' + occasion if occasion else ''})"
    introduction = _optional(words.introductions, "", rf"(?!\w){pause}")
    when = ""
    if words.openers and words.circumstances:
        opens = rf"(?=[,，]?{gap}(?:{_any(words.openers[:1])})(?!\w)|\s*[:：])"
        when = _optional(words.circumstances, gap, rf"(?!\w)[^,;:{QUOTES}]{{1,80}}?{opens}")
    heard = verb + when + _optional(words.openers, rf"[,，]?{gap}", r"(?!\w)")
    if words.addressing and words.openers:
        hearer = rf"{gap}[^,;:{QUOTES}]{{1,80}}?[,，]?{gap}(?:{_any(words.openers[:1])})(?!\w)"
        heard = rf"(?:{_adverbs(words, gap)}(?:{_any(words.addressing)}){hearer}|{heard})"
    return rf"{introduction}{_SUBJECT}{_APPOSITION}{gap}{_no_object(words, gap, when)}{heard}\s*[,，:：]?\s*"


def _no_object(words: SpeechWords, gap: str, when: str) -> str:
    """Keep out verbs with another object: "recalled its ambassador" says nothing, unlike "recalled that"."""
    if not words.transitive:
        return ""
    opened = rf"(?:[,，]?{gap}(?:{_any(words.openers)})(?!\w)|\s*[,:：]?\s*[{QUOTES}]|\s*[:：])"
    return rf"(?!{_adverbs(words, gap)}(?:{_any(words.transitive)})(?!\w)(?!{when}{opened}))"


def _unspaced(words: SpeechWords, verb: str) -> str:
    """Make the opening of a script without spaces, where an occasion ends in a word: "会见中", "在会谈时"."""
    at = occasion_in(words)
    lead = rf"(?:{at}[,，]?\s*)?" if at else ""
    middle = rf"(?:(?:{_any(words.introductions)}){at}[,，]?)?" if at and words.introductions else ""
    return rf"{lead}{_SUBJECT}{middle}\s*{verb}\s*[,，:：]?\s*"


def occasion_in(words: SpeechWords) -> str:
    """Give the pattern of an occasion in a script without spaces; empty where the language names none."""
    if not words.occasions or not words.closings:
        return ""
    within = rf"[^,;:.{QUOTES}，。：；]"
    return rf"{within}{{0,40}}?(?:{_any(words.occasions)}){within}{{0,16}}?(?:{_any(words.closings)})"


def _source(words: SpeechWords) -> str:
    named = rf"(?P<subject>[^;:{QUOTES}]{{1,300}}?)"
    return rf"(?P<outside>,\s*(?:{_any(words.according)})\s+{named}{_LAST})"


def _adverbs(words: SpeechWords, gap: str) -> str:
    return rf"(?:(?:{_any(words.adverbs)}){gap})*" if words.adverbs else ""


def _optional(words: tuple[str, ...], before: str, after: str) -> str:
    return f"{_within(words, before, after)}?" if words else ""


def _within(words: tuple[str, ...], before: str, after: str) -> str:
    return rf"(?:{before}(?:{_any(words)}){after})" if words else ""


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
