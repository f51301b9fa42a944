import dataclasses
from datetime import UTC, datetime
from typing import Any

import feedparser  # type: ignore[import-untyped]  # it has no stubs
import pytest

from builder.exports.feed import artifacts
from builder.exports.items import first_paragraph
from builder.model import Archive, Library
from tests.unit.exports.archives import EVENT, ONE, OTHER, TWO, archive


def read(found: Archive) -> Any:
    (artifact,) = artifacts(found)
    assert artifact.path == "feed.xml"
    parsed = feedparser.parse(artifact.data)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def test_the_feed_holds_events_and_reports_newest_first_under_their_permanent_addresses() -> None:
    parsed = read(archive())
    site = "https://example.org/"
    assert [item.id for item in parsed.entries] == [
        f"{site}entries/{TWO}/",
        f"{site}events/{EVENT}/",
        f"{site}entries/{ONE}/",
        f"{site}events/{OTHER}/",
    ]
    assert parsed.version == "atom10"
    assert parsed.feed.id == site
    assert all(item.link == item.id for item in parsed.entries)


def test_times_come_from_content_alone() -> None:
    parsed = read(archive())
    assert parsed.feed.updated == "2031-05-07T00:00:00-00:00"
    assert [item.updated for item in parsed.entries] == [
        "2031-05-07T00:00:00-00:00",
        "2031-05-07T00:00:00-00:00",
        "2031-05-06T23:45:00-00:00",
        "2030-01-02T00:00:00-00:00",
    ]


def test_feed_readers_take_a_time_without_a_zone_for_what_it_says() -> None:
    times = [item.updated_parsed[:6] for item in read(archive()).entries]
    assert times[2] == (2031, 5, 6, 23, 45, 0)


def test_an_edit_brings_an_event_and_its_reports_before_readers_again() -> None:
    found = archive()
    edited = {found.library.events[OTHER].path: "2032-03-04T05:06:07Z"}
    parsed = read(dataclasses.replace(found, changed=edited))
    assert parsed.entries[0].id.endswith(f"{OTHER}/")
    assert parsed.entries[0].updated == parsed.feed.updated == "2032-03-04T05:06:07Z"

    edited = {found.library.entries[ONE].path: "2032-03-04T05:06:08Z"}
    parsed = read(dataclasses.replace(found, changed=edited))
    changed = {item.id.rstrip("/").rsplit("/")[-1]: item.updated for item in parsed.entries[:2]}
    assert changed == dict.fromkeys((EVENT, ONE), "2032-03-04T05:06:08Z")
    assert {item.published for item in parsed.entries if "published" in item} == {"2031-05-06T23:45:00-00:00"}


def test_of_what_changed_together_the_latest_comes_first() -> None:
    found = archive()
    library = found.library
    paths = [*(one.path for one in library.events.values()), *(one.path for one in library.entries.values())]
    together = dict.fromkeys(paths, "2032-03-04T05:06:07Z")
    names = [
        item.id.rstrip("/").rsplit("/")[-1]
        for item in read(dataclasses.replace(found, changed=together)).entries
    ]
    assert names == [TWO, ONE, EVENT, OTHER]


def test_a_report_newer_than_the_last_edit_keeps_its_own_time() -> None:
    found = archive()
    before = {found.library.entries[TWO].path: "2001-01-01T00:00:00Z"}
    assert read(dataclasses.replace(found, changed=before)).entries[0].updated == "2031-05-07T00:00:00-00:00"


def test_supplied_titles_stand_in_brackets_and_hostile_ones_are_text() -> None:
    titles = {item.id.rstrip("/").rsplit("/")[-1]: item.title for item in read(archive()).entries}
    assert titles[ONE] == "Herald: [Berg meets Hale]"
    assert titles[TWO] == "WIRE: Talks in Kelm & <more>"


def test_an_empty_archive_has_a_feed_without_a_clock() -> None:
    library = Library(site=archive().library.site)
    empty = dataclasses.replace(archive(), library=library, reports={})
    assert read(empty).feed.updated == "1970-01-01T00:00:00Z"


@pytest.mark.parametrize("moment", ["2031-05-06T23:45:00+03:00", "0001-01-01", "2031-05-06T23:45:10.5"])
def test_every_moment_a_report_can_print_is_a_time_that_feed_readers_know(moment: str) -> None:
    found = archive()
    one = dataclasses.replace(found.library.entries[ONE], published=moment)
    library = dataclasses.replace(found.library, entries={ONE: one})
    parsed = read(dataclasses.replace(found, library=library, reports={EVENT: (ONE,)}))
    (item,) = [item for item in parsed.entries if item.id.endswith(f"{ONE}/")]
    printed = datetime.fromisoformat(moment).replace(microsecond=0)
    assert datetime.fromisoformat(item.updated) == (
        printed if printed.tzinfo else printed.replace(tzinfo=UTC)
    )


def test_the_summary_is_the_first_paragraph_of_a_note_as_plain_text() -> None:
    assert first_paragraph("## Head\n\nThe [note](x), *first*\npart.\n\nMore.") == "Head"
    assert first_paragraph("The [note](x), *first*\npart.\n\nMore.") == "The note, first part."
    assert first_paragraph("") == ""
