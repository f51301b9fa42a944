"""What two texts have in common is named as they write it."""

import pytest

from builder.timeline.naming import said_in_common
from builder.timeline.traits import rarity_of

RARITY = rarity_of([("The Dell Council met in Kelm.",), ("In Kelm, 300 came.",)])


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "In Kelm the River Council has 4,200 members.",
            "With 4200 members, it is the River Council of Kelm.",
            "Both name River Council and Kelm; both give 4,200.",
        ),
        (
            "It is the Central Bank.",
            "It is in Central Norland.",
            "Both have words of names, or numbers, in common.",
        ),
        ("The vote was on Dell's port.", "So they saw Dell again.", "Both name Dell."),
        (
            "It was the 20th of the D-300.",
            "For the 20th time, D-300 fell.",
            "Both name D-300; both give 20th.",
        ),
        ("外长王毅在莫斯科同俄方会谈。", "王毅在莫斯科举行会谈", "Both name 王毅在莫斯科 and 会谈."),
        ("They saw 300 and 4,200 of them.", "300 of 4200", "Both give 4,200 and 300."),
    ],
    ids=["names and numbers", "parts of names", "a genitive", "ordinals", "Chinese", "numbers only"],
)
def test_names_and_numbers_in_common_are_said_as_they_are_written(one: str, other: str, said: str) -> None:
    assert said_in_common((one,), (other,), RARITY) == said


def test_what_another_reason_speaks_of_is_left_out() -> None:
    one, other = ("He met Anna Berg in Kelm on the 17th.",), ("In Kelm, Berg said on the 17th that",)

    assert said_in_common(one, other, RARITY, {"anna", "berg", "17"}) == "Both name Kelm."
