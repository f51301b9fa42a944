from dataclasses import replace

import pytest

from builder.check.case import Case
from builder.check.statements import corrections
from builder.codec import Positions
from builder.model import Correction, Coverage, Entry, Event, Kind, Library, Quoted, Site

EVENT = "2023-01-01-meeting"
ENTRY = Entry(
    id="report",
    path="content/entries/report.md",
    title="A report",
    paragraphs=("The ministers met. They met again.", "Elsewhere it rained."),
    events=(Coverage(id=EVENT, paragraphs="1"),),
)


def messages(do: str, *passages: tuple[str, str], **entry: object) -> list[str]:
    quoted = tuple(Quoted(entry=name, quote=quote) for name, quote in passages)
    event = Event(
        id=EVENT,
        path=f"content/events/{EVENT}.md",
        title="A meeting",
        kind="meeting",
        statements=(Correction(do=do, passages=quoted),),  # type: ignore[arg-type]  # one of four
    )
    site = Site(title="", address="", publisher="", kinds={"meeting": Kind(name="Meeting")})
    report = replace(ENTRY, **entry)  # type: ignore[arg-type]  # a shorthand for tests
    library = Library(site=site, entries={"report": report}, events={EVENT: event})
    positions: dict[str, Positions] = {event.path: {("statements", 0): (7, 3)}}
    found = list(corrections(Case(library=library, positions=positions)))
    assert all(one.path == event.path and one.line == 7 and one.hint for one in found)
    return [one.message for one in found]


def test_a_quotation_that_stands_once_is_right() -> None:
    assert messages("split", ("report", "They met again")) == []


@pytest.mark.parametrize(
    ("do", "passages", "expected"),
    [
        (
            "split",
            [("report", "it rained")],
            "the words “it rained” are not in what 'report' tells of this event",
        ),
        ("split", [("report", " met")], "the words “met” stand 2 times in what 'report' tells of this event"),
        ("split", [("repot", "met again")], "there is no entry 'repot'"),
        ("tie", [("report", "met again")], "'tie' needs 2 passages or more"),
    ],
)
def test_a_correction_that_cannot_be_carried_out_is_found(
    do: str, passages: list[tuple[str, str]], expected: str
) -> None:
    assert messages(do, *passages) == [expected]


def test_a_report_of_another_event_cannot_be_corrected_here() -> None:
    assert messages("untie", ("report", "met again"), events=()) == ["'report' does not tell of this event"]
