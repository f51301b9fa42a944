"""The latest part of a long chronicle."""

from dataclasses import replace

import pytest

from builder.model import Archive
from builder.pages.latest import Latest, latest
from builder.pages.view import View
from tests.making import event, library

YEARS = {2027: 3, 2029: 2, 2030: 4}


@pytest.fixture
def long(archive: Archive) -> Archive:
    """An archive of some events in each of three years, and one without a date."""
    dated = [event(f"{year}-{n}", date=str(year)) for year, times in YEARS.items() for n in range(times)]
    events = library(*dated, event("undated", date=None)).events
    return replace(
        archive,
        library=replace(archive.library, events=events),
        chronicle=(*(one.id for one in dated), "undated"),
        reports={},
        synopses={},
    )


def _of(archive: Archive, most: int) -> Latest:
    return latest(View(archive, ""), archive.chronicle, most)


def _years(found: Latest) -> list[str]:
    assert found.earlier is not None
    return [year.text for year in found.earlier.years]


def test_a_chronicle_that_fits_is_shown_whole(long: Archive) -> None:
    assert _of(long, 10) == Latest(names=long.chronicle, earlier=None)


def test_whole_years_are_shown_and_the_others_linked(long: Archive) -> None:
    found = _of(long, 9)
    assert found.names == long.chronicle[3:]
    assert _years(found) == ["2027"]
    assert found.earlier is not None
    assert found.earlier.words == "The latest 7 of 10 events"
    assert (found.earlier.whole.text, found.earlier.whole.href) == ("all 10 events", "events/index.html")
    assert [year.href for year in found.earlier.years] == ["years/2027/index.html"]


def test_a_year_too_long_for_the_page_is_shown_in_part_and_linked(long: Archive) -> None:
    found = _of(long, 4)
    assert found.names == ("2030-1", "2030-2", "2030-3", "undated")
    assert _years(found) == ["2027", "2029", "2030"]


@pytest.mark.parametrize("most", range(1, 11))
def test_no_more_are_shown_than_the_page_can_bear_and_every_other_year_is_linked(
    long: Archive, most: int
) -> None:
    found = _of(long, most)
    assert 0 < len(found.names) <= most
    linked = set(_years(found)) if found.earlier else set()
    left = {name[:4] for name in long.chronicle if name not in found.names}
    assert left <= linked
