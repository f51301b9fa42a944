"""The addresses of the site, and the way from one page to another."""

from posixpath import dirname, join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import routes
from builder.model import Annotation

_ADDRESSES = st.sampled_from(
    [
        "",
        "people/",
        "people/ada/",
        "events/2021-05-03-x/",
        "years/2021/",
        "about/",
        "data/timeline.json",
        "feed.xml",
    ]
)


@pytest.mark.parametrize(
    ("here", "there", "href"),
    [
        ("", "events/x/", "events/x/index.html"),
        ("events/x/", "", "../../index.html"),
        ("events/x/", "people/ada/", "../../people/ada/index.html"),
        ("people/", "people/ada/", "ada/index.html"),
        ("events/x/", "events/x/#s-1", "#s-1"),
        ("events/x/", "entries/y/#p3", "../../entries/y/index.html#p3"),
        ("events/x/", "events/x/synopsis.json", "synopsis.json"),
        ("404.html", "assets/site.css", "assets/site.css"),
    ],
)
def test_a_link_names_the_file_so_that_it_works_from_a_folder(here: str, there: str, href: str) -> None:
    assert routes.relative(here, there) == href


@given(_ADDRESSES, _ADDRESSES)
def test_following_a_link_arrives_at_the_file_it_was_made_for(here: str, there: str) -> None:
    arrived = normpath(join(dirname(routes.file_of(here)), routes.relative(here, there)))
    assert arrived == routes.file_of(there)


def test_the_canonical_address_names_no_file() -> None:
    assert routes.canonical("https://a.example/b/", "events/x/") == "https://a.example/b/events/x/"
    assert routes.canonical("https://a.example/b", "") == "https://a.example/b/"


def test_a_note_keeps_its_address_when_others_come_before_it() -> None:
    note = Annotation(quote="a cool head", note="...")
    assert routes.note(note) == routes.note(Annotation(quote="a cool head", note="reworded"))
    assert routes.note(note) != routes.note(Annotation(quote="a cool head", prefix="kept ", note="..."))
    assert routes.note(Annotation(quote="a", note="...", id="cool")) == "n-cool"


def test_a_year_has_four_digits() -> None:
    assert routes.year(907) == "years/0907/"
