"""Boxes of other headlines amid a report, and copied posts."""

from collections.abc import Sequence

from builder.languages.words import words_for
from builder.seeds.lines import Block
from builder.seeds.roles import lay_out

WORDS = words_for("en")
BEFORE = (
    "The foreign minister of Northland arrived in Oldtown on Tuesday for talks on the new bridge.",
    "Both governments want the bridge to carry trains, and both want the other to pay for most of the work.",
)
AFTER = (
    "The bridge would be the longest on the river and would take the trains of both countries to the sea.",
    "Work could begin in spring if the governments agree on the money, the minister told reporters.",
)


def body(lines: Sequence[str]) -> list[str]:
    layout = lay_out([Block((n,), line) for n, line in enumerate(lines, start=1)], WORDS)
    return [layout.blocks[n].text for n in layout.of("body", "subheading")]


def test_paragraphs_go_on_after_a_box_of_other_headlines() -> None:
    assert body([*BEFORE, "See also:", "Why Northland Builds Bridges", *AFTER]) == [*BEFORE, *AFTER]


def test_the_headline_in_a_box_is_no_subheading() -> None:
    lines = [*BEFORE, "Read more", "Minister tries the local ice cream", *AFTER]
    assert body(lines) == [*BEFORE, *AFTER]


def test_a_list_after_the_report_stays_out_of_it() -> None:
    tail = ["Related stories", "Rain in Sudmark", "It rained in Sudmark.", "Snow in Newport", "It snowed."]
    assert body([*BEFORE, *AFTER, *tail]) == [*BEFORE, *AFTER]


def test_a_copied_post_is_left_out_with_who_signs_it() -> None:
    post = ["The minister tries our ice cream", "— Oldtown Daily (@oldtowndaily) March 3, 2031"]
    assert body([*BEFORE, *post, *AFTER]) == [*BEFORE, *AFTER]
