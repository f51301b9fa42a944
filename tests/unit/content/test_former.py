"""Where two events were found to be one, files that name the former id mean the present one."""

from builder.content.former import under_present_ids
from builder.model import Coverage, Mention
from tests.making import covers, entry, event, library

NOW = event("2031-now", aliases=("2031-once",))


def test_coverage_mentions_and_part_of_follow_a_former_id() -> None:
    spoken = (Mention(what="x", relation="recalled", id="2031-once"), Mention(what="y", relation="recalled"))
    records = under_present_ids(
        library(
            NOW,
            event("2031-part", part_of="2031-once"),
            entry("x", events=covers("2031-once"), mentions=spoken),
        )
    )

    assert records.entries["x"].events == covers("2031-now")
    assert [mention.id for mention in records.entries["x"].mentions] == ["2031-now", None]
    assert records.events["2031-part"].part_of == "2031-now"


def test_an_entry_that_names_both_ids_covers_the_event_with_the_paragraphs_of_both() -> None:
    both = (Coverage(id="2031-now", paragraphs="1-2"), Coverage(id="2031-once", paragraphs="2, 4"))
    whole = (Coverage(id="2031-once", paragraphs="1"), Coverage(id="2031-now"))
    records = under_present_ids(library(NOW, entry("x", events=both), entry("y", events=whole)))

    assert records.entries["x"].events == (Coverage(id="2031-now", paragraphs="1-2, 4"),)
    assert records.entries["y"].events == (Coverage(id="2031-now"),)


def test_an_id_that_is_in_use_is_nobodys_former_one() -> None:
    records = library(NOW, event("2031-once"), entry("x", events=covers("2031-once")))

    assert under_present_ids(records).entries["x"].events == covers("2031-once")


def test_without_former_ids_nothing_changes() -> None:
    records = library(event("a"), entry("x", events=covers("a")))

    assert under_present_ids(records) is records
