"""The table, the calendar, the slides, the annotations and the feeds, read by the programs they are for."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import feedparser  # type: ignore[import-untyped]  # it has no stubs
import icalendar
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from builder.exports import annotations, datapackage, ics, json_feed, raw, timeline_csv, timelinejs
from builder.exports.feed import artifacts as atom
from builder.model import Annotation, Archive, Event
from tests.unit.exports.archives import EVENT, ONE, OTHER, TWO, archive

# What of the contexts on the web these files use, so that no test asks the net.
ANNO = {
    "@vocab": "http://www.w3.org/ns/oa#",
    "id": "@id",
    "type": "@type",
    "body": "hasBody",
    "target": "hasTarget",
    "selector": "hasSelector",
    "source": {"@id": "hasSource", "@type": "@id"},
    "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list"},
}


def read(module: Any, found: Archive | None = None) -> bytes:
    (artifact,) = module.artifacts(found or archive())
    assert isinstance(artifact.data, bytes)
    return artifact.data


def table(found: Archive | None = None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(read(timeline_csv, found).decode(), newline=""), strict=True))


def calendar(found: Archive | None = None) -> list[Any]:
    return list(icalendar.Calendar.from_ical(read(ics, found)).walk("VEVENT"))


def with_event(**more: Any) -> Archive:
    found = archive()
    events = {**found.library.events, EVENT: replace(found.library.events[EVENT], **more)}
    return replace(found, library=replace(found.library, events=events))


# ---------------------------------------------------------------- the table


def test_the_table_has_a_row_for_each_event_and_report_in_chronological_order() -> None:
    rows = table()
    assert [(row["event"], row["siglum"], row["report"]) for row in rows] == [
        (OTHER, "", ""),
        (EVENT, "A", ONE),
        (EVENT, "B", TWO),
    ]
    assert rows[1]["participants"] == "anna-berg; tomas-hale"
    assert rows[1]["paragraphs"] == "1-2"
    assert (rows[1]["latitude"], rows[1]["longitude"]) == ("10.5", "-3.0")
    assert rows[2]["report_title"] == "Talks in Kelm & <more>"


def test_every_line_of_the_table_ends_as_the_standard_says() -> None:
    data = read(timeline_csv)
    assert data.endswith(b"\r\n")
    assert data.replace(b"\r\n", b"").count(b"\n") == 0


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_spreadsheet_takes_a_title_for_a_formula(sign: str) -> None:
    rows = table(with_event(title=f"{sign}HYPERLINK(1)"))
    assert rows[1]["event_title"] == f"'{sign}HYPERLINK(1)"


def test_the_package_describes_every_column_of_the_table_and_its_type() -> None:
    package = json.loads(read(datapackage))
    described = next(one for one in package["resources"] if one["name"] == "timeline")
    fields = described["schema"]["fields"]
    assert [field["name"] for field in fields] == list(table()[0])
    readers: dict[str, Callable[[str], object]] = {"string": str, "number": float, "date": date.fromisoformat}
    for row in table():
        for field in fields:
            if row[field["name"]]:
                readers[field["type"]](row[field["name"]])
    assert all(not one["path"].startswith((".", "/")) for one in package["resources"])


# ---------------------------------------------------------------- the calendar


def test_an_event_takes_whole_days_and_is_known_again_by_its_id() -> None:
    _, event = calendar()
    assert event["UID"] == f"{EVENT}@example.org"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2031, 5, 6), date(2031, 5, 7))
    assert (event["SUMMARY"], event["LOCATION"]) == ("Anna Berg meets Tomas Hale", "Kelm")
    assert event["DESCRIPTION"].startswith("The note, first paragraph.\n")
    assert event["URL"] == f"https://example.org/events/{EVENT}/"
    assert f"{event['DTSTAMP'].dt:%Y-%m-%d}" == "2031-05-07"


@pytest.mark.parametrize(
    ("status", "written"),
    [
        ("reported", "CONFIRMED"),
        ("recalled", "CONFIRMED"),
        ("announced", "TENTATIVE"),
        ("cancelled", "CANCELLED"),
    ],
)
def test_the_calendar_says_what_became_of_an_event(status: str, written: str) -> None:
    assert calendar(with_event(status=status))[1]["STATUS"] == written


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("2031-05-30/2031-06-01", (date(2031, 5, 30), date(2031, 6, 2))),
        ("2031-05-06~", (date(2031, 5, 6), date(2031, 5, 7))),
        ("2031-05", None),
        ("2031", None),
        (None, None),
    ],
)
def test_a_day_that_is_not_known_is_in_no_calendar(when: str | None, days: tuple[date, date] | None) -> None:
    found = calendar(with_event(date=when))[1:]
    assert [(event["DTSTART"].dt, event["DTEND"].dt) for event in found] == ([days] if days else [])
    assert all(event["STATUS"] == ("TENTATIVE" if when and "~" in when else "CONFIRMED") for event in found)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cf", "Cn", "Co"]), max_size=200))
def test_every_title_survives_the_folding_of_lines(title: str) -> None:
    found = with_event(title=title)
    lines = read(ics, found).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    kept = "".join(sign for sign in title if sign.isprintable())
    assert str(calendar(found)[1].get("SUMMARY", "")) == kept


# ---------------------------------------------------------------- slides, annotations, feeds, files


def test_slides_have_the_days_that_are_known_and_no_markup_of_strangers() -> None:
    slides = json.loads(read(timelinejs, with_event(date="2031-05/2031-06-02", title="<b>&")))["events"]
    assert [slide["unique_id"] for slide in slides] == [OTHER, EVENT]
    assert slides[1]["start_date"] == {"year": 2031, "month": 5}
    assert slides[1]["end_date"] == {"year": 2031, "month": 6, "day": 2}
    assert slides[1]["text"]["headline"] == "&lt;b&gt;&amp;"
    assert f'<a href="https://example.org/events/{EVENT}/">2 reports</a>' in slides[1]["text"]["text"]
    undated = json.loads(read(timelinejs, with_event(date=None)))["events"]
    assert [slide["unique_id"] for slide in undated] == [OTHER]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's reader uses what it warns of
def test_a_note_is_an_annotation_of_the_words_it_quotes() -> None:
    found = archive()
    note = Annotation(quote="the <road>", prefix="& ", note="A *road*.", id="road")
    entries = {**found.library.entries, ONE: replace(found.library.entries[ONE], notes=(note,))}
    written = json.loads(read(annotations, replace(found, library=replace(found.library, entries=entries))))
    assert written["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert written["total"] == len(written["first"]["items"]) == 1

    graph = rdflib.Graph().parse(data=json.dumps(written | {"@context": ANNO}), format="json-ld")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    address = rdflib.URIRef(f"https://example.org/entries/{ONE}/#n-road")
    target = graph.value(address, oa.hasTarget)
    selector = graph.value(target, oa.hasSelector)
    assert (address, rdflib.RDF.type, oa.Annotation) in graph
    assert graph.value(target, oa.hasSource) == rdflib.URIRef(f"https://example.org/entries/{ONE}/")
    assert (selector, rdflib.RDF.type, oa.TextQuoteSelector) in graph
    assert str(graph.value(selector, oa.exact)) == "the <road>"


def test_both_feeds_have_the_same_items_in_the_same_order() -> None:
    feed = json.loads(read(json_feed))
    (artifact,) = atom(archive())
    items = feedparser.parse(artifact.data).entries
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [(one["id"], one["date_modified"]) for one in feed["items"]] == [
        (one.id, one.updated) for one in items
    ]
    assert all(one["content_text"] for one in feed["items"])
    json_dates, atom_dates = (
        [one.get(key) for one in found]
        for key, found in (("date_published", feed["items"]), ("published", items))
    )
    assert json_dates == atom_dates


def test_an_entry_is_given_as_its_file_where_there_is_one() -> None:
    found = archive()
    entries = {
        name: replace(entry, source="---\nx\n---\n" if name == ONE else "")
        for name, entry in found.library.entries.items()
    }
    files = list(raw.artifacts(replace(found, library=replace(found.library, entries=entries))))
    assert [(file.path, file.data) for file in files] == [(f"entries/{ONE}/entry.md", b"---\nx\n---\n")]


def test_an_archive_without_anything_has_valid_files() -> None:
    empty = replace(
        archive(), library=replace(archive().library, entries={}, events={}), chronicle=(), reports={}
    )
    assert table(empty) == []
    assert calendar(empty) == []
    assert json.loads(read(annotations, empty))["total"] == 0
    assert json.loads(read(timelinejs, empty))["events"] == []


def test_a_calendar_knows_an_event_again_at_the_same_site_alone() -> None:
    site = archive().library.site
    event = Event(id="2031-05-06-x", path="", title="X", kind="talks")
    assert ics.uid(site, event) == "2031-05-06-x@example.org"
    assert ics.uid(replace(site, address="https://a.example:8080/sub/"), event) == "2031-05-06-x@a.example"
