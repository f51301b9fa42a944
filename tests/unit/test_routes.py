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


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("the road", "#:~:text=the%20road"),
        ("a well-known, old road", "#:~:text=a%20well%2Dknown%2C%20old%20road"),
        (
            "one two three four five six seven eight nine",
            "#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine",
        ),
        ("两国", "#:~:text=%E4%B8%A4%E5%9B%BD"),
    ],
)
def test_words_on_another_page_are_found_by_a_text_fragment(words: str, fragment: str) -> None:
    assert routes.to_words("https://wire.example/1", words) == f"https://wire.example/1{fragment}"


def test_words_that_stand_twice_are_found_by_what_stands_beside_them() -> None:
    found = routes.to_words("https://wire.example/1#top", "road", "the ", ".")
    assert found == "https://wire.example/1#top:~:text=the-,road,-."
