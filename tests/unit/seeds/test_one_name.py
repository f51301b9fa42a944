"""Forms of one name are one proposal; what speaks against it keeps them apart."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builder.model import Draft, EntryMatter, Person, Telling
from builder.seeds.one_name import forms_of_one, one_proposal_each, one_record_each

_TOKENS = st.sampled_from(["Anna", "Adam", "A.", "B.", "Bo", "Berg", "Dorn"])
_NAMES = st.lists(st.lists(_TOKENS, min_size=1, max_size=3).map(" ".join), max_size=8)


DRAFT = Draft(id="a-title", matter=EntryMatter(title="A title", language="en"), paragraphs=("A paragraph.",))


def person(name: str, family: str | None = None) -> Person:
    id_ = name.lower().replace(".", "").replace(" ", "-")
    return Person(id=id_, path=f"content/people/{id_}.md", name=name, family=family, review=True)


def test_initials_and_a_middle_name_are_forms_of_one_name() -> None:
    forms = forms_of_one(["Anna B. Berg", "Anna Berg", "A. Berg", "A. B. Berg", "Anna Berg"])
    assert set(forms.values()) == {"Anna Berg"}


def test_an_initial_that_two_first_names_share_stays_apart() -> None:
    forms = forms_of_one(["Anna Berg", "Adam Berg", "A. Berg"])
    assert forms == {name: name for name in forms}


def test_middle_initials_that_differ_keep_names_apart() -> None:
    forms = forms_of_one(["Anna B. Berg", "Anna C. Berg", "Anna Berg"])
    assert forms == {name: name for name in forms}


def test_a_middle_word_that_is_no_patronymic_makes_another_name() -> None:
    assert forms_of_one(["Ali Hassan Khan", "Ali Khan"])["Ali Hassan Khan"] == "Ali Hassan Khan"
    assert forms_of_one(["Сергей Петрович Дорн", "Сергей Дорн"])["Сергей Петрович Дорн"] == "Сергей Дорн"


def test_names_of_one_word_have_no_forms() -> None:
    assert forms_of_one(["Berg", "Anna Berg"]) == {"Berg": "Berg", "Anna Berg": "Anna Berg"}


@given(_NAMES)
def test_every_name_is_filed_under_a_name_that_is_filed_under_itself(names: list[str]) -> None:
    forms = forms_of_one(names)
    assert set(forms) == set(names)
    assert all(forms[form] == form for form in forms.values())


@given(_NAMES)
def test_the_order_of_names_changes_nothing(names: list[str]) -> None:
    assert forms_of_one(names) == forms_of_one(reversed(names))


def test_forms_in_one_report_are_one_record_with_variants() -> None:
    people = {one.id: one for one in (person("Anna B. Berg"), person("Anna Berg", "Berg"))}
    records = one_record_each(people)
    assert list(records) == ["anna-berg"]
    assert (records["anna-berg"].variants, records["anna-berg"].family) == (("Anna B. Berg",), "Berg")


def test_forms_in_several_reports_become_one_proposal_in_all_of_them() -> None:
    def draft(name: str) -> Draft:
        proposed = person(name)
        telling = Telling(date="2023-02-22", kind="meeting", participants=(proposed.id, "carl-dorn"))
        return replace(DRAFT, tellings=(telling,), people=(proposed,))

    drafts = one_proposal_each([draft("A. Berg"), draft("Anna B. Berg"), draft("Anna Berg")])
    assert {one.tellings[0].participants for one in drafts} == {("anna-berg", "carl-dorn")}
    assert {one.people[0].name for one in drafts} == {"Anna Berg"}
    assert drafts[0].people[0].variants == ("A. Berg", "Anna B. Berg")
    assert drafts[0].people[0].review


def test_one_name_in_two_scripts_is_one_proposal() -> None:
    latin, other = person("Karl Dorn"), replace(person("Karl Dorn"), name="Карл Дорн")
    drafts = [replace(DRAFT, people=(one,)) for one in (other, latin)]
    assert [one.people[0].name for one in one_proposal_each(drafts)] == ["Karl Dorn", "Karl Dorn"]
    assert one_proposal_each(drafts)[0].people[0].variants == ("Карл Дорн",)
