import pytest

from builder.collation.variants import runs
from builder.languages.sentences import sentence_rules
from builder.model import Reading
from builder.pages.exchanged import exchanged

COMMON = sentence_rules("en").common


def found(base: str, text: str) -> list[tuple[str, str]]:
    reading = Reading(siglum="B", relation="reworded", runs=runs(base, text))
    return list(exchanged(reading, base, COMMON))


@pytest.mark.parametrize(
    ("base", "text", "expected"),
    [
        ("They uphold the Charter.", "They defend the Charter.", [("uphold", "defend")]),
        (
            "Both implement the important common understandings reached by the two heads of state.",
            "Both implement the important consensus reached by the two heads of state.",
            [("common understandings", "consensus")],
        ),
        (
            "This is the historical responsibility of the two countries.",
            "This is the historical duty of both nations.",
            [("responsibility", "duty"), ("the two countries", "both nations")],
        ),
    ],
)
def test_a_term_that_stands_for_a_term_is_found(
    base: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(base, text) == expected


@pytest.mark.parametrize(
    ("base", "text"),
    [
        # Nothing holds the last words in place, and "Russia" stands elsewhere in the other wording.
        (
            "China hopes for a good momentum of its relations with Russia.",
            "Relations with Russia, which are of a new type, will grow with sound momentum.",
        ),
        ("The two sides spoke of trade.", "During the meetings, China and Russia spoke of trade."),
        ("They spoke of trade on Monday.", "They spoke of trade."),
        ("They spoke of the trade.", "They spoke of a trade."),
    ],
)
def test_words_that_only_stand_where_others_stood_are_no_terms(base: str, text: str) -> None:
    assert found(base, text) == []
