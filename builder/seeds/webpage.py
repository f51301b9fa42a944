"""Reads a saved web page: the text its reader sees, line by line, and what its markup says of the report.

The text holds every word outside of scripts and styles, a line for each paragraph, heading or cell, so that
an entry made from it can be verified against it without the page's markup ever reaching the entry.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from builder.model import Markup, Seed
from builder.seeds.elements import INLINE, VOID, Elements
from builder.seeds.metadata import Metadata, moment, told_by
from builder.seeds.page_title import printed_title
from builder.seeds.region import PageLine, Region, find_region

_SNIFFED = 1024  # code points in which a page shows itself
_PAGE = re.compile(r"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE)
_RUN = re.compile("<{3,}")
_TAG = re.compile(r"<[A-Za-z/!?][^\s<]*")
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "math"})


def is_page(text: str, file: str) -> bool:
    """Tell whether a text is a saved page, by its name or by its first signs."""
    return file.lower().endswith((".html", ".htm", ".xhtml")) or bool(_PAGE.search(text[:_SNIFFED]))


def with_page(seed: Seed) -> Seed:
    """Give a seed that holds a page's source the page's text, and what its markup tells."""
    text, markup = read_page(seed.text)
    return replace(seed, text=text, markup=markup)


def read_page(source: str) -> tuple[str, Markup]:
    """Give the text of a page, a blank line after each line, and what its markup tells."""
    reader = _Reader()
    reader.feed(_closed(source))
    reader.close()
    lines = reader.finished()
    told, publisher = told_by(reader.metadata)
    title = printed_title(reader.metadata.titles(), lines, reader.elements, publisher)
    region = find_region(lines, reader.elements, title or "", has_day=bool(told.published))
    published, updated = _times(lines, region)
    told = replace(told, title=title, published=told.published or published, updated=told.updated or updated)
    return "\n\n".join(line.text for line in lines), Markup(
        source=source,
        told=told,
        publisher=publisher,
        furniture=_numbers(n for n in range(len(lines)) if region.lines and n not in region.lines),
        captions=_numbers(region.captions),
    )


def _closed(source: str) -> str:
    """Leave out the openings of what is never closed, for each of which the parser would read to the end.

    They are comments after the last end of one, tags after the last end of any, and marked sections, which
    HTML has not. Three and more of their signs in a row open nothing.
    """
    source = _RUN.sub(lambda run: "&lt;" * len(run.group()), source.replace("<![", "<!"))
    comments = source.rfind("-->") + 1
    source = source[:comments] + source[comments:].replace("<!--", "")
    tags = source.rfind(">") + 1
    return source[:tags] + _TAG.sub("", source[tags:])


def readable(seed: Seed) -> str:
    """Blank the lines of a page's text that its markup shows to be no part of the report.

    These are links, menus, headers, footers, captions, and whatever stands outside of the element that holds
    most of the prose. Lines keep their numbers.
    """
    if seed.markup is None:
        return seed.text
    kept = ("" if n in seed.markup.furniture else line for n, line in enumerate(seed.lines, start=1))
    return "\n".join(kept)


def _numbers(lines: Iterable[int]) -> frozenset[int]:
    """Number lines from 1, as they stand in the text with blank lines between them."""
    return frozenset(2 * n + 1 for n in lines)


def _times(lines: list[PageLine], region: Region) -> tuple[str | None, str | None]:
    """Read when a report was published and updated off the time elements of its head, if they agree."""
    heads = [lines[n] for n in sorted(region.head)]
    found = {
        updated: {line.moment for line in heads if line.moment and line.is_update == updated}
        for updated in (False, True)
    }
    published, changed = (moment(next(iter(one))) if len(one) == 1 else None for one in found.values())
    return published, changed


@dataclass(slots=True)
class _Line:
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    at: int = 0
    moment: str = ""
    is_update: bool = False


class _Reader(HTMLParser):
    """Collects lines of text, the elements they stand in, and what speaks of the report."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.metadata = Metadata()
        self.elements = Elements()
        self._lines: list[_Line] = [_Line()]
        self._inside: dict[str, int] = {}
        self._in_link = False
        self._script: list[str] | None = None

    def finished(self) -> list[PageLine]:
        """Give the lines that hold something."""
        said = ((" ".join("".join(line.parts).split()), line) for line in self._lines)
        return [
            PageLine(text, line.at, line.linked, line.moment, is_update=line.is_update)
            for text, line in said
            if text
        ]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self._take(tag, given)
        if tag == "script" and given.get("type", "").strip().lower() == "application/ld+json":
            self._script = []
        self.elements.begin(tag, given)
        if tag == "a":  # which ends one that was left open; without an address it is a place, and no link
            self._in_link = "href" in given
        if not VOID(tag):
            self._inside[tag] = self._inside.get(tag, 0) + 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._take(tag, {key: value or "" for key, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self.metadata.scripts.append("".join(self._script))
            self._script = None
        if not INLINE(tag):
            self._end_line()
        self.elements.end(tag)
        self._in_link = self._in_link and tag != "a"
        self._inside[tag] = max(0, self._inside.get(tag, 0) - 1)

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)
        if any(self._inside.get(tag) for tag in _UNSEEN):
            return
        if self._inside.get("title"):
            self.metadata.title += data
        line = self._lines[-1]
        if not line.parts:
            line.at = self.elements.innermost()
        line.parts.append(data)
        line.linked += len(data.strip()) if self._in_link else 0

    def handle_comment(self, data: str) -> None:
        self.metadata.comment(data)

    def _take(self, tag: str, given: dict[str, str]) -> None:
        self.metadata.element(tag, given)
        if not INLINE(tag):
            self._end_line()
        elif tag == "time" and given.get("datetime"):
            line = self._lines[-1]
            line.moment = line.moment or given["datetime"]
            line.is_update = "modified" in given.get("itemprop", "").lower()

    def _end_line(self) -> None:
        """Begin a new line, where the last holds something."""
        if any(part.strip() for part in self._lines[-1].parts):
            self._lines.append(_Line())
        elif self._lines[-1].parts:
            self._lines[-1] = _Line()
