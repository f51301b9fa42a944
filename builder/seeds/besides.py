"""Tells what stands beside a report amid its paragraphs: a box of other headlines, a post of a network."""

import re
from collections.abc import Sequence

from builder.languages.words import Words
from builder.seeds.labels import in_both
from builder.seeds.lines import Block
from builder.seeds.stems import share, stems

_ASIDE = -0.3  # the weight of what interrupts a report
_MOST = 4  # lines of a box
_FEWEST = 2  # paragraphs before the box, and after it
_PARAGRAPH = 8  # words
_SHARED = 0.2  # of the stems after the box, which the paragraphs before it have, too
_SIGNED = re.compile(r"^[—–-]{1,2}\s?\S.{0,60}\(@\w{1,30}\)")
_REACH = 40  # blocks before a box that are compared with those after it
_POST = 60  # words of a post of a network


def is_box(text: str, words: Words) -> bool:
    """Tell whether a line is the label of a box of other headlines: "See also:"."""
    return text.strip().lower().rstrip(" :：") in in_both(words.language, "chrome.besides")


def set_aside(blocks: Sequence[Block], roles: Sequence[str], weights: list[float], words: Words) -> list[int]:
    """Let a box amid a report not end it, and list the posts that are copied into it.

    A box stands amid a report where paragraphs follow it one upon another, which speak of what those before
    it speak of; in a list after a report headlines stand between.

    Args:
        blocks: the seed's blocks.
        roles: what each of them is.
        weights: of each for prose or against it; that of a box's label is set here.
        words: the words of the seed's language.

    Returns:
        The blocks that hold the words of posts; who signs them stands below each.
    """
    for index, block in enumerate(blocks):
        if is_box(block.text, words) and _goes_on(blocks, roles, index):
            weights[index] = _ASIDE
    return [
        n - 1
        for n in range(1, len(blocks))
        if _SIGNED.match(blocks[n].text) and roles[n - 1] == "text" and blocks[n - 1].size <= _POST
    ]


def _goes_on(blocks: Sequence[Block], roles: Sequence[str], index: int) -> bool:
    before = [n for n in range(max(0, index - _REACH), index) if _is_paragraph(blocks[n], roles[n])]
    if len(before) < _FEWEST:
        return False
    near = range(index + 1, min(len(blocks), index + 1 + _MOST))
    start = next((n for n in near if _is_paragraph(blocks[n], roles[n])), None)
    if start is None:
        return False
    run = [n for n in range(start, min(len(blocks), start + 2 * _FEWEST)) if roles[n] != "chrome"][:_FEWEST]
    if len(run) < _FEWEST or not all(_is_paragraph(blocks[n], roles[n]) for n in run):
        return False
    told = stems(" ".join(blocks[n].text for n in before))
    return share(stems(" ".join(blocks[n].text for n in run)), told) >= _SHARED


def _is_paragraph(block: Block, role: str) -> bool:
    return role == "text" and block.is_stopped and block.size >= _PARAGRAPH
