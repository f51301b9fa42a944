"""Words that several pages need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.lists import listed
from builder.pages.words import count, curled, day, first_sentence, language_of, moment, shortened


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("They met. Then they left.", "They met."),
        ("They met on Feb. 22. Then they left.", "They met on Feb. 22."),
        ("J. Smith met A. B. Jones in St. Ives. They left.", "J. Smith met A. B. Jones in St. Ives."),
        ("They *met* [there](x.md). More.", "They met there."),
        ("双方会谈。随后签字。", "双方会谈。"),
        ("No stop at all", "No stop at all"),
        ("Was it “so”? It was.", "Was it “so”?"),
        ("", ""),
        ("## A heading\n\nThe text. More.", "The text."),
    ],
)
def test_the_first_sentence_of_a_note_is_cut_where_it_ends(note: str, sentence: str) -> None:
    assert first_sentence(note) == sentence


@given(st.text(max_size=400), st.integers(min_value=5, max_value=300))
def test_a_shortened_text_is_never_longer_than_asked(text: str, limit: int) -> None:
    assert len(shortened(text, limit)) <= limit


@pytest.mark.parametrize(
    ("name", "language"),
    [("Ada", None), ("王毅", "zh"), ("Лавров", "ru"), ("ひらがな", "ja"), ("서울", "ko"), ("العربية", "ar")],
)
def test_a_name_in_a_script_of_its_own_is_marked_with_its_language(name: str, language: str | None) -> None:
    assert language_of(name) == language


def test_a_date_is_said_and_given_to_machines_where_html_can_hold_it() -> None:
    assert (day("2023-02-22").text, day("2023-02-22").machine) == ("22 February 2023", "2023-02-22")
    assert day("2023-02~").machine == "2023-02"
    assert day("2023-02-21/2023-02-22").machine is None


@pytest.mark.parametrize(
    ("printed", "said", "machine"),
    [
        ("2023-02-22", "22 February 2023", "2023-02-22"),
        ("2023-02-22T23:45", "22 February 2023, 23:45", "2023-02-22T23:45"),
        ("2023-02-22 23:45", "22 February 2023, 23:45", "2023-02-22T23:45"),
        ("2023-02-22T23:45:10+08:00", "22 February 2023, 23:45 UTC+08:00", "2023-02-22T23:45:10+08:00"),
        ("2023-02-22T23:45Z", "22 February 2023, 23:45 UTC", "2023-02-22T23:45Z"),
    ],
)
def test_a_moment_is_said_as_printed_and_no_zone_is_added(printed: str, said: str, machine: str) -> None:
    assert (moment(printed).text, moment(printed).machine) == (said, machine)


def test_counts_and_lists_are_said_as_in_a_sentence() -> None:
    assert [count(number, "report") for number in (0, 1, 2)] == ["0 reports", "1 report", "2 reports"]
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"


@pytest.mark.parametrize(
    ("straight", "set_in_type"),
    [
        (
            'resolved from "on Wednesday" in the wire\'s text',
            "resolved from “on Wednesday” in the wire’s text",
        ),
        ("""the page has ("so 'they' said")""", "the page has (“so ‘they’ said”)"),
        ("“as it is”", "“as it is”"),
        ("", ""),
    ],
)
def test_straight_quotation_marks_of_the_editors_are_set_as_printers_do(
    straight: str, set_in_type: str
) -> None:
    assert curled(straight) == set_in_type
