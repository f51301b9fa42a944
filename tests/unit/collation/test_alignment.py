from builder.collation.alignment import align
from builder.collation.likeness import vocabulary
from builder.collation.passages import Sentence, read
from builder.model import Entry


def sentences(witness: int, *paragraphs: str) -> tuple[Sentence, ...]:
    entry = Entry(id=f"e{witness}", path="", title="", paragraphs=paragraphs)
    return read(witness, entry, range(1, len(paragraphs) + 1), {})


def tied(one: tuple[Sentence, ...], other: tuple[Sentence, ...]) -> set[tuple[int, int]]:
    found = align(one, other, vocabulary([one, other]), 0.35)
    return {(tie.a.sentence, tie.b.sentence) for tie in found.ties}


def test_sentences_said_twice_pair_in_their_order() -> None:
    lines = ("The bridge opened.", "Rain fell on the harbour.", "The bridge opened.")
    assert tied(sentences(0, *lines), sentences(1, *lines)) == {(0, 0), (1, 1), (2, 2)}


def test_one_common_word_of_many_ties_nothing() -> None:
    one = sentences(0, "The minister praised the harbour engineers for finishing early.")
    assert (
        tied(one, sentences(1, "Fishermen left the harbour before the storm reached the northern coast."))
        == set()
    )


def test_very_long_reports_are_tied_only_where_they_agree_word_for_word() -> None:
    lines = [f"Item{at} was moved to shelf{at} by clerk{at}." for at in range(1100)]
    one, other = sentences(0, *lines), sentences(1, *reversed(lines), "Item5 went to shelf5 with clerk5.")
    assert tied(one, other) == {(at, 1099 - at) for at in range(1100)}


def test_a_counterpart_for_want_of_a_better_counts_for_less_than_a_clear_one() -> None:
    one = sentences(
        0, "Lavrov said Russia would strengthen coordination with its friends in the United Nations."
    )
    faint = sentences(
        1,
        "Lavrov said an open, reasonable and just order in every part of the world is a duty of nations.",
    )
    clear = sentences(2, "Lavrov said Russia would strengthen coordination with China in the United Nations.")
    words = vocabulary([one, faint, clear])

    (weak,) = {tie.score for tie in align(one, faint, words, 0.1).ties} or {0.0}
    assert weak < 1 < max(tie.score for tie in align(one, clear, words, 0.1).ties)
