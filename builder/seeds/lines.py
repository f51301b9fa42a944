"""Cuts a seed into blocks, a paragraph or a line of furniture each, and measures each of them.

A seed may have a blank line between paragraphs or none, and its lines may be wrapped at some width; a
wrapped paragraph is one block of several lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from builder.languages.words import Words

_WIDEST = 132  # code points; no wrapped line is wider
_NARROWEST = 40
_FEWEST_BROKEN = 2  # sentences broken at a line's end, from which a text counts as wrapped
_SHARE_BROKEN = 0.2
_SLACK = 4  # code points by which a line may miss the width
_STAMP = re.compile(r"^\s?date\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:\s+(?=\S)|$)", re.IGNORECASE)
_ENDING = 400  # code points at the end of a block by which it is known for a sentence
_CJK = re.compile(r"[\u3400-\u9fff]")
# What may stand after the last stop: "(Reporting by X)", "-ABC", "/ABC/".
_CREDIT = r"(?:\s*[(\[（][^()\[\]（）]{2,160}[)\]）]\.?\d{0,8}|\s*[-–—]{1,2}\s?[A-Z]{2,8}|\s?/[A-Z]{2,8}/)?"
_TERMINAL = re.compile(rf"[.!?…。！？:：;][\"'”’)\]»）】」]{{0,3}}{_CREDIT}$")
_STOP = re.compile(rf"[.!?…。！？][\"'”’)\]»）】」]{{0,3}}{_CREDIT}$")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a line of furniture, and where it stands.

    Attributes:
        lines: the numbers of its lines, from 1.
        text: its words; a wrapped paragraph's lines are joined by a space.
        stamp: the date a crawler glued before it, which is weak evidence; empty where there is none.
    """

    lines: tuple[int, ...]
    text: str
    stamp: str = ""

    @property
    def size(self) -> int:
        """Count its words; two Chinese signs count for one word."""
        return _size(self.text)

    @property
    def is_sentence(self) -> bool:
        """Tell whether it ends as a sentence does, or with a colon."""
        return bool(_TERMINAL.search(self.text[-_ENDING:]))

    @property
    def is_stopped(self) -> bool:
        """Tell whether it ends with a full stop or the like."""
        return bool(_STOP.search(self.text[-_ENDING:]))


@lru_cache(maxsize=4096)
def _size(text: str) -> int:
    words = len(text.split())
    return words if text.isascii() else len(_CJK.findall(text)) // 2 + words


def blocks(lines: Sequence[str], words: Words) -> tuple[Block, ...]:
    """Cut a seed's lines into blocks: at blank lines, and at every line end that is no wrapping.

    Args:
        lines: the seed's lines.
        words: the words of its language, of which some never end a sentence.
    """
    found: list[Block] = []
    run: list[tuple[int, str]] = []
    unfinished = frozenset(words.of("sentences.unfinished"))
    width = _wrap_width(lines, unfinished)
    for number, line in enumerate([*lines, ""], start=1):
        if line.strip():
            run.append((number, line))
            continue
        found.extend(_of_run(run, width) if width else (Block((n,), text.strip()) for n, text in run))
        run = []
    return tuple(_unstamped(block) if index == 0 else block for index, block in enumerate(found))


def _unstamped(block: Block) -> Block:
    match = _STAMP.match(block.text)
    if match is None:
        return block
    return replace(block, text=block.text[match.end() :].strip(), stamp=match[1])


def _wrap_width(lines: Sequence[str], unfinished: frozenset[str]) -> int:
    """Find the width at which a seed's lines are wrapped; 0 where they are not.

    A text counts as wrapped where sentences are broken at line ends often enough.
    """
    pairs, broken = 0, [0]
    for line, following in pairwise(lines):
        if _NARROWEST <= len(line.rstrip()) <= _WIDEST and following.strip():
            pairs += 1
            if _is_broken(line, following, unfinished):
                broken.append(len(line.rstrip()))
    return max(broken) if len(broken) > max(_FEWEST_BROKEN, pairs * _SHARE_BROKEN) else 0


def _is_broken(line: str, following: str, unfinished: frozenset[str] = frozenset()) -> bool:
    if _TERMINAL.search(line.rstrip()):
        return False
    return following.lstrip()[:1].islower() or line.rsplit(maxsplit=1)[-1] in unfinished


def _of_run(run: Sequence[tuple[int, str]], width: int) -> list[Block]:
    """Join the lines of a run where the next line's first word would not have fitted."""
    joined: list[list[tuple[int, str]]] = []
    for number, text in run:
        before = joined[-1][-1][1].rstrip() if joined else ""
        if _NARROWEST <= len(before) <= width and _goes_on(before, text, width):
            joined[-1].append((number, text))
        else:
            joined.append([(number, text)])
    return [Block(tuple(n for n, _ in part), " ".join(text.strip() for _, text in part)) for part in joined]


def _goes_on(before: str, text: str, width: int) -> bool:
    if len(text.rstrip()) > width + _SLACK or not any(sign.islower() for sign in text):
        return False
    return _is_broken(before, text) or len(before) + 1 + len(text.split(maxsplit=1)[0]) > width - _SLACK
