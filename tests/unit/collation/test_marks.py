"""Names and numbers by which sentences of two languages are known to say the same."""

import pytest

from builder.collation.marks import marks
from builder.collation.passages import read
from builder.languages.sentences import sentence_rules
from builder.model import Entry

NAMES = {"Ташкент": "tashkent", "Tashkent": "tashkent", "塔什干": "tashkent", "Женева": "geneva", "ООН": "un"}


def found(language: str, sentence: str) -> frozenset[str]:
    entry = Entry(id="e", path="", title="", language=language, paragraphs=(sentence,))
    (mark,) = marks(read(0, entry, (1,), {}), NAMES, sentence_rules(language))
    return mark


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "They wait in Tashkent."), ("ru", "Они ждут в Ташкенте."), ("zh", "他们在塔什干等待。")],
)
def test_a_place_is_one_in_whatever_language_and_case_it_is_named(language: str, sentence: str) -> None:
    assert found(language, sentence) == {"tashkent"}


@pytest.mark.parametrize(
    ("language", "sentence", "number"),
    [
        ("en", "It cost 3.5 million a year.", "3500000"),
        ("ru", "Это стоило 3,5 млн в год.", "3500000"),
        ("zh", "每年花费350万。", "3500000"),
        ("en", "It rose by 1.5 percent.", "1.5"),
        ("ru", "Рост составил 1,5 процента.", "1.5"),
        ("en", "It cost 12,500 a year.", "12500"),
    ],
)
def test_a_number_is_one_however_a_language_writes_it(language: str, sentence: str, number: str) -> None:
    assert found(language, sentence) == {number}


def test_what_only_begins_like_an_acronym_on_record_is_not_it() -> None:
    assert found("ru", "Они ждут у ООНовцев.") == frozenset()
