from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.languages.words import language_of, words_for
from builder.seeds.dates import find_dates
from builder.seeds.when import Anchor, resolve

THURSDAY = Anchor(date(2023, 2, 23), "published")
EN = words_for("en")


def dates(text: str, anchor: Anchor | None = THURSDAY, *, ahead: bool = False) -> list[str]:
    found = find_dates(text, words_for(language_of(text)))
    resolved = [resolve(one, anchor, ahead=ahead) for one in found]
    return [one.date for one in resolved if one]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On February 22, 2023 local time", ["2023-02-22"]),
        ("2023-02-22 23:45", ["2023-02-22"]),
        ("Wednesday, 22nd of February 2023", ["2023-02-22"]),
        ("on 14 June 2022", ["2022-06-14"]),
        ("22.02.2023 10:15", ["2023-02-22"]),
        ("02/22/2023", ["2023-02-22"]),
        ("March 22-24, 2013", ["2013-03-22/2013-03-24"]),
        ("from March 30 to April 2, 2013", ["2013-03-30/2013-04-02"]),
        ("30 December - 2 January 2014", ["2013-12-30/2014-01-02"]),
        ("in March 2013", ["2013-03"]),
        ("in 2001", ["2001"]),
        ("2023年2月22日", ["2023-02-22"]),
        ("22 февраля 2023 года", ["2023-02-22"]),
    ],
)
def test_a_printed_date_is_read_with_the_precision_it_has(text: str, expected: list[str]) -> None:
    assert dates(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Wednesday", "2023-02-22"),
        ("on Thursday", "2023-02-23"),
        ("on Friday", "2023-02-17"),
        ("last Thursday", "2023-02-16"),
        ("next Thursday", "2023-03-02"),
        ("Tomorrow", "2023-02-24"),
        ("yesterday", "2023-02-22"),
        ("last week", "2023-02-13/2023-02-19"),
        ("next month", "2023-03"),
        ("Feb. 22", "2023-02-22"),
        ("December 31", "2022-12-31"),
    ],
)
def test_words_for_a_day_are_understood_by_the_anchor(text: str, expected: str) -> None:
    assert dates(text) == [expected]


def test_a_weekday_ahead_is_the_next_one() -> None:
    assert dates("on Friday", ahead=True) == ["2023-02-24"]


def test_without_an_anchor_a_weekday_means_no_day() -> None:
    assert dates("on Wednesday, March 3", None) == []


def test_a_day_without_a_year_may_lie_across_new_year() -> None:
    assert dates("Dec. 30", Anchor(date(2024, 1, 2), "published")) == ["2023-12-30"]
    assert dates("Jan. 2", Anchor(date(2023, 12, 30), "published")) == ["2024-01-02"]


@pytest.mark.parametrize(
    "text",
    [
        "our 51st meeting since",
        "the 20th National Congress",
        "200 billion U.S. dollars",
        "Registration Number: 130349",
        "1024*768 or higher",
        "License 0108263",
        "658-07-04-2021",
        "may be read",
        "Copyright 1995 - .",
        "02/03/2023",
    ],
)
def test_a_number_that_names_no_month_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_a_day_that_does_not_exist_is_found_and_marked() -> None:
    (found,) = find_dates("February 30, 2023", EN)
    assert not found.possible
    assert resolve(found, THURSDAY) is None


def test_a_time_keeps_its_zone_only_where_one_is_printed() -> None:
    assert find_dates("April 3, 2012 at 3:05 p.m.", EN)[0].iso == "2012-04-03T15:05"
    assert find_dates("2023-02-23T01:20:00+08:00", EN)[0].iso == "2023-02-23T01:20:00+08:00"
    assert find_dates("March 3, 2022 10:15 AM UTC", EN)[0].iso == "2022-03-03T10:15Z"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_in_each_of_its_forms(day: date) -> None:
    forms = (day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}")
    assert [dates(form, None) for form in forms] == [[day.isoformat()]] * 3


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(1, 7))
def test_a_weekday_is_within_the_week_before_the_anchor(day: date, number: int) -> None:
    name = next(word for word, n in EN.weekdays.items() if n == number)
    (found,) = dates(f"on {name.title()}", Anchor(day, "published"))
    meant = date.fromisoformat(found)
    assert meant.isoweekday() == number
    assert 0 <= (day - meant).days < 7


@given(st.text(max_size=300))
def test_any_text_is_read_without_fault_and_in_order(text: str) -> None:
    found = find_dates(text, EN)
    assert all(one.end <= two.start for one, two in pairwise(found))
    for one in found:
        resolve(one, THURSDAY)
