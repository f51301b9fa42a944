from builder.collation.passages import read
from builder.model import Entry

NAMES = {"Wang Yi": "wang-yi", "Wang": "wang-yi", "Lavrov": "sergey-lavrov"}


def speakers(*paragraphs: str) -> list[tuple[str, str]]:
    entry = Entry(id="e", path="", title="", paragraphs=paragraphs)
    found = read(0, entry, range(1, len(paragraphs) + 1), NAMES)
    return [(sentence.speaker.kind, sentence.speaker.name) for sentence in found]


def test_a_speaker_goes_on_speaking_until_the_paragraph_ends() -> None:
    assert speakers("Wang said it works. It will go on.", "The talks ended.") == [
        ("person", "wang-yi"),
        ("person", "wang-yi"),
        ("report", ""),
    ]


def test_he_and_she_are_whoever_spoke_last_even_in_an_earlier_paragraph() -> None:
    assert speakers("Wang said it works.", "It will go on, he added.", "Lavrov said yes. He noted no.") == [
        ("person", "wang-yi"),
        ("person", "wang-yi"),
        ("person", "sergey-lavrov"),
        ("person", "sergey-lavrov"),
    ]


def test_a_speaker_s_label_holds_until_the_next_label() -> None:
    assert speakers("Wang Yi: Welcome.", "I am glad. It is spring.", "Lavrov: Thank you.", "So am I.") == [
        ("person", "wang-yi"),
        ("person", "wang-yi"),
        ("person", "wang-yi"),
        ("person", "sergey-lavrov"),
        ("person", "sergey-lavrov"),
    ]


def test_what_the_sides_agree_is_no_single_person_s_word() -> None:
    assert (
        speakers("Both sides agreed to meet. They stressed that it matters.") == [("sides", "both sides")] * 2
    )


def test_numbers_of_paragraphs_that_a_report_has_not_are_passed_over() -> None:
    entry = Entry(id="e", path="", title="", paragraphs=("One.", "Two."))
    assert [one.clauses[0].passage.text for one in read(0, entry, (2, 7, 0, 2), NAMES)] == ["Two."]


def test_an_occasion_holds_for_what_the_same_person_goes_on_to_say() -> None:
    entry = Entry(
        id="e",
        path="",
        title="",
        paragraphs=(
            "During the two meetings, Wang said that it works.",
            "It will go on, he added.",
            "Lavrov said yes.",
            "Wang said no.",
        ),
    )
    found = read(0, entry, range(1, 5), NAMES)
    assert [(one.occasion, one.carried) for one in found] == [
        ("During the two meetings", False),
        ("During the two meetings", True),
        ("", False),
        ("", False),
    ]


def test_a_quotation_and_who_says_it_behind_its_stop_are_one_sentence() -> None:
    assert speakers("“Will it go on?” Wang asked. Nobody knew.")[0] == ("person", "wang-yi")
