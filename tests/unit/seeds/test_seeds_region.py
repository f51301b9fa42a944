"""The report is found in a page by how its prose stands together, whatever the page calls its elements."""

import pytest

from builder.model import Seed
from builder.seeds.webarchive import page_in
from builder.seeds.webpage import read_page, readable, with_page

FIRST = (
    "Foreign Minister Anna Berg met Tomas Hale in Kelm on Tuesday to talk about the ferry between the towns."
)
SECOND = (
    "They agreed to open the line in the autumn and to share the cost of both ships that are being built."
)
THIRD = "Berg said that the people of the two towns had waited for a ferry for more than thirty years by now."
BODY = "".join(f"<p>{one}</p>" for one in (FIRST, SECOND, THIRD))
TEASER = (
    "<div><a href='/x'>A harbour</a><p>The harbour of Arden was opened by its mayor on a windy day.</p></div>"
)


def kept(source: str) -> list[str]:
    """Give the lines of a page that are read as its report."""
    seed = with_page(Seed("seeds/a.html", "", "utf-8", source))
    return [line for line in readable(seed).split("\n") if line]


@pytest.mark.parametrize(
    "around",
    [
        "<nav><p>{0}</p></nav>",
        "<div class='RelatedStories'><p>{0}</p></div>",
        "<div id='reader-comments'><p>{0}</p></div>",
        "<div role='complementary'><p>{0}</p></div>",
        "<div style='display: none'><p>{0}</p></div>",
        "<div class='cookie-banner'><p>{0}</p></div>",
        "<p><b>Read more:</b> <a href='/x'>{0}</a></p>",
    ],
)
def test_what_names_itself_furniture_or_is_a_link_is_left_out(around: str) -> None:
    other = "The harbour of Arden was opened by its mayor on a windy Sunday, with music."
    page = f"<h1>Ministers meet</h1><article><p>{FIRST}</p>{around.format(other)}<p>{SECOND}</p></article>"

    assert kept(page) == ["Ministers meet", FIRST, SECOND]


@pytest.mark.parametrize("place", ["<a name=top>", "<a id='top'>", "<p><a href='/x'>Home<a name='top'>"])
def test_a_place_that_links_lead_to_is_no_link_even_where_it_is_never_closed(place: str) -> None:
    long = f"{FIRST} {SECOND}"
    page = f"<h1>Ministers meet</h1><article>{place}<p>{long}</p><p>{THIRD}</p><p>{long}</p></article>"

    assert kept(page)[-3:] == [long, THIRD, long]


def test_teasers_in_boxes_lose_against_paragraphs_side_by_side() -> None:
    report, teasers = f"<h1>Ministers meet</h1>{BODY}", TEASER * 5
    page = f"<div class=a1><div class=b7>{report}</div><div class=c3>{teasers}</div></div>"

    assert kept(page) == ["Ministers meet", FIRST, SECOND, THIRD]


def test_what_holds_the_headline_is_never_furniture_whatever_it_is_called() -> None:
    page = f"<form class='sidebar comments'><h1>Ministers meet</h1>{BODY}</form><p>{THIRD[:40]}</p>"

    assert kept(page) == ["Ministers meet", FIRST, SECOND, THIRD]


def test_paragraphs_parted_by_line_breaks_or_in_boxes_of_their_own_are_a_report_too() -> None:
    assert kept(f"<div>{FIRST}<br><br>{SECOND}<br>{THIRD}</div>") == [FIRST, SECOND, THIRD]
    assert kept(f"<div><div>{FIRST}</div><div>{SECOND}</div></div>") == [FIRST, SECOND]


def test_captions_stand_apart_from_the_text() -> None:
    shown = "Anna Berg on the pier of Kelm, where the new ferry is to leave from, in May."
    figure = f"<figure><figcaption>{shown}</figcaption></figure>"
    _, markup = read_page(f"<article><p>{FIRST}</p>{figure}<p>{SECOND}</p></article>")

    assert markup.captions == {3}
    assert 3 in markup.furniture


def test_the_headline_is_what_metadata_gives_and_the_page_prints() -> None:
    site = "<meta property='og:title' content='The Courier, latest news'>"
    head = f"<title>Ministers meet - The Courier</title>{site}"
    _, markup = read_page(f"<head>{head}</head><body><h2>Ministers meet</h2>{BODY}")

    assert markup.told.title == "Ministers meet"


def test_the_day_that_is_said_of_a_page_and_not_of_an_article_is_not_its_day() -> None:
    script = '{"@type": "WebPage", "datePublished": "2039-01-01"}'
    _, markup = read_page(f"<script type='application/ld+json'>{script}</script><h1>A b</h1>{BODY}")

    assert markup.told.published is None


def test_a_time_element_of_the_head_tells_programs_the_day() -> None:
    when = "<time datetime='2031-05-07T09:00+02:00'>yesterday</time>"
    _, markup = read_page(f"<article><h1>Ministers meet</h1><div>{when}</div>{BODY}</article>")

    assert markup.told.published == "2031-05-07T09:00+02:00"


def test_authors_that_are_described_elsewhere_in_the_page_are_named() -> None:
    script = (
        '{"@graph": [{"@type": "NewsArticle", "headline": "Ministers meet", "author": {"@id": "#p"}},'
        ' {"@type": "Person", "@id": "#p", "name": "Ida Moss"}]}'
    )
    _, markup = read_page(
        f"<script type='application/ld+json'>{script}</script><h1>Ministers meet</h1>{BODY}"
    )

    assert markup.told.byline == ("Ida Moss",)


def test_the_address_that_the_browser_noted_is_the_page_s() -> None:
    _, markup = read_page(f"<!-- saved from url=(0029)https://courier.example/ferry -->{BODY}")

    assert markup.told.url == "https://courier.example/ferry"


def test_a_web_archive_gives_its_page_and_its_address() -> None:
    raw = (
        b"Snapshot-Content-Location: https://courier.example/f\n"
        b"Content-Type: multipart/related; boundary=x\n\n"
        b"--x\nContent-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: quoted-printable\n\n"
        b"<p>=CC=EE=F1=EA=\n=E2=E0</p>\n--x\nContent-Type: image/png\n\nabc\n--x--\n"
    )
    page = page_in(raw).decode()

    assert page.startswith("<!-- saved from url=(0025)https://courier.example/f -->")
    assert "<p>Москва</p>" in page
    assert page_in(b"plain text") == b"plain text"


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<!--", "<!", "<?", "</a", "<![CDATA[", '<p a="', "<div>", "<b><p>"]
)
def test_what_is_opened_and_never_closed_hides_no_text_before_it(piece: str) -> None:

    assert FIRST in read_page(f"<p>{FIRST}</p>" + piece * 2000)[0]
