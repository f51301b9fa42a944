"""Finds what a page prints twice: a paragraph again, or a deck that the next paragraph begins with."""

from collections.abc import Iterator, Sequence

from builder.seeds.lines import Block

_SHORTEST = 6  # words; shorter lines repeat in any menu
_NEAR = 3  # blocks within which a deck stands before the paragraph that begins with it
_LONGER = 1.2  # times as long as its beginning is a paragraph that begins with a deck


def repeats(blocks: Sequence[Block]) -> Iterator[int]:
    """Give the blocks to leave out: every copy of a sentence but the first, and a deck that is begun anew."""
    seen: set[str] = set()
    texts = [" ".join(block.text.split()) for block in blocks]
    for index, block in enumerate(blocks):
        if block.size < _SHORTEST or not block.is_sentence:
            continue
        text = texts[index]
        if text in seen or any(_begins(other, text) for other in texts[index + 1 : index + 1 + _NEAR]):
            yield index
        seen.add(text)


def _begins(other: str, text: str) -> bool:
    return other.startswith(text) and len(other) > _LONGER * len(text)
