"""Notices what a person should look at in a seed as a text: its encoding, and more than one report in it.

What is misread is never mended unasked: reports are quoted as they were received. The contributor is shown
what was meant, and may have it taken in.
"""

from collections.abc import Iterator
from unicodedata import name

from builder.languages.foreign import is_read
from builder.languages.words import Words, languages
from builder.model import Seed
from builder.seeds.mojibake import misread
from builder.seeds.stamps import is_date_line

_CERTAIN = ("utf-8", "utf-16-le", "utf-16-be")
_SAMPLE = 60  # code points of what is misread that a message repeats
_PROSE = 60  # code points from which a line is a paragraph
_UNSEEN = (
    "\u00ad\u061c\u200b\u200c\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
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
    yield from _unseen(seed)
    yield from _unread(seed, words)
    yield from _misread(seed)
    yield from _second_report(seed, kept, words)


def _unseen(seed: Seed) -> Iterator[str]:
    """Name signs that are not seen, and turn the direction of a line or part a name for a search."""
    found = {sign: seed.text.count("\n", 0, at) + 1 for sign, at in _first_places(seed.text)}
    if found:
        named = (f"{name(sign)} (U+{ord(sign):04X}, line {line})" for sign, line in found.items())
        yield f"it holds signs that are not seen and can hide a name: {', '.join(named)}"


def _first_places(text: str) -> Iterator[tuple[str, int]]:
    return ((sign, text.find(sign)) for sign in _UNSEEN if sign in text)


def _unread(seed: Seed, words: Words) -> Iterator[str]:
    """Say that a report is in a language that is not read, so that nothing of it is understood."""
    if not is_read(seed.text, words):
        known = ", ".join(languages())
        yield f"its language is none that is read ({known}): see every line of its front matter"


def _misread(seed: Seed) -> Iterator[str]:
    """Find the first line that was misread before the seed was saved, and say how to set it right."""
    found = misread(seed.text)
    if found is None:
        return
    pairs = zip(found.seen, found.meant, strict=False)
    same = next((n for n, (seen, meant) in enumerate(pairs) if seen != meant), 0)
    seen, meant = (text[same : same + _SAMPLE] for text in (found.seen, found.meant))
    yield (
        f"line {found.line} was misread before it was saved: “{seen}” stands for “{meant}”; "
        f"'mend: true' in {seed.file}.yaml, or --mend, takes it in as it was meant"
    )


def _second_report(seed: Seed, kept: frozenset[int], words: Words) -> Iterator[str]:
    prose = [number for number in kept if len(seed.lines[number - 1]) >= _PROSE]
    for number, line in enumerate(seed.lines, start=1):
        if number in kept or not line.strip() or not is_date_line(line.strip(), words):
            continue
        before = sum(one < number for one in prose)
        if before >= _FEWEST and len(prose) - before >= 1:
            yield f"line {number} gives a day between paragraphs: there may be two reports in this file"
            return
