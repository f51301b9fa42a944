"""Weekdays beside days on which they did not fall."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from builder.languages.weekdays import misdated
from builder.languages.words import words_for


@pytest.mark.parametrize(
    ("language", "text", "weekday"),
    [
        ("en", "They met on Monday, March 14, 2019, in Oldtown.", "Thursday"),
        ("en", "They met on Monday, 14 March 2019.", "Thursday"),
        ("en", "They met on March 14, 2019 (Monday).", "Thursday"),
        ("ru", "Они встретились в понедельник, 14 марта 2019 года.", "Thursday"),
        ("zh", "2019年3月14日（星期一），双方举行会谈。", "Thursday"),
    ],
)
def test_a_weekday_that_cannot_be_is_found_with_the_right_one(language: str, text: str, weekday: str) -> None:
    assert [found.weekday for found in misdated(text, words_for(language))] == [weekday]


@pytest.mark.parametrize(
    "text", ["On Monday they recalled March 14, 2019.", "On Monday, March 14, they met."]
)
def test_a_weekday_that_belongs_to_no_whole_day_is_let_be(text: str) -> None:
    assert not list(misdated(text, words_for("en")))


@given(some.dates(date(1900, 1, 1), date(2090, 12, 31)))
def test_the_weekday_of_the_calendar_is_never_found_wrong(day: date) -> None:
    months = {number: name for name, number in reversed(list(words_for("en").months.items()))}
    weekdays = {number: name for name, number in words_for("en").weekdays.items()}
    text = f"on {weekdays[day.isoweekday()]}, {months[day.month]} {day.day}, {day.year}"
    assert not list(misdated(text, words_for("en")))
