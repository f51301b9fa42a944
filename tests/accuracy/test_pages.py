"""How well saved pages are read: the reports of ``import/`` in the markups of many sites, figure by figure.

The reports are laid out in six ways by turns, with a menu, teasers of other reports, comments, a box for
newsletters and a footer around them, as sites do. The floors fall only by a commit that says so.
"""

import json
import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from html import escape
from importlib import import_module
from typing import Any

import pytest

from builder.seeds.read import seed_from
from builder.seeds.taking import take

reports: Any = import_module("tests.accuracy.test_import")
STAMP = re.compile(r"^date 2[\d-]+\s*")  # what a crawler wrote before the first line, as no page does
FLOORS = {"headline": 0.98, "published": 0.93, "body precision": 0.97, "body recall": 0.98}
LEAKED = 0.2  # blocks an entry that are none of its report's
MENU = "".join(
    f"<li><a href='/{one}'>{one}</a></li>" for one in ("Home", "World", "Business", "Sport", "Video")
)
FOOTER = (
    "<p>Copyright 2031 The Courier. All rights reserved. No part of it may be used without our consent.</p>"
)
LETTER = "<p>Sign up for our letter and get the stories of the day into your box every morning at six.</p>"
OTHER = "The harbour of Arden was opened by its mayor on a windy Sunday before a crowd of two hundred people."
TEASERS = "".join(f"<div><a href='/{n}'>Harbour {n} opens</a><p>{OTHER}</p></div>" for n in range(4))
COMMENTS = (
    f"<div><b>reader</b><p>I was there, and I can tell you that it rained all day long. {OTHER}</p></div>" * 2
)
Line = Callable[[str], str]


def flow(case: Any, paragraph: Line, caption: Line, heading: Line) -> str:
    """Lay out the lines of a report that are its head and its text; a page has its furniture elsewhere."""
    shapes = {"B": paragraph, "O": paragraph, "P": caption, "S": heading, "D": paragraph, "Y": paragraph}
    lines = ((letter, escape(STAMP.sub("", text.strip()))) for letter, text in case.lines)
    return "\n".join(shapes[letter](text) for letter, text in lines if letter in shapes and text)


def tag(name: str, attributes: str = "") -> Line:
    return lambda text: f"<{name} {attributes}>{text}</{name}>"


def modern(case: Any, title: str) -> str:
    told = {"@type": "NewsArticle", "headline": title, "datePublished": case.wanted.get("published")}
    script = f"<script type='application/ld+json'>{json.dumps(told)}</script>"
    text = flow(case, tag("p"), lambda text: tag("figure")(tag("figcaption")(text)), tag("h2"))
    return (
        f"<head><title>{escape(title)} | The Courier</title>{script}</head><nav><ul>{MENU}</ul></nav>"
        f"<main><article><h1>{escape(title)}</h1>{text}</article><aside>{TEASERS}</aside>"
        f"<section id='comments'>{COMMENTS}</section></main><footer>{FOOTER}</footer>"
    )


def boxes(case: Any, title: str) -> str:
    text = flow(
        case, lambda text: tag("div")(tag("span")(text)), tag("div", "class='photo-caption'"), tag("div")
    )
    return (
        f"<title>{escape(title)} - The Courier</title><div class='top-menu'>{MENU}</div>"
        f"<div class='main-col'><h1>{escape(title)}</h1>{text}</div>"
        f"<div class='RightRail'>{TEASERS}{LETTER}</div><div>{FOOTER}</div>"
    )


def table(case: Any, title: str) -> str:
    text = flow(
        case, tag("p", "align=justify"), tag("p", "class=caption"), lambda text: f"<p><b>{text}</b></p>"
    )
    return (
        f"<title>{escape(title)}</title><table><tr><td colspan=2><ul>{MENU}</ul></td></tr>"
        f"<tr><td><h1>{escape(title)}</h1>{text}</td><td width=200>{TEASERS}</td></tr>"
        f"<tr><td colspan=2>{FOOTER}</td></tr></table>"
    )


def unclosed(case: Any, title: str) -> str:
    text = flow(
        case, lambda text: f"<P>{text}", tag("small", "class=caption"), lambda text: f"<P><B>{text}</B>"
    )
    return f"<HTML><UL>{MENU}</UL><H1>{escape(title)}</H1>{text}<HR><DIV CLASS=footer>{FOOTER}</DIV>"


def unnamed(case: Any, title: str) -> str:
    text = flow(
        case, tag("p", "class=x1"), lambda text: f"<figcaption class=x2>{text}</figcaption>", tag("h3")
    )
    return (
        f"<div class=x3><ul>{MENU}</ul></div><div class=x4><div class=x5><h1>{escape(title)}</h1>{text}</div>"
        f"<div class=x6>{TEASERS}</div></div><div class=x7>{FOOTER}</div>"
    )


def interrupted(case: Any, title: str) -> str:
    def paragraph(text: str) -> str:
        more = "<p><b>Read more:</b> <a href='/x'>A harbour opens in Arden</a></p>"
        return f"<p>{text}</p>{more}<div class='newsletter-signup'>{LETTER}</div>"

    meta = f"<meta property='article:published_time' content='{case.wanted.get('published', '')}T10:00:00Z'>"
    text = flow(case, paragraph, lambda text: tag("figure")(tag("figcaption")(text)), tag("h2"))
    return (
        f"<head>{meta if 'published' in case.wanted else ''}</head><header>{MENU}</header>"
        f"<h1>{escape(title)}</h1><div class='article-body'>{text}</div>"
        f"<section class='most-read'>{TEASERS}</section>{FOOTER}"
    )


LAYOUTS = (modern, boxes, table, unclosed, unnamed, interrupted)


@lru_cache(maxsize=1)
def figures() -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for number, path in enumerate(reports.CASES):
        case = reports.case_of(path)
        titles = reports.titled(case)
        if not titles or len(reports.bodied(case)) < 2:
            continue
        layout = LAYOUTS[number % len(LAYOUTS)]
        made = take(seed_from(layout(case, titles[0]).encode(), f"seeds/{case.name}.html"), reports.library())
        found.update(reports.hits(case, made))
    return found


@pytest.mark.parametrize("figure", FLOORS)
def test_saved_pages_are_read_at_least_as_well_as_before(figure: str) -> None:
    right, all_ = figures()[figure, "right"], figures()[figure, "all"]
    print(f"\n{figure} of saved pages: {right} of {all_}, {right / all_:.3f}")  # noqa: T201 - `make accuracy` shows them

    assert right >= FLOORS[figure] * all_


def test_hardly_a_block_of_a_page_leaks_into_an_entry() -> None:
    leaked = figures()["body precision", "all"] - figures()["body precision", "right"]
    pages = figures()["headline", "all"]
    print(f"\nblocks leaked: {leaked} of {pages} pages, {leaked / pages:.2f} each")  # noqa: T201 - likewise

    assert leaked <= LEAKED * pages
