"""Library to archive: what people recorded is obeyed, and what they did not is placed by evidence."""

from collections.abc import Mapping, Sequence
from typing import Any

from builder.assemble import assemble, in_order
from builder.model import Archive, Entry, Event, Library, Synopsis, Telling, Witness
from builder.placing import place
from tests.making import covers, entry, event, library, telling

Tellings = Mapping[str, tuple[Telling, ...]]


def nothing_compared(
    event: Event,
    witnesses: Sequence[tuple[Entry, tuple[int, ...]]],
    library: Library,
    called: Mapping[str, str],
) -> Synopsis:
    """Stand in for collation, which has tests of its own."""
    assert library.events[event.id] == event
    assert set(called) <= {entry.id for entry, _ in witnesses}
    signs = [Witness(siglum=chr(65 + at), entry=one.id, index=at) for at, (one, _) in enumerate(witnesses)]
    return Synopsis(event=event.id, witnesses=tuple(signs), statements=())


def assembled(*records: Any, tellings: Tellings | None = None) -> Archive:
    read = tellings or {}
    return assemble(place(library(*records), read), read, {}, nothing_compared)


ONE, TWO = "2031-05-06-one", "2032-05-06-two"
A_YEAR_APART = (
    event(ONE),
    event(TWO, date="2032-05-06"),
    entry("a", events=covers(ONE)),
    entry("b", events=covers(TWO)),
)


def test_reports_stand_with_the_event_their_entries_record_in_order_of_publication() -> None:
    archive = assembled(
        event(ONE),
        entry("late", published="2031-05-09", events=covers(ONE)),
        entry("early", published="2031-05-07", events=covers(ONE)),
        entry("undated", events=covers(ONE)),
    )

    assert archive.reports == {ONE: ("early", "late", "undated")}
    assert set(archive.links) == {"early", "late", "undated"}
    assert all(link.verdict.same_event for links in archive.links.values() for link in links)


def test_links_are_mutual_and_lead_to_every_other_report_of_the_event() -> None:
    archive = assembled(event(ONE), *(entry(name, events=covers(ONE)) for name in "abc"))
    pairs = {(link.entry, link.other) for links in archive.links.values() for link in links}

    assert pairs == {(one, other) for one in "abc" for other in "abc" if one != other}


def test_a_report_of_its_own_event_is_linked_to_nobody() -> None:
    archive = assembled(*A_YEAR_APART)

    assert dict(archive.links) == {}
    assert archive.synopses == {}


def test_events_stand_in_order_of_their_days_and_the_undated_last() -> None:
    archive = assembled(
        event("undated", date=None),
        event("day", date="2031-05-06"),
        event("month", date="2031-05"),
        event("interval", date="2031-05-06/2031-05-08"),
        event("year", date="2030"),
    )

    assert archive.chronicle == ("year", "month", "day", "interval", "undated")
    assert in_order(event("x", date=None))[0] > in_order(event("y", date="9999-12-30"))[0]


def test_an_entry_that_records_no_event_is_placed_where_its_text_points() -> None:
    read = {"loose": (telling(),), "known": (telling(),)}
    known = event(ONE, place="kelm"), entry("known", events=covers(ONE))
    archive = assembled(*known, entry("loose"), tellings=read)

    assert archive.placed == {"loose": (ONE,)}
    assert archive.reports[ONE] == ("known", "loose")


def test_a_placement_that_no_recorded_event_fits_makes_one_up_for_the_build() -> None:
    read = {"loose": (telling(participants=("ivo-strand", "mira-oak")),)}
    archive = assembled(event(ONE), entry("loose"), tellings=read)
    (made_up,) = archive.placed["loose"]

    assert made_up != ONE
    assert archive.library.events[made_up].participants == ("ivo-strand", "mira-oak")
    assert archive.reports[made_up] == ("loose",)


def test_what_people_recorded_is_obeyed_even_where_the_text_says_otherwise() -> None:
    read = {"a": (telling(),), "b": (telling(),)}

    assert place(library(*A_YEAR_APART), read).placed == {}
    assert assembled(*A_YEAR_APART, tellings=read).reports == {ONE: ("a",), TWO: ("b",)}


def test_an_entry_that_tells_of_nothing_is_placed_nowhere() -> None:
    assert assembled(event(ONE), entry("essay", "Nobody met anybody.")).placed == {}


def test_events_that_look_alike_are_shown_as_refused_from_both_sides() -> None:
    archive = assembled(*A_YEAR_APART)

    assert [(one.a, one.b, one.same_event) for one in archive.refused[ONE]] == [("a", "b", False)]
    assert [(one.a, one.b, one.same_event) for one in archive.refused[TWO]] == [("b", "a", False)]
