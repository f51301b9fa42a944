from builder.collation.speakers import REPORT, SIDES, Speaker, fit, names_of, resolve, told_of
from builder.languages.sentences import sentence_rules
from builder.model import Person

WORDS = sentence_rules("en").speech
WANG = Speaker("person", "wang-yi")


def person(name: str, family: str, *variants: str) -> Person:
    person_id = name.lower().replace(" ", "-")
    return Person(
        id=person_id, path=f"content/people/{person_id}.md", name=name, family=family, variants=variants
    )


def test_people_are_known_by_name_variant_and_family_name() -> None:
    people = {"sergey-lavrov": person("Sergey Lavrov", "Lavrov", "Sergei Lavrov")}
    assert names_of(people) == dict.fromkeys(("Lavrov", "Sergei Lavrov", "Sergey Lavrov"), "sergey-lavrov")


def test_a_name_that_two_people_share_identifies_neither() -> None:
    people = {"wang-yi": person("Wang Yi", "Wang"), "wang-wenbin": person("Wang Wenbin", "Wang")}
    assert names_of(people) == {"Wang Wenbin": "wang-wenbin", "Wang Yi": "wang-yi"}


def test_he_is_the_person_who_spoke_last() -> None:
    assert resolve("he", {}, WORDS, WANG) == WANG
    assert resolve("He", {}, WORDS, None).kind == "unnamed"


def test_a_title_does_not_hide_a_name_and_an_owner_is_not_the_speaker() -> None:
    names = {"Wang Yi": "wang-yi", "Wang": "wang-yi"}
    assert resolve("Senior Chinese diplomat Wang Yi", names, WORDS, None) == WANG
    assert resolve("Wang Yi's spokesman", names, WORDS, None).kind == "unnamed"


def test_of_two_names_the_one_that_closes_the_subject_speaks() -> None:
    names = {"Wang": "w", "Lavrov": "l"}
    assert resolve("at the talks with Wang Lavrov", names, WORDS, None).name == "l"


def test_a_name_is_known_with_an_ending_where_the_language_has_some() -> None:
    russian = sentence_rules("ru").speech
    assert resolve("Лаврова", {"Лавров": "l"}, russian, None).name == "l"
    assert told_of("встреча с Лавровым", {"Лавров": "l"}, russian.endings) == {"l"}


def test_the_statement_is_the_one_named_before() -> None:
    before = resolve("a statement issued by the ministry", {}, WORDS, None)
    assert resolve("The statement", {}, WORDS, None, before) == before
    assert resolve("The mayor", {}, WORDS, None, before) != before


def test_the_sides_are_one_speaker_however_they_are_called() -> None:
    assert resolve("The two sides", {}, WORDS, WANG) == resolve("Both sides", {}, WORDS, None) == SIDES
    chinese = sentence_rules("zh").speech
    assert resolve("双方", {}, chinese, None) == resolve("中法双方", {}, chinese, None) == SIDES
    assert resolve("他对双方", {}, chinese, None) != SIDES


def test_two_people_never_fit_and_a_dropped_attribution_costs_something() -> None:
    lavrov = Speaker("person", "sergey-lavrov")
    assert fit(WANG, lavrov) == 0
    assert fit(WANG, WANG) == 1
    assert 0 < fit(WANG, SIDES) < fit(WANG, REPORT) < fit(WANG, Speaker("unnamed", "an official")) < 1
