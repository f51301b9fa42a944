"""What other programs read has the keys of the contract, and its words are the reports' own."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.program.stories import Run


def timeline(output: Path) -> Any:
    return json.loads((output / "data/timeline.json").read_text())


EVENT_KEYS = ["id", "title", "date", "place", "kind", "participants", "topics", "status", "url", "entries"]
ENTRY_KEYS = [
    *(
        "id",
        "title",
        "title_basis",
        "outlet",
        "published",
        "updated",
        "language",
        "byline",
        "dateline",
        "rights",
    ),
    *("url", "seed", "events", "mentions", "paragraphs", "duplicates"),
]


@pytest.fixture
def output(site: Path, run: Run) -> Path:
    run("build")
    return site / "output"


def test_the_timeline_has_the_keys_of_the_contract(output: Path) -> None:
    read = timeline(output)

    assert {"site", "events", "entries", "people", "places"} <= set(read)
    for event in read["events"]:
        assert set(EVENT_KEYS) <= set(event), event["id"]
        assert all({"id", "paragraphs"} <= set(one) for one in event["entries"])
    for entry in read["entries"]:
        assert set(ENTRY_KEYS) <= set(entry), entry["id"]
        assert all(isinstance(text, str) and text for text in entry["paragraphs"])
        assert all({"entry", "event", "relation", "shared"} <= set(one) for one in entry["duplicates"])
    for person in read["people"]:
        assert {"id", "name", "aliases"} <= set(person)


def test_every_list_is_sorted_events_by_date_and_entries_by_theirs_or_their_events(output: Path) -> None:
    read = timeline(output)
    days = [event["date"] for event in read["events"] if event["date"]]
    first = {one["id"]: event["date"] for event in reversed(read["events"]) for one in event["entries"]}
    entries = [
        (entry["published"] or entry["updated"] or first[entry["id"]])[:10] for entry in read["entries"]
    ]

    assert days == sorted(days)
    assert entries == sorted(entries)
    for name, records in read.items():
        if isinstance(records, list) and name not in {"events", "entries"}:
            ids = [one["id"] for one in records]
            assert ids == sorted(ids), name


def test_the_three_reports_of_one_meeting_are_linked_to_one_another_and_the_others_to_nobody(
    output: Path,
) -> None:
    entries = timeline(output)["entries"]
    number = {entry["id"]: Path(entry["seed"]["file"]).name[:3] for entry in entries}
    links = {
        number[entry["id"]]: {number[one["entry"]]: one for one in entry["duplicates"]} for entry in entries
    }

    assert {one: set(others) for one, others in links.items()} == {
        "000": {"001", "002"},
        "001": {"000", "002"},
        "002": {"000", "001"},
        "003": set(),
        "004": set(),
    }
    for others in links.values():
        for link in others.values():
            assert link["event"] == "2023-02-22-wang-yi-sergey-lavrov-moscow"
            assert link["relation"] in {"republished", "reworded", "overlapping"}
            assert 0 <= link["shared"] <= 1


def test_links_between_records_lead_to_records(output: Path) -> None:
    read = timeline(output)
    ids = {
        name: {one["id"] for one in records} for name, records in read.items() if isinstance(records, list)
    }

    for event in read["events"]:
        assert set(event["participants"]) <= ids["people"]
        assert event["place"] is None or event["place"] in ids["places"]
        assert set(event["topics"]) <= ids["topics"]
        for covered in event["entries"]:
            (entry,) = (one for one in read["entries"] if one["id"] == covered["id"])
            assert covered["paragraphs"] == sorted(set(covered["paragraphs"]))
            assert 1 <= min(covered["paragraphs"]) <= max(covered["paragraphs"]) <= len(entry["paragraphs"])
            assert event["id"] in [one["id"] if isinstance(one, dict) else one for one in entry["events"]]
        assert (output / "events" / event["id"] / "index.html").is_file()


def test_every_passage_of_a_synopsis_stands_in_its_entry_word_for_word(output: Path) -> None:
    entries = {entry["id"]: entry["paragraphs"] for entry in timeline(output)["entries"]}
    events = {event["id"]: event for event in timeline(output)["events"]}
    found = sorted(output.glob("events/*/synopsis.json"))

    assert found
    for path in found:
        read = json.loads(path.read_text())
        witnesses = {one["siglum"]: one["entry"] for one in read["witnesses"]}
        covered = {one["id"]: set(one["paragraphs"]) for one in events[read["event"]]["entries"]}
        assert path.parent.name == read["event"]
        assert set(witnesses.values()) == set(covered)
        assert read["digest"]
        assert all(isinstance(sentence, str) and sentence.strip() for sentence in read["digest"])
        ids = [statement["id"] for statement in read["statements"]]
        assert len(ids) == len(set(ids))
        taken: set[tuple[str, int, int]] = set()
        for statement in read["statements"]:
            assert {"id", "speaker", "readings"} <= set(statement)
            assert [one["siglum"] for one in statement["readings"]] == [
                one["siglum"] for one in read["witnesses"]
            ]
            for reading in statement["readings"]:
                assert reading["relation"] in {"base", "identical", "reworded", "absent"}
                assert isinstance(reading["moved"], bool)
                assert (reading["relation"] == "absent") == (reading["passages"] == [])
                for passage in reading["passages"]:
                    entry = witnesses[reading["siglum"]]
                    text = entries[entry][passage["paragraph"] - 1]
                    assert text[passage["start"] : passage["end"]] == passage["text"]
                    assert passage["paragraph"] in covered[entry]
                    place = (reading["siglum"], passage["paragraph"], passage["start"])
                    assert place not in taken, f"{place} stands in two statements"
                    taken.add(place)


def test_only_events_with_two_reports_have_a_synopsis(output: Path) -> None:
    compared = {path.parent.name for path in output.glob("events/*/synopsis.json")}

    assert compared == {event["id"] for event in timeline(output)["events"] if len(event["entries"]) > 1}


def test_other_peoples_talks_are_told_by_the_same_data(north: Path, run: Run) -> None:
    run("import", cwd=north)
    run("build", cwd=north)
    read = timeline(north / "output")

    assert [(event["date"], len(event["entries"])) for event in read["events"]] == [
        ("2031-05-06", 1),
        ("2031-05-06", 2),
    ]
    assert {entry["outlet"] for entry in read["entries"]} == {"courier", "wire"}
    assert sorted(len(entry["duplicates"]) for entry in read["entries"]) == [0, 1, 1]
