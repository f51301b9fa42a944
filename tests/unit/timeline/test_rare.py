"""Where a day is lacking, formulas of the same people make no event; rare names and one text twice do."""

from builder.timeline.accounts import Account, names_of
from builder.timeline.grouping import group
from builder.timeline.rare import is_of_known, of_undated
from builder.timeline.traits import Rarity
from tests.making import account, library, person, place

NAMES = names_of(
    library(
        person("anna-berg", family="Berg"),
        person("tomas-hale", family="Hale"),
        place("kelm"),
        place("norland"),
    )
)
FORMULA = (
    "President Berg and Minister Hale spoke of the Partnership of Norland and Kelm, the Norlander Council "
    "and the Kelm Initiative, and agreed to keep up close contacts on all matters of common interest."
)
HARBOUR = "In Aster Sound, 4,200 tons of Virrey ore were shipped by Ludo Marche on the Corvina."
RETOLD = "Ludo Marche shipped Virrey ore, 4,200 tons of it, on the Corvina from Aster Sound."


def met(name: str, *texts: str, date: str | None = None) -> Account:
    return account(
        name, date=date, participants=("anna-berg", "tomas-hale"), place="kelm", words="\n".join(texts)
    )


def together(*accounts: Account) -> list[set[str]]:
    found = [{one.entry for one in cluster} for cluster in group(accounts, NAMES, 0.5)]
    return sorted((cluster for cluster in found if len(cluster) > 1), key=sorted)


def kinds(one: str, other: str, times: Rarity | None = None) -> list[str]:
    return [reason.kind for reason in of_undated(met("a", one), met("b", other), NAMES, times or Rarity())]


def test_offices_places_and_people_on_record_tell_nothing() -> None:
    assert "names" not in kinds(FORMULA, FORMULA[:120])


def test_rare_names_and_numbers_tell_of_one_event() -> None:
    assert kinds(HARBOUR, RETOLD) == ["names"]
    assert together(met("a", HARBOUR), met("b", RETOLD, date="2031-05-06")) == [{"a", "b"}]


def test_what_comes_again_in_many_months_is_a_formula() -> None:
    marks = ("aster", "sound", "4200", "virrey", "ludo", "marche", "corvina")
    assert kinds(HARBOUR, RETOLD, Rarity(held=dict.fromkeys(marks, 4))) == []

    yearly = [met(f"y{year}", HARBOUR, date=f"{year}-02-03") for year in range(2024, 2028)]
    assert together(met("a", HARBOUR[:40]), met("b", RETOLD), *yearly) == []


def test_the_same_people_with_the_same_formulas_are_no_event_without_a_day() -> None:
    assert together(met("a", FORMULA[:150]), met("b", FORMULA[60:])) == []


def test_one_text_printed_twice_is_one_report() -> None:
    text = f"{FORMULA} {HARBOUR} {RETOLD}"
    assert kinds(text, text) == ["passages"]
    assert together(met("a", text), met("b", text, date="2031-05-06")) == [{"a", "b"}]
    assert together(met("a", text), *(met(day, text, date=day) for day in ("2031-05-06", "2032-05-06"))) == []


def test_formulas_are_expected_where_people_or_places_on_record_are_named() -> None:
    assert is_of_known((FORMULA,), NAMES)
    assert not is_of_known((HARBOUR,), NAMES)
