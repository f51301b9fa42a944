"""A visit holds the meetings of whoever made it, and no others."""

from dataclasses import replace
from typing import Any

import pytest

from builder.model import Event
from builder.timeline.accounts import names_of
from builder.timeline.visits import holder_of
from tests.making import event, library

NAMES = replace(names_of(library()), holding=frozenset({"visit"}))
MEETING = event("2031-meeting", place="kelm")


def visit(name: str = "2031-visit", **more: Any) -> Event:
    given = {"kind": "visit", "date": "2031-05-05/2031-05-07", "participants": ("anna-berg",), **more}
    return event(name, **given)


def holder(meeting: Event, *visits: Event) -> str | None:
    return holder_of(meeting, [(one.id, one) for one in visits], NAMES)


def test_a_visit_holds_a_meeting_of_its_days_its_place_and_its_visitor() -> None:
    assert holder(MEETING, visit(place="sudmark")) == "2031-visit"
    assert holder(MEETING, visit(place=None)) == "2031-visit"
    assert holder(replace(MEETING, place=None), visit(place="sudmark")) == "2031-visit"


@pytest.mark.parametrize(
    "unlike",
    [
        {"date": "2031-05-07/2031-05-09"},
        {"date": None},
        {"participants": ("mira-oak",)},
        {"participants": ()},
        {"place": "norland"},
        {"kind": "meeting"},
    ],
)
def test_another_day_visitor_or_place_is_another_visit(unlike: dict[str, Any]) -> None:
    assert holder(MEETING, visit(**unlike)) is None


def test_of_two_visits_the_shorter_holds_it() -> None:
    long = visit("2031-a-journey", date="2031-05-01/2031-05-20")

    assert holder(MEETING, long, visit()) == "2031-visit"


def test_a_visit_is_part_of_no_other_and_what_has_no_day_of_none() -> None:
    assert holder(visit("2031-another"), visit()) is None
    assert holder(replace(MEETING, date=None), visit()) is None
