import dataclasses
import json
from typing import Any

import pytest

from builder.exports import export
from builder.exports.timeline import PATH, artifacts
from builder.model import Archive
from builder.rights import published
from tests.unit.exports.archives import EVENT, ONE, OTHER, TEXT_ONE, TEXT_TWO, TWO, archive, outlet


def files(found: Archive) -> dict[str, bytes]:
    return {artifact.path: artifact.data for artifact in artifacts(found)}


@pytest.fixture
def timeline() -> Any:
    return json.loads(files(archive())[PATH])


def test_events_carry_the_keys_of_the_contract_and_the_paragraphs_of_their_reports(timeline: Any) -> None:
    assert [event["id"] for event in timeline["events"]] == [OTHER, EVENT]
    event = timeline["events"][1]
    assert event == {
        "id": EVENT,
        "title": "Anna Berg meets Tomas Hale",
        "date": "2031-05-06",
        "place": "kelm",
        "venue": None,
        "kind": "meeting",
        "participants": ["anna-berg", "tomas-hale"],
        "organizations": [],
        "topics": ["harbours", "roads"],
        "status": "reported",
        "part_of": None,
        "url": f"https://example.org/events/{EVENT}/",
        "entries": [{"id": ONE, "paragraphs": [1, 2]}, {"id": TWO, "paragraphs": [1, 2]}],
    }


def test_entries_carry_their_provenance_their_text_and_their_duplicates(timeline: Any) -> None:
    one, two = timeline["entries"]
    assert one["paragraphs"] == list(TEXT_ONE)
    assert one["seed"] == {"file": "seeds/one.txt", "sha256": "ab" * 32, "stripped": [1, 3]}
    assert one["dateline"] == {"place": "kelm", "date": "2031-05-06", "as_printed": "KELM, May 6 --"}
    assert one["byline"] == ["Z. Writer", "A. Writer"]
    assert one["mentions"] == [
        {
            "what": "Opening",
            "date": "2030-01-02",
            "as_printed": None,
            "relation": "recalled",
            "id": OTHER,
            "paragraphs": [2],
        }
    ]
    assert two["url"] == "https://wire.example/1"
    assert two["page"] == f"https://example.org/entries/{TWO}/"
    assert two["events"] == [{"id": EVENT, "paragraphs": [1, 2]}]
    assert two["duplicates"] == [{"entry": ONE, "event": EVENT, "relation": "overlapping", "shared": 0.1235}]


def test_people_and_places_carry_their_variants_as_aliases(timeline: Any) -> None:
    assert timeline["people"] == [
        {
            "id": "anna-berg",
            "name": "Anna Berg",
            "aliases": ["Anna B.", "Berg, A."],
            "url": "https://example.org/people/anna-berg/",
        }
    ]
    assert (timeline["places"][0]["latitude"], timeline["places"][0]["longitude"]) == (10.5, -3.0)


@pytest.mark.parametrize(("publish", "shown"), [("full", 3), ("excerpt", 2), ("readings", 0)])
def test_text_that_may_not_be_republished_is_left_out(publish: str, shown: int) -> None:
    found = archive({"herald": outlet("herald", publish=publish), "wire": outlet("wire")})
    text = (*TEXT_ONE, "A third paragraph.")
    entries = {**found.library.entries, ONE: dataclasses.replace(found.library.entries[ONE], paragraphs=text)}
    found = dataclasses.replace(found, library=dataclasses.replace(found.library, entries=entries))
    one, two = json.loads(files(published(found))[PATH])["entries"]
    assert one["paragraphs"] == list(text[:shown])
    assert two["paragraphs"] == list(TEXT_TWO)


def test_the_same_archive_gives_the_same_bytes_and_every_file_once() -> None:
    first, second = list(export(archive())), list(export(archive()))
    assert first == second
    paths = [artifact.path for artifact in first]
    assert len(set(paths)) == len(paths)
