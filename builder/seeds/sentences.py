"""Cuts paragraphs into sentences, so that what one sentence says is not read into another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder.languages.words import Words, words_for

_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_a-zа-яё]")  # of a name, one or several
_LONGEST = 1500  # code points; a longer "sentence" is no sentence and is cut at a space


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it begins in its paragraph; no-break spaces are read as spaces."""

    text: str
    start: int


def sentences(paragraph: str, words: Words) -> Iterator[Sentence]:
    """Cut a paragraph into sentences; every sign but spaces stands in exactly one of them."""
    text = paragraph.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ")
    start = 0
    for match in _ends(words.language).finditer(text):
        end = match.end()
        if _is_end(text, match, words):
            yield from _piece(text, start, end)
            start = end
    yield from _piece(text, start, len(text))


def _piece(text: str, start: int, end: int) -> Iterator[Sentence]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield Sentence(text[start:cut].strip(), start)
        start = cut
    piece = text[start:end]
    if piece.strip():
        yield Sentence(piece.strip(), start + len(piece) - len(piece.lstrip()))


@lru_cache(maxsize=16)
def _ends(language: str) -> re.Pattern[str]:
    words = words_for(language)
    wide = "。！？"
    stops = "".join(re.escape(stop) for stop in words.stops if stop not in wide)
    closers = re.escape(words.closers)
    narrow = rf"[{stops}]{{1,5}}[{closers}]{{0,3}}(?=\s)" if stops else r"(?!)"
    return re.compile(rf"{narrow}|[{wide}]{{1,5}}[{closers}]{{0,3}}|\n+")


def _is_end(text: str, match: re.Match[str], words: Words) -> bool:
    if not match.group().startswith("."):
        return True
    word = text[max(0, match.start() - 12) : match.start()].split()[-1:] or [""]
    last = word[0].lstrip("(\"'“").lower()
    following = text[match.end() : match.end() + 3].lstrip()[:1]
    if following.islower() or (following.isdigit() and last in words.months):
        return False
    return not (_INITIALS.fullmatch(word[0].lstrip("(\"'“«")) or last in words.of("sentences.abbreviations"))
