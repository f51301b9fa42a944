"""The scalars of front matter: which texts are right, and what is said of those that are not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from builder.fields import Address, Id, Moment, Paragraphs, Texts, is_id, paragraph_numbers, paragraph_text

NUMBERS = st.lists(st.integers(min_value=1, max_value=9999), min_size=1)


def refused(kind: Any, text: str) -> Any:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(text)
    return caught.value.errors()[0]


@given(NUMBERS)
def test_paragraph_numbers_come_back_from_their_short_form(numbers: list[int]) -> None:
    short = paragraph_text(tuple(numbers))

    assert paragraph_numbers(short, 0) == tuple(sorted(set(numbers)))
    assert TypeAdapter(Paragraphs).validate_python(short) == short


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("1", (1,)), ("1-3", (1, 2, 3)), ("1, 3-5", (1, 3, 4, 5)), ("3,1", (3, 1)), ("2-3, 3-4", (2, 3, 4))],
)
def test_a_list_of_paragraphs_stands_for_its_numbers_once_each(text: str, numbers: tuple[int, ...]) -> None:
    assert paragraph_numbers(text, 9) == numbers


def test_no_list_of_paragraphs_means_all_of_them() -> None:
    assert paragraph_numbers(None, 3) == (1, 2, 3)
    assert paragraph_numbers(None, 0) == ()


@pytest.mark.parametrize(
    "text", ["", "0", "1-", "-3", "1--3", "a", "1;2", "5-3", "1-99999999999999999999", "１-２", "1, ", "1\n"]
)
def test_what_is_no_list_of_paragraphs_is_refused_with_a_hint(text: str) -> None:
    assert refused(Paragraphs, text)["ctx"]["hint"].startswith("write ")


@given(st.text())
def test_whatever_is_taken_for_a_list_of_paragraphs_names_at_least_one(text: str) -> None:
    try:
        TypeAdapter(Paragraphs).validate_python(text)
    except ValidationError:
        return
    assert min(paragraph_numbers(text, 0)) >= 1


@pytest.mark.parametrize(
    "text", ["2023-02-22", "2023-02-22T23:45", "2023-02-22T23:45:10+08:00", "2023-02-22 23:45"]
)
def test_a_moment_is_a_day_with_or_without_a_time(text: str) -> None:
    assert TypeAdapter(Moment).validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-30",
        "2023-02",
        "20230222",
        "2023-W08-3",
        "22.02.2023",
        "2023-02-22T25:00",
        "today",
        "２０２３-02-22",
        "",
    ],
)
def test_what_is_no_moment_is_refused_with_a_hint(text: str) -> None:
    assert refused(Moment, text)["ctx"]["hint"] == "write 2023-02-22 or 2023-02-22T23:45"


@pytest.mark.parametrize("text", ["wang", "2031-05-06-a-b", "a1", "0", "a" * 80])
def test_an_id_is_lower_case_letters_digits_and_single_hyphens(text: str) -> None:
    assert is_id(text)
    assert TypeAdapter(Id).validate_python(text) == text


@pytest.mark.parametrize(
    "text", ["", "A", "a--b", "-a", "a-", "a b", "../a", "a/b", "a.md", "ä", "a\n", "a" * 81, "..", "a\x00"]
)
def test_what_could_lead_out_of_a_folder_or_changes_its_case_is_no_id(text: str) -> None:
    assert not is_id(text)
    assert "an id is a file's name" in refused(Id, text)["ctx"]["hint"]


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "example.org",
        "https://",
        "https:///x",
        " https://example.org",
        "https://example.org/a b",
        "https://example.org/\njavascript:alert(1)",
        "https://example.org/\u202eexe.txt",
        "HTTPS",
        "ftp://example.org",
    ],
)
def test_only_web_addresses_pass_for_addresses(text: str) -> None:
    assert refused(Address, text)["ctx"]["hint"] == "an address begins with https:// or http://"


def test_one_word_is_a_list_of_one() -> None:
    assert TypeAdapter(Texts).validate_python("Anna Berg") == ("Anna Berg",)
