"""Tells a page's furniture from a report's words by what furniture looks like anywhere."""

import re
from collections.abc import Iterable
from functools import lru_cache

from builder.languages.words import Words, any_of, words_for
from builder.seeds.appeals import addresses_readers, opens_appeal
from builder.seeds.dates import find_dates
from builder.seeds.labels import in_both
from builder.seeds.patterns import pattern

_PARTS = re.compile(r"\s*(?:[|>»›·•/–—]|\s-\s|\s{2,}|,\s)\s*")
_SEPARATORS = re.compile(r"(?:\s[|>›·•]\s|»)")
_TICKER_DATE = re.compile(r"[(（\[]\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[)）\]]")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)
_BRACKETED = re.compile(r"^[\[【<][^\]】>]{1,60}[\]】>]$")
_COUNTED = re.compile(r"^[\d\s.,/+#:()*-]{1,24}$")
_EMBEDDED = re.compile(
    r"^A (?:photo|post|video|story)\b.{0,20}\b(?:posted|shared) by .{1,60}\(@\w{1,30}\).{0,30}$|"
    r"^View this (?:photo|post|video|profile) on \w+$|"
    r"^[—–-]{1,2}\s?\S.{0,60}\(@\w{1,30}\)|^(?:\W{0,4}(?:https?://|pic\.twitter\.com/)\S+\s*)+$"
    r"|^.{0,300}pic\.twitter\.com/.{0,80}\(@\w{1,30}\).{0,30}$"
)
_READING_TIME = re.compile(r"^\W*\d{1,3}[\s-]?min(?:ute)?s?[\s-]read\W*$", re.IGNORECASE)
_FILE_NAME = re.compile(r"^\S{1,80}\.(?:png|jpe?g|gif|webp|svg|pdf|mp[34])$", re.IGNORECASE)
_SIGNED_OFF = re.compile(r"^(?:[—–-]{1,3}\s?[A-Z]{2,8}|[a-z]{1,10}(?:/[a-z]{1,10}){1,3}/?|-0-)$")
_SHAPES = (_SIGNED_OFF, _READING_TIME, _FILE_NAME)
_LONGEST = 3000  # code points of a ticker
_SHORT = 60  # code points of one menu item
_HEADLINE = 4  # words, from which the last item is a headline
_BEGINNING = 240  # code points of a sentence that begins as furniture does
_MENU = 3  # separators that make a menu of a line
_RIGHTS_WORDS = 90


def is_rights(text: str, words: Words) -> bool:
    """Tell whether a block is a notice of rights: one that names them, and is short or begins with them."""
    lowered = text.lower()
    for mark in words.of("rights.marks"):
        at = lowered.find(mark)
        if at >= 0 and (at < _SHORT or mark == "all rights reserved") and len(text.split()) <= _RIGHTS_WORDS:
            return _is_notice(mark, lowered, at)
    return False


def _is_notice(mark: str, lowered: str, at: int) -> bool:
    """Tell a notice from prose about it: "Copyright 1995", not "copyright law was discussed"."""
    if mark != "copyright":
        return True
    following = lowered[at + len(mark) : at + len(mark) + 12]
    return bool(re.match(r"\s*(?:©|\(c\)|\d{4}|by|notice|:|$)", following)) or "rights reserved" in lowered


def is_chrome(text: str, words: Words, profiles: Iterable[str] = ()) -> bool:
    """Tell whether a line is furniture of its page: navigation, sharing, a ticker of other headlines.

    Args:
        text: the line.
        words: what furniture says in the report's language; English furniture is known everywhere.
        profiles: whole-line patterns of the outlets' profiles.
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST:
        return False
    if _ADDRESS.match(stripped) or _BRACKETED.match(stripped) or _COUNTED.match(stripped):
        return not find_dates(stripped, words)
    if len(_TICKER_DATE.findall(stripped)) > 1 or (stripped[:1] in "·•" and _TICKER_DATE.search(stripped)):
        return True
    if is_embedded(stripped) or any(shape.match(stripped) for shape in _SHAPES):
        return True
    if _is_menu(stripped, words) or _begins(stripped, words) or _is_social(stripped):
        return True
    return (
        any(pattern(profile, whole=True).match(stripped) for profile in profiles)
        or opens_appeal(stripped, words.language)
        or addresses_readers(stripped, words.language)
    )


def is_embedded(text: str) -> bool:
    """Tell whether a line belongs to a post that is embedded in a report: its links, or who signs it."""
    return bool(_EMBEDDED.match(text.strip()))


def ends_report(text: str, words: Words) -> bool:
    """Tell whether a short line says that what follows is no longer the report: "See also"."""
    lowered = text.strip().lower().rstrip(":")
    return lowered in in_both(words.language, "chrome.ends") or opens_appeal(text, words.language)


def interrupts(text: str, words: Words) -> bool:
    """Tell whether a line of furniture stands amid reports as a rule, and ends none: "Advertisement"."""
    stripped = text.strip()
    return bool(_FILE_NAME.match(stripped)) or stripped.lower().startswith(
        in_both(words.language, "chrome.asides")
    )


def _is_social(text: str) -> bool:
    words = words_for("en").of("chrome.social")
    return (
        len(text) <= 3 * _SHORT and len({match.group().lower() for match in any_of(words).finditer(text)}) > 1
    )


def _is_menu(text: str, words: Words) -> bool:
    items = [part.strip(" .:[]()").lower() for part in _PARTS.split(text) if part.strip(" .:[]()")]
    known = _menu_words(words.language)
    if not items:
        return True
    if all(item in known for item in items) or _all_words_known(text, known):
        return True
    separators = len(_SEPARATORS.findall(text))
    if len(items[-1].split()) > _HEADLINE:
        return False  # a headline stands after its section
    return bool(
        separators
        and (items[0] in known or separators >= _MENU)
        and len(text) <= _SHORT * (separators + 1)
        and not find_dates(text, words)
    )


def _all_words_known(text: str, known: frozenset[str]) -> bool:
    """Read a line without separators as menu items side by side: ``Contact Us Links``."""
    tokens = text.lower().split()
    if len(tokens) > 12:  # noqa: PLR2004 - longer is no row of menu items without separators
        return False
    position = 0
    while position < len(tokens):
        for length in (4, 3, 2, 1):
            if position + length <= len(tokens) and " ".join(tokens[position : position + length]) in known:
                position += length
                break
        else:
            return False
    return True


def _begins(text: str, words: Words) -> bool:
    names: tuple[str, ...] = ("chrome.begins", "chrome.asides")
    if text[-1:] in ":：":
        names += ("chrome.introduces",)
    return len(text) <= _BEGINNING and text.lower().startswith(in_both(words.language, *names))


@lru_cache(maxsize=16)
def _menu_words(language: str) -> frozenset[str]:
    return frozenset(in_both(language, "chrome.words"))
