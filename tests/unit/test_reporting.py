"""The words of an import's report."""

from builder.known import Outcomes
from builder.reporting import said_of
from builder.seeds.missing import NO_EVENT


def said(*events: str) -> list[str]:
    outcome = Outcomes(
        seed="seeds/x.txt",
        outcome="new",
        entry="x",
        events=events,
        not_found=("no headline was made out", NO_EVENT),
    )
    return [line.strip() for line in said_of(outcome)]


def test_an_event_known_by_wording_alone_is_not_said_to_be_missing() -> None:
    assert said("2031-05-06-a")[1:] == [
        "events: 2031-05-06-a (by its wording alone)",
        "not found: no headline was made out",
    ]


def test_a_report_without_an_event_says_what_was_looked_for() -> None:
    assert said()[1:] == [
        "events: none found",
        "not found: no headline was made out",
        f"not found: {NO_EVENT}",
    ]
