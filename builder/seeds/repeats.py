"""Finds what a page prints twice: a paragraph again, or a deck that a later paragraph holds."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.seeds.captions import is_credit, is_posed
from builder.seeds.lines import Block

_SHORTEST = 6  # words; shorter lines repeat in any menu
_DECK = 8  # words of a deck that stands anywhere within a later paragraph
_NEAR = 6  # blocks within which a deck stands before the paragraph that holds it
_SHOWN = 45  # words of what a picture shows
_HEAD = 40  # blocks in which a deck may stand
_LONGER = 1.2  # times as long as its beginning is a paragraph that begins with a deck
_CUT = (" ...", "...", "…")  # how a deck ends that breaks off


def repeats(blocks: Sequence[Block]) -> Iterator[int]:
    """Give the blocks to leave out: every copy of a sentence but the first, and a deck that is printed again.

    Nothing is lost by it: the words stand elsewhere in the report.
    """
    seen: set[str] = set()
    texts = [" ".join(block.text.split()) for block in blocks]
    for index, block in enumerate(blocks):
        if block.size < _SHORTEST or not (block.is_sentence or index < _HEAD):
            continue
        text = texts[index]
        again = block.is_sentence and text in seen
        if again or (index < _HEAD and _is_deck(text, block, texts[index + 1 : index + 1 + _NEAR])):
            yield index
        seen.add(text)


def above_captions(blocks: Sequence[Block], roles: Sequence[str]) -> Iterator[int]:
    """Give the lines that belong to the caption below.

    The caption begins with the one, which stands for a picture that cannot be seen, or is the credit of the
    other, which says in the present what the picture shows.
    """
    for index, (block, below) in enumerate(pairwise(blocks)):
        if roles[index] != "text" or roles[index + 1] != "caption":
            continue
        shown = block.size <= _SHOWN and is_posed(block.text) and is_credit(below.text)
        if shown or below.text.startswith(f"{block.text} "):
            yield index


def _is_deck(text: str, block: Block, following: Sequence[str]) -> bool:
    cut = next((text[: -len(end)] for end in _CUT if text.endswith(end)), "")
    if cut:
        return any(other.startswith(cut) and not other.endswith(text) for other in following)
    if not block.is_sentence:
        return False
    held = block.size >= _DECK and any(text in other for other in following if other != text)
    return held or any(other.startswith(text) and len(other) > _LONGER * len(text) for other in following)
