import pytest

from builder.collation.occasions import occasion
from builder.collation.sentences import Extent
from builder.languages.sentences import sentence_rules

EN = sentence_rules("en")


def named(sentence: str, said: str) -> str:
    start = sentence.index(said)
    stretches: list[Extent] = [(start, start + len(said))]
    return occasion(sentence, (0, len(sentence)), stretches, EN)


BY = "During the meetings, both sides spoke of trade."


@pytest.mark.parametrize(
    ("sentence", "said", "expected"),
    [
        ("During the two meetings, Wang said that trade grows.", "trade grows.", "During the two meetings"),
        (
            "Trade grows, Wang said when meeting with the President on Wednesday.",
            "Trade grows",
            "when meeting with the President on Wednesday",
        ),
        (
            "In an interview with the agency last week, Zhang said that trade grows.",
            "trade grows.",
            "In an interview with the agency last week",
        ),
        (BY, BY, "During the meetings"),
        ("Wang said that at the meeting trade was discussed.", "at the meeting trade was discussed.", ""),
        ("Trade grows, Wang said on Wednesday.", "Trade grows", ""),
    ],
)
def test_the_words_that_say_at_which_meeting_are_found_outside_what_is_said(
    sentence: str, said: str, expected: str
) -> None:
    assert named(sentence, said) == expected


def test_a_language_without_such_words_names_no_occasion() -> None:
    assert occasion("会见中，王毅说。", (0, 8), [], sentence_rules("zh")) == ""
