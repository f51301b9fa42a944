from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.collation.sentences import sentences
from builder.languages.sentences import sentence_rules


def cut(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, sentence_rules(language))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Feb. 22, 2023. They shook hands.", ["They met on Feb. 22, 2023.", "They shook hands."]),
        (
            "Trade reached 200 billion U.S. dollars. It grew.",
            ["Trade reached 200 billion U.S. dollars.", "It grew."],
        ),
        ("He left the U.S. The talks went on.", ["He left the U.S.", "The talks went on."]),
        ("The U.S. Secretary of State spoke.", ["The U.S. Secretary of State spoke."]),
        ("J. K. Smith and Mr. Brown came.", ["J. K. Smith and Mr. Brown came."]),
        ("Prices rose 1.4 percent.", ["Prices rose 1.4 percent."]),
        ('"We agree." He smiled.', ['"We agree."', "He smiled."]),
        ("“Who?” he asked.", ["“Who?” he asked."]),
        ("Was it so? Yes! It was.", ["Was it so?", "Yes!", "It was."]),
        ("No stop at the end", ["No stop at the end"]),
        ("   ", []),
        ("", []),
    ],
)
def test_english_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_chinese_sentences_end_at_their_own_stops_without_spaces() -> None:
    assert cut("王毅表示，中方愿同俄方合作。拉夫罗夫说：“很好！”双方一致同意。", "zh") == [
        "王毅表示，中方愿同俄方合作。",
        "拉夫罗夫说：“很好！”",
        "双方一致同意。",
    ]


def test_russian_abbreviations_end_no_sentence() -> None:
    assert cut("Встреча прошла 22 февр. 2023 г. в Москве. Стороны согласились.", "ru") == [
        "Встреча прошла 22 февр. 2023 г. в Москве.",
        "Стороны согласились.",
    ]


def test_a_language_without_data_is_still_cut_at_its_stops() -> None:
    assert cut("Ils se sont parlé. Rien de plus.", "fr-CA") == ["Ils se sont parlé.", "Rien de plus."]


@given(st.text(alphabet=st.sampled_from('Ab 1.,!?。"”\n\u00a0U'), max_size=80))
def test_every_visible_character_is_in_exactly_one_sentence(text: str) -> None:
    found = sentences(text, sentence_rules("en"))
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    inside = "".join(text[start:end] for start, end in found)
    assert "".join(inside.split()) == "".join(text.split())


def test_what_runs_on_without_a_stop_is_cut_where_it_pauses() -> None:
    pieces = cut("the partnership supports peace and trade, " * 200)
    assert max(map(len, pieces)) <= 1500
    assert all(
        piece.endswith(("trade,", "and", "peace", "supports", "the", "partnership")) for piece in pieces
    )
    assert len(cut("x" * 4000)) == 3
