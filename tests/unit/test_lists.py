"""Words in a row."""

import pytest

from builder.lists import listed, run_on


def test_a_list_is_said_as_in_a_sentence() -> None:
    assert [listed(words) for words in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]


@pytest.mark.parametrize(
    ("stretches", "together"),
    [
        (("They met,", "and they agreed."), "They met, and they agreed."),
        (("面对国际形势，", "双方保持定力。"), "面对国际形势，双方保持定力。"),
        (("Стороны", "договорились."), "Стороны договорились."),
        ((), ""),
    ],
)
def test_stretches_of_a_text_are_parted_as_its_script_parts_words(
    stretches: tuple[str, ...], together: str
) -> None:
    assert run_on(stretches) == together
