"""An entry's words are its seed's, or the paragraphs that are not are named."""

from builder.verify import unfaithful
from tests.making import entry

SEED = "A headline\n\nAnna Berg met\nTomas\u00a0Hale  in Kelm.\n\nThey agreed on little.\n"


def test_words_that_stand_in_the_seed_are_faithful_however_its_lines_are_broken() -> None:
    report = entry("x", "Anna Berg met Tomas Hale in Kelm.", "They agreed on little.")

    assert unfaithful(report, SEED) == ()


def test_a_changed_an_added_and_a_shortened_word_are_noticed_by_paragraph() -> None:
    report = entry(
        "x",
        "Anna Berg met Tomas Hale in Kelm.",
        "They agreed on much.",
        "They agreed on very little.",
        "Anna Berg met Hale in Kelm.",
    )

    assert unfaithful(report, SEED) == (2, 3, 4)


def test_capitals_and_punctuation_are_part_of_the_words() -> None:
    assert unfaithful(entry("x", "they agreed on little.", "They agreed on little!"), SEED) == (1, 2)


def test_a_part_of_a_word_is_not_a_word() -> None:
    assert unfaithful(entry("x", "hey agreed on litt"), SEED) == (1,)
