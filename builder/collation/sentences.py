"""Where the sentences of a paragraph begin and end.

Method: every stop is a candidate; abbreviations, initials, numbers and dotted acronyms of the language
take it back. After T. Kiss and J. Strunk, "Unsupervised multilingual sentence boundary detection"
(Computational Linguistics 32, 2006), whose learnt abbreviations are a list here.
"""

import re
from functools import cache

from builder.collation.words import WIDE
from builder.languages.sentences import SentenceRules, SpeechWords

Extent = tuple[int, int]

_LONGEST = 1500  # characters; what is longer is no sentence, and would be slow to compare
_PAUSE = re.compile(r"[,;:]?\s|[，；：、]")
_CLOSERS = "\"'”’)\\]»」』）"
_OPENING, _CLOSING = "\"'“‘„«「『", "\"'”’»」』"
_NEXT_SIGN = re.compile(r"\s*(\S)")
_SPACED_STOP = re.compile(rf"[.!?…]+[{_CLOSERS}]*(?=\s|$)")
_WIDE_STOP = re.compile(rf"[。！？]+[{_CLOSERS}]*")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘«]*$")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NEXT_WORD = re.compile(r"[\s\"“‘«(\[]*(\w+)?")


def trimmed(text: str, start: int, end: int) -> Extent:
    """Draw both ends in over white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def sentences(text: str, rules: SentenceRules) -> tuple[Extent, ...]:
    """Find the sentences of a paragraph.

    Args:
        text: the paragraph.
        rules: those of its language.

    Returns:
        Start and end of each, in code points, without surrounding white space; every character that is not
        white space is in exactly one of them.
    """
    stops = [
        *_WIDE_STOP.finditer(text),
        *(match for match in _SPACED_STOP.finditer(text) if _is_end(text, match, rules)),
    ]
    ends: list[int] = []
    for stop in sorted(stops, key=lambda match: match.end()):
        opens = _NEXT_SIGN.match(text, ends[-1] if ends else 0)
        is_quotation = bool(opens and opens[1] in _OPENING and stop[0][-1] in _CLOSING)
        if not (is_quotation and _is_said_by(text, stop, rules.speech)) and stop.end() not in ends[-1:]:
            ends.append(stop.end())
    ends += [] if ends[-1:] == [len(text)] else [len(text)]
    found: list[Extent] = []
    start = 0
    for end in ends:
        while end - start > _LONGEST:
            cut = _cut(text, start)
            found.append(trimmed(text, start, cut))
            start = cut
        found.append(trimmed(text, start, end))
        start = end
    return tuple(extent for extent in found if extent[0] < extent[1])


def _is_said_by(text: str, stop: re.Match[str], words: SpeechWords) -> bool:
    """Tell whether nothing follows a quotation but who says it: "Is it so?" Wang asked."""
    return bool(words.verbs and _said_by(words).match(text, stop.end()))


@cache
def _said_by(words: SpeechWords) -> re.Pattern[str]:
    verbs = "|".join(re.escape(verb) for verb in words.verbs)
    return re.compile(
        rf"\s*[^,;:.!?…，；：。！？{_CLOSERS}]{{1,60}}?(?:\s+|(?<=[{WIDE}]))(?:{verbs})\s*[.。]"
    )


def _cut(text: str, start: int) -> int:
    """Find where to cut what runs on without a stop: behind the last mark or space that is near enough."""
    near = list(_PAUSE.finditer(text, start + _LONGEST // 2, start + _LONGEST))
    return near[-1].end() if near else start + _LONGEST


def _is_end(text: str, stop: re.Match[str], rules: SentenceRules) -> bool:
    following = _NEXT_WORD.match(text, stop.end())
    word_after = (following and following[1]) or ""
    if word_after[:1].islower():
        return False  # "the U.S. and", "Who? he asked"
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(0, stop.start() - 40), stop.start())
    word = before[0] if before else ""
    if word.casefold() in rules.abbreviations:
        return not word_after
    if _ACRONYM.fullmatch(word):
        # "U.S. He said" ends; "U.S. Secretary" does not; and "9 a.m. 2,000 people" is left whole.
        return not word_after or (word_after[:1].isupper() and word_after.casefold() in rules.common)
    is_initial = len(word) == 1 and word.isalpha() and word.isupper()
    return not is_initial or not word_after
