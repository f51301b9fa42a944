"""What a report says of when is kept as it stands: no year is added, and odd ones are not passed over."""

from typing import Any

import pytest

from builder.model import Dateline, EntryMatter, Hint, SeedRef
from builder.seeds.hints import hints_of


def hints(*paragraphs: str, **more: Any) -> list[tuple[str, str]]:
    return [(hint.text, hint.date) for hint in hints_of(EntryMatter(title="", **more), paragraphs)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("It began on March 20.", "XXXX-03-20"),
        ("It began on March 20, 2031.", "2031-03-20"),
        ("It began on March 20, 2199.", "2199-03-20"),
        ("It began on 2199-03-20.", "2199-03-20"),
        ("It began in March 2031.", "2031-03-XX"),
        ("It began in 2031.", "2031-XX-XX"),
    ],
)
def test_a_day_is_kept_as_far_as_it_is_printed(text: str, date: str) -> None:
    assert [found for _, found in hints(text)] == [date]


def test_a_stretch_is_each_of_its_days() -> None:
    assert hints("She stays from March 20 through 22.") == [
        ("March 20 through 22", "XXXX-03-20"),
        ("March 20 through 22", "XXXX-03-21"),
        ("March 20 through 22", "XXXX-03-22"),
    ]


def test_a_weekday_has_its_number() -> None:
    assert hints_of(EntryMatter(title="Berg in Kelm on Friday"), ()) == (Hint("Friday", weekday=5),)


def test_the_days_of_the_report_itself_are_told_apart() -> None:
    seed = SeedRef(file="seeds/1.txt", sha256="0" * 64, stamp="2031-03-21")
    matter = EntryMatter(
        title="x",
        dateline=Dateline(date="2031-03-20", as_printed="KELM, March 20"),
        published="2031-03-20T10:00",
        seed=seed,
    )

    assert hints_of(matter, ()) == (
        Hint("2031-03-20", "2031-03-20", own=True),
        Hint("2031-03-21", "2031-03-21", own=True),
    )
