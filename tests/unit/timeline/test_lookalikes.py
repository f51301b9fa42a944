"""Events that could be mistaken for each other are found without comparing all with all."""

from builder.timeline.accounts import names_of
from builder.timeline.doubts import doubts
from builder.timeline.lookalikes import alike, neighbours
from tests.making import covers, entry, event, library, telling

BERG_HALE, BERG_STRAND = ("anna-berg", "tomas-hale"), ("anna-berg", "ivo-strand")


def test_events_of_two_of_the_same_people_or_of_one_within_a_month_could_be_mistaken() -> None:
    events = [
        event("a"),
        event("years-later", date="2035-05-06"),
        event("in-the-same-month", date="2031-05-20", participants=BERG_STRAND),
        event("in-another-month", date="2031-08-20", participants=BERG_STRAND),
        event("of-others", participants=("mira-oak",)),
        event("undated", date=None, participants=BERG_STRAND),
    ]

    assert neighbours({one.id: one for one in events})["a"] == ("in-the-same-month", "years-later")


def test_of_very_many_events_only_the_nearest_in_time_are_listed() -> None:
    events = {f"{year}-x": event(f"{year}-x", date=f"{year}-05-06") for year in range(1500, 2100)}

    assert max(map(len, neighbours(events).values())) <= 14


def test_two_recorded_events_of_one_day_and_the_same_people_look_like_one() -> None:
    records = library(event("a"), event("b"), event("c", date="2031-05-09"))
    (found,) = alike(records, names_of(records))

    assert (found.one, found.other, found.score) == ("a", "b", 0.85)
    assert found.reason.startswith("Both tell of Tuesday 6 May 2031")


def test_no_event_looks_like_itself_where_somebody_is_listed_twice() -> None:
    records = library(event("a", participants=("anna-berg", "anna-berg")))

    assert alike(records, names_of(records)) == ()


def test_events_that_a_person_told_apart_do_not_look_like_one() -> None:
    told_apart = library(event("a"), event("b"), entry("x", events=covers("a", "b")))
    part = library(event("a"), event("b", part_of="a"))
    places = library(event("a", place="kelm"), event("b", place="port-aster"))

    assert [alike(one, names_of(one)) for one in (told_apart, part, places)] == [(), (), ()]


def test_a_text_that_tells_of_another_day_speaks_against_what_is_recorded() -> None:
    records = library(event("a"), entry("x", events=covers("a")))
    told = {"x": (telling(date="2031-05-09"),)}
    (found,) = doubts(records, told, names_of(records))

    assert (found.entry, found.number, found.event) == ("x", 0, "a")
    assert "3 days apart" in found.reason


def test_a_text_that_bears_out_what_is_recorded_or_says_less_is_in_no_doubt() -> None:
    records = library(event("a"), event("b", date="2031-05-09"), entry("x", events=covers("a", "b")))
    names = names_of(records)
    both = (telling(), telling(date="2031-05-09"))

    assert list(doubts(records, {"x": both}, names)) == []
    assert list(doubts(records, {"x": both[:1]}, names)) == []
    assert list(doubts(records, {}, names)) == []


def test_a_record_without_its_file_is_no_matter_of_evidence() -> None:
    records = library(entry("x", events=covers("gone")))

    assert list(doubts(records, {"x": (telling(),)}, names_of(records))) == []
    assert neighbours({}) == {}
