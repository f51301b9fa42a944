from builder.collation.likeness import likeness, vocabulary
from builder.collation.pairs import Side, pairs
from builder.collation.passages import Sentence, read
from builder.languages.sentences import sentence_rules
from builder.model import Entry


def sentences(witness: int, *paragraphs: str) -> tuple[Sentence, ...]:
    entry = Entry(id=f"e{witness}", path="", title="", paragraphs=paragraphs, language="en")
    return read(witness, entry, range(1, len(paragraphs) + 1), {})


def paired(one: tuple[Sentence, ...], other: tuple[Sentence, ...]) -> set[tuple[int, int]]:
    words = vocabulary([one, other], sentence_rules("en").numerals)
    return {(pair.a, pair.b) for pair in pairs(Side(one, words), Side(other, words), words, 0.35)}


FREE = "The supplier's unpaid invoices made a colleague suspicious."


def test_a_free_rewording_is_found_where_nothing_else_comes_near() -> None:
    one = sentences(0, "It was unpaid bills at a supplier that first raised the alarm.", "Rain fell all day.")
    assert paired(one, sentences(1, "The mayor went home early.", FREE)) == {(0, 1)}


def test_what_is_as_little_alike_is_not_paired_where_a_rival_is() -> None:
    one = sentences(0, "It was unpaid bills at a supplier that first raised the alarm.", "Rain fell all day.")
    rival = "Its unpaid rent was news to the supplier."
    assert paired(one, sentences(1, rival, FREE)) == set()


def test_a_number_is_one_in_words_and_in_figures() -> None:
    one = sentences(0, "Fourteen cases were found in the north.", "Nine cases were found in the south.")
    other = sentences(1, "In the south 9 cases were confirmed.", "In the north 14 cases were confirmed.")
    assert paired(one, other) == {(0, 1), (1, 0)}


def test_a_changed_number_does_not_part_what_is_else_the_same() -> None:
    one = sentences(0, "The storm killed 17 people in the coastal villages.", "The airport is closed.")
    other = sentences(1, "The storm killed 15 people in the coastal villages.", "The airport stays closed.")
    assert (0, 0) in paired(one, other)


def test_stretches_with_no_number_in_common_are_less_alike_than_those_with_one() -> None:
    texts = [sentences(at, f"Sales of bread rose {number} percent.") for at, number in enumerate((4, 4, 2))]
    words = vocabulary(texts)
    same, again, other = (words.stretch(text[0].words) for text in texts)
    assert likeness(3.0, same, again, words.rarest) > likeness(3.0, same, other, words.rarest) > 0
