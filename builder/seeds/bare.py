"""Leaves off what a page prints in one line with its headline: heading marks, sections, the site's name."""

import re

from builder.languages.words import Words
from builder.seeds.lines import Block

_HEADING = re.compile(r"^(?:#{1,6}|\*\*)\s*|\*\*$")
_CRUMBS = re.compile(r"^(?:home\s*[/>»›|]\s*)(?:[^/>»›|]{2,30}\s[/>»›|]\s+){0,4}", re.IGNORECASE)
_BAR = re.compile(r"^(?P<section>[^/>»›|]{2,30}?)\s*[>»›|]\s+")
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_UNDERLINED = re.compile(r"_[^_\s]{2,20}$")
_MENU = 3  # words of a usual menu item
_SHORTEST = 2  # words


def bare(block: Block, part: float, words: Words) -> str:
    """Leave a heading's marks off, and a site's name after it: ``# Headline | Site``.

    Args:
        block: the headline's block.
        part: the part of its stems that the body has, too; a line that shares nothing keeps its end.
        words: the words of its language, among them sections and menus.
    """
    text = _HEADING.sub("", block.text).strip()
    crumbs = _CRUMBS.match(text) or _section(text, words)
    if crumbs and len(text[crumbs.end() :].split()) > _MENU:
        text = text[crumbs.end() :]
    match = _SITE.search(text) if " | " in text else _UNDERLINED.search(text)
    if match and part > 0 and Block((), text[: match.start()]).size > _SHORTEST:
        return text[: match.start()].strip()
    return text


def _section(text: str, words: Words) -> re.Match[str] | None:
    """Find a section's name and a bar before a headline: ``World | Headline``."""
    match = _BAR.match(text)
    known = {*words.of("chrome.words"), *words.of("headline.sections")}
    return match if match and match["section"].strip().lower() in known else None
