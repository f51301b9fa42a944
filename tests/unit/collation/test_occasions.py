import pytest

from builder.collation.frames import unframe
from builder.collation.occasions import occasion
from builder.languages.sentences import sentence_rules

NAMES = {"Wang": "w", "Lavrov": "l", "Лавров": "l", "Ван И": "w", "王毅": "w", "拉夫罗夫": "l"}


def named(sentence: str, language: str = "en") -> str:
    rules, extent = sentence_rules(language), (0, len(sentence))
    return occasion(sentence, extent, unframe(sentence, extent, rules, NAMES), rules)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("During the two meetings, Wang said that trade grows.", "During the two meetings"),
        ("During the meeting Wang said that trade grows.", "During the meeting"),
        (
            "Trade grows, Wang said when meeting with the President on Wednesday.",
            "when meeting with the President on Wednesday",
        ),
        (
            "In an interview with the agency last week, Zhang said that trade grows.",
            "In an interview with the agency last week",
        ),
        ("Wang said at a press conference on Friday that trade grows.", "at a press conference on Friday"),
        ("During the meetings, both sides spoke of trade.", "During the meetings"),
        ("Wang said that at the meeting trade was discussed.", ""),
        ("Trade grows, Wang said on Wednesday.", ""),
    ],
)
def test_the_words_that_say_at_which_meeting_are_found_outside_what_is_said(
    sentence: str, expected: str
) -> None:
    assert named(sentence) == expected


def test_russian_and_chinese_occasions_are_known_by_their_own_words() -> None:
    assert named("В ходе встречи с Ван И Лавров заявил, что торговля растет.", "ru") == "В ходе встречи"
    assert named("«Торговля растет», — сказал Лавров на встрече с Ван И.", "ru") == "на встрече с Ван И"
    assert named("会见中，王毅指出，贸易增长。", "zh") == "会见中"
    assert named("王毅在会见拉夫罗夫时表示，贸易增长。", "zh") == "在会见拉夫罗夫时"
    assert named("王毅表示，会谈中谈到贸易。", "zh") == ""


def test_a_language_without_such_words_names_no_occasion() -> None:
    assert named("Wang zei tijdens de vergadering dat de handel groeit.", "nl") == ""
