"""The overview of the chronicle."""

from dataclasses import replace

import pytest

from builder.model import Archive, Event, Person
from builder.pages.rail import Rail, rail, short_day
from builder.pages.view import View

PEOPLE = {
    name: Person(id=name, path="", name=name, level=level)  # type: ignore[arg-type]  # one of three words
    for name, level in (("queen", "leader"), ("envoy", "minister"), ("clerk", "other"))
}


def draw(archive: Archive, *events: Event) -> Rail | None:
    library = replace(archive.library, events={event.id: event for event in events}, people=PEOPLE)
    names = tuple(event.id for event in events)
    reports = {"b": ("one", "two")}
    return rail(View(replace(archive, library=library, chronicle=names, reports=reports), ""), names)


def event(name: str, date: str | None, *people: str, **more: object) -> Event:
    return Event(id=name, path="", title=name, date=date, kind="meeting", participants=people, **more)  # type: ignore[arg-type]  # fields by name


def three(archive: Archive) -> Rail:
    drawn = draw(
        archive,
        event("a", "2020-01-01", "clerk", status="announced"),
        event("b", "2020-01-02", "clerk", "envoy"),
        event("c", "2021-03-05", "queen", "envoy"),
    )
    assert drawn
    return drawn


def test_an_event_stands_on_the_line_of_the_highest_level_that_took_part(archive: Archive) -> None:
    heights = [mark.y for mark in three(archive).across.marks]

    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 3


def test_every_mark_says_what_when_and_how_many_reports_and_leads_to_the_event(archive: Archive) -> None:
    mark = three(archive).down.marks[1]

    assert mark.words == "b, 2 January 2020, 2 reports"
    assert mark.href == "events/b/index.html"
    assert len(mark.discs) == 2


def test_what_nothing_reports_yet_is_hollow_and_says_so(archive: Archive) -> None:
    drawn = three(archive)

    assert [mark.hollow for mark in drawn.across.marks] == [True, False, True]
    assert drawn.across.marks[0].words == "a, 1 January 2020, announced"
    assert "hollow where none is here" in drawn.words


def test_a_long_silence_is_said_and_a_short_one_is_not(archive: Archive) -> None:
    gaps = [label.text for label in three(archive).down.labels if label.look.startswith("gap")]

    assert gaps == ["one year, two months and three days later"]


def test_lines_that_no_event_stands_on_are_left_out(archive: Archive) -> None:
    drawn = draw(archive, *(event(name, "2020-01-01", "envoy") for name in "abc"))

    assert drawn
    assert [label.text for label in drawn.across.labels if label.look == "lane"] == ["Ministers"]


def test_two_events_need_no_overview(archive: Archive) -> None:
    assert draw(archive, event("a", "2020"), event("b", "2021")) is None


def test_hundreds_of_events_are_drawn_by_year(archive: Archive) -> None:
    events = [event(f"e{number:03}", f"{1950 + number // 10}-05-06", "envoy") for number in range(400)]
    drawn = draw(archive, *events)

    assert drawn
    assert len(drawn.across.marks) == 40
    assert drawn.across.marks[0].words == "1950, ministers: 10 events"
    assert drawn.across.marks[0].href == "years/1950/index.html"


def test_years_without_an_event_are_said_where_a_step_is_a_year(archive: Archive) -> None:
    years = [2001] * 30 + [2004] * 30
    drawn = draw(archive, *(event(f"e{number:03}", str(year)) for number, year in enumerate(years)))

    assert drawn
    assert [label.text for label in drawn.down.labels if label.look.startswith("gap")] == [
        "2 years without an event"
    ]


def test_events_of_one_visit_stand_over_one_bracket(archive: Archive) -> None:
    drawn = draw(
        archive,
        event("v", "2020-01-01/2020-01-03"),
        event("w", "2020-01-02", part_of="v"),
        event("x", "2020-02-02"),
    )

    assert drawn
    assert drawn.across.brackets.count("M") == 2
    assert "a bracket for each visit" in drawn.words


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2023-02-22", "22 Feb"),
        ("2023-02-21/2023-02-22", "21–22 Feb"),
        ("2023-02-27/2023-03-01", "27 Feb – 1 Mar"),
        ("2023-02~", "Feb?"),
        ("2023", "2023"),
    ],
)
def test_a_day_is_said_shortly(date: str, said: str) -> None:
    assert short_day(date) == said
