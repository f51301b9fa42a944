"""Finds who is named as a report's author on a line without "By": a desk, an agency, a name by the date."""

import re

from builder.languages.words import Words, any_of
from builder.seeds.roles import Layout
from builder.seeds.stamps import bylines

_MOST_WORDS = 4
_DESK = re.compile(r"[^\W\d_][\w.’'/ -]{1,40}")
_AGENCY = re.compile(r"^(?P<agency>[A-Z]{2,6})\s+\|")


def byline(layout: Layout, headline: int | None, words: Words) -> tuple[str, ...]:
    """Give the names of a report's byline, as printed.

    They stand after "By"; else alone on a line that ends with a word such as "Desk" or "Staff", or that lies
    between headline and body beside the line that says when; else before the first bar of that line.

    Args:
        layout: the seed's blocks and their roles.
        headline: the headline's block.
        words: labels, and words for desks, of its language.
    """
    for index in layout.of("byline", "date line"):
        names = bylines(layout.blocks[index].text, words)
        if names:
            return names
    for index in range(layout.first):
        text = layout.blocks[index].text.strip(" |")
        if layout.roles[index] == "text" and index != headline and _is_author(layout, index, headline, words):
            return (text,)
    for index in layout.of("date line"):
        match = _AGENCY.match(layout.blocks[index].text)
        if match:
            return (match["agency"],)
    return ()


def _is_author(layout: Layout, index: int, headline: int | None, words: Words) -> bool:
    text = layout.blocks[index].text.strip(" |")
    tokens = re.split(r"[\s/]+", text)
    if not _DESK.fullmatch(text) or len(tokens) > _MOST_WORDS or not text[:1].isupper():
        return False
    if any(token[:1].islower() for token in tokens):
        return False
    if len(tokens) > 1 and any_of(words.of("labels.desks")).fullmatch(tokens[-1]):
        return True
    beside = [layout.roles[n] for n in (index - 1, index + 1) if 0 <= n < len(layout.roles)]
    return headline is not None and headline < index and "date line" in beside
