"""An entry's body: the report's paragraphs as Markdown, and back, word for word.

Only three things of Markdown mean anything in a report: a blank line ends a paragraph, ``## `` begins a
subheading, and a backslash takes away the meaning of the sign after it. All else stands for itself, so that
no report's wording can turn into markup. What we write escapes what other Markdown readers would misread.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from markdown_it import MarkdownIt

_READER = MarkdownIt("zero").enable(["heading", "escape"])
_ANYWHERE = re.compile(r"[\\`*_\[\]<]|&(?=#?\w+;)")
_LINE_END = re.compile(r" *\n *")
_AT_START = re.compile(r"^(?:[#>|~=+-]|\d{1,9}(?=[.)]))")


@dataclass(frozen=True, slots=True)
class Body:
    """A report's text.

    Attributes:
        paragraphs: word for word; paragraph 1 is at index 0.
        subheadings: for a paragraph's number, the subheading just before it.
        lines: for each paragraph, the line (1-based, within the body) it begins on.
    """

    paragraphs: tuple[str, ...]
    subheadings: Mapping[int, str] = field(default_factory=dict)
    lines: tuple[int, ...] = ()


def read_body(markdown: str) -> Body:
    """Read a body; a paragraph over several lines is one paragraph with single spaces between them."""
    paragraphs: list[str] = []
    lines: list[int] = []
    subheadings: dict[int, str] = {}
    tokens = _READER.parse(markdown)
    for opening, inline in pairwise(tokens):
        if inline.type != "inline":
            continue
        text = _LINE_END.sub(" ", "".join(child.content for child in inline.children or ()))
        if opening.type == "heading_open":
            subheadings[len(paragraphs) + 1] = text
        elif text:
            paragraphs.append(text)
            lines.append((opening.map or [0])[0] + 1)
    return Body(tuple(paragraphs), subheadings, tuple(lines))


def write_body(paragraphs: tuple[str, ...], subheadings: Mapping[int, str] | None = None) -> str:
    """Write paragraphs as Markdown, a blank line between; reading them back gives the same words."""
    blocks: list[str] = []
    for number, paragraph in enumerate(paragraphs, start=1):
        if subheadings and number in subheadings:
            # signs at the end of a heading would close it, so each is made to stand for itself
            subheading = _escape_signs(subheadings[number]).replace("#", "\\#")
            blocks.append(f"## {subheading}")
        blocks.append(_escape(paragraph))
    return "\n\n".join(blocks) + "\n"


def _escape(text: str) -> str:
    return _AT_START.sub(_escape_start, _escape_signs(text))


def _escape_signs(text: str) -> str:
    return _ANYWHERE.sub(lambda match: "\\" + match[0], text)


def _escape_start(match: re.Match[str]) -> str:
    """Escape a sign at the start, or the stop after a number that would begin a list."""
    return f"{match[0]}\\" if match[0][0].isdigit() else f"\\{match[0]}"
