"""Reads a saved web page: the text its reader sees, line by line, and what its markup says of the report.

The text holds every word outside of scripts and styles, a line for each paragraph, heading or cell, so that
an entry made from it can be verified against it without the page's markup ever reaching the entry.
"""

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from builder.model import Markup, Seed
from builder.seeds.maintext import main_text
from builder.seeds.metadata import Metadata, told_by

_SNIFFED = 1024  # code points in which a page shows itself
_PAGE = re.compile(r"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE)
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "math"})
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|rp|rt|ruby|s|samp"
    "|small|span|strike|strong|sub|sup|time|tt|u|var|wbr"
).fullmatch
_FURNITURE = frozenset({"nav", "footer", "aside", "form", "button", "select"})
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr").fullmatch
_WORD = re.compile(r"\w+")
_LINKED = 0.6  # of a line's signs, from which it is a link
_SHORT = 160  # code points; a longer line that is all links is prose
_HEAD = 40  # lines before the first paragraph in which headline, day and author stand


@dataclass(slots=True)
class _Line:
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    furniture: bool = False


def is_page(text: str, file: str) -> bool:
    """Tell whether a text is a saved page, by its name or by its first signs."""
    return file.lower().endswith((".html", ".htm", ".xhtml")) or bool(_PAGE.search(text[:_SNIFFED]))


def read_page(source: str) -> tuple[str, Markup]:
    """Give the text of a page and what its markup tells."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.end_line()
    lines, furniture = [], set()
    for line in reader.lines:
        text = " ".join("".join(line.parts).split())
        if not text:
            continue
        lines.append(text)
        linked = line.linked >= _LINKED * len(text) and len(text) < _SHORT
        if line.furniture or linked:
            furniture.add(2 * len(lines) - 1)  # a blank line stands after each
    told, publisher = told_by(reader.metadata)
    return "\n\n".join(lines), Markup(
        source=source, told=told, publisher=publisher, furniture=frozenset(furniture)
    )


def readable(seed: Seed) -> str:
    """Blank the lines of a page's text that its markup shows to be no part of the report.

    With trafilatura at hand these are all lines outside of what it takes for the main text, but for the head
    of the report, just before it; without it, links, menus, headers and footers. Lines keep their numbers.
    """
    if seed.markup is None:
        return seed.text
    lines = seed.lines
    kept = _main_lines(lines, main_text(seed.markup.source), seed.markup.told.title or "")
    if not kept:
        kept = {n for n, line in enumerate(lines, start=1) if line and n not in seed.markup.furniture}
    if not any(_is_prose(lines[number - 1]) for number in kept):
        return seed.text  # a page that is built otherwise than pages are
    return "\n".join(line if number in kept else "" for number, line in enumerate(lines, start=1))


def _is_prose(line: str) -> bool:
    return len(_WORD.findall(line)) >= 8 or len(line) >= 40  # noqa: PLR2004 - words, or signs where no spaces are set


def _main_lines(lines: list[str], main: str | None, title: str) -> set[int]:
    """Find the lines of a page that are its main text, with the lines of the head just before them."""
    if not main:
        return set()
    wanted = {_plain(line) for line in main.split("\n")}
    together = _plain(main)
    kept = {
        number
        for number, line in enumerate(lines, start=1)
        if line and (_plain(line) in wanted or (_is_prose(line) and _plain(line) in together))
    }
    first = min((number for number in kept if _is_prose(lines[number - 1])), default=0)
    if not first:
        return set()
    heads = [
        n for n in range(max(1, first - _HEAD), first) if title and _plain(lines[n - 1]) == _plain(title)
    ]
    kept = {number for number in kept if number >= (heads[0] if heads else 1)}
    return kept | set(range(heads[-1], first)) if heads else kept


def _plain(text: str) -> str:
    return "".join(_WORD.findall(text)).casefold()


class _Reader(HTMLParser):
    """Collects lines of text, and the elements that speak of the report."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[_Line] = [_Line()]
        self.metadata = Metadata()
        self._inside: dict[str, int] = {}
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.metadata.element(tag, given)
        if tag == "script" and given.get("type", "").strip().lower() == "application/ld+json":
            self._script = []
        if not _INLINE(tag):
            self.end_line()
        if not _VOID(tag):
            self._inside[tag] = self._inside.get(tag, 0) + 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.metadata.element(tag, {key: value or "" for key, value in attrs})
        if not _INLINE(tag):
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self.metadata.scripts.append("".join(self._script))
            self._script = None
        if not _INLINE(tag):
            self.end_line()
        self._inside[tag] = max(0, self._inside.get(tag, 0) - 1)

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)
        if self._is_inside(_UNSEEN):
            return
        if self._inside.get("title"):
            self.metadata.title += data
        line = self.lines[-1]
        line.parts.append(data)
        line.linked += len(data.strip()) if self._inside.get("a") else 0
        line.furniture = line.furniture or self._is_inside(_FURNITURE)

    def end_line(self) -> None:
        """Begin a new line, where the last holds something."""
        if any(part.strip() for part in self.lines[-1].parts):
            self.lines.append(_Line())
        elif self.lines[-1].parts:
            self.lines[-1] = _Line()

    def _is_inside(self, tags: frozenset[str]) -> bool:
        return any(self._inside.get(tag) for tag in tags)


def with_page(seed: Seed) -> Seed:
    """Give a seed that holds a page's source the page's text, and what its markup tells."""
    text, markup = read_page(seed.text)
    return replace(seed, text=text, markup=markup)
