"""What pages print around and between the paragraphs of a report: copies, decks, posts, lists, bylines."""

import pytest

from builder.languages.words import words_for
from builder.seeds.bylines import byline
from builder.seeds.captions import caption
from builder.seeds.lines import blocks
from builder.seeds.roles import Layout, lay_out
from builder.seeds.stamps import stamps_in

EN = words_for("en")
LEAD = (
    "The two ministers met in Oldtown on Wednesday and spoke at length about trade between their countries."
)
MORE = (
    "Both of them said that they had been waiting for such a road for thirty years, and would wait no more."
)
LAST = (
    "Their officials will meet again in the autumn, when the new road is to be opened to all traffic at last."
)


def layout(*lines: str) -> Layout:
    return lay_out(blocks(lines, EN), EN)


def body(*lines: str) -> list[str]:
    page = layout(*lines)
    return [page.blocks[index].text for index in page.of("body")]


def test_a_paragraph_that_the_page_prints_twice_is_kept_once() -> None:
    assert body(LEAD, MORE, LAST, MORE, LAST) == [LEAD, MORE, LAST]


def test_a_deck_that_the_text_says_again_is_no_part_of_it() -> None:
    deck = "The two ministers spoke at length about trade between their countries in Oldtown."
    assert body("Ministers talk about trade again", deck, "March 3, 2020", LEAD, MORE) == [LEAD, MORE]


def test_a_lead_above_the_line_that_says_when_stays() -> None:
    lead = "Anna Berg sent her condolences to Carl Dorn after a fire had burned down forty houses."
    assert body("Condolences to Carl Dorn sent", lead, "March 3, 2020", MORE, LAST) == [lead, MORE, LAST]


def test_headlines_listed_amid_a_report_are_left_out() -> None:
    listed = ("Related readings:", "Ministers talk Berg flies home", "Ministers talk Dorn speaks")
    assert body(LEAD, MORE, *listed, LAST, LEAD.replace("Oldtown", "Newport")) == [
        LEAD,
        MORE,
        LAST,
        LEAD.replace("Oldtown", "Newport"),
    ]


def test_a_post_embedded_in_a_report_gives_neither_text_nor_day() -> None:
    post = ("https://posts.example/abc", "— Ministry (@Ministry) September 13, 2022")
    page = layout(LEAD, *post, MORE, LAST)
    assert [page.roles[index] for index in (1, 2)] == ["chrome", "chrome"]
    assert list(stamps_in(post[1], 0, EN)) == []


def test_a_last_paragraph_with_its_agency_in_brackets_stays() -> None:
    last = f"{LAST} (Reporting by Ann Example; editing by Bob Sample)"
    assert body(LEAD, MORE, last)[-1] == last


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        (
            "This press release was published by the Office on Aug. 29, 2021. It follows in full.",
            "2021-08-29",
        ),
        ("2022-10-28 08:20:29Newswire Editor : Lea Sample App Download", "2022-10-28T08:20:29"),
        ("Ann Example 10 seconds ago Thu 10th September 2020", "2020-09-10"),
        ("First Published: Sat, September 30 2017. 18:50", "2017-09-30"),
        ("By Ann Example and Bob Sample, The Coast Wire - March 3, 2020", "2020-03-03"),
        ("12-Mar-2020", "2020-03-12"),
        ("March 3, 2023Updated", "2023-03-03"),
    ],
)
def test_a_line_that_says_when_is_read_however_a_page_writes_it(line: str, iso: str) -> None:
    assert [stamp.found.iso[: len(iso)] for stamp in stamps_in(line, 0, EN)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "President Eva Falk (R) and Gert Holm inspect the guard in Oldtown.",
        "Eva Falk attends a ceremony in Oldtown on March 21, 2023.",
        "Anna Berg leaves her plane in Oldtown. — Photo by author",
        "Anna Berg at a house in Newport June 17, 2009.[Agencies]",
    ],
)
def test_a_picture_s_words_are_known_by_what_they_show(text: str) -> None:
    assert caption(text) is not None


def test_a_sentence_that_tells_is_no_caption_though_it_ends_with_a_day() -> None:
    assert caption("Eva Falk said that she speaks for all who signed it on March 21, 2023.") is None


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("Ministers talk about trade", "Coast Wire", "March 3, 2020"), ("Coast Wire",)),
        (("Web Desk", "Ministers talk about trade"), ("Web Desk",)),
        (("Ministers talk about trade", "CPI | Oldtown | Updated: 2020-03-03"), ("CPI",)),
        (("Ministers talk about trade",), ()),
    ],
)
def test_who_wrote_is_read_without_the_word_by(lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    page = layout(*lines, LEAD, MORE, LAST)
    headline = next(n for n, block in enumerate(page.blocks) if block.text.startswith("Ministers"))
    assert byline(page, headline, EN) == names
