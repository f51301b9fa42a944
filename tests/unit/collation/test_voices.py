import pytest

from builder.collation.passages import read
from builder.collation.voices import offices
from builder.languages.sentences import sentence_rules
from builder.model import Entry

NAMES = {"Rosa Adan": "adan", "Adan": "adan", "Emil Boro": "boro", "Boro": "boro", "Лавров": "lavrov"}


def speaker(*sentences: str, language: str = "en") -> str:
    """Say who speaks the last sentence of a report; each sentence is a paragraph."""
    entry = Entry(id="e", path="", title="", language=language, paragraphs=sentences)
    return read(0, entry, range(1, len(sentences) + 1), NAMES)[-1].speaker.name


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Boro thanked Adan for the welcome.", "boro"),
        ("On 4 June, President Rosa Adan held talks with Emil Boro.", "adan"),
        ("During talks with Boro, Adan praised the bridge.", "adan"),
        ("Adan said that trade grows.", "adan"),
        ("The palace was lit for the visit of Boro.", "He"),
        ("The mayor welcomed Boro at the gate.", "He"),
    ],
)
def test_he_is_whoever_spoke_or_acted_before_and_else_nobody(before: str, expected: str) -> None:
    assert speaker("Adan said it was late.", before, "He noted that the harbour is open.") == expected


def test_an_office_means_the_one_person_who_is_said_to_hold_it() -> None:
    lead = "Chancellor Emil Boro met with President Rosa Adan."
    assert speaker(lead, "The Chancellor said that trade grows.") == "boro"
    assert speaker(lead, "The President thanked him.", "She said that trade grows.") == "adan"
    assert speaker(lead, "The Minister said that trade grows.") == "The Minister"


@pytest.mark.parametrize("other", ["President Emil Boro", "President Zora Lind"])
def test_an_office_that_two_hold_means_neither(other: str) -> None:
    assert offices((f"President Rosa Adan met with {other}.",), NAMES, sentence_rules("en")) == {}


def test_offices_are_known_in_languages_without_articles() -> None:
    assert (
        speaker("Министр Лавров прибыл.", "Министр заявил, что торговля растет.", language="ru") == "lavrov"
    )


def test_what_a_speaker_goes_on_to_add_is_said_without_the_words_that_say_so() -> None:
    entry = Entry(
        id="e", path="", title="", paragraphs=("Trade grows, Adan said, adding that the harbour is open.",)
    )
    (sentence,) = read(0, entry, (1,), NAMES)
    assert [clause.passage.text for clause in sentence.clauses] == ["Trade grows", "the harbour is open."]
