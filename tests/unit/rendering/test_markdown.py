"""Markdown as editors write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import routes
from builder.rendering.markdown import site_address, to_html


def _html(text: str, here: str = "entries/x/", top: int = 2) -> str:
    return str(to_html(text, lambda link: routes.relative(here, link), top=top))


def test_html_in_markdown_is_shown_as_text() -> None:
    assert "&lt;script&gt;" in _html("A <script>alert(1)</script> word")
    assert "<script" not in _html("<script>alert(1)</script>")


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//other.example/x"],
)
def test_a_link_that_could_do_harm_is_left_as_text(link: str) -> None:
    assert "<a " not in _html(f"[word]({link})")


@pytest.mark.parametrize("link", ["https://a.example/x", "http://a.example", "mailto:a@b.example"])
def test_links_to_the_web_and_to_mail_stay_as_they_are(link: str) -> None:
    assert f'href="{link}"' in _html(f"[word]({link})")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("events/x/", "events/x/"),
        ("/events/x/", "events/x/"),
        ("../events/x.md", "events/x/"),
        ("../events/x.md#s-1", "events/x/#s-1"),
        ("content/people/a.md", "people/a/"),
        ("../pages/about.md", "about/"),
        ("data/timeline.json", "data/timeline.json"),
        ("/", ""),
    ],
)
def test_a_link_within_the_site_may_be_an_address_or_a_file(link: str, address: str) -> None:
    assert site_address(link) == address


def test_a_link_within_the_site_is_relative_to_the_page() -> None:
    assert 'href="../../events/x/index.html"' in _html("[word](../events/x.md)")
    assert 'href="#below"' in _html("[word](#below)")


def test_headings_stand_below_that_of_the_page_and_can_be_linked_to() -> None:
    assert '<h2 id="one-two">One two</h2>' in _html("# One two")
    html = _html("## A\n\n### B\n\n## A", top=3)
    assert [part + ">" for part in html.replace("\n", "").split(">") if part.startswith("<h")] == [
        '<h3 id="a">',
        '<h4 id="b">',
        '<h3 id="a-2">',
    ]


def test_pictures_are_not_loaded_from_anywhere() -> None:
    assert "<img" not in _html("![alt](https://a.example/x.png)")


def test_code_is_highlighted_by_classes() -> None:
    html = _html("```yaml\ntitle: <b>\n```")
    assert '<span class="nt">title</span>' in html
    assert "&lt;b&gt;" in html
    assert "style=" not in html


def test_code_in_a_language_nobody_knows_is_left_plain() -> None:
    assert "a &lt; b" in _html("```no-such-language\na < b\n```")


@given(st.text(max_size=200))
def test_whatever_an_editor_writes_makes_no_element_that_acts(text: str) -> None:
    html = _html(text).lower()
    assert "<script" not in html
    assert "<img" not in html
    assert "<iframe" not in html
