"""Notices what a person should look at in a seed as a text: its encoding, and more than one report in it.

What is misread is never mended: reports are quoted as they were received, and the contributor who saves the
page anew gives a better seed than any guess.
"""

import re
from collections.abc import Iterator

from builder.languages.words import Words
from builder.model import Seed
from builder.seeds.stamps import is_date_line

_CERTAIN = ("utf-8", "utf-16-le", "utf-16-be")
_TWICE = re.compile(
    r"(?:[ÂÃÐÑâåæçèéä][\u0080-\u00bf\u0152-\u2122]{1,3})+"
)  # what UTF-8 looks like in Windows-1252
_SAMPLE = 60  # code points of what is misread that a message repeats
_PROSE = 60  # code points from which a line is a paragraph
_FEWEST = 2  # paragraphs on either side of a second report's head


def looks(seed: Seed, kept: frozenset[int], words: Words) -> Iterator[str]:
    """Say in sentences what is odd about a seed as a text.

    Args:
        seed: the raw text.
        kept: the numbers of the lines that stand whole in the entry.
        words: the words of its language.
    """
    if seed.encoding not in _CERTAIN:
        yield f"it is not UTF-8; its bytes were read as {seed.encoding}: see that every letter is right"
    yield from _misread(seed)
    yield from _second_report(seed, kept, words)


def _misread(seed: Seed) -> Iterator[str]:
    """Find the first stretch that is UTF-8 read as Windows-1252 before the seed was saved (mojibake)."""
    for number, line in enumerate(seed.lines, start=1):
        match = _TWICE.search(line)
        mended = _mended(match.group()) if match else None
        if match and mended:
            seen = match.group()[:_SAMPLE]
            yield f"line {number} was misread before it was saved: “{seen}” stands for “{mended[:_SAMPLE]}”"
            return


def _mended(text: str) -> str | None:
    raw = bytearray()
    for sign in text:
        try:
            raw += sign.encode("cp1252")
        except UnicodeEncodeError:
            if ord(sign) > 0xFF:  # noqa: PLR2004 - the last sign of Latin-1
                return None
            raw.append(ord(sign))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return raw[: error.start].decode("utf-8") or None


def _second_report(seed: Seed, kept: frozenset[int], words: Words) -> Iterator[str]:
    prose = [number for number in kept if len(seed.lines[number - 1]) >= _PROSE]
    for number, line in enumerate(seed.lines, start=1):
        if number in kept or not line.strip() or not is_date_line(line.strip(), words):
            continue
        before = sum(one < number for one in prose)
        if before >= _FEWEST and len(prose) - before >= 1:
            yield f"line {number} gives a day between paragraphs: there may be two reports in this file"
            return
