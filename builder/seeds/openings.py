"""Tells what stands between a page's headline and its report's first paragraph from that paragraph."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from builder.languages.words import Words
from builder.seeds.captions import is_posed
from builder.seeds.dateline import read_dateline
from builder.seeds.decks import below_decks
from builder.seeds.lines import Block
from builder.seeds.stems import share, stems

_REACH = 6  # blocks of what looks like the body in which its true beginning may stand
_TITLE, _LONGEST_TITLE = 5, 30  # words of a headline
_SAID = 0.6  # of a headline's stems, which the paragraphs below have, too
_LEAD = 2  # paragraphs of which a headline speaks
_PARAGRAPH = 10  # words of a first paragraph
_WIRE = 4  # blocks within which a dateline stands below its deck
_DECK = 40  # words of a deck
_PLACE = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)?:")
_NAMES = re.compile(r"(?:[^\W\d_][\w.'’-]*[\s,]+){1,9}[^\W\d_][\w.'’-]*\.?")
_SMALL = 3  # letters of "and", "of" and the like within a row of names
_POSED = 25  # words of what a picture shows


def opening(blocks: Sequence[Block], roles: list[Any], first: int, last: int, words: Words) -> int:
    """Let the body begin below a headline, caption, place or deck that was taken for its first paragraph.

    Args:
        blocks: the seed's blocks.
        roles: what each of them is so far; of captions and places above the body it is said here.
        first: the body's first block.
        last: the block after its last.
        words: the words of the report's language.
    """
    first = _below_deck_of_wire(blocks, roles, first, last, words)
    rules: tuple[Callable[[Sequence[Block], list[Any], int, int], int], ...] = (
        _below_headline,
        _below_caption,
        _below_place,
        below_decks,
    )
    for rule in rules:
        first = rule(blocks, roles, first, last)
    return first


def _texts(roles: Sequence[str], first: int, last: int) -> list[int]:
    return [n for n in range(first, last) if roles[n] == "text"]


def _below_deck_of_wire(
    blocks: Sequence[Block], roles: Sequence[str], first: int, last: int, words: Words
) -> int:
    """Begin at the dateline, ``OLDTOWN, March 3 (Wire) --``: what stands above it is a deck."""
    for n in _texts(roles, first, min(last, first + _WIRE)):
        line = read_dateline(blocks[n].text, words)
        if line is not None and (line.found is not None or line.agency) and blocks[n].size >= _PARAGRAPH:
            above = _texts(roles, first, n)
            return n if all(blocks[m].size <= _DECK for m in above) else first
    return first


def _below_headline(blocks: Sequence[Block], roles: Sequence[str], first: int, last: int) -> int:
    """Find a headline below a notice: it stands under the line that says when, and speaks of what follows."""
    above = any(roles[n] == "text" and blocks[n].size >= _TITLE for n in range(max(0, first - 2), first))
    for n in range(first + 1, min(last - 1, first + _REACH)):
        block, below = blocks[n], _texts(roles, n + 1, last)[:_LEAD]
        if above or roles[n] != "text" or not below or blocks[below[0]].size < _PARAGRAPH:
            continue
        is_title = _TITLE <= block.size <= _LONGEST_TITLE and not block.is_sentence
        if not is_title or "date line" not in roles[first:n] or not block.text[:1].isupper():
            continue
        said = stems(" ".join(blocks[m].text for m in below))
        if share(stems(block.text), said) >= _SAID:
            return below[0]
    return first


def _below_caption(blocks: Sequence[Block], roles: list[Any], first: int, last: int) -> int:
    """Leave out what a picture shows: a sentence in the present above the line that says when."""
    texts = _texts(roles, first, last)
    if len(texts) <= 1 or roles[first + 1] != "date line":
        return first
    block = blocks[first]
    if block.size > _POSED or not is_posed(block.text):
        return first
    roles[first] = "caption"
    return texts[1]


def _below_place(blocks: Sequence[Block], roles: list[Any], first: int, last: int) -> int:
    """Leave out a place on a line of its own, ``Oldtown:``, and who is shown above it."""
    texts = _texts(roles, first, min(last, first + _REACH))
    places = [n for n in texts if _PLACE.fullmatch(blocks[n].text)]
    if len(places) != 1 or len(texts) <= 1 or texts[-1] == places[0]:
        return first
    at = places[0]
    roles[at] = "place line"
    for n in texts:
        if n < at and is_row_of_names(blocks[n].text):
            roles[n] = "caption"
    return next(n for n in texts if roles[n] == "text")


def is_row_of_names(text: str) -> bool:
    """Tell whether a line has no verb, since it writes every word but the smallest with a capital."""
    plain = text.rstrip(".")
    return bool(_NAMES.fullmatch(text)) and all(
        word[:1].isupper() or len(word) <= _SMALL for word in re.split(r"[\s,]+", plain) if word
    )
