"""Tells a deck, a sentence or two between headline and date line, from the lead of a report."""

from collections.abc import Sequence

from builder.seeds.lines import Block
from builder.seeds.stems import share, stems

_LONGEST = 40  # words of a deck
_SENTENCE = 8  # words of a paragraph
_LONG = 20  # words of a paragraph that needs no full stop
_TITLE = 4  # words of a headline
_DECK_SHARE = 0.6  # of a deck's words, which the text below has, too
_SIGNED_SHARE = 0.3  # the same above the author's name, where leads hardly ever stand
_SHORT_HEADLINE = 14  # words up to which a sentence above the date line may be the headline
_DECK_REACH = 5  # blocks within which the line that says when stands below a deck


def below_decks(blocks: Sequence[Block], roles: Sequence[str], first: int, last: int) -> int:
    """Let the body begin below its deck: what the text below says again, or a headline that is a sentence.

    Args:
        blocks: the seed's blocks.
        roles: what each of them is so far.
        first: the body's first block.
        last: the block after its last.
    """
    lines = (
        n for n in range(first + 1, min(last, first + _DECK_REACH)) if roles[n] in ("date line", "byline")
    )
    at = next(lines, None)
    if at is None:
        return first
    enough = _DECK_SHARE if roles[at] == "date line" else _SIGNED_SHARE
    above = [n for n in range(first, at) if roles[n] == "text"]
    below = [n for n in range(at + 1, last) if roles[n] == "text"]
    headed = any(roles[n] == "text" and blocks[n].size >= _TITLE for n in range(max(0, first - 2), first))
    if headed:
        said = stems(" ".join(blocks[n].text for n in below))
        is_deck = all(_is_said(blocks[n], said, enough) for n in above)
    else:
        is_deck = _may_head(blocks[first]) and all(blocks[n].size <= _LONGEST for n in above)
    is_deck = is_deck and len(above) <= 2  # noqa: PLR2004 - a headline and a deck
    if is_deck and below and any(blocks[n].is_stopped and blocks[n].size >= _SENTENCE for n in below):
        return next(n for n in below if blocks[n].is_sentence or blocks[n].size >= _LONG)
    return first


def _may_head(block: Block) -> bool:
    """Tell whether a sentence may be a headline: short, and without a full stop of its own."""
    return block.size <= _SHORT_HEADLINE and not block.text.endswith((".", "。"))


def _is_said(deck: Block, said: set[str], enough: float) -> bool:
    """Tell whether the text below says what a deck says; a lead says what nothing else does."""
    return deck.size <= _LONGEST and share(stems(deck.text), said) >= enough
