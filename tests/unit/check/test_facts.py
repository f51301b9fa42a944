"""What contradicts itself, what waits for a look, and what stands nowhere."""

from typing import Any

from builder.check import facts
from builder.check.case import Case
from builder.check.rules import RULES, examine
from builder.diagnostics import has_errors
from builder.model import Office
from tests.making import covers, entry, event, library, person, place


def case(*records: Any, **more: Any) -> Case:
    return Case(library=library(*records), **more)


def test_what_the_importer_left_for_a_person_is_an_info() -> None:
    found = list(
        facts.pending_review(
            case(
                entry("x", review=("outlet", "title")),
                event("e", review=("place",)),
                person("p", review=True),
            )
        )
    )

    assert [(one.severity, one.message) for one in found] == [
        ("info", "still to be looked at: outlet, title"),
        ("info", "still to be looked at: place"),
        ("info", "still to be looked at: the whole record"),
    ]


def test_an_entry_that_records_no_event_is_told_what_to_write() -> None:
    (found,) = facts.unplaced(case(entry("x"), placed={"x": ("2031-05-06-a", "2031-05-06-b")}))

    assert found.severity == "warning"
    assert "- {id: 2031-05-06-a}" in found.hint
    assert "- {id: 2031-05-06-b}" in found.hint


def test_a_report_published_before_its_event_is_doubtful() -> None:
    happened = event("e", date="2031-05-06")
    early = entry("early", published="2031-05-05T10:00", events=covers("e"))
    late = entry("late", published="2031-05-06", events=covers("e"))
    unknown = entry("unknown", events=covers("e"))

    found = list(facts.reported_too_early(case(happened, early, late, unknown)))

    assert [(one.path, one.severity) for one in found] == [("content/entries/early.md", "warning")]


def test_a_report_within_the_month_that_an_event_is_known_by_is_not_too_early() -> None:
    vague = event("e", date="2031-05")

    assert (
        list(facts.reported_too_early(case(vague, entry("x", published="2031-05-02", events=covers("e")))))
        == []
    )


def test_an_update_before_publication_is_doubtful() -> None:
    wrong = entry("a", published="2031-05-06", updated="2031-05-05T23:00")
    right = entry("b", published="2031-05-06T10:00", updated="2031-05-06")

    assert [one.path for one in facts.updated_too_early(case(wrong, right))] == ["content/entries/a.md"]


def test_a_weekday_that_cannot_be_is_named_with_its_paragraph() -> None:
    told = entry("a", "They met.", "They met again on Monday, March 14, 2019, in Oldtown.")

    (found,) = facts.weekdays(Case(library=library(told), body_lines={told.path: (7, 9)}))

    assert (found.severity, found.line) == ("info", 9)
    assert found.message == "“Monday, March 14, 2019” cannot be: that day was a Thursday"


def test_a_status_must_fit_the_reports_there_are() -> None:
    reported = entry("x", events=covers("announced", "reported"))
    found = list(
        facts.status(
            case(
                reported,
                event("announced", status="announced"),
                event("cancelled", status="cancelled"),
                event("lonely"),
                event("placed"),
                event("recalled", status="recalled"),
                event("reported"),
                placed={"y": ("placed",)},
            )
        )
    )

    assert [(one.path, one.message) for one in found] == [
        ("content/events/announced.md", "is said to be only announced, and an entry reports it"),
        ("content/events/lonely.md", "no entry reports this event"),
    ]


def test_an_event_without_a_date_is_said_to_stand_last() -> None:
    (found,) = facts.undated(case(event("e", date=None), event("f")))

    assert (found.path, found.severity) == ("content/events/e.md", "warning")


def test_a_name_that_two_records_claim_is_doubtful_and_one_in_two_collections_is_not() -> None:
    found = list(
        facts.ambiguous_names(
            case(person("a-berg", name="A. Berg", variants=("ANNA BERG",)), place("anna-berg"))
        )
    )

    assert [(one.path, one.message) for one in found] == [
        ("content/people/anna-berg.md", "the name 'Anna Berg' also belongs to content/people/a-berg.md")
    ]


def test_a_sound_library_has_no_findings_at_all() -> None:
    sound = case(event("e", place="kelm"), entry("x", published="2031-05-06", events=covers("e")))

    assert examine(sound) == ()


def test_every_rule_runs_and_findings_come_in_reading_order_without_repeats() -> None:
    wrong = case(
        event("b", kind="x", date=None), event("a", participants=("z", "z")), unread={"seeds/b.txt": ""}
    )
    found = examine(wrong)

    assert has_errors(found)
    assert list(found) == sorted(found, key=lambda one: (one.path, one.line, one.severity != "error"))
    assert len(found) == len(set(found))
    assert len(RULES) == len(set(RULES))


def test_an_office_that_ends_before_it_begins_is_a_warning() -> None:
    held = (
        Office(title="Minister", since="2031-05", until="2031"),
        Office(title="Mayor", since="2031-05", until="2030-04"),
        Office(title="Envoy", until="2030"),
    )
    (found,) = facts.offices(case(person("p", offices=held)))

    assert (found.severity, found.message) == ("warning", "ends (2030-04) before it begins (2031-05)")
