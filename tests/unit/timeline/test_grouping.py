"""Tellings are put together by what they tell of, whatever their order, and what people decided stands."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.timeline.accounts import Account, names_of
from builder.timeline.candidates import candidates
from builder.timeline.grouping import group
from tests.making import DAY, PEOPLE, account, library

NAMES = names_of(library())
THRESHOLD = 0.5

WHO = st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True).map(tuple)
DATES = st.none() | st.sampled_from(
    [DAY, "2031-05-07", "2031-05-08", "2031-05", "2031", "2031-05-05/2031-05-07", "2031-05-06~", "9999-12-31"]
)

WORDS = (
    "",
    "The Tarn Bridge carries 4,200 lorries a day to Hask, said Ludo Marche.",
    "Ludo Marche said that 4,200 lorries used the Tarn Bridge to Hask.",
    "In Pelin the Isker rose by 2.1 metres, according to Rada Vitova.",
)


@st.composite
def accounts(draw: st.DrawFn) -> list[Account]:
    """A few reports with a few tellings each, some of them of recorded events."""
    made: list[Account] = []
    for entry in draw(st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), unique=True, max_size=5)):
        for number in range(draw(st.integers(min_value=1, max_value=2))):
            one = account(
                entry,
                number,
                event=draw(st.none() | st.sampled_from(["2031-x", "2031-y"])),
                date=draw(DATES),
                participants=draw(WHO),
                place=draw(st.none() | st.sampled_from(["kelm", "port-aster", "sudmark"])),
                kind=draw(st.sampled_from(["meeting", "call"])),
                name=draw(st.none() | st.just("River Council")),
                words=draw(st.sampled_from(WORDS)),
            )
            made.append(replace(one, whole=draw(st.booleans())))
    for event in ("2031-x", "2031-y"):
        if draw(st.booleans()):
            made += [account("", event=event, date=draw(DATES), participants=draw(WHO))]
    return made


def clusters(given_accounts: Sequence[Account]) -> list[set[tuple[str, int, str]]]:
    found = group(given_accounts, NAMES, THRESHOLD)
    return sorted(({one.key for one in cluster} for cluster in found), key=sorted)


@given(accounts(), st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(made: list[Account], random: object) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random

    assert clusters(shuffled) == clusters(made)
    assert group(shuffled, NAMES, THRESHOLD) == group(made, NAMES, THRESHOLD)


@given(accounts())
def test_every_telling_is_in_one_group_and_in_one_only(made: list[Account]) -> None:
    keys = sorted(one.key for cluster in group(made, NAMES, THRESHOLD) for one in cluster)

    assert keys == sorted(one.key for one in made)


@given(accounts())
def test_events_that_people_recorded_are_never_joined(made: list[Account]) -> None:
    for cluster in group(made, NAMES, THRESHOLD):
        assert len({one.event for one in cluster if one.event}) <= 1


@given(accounts())
def test_what_one_report_tells_of_as_two_events_stays_two(made: list[Account]) -> None:
    for cluster in group(made, NAMES, THRESHOLD):
        told = {one.entry for one in cluster if one.entry and not one.event}
        for entry in told:
            assert sum(one.entry == entry for one in cluster) == 1


@given(accounts())
def test_what_people_recorded_as_one_event_is_one_whatever_speaks_against_it(made: list[Account]) -> None:
    found = group(made, NAMES, THRESHOLD)
    for event in ("2031-x", "2031-y"):
        assert sum(any(one.event == event for one in cluster) for cluster in found) <= 1


def test_two_reports_of_one_meeting_are_joined_and_a_third_of_another_day_is_not() -> None:
    found = clusters([account("a"), account("b"), account("c", date="2030-05-06")])

    assert found == [{("a", 0, ""), ("b", 0, "")}, {("c", 0, "")}]


def test_reports_of_a_recorded_event_are_all_joined_to_it() -> None:
    found = clusters([account("", event="2031-x"), account("a"), account("b"), account("c", event="2031-x")])

    assert found == [{("", 0, "2031-x"), ("a", 0, ""), ("b", 0, ""), ("c", 0, "2031-x")}]


@pytest.mark.parametrize(
    ("one", "other", "vague"),
    [
        ({"place": "kelm"}, {"place": "port-aster"}, {"place": None}),
        (
            {"participants": ("anna-berg", "tomas-hale")},
            {"participants": ("anna-berg", "ivo-strand")},
            {"participants": ("anna-berg",)},
        ),
        ({"date": "2031-05-06"}, {"date": "2031-05-08"}, {"date": "2031-05-05/2031-05-09"}),
    ],
    ids=["places", "people", "days"],
)
def test_a_vague_report_that_fits_two_meetings_does_not_make_one_of_them(
    one: dict[str, Any], other: dict[str, Any], vague: dict[str, Any]
) -> None:
    found = clusters([account("a", **one), account("b", **other), account("c", **vague)])

    assert not any({("a", 0, ""), ("b", 0, "")} <= cluster for cluster in found)


@pytest.mark.parametrize("date", ["9999-12-31", "9999-12-30/9999-12-31", "9999", "9999-12", "1000-01-01"])
def test_a_day_at_the_end_of_the_calendar_can_be_grouped(date: str) -> None:
    assert len(clusters([account("a", date=date), account("b", date=date)])) == 1


def test_only_tellings_that_share_a_day_and_a_person_or_a_name_are_ever_compared() -> None:
    made = [
        account("a"),
        account("b", date="2031-05-07"),
        account("c", date="2031-05-09"),
        account("d", participants=("ivo-strand", "mira-oak")),
        account("e", participants=(), name="River Council"),
        account("f", participants=(), name="river council"),
        account("g", participants=(), name=None),
        account("h", date=None),
    ]

    assert candidates(made) == {(0, 1), (4, 5)}


def test_a_thousand_reports_are_grouped_without_comparing_all_of_them() -> None:
    made = [
        account(
            f"{number:04}", date=f"{2000 + number // 200}-{number // 20 % 10 + 1:02}-{number % 20 + 1:02}"
        )
        for number in range(1000)
    ]

    assert len(candidates(made)) < 3_000
    assert len(group(made, NAMES, THRESHOLD)) == 1000
