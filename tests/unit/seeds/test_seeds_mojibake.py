"""Letters misread before a text was saved are found and set right; all others stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.seeds.mojibake import mended, misread

MOSCOW = "Встреча министров в Москве"


@pytest.mark.parametrize(
    ("meant", "written", "read"),
    [
        (MOSCOW, "utf-8", "cp1251"),
        ("He said “yes” in the café", "utf-8", "latin-1"),
        ("Tomáš Hale", "utf-8", "cp1252"),
    ],
)
def test_a_line_read_in_a_wrong_encoding_is_found_and_mended(meant: str, written: str, read: str) -> None:
    text = f"First line.\n{meant.encode(written).decode(read)}\n"
    found = misread(text)

    assert found is not None
    assert (found.line, found.meant) == (2, meant)
    assert mended(text) == f"First line.\n{meant}\n"


@pytest.mark.parametrize(
    "text",
    [
        MOSCOW,
        "王毅会见俄罗斯外长",
        "“Quotes” – and a ‘dash’",
        "l’été à l’Élysée",
        "© 2031 The Courier",
        "Ångström",
    ],
)
def test_sound_letters_of_any_language_are_left_alone(text: str) -> None:
    assert misread(text) is None
    assert mended(text) == text


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=200))
def test_plain_letters_are_never_touched(text: str) -> None:
    assert mended(text) == text
