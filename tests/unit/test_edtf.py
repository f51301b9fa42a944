"""Dates are read as people write them in content, and said in English."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import edtf

DAYS = st.dates(min_value=date(1000, 1, 1))
MARKS = st.sampled_from(["", "?", "~", "%"])


def written(day: date, precision: str) -> str:
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]


POINTS = st.builds(
    lambda day, precision, mark: written(day, precision) + mark,
    DAYS,
    st.sampled_from(["day", "month", "year"]),
    MARKS,
)
DATES = st.one_of(
    POINTS,
    st.tuples(DAYS, DAYS).map(lambda pair: f"{min(pair).isoformat()}/{max(pair).isoformat()}"),
)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision", "doubt"),
    [
        ("2023-02-22", "2023-02-22", "2023-02-22", "day", ""),
        ("2024-02", "2024-02-01", "2024-02-29", "month", ""),
        ("1949", "1949-01-01", "1949-12-31", "year", ""),
        ("2023-02~", "2023-02-01", "2023-02-28", "month", "approximate"),
        ("2023?", "2023-01-01", "2023-12-31", "year", "uncertain"),
        ("2023-02-22%", "2023-02-22", "2023-02-22", "day", "uncertain and approximate"),
        ("2023-02-21/2023-02-22", "2023-02-21", "2023-02-22", "interval", ""),
        ("2022-12/2023-01", "2022-12-01", "2023-01-31", "interval", ""),
    ],
)
def test_a_date_stands_for_the_days_it_names(
    text: str, first: str, last: str, precision: str, doubt: str
) -> None:
    span = edtf.parse(text)

    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)
    assert (span.precision, span.doubt) == (precision, doubt)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023-02-30",
        "2023-13",
        "2023-00",
        "2023-2-2",
        "23-02-22",
        "2023-02-22/2023-02-21",
        "2023-02-22/",
        "/2023-02-22",
        "2023-02-22/2023-02-23/2023-02-24",
        "22 February 2023",
        "2023-02-22 ",
        "2023-02-22\n",
        "２０２３-02-22",
        "2023-W08-3",
        "2023-02-22T10:00",
        "0000",
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        edtf.parse(text)


@given(st.text())
def test_any_text_is_read_or_refused_and_nothing_else_happens(text: str) -> None:
    try:
        span = edtf.parse(text)
    except ValueError:
        assert not edtf.is_day(text)
    else:
        assert span.first <= span.last
        assert edtf.say(text)


@given(DATES)
def test_every_date_that_can_be_read_can_be_said_with_its_years(text: str) -> None:
    span = edtf.parse(text)
    said = edtf.say(text)

    assert str(span.first.year) in said
    assert str(span.last.year) in said
    assert (span.doubt in said) if span.doubt else ("(" not in said)


@given(DATES, DATES)
def test_the_days_between_two_dates_are_the_same_from_either_side(one: str, other: str) -> None:
    a, b = edtf.parse(one), edtf.parse(other)

    assert a.overlaps(b) == b.overlaps(a)
    assert a.days_from(b) == b.days_from(a)
    assert (a.days_from(b) == 0) == a.overlaps(b)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2023-02-22", "22 February 2023"),
        ("2023-02", "February 2023"),
        ("2023", "2023"),
        ("2023-02-21/2023-02-22", "21–22 February 2023"),
        ("2023-02-28/2023-03-01", "28 February – 1 March 2023"),
        ("2022-12-31/2023-01-01", "31 December 2022 – 1 January 2023"),
        ("2023-02~", "February 2023 (approximate)"),
    ],
)
def test_a_date_is_said_as_closely_as_it_is_known(text: str, said: str) -> None:
    assert edtf.say(text) == said


def test_only_a_single_day_has_a_weekday() -> None:
    assert edtf.say("2023-02-22", weekday=True) == "Wednesday 22 February 2023"
    assert edtf.say("2023-02", weekday=True) == "February 2023"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("2023-02-22", True), ("2023-02-22~", False), ("2023-02", False), ("2023-02-22/2023-02-22", False)],
)
def test_a_single_day_is_one_that_is_named_without_doubt(text: str, is_one: bool) -> None:
    assert edtf.is_day(text) is is_one
    assert edtf.is_day(None) is False


@pytest.mark.parametrize(
    ("earlier", "later", "said"),
    [
        ((2021, 3, 23), (2022, 2, 3), "ten months and eleven days later"),
        ((2022, 2, 3), (2023, 2, 21), "one year and eighteen days later"),
        ((2023, 2, 21), (2023, 2, 22), "the next day"),
        ((2023, 2, 22), (2023, 2, 22), "the same day"),
        ((2023, 1, 31), (2023, 2, 28), "one month later"),
        ((2001, 7, 16), (2021, 7, 16), "twenty years later"),
        ((2001, 7, 16), (2023, 9, 18), "twenty-two years, two months and two days later"),
        ((2022, 2, 4), (2022, 10, 27), "eight months and twenty-three days later"),
        ((1689, 9, 6), (1989, 9, 6), "300 years later"),
    ],
)
def test_a_gap_is_said_in_words(
    earlier: tuple[int, int, int], later: tuple[int, int, int], said: str
) -> None:
    assert edtf.gap_in_words(date(*earlier), date(*later)) == said


@given(DAYS, st.integers(min_value=1, max_value=40_000))
def test_every_gap_can_be_said(start: date, days: int) -> None:
    if start > date.max - timedelta(days=days):
        return
    assert edtf.gap_in_words(start, start + timedelta(days=days)).strip()
