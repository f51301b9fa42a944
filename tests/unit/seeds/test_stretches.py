import pytest

from builder.model import EntryMatter, Library
from builder.seeds.tellings import tellings


@pytest.mark.parametrize(
    ("sentence", "kind", "date", "place"),
    [
        (
            "Anna Berg paid a state visit to Newport from 20 to 22 February 2023.",
            "visit",
            "2023-02-20/2023-02-22",
            "newport",
        ),
        (
            "Anna Berg is on a working visit to Newport on 21-23 February.",
            "visit",
            "2023-02-21/2023-02-23",
            "newport",
        ),
        (
            "Anna Berg was on an official visit to Newport from Monday to Wednesday.",
            "visit",
            "2023-02-20/2023-02-22",
            "newport",
        ),
        (
            "Anna Berg arrived in Newport on Monday for a three-day visit.",
            "visit",
            "2023-02-20/2023-02-22",
            "newport",
        ),
        (
            "Anna Berg ended a two-day visit to Newport on Wednesday.",
            "visit",
            "2023-02-21/2023-02-22",
            "newport",
        ),
        ("Anna Berg's visit to Newport began on Monday.", "visit", "2023-02-20", "newport"),
        (
            "The visit of Anna Berg to Newport took place on 20-21 February 2023.",
            "visit",
            "2023-02-20/2023-02-21",
            "newport",
        ),
    ],
)
def test_a_visit_has_its_days_its_place_and_its_visitor(
    full: Library, sentence: str, kind: str, date: str, place: str
) -> None:
    matter = EntryMatter(title="Untitled", title_basis="supplied", published="2023-02-23")
    (visit,), _ = tellings(matter, (sentence,), full)
    assert (visit.kind, visit.date, visit.place, visit.participants) == (kind, date, place, ("anna-berg",))


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Anna Berg will pay a visit to Newport from March 20 to 22.", "2023-03-20/2023-03-22"),
        ("Anna Berg is due to visit Newport next week.", "2023-02-27/2023-03-05"),
        ("Anna Berg is to travel to Newport on Saturday for talks with Carl Dorn.", "2023-02-25"),
    ],
)
def test_a_visit_to_come_is_only_announced(full: Library, sentence: str, date: str) -> None:
    matter = EntryMatter(title="Untitled", title_basis="supplied", published="2023-02-23")
    found, mentions = tellings(matter, (sentence,), full)
    assert found == ()
    assert [(one.date, one.relation) for one in mentions if "Visit" in one.what] == [(date, "announced")]
