import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.languages.words import words_for
from builder.seeds.captions import caption
from builder.seeds.dateline import read_dateline
from builder.seeds.headline import headlines, kicker
from builder.seeds.lines import blocks
from builder.seeds.patterns import pattern
from builder.seeds.roles import Layout, lay_out
from builder.seeds.stamps import bylines, stamps_in

EN = words_for("en")
LONG = (
    "The two ministers spoke at length about trade between their countries and agreed that their officials "
    "would meet again in the autumn, when the new road is to be opened to traffic."
)
MORE = (
    "Both of them said that they had been waiting for such a road for thirty years, and that trade with the "
    "towns on the coast would be the first to gain by it when winter comes."
)
PAGE = f"""Home | World
Skip to main content
Ministers agree on new road between two countries
By Ann Example | gazette.example | Updated: 2023-02-23 01:20
Anna Berg meets Carl Dorn in Oldtown. (Photo by Ann Example)
Roads: A long wait for two countries ends
{LONG}
What comes next
{MORE}
After the talks, the two sides signed an agreement.
Share
See also
Another headline about something else
Copyright 2023 Example. All rights reserved."""


def layout(text: str) -> Layout:
    return lay_out(blocks(text.split("\n"), EN), EN)


def roles(text: str) -> list[str]:
    return list(layout(text).roles)


def test_each_line_of_a_page_has_its_role() -> None:
    assert roles(PAGE) == [
        "chrome",
        "chrome",
        "text",
        "date line",
        "caption",
        "text",
        "body",
        "subheading",
        "body",
        "body",
        "chrome",
        "chrome",
        "text",
        "rights",
    ]


def test_headline_and_kicker_are_told_apart() -> None:
    page = layout(PAGE)
    best = headlines(page)[0]
    below = kicker(page, best.block)
    assert best.text == "Ministers agree on new road between two countries"
    assert below is not None
    assert page.blocks[below].text == "Roads: A long wait for two countries ends"


def test_a_text_that_begins_with_its_first_sentence_has_no_headline() -> None:
    assert headlines(layout(f"{LONG}\n{MORE}")) == ()


def test_a_ticker_of_other_headlines_is_no_headline() -> None:
    ticker = "· Minister met guest of honour(2022-07-28) · Minister opened new road(2022-07-16)"
    page = layout(f"{ticker}\nMinisters agree on new road\n2023-02-22 23:45\n\n{LONG}\n\n{LONG}")
    assert page.roles[0] == "chrome"
    assert headlines(page)[0].text == "Ministers agree on new road"


def test_a_crawlers_stamp_is_taken_off_whatever_it_was_glued_to() -> None:
    first = blocks([" date 2023-02-23 Ministers agree on new road"], EN)[0]
    assert (first.stamp, first.text) == ("2023-02-23", "Ministers agree on new road")


def test_wrapped_lines_are_one_paragraph_and_others_are_not() -> None:
    wrapped = [
        "On 14 June 2022, the ambassador met with the deputy minister in the",
        "capital. The two sides had an exchange of views on matters of common",
        "concern, and they agreed to go on.",
        "",
        "The ambassador said that the two countries were good neighbours and",
        "Northland was ready for more trade.",
    ]
    assert [block.lines for block in blocks(wrapped, EN)] == [(1, 2, 3), (5, 6)]
    assert [block.lines for block in blocks(["A line of text.", "Another line of text."], EN)] == [(1,), (2,)]


@given(st.lists(st.text(alphabet="abc D.|\u00a0", max_size=90), max_size=30))
def test_every_line_with_words_stands_in_exactly_one_block(lines: list[str]) -> None:
    made = blocks(lines, EN)
    numbers = [number for block in made for number in block.lines]
    assert numbers == [number for number, line in enumerate(lines, start=1) if line.strip()]


@given(
    st.lists(st.sampled_from([LONG, "Home", "Share", "Short line", "2023-02-22", "Yes.", ""]), max_size=25)
)
def test_the_body_begins_and_ends_with_text_whatever_stands_around_it(lines: list[str]) -> None:
    page = lay_out(blocks(lines, EN), EN)
    body = page.of("body")
    assert len(page.roles) == len(page.blocks)
    if body:
        assert page.first == body[0]
        assert page.last == body[-1] + 1
    assert bool(body) == (LONG in lines or "Yes." in lines)


def test_furniture_amid_the_body_does_not_end_it_but_see_also_does() -> None:
    assert roles(f"{LONG}\nShare\n{MORE}") == ["body", "chrome", "body"]
    teasers = "Berg flies home\nDorn speaks to press\nBerg said this and that at home again."
    assert roles(f"{LONG}\nSee also\n{teasers}")[:2] == ["body", "chrome"]
    assert "body" not in roles(f"{LONG}\nSee also\n{teasers}")[2:]


@pytest.mark.parametrize(
    ("line", "label", "iso"),
    [
        ("2023-02-22 23:45", "", "2023-02-22T23:45"),
        ("February 23, 2023", "", "2023-02-23"),
        ("By X Y | site.example | Updated: 2023-02-23 01:20", "updated", "2023-02-23T01:20"),
        ("Published: 3 March 2020", "published", "2020-03-03"),
        ("Source: The Wire  2020-03-03", "", "2020-03-03"),
        ("Last updated at March 14, 2013, 15:09", "updated", "2013-03-14T15:09"),
    ],
)
def test_a_label_or_a_line_of_its_own_makes_a_day_of_publication(line: str, label: str, iso: str) -> None:
    (stamp,) = stamps_in(line, 0, EN)
    assert (stamp.label, stamp.found.iso) == (label, iso)


def test_a_day_inside_prose_is_no_day_of_publication() -> None:
    text = "On March 23, 2021, the ministers held talks in Oldtown and spoke of trade."
    assert list(stamps_in(text, 0, EN)) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By ANN EXAMPLE | site.example | Updated: 2023-02-23 01:20", ("ANN EXAMPLE",)),
        ("By Ann Example and Bob van Sample", ("Ann Example", "Bob van Sample")),
        ("By Ann Example in Oldtown", ("Ann Example",)),
        ("By 2030, trade will have doubled", ()),
        ("By the time they met", ()),
    ],
)
def test_a_byline_names_people(line: str, names: tuple[str, ...]) -> None:
    assert bylines(line, EN) == names


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Anna Berg meets Carl Dorn. (Ministry/Handout via Wire)", "Ministry/Handout via Wire"),
        ("Anna Berg meets Carl Dorn on Wednesday. BOB SAMPLE/WIRE/PRESS", "BOB SAMPLE/WIRE/PRESS"),
        ("Anna Berg shakes hands with Carl Dorn. [Photo/Agencies]", "Photo/Agencies"),
        ("Anna Berg and Carl Dorn. Photo by Bob Sample", "Photo by Bob Sample"),
    ],
)
def test_a_credit_at_its_end_makes_a_caption(line: str, credit: str) -> None:
    found = caption(line)
    assert found is not None
    assert found.credit == credit
    assert line.startswith(found.text)


@pytest.mark.parametrize(
    "line",
    [
        "Northland is a member of the Council of Northern Nations (CNN).",
        "The two sides spoke of the Union and of the TREATY.",
    ],
)
def test_prose_with_brackets_or_capitals_is_no_caption(line: str) -> None:
    assert caption(line) is None


@pytest.mark.parametrize(
    ("text", "printed", "place", "day", "agency"),
    [
        ("OLDTOWN, Feb. 22 (Wire) -- The side", "OLDTOWN, Feb. 22 (Wire) --", "OLDTOWN", (2, 22), "Wire"),
        ("OLDTOWN, March 1 -- The side", "OLDTOWN, March 1 --", "OLDTOWN", (3, 1), ""),
        ("OLDTOWN (Wire) — The side", "OLDTOWN (Wire) —", "OLDTOWN", None, "Wire"),
        ("OLDTOWN, February 22. /WIRE/. The", "OLDTOWN, February 22. /WIRE/.", "OLDTOWN", (2, 22), "WIRE"),
        ("OLDTOWN, Northland (AP) — The", "OLDTOWN, Northland (AP) —", "OLDTOWN, Northland", None, "AP"),
    ],
)
def test_a_dateline_is_read_in_many_shapes(
    text: str, printed: str, place: str, day: tuple[int, int] | None, agency: str
) -> None:
    line = read_dateline(text, EN)
    assert line is not None
    assert (line.as_printed, line.place, line.agency) == (printed, place, agency)
    assert (line.found.first[1:] if line.found else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "The ministers -- and nobody else -- spoke of trade.",
        "On March 1, the ministers met -- for an hour.",
        "Anna Berg: We are glad to be here.",
        "Trade - the first matter on the list - was settled.",
    ],
)
def test_prose_with_a_dash_has_no_dateline(text: str) -> None:
    assert read_dateline(text, EN) is None


def test_patterns_know_words_numbers_and_dates() -> None:
    assert pattern("Visits: # times", whole=True).match("visits:  1,024 times")
    assert pattern("Minister * Met *({date})").search("x Minister Berg Met Dorn(2022-07-28) y")
    assert not pattern("Home > *", whole=True).match("At Home > News")
    assert pattern("a.b").search("a.b")
    assert not pattern("a.b").search("axb")
