"""What stands between a headline and the first paragraph is no part of the body."""

import pytest

from builder.languages.words import words_for
from builder.seeds.glued import cut
from builder.seeds.openings import is_row_of_names
from builder.seeds.roles import Layout, lay_out

EN = words_for("en")
LEAD = "Minister Anna Berg met Minister Carl Dorn in Oldtown and spoke with him about the road to the coast."
MORE = "Both ministers said that they had been waiting for the road for thirty years and would wait no more."


def layout(*lines: str) -> Layout:
    return lay_out(cut(lines, EN), EN)


def body(*lines: str) -> list[str]:
    page = layout(*lines)
    return [page.blocks[index].text for index in page.of("body")]


def test_the_body_begins_below_a_headline_that_stands_under_a_notice_and_the_day() -> None:
    notice = (
        "The text below came from the press office by email and stands here unedited since we have no other."
    )
    headline = "Readout of the Meeting of Minister Anna Berg with Minister Carl Dorn"
    assert body(notice, "March 3, 2020", headline, LEAD, MORE) == [LEAD, MORE]


def test_a_lead_above_the_day_stays_though_a_subheading_follows() -> None:
    assert body("Ministers Berg and Dorn agree on road", LEAD, "March 3, 2020", "What comes next", MORE) == [
        LEAD,
        MORE,
    ]


def test_what_a_picture_shows_above_the_day_is_a_caption() -> None:
    shown = "Minister Anna Berg meets her guests during the fair in Oldtown on Thursday."
    page = layout(shown, "Updated: March 3, 2020", LEAD, MORE)
    assert page.roles[0] == "caption"
    assert page.first == 2


def test_a_place_on_a_line_of_its_own_and_the_names_above_it_are_no_paragraphs() -> None:
    page = layout("Berg meets Dorn", "Anna Berg and Carl Dorn.", "Oldtown:", LEAD, MORE)
    assert [page.roles[index] for index in (1, 2)] == ["caption", "place line"]
    assert page.first == 3


def test_what_stands_twice_at_the_top_is_a_headline_though_it_ends_with_a_colon() -> None:
    twice = "Anna Berg met in Oldtown with Carl Dorn. What was said before the press:"
    assert body(twice, twice, LEAD, MORE) == [LEAD, MORE]


def test_a_deck_that_breaks_off_is_left_out_where_the_text_goes_on() -> None:
    assert body("Berg meets Dorn in Oldtown", f"{LEAD[:60]} ...", LEAD, MORE) == [LEAD, MORE]


def test_a_deck_that_stands_within_a_later_paragraph_is_left_out() -> None:
    deck = "People of both towns were waving flags, and Berg said that she would come again."
    page = layout("Berg meets Dorn in Oldtown", deck, LEAD, f"{MORE} {deck} The bands played.")
    assert page.roles[1] == "repeated"


def test_teasers_and_calls_below_a_report_are_no_paragraphs() -> None:
    calls = ("Please write to us at once!", "A court keeps the passport of the mayor, who wanted to see the…")
    assert body("Berg meets Dorn in Oldtown", LEAD, MORE, *calls) == [LEAD, MORE]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Anna Berg and Carl Dorn.", True),
        ("Anna Berg, Carl Dorn of Sudmark and Eva Falk", True),
        ("Anna Berg thanked Carl Dorn.", False),
        ("Berg", False),
    ],
)
def test_a_row_of_names_has_no_verb(text: str, is_one: bool) -> None:
    assert is_row_of_names(text) is is_one
