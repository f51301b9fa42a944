"""Headlines and date lines that stand side by side in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.languages.words import words_for
from builder.seeds.glued import cut

EN = words_for("en")


def texts(line: str) -> list[str]:
    return [block.text for block in cut([line], EN)]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Berg and Dorn meet for the first time2 min read . Updated: 24 Sep 2021, 08:36 PM IST",
            ["Berg and Dorn meet for the first time", "2 min read . Updated: 24 Sep 2021, 08:36 PM IST"],
        ),
        (
            "Secretary Falk’s Meeting with Minister Holm 10/26/2023 11:52 PM EDT",
            ["Secretary Falk’s Meeting with Minister Holm", "10/26/2023 11:52 PM EDT"],
        ),
        (
            "Envoy expected in Oldtown after talks with N.L.3 min read",
            ["Envoy expected in Oldtown after talks with N.L.", "3 min read"],
        ),
        (
            "Berg receives Dorn on the eve of the summit Published: March 3, 2020 10:15",
            ["Berg receives Dorn on the eve of the summit", "Published: March 3, 2020 10:15"],
        ),
    ],
)
def test_a_headline_and_the_line_that_says_when_are_two_blocks_of_one_line(
    line: str, parts: list[str]
) -> None:
    assert texts(line) == parts
    assert [block.lines for block in cut([line], EN)] == [(1,), (1,)]


@pytest.mark.parametrize(
    "line",
    [
        "Berg to receive Dorn in Oldtown on March 3, 2020",  # a day without a time may be a headline's own
        "By Ann Example | gazette.example | Updated: 2023-02-23 01:20",
        "Ann Example 10 seconds ago Thu 10th September 2020 | 08:23 PM",
        "Minister Anna Berg said on March 3, 2020 at 10:15 that the road would be open before winter.",
        "2023-02-22 23:45",
    ],
)
def test_what_is_one_line_stays_one_block(line: str) -> None:
    assert texts(line) == [line]


@given(st.lists(st.text(alphabet="ab 1:20-|min read", max_size=80), max_size=12))
def test_no_word_is_lost_by_parting(lines: list[str]) -> None:
    whole = "".join("".join(lines).split())
    kept = "".join("".join(block.text for block in cut(lines, EN)).split())
    assert [sign for sign in kept if sign.isalnum()] == [sign for sign in whole if sign.isalnum()]
