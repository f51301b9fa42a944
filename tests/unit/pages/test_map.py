"""A map of places, and the table of who met whom."""

from builder.model import Event, Library, Place
from builder.pages.map import map_of
from builder.pages.meetings import meetings
from builder.pages.view import View
from tests.making import SITE, bare_archive, event, person, place


def _view(places: list[Place], *events: Event) -> View:
    people = {name: person(name) for one in events for name in one.participants}
    library = Library(
        site=SITE,
        places={one.id: one for one in places},
        events={one.id: one for one in events},
        people=people,
    )
    return View(bare_archive(library, *library.events), "places/")


ASTER = place("port-aster", latitude=10.0, longitude=20.0)
HOUSE = place("harbour-house", latitude=10.01, longitude=20.0, part_of="port-aster")
KELM = place("kelm", latitude=30.0, longitude=60.0)
NORLAND = place("norland")


def test_a_mark_leads_to_its_place_and_says_how_much_happened_there() -> None:
    view = _view([ASTER, KELM], event("one", place="kelm"), event("two", place="kelm"))
    drawn = map_of(view, [KELM])
    assert drawn is not None
    (mark,) = drawn.marks
    assert (mark.href, mark.words) == ("kelm/index.html", "Kelm: 2 events")
    assert mark.name is not None
    assert mark.name.text == "Kelm"


def test_places_too_near_to_tell_apart_are_one_mark_that_counts_each_event_once() -> None:
    view = _view([ASTER, HOUSE], event("one", place="harbour-house"), event("two", place="port-aster"))
    drawn = map_of(view, [ASTER, HOUSE])
    assert drawn is not None
    assert [mark.words for mark in drawn.marks] == ["Port Aster (with Harbour House): 2 events"]


def test_on_its_own_page_a_place_has_a_mark_that_leads_nowhere() -> None:
    view = _view([ASTER, KELM], event("one", place="kelm"), event("two", place="port-aster"))
    drawn = map_of(view, [ASTER], own=ASTER)
    assert drawn is not None
    assert drawn.marks[0].href is None
    assert drawn.marks[0].words == "Port Aster: 1 event"


def test_places_without_coordinates_give_no_map() -> None:
    assert map_of(_view([NORLAND], event("one", place="norland")), [NORLAND]) is None


def test_a_circle_of_places_is_counted_once() -> None:
    one = place("port-aster", latitude=1.0, longitude=1.0, part_of="kelm")
    other = place("kelm", latitude=30.0, longitude=60.0, part_of="port-aster")
    drawn = map_of(_view([one, other], event("one", place="kelm")), [one, other])
    assert drawn is not None
    assert {mark.words for mark in drawn.marks} == {"Kelm: 1 event", "Port Aster: 1 event"}


def test_a_count_leads_to_the_event_or_to_the_person_who_met_fewer() -> None:
    view = _view(
        [],
        event("one", participants=("anna", "bela")),
        event("two", participants=("anna", "bela")),
        event("three", participants=("anna", "cleo")),
    )
    table = meetings(view)
    assert table is not None
    assert [row.person.text for row in table.rows] == ["Anna", "Bela", "Cleo"]
    same, often, once = table.rows[0].counts
    assert same.same
    assert (often.ref.text, often.ref.href, often.words) == (
        "2",
        "../people/bela/index.html#timeline",
        "Anna and Bela: 2 events",
    )
    assert once.ref.href == "../events/three/index.html"
    assert table.rows[1].counts[2].ref.href is None


def test_the_table_says_when_it_leaves_people_out() -> None:
    pairs = [event(f"e{number}", participants=("anna", f"p{number}")) for number in range(9)]
    table = meetings(_view([], *pairs))
    assert table is not None
    assert len(table.rows) == 7
    assert table.words.endswith("The table has the 7 of 10 people who did so most often.")


def test_without_two_people_at_one_event_there_is_no_table() -> None:
    assert meetings(_view([], event("one", participants=("anna",)))) is None
