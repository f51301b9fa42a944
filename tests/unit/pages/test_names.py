"""Finding the names of people and places in a report."""

from hypothesis import given
from hypothesis import strategies as st

from builder.model import Person, Place
from builder.pages.names import Finder, Names


def _person(name: str, *variants: str, family: str | None = None) -> Person:
    id_ = name.lower().replace(" ", "-")
    return Person(id=id_, path="", name=name, variants=variants, family=family)


ADA = _person("Ada Stone", "Ада Стоун", "石雅达", family="Stone")
BEN = _person("Ben Stone", family="Stone")
LEA = _person("Lea Marsh", family="Marsh")
EMBER = Place(id="ember", path="", name="Ember")
PORT = Place(id="port-ember", path="", name="Port Ember")


def _found(text: str, *people: Person) -> list[str]:
    names = Names({"people": people, "places": (EMBER, PORT)})
    return [f"{named.id}:{text[named.start : named.end]}" for named in names.find(text)]


def test_the_longest_name_wins() -> None:
    assert _found("From Port Ember to Ember.", ADA) == ["port-ember:Port Ember", "ember:Ember"]


def test_a_name_inside_a_word_is_not_found() -> None:
    assert _found("Embers and Ada Stoneman", ADA) == []


def test_names_are_found_in_any_script() -> None:
    assert _found("Сегодня Ада Стоун сказала", ADA) == ["ada-stone:Ада Стоун"]
    assert _found("部长石雅达表示", ADA) == ["ada-stone:石雅达"]


def test_a_name_of_two_records_names_neither() -> None:
    twin = Person(id="other", path="", name="Ada Stone")
    assert _found("Ada Stone spoke.", ADA, twin) == []


def _finder(*people: Person) -> Finder:
    filed = {person.id: person for person in people}
    return Finder(filed, Names({"people": filed.values()}))


def test_a_family_name_counts_once_the_report_names_that_person_in_full() -> None:
    first, second = _finder(ADA, LEA).find(("Ada Stone arrived.", "Stone and Marsh spoke."))
    assert [named.id for named in first] == ["ada-stone"]
    assert [named.id for named in second] == ["ada-stone"]


def test_a_family_name_that_two_named_people_share_means_neither() -> None:
    found = _finder(ADA, BEN).find(("Ada Stone met Ben Stone.", "Stone spoke."))
    assert [len(names) for names in found] == [2, 0]


@given(st.text(alphabet="Ada Stone石雅达 Ben.,\n", max_size=80))
def test_names_found_never_overlap_and_stand_in_the_text(text: str) -> None:
    found = Names({"people": (ADA, BEN)}).find(text)
    ends = [0, *(named.end for named in found)]
    assert all(named.start >= end for named, end in zip(found, ends, strict=False))
    assert all(text[named.start : named.end] in (ADA.name, BEN.name, *ADA.variants) for named in found)
