from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.config import load_site
from builder.content.load import load
from builder.model import Draft, EntryMatter, Library, Supplied, Telling
from builder.seeds.draft import draft
from builder.seeds.ids import entry_id, event_id
from builder.seeds.read import SeedRefused, read_seed, seed_from
from builder.seeds.taking import take

ROOT = Path(__file__).parents[3]
REPORT = """Home | World
Berg and Dorn meet in Oldtown
By ANN EXAMPLE | gazette.example | Updated: 2023-02-23 01:20

Anna Berg meets with Carl Dorn in Oldtown. (Photo by Bob Sample)

Foreign Minister Anna Berg met with Carl Dorn in Oldtown on Wednesday, and the two spoke of the new road.

--- No road is long, Dorn said. *None*, he added, and <b>the two sides</b> agreed that it is so.

After the talks, the two sides signed a statement.

Gazette prime offers 12
Copyright 2023 Gazette Publishing House. All rights reserved."""


def read(text: str, library: Library) -> Draft:
    return draft(seed_from(text.encode(), "seeds/x.txt"), library)


def test_a_report_becomes_an_entry_with_every_field_it_prints(library: Library) -> None:
    made = read(REPORT, library)
    matter = made.matter
    assert made.id == "2023-02-23-berg-and-dorn-meet-in-oldtown"
    assert (matter.title, matter.title_basis) == ("Berg and Dorn meet in Oldtown", "printed")
    assert (matter.published, matter.updated) == (None, "2023-02-23T01:20")
    assert (matter.outlet, matter.outlet_basis) == ("gazette", "printed")
    assert matter.byline == ("ANN EXAMPLE",)
    assert [(one.text, one.credit) for one in matter.captions] == [
        ("Anna Berg meets with Carl Dorn in Oldtown.", "Photo by Bob Sample")
    ]
    assert matter.rights == "Copyright 2023 Gazette Publishing House. All rights reserved."
    assert [(one.date, one.place, one.participants) for one in made.tellings] == [
        ("2023-02-22", "oldtown", ("anna-berg", "carl-dorn"))
    ]


def test_the_body_is_word_for_word_and_the_rest_is_numbered(library: Library) -> None:
    made = read(REPORT, library)
    lines = REPORT.split("\n")
    assert made.paragraphs == (lines[6], lines[8], lines[10])
    assert made.matter.seed is not None
    assert made.matter.seed.stripped == (1, 3, 13)


def test_line_ends_and_a_byte_order_mark_change_nothing(library: Library) -> None:
    plain = read(REPORT, library)
    for raw in (REPORT.replace("\n", "\r\n"), REPORT.replace("\n", "\r"), "\ufeff" + REPORT):
        other = read(raw, library)
        assert replace(other, matter=replace(other.matter, seed=plain.matter.seed)) == plain


def test_what_is_not_printed_is_left_out_and_said(library: Library) -> None:
    made = read("On February 3, 2022, Anna Berg met with Carl Dorn.\nBerg said trade is growing.", library)
    assert (made.matter.title, made.matter.title_basis) == (
        "Anna Berg meets Carl Dorn, 3 February 2022",
        "supplied",
    )
    assert (made.matter.published, made.matter.outlet) == (None, None)
    assert made.matter.review == ("title", "outlet")
    assert made.not_found == (
        "no headline was made out",
        "no outlet profile recognises who published it",
        "no day of publication was made out",
        "no place was made out for the event of 3 February 2022",
    )


def test_a_crawlers_stamp_is_no_day_of_publication(library: Library) -> None:
    made = read(f" date 2022-02-04 Berg meets Dorn\n\n{REPORT.split(chr(10))[6]}", library)
    assert made.matter.title == "Berg meets Dorn"
    assert made.matter.published is None
    assert any("crawler's stamp says 2022-02-04" in said for said in made.not_found)


def test_days_that_cannot_be_are_findings(library: Library) -> None:
    made = read(
        "Berg meets Dorn\nPublished: 2023-02-30\n\n"
        "On February 21, 2023, Anna Berg met with Carl Dorn in Oldtown; they will meet on April 31, 2023.",
        library,
    )
    assert made.matter.published is None
    assert made.findings == (
        "there is no such day as '2023-02-30'",
        "there is no such day as 'April 31, 2023'",
    )


def test_an_update_before_the_publication_is_a_finding(library: Library) -> None:
    body = "Anna Berg met Carl Dorn and said so today."
    text = f"Berg meets Dorn\nPublished: 2023-02-01\nUpdated: 2023-01-31\n\n{body}"
    assert "the update of 2023-01-31 is printed as earlier" in read(text, library).findings[0]


def test_an_event_told_as_past_after_its_report_is_a_finding(library: Library) -> None:
    body = "On February 21, 2023, Anna Berg met with Carl Dorn in Oldtown and spoke of the new road."
    made = read(f"Berg meets Dorn\nPublished: 2023-02-01\n\n{body}", library)
    told = "the event of 21 February 2023 is told as past, but the report is of 1 February 2023"
    assert made.findings == (told,)


def test_an_agency_is_the_outlet_alone_and_the_agency_beside_another(library: Library) -> None:
    body = "OLDTOWN, Feb. 22 (Wire) -- Anna Berg met with Carl Dorn on Wednesday and spoke of the new road."
    alone = read(f"Berg meets Dorn\n2023-02-23\n\n{body}", library).matter
    carried = read(
        f"Berg meets Dorn\n2023-02-23\n\n{body}\n\ngazette.example\nGazette Publishing", library
    ).matter
    assert (alone.outlet, alone.outlet_basis, alone.agency) == ("wire", "inferred", None)
    assert (carried.outlet, carried.outlet_basis, carried.agency) == ("gazette", "printed", "wire")


@pytest.mark.parametrize(
    "text", ["Home\nShare\nPrint\n", "a" * 60_000, "- " * 20_000, "\u202e\u05d0\u05d1 ok", "e\u0301" * 40]
)
def test_a_text_with_no_report_in_it_is_drafted_without_events(text: str, library: Library) -> None:
    made = read(text, library)
    assert made.tellings == ()
    assert made.id


@given(st.text(min_size=1, max_size=600).filter(lambda text: text.strip("\x00 \n\r\t\ufeff")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_is_drafted_and_its_paragraphs_are_its_own_words(library: Library, text: str) -> None:
    try:
        seed = seed_from(text.encode("utf-8", "ignore"), "seeds/x.txt")
    except SeedRefused:
        return
    made = draft(seed, library)
    whole = " ".join(seed.text.split())
    assert all(" ".join(paragraph.split()) in whole for paragraph in made.paragraphs)
    assert made == draft(seed, library)


def test_ids_begin_with_the_day_and_end_at_a_word() -> None:
    telling = Telling(
        date="2023-02-22", kind="meeting", participants=("anna-berg", "carl-dorn"), place="oldtown"
    )
    long = EntryMatter(title="Berg and Dorn " * 20, published="2023-02-23T01:00")
    assert event_id(telling) == "2023-02-22-anna-berg-carl-dorn-oldtown"
    assert entry_id(EntryMatter(title="王毅"), (telling,)) == "2023-02-22-anna-berg-carl-dorn"
    assert entry_id(long, ()).startswith("2023-02-23-berg-and-dorn-berg")
    assert len(entry_id(long, ())) <= 80
    assert entry_id(long, ()).endswith(("-berg", "-and", "-dorn"))


# ------------------------------------------------------------ the seeds of this repository


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    library = load(ROOT, load_site(ROOT)).library
    files = sorted((ROOT / "seeds").glob("*.txt"))
    return {file.name[:3]: draft(read_seed(file, f"seeds/{file.name}"), library) for file in files}


def test_the_seeds_tell_of_five_events(drafts: dict[str, Draft]) -> None:
    told = {
        number: sorted((one.date, "+".join(one.participants), one.place, one.kind) for one in made.tellings)
        for number, made in drafts.items()
        if number < "005"
    }
    lavrov = "wang-yi+sergey-lavrov"
    assert told == {
        "000": [("2023-02-22", lavrov, "moscow", "meeting")],
        "001": [("2023-02-22", lavrov, "moscow", "meeting")],
        "002": [
            ("2023-02-21", "wang-yi+nikolai-patrushev", "moscow", "consultation"),
            ("2023-02-22", lavrov, None, "meeting"),
            ("2023-02-22", "wang-yi+vladimir-putin", "moscow", "meeting"),
        ],
        "003": [("2021-03-23", lavrov, "guilin", "talks")],
        "004": [("2022-02-03", lavrov, None, "meeting")],
    }


def test_the_round_up_is_divided_by_paragraph(drafts: dict[str, Draft]) -> None:
    told = {one.participants[1]: one.paragraphs for one in drafts["002"].tellings}
    assert told == {
        "vladimir-putin": (1, *range(3, 8), *range(17, 21)),
        "sergey-lavrov": (*range(2, 6), 8, 9, *range(17, 21)),
        "nikolai-patrushev": tuple(range(10, 14)),
    }


def test_the_seeds_keep_only_what_they_print_of_themselves(drafts: dict[str, Draft]) -> None:
    facts = {
        number: (made.matter.published, made.matter.updated, made.matter.title_basis, made.matter.outlet)
        for number, made in drafts.items()
        if number < "005"
    }
    assert facts == {
        "000": ("2023-02-22T23:45", None, "printed", "mfa-china-hong-kong"),
        "001": ("2023-02-23", None, "printed", "xinhua"),
        "002": (None, "2023-02-23T01:20", "printed", "china-daily"),
        "003": (None, None, "printed", None),
        "004": (None, None, "supplied", None),
    }
    stripped = {n: made.matter.seed.stripped for n, made in drafts.items() if made.matter.seed and n < "005"}
    assert stripped == {
        "000": (1, 3),
        "001": (1, 3),
        "002": (1, 2, 6, 52, 53, 55, 57),
        "003": (1, 2, 24),
        "004": (),
    }


def test_what_the_seeds_announce_and_recall_is_no_event(drafts: dict[str, Draft]) -> None:
    said = [
        (n, one.relation, one.date)
        for n, made in sorted(drafts.items())
        for one in made.mentions
        if n < "005"
    ]
    assert said == [
        ("002", "recalled", "2023-02-13/2023-02-19"),
        ("003", "recalled", "2001"),
        ("004", "announced", "2022-02-04"),
        ("004", "announced", "2022-02-04"),
        ("004", "recalled", "2001"),
    ]


def test_a_weekday_beside_a_day_that_was_another_is_a_finding(library: Library) -> None:
    made = read("On Monday, February 3, 2022, Anna Berg met with Carl Dorn in Oldtown.", library)
    assert made.findings == ("“Monday, February 3, 2022” cannot be: that day was a Thursday",)


def test_a_day_of_publication_long_after_all_that_is_named_is_said_and_doubted(library: Library) -> None:
    made = read(
        "Berg meets Dorn\nPublished: March 15, 2199\n\n"
        "On March 14, 2019, Anna Berg met with Carl Dorn in Oldtown.",
        library,
    )
    assert "published" in made.matter.review
    assert made.findings == (
        "2199-03-15 is printed as the day of publication; the text names only days long before it",
    )


def test_an_update_before_its_publication_leaves_both_for_a_look(library: Library) -> None:
    text = f"Berg meets Dorn\nPublished: 2023-02-23\nUpdated: 2023-02-21\n\n{REPORT.split(chr(10))[6]}"
    assert {"published", "updated"} <= set(read(text, library).matter.review)


def test_what_people_said_apart_misses_no_place(library: Library) -> None:
    made = read("On February 3, 2022, Anna Berg spoke by telephone with Carl Dorn about trade.", library)
    assert [one.kind for one in made.tellings] == ["call"]
    assert not any("place" in said for said in made.not_found)


def test_signs_that_are_not_seen_and_languages_that_are_not_read_are_named(library: Library) -> None:
    spanish = "Los ministros se reunieron el martes en la ciudad y hablaron del puente que quieren ver. " * 3
    made = take(seed_from(f"Berg\u202e\n\n{spanish}".encode(), "seeds/x.txt"), library)
    assert {"title", "language"} <= set(made.matter.review)
    assert [said.split(":")[0] for said in made.findings] == [
        "it holds signs that are not seen and can hide a name",
        "its language is none that is read (en, ru, zh)",
    ]


def test_a_title_that_is_told_is_not_missed(library: Library) -> None:
    seed = seed_from(b"On February 3, 2022, Anna Berg met with Carl Dorn in Oldtown.", "seeds/x.txt")
    made = take(seed, library, Supplied(title="Told by its contributor"))
    assert (made.matter.title, made.matter.title_basis) == ("Told by its contributor", "supplied")
    assert not any("headline" in said for said in made.not_found)
