"""A saved page gives its reader's text and what its markup tells of the report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Supplied
from builder.seeds.metadata import Metadata, told_by
from builder.seeds.webpage import is_page, read_page


def test_each_paragraph_is_a_line_and_scripts_are_none() -> None:
    text, _ = read_page(
        "<p>One <b>wo</b>rd.<script>x()</script><p>Two&nbsp;&amp; three<br>four<style>y</style>"
    )

    assert text.split("\n\n") == ["One word.", "Two & three", "four"]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2031-06-02T08:15:00+0200", "2031-06-02T08:15+02:00"),
        ("2031-06-02T08:15:30.123Z", "2031-06-02T08:15:30Z"),
        ("2031-06-02", "2031-06-02"),
        ("2031-02-30", None),
        ("yesterday", None),
    ],
)
def test_a_moment_is_taken_as_printed_and_only_where_there_is_such_a_day(
    printed: str, read: str | None
) -> None:
    told, _ = told_by(Metadata(metas={"article:published_time": [printed]}))

    assert told.published == read


@pytest.mark.parametrize(
    "script", ["", "{", "[]", '{"@type": 1}', '{"@type": "NewsArticle", "author": 3}', "[" * 9000]
)
def test_json_that_tells_nothing_is_passed_over(script: str) -> None:
    metadata = Metadata(scripts=[script], title="A headline | Site")

    assert (metadata.titles(), told_by(metadata)) == (["A headline | Site"], (Supplied(), ""))


def test_halves_of_signs_in_json_are_left_out_since_no_file_can_hold_them() -> None:
    script = (
        r'{"@type": "NewsArticle", "headline": "A ferry \ud83d opens", "author": {"name": "Anna\udc00 Berg"},'
        r' "publisher": "The \ud83d Courier", "url": "https://courier.example/\ud83d"}'
    )
    metadata = Metadata(scripts=[script])
    told, publisher = told_by(metadata)

    assert metadata.titles() == ["A ferry opens"]
    assert (told.byline, publisher, told.url) == (("Anna Berg",), "The Courier", "https://courier.example/")


@given(st.text(max_size=200))
def test_any_text_can_be_read_as_a_page(source: str) -> None:
    text, markup = read_page(f"<html><body>{source}")

    assert "\n\n\n" not in text
    assert all(0 < number <= len(text.split("\n")) for number in markup.furniture)


@given(st.lists(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,5}", fullmatch=True), min_size=1))
def test_no_word_of_a_page_is_lost(paragraphs: list[str]) -> None:
    text, _ = read_page("".join(f"<p>{one}</p>" for one in paragraphs))

    assert text.split("\n\n") == paragraphs


def test_a_page_is_known_by_its_name_or_its_first_signs() -> None:
    assert is_page("x", "seeds/a.HTML")
    assert is_page("\n<!DOCTYPE html><p>x", "seeds/a.txt")
    assert not is_page("He wrote <b> and <html-like> things.", "seeds/a.txt")
