"""Every id that is named must be the name of a file, and lead to one record only."""

from typing import Any

import pytest

from builder.check import links
from builder.check.case import Case
from builder.diagnostics import Diagnostic
from builder.model import Dateline, Mention, Office
from tests.making import covers, entry, event, library, organization, outlet, person, place, topic


def dangling(*records: Any, **more: Any) -> list[tuple[str, str, str]]:
    case = Case(library=library(*records), **more)
    return [(one.path, one.message, one.hint) for one in links.dangling(case)]


@pytest.mark.parametrize(
    ("record", "folder"),
    [
        (entry("x", outlet="gone"), "outlets"),
        (entry("x", agency="gone"), "outlets"),
        (entry("x", dateline=Dateline(place="gone", as_printed="GONE")), "places"),
        (entry("x", events=covers("gone")), "events"),
        (entry("x", mentions=(Mention(what="it", relation="recalled", id="gone"),)), "events"),
        (event("x", place="gone"), "places"),
        (event("x", part_of="gone"), "events"),
        (event("x", base="gone"), "entries"),
        (event("x", participants=("gone",)), "people"),
        (event("x", organizations=("gone",)), "organizations"),
        (event("x", topics=("gone",)), "topics"),
        (person("x", country="gone"), "places"),
        (person("x", offices=(Office(title="Minister", organization="gone"),)), "organizations"),
        (organization("x", part_of="gone"), "organizations"),
        (organization("x", country="gone"), "places"),
        (place("x", part_of="gone"), "places"),
        (outlet("x", country="gone"), "places"),
    ],
)
def test_every_link_that_a_record_can_have_is_followed(record: Any, folder: str) -> None:
    found = dangling(record)

    assert [(path, message) for path, message, _ in found] == [
        (record.path, f"'gone' is not in content/{folder}/")
    ]


def test_a_mistyped_id_gets_a_suggestion_and_a_former_one_its_new_name() -> None:
    renamed = person("anna-hill", aliases=("anna-stone",))
    found = dangling(renamed, event("x", participants=("anna-bergg", "anna-stone", "zzz")))

    assert [hint for _, _, hint in found][:2] == ["did you mean 'anna-berg'?", "it is now called 'anna-hill'"]
    assert found[2][2].startswith("content/people/ holds: anna-berg")


def test_a_link_to_a_file_that_has_its_own_findings_is_not_blamed_too() -> None:
    named = event("x", participants=("broken",))

    assert dangling(named, unsound={"people": frozenset({"broken"})}) == []


def test_a_finding_stands_on_the_line_of_the_key() -> None:
    named = event("x", participants=("anna-berg", "gone"))
    case = Case(library=library(named), positions={named.path: {("participants", 1): (7, 12)}})
    (found,) = links.dangling(case)

    assert (found.line, found.column, found.severity, found.code) == (7, 12, "error", "unknown-id")


def test_a_kind_that_site_toml_does_not_have_is_an_error() -> None:
    (found,) = links.unknown_kind(Case(library=library(event("x", kind="meating"))))

    assert (found.code, found.hint) == ("unknown-kind", "did you mean 'meeting'?")


@pytest.mark.parametrize("length", [1, 2, 3])
def test_records_that_are_part_of_themselves_are_named(length: int) -> None:
    names = ["a", "b", "c"][:length]
    wholes = [event(one, part_of=names[(at + 1) % length]) for at, one in enumerate(names)]
    bystander = event("d", part_of="a")

    found = [one.path for one in links.circles(Case(library=library(*wholes, bystander)))]

    assert found == [one.path for one in wholes]


def clashing(*records: Any) -> list[Diagnostic]:
    return list(links.clashing_aliases(Case(library=library(*records))))


def test_a_former_id_may_not_be_anybody_elses_id_or_former_id() -> None:
    found = clashing(
        topic("a", aliases=("b",)), topic("b"), topic("c", aliases=("old",)), topic("d", aliases=("old",))
    )

    assert [(one.path, one.message) for one in found] == [
        ("content/topics/a.md", "the former id 'b' also belongs to content/topics/b.md"),
        ("content/topics/d.md", "the former id 'old' also belongs to content/topics/c.md"),
    ]


def test_one_former_id_may_stand_in_two_collections_since_their_addresses_differ() -> None:
    assert clashing(topic("a", aliases=("old",)), outlet("b", aliases=("old",))) == []


def test_an_id_that_a_list_names_twice_is_an_error_and_two_mentions_of_one_event_are_none() -> None:
    mentions = (
        Mention(what="it", relation="recalled", id="e"),
        Mention(what="it", relation="recalled", id="e"),
    )
    records = (
        event("e", participants=("anna-berg", "tomas-hale", "anna-berg")),
        entry("x", events=covers("e", "e"), mentions=mentions),
        person("y", offices=(Office(title="A", organization="o"), Office(title="B", organization="o"))),
    )
    found = list(links.repeated(Case(library=library(*records))))

    assert [(one.path, one.severity, one.message) for one in found] == [
        ("content/entries/x.md", "error", "'e' stands in this list twice"),
        ("content/events/e.md", "error", "'anna-berg' stands in this list twice"),
    ]


def test_an_event_that_is_gone_is_not_taken_for_one_of_another_day() -> None:
    there = event("2031-05-06-berg-hale")
    found = dangling(there, entry("x", events=covers("2031-06-05-berg-hale", "2031-05-06-berg-hall")))

    assert [hint for _, _, hint in found] == [
        "content/events/ holds: 2031-05-06-berg-hale",
        "did you mean '2031-05-06-berg-hale'?",
    ]
