"""Names without an office of their own, and names as a language inflects them."""

import pytest

from builder.languages.words import words_for
from builder.seeds.guests import guests
from builder.seeds.inflections import forms

EN = words_for("en")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The spokesman of the ministry, Seyed Abbas Musa, met the envoy.", "Seyed Abbas Musa"),
        ("Ole Karlsen and Mevlüt Çelik, the foreign ministers of both, talked.", "Mevlüt Çelik"),
        ("Ole Karlsen told the press that it was so.", "Ole Karlsen"),
        ("A picture of his meeting with Igor Hovan on Sunday. Hovan smiled.", "Igor Hovan"),
        ("When James Clave was received by the president, it rained. Mr Clave smiled.", "James Clave"),
    ],
)
def test_a_name_without_an_office_is_known_by_what_stands_beside_it(text: str, name: str) -> None:
    assert name in set(guests(text, EN))


def test_a_name_after_with_that_never_stands_again_is_left_alone() -> None:
    assert list(guests("They spoke of trade with Blue Harbour in spring.", EN)) == []


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Сергей Лавров", "Сергеем Лавровым"),
        ("Карл Дорн", "Карлом Дорном"),
        ("Си Цзиньпин", "Си Цзиньпином"),
    ],
)
def test_a_name_is_found_as_its_language_inflects_it(name: str, form: str) -> None:
    assert form in forms(name)


def test_a_name_that_no_language_inflects_has_one_form() -> None:
    assert forms("Anna Berg") == ("Anna Berg",)
    assert forms("王毅") == ("王毅",)
