"""Whether two entries are reports of one event: the best pair speaks, and what people recorded stands."""

from builder.timeline.accounts import names_of
from builder.timeline.verdicts import verdict
from tests.making import account, library

NAMES = names_of(library())
BETWEEN = ("a", "b")


def test_the_best_pair_of_tellings_speaks_for_two_reports() -> None:
    found = verdict(
        [account("a", 0, date="2031-05-01"), account("a", 1)],
        [account("b", 0, participants=("mira-oak",)), account("b", 1)],
        NAMES,
        0.5,
        between=BETWEEN,
    )

    assert found.same_event is True
    assert found.score == 1.0
    assert [piece.kind for piece in found.reasons_for] == ["day", "people", "place", "kind"]
    assert found.reasons_against == ()


def test_reasons_against_are_named_too_weightiest_first() -> None:
    found = verdict(
        [account("a")],
        [account("b", date="2032-05-06", place="port-aster", kind="call")],
        NAMES,
        0.5,
        between=BETWEEN,
    )

    assert found.same_event is False
    assert [piece.kind for piece in found.reasons_against] == ["day", "place", "kind"]
    assert all(piece.weight < 0 for piece in found.reasons_against)
    assert [piece.kind for piece in found.reasons_for] == ["people"]


def test_what_people_recorded_outranks_the_score_both_ways() -> None:
    apart = verdict([account("a")], [account("b")], NAMES, 0.5, between=BETWEEN, decided=False)
    joined = verdict(
        [account("a", event="x")],
        [account("b", date="2032-05-06", event="x")],
        NAMES,
        0.5,
        between=BETWEEN,
        decided=True,
    )

    assert (apart.same_event, apart.score) == (False, 1.0)
    assert joined.same_event is True
    assert joined.events == ("x",)
    assert joined.reasons_for[0].kind == "record"


def test_a_report_that_tells_of_nothing_is_a_report_of_nothing() -> None:
    found = verdict([], [account("b")], NAMES, 0.5, between=BETWEEN)

    assert (found.same_event, found.score, found.events) == (False, 0.0, ())
    assert (found.a, found.b) == BETWEEN
