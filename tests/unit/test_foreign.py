"""Whether a text is in a language that is read."""

import pytest

from builder.languages.foreign import is_read
from builder.languages.words import language_of, words_for

ENGLISH = (
    "The two ministers met in Oldtown on Tuesday and spoke for an hour about the bridge that both want. "
)
SPANISH = "Los dos ministros se reunieron el martes en la ciudad y hablaron durante una hora del puente. "
RUSSIAN = "Министры встретились во вторник в городе и говорили о мосте, который они хотят построить. "
UKRAINIAN = "Міністри зустрілися у вівторок у місті й говорили про міст, який вони хочуть збудувати. "
CHINESE = "两国外长星期二在旧城会谈，谈及双方都希望修建的桥梁。"
JAPANESE = "両国の外相は火曜日に旧市街で会談し、双方が望む橋について話し合いました。"
ARABIC = "التقى الوزيران يوم الثلاثاء في المدينة وتحدثا عن الجسر الذي يريدان بناءه. "


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (ENGLISH, True),
        (RUSSIAN, True),
        (CHINESE, True),
        (SPANISH, False),
        (UKRAINIAN, False),
        (JAPANESE, False),
        (ARABIC, False),
    ],
)
def test_a_language_is_told_by_its_letters_and_its_commonest_words(text: str, read: bool) -> None:
    text = text * 3
    assert is_read(text, words_for(language_of(text))) is read


def test_a_few_words_tell_no_language() -> None:
    assert is_read("Oldtown, Newport", words_for("en"))
    assert is_read("", words_for("en"))
