"""The pages of people, places, organizations, topics and outlets, and the indexes, before they are drawn."""

from functools import partial

import pytest

from builder.model import Archive
from builder.pages import all_pages
from builder.pages.index import IndexPage, Row
from builder.pages.latest import latest
from builder.pages.outlet import OutletPage
from builder.pages.person import PersonPage
from builder.pages.place import PlacePage


def rows_of(page: IndexPage) -> list[Row]:
    """All lines of an index, group by group."""
    return [row for group in page.groups for row in group.rows]


def _value(archive: Archive, address: str) -> object:
    return next(sheet.value for sheet in all_pages(archive) if sheet.address == address)


def test_a_person_has_their_own_timeline_and_company(archive: Archive) -> None:
    page = _value(archive, "people/ada-stone/")
    assert isinstance(page, PersonPage)
    assert page.record.count == "3 events"
    assert [(ref.text, ref.detail) for ref in page.also_with] == [("Bela Marsh", "3 events")]
    assert [(ref.text, ref.lang) for ref in page.record.variants] == [("Ада Стоун", "ru")]


def test_a_place_has_the_events_of_the_places_within_it(archive: Archive) -> None:
    page = _value(archive, "places/estuary/")
    assert isinstance(page, PlacePage)
    assert [line.title.text for line in page.record.timeline] == ["Stone meets Marsh in Port Ember"]
    assert [ref.text for ref in page.within] == ["Port Ember"]


def test_degrees_are_said_with_their_hemisphere(archive: Archive) -> None:
    page = _value(archive, "places/port-ember/")
    assert isinstance(page, PlacePage)
    assert "1.50° S, 30.25° E" in [fact.extra for fact in page.record.facts]


def test_an_outlet_says_what_its_reports_carry(archive: Archive) -> None:
    page = _value(archive, "outlets/agency/")
    assert isinstance(page, OutletPage)
    assert [one.words for one in page.carried] == [
        "B carries 2 of 3 statements: 0 as in the base, 1 reworded, 1 not in the base"
    ]


def test_an_index_is_in_alphabetical_order_and_marks_what_is_to_be_checked(archive: Archive) -> None:
    page = _value(archive, "people/")
    assert isinstance(page, IndexPage)
    assert [(row.ref.text, row.ref.detail, row.review) for row in rows_of(page)] == [
        ("Ada Stone", "3 events", False),
        ("Bela Marsh", "3 events", True),
    ]


def test_the_index_of_events_has_every_event_with_its_day_and_who_took_part(archive: Archive) -> None:
    page = _value(archive, "events/")
    assert isinstance(page, IndexPage)
    assert [row.ref.href for row in rows_of(page)] == [f"{name}/index.html" for name in archive.chronicle]
    assert [(group.title, len(group.rows)) for group in page.groups] == [("2020", 1), ("2021", 2)]
    met = page.groups[1].rows[0]
    assert (met.day and met.day.text, met.ref.detail) == ("3 May 2021", "Meeting")
    assert [ref.text for ref in met.also] == ["Port Ember", "Ada Stone", "Bela Marsh"]


def test_a_long_timeline_of_a_record_has_its_latest_events_and_leads_to_the_years_before(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.pages.records.latest", partial(latest, most=1))
    page = _value(archive, "people/ada-stone/")
    assert isinstance(page, PersonPage)
    assert [line.title.href for line in page.record.timeline] == [
        f"../../events/{archive.chronicle[-1]}/index.html"
    ]
    assert page.record.earlier
    assert [ref.text for ref in page.record.earlier.years] == ["2020", "2021"]


def test_reports_stand_under_the_year_they_print_and_last_those_that_print_none(archive: Archive) -> None:
    page = _value(archive, "entries/")
    assert isinstance(page, IndexPage)
    assert [(group.title, len(group.rows)) for group in page.groups] == [("2021", 2), ("No date printed", 1)]


def test_reports_are_listed_in_order_of_publication(archive: Archive) -> None:
    page = _value(archive, "entries/")
    assert isinstance(page, IndexPage)
    assert [row.day.text if row.day else None for row in rows_of(page)] == [
        "3 May 2021, 23:45",
        "4 May 2021",
        None,
    ]
