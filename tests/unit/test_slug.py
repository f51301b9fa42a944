"""Ids are made from words so that they are always valid, and cut at a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.fields import is_id
from builder.slug import slug


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Anna Berg", "anna-berg"),
        ("  Anna -- Berg!  ", "anna-berg"),
        ("People's Palace", "peoples-palace"),
        ("People’s Palace", "peoples-palace"),
        ("Müller, José", "muller-jose"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>", "script"),
        ("王毅", ""),
        ("", ""),
    ],
)
def test_words_become_an_id(text: str, made: str) -> None:
    assert slug(text) == made


@given(st.text(), st.integers(min_value=1, max_value=90))
def test_whatever_the_words_the_id_is_valid_or_empty_and_short_enough(text: str, longest: int) -> None:
    made = slug(text, longest)

    assert len(made) <= longest
    assert made == "" or is_id(made) or longest > 80


@given(st.text())
def test_an_id_made_from_an_id_is_the_same(text: str) -> None:
    assert slug(slug(text)) == slug(text)


def test_a_long_name_is_cut_between_words() -> None:
    assert slug("one two three", 8) == "one-two"
    assert slug("one two three", 7) == "one-two"
    assert slug("onetwothree", 5) == "onetw"
