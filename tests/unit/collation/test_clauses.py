import pytest

from builder.collation.clauses import clauses
from builder.languages.sentences import sentence_rules


def cut(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in clauses(text, (0, len(text)), sentence_rules(language))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "China will follow its own policy, pursue a win-win strategy, and provide new opportunities.",
            [
                "China will follow its own policy,",
                "pursue a win-win strategy,",
                "and provide new opportunities.",
            ],
        ),
        (
            "They firmly safeguarded their sovereignty, security and development interests.",
            ["They firmly safeguarded their sovereignty, security and development interests."],
        ),
        (
            "They promoted trade, investment, energy and aerospace.",
            ["They promoted trade, investment, energy and aerospace."],
        ),
        (
            "The two countries maintain their partnership and have always kept a cool head.",
            ["The two countries maintain their partnership", "and have always kept a cool head."],
        ),
        (
            "No matter how the situation changes, China is willing to work with Russia.",
            ["No matter how the situation changes, China is willing to work with Russia."],
        ),
        (
            "They actively explored and followed the path they had chosen.",
            ["They actively explored and followed the path they had chosen."],
        ),
        (
            "Relations which link Moscow and Beijing are developing steadily.",
            ["Relations which link Moscow and Beijing are developing steadily."],
        ),
        (
            "It will promote the order, which is also the duty of both.",
            ["It will promote the order,", "which is also the duty of both."],
        ),
    ],
)
def test_clauses_part_at_coordinated_predicates_and_not_inside_lists(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_chinese_clauses_part_at_wide_commas_when_both_sides_are_long() -> None:
    text = "中方愿同俄方加强战略协作，共同维护联合国宪章宗旨和原则。"
    assert cut(text, "zh") == ["中方愿同俄方加强战略协作，", "共同维护联合国宪章宗旨和原则。"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They will support the minister, who is also a member of the council.", "en"),
        ("Россия выступает за то, чтобы стороны развивали сотрудничество.", "ru"),
        ("Стороны подписали договор, который открывает новые возможности.", "ru"),
    ],
)
def test_who_someone_is_and_what_a_noun_stands_for_are_not_cut_off(text: str, language: str) -> None:
    assert cut(text, language) == [text]
