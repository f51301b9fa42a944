"""Finds which lines of a saved page are its report, by how prose stands together in the page's elements.

The report is the smallest element that holds most of the prose, where paragraphs side by side count for more
than the same words each in a box of its own: so teasers and comments lose against a report no longer than
they are. What names itself furniture within it is left out, and so are lines that are links, and captions.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.seeds.elements import Elements

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "dd"})
_PROSE = 10  # words of a shortest paragraph by which a report is found
_LINKED = 0.6  # of a line's signs, from which it is a link
_SHORT = 160  # code points; a longer line that is all links is prose
_TOGETHER = 2.0  # the power to which words that stand together count
_MOST = 0.75  # of the prose, which the report's element holds
_HALF = 0.5  # of a page's words; what holds more is no furniture
_ROW = 3  # boxes of one kind that make a row
_CAPTIONED = 3  # elements around a line that may say that it is a caption
_ABOVE = 3  # lines above a headline that may belong to it
_HEAD = 40  # lines before the first paragraph in which headline, day and author stand


@dataclass(frozen=True)
class PageLine:
    """A line of a page's text.

    Attributes:
        text: its words.
        at: the number of the element that it stands in.
        linked: how many of its signs are links.
        moment: the date and time that a time element in it gives to programs.
        is_update: that element says that it is of a change.
    """

    text: str
    at: int
    linked: int = 0
    moment: str = ""
    is_update: bool = False

    @property
    def is_link(self) -> bool:
        """Tell whether it is nothing but links."""
        return self.linked >= _LINKED * len(self.text) and len(self.text) < _SHORT

    @cached_property
    def size(self) -> int:
        """Count its words; two signs of a script without spaces count for one."""
        wide = len(_WIDE.findall(self.text))
        return len(_WORD.findall(self.text)) - wide + wide // 2


@dataclass(frozen=True, slots=True)
class Region:
    """The report within a page, by numbers of lines from 0.

    Attributes:
        lines: the report's lines with its head.
        head: those of them that stand before its first paragraph.
        captions: lines within the report that describe pictures.
    """

    lines: frozenset[int] = frozenset()
    head: frozenset[int] = frozenset()
    captions: frozenset[int] = frozenset()


def find_region(
    lines: Sequence[PageLine], elements: Elements, title: str, *, has_day: bool = False
) -> Region:
    """Find the lines of a page that are its report, with its head.

    Args:
        lines: the page's text.
        elements: the page's elements.
        title: the headline, as the page prints it.
        has_day: the metadata gives the day of publication, so that none is looked for above the headline.
    """
    page = _Page(lines, elements, title)
    prose = [n for n, line in enumerate(lines) if line.size >= _PROSE and not line.is_link]
    chosen = page.smallest([n for n in prose if n not in page.furniture] or prose)
    inside = {n for n in range(len(lines)) if chosen in page.paths[n]}
    captions = frozenset(n for n in range(len(lines)) if page.is_caption(n))
    kept = {n for n in inside - captions if not lines[n].is_link and not page.is_furniture(n, below=chosen)}
    first = next((n for n in prose if n in kept), None)
    if first is None:
        return Region()
    begin, above = page.begin(first), 0 if has_day else _ABOVE
    head = set(range(page.above(begin, above), first)) - page.furniture - captions
    kept = head | {n for n in kept if n >= first}
    return Region(frozenset(kept), frozenset(head), captions & inside)


class _Page:
    """The lines of a page and the elements around each of them."""

    def __init__(self, lines: Sequence[PageLine], elements: Elements, title: str) -> None:
        self.lines = lines
        self.elements = elements
        known: dict[int, tuple[int, ...]] = {}
        for line in lines:
            if line.at not in known:
                known[line.at] = elements.around(line.at)
        self.paths = [known[line.at] for line in lines]
        wanted = _plain(title)
        self._titles = {n for n, line in enumerate(lines) if wanted and _plain(line.text) == wanted}
        self._boxes = self._furniture()
        self.furniture = {n for n, path in enumerate(self.paths) if not self._boxes.isdisjoint(path)}

    def _furniture(self) -> frozenset[int]:
        """List the elements that are furniture: they say so, and hold neither the headline nor most words."""
        words: dict[int, int] = defaultdict(int)
        holding: set[int] = set()
        for n, line in enumerate(self.lines):
            for at in self.paths[n]:
                words[at] += 0 if line.is_link else line.size
            if self._is_heading(n) or (n in self._titles and not line.is_link):
                holding.update(self.paths[n])
        all_ = self.elements.all
        for number, element in enumerate(all_):
            if element.report:
                holding.update(self.elements.around(number))
        most = _HALF * words[0]
        cards = self._cards()
        return frozenset(
            number
            for number, element in enumerate(all_)
            if element.hidden
            or ((element.furniture or number in cards) and number not in holding and words[number] <= most)
        )

    def _cards(self) -> frozenset[int]:
        """List the boxes that stand in a row, each with links and a paragraph: teasers of other reports."""
        links: dict[int, int] = defaultdict(int)
        prose: dict[int, int] = defaultdict(int)
        for line, path in zip(self.lines, self.paths, strict=True):
            for at in path:
                links[at] += line.is_link
                prose[at] += not line.is_link and line.size >= _PROSE
        rows: dict[int, list[int]] = defaultdict(list)
        for at, many in prose.items():
            if many == 1 and links[at]:
                rows[self.elements.all[at].parent].append(at)
        return frozenset(at for row in rows.values() if len(row) >= _ROW for at in row)

    def is_furniture(self, line: int, *, below: int) -> bool:
        """Tell whether a line stands in furniture that itself stands below an element."""
        path = self.paths[line]
        return not self._boxes.isdisjoint(path[: path.index(below)])

    def is_caption(self, line: int) -> bool:
        """Tell whether a line describes a picture: by its element, or by those next around it."""
        return any(self.elements.all[at].caption for at in self.paths[line][:_CAPTIONED])

    def smallest(self, prose: Sequence[int]) -> int:
        """Find the smallest element that holds most of the prose, by words that stand together."""
        together: dict[int, int] = defaultdict(int)
        for n in prose:
            path = self.paths[n]
            is_paragraph = self.elements.all[path[0]].tag in _PARAGRAPHS
            together[path[1] if is_paragraph and len(path) > 1 else path[0]] += self.lines[n].size
        weights: dict[int, float] = defaultdict(float)
        for at, size in together.items():
            for outer in self.elements.around(at):
                weights[outer] += size**_TOGETHER
        heavy = [at for at, weight in weights.items() if weight >= _MOST * weights[0]]
        return max(heavy, key=lambda at: len(self.elements.around(at)), default=0)

    def begin(self, first: int) -> int:
        """Find the line at which a report begins: its headline, or else its first paragraph."""
        near = range(first - 1, max(-1, first - _HEAD), -1)
        named = next((n for n in near if n in self._titles), None)
        return next((n for n in near if self._is_heading(n)), first) if named is None else named

    def above(self, begin: int, most: int) -> int:
        """Find the first of the few lines above a headline that may say when, by whom or where from."""
        first = begin
        while first > max(0, begin - most) and first - 1 not in self.furniture:
            if self.lines[first - 1].is_link:
                break
            first -= 1
        return first

    def _is_heading(self, line: int) -> bool:
        return any(self.elements.all[at].tag == "h1" for at in self.paths[line])


def _plain(text: str) -> str:
    return "".join(_WORD.findall(text)).casefold()
