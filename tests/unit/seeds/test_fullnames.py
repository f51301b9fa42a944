from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Person
from builder.seeds.fullnames import FullNames, family_names


def person(id_: str, name: str, family: str | None, *variants: str) -> Person:
    return Person(id=id_, path=f"content/people/{id_}.md", name=name, family=family, variants=variants)


PEOPLE = {
    one.id: one
    for one in (
        person("egor-lesnov", "Egor Lesnov", "Lesnov", "Yegor Lesnov", "Егор Леснов"),
        person("oleg-lesnov", "Oleg Lesnov", "Lesnov", "Олег Леснов"),
        person("mira-dal", "Mira Dal", "Dal", "米拉"),
        person("han-lu", "Han Lu", "Han", "Хань Лу"),
    )
}


def found(text: str) -> list[tuple[str, str]]:
    return [(named.id, named.text) for named in FullNames(PEOPLE).find(text)]


@pytest.mark.parametrize(
    ("text", "id_", "words"),
    [
        ("Yegor Lesnov spoke.", "egor-lesnov", "Yegor Lesnov"),
        ("E. Lesnov spoke.", "egor-lesnov", "E. Lesnov"),
        ("Then O.P. Lesnov spoke.", "oleg-lesnov", "O.P. Lesnov"),
        ("Oleg P. Lesnov spoke.", "oleg-lesnov", "Oleg P. Lesnov"),
        ("Egor Olegovich Lesnov spoke.", "egor-lesnov", "Egor Olegovich Lesnov"),
        ("Встреча с Е.П.Лесновым прошла.", "egor-lesnov", "Е.П.Лесновым"),
        ("Речь О. П. Леснова.", "oleg-lesnov", "О. П. Леснова"),
        ("Речь Егора Олеговича Леснова.", "egor-lesnov", "Егора Олеговича Леснова"),
        ("米拉会见来宾。", "mira-dal", "米拉"),
    ],
)
def test_a_whole_name_is_found_with_initials_or_a_middle_name(text: str, id_: str, words: str) -> None:
    assert found(text) == [(id_, words)]


@pytest.mark.parametrize(
    "text", ["Lesnov spoke.", "A. Lesnov spoke.", "Egor Hall Lesnov spoke.", "Ada Dal came."]
)
def test_a_name_that_fits_no_record_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_family_name_stands_in_other_scripts_where_it_stands_in_the_record() -> None:
    assert family_names(PEOPLE["egor-lesnov"]) == ("Lesnov", "Леснов")
    assert family_names(PEOPLE["han-lu"]) == ("Han", "Хань")


@given(st.text(alphabet="EOLesnov. Дал米拉", max_size=60))
def test_names_are_found_in_order_without_overlap_and_as_they_stand(text: str) -> None:
    names = list(FullNames(PEOPLE).find(text))
    assert all(text[named.start : named.end] == named.text for named in names)
    assert all(one.end <= other.start for one, other in pairwise(names))
