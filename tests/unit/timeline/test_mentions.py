"""What is announced for a day and what is reported of that day are one event."""

from builder.model import Mention
from builder.timeline.accounts import names_of
from builder.timeline.mentions import fulfilled
from tests.making import event, library

NAMES = names_of(library())
MEETING = event("2031-meeting")
OPENING = event("2031-opening", title="Opening of the Harbour", participants=())
ANNOUNCED = Mention(what="Anna Berg meets Tomas Hale", date="2031-05-06", relation="announced")


def named(mention: Mention, *events: str) -> str | None:
    known = {"2031-meeting": MEETING, "2031-opening": OPENING, "2031-twin": event("2031-twin")}
    (found,) = fulfilled([mention], {name: known[name] for name in events}, NAMES)
    return found.id


def test_the_day_and_all_who_took_part_tell_which_event_is_meant() -> None:
    assert named(ANNOUNCED, "2031-meeting", "2031-opening") == "2031-meeting"


def test_another_day_or_somebody_missing_leaves_it_open() -> None:
    late = Mention(what=ANNOUNCED.what, date="2031-05-07", relation="announced")
    alone = Mention(what="Anna Berg speaks", date="2031-05-06", relation="announced")
    vague = Mention(what=ANNOUNCED.what, date="2031-05", relation="announced")

    assert [named(one, "2031-meeting") for one in (late, alone, vague)] == [None, None, None]


def test_where_two_events_fit_neither_is_chosen() -> None:
    assert named(ANNOUNCED, "2031-meeting", "2031-twin") is None


def test_an_event_of_nobody_is_known_by_its_title() -> None:
    opening = Mention(what="opening of the harbour", date="2031-05-06", relation="announced")

    assert named(opening, "2031-meeting", "2031-opening") == "2031-opening"
    assert named(ANNOUNCED, "2031-opening") is None


def test_what_a_person_wrote_down_stays() -> None:
    decided = Mention(what=ANNOUNCED.what, date="2031-05-06", relation="announced", id="2031-other")

    assert named(decided, "2031-meeting") == "2031-other"
