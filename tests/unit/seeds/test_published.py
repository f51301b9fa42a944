"""Which of several days is the day of publication, and when a person should look at it."""

import pytest

from builder.languages.words import words_for
from builder.seeds.glued import cut
from builder.seeds.headline import headlines
from builder.seeds.published import Published, published, stamps_of
from builder.seeds.roles import lay_out

EN = words_for("en")
HEAD = "Ministers Berg and Dorn agree on a new road"
BODY = (
    "Minister Anna Berg met Minister Carl Dorn in Oldtown and spoke of the new road to the coast.",
    "Both ministers said that they had been waiting for such a road for thirty years and would wait no more.",
    "Their officials will meet again in the autumn, when the new road is to be opened to all traffic.",
)


def read(*lines: str) -> Published:
    layout = lay_out(cut(lines, EN), EN)
    best = next(iter(headlines(layout, EN)), None)
    return published(stamps_of(layout, EN), layout, EN, best.block if best else None, None)


def test_a_line_of_its_own_below_the_headline_is_sure() -> None:
    assert read(HEAD, "March 3, 2020", *BODY) == Published("2020-03-03", doubtful=False)


def test_a_label_comes_before_a_line_of_its_own_and_another_day_is_a_doubt() -> None:
    assert read("March 4, 2020", HEAD, "Published: March 3, 2020", *BODY) == Published(
        "2020-03-03", doubtful=True
    )


def test_of_several_moments_of_the_day_the_one_with_a_time_is_kept() -> None:
    assert read(HEAD, "March 3, 2020", "March 3, 2020 10:15", *BODY) == Published(
        "2020-03-03T10:15", doubtful=False
    )


def test_a_day_right_below_the_report_is_taken_and_a_person_looks_at_it() -> None:
    assert read(HEAD, *BODY, "March 3, 2020") == Published("2020-03-03", doubtful=True)


def test_a_crawlers_stamp_of_the_same_day_takes_the_doubt_away() -> None:
    stamped = f" date 2020-03-03 {HEAD}"
    assert read(stamped, *BODY, "March 3, 2020") == Published("2020-03-03", doubtful=False)


def test_a_crawlers_stamp_of_another_season_is_a_doubt() -> None:
    assert read(f" date 2019-08-01 {HEAD}", "March 3, 2020", *BODY) == Published("2020-03-03", doubtful=True)


def test_a_day_far_above_the_headline_may_be_that_of_the_copying() -> None:
    above = ("March 9, 2021", "Markets fall again", "Weather turns", "Harvest is late", "Singers on tour")
    assert read(*above, HEAD, *BODY).doubtful


def test_a_label_far_below_the_report_may_be_anothers() -> None:
    below = ("Related stories", "Old bridge closed", "Published: March 3, 2019", "Another story of the day")
    assert read(HEAD, *BODY, *below) == Published("2019-03-03", doubtful=True)


@pytest.mark.parametrize(
    "line",
    [
        "2 hours ago",
        "Agreement signed on March 5, 2019",
        "Next meeting: March 5, 2030",
        "Updated: March 3, 2020",
        "Last Updated Date: March 3, 2020",
        "March 3, 2020 (updated)",
        "Monday, 14 Nov 3022",
    ],
)
def test_nothing_is_taken_for_the_day_of_publication_that_is_none(line: str) -> None:
    assert read(HEAD, line, *BODY) == Published()


@pytest.mark.parametrize(
    ("lines", "moment"),
    [
        (("Published", "March 3, 2020", "Last updated", "March 4, 2020"), "2020-03-03"),
        (("Write: 2020-03-03 11:15:25Update: 2020-03-04 17:35:04",), "2020-03-03T11:15:25"),
        (("Published : 9:15 am  March 3, 2020 | No comments so far",), "2020-03-03T09:15"),
        (("Published March 3,2020",), "2020-03-03"),
    ],
)
def test_a_label_is_read_wherever_it_stands(lines: tuple[str, ...], moment: str) -> None:
    assert read(HEAD, *lines, *BODY) == Published(moment, doubtful=False)


def test_the_day_of_an_event_is_none_of_publication() -> None:
    assert read(HEAD, "Date: March 3, 2020", "Venue: Blue Hall, Oldtown", *BODY) == Published()
