"""Finds who is named as a report's author on a line without "By": a desk, an agency, a name by the date."""

import re

from builder.languages.words import Words, any_of
from builder.seeds.chrome import ends_report
from builder.seeds.dates import find_dates
from builder.seeds.labels import ago, labels_of
from builder.seeds.roles import Layout
from builder.seeds.stamps import bylines

_MOST_WORDS = 4
_FEWEST = 2  # words of a person's name
_PERSON = 3  # words of a longest person's name, where nothing but its place tells that it is one
_DESK = re.compile(r"[^\W\d_][\w.’'/ -]{1,40}")
_AGENCY = re.compile(r"^(?P<agency>[A-Z]{2,6})\s+\|")
_OFFICE = re.compile(r"\s*\([^()]{2,60}\)$")  # "Ann Example (editor)"
_BAR = re.compile(r"\s+[|•·]\s+")
_LABELS = ("labels.updated", "labels.published", "labels.byline", "labels.source", "labels.venue")
_OWNED = ("'s", "’s")
_LONGEST = 200  # code points of a line that begins with a name


def byline(layout: Layout, headline: int | None, words: Words) -> tuple[str, ...]:
    """Give the names of a report's byline, as printed.

    They stand after "By"; else alone on a line that ends with a word such as "Desk" or "Staff", or that lies
    beside the line that says when or right below the headline; else where the line that says when begins.

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
            return (_OFFICE.sub("", text),)
    last = layout.last
    if last < len(layout.blocks) and layout.roles[last] == "text" and _is_signed(layout, last, words):
        return (layout.blocks[last].text.strip(),)
    for index in layout.of("date line"):
        name = _leading(layout.blocks[index].text, words) if index < layout.last else ""
        if name:
            return (name,)
    return ()


def _is_signed(layout: Layout, index: int, words: Words) -> bool:
    """Tell whether the line below the last paragraph is its author's name."""
    text = layout.blocks[index].text.strip()
    tokens = text.split()
    is_person = _FEWEST <= len(tokens) <= _PERSON and bool(_DESK.fullmatch(text))
    return is_person and _is_named(tokens, words) and not _is_told_of(text, layout)


def _is_author(layout: Layout, index: int, headline: int | None, words: Words) -> bool:
    line = layout.blocks[index].text.strip(" |")
    if len(line) > _LONGEST:
        return False
    text = _OFFICE.sub("", line)
    tokens = re.split(r"[\s/]+", text)
    if not _DESK.fullmatch(text) or not _is_named(tokens, words):
        return False
    office = any_of(words.of("labels.editor")).search(line, len(text))
    if len(tokens) > 1 and (office or any_of(words.of("labels.desks")).fullmatch(tokens[-1])):
        return True
    near = [n for n in (index - 1, index + 1) if 0 <= n < len(layout.roles)]
    if any(layout.roles[n] == "date line" for n in near):
        return headline is None or headline < index
    below = headline is not None and all(
        layout.roles[n] in ("caption", "chrome", "repeated") for n in range(headline + 1, index)
    )
    is_person = _FEWEST <= len(tokens) <= _PERSON and not _is_told_of(text, layout)
    return below and headline is not None and headline < index and is_person


def _is_named(tokens: list[str], words: Words) -> bool:
    """Tell a name from other words: every part has a capital, and none is a menu's or a section's."""
    lists = ("chrome.words", "headline.sections", "people.bodies", "sentences.unfinished", *_LABELS)
    known = {word for name in lists for word in words.of(name)}
    if not 0 < len(tokens) <= _MOST_WORDS or any(not token[:1].isupper() for token in tokens):
        return False
    if ends_report(" ".join(tokens), words) or tokens[0].endswith(_OWNED):
        return False
    desk = any_of(words.of("labels.desks")).fullmatch(tokens[-1])
    return bool(desk) or not any(token.lower() in known for token in tokens)


def _is_told_of(text: str, layout: Layout) -> bool:
    """Tell whether the report itself speaks of whom a line names: then the name is a caption or a heading."""
    told = " ".join(layout.blocks[n].text for n in layout.of("body", "headline", "caption")).lower()
    return any(part in told for part in text.lower().split())


def _leading(text: str, words: Words) -> str:
    """Read the name with which a line that says when begins: ``Ann Example 3 minutes ago``."""
    if len(text) > _LONGEST:
        return ""
    label = labels_of(words).search(text)
    ends = [match.start() for match in (label, ago(words).search(text), _BAR.search(text)) if match]
    ends += [found.start for found in find_dates(text, words)[:1]]
    name = text[: min(ends, default=0)].strip(" ,|-–—")
    tokens = name.split()
    if not _DESK.fullmatch(name) or not _is_named(tokens, words) or name.lower() in words.weekdays:
        return ""
    enough = len(tokens) >= _FEWEST or bool(_AGENCY.match(text)) or (label and len(_BAR.findall(text)) > 1)
    return name if enough else ""
