"""Finds the headline of a saved page: what its metadata gives and its reader sees, if anything is both."""

import re
from collections.abc import Sequence

from builder.seeds.elements import Elements
from builder.seeds.region import PageLine

_SITE = re.compile(r"\s+(?:[|•·»›:–—_-]+|::)\s+")  # between a headline and a site's name, on either side
_NARROW = re.compile(r"\s*[|_]\s*")  # likewise, where no spaces are set
_FEWEST = 2  # words of a headline that is only a heading


def printed_title(
    told: Sequence[str], lines: Sequence[PageLine], elements: Elements, publisher: str
) -> str | None:
    """Choose a page's headline.

    Metadata often gives the site's name with the headline or for it. So the first that stands as a line of
    the page is taken, whole or without what follows or precedes a bar; else the page's one heading of the
    first rank; else what the metadata gives first.

    Args:
        told: headlines as the metadata gives them, the best first.
        lines: the page's text.
        elements: its elements.
        publisher: the name of its site.
    """
    shown = {_plain(line.text) for line in lines if elements.all[line.at].tag != "title"}
    for title in told:
        for part in (title, *_parts(title)):
            if _plain(part) in shown and not _is_site(part, publisher):
                return part
    headings = {line.text for line in lines if not line.is_link and _is_heading(line, elements)}
    headings = {one for one in headings if len(one.split()) >= _FEWEST and not _is_site(one, publisher)}
    if len(headings) == 1:
        return headings.pop()
    return next((_bare(title, publisher) for title in told), None)


def _parts(title: str) -> list[str]:
    """Give what is left of a title without its last part, and without its first, the longest first."""
    found = []
    for bar in (_SITE, _NARROW):
        at = [match.span() for match in bar.finditer(title)]
        found += [title[:start] for start, _ in reversed(at)] + [title[end:] for _, end in at]
    return sorted({one for one in found if one.strip()}, key=lambda one: (-len(one), one))


def _bare(title: str, publisher: str) -> str:
    """Leave the site's name off a title that the page does not print, where it is surely that."""
    for part in _parts(title):
        rest = title.removeprefix(part) if title.startswith(part) else title.removesuffix(part)
        if _is_site(rest, publisher) or "|" in rest:
            return part
    return title


def _is_site(text: str, publisher: str) -> bool:
    own, site = _plain(text), _plain(publisher)
    return bool(own and site) and (own == site or (len(own) > _FEWEST and own in site))


def _is_heading(line: PageLine, elements: Elements) -> bool:
    return any(elements.all[at].tag == "h1" for at in elements.around(line.at))


def _plain(text: str) -> str:
    return "".join(re.findall(r"\w+", text)).casefold()
