"""What may be shown of a report, and the archive that holds nothing more."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import routes
from builder.model import Annotation, Archive, Caption, Run
from builder.rights import publish_of, published, shown
from tests.unit.exports.archives import EVENT, ONE, TEXT_ONE, TEXT_TWO, TWO, archive, outlet

LONG = "Berg said that the harbour, the road and the two bridges over the strait will open in spring."


def restricted(publish: str, **more: Any) -> Archive:
    """The archive in which the first report's outlet restricts it; ``more`` changes that report."""
    found = archive({"herald": outlet("herald", publish=publish), "wire": outlet("wire")})
    entries = {**found.library.entries, ONE: replace(found.library.entries[ONE], **more)}
    return replace(found, library=replace(found.library, entries=entries))


def reading(found: Archive, row: int, column: int) -> Any:
    return found.synopses[EVENT].statements[row].readings[column]


@pytest.mark.parametrize(("publish", "count"), [("full", 3), ("excerpt", 2), ("readings", 0)])
def test_an_outlets_terms_say_how_many_paragraphs_are_shown(publish: str, count: int) -> None:
    found = restricted(publish, paragraphs=(*TEXT_ONE, LONG))
    entry = found.library.entries[ONE]
    assert publish_of(found.library, entry) == publish
    assert shown(found.library, entry) == count
    kept = published(found).library.entries[ONE].paragraphs
    assert kept == (*TEXT_ONE, LONG)[:count] + ("",) * (3 - count)


def test_where_everything_may_be_shown_the_archive_stays_as_it_is() -> None:
    found = archive()
    assert published(found) is found


def test_a_withheld_report_keeps_its_facts_and_loses_its_words() -> None:
    found = restricted(
        "readings", captions=(Caption(text=LONG),), subheadings={2: "A heading"}, source="---\n---\n" + LONG
    )
    before, after = found.library.entries[ONE], published(found).library.entries[ONE]
    assert (after.captions, dict(after.subheadings), after.source) == ((), {}, "")
    assert len(after.paragraphs) == len(before.paragraphs)
    assert (after.title, after.published, after.dateline, after.seed) == (
        before.title,
        before.published,
        before.dateline,
        before.seed,
    )
    assert published(found).library.entries[TWO].paragraphs == TEXT_TWO


def test_the_places_of_withheld_passages_stay_and_their_words_are_counted() -> None:
    one = reading(published(restricted("readings")), 0, 0)
    (passage,) = one.passages
    assert (passage.paragraph, passage.start, passage.end, passage.text) == (1, 0, len(TEXT_ONE[0]), "")
    assert one.runs == (Run(text="(7 words, not shown by the outlet’s terms)", differs=False),)


@pytest.mark.parametrize(
    ("runs", "left"),
    [
        (
            (Run(text="Talks were ", differs=True), Run(text="in Kelm.", differs=False)),
            ["Talks were ", " … "],
        ),
        ((Run(text=LONG, differs=True), Run(text=" a", differs=False)), ["(18 words, not", " … "]),
        ((Run(text="Talks were held in Kelm.", differs=True),), ["(5 words, not"]),
        (
            (
                Run(text="Talks,", differs=True),
                Run(text=" ", differs=False),
                Run(text="Held", differs=True, formal=True),
                Run(text=" in Kelm.", differs=False),
            ),
            ["Talks,", " ", "Held", " … "],
        ),
    ],
)
def test_words_that_differ_are_shown_while_they_are_few_and_not_all(
    runs: tuple[Run, ...], left: list[str]
) -> None:
    found = archive({"herald": outlet("herald"), "wire": outlet("wire", publish="readings")})
    synopsis = found.synopses[EVENT]
    first = synopsis.statements[0]
    worded = replace(first, readings=(first.readings[0], replace(first.readings[1], runs=runs)))
    synopses = {EVENT: replace(synopsis, statements=(worded, *synopsis.statements[1:]))}
    after = reading(published(replace(found, synopses=synopses)), 0, 1).runs
    assert [run.text[: len(text)] for run, text in zip(after, left, strict=True)] == left


def test_an_excerpt_has_the_passages_compared_and_not_those_of_one_report_alone() -> None:
    third, alone = "A third paragraph that is compared with the other one.", LONG
    found = restricted("excerpt", paragraphs=(*TEXT_ONE, third, alone))
    synopsis = found.synopses[EVENT]
    both, single = synopsis.statements

    def at(paragraph: int, text: str) -> Any:
        passage = replace(both.readings[0].passages[0], paragraph=paragraph, end=len(text), text=text)
        return replace(both.readings[0], passages=(passage,), runs=())

    rows = (
        replace(both, readings=(at(3, third), both.readings[1])),
        replace(single, readings=(at(4, alone), replace(single.readings[1], relation="absent", passages=()))),
    )
    after = published(replace(found, synopses={EVENT: replace(synopsis, statements=rows)}))
    assert reading(after, 0, 0).passages[0].text == third
    assert reading(after, 1, 0).passages[0].text == ""
    assert after.library.entries[ONE].paragraphs[2:] == ("", "")


def test_a_note_keeps_its_address_without_the_words_it_quotes() -> None:
    note = Annotation(quote="the harbour", prefix="said ", note="Which one?")
    after = published(restricted("readings", notes=(note,))).library.entries[ONE].notes[0]
    assert routes.note(after) == routes.note(note)
    assert (after.quote, after.prefix, after.suffix, after.note) == ("", "", "", "Which one?")
    kept = published(restricted("excerpt", notes=(note,))).library.entries[ONE].notes[0]
    assert kept == note


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (f"They print: “{LONG}”", "They print: “[…].”"),
        (f"{LONG} {LONG}", "[…]. […]."),
        (
            "Only “the two bridges over the strait” are named.",
            "Only “the two bridges over the strait” are named.",
        ),
        ("THE HARBOUR — the road, and the two BRIDGES over it", "[…] it"),
    ],
)
def test_editors_may_quote_a_term_but_not_a_sentence(said: str, left: str) -> None:
    found = restricted("readings", paragraphs=(LONG,), notes=())
    events = {**found.library.events, EVENT: replace(found.library.events[EVENT], note=said)}
    after = published(replace(found, library=replace(found.library, events=events)))
    assert after.library.events[EVENT].note == left


def test_words_that_another_report_shows_in_full_are_withheld_from_nobody() -> None:
    found = restricted("readings", paragraphs=(LONG,))
    entries = {**found.library.entries, TWO: replace(found.library.entries[TWO], paragraphs=(LONG,))}
    events = {**found.library.events, EVENT: replace(found.library.events[EVENT], note=LONG)}
    after = published(replace(found, library=replace(found.library, entries=entries, events=events)))
    assert after.library.entries[TWO].paragraphs == (LONG,)
    assert after.library.events[EVENT].note == LONG


def test_titles_and_ids_stay_whole() -> None:
    found = restricted("readings", paragraphs=(LONG,), title=LONG)
    after = published(found)
    assert after.library.entries[ONE].title == LONG
    assert after.library.events.keys() == found.library.events.keys()
    assert after.chronicle == found.chronicle


_WORDS = st.lists(
    st.sampled_from(["one", "two", "three", "four", "five", "six", "seven"]), min_size=8, max_size=30
)


@given(_WORDS, _WORDS)
def test_no_run_of_eight_withheld_words_is_left_in_a_note(text: list[str], note: list[str]) -> None:
    found = restricted("readings", paragraphs=(" ".join(text),), title="x")
    events = {**found.library.events, EVENT: replace(found.library.events[EVENT], note=" ".join(note))}
    after = published(replace(found, library=replace(found.library, events=events)))
    hidden = {tuple(text[at : at + 8]) for at in range(len(text) - 7)}
    left = after.library.events[EVENT].note.replace("[…]", "|").split()
    assert not hidden & {tuple(left[at : at + 8]) for at in range(len(left) - 7)}
