"""Day, people and place come first, wording last; each reason is a sentence a reader can check."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.timeline.accounts import account_of_event, accounts_of, names_of, paragraphs_of
from builder.timeline.evidence import CONTRADICTION, score, weigh
from builder.timeline.traits import words_of
from tests.making import DAY, account, event, library, person, place, telling

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
    for nobody in ({"words": ALIKE}, {"words": ALIKE, "participants": ()}):
        assert points(nobody, {"words": ALIKE, "participants": ()}) < 0.5


def test_without_a_day_people_and_words_decide_and_neither_alone_does() -> None:
    undated: dict[str, Any] = {"date": None, "place": None}
    tarn = "The Tarn Bridge carries 4,200 lorries a day to Hask, said Ludo Marche of the brigade."
    retold = "Ludo Marche said that 4,200 lorries used the Tarn Bridge, so that Hask is reached in a day."

    assert points({"words": tarn, "place": None}, {"words": retold, **undated}) >= 0.5
    assert points({"words": tarn, **undated}, {"words": retold, **undated}) >= 0.5
    assert points({"words": tarn, "place": None}, {"words": "They spoke of trade.", **undated}) < 0.5
    assert points({"words": tarn}, {"words": tarn, **undated, "participants": ("ivo-strand",)}) < 0.5
    assert points({"words": tarn}, {"words": tarn, **undated, "participants": ()}) < 0.5


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
    assert reasons({}, {"date": None})["day"] == "A day of the event was found in only one of the reports."
    assert reasons({"date": None}, {"date": None})["day"] == "A day of the event was found in neither report."
    assert (
        reasons({}, {"participants": ()})["people"] == "Who took part was found in only one of the reports."
    )


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
        == "One places it in Harbour House, which lies in Norland, where the other places it."
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
    assert reasons({}, {})["people"] == "Both tell of the same people: Anna Berg and Tomas Hale."
    assert reasons({}, {"participants": ("anna-berg", "ivo-strand")})["people"] == (
        "Anna Berg is with Tomas Hale in the one, with Ivo Strand in the other."
    )
    assert reasons({}, {"participants": ("mira-oak",)})["people"] == "Nobody was found to take part in both."
    assert reasons({}, {"participants": ("anna-berg",)})["people"] == (
        "Both name Anna Berg; only one was found to name Tomas Hale."
    )


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


KINDS_APART = replace(NAMES, alone=frozenset({"call"}), holding=frozenset({"visit"}))
RANKED = replace(
    NAMES,
    ranks={"anna-berg": 1, "tomas-hale": 1, "ivo-strand": 1, "mira-oak": 0},
    countries={
        "anna-berg": "norland",
        "tomas-hale": "sudmark",
        "ivo-strand": "westmark",
        "mira-oak": "norland",
    },
)


@pytest.mark.parametrize("unlike", [{"kind": "call"}, {"kind": "visit"}])
def test_a_call_is_no_meeting_and_a_visit_is_none_of_its_meetings(unlike: dict[str, Any]) -> None:
    evidence = weigh(account("a", words=ALIKE), account("b", words=ALIKE, **unlike), KINDS_APART)

    assert score(evidence) < 0.5
    assert min(piece.weight for piece in evidence) <= CONTRADICTION


def test_talks_may_be_called_a_meeting() -> None:
    assert score(weigh(account("a"), account("b", kind="talks"), KINDS_APART)) >= 0.5


def test_two_ends_of_a_call_are_at_two_places() -> None:
    here, there = account("a", kind="call", place="kelm"), account("b", kind="call", place="port-aster")

    assert score(weigh(here, there, KINDS_APART)) >= 0.5


def test_a_third_minister_of_a_third_country_makes_it_another_meeting_and_an_aide_does_not() -> None:
    third = account("b", participants=("anna-berg", "tomas-hale", "ivo-strand"))
    aide = account("b", participants=("anna-berg", "tomas-hale", "mira-oak"))

    assert score(weigh(account("a"), third, RANKED)) < 0.5 <= score(weigh(account("a"), aide, RANKED))
    said = "Only in one of them was Ivo Strand found to take part too."
    assert any(piece.sentence == said for piece in weigh(account("a"), third, RANKED))


def test_of_a_third_person_nothing_is_known_of_the_words_decide_whether_it_is_an_aide() -> None:
    known = names_of(library(person("anna-berg"), person("tomas-hale"), person("new-face", review=True)))
    three = ("anna-berg", "tomas-hale", "new-face")

    def met(words: str) -> float:
        one = account("a", words=ALIKE)
        return score(weigh(one, account("b", words=words, participants=three), known))

    assert met("other words than those") < 0.5 <= met(ALIKE)


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ({"date_basis": "printed"}, {"date_basis": "printed", "date": "2031-05-07"}, False),
        ({"date_basis": "printed"}, {"date_basis": "inferred", "date": "2031-05-07"}, True),
        ({"date_basis": "inferred"}, {"date_basis": "printed", "date": "2031-05-07"}, False),
        ({"date_basis": "printed"}, {"date_basis": "inferred", "date": "2031-05-09"}, False),
        ({"date_basis": "printed"}, {"date_basis": "inferred", "date": "2031-05-12"}, False),
    ],
    ids=[
        "both printed",
        "a report a day later",
        "a report a day before",
        "three days later",
        "six days later",
    ],
)
def test_a_report_without_a_day_may_come_a_day_after_its_event(
    one: dict[str, Any], other: dict[str, Any], joined: bool
) -> None:
    assert (points(one, other) >= 0.5) is joined


def test_an_event_announced_for_a_day_and_one_reported_on_it_are_one() -> None:
    announced = account_of_event(event("2031-x", place="kelm", status="announced"))
    found = weigh(announced, account("a"), NAMES)

    assert score(found) >= 0.5
    assert "status" in {piece.kind for piece in found}
    assert "status" not in {piece.kind for piece in weigh(account("b"), account("a"), NAMES)}


def test_quoted_words_and_passages_in_common_are_named() -> None:
    text = (
        "She said “The League’s harbour stays open to all,” and went home after a long day of talks in Kelm."
    )
    found = {
        piece.kind: piece.sentence
        for piece in weigh(account("a", words=text), account("b", words=text), NAMES)
    }

    assert found["quotes"] == "Both quote “The League’s harbour stays open to all”."
    assert found["passages"] == "Of the runs of six words in the shorter one, 100% stand in the other."


def test_a_proposed_person_may_be_one_whose_name_is_nearly_the_same() -> None:
    known = library(
        person("sergey-lind"), person("sergei-lind", review=True), person("svea-lind", review=True)
    )
    names = names_of(known)

    def met(*participants: str) -> float:
        one = account("a", participants=("anna-berg", "sergey-lind"))
        return score(weigh(one, account("b", participants=participants), names))

    assert met("anna-berg", "sergei-lind") >= 0.5
    assert met("anna-berg", "svea-lind") < 0.5
    assert met("anna-berg", "tomas-hale") < 0.5


def test_one_person_on_one_day_is_not_yet_one_event() -> None:
    alone = {"participants": ("anna-berg",), "place": None}

    assert points(alone, alone) < 0.5
    assert points(alone, {**alone, "kind": "statement"}) < 0.5
    assert points({**alone, "place": "kelm"}, {**alone, "place": "kelm"}) >= 0.5


def test_a_place_whose_name_holds_another_may_be_that_place() -> None:
    names = names_of(library(place("kelm"), place("old-kelm")))
    found = weigh(account("a", place="kelm"), account("b", place="old-kelm"), names)
    said = {piece.kind: piece.sentence for piece in found}

    assert said["place"] == "One is in Kelm, the other in Old Kelm, which may be one place."


def test_what_is_only_recorded_of_a_report_is_no_evidence_that_it_tells_so() -> None:
    stands_in = replace(account_of_event(event("x")), entry="a", stands_in=True)
    told = account("b")

    assert [piece.sentence for piece in weigh(stands_in, told, NAMES)] == [
        "An event that fits the one recorded could be read out of only one of the reports."
    ]
    assert score(weigh(stands_in, stands_in, NAMES)) == 0.0
