from hypothesis import given
from hypothesis import strategies as st

from builder.collation.words import forms, plain_words, telling_words, weights


def test_words_are_compared_without_case_punctuation_and_hyphens() -> None:
    assert plain_words("Opening-up, the “U.S.” way") == plain_words("opening up the U.S. way")
    assert plain_words("the treaty's 20th year") == ("the", "treaty", "s", "20th", "year")


def test_scripts_without_spaces_are_compared_by_character() -> None:
    assert plain_words("中俄 2023年") == ("中", "俄", "2023", "年")
    assert telling_words("战略协作", frozenset()) == {"战略", "略协", "协作"}


def test_common_words_tell_nothing() -> None:
    assert telling_words("The peace of the world", frozenset({"the", "of"})) == {"peace", "world"}


def test_forms_of_a_word_are_one_and_strangers_that_begin_alike_are_two() -> None:
    heads = forms(
        [
            "resume",
            "resuming",
            "cooperation",
            "cooperative",
            "international",
            "internal",
            "world",
            "work",
            "2022",
            "2023",
        ]
    )
    assert heads["resume"] == heads["resuming"]
    assert heads["cooperation"] == heads["cooperative"]
    assert heads["international"] != heads["internal"]
    assert heads["world"] != heads["work"]
    assert heads["2022"] != heads["2023"]


@given(st.lists(st.text("abcde", min_size=1, max_size=9)))
def test_forms_do_not_depend_on_the_order_of_words(words: list[str]) -> None:
    assert forms(words) == forms(reversed(words))


def test_a_word_that_every_witness_has_once_is_as_telling_as_one_that_a_single_witness_has() -> None:
    one = [frozenset({"peace"}), frozenset({"trade"})]
    other = [frozenset({"peace"}), frozenset({"other"})]
    weighed = weights([one, other])
    assert weighed["peace"] == weighed["trade"] == weighed["other"]


def test_a_word_in_every_sentence_weighs_less() -> None:
    weighed = weights([[frozenset({"russia", "peace"}), frozenset({"russia"})]])
    assert 0 < weighed["russia"] < weighed["peace"]
