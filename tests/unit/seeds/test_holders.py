from datetime import date

import pytest

from builder.languages.words import words_for
from builder.model import Office, Person
from builder.seeds.holders import holders

WORDS = words_for("en")
MINISTER = Office(
    title="Minister of Foreign Affairs of Northland",
    as_printed=("Foreign Minister",),
    since="2013",
    until="2022-12",
)


def people(*offices: Office, twin: bool = False) -> dict[str, Person]:
    made = [Person(id="anna-berg", path="p", name="Anna Berg", family="Berg", offices=offices)]
    made += [Person(id="otto-berg", path="p", name="Otto Berg", family="Berg")] if twin else []
    return {one.id: one for one in made}


def meant(text: str, known: dict[str, Person], day: date | None = date(2020, 5, 1)) -> list[str]:
    return list(holders([text], known, WORDS, day))


def test_an_office_and_a_family_name_tell_who_held_it_on_the_day() -> None:
    assert meant("Foreign Minister Berg came.", people(MINISTER)) == ["anna-berg"]


@pytest.mark.parametrize(
    "text",
    [
        "Finance Minister Berg came.",
        "Foreign Minister Berg Olsen came.",
        "Minister Berg came.",
        "Berg came.",
        "Foreign Minister Berglund came.",
    ],
)
def test_another_office_or_another_name_tells_nothing(text: str) -> None:
    assert meant(text, people(MINISTER)) == []


def test_an_office_held_at_another_time_tells_nothing() -> None:
    assert meant("Foreign Minister Berg came.", people(MINISTER), date(2023, 2, 23)) == []


def test_a_family_name_of_two_people_tells_nothing() -> None:
    assert meant("Foreign Minister Berg came.", people(MINISTER, twin=True)) == []


def test_the_highest_office_is_told_by_one_word() -> None:
    assert meant("President Berg came.", people(Office(title="President of Northland"))) == ["anna-berg"]
