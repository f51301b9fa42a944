"""The elements of a saved page as a browser meets them: what stands in what, and which are furniture.

Pages leave end tags out and close what they never opened; what follows is a small part of what browsers do
about it, enough to tell which paragraphs stand together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|rp|rt|ruby|s|samp"
    "|small|span|strike|strong|sub|sup|time|tt|u|var|wbr"
).fullmatch
VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr").fullmatch
_DEEPEST = 250  # elements in one another; deeper ones count as if they stood there
_ENDED_BY = {  # what an element ends that was left open before it
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
}
_PARAGRAPH = frozenset({"p"})
_WORDS = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FURNITURE_TAGS = frozenset(
    {"nav", "footer", "aside", "form", "button", "select", "dialog", "menu", "amp-sidebar"}
)
_FURNITURE_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog"}
)
# Words by which the makers of pages name elements, in class and id, parted at hyphens and capitals.
_FURNITURE = re.compile(
    r"\b(?:ads?|adv|advert\w*|banner|bio|breadcrumbs?|carousel|comments?|consent|cookies?|copyright|crumbs?|"
    r"disclaimer|disqus|dropdown|footer|foot|gallery|gdpr|livefyre|login|menu|modal|nav|navbar|navigation|"
    r"newsletters?|outbrain|overlay|pager|pagination|popular|popup|promos?|promotion|recirc\w*|recommend\w*|"
    r"registration|related|replies|reply|respond|share|sharing|sidebar|signup|skip|slideshow|social|sponsor\w*|"
    r"subscribe|subscription|taboola|tags|teasers?|toolbar|tools|trending|video|widgets?|"
    r"(?:also|more|most|next|read|see|up) "
    r"(?:also|articles|from|more|news|next|on|popular|read|stories|story|viewed)|"
    r"latest (?:news|stories)|(?:side|right|left) (?:bar|col|column|rail)|author box)\b"
)
_REPORT = re.compile(
    r"\b(?:(?:article|story|entry|post|news|content) (?:body|content|text)|body (?:content|text)|"
    r"main content)\b"
)
_CAPTION = re.compile(r"\b(?:captions?|figcaption|photo credit|image credit|img desc)\b")


@dataclass(slots=True)
class Element:
    """One element: where it stands, and what its attributes say of it.

    Attributes:
        tag: in small letters.
        parent: the number of the element around it; -1 for the outermost.
        hidden: no reader sees it.
        furniture: its name, role, class or id says that it is no part of a report.
        report: its class, id or role says that it holds the report.
        caption: it describes a picture.
    """

    tag: str
    parent: int
    hidden: bool = False
    furniture: bool = False
    report: bool = False
    caption: bool = False


@dataclass(slots=True)
class Elements:
    """The elements of a page, in the order of their beginnings, and those that are open."""

    all: list[Element] = field(default_factory=lambda: [Element("", -1)])
    _open: list[int] = field(default_factory=lambda: [0])
    _too_deep: dict[str, int] = field(default_factory=dict)

    def innermost(self) -> int:
        """Give the number of the block that is open now: the innermost element that is not inline."""
        return next((n for n in reversed(self._open) if not INLINE(self.all[n].tag)), 0)

    def begin(self, tag: str, given: Mapping[str, str]) -> None:
        """Take a beginning into account; void elements hold nothing and are none."""
        if VOID(tag):
            return
        if len(self._open) > _DEEPEST:
            self._too_deep[tag] = self._too_deep.get(tag, 0) + 1
            return
        if not INLINE(tag):
            self._end_left_open(_ENDED_BY.get(tag, _PARAGRAPH))
        self.all.append(_element(tag, self._open[-1], given))
        self._open.append(len(self.all) - 1)

    def end(self, tag: str) -> None:
        """Take an end into account; one of what is not open counts for nothing."""
        if self._too_deep.get(tag):
            self._too_deep[tag] -= 1
            return
        for at in range(len(self._open) - 1, 0, -1):
            if self.all[self._open[at]].tag == tag:
                if INLINE(tag):
                    del self._open[at]
                else:
                    del self._open[at:]
                return

    def around(self, number: int) -> tuple[int, ...]:
        """List an element and those around it, innermost first."""
        found = []
        while number >= 0:
            found.append(number)
            number = self.all[number].parent
        return tuple(found)

    def _end_left_open(self, tags: frozenset[str]) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            tag = self.all[self._open[at]].tag
            if tag in tags:
                del self._open[at:]
                if tags is _PARAGRAPH:
                    return
            elif not INLINE(tag):
                return


def _element(tag: str, parent: int, given: Mapping[str, str]) -> Element:
    told = f"{given.get('class', '')} {given.get('id', '')}"[:500]
    hints = " ".join(_WORDS.findall(told)).lower()
    role = given.get("role", "").lower()
    itemprop = given.get("itemprop", "").lower()
    return Element(
        tag=tag,
        parent=parent,
        hidden="hidden" in given
        or given.get("aria-hidden", "").lower() == "true"
        or bool(_HIDDEN.search(given.get("style", ""))),
        furniture=tag in _FURNITURE_TAGS or role in _FURNITURE_ROLES or bool(_FURNITURE.search(hints)),
        report=tag == "main"
        or role in ("main", "article")
        or itemprop == "articlebody"
        or bool(_REPORT.search(hints)),
        caption=tag == "figcaption" or itemprop == "caption" or bool(_CAPTION.search(hints)),
    )
