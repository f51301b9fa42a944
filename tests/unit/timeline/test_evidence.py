"""Day, people and place come first, wording last; each reason is a sentence a reader can check."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.timeline.accounts import account_of_event, accounts_of, names_of, paragraphs_of
from builder.timeline.evidence import score, weigh
from builder.timeline.traits import words_of
from tests.making import DAY, account, event, library, telling

NAMES = names_of(library())
ALIKE = " ".join(f"word{number}" for number in range(40))


def reasons(one: dict[str, Any], other: dict[str, Any]) -> dict[str, str]:
    found = weigh(account("a", **one), account("b", **other), NAMES)
    return {piece.kind: piece.sentence for piece in found}


def points(one: dict[str, Any], other: dict[str, Any]) -> float:
    return score(weigh(account("a", **one), account("b", **other), NAMES))


def test_day_and_people_together_decide_and_neither_alone_does() -> None:
    other_people: dict[str, Any] = {"participants": ("ivo-strand", "mira-oak"), "place": None}
    other_day = {"date": "2031-06-06", "place": None}
    assert points({"place": None}, {"place": None}) >= 0.5
    for unlike in (other_people, other_day):
        assert points({"place": None}, unlike) < 0.5
    lacking: list[dict[str, Any]] = [{"date": None}, {"participants": ()}]
    for unlike in lacking:
        assert points({"words": ALIKE}, {"words": ALIKE, **unlike}) < 0.5
        assert points({"words": ALIKE, **unlike}, {"words": ALIKE, **unlike}) < 0.5


@pytest.mark.parametrize(
    "unlike",
    [
        {"date": "2031-05-08"},
        {"date": "2032-05-06"},
        {"participants": ("anna-berg", "ivo-strand")},
        {"participants": ("ivo-strand", "mira-oak")},
    ],
)
def test_a_contradiction_in_day_or_people_outweighs_the_same_words(unlike: dict[str, Any]) -> None:
    assert points({"words": ALIKE}, {"words": ALIKE, **unlike}) < 0.5


def test_two_places_far_apart_outweigh_likeness_in_wording() -> None:
    assert points({"place": "kelm", "words": ALIKE}, {"place": "port-aster", "words": ALIKE}) < 0.6


def test_the_next_day_is_forgiven_to_the_same_words_only_since_clocks_differ() -> None:
    assert points({}, {"date": "2031-05-07"}) < 0.5
    assert points({"words": ALIKE}, {"date": "2031-05-07", "words": "other words than those"}) < 0.5


def test_a_report_that_names_no_day_or_nobody_says_so_in_the_evidence() -> None:
    assert reasons({}, {"date": None})["day"] == "One of the reports does not say on which day it was."
    assert reasons({"date": None}, {"date": None})["day"] == "Neither report says on which day it was."
    assert reasons({}, {"participants": ()})["people"] == "One of the reports does not say who took part."


def test_an_event_with_a_name_of_its_own_needs_nobody_to_be_named() -> None:
    named = {"participants": (), "place": None, "name": "River Council"}

    assert points(named, named) >= 0.5
    assert points(named, {**named, "name": "Hill Council"}) < 0.5


def test_wording_alone_decides_nothing() -> None:
    blank = {"date": None, "participants": (), "place": None, "words": ALIKE}

    assert points(blank, blank) < 0.5


def test_a_building_fits_its_city_and_a_city_its_country() -> None:
    assert (
        reasons({"place": "harbour-house"}, {"place": "norland"})["place"]
        == "Both place it in Harbour House."
    )
    assert (
        reasons({"place": "kelm"}, {"place": "port-aster"})["place"]
        == "One is in Kelm, the other in Port Aster."
    )
    assert "place" not in reasons({"place": None}, {"place": "kelm"})


def test_the_sentence_on_the_day_says_how_each_report_gives_it() -> None:
    resolved = {"date_basis": "resolved", "as_printed": "on Tuesday"}

    assert reasons({}, resolved)["day"] == (
        "Both tell of Tuesday 6 May 2031: "
        "the one prints “6 May 2031”, the other prints “on Tuesday”, resolved."
    )
    assert "1 day" not in reasons({}, {"date": "2031-05-07"})["day"]
    assert "are one day apart" in reasons({}, {"date": "2031-05-07"})["day"]
    assert "are 366 days apart" in reasons({}, {"date": "2032-05-06"})["day"]
    assert "can be the same day" in reasons({}, {"date": "2031-05"})["day"]


def test_the_sentence_on_people_names_them() -> None:
    assert reasons({}, {})["people"] == "Anna Berg and Tomas Hale take part in both, and nobody else."
    assert reasons({}, {"participants": ("anna-berg", "ivo-strand")})["people"] == (
        "Anna Berg meets Tomas Hale in the one, Ivo Strand in the other."
    )
    assert reasons({}, {"participants": ("mira-oak",)})["people"] == "Nobody takes part in both."
    assert "one names more people" in reasons({}, {"participants": ("anna-berg",)})["people"]


def test_a_person_without_a_record_is_named_by_the_id() -> None:
    assert (
        "no-record" in reasons({"participants": ("no-record",)}, {"participants": ("no-record",)})["people"]
    )


TELLINGS = st.fixed_dictionaries(
    {
        "date": st.none() | st.sampled_from([DAY, "2031-05-07", "2031-05", "2031-05-05/2031-05-06"]),
        "participants": st.sampled_from([(), ("anna-berg",), ("anna-berg", "tomas-hale"), ("ivo-strand",)]),
        "place": st.sampled_from([None, "kelm", "norland", "harbour-house"]),
        "kind": st.sampled_from(["meeting", "call"]),
        "name": st.sampled_from([None, "River Council", "river council"]),
        "words": st.sampled_from(["", ALIKE, "other words than those"]),
    }
)


@given(TELLINGS, TELLINGS)
def test_evidence_weighs_the_same_from_either_side_and_stays_between_0_and_1(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert points(one, other) == points(other, one)
    assert 0 <= points(one, other) <= 1
    found = weigh(account("a", **one), account("b", **other), NAMES)
    assert all(piece.sentence.endswith(".") and piece.weight for piece in found)
    assert [abs(piece.weight) for piece in found] == sorted((abs(p.weight) for p in found), reverse=True)


def test_a_circle_of_places_ends() -> None:
    circle = library()
    places = dict(circle.places)
    places["kelm"] = type(places["kelm"])(id="kelm", path="x", name="Kelm", part_of="sudmark")
    places["sudmark"] = type(places["kelm"])(id="sudmark", path="x", name="Sudmark", part_of="kelm")
    looped = type(circle)(site=circle.site, places=places)

    assert names_of(looped).within["kelm"] == ("kelm", "sudmark")


def test_words_are_taken_from_the_paragraphs_concerned_only() -> None:
    assert paragraphs_of(("Alpha beta", "Gamma 17 to 5"), (2, 9, 0)) == ("Gamma 17 to 5",)
    (one,) = accounts_of("a", ("Alpha beta", "Gamma"), (telling(paragraphs=(1,)),))
    assert (one.entry, one.number, set(words_of(one.texts))) == ("a", 0, {"alpha", "beta"})


def test_a_recorded_event_stands_for_itself() -> None:
    stands = account_of_event(event("2031-x", place="kelm"))

    assert (stands.entry, stands.event, stands.telling.date_basis) == ("", "2031-x", "supplied")
    assert (stands.telling.date, stands.telling.place) == (DAY, "kelm")
