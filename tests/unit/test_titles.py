"""An event is called as its kind says, and never half a sentence."""

from builder.model import Kind
from builder.titles import event_title

MEETING = Kind(name="Meeting", title="{first} meets {others}")
SIGNING = Kind(name="Signing", title="{first} and {others} sign {name}")
VISIT = Kind(name="Visit", title="Visit by {first}")


def test_a_meeting_of_two_says_who_meets_whom() -> None:
    assert (
        event_title(MEETING, ["Anna Berg", "Carl Dorn"], None, "Newport")
        == "Anna Berg meets Carl Dorn in Newport"
    )


def test_a_meeting_of_which_one_person_is_known_is_called_by_its_kind() -> None:
    assert event_title(MEETING, ["Anna Berg"], None) == "Meeting: Anna Berg"


def test_a_signing_of_what_no_report_names_is_called_by_its_kind() -> None:
    assert event_title(SIGNING, ["Anna Berg", "Carl Dorn"], None) == "Signing: Anna Berg and Carl Dorn"
    said = event_title(SIGNING, ["Anna Berg", "Carl Dorn"], "the Harbour Treaty")
    assert said == "Anna Berg and Carl Dorn sign the Harbour Treaty"


def test_a_visit_takes_one_and_what_nobody_is_named_for_is_its_kind() -> None:
    assert event_title(VISIT, ["Anna Berg"], None, "Newport") == "Visit by Anna Berg in Newport"
    assert event_title(VISIT, [], None) == "Visit"
