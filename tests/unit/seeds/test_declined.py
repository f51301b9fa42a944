import pytest

from builder.languages.words import words_for
from builder.seeds.declined import declined_names, in_latin

RUSSIAN = words_for("ru")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Министр иностранных дел Северии Мирон Ланской прибыл.", "Мирон Ланской"),
        ("Он встретился с министром обороны Северии Сергеем Ланиным.", "Сергей Ланин"),
        ("По словам главы МИД Северии Антона Байрамова, всё готово.", "Антон Байрамов"),
        ("Он позвонил премьеру Госсовета Ло Цяну.", "Ло Цян"),
        ("Председатель Хань Ю прибыл.", "Хань Ю"),
    ],
)
def test_a_name_after_an_office_is_proposed_in_the_nominative(text: str, name: str) -> None:
    assert name in list(declined_names(text, RUSSIAN))


def test_two_names_after_one_office_are_both_proposed() -> None:
    text = "Главы МИД Северии и Южного края Антон Байрамов и Мирон Чавуш обсудили дороги."
    assert [name for name in declined_names(text, RUSSIAN) if name] == ["Антон Байрамов", "Мирон Чавуш"]


def test_a_text_in_a_language_without_cases_proposes_nothing() -> None:
    assert list(declined_names("Minister Anna Berg came.", words_for("en"))) == []


def test_an_id_is_written_in_latin_letters() -> None:
    assert in_latin("Щука Юрьев", RUSSIAN) == "shchuka yurev"
