"""What a witness has for a statement, before it is drawn."""

from collections.abc import Sequence

from builder.model import Archive, Passage, Reading, Run, Statement
from builder.pages.cells import Cell, cells
from builder.pages.parts import Siglum
from builder.pages.view import View

SIGNS = {
    letter: (Siglum(letter=letter, look=look, outlet=letter), entry)
    for look, (letter, entry) in enumerate({"A": "readout", "B": "wire", "C": "older"}.items())
}


def reading(siglum: str, relation: str, text: str, paragraph: int = 1, **more: object) -> Reading:
    passage = Passage(paragraph=paragraph, start=4, end=4 + len(text), text=text)
    given = {"runs": (Run(text=text, differs=False),), "speaker": "ada-stone", **more}
    return Reading(siglum=siglum, relation=relation, passages=(passage,), **given)  # type: ignore[arg-type]  # as a test needs


def made(archive: Archive, readings: Sequence[Reading]) -> tuple[Cell, ...]:
    statement = Statement(id="s-1", speaker="ada-stone", readings=tuple(readings))
    return cells(View(archive, "events/2021-05-03-stone-marsh/"), statement, SIGNS)


def test_readings_that_agree_are_of_one_group_and_what_is_absent_stands_last(archive: Archive) -> None:
    _, second, third = made(
        archive,
        (
            reading("A", "base", "They agreed."),
            Reading(siglum="B", relation="absent"),
            reading("C", "reworded", "they agreed", formal=True),
        ),
    )
    assert (second.words, second.group) == ("not in this report", 9)
    assert (third.like, third.formal, third.group) == ("", True, 0)

    _, second, third = made(
        archive,
        (
            reading("A", "base", "They agreed."),
            reading("B", "reworded", "Both were of one mind."),
            reading("C", "reworded", "both were of one mind"),
        ),
    )
    assert (second.group, third.like, third.group) == (1, "B", 1)


def test_what_was_moved_leads_to_where_the_base_has_it(archive: Archive) -> None:
    _, second, _ = made(
        archive,
        (
            reading("A", "base", "They agreed.", paragraph=2),
            reading("B", "identical", "They agreed.", paragraph=1, moved=True),
            Reading(siglum="C", relation="absent"),
        ),
    )
    assert second.moved is not None
    assert (second.moved.text, second.moved.href) == ("¶2 in A", "../../entries/readout/index.html#p2")
    assert second.at == "1:4"


def test_words_added_are_told_from_words_in_the_place_of_others(archive: Archive) -> None:
    runs = (
        Run(text="Both", differs=True, base="They"),
        Run(text=" agreed ", differs=False),
        Run(text="at once", differs=True),
        Run(text="", differs=True, base="in the end"),
    )
    _, second, _ = made(
        archive,
        (
            reading("A", "base", "They agreed in the end"),
            reading("B", "reworded", "Both agreed at once", runs=runs),
            Reading(siglum="C", relation="absent"),
        ),
    )
    assert [(run.text, run.adds, run.lacks) for run in second.runs] == [
        ("Both", False, ""),
        (" agreed ", False, ""),
        ("at once", True, ""),
        ("", False, "in the end"),
    ]


def test_a_speaker_whom_no_record_knows_is_named_in_the_words_of_the_report(archive: Archive) -> None:
    _, second, third = made(
        archive,
        (
            reading("A", "base", "They agreed."),
            reading("B", "identical", "They agreed.", speaker="a senior official"),
            reading("C", "identical", "They agreed.", speaker=None),
        ),
    )
    assert second.said == "given to “a senior official”"
    assert third.said == "in the report’s own voice"
