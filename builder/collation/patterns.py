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

LABEL = re.compile(rf"(?P<subject>[^,;:.{QUOTES}，。：；(]{{1,100}})(?:\([^()]{{1,60}}\))?\s*[:：]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Patterns:
    """What a frame looks like.

    Attributes:
        opening: before what is said: "Wang said that ...".
        later: after it, or between two parts of it: "..., he added", "..., said Lavrov", "..., he said, ...".
        source: "..., according to a statement".
    """

    opening: re.Pattern[str] | None = None
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
    said = rf"(?<=[{_PAUSES}])\s*{_SUBJECT}{gap}{verb}"
    said_by = rf"(?<=[{_PAUSES}])\s*(?:{_any(words.verbs)})(?!\w){gap}{_SUBJECT}{_FURTHER}"
    later = [rf"(?P<outside>{said}{circumstance}{_LAST})"]
    if spaced:
        later.append(rf"(?P<outside>{said_by}{circumstance}{_LAST})")
        later.append(rf"(?P<outside>{said}[,，:：]\s*)(?=\S)")
    return Patterns(
        _compiled(_opening(words, gap, verb)),
        tuple(_compiled(pattern) for pattern in later),
        _compiled(_source(words)) if words.according else None,
    )


def _opening(words: SpeechWords, gap: str, verb: str) -> str:
    introduction = _optional(words.introductions, "", rf"(?!\w)[^,;:{QUOTES}]{{0,100}},\s+")
    heard = verb + _optional(words.openers, rf"[,，]?{gap}", r"(?!\w)")
    if words.addressing and words.openers:
        hearer = rf"{gap}[^,;:{QUOTES}]{{1,80}}?{gap}(?:{_any(words.openers[:1])})(?!\w)"
        heard = rf"(?:{heard}|{_adverbs(words, gap)}(?:{_any(words.addressing)}){hearer})"
    frame = rf"{introduction}{_SUBJECT}{_APPOSITION}{gap}{heard}\s*[,，:：]?\s*"
    return rf"\s*(?P<outside>{frame})(?=\S)"


def _source(words: SpeechWords) -> str:
    named = rf"(?P<subject>[^;:{QUOTES}]{{1,300}}?)"
    return rf"(?P<outside>,\s*(?:{_any(words.according)})\s+{named}{_LAST})"


def _adverbs(words: SpeechWords, gap: str) -> str:
    return rf"(?:(?:{_any(words.adverbs)}){gap})*" if words.adverbs else ""


def _optional(words: tuple[str, ...], before: str, after: str) -> str:
    return rf"(?:{before}(?:{_any(words)}){after})?" if words else ""


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
