"""Parts what a plain copy of a page glues together: a headline, and when the report was published.

``Ministers agree on road3 min read . Updated: 24 Sep 2021, 08:36 PM`` is two blocks of one line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.languages.words import Words
from builder.seeds.dates import find_dates
from builder.seeds.labels import labels_of
from builder.seeds.lines import Block, blocks
from builder.seeds.stamps import bylines, is_date_line

_LONGEST = 400  # code points of a line that holds a headline and a date
_SIGNS = (":", "：", "min")  # what a time of day or a reading time holds
_FEWEST = 5  # words of a headline
_READING_TIME = re.compile(r"\s*\d{1,3}\s?min(?:ute)?s?\s+read\b", re.IGNORECASE)


def cut(lines: Sequence[str], words: Words) -> tuple[Block, ...]:
    """Cut a seed into blocks, and part those that print a headline and a date line side by side."""
    return tuple(part for block in blocks(lines, words) for part in _parted(block, words))


def _parted(block: Block, words: Words) -> Iterator[Block]:
    at = _cut(block.text, words)
    if at is None or len(block.lines) > 1:
        yield block
        return
    yield replace(block, text=block.text[:at].rstrip(" |-–—,;(["))
    yield Block(block.lines, block.text[at:].strip())


def _cut(text: str, words: Words) -> int | None:
    """Find where the words end and the date line begins: at a date with a time of day, or a reading time."""
    if len(text) > _LONGEST or not any(sign in text for sign in _SIGNS):
        return None
    reading = _READING_TIME.search(text)
    clocks = [found for found in find_dates(text, words) if found.whole and found.clock]
    starts = [reading.start()] if reading else []
    starts += [clocks[0].start] if clocks else []
    label = labels_of(words).search(text)
    if not starts or (is_date_line(text, words) and not (reading or label)):
        return None
    at = min(starts)
    if label and label.end() <= at and not text[label.end() : at].strip(" :："):
        at = label.start()
    head, tail = text[:at], text[at:]
    is_headed = len(head.split()) >= _FEWEST and "|" not in head and not bylines(head, words)
    return at if is_headed and (_is_time(tail) or is_date_line(tail.strip(), words)) else None


def _is_time(text: str) -> bool:
    match = _READING_TIME.match(text)
    return match is not None and not text[match.end() :].strip(" .·|")
