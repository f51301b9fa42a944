from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.collation.variants import moved, runs, same_letters, same_words, spelled_alike
from builder.model import Run


def marked(base: str, text: str) -> str:
    def mark(run: Run) -> str:
        if not run.differs:
            return run.text
        return f"({run.text})" if run.formal else f"[{run.text}]"

    return "".join(mark(run) for run in runs(base, text, (("ised", "ized"), ("ey", "ei"))))


@pytest.mark.parametrize(
    ("base", "text", "expected"),
    [
        (
            "the important common understandings reached",
            "the important consensus reached",
            "the important [consensus] reached",
        ),
        (
            "a win-win strategy of opening up",
            "A win-win strategy of opening-up.",
            "(A) win-win strategy of (opening-)up.",
        ),
        ("oppose hegemony", "firmly oppose hegemony", "[firmly] oppose hegemony"),
        ("one thing", "quite another matter", "[quite another matter]"),
        ("战略定力", "战略耐力", "战略[耐]力"),
        ("something", "", "[]"),
        ("firmly oppose hegemony", "oppose hegemony", "[]oppose hegemony"),
        (
            "Sergei organised talks",
            "Sergey organized talks",
            "(Sergey organized) talks",
        ),
    ],
)
def test_words_that_differ_from_the_base_are_marked(base: str, text: str, expected: str) -> None:
    assert marked(base, text) == expected


@given(st.text("ab -\n中。,"), st.text("ab -\n中。,"))
def test_runs_put_together_are_the_text_and_never_stand_beside_their_like(base: str, text: str) -> None:
    found = runs(base, text)
    assert "".join(run.text for run in found) == text
    assert all((one.differs, one.formal) != (other.differs, other.formal) for one, other in pairwise(found))
    assert all(run.text == run.text.strip() and (run.text or run.base) for run in found if run.differs)


def test_a_variant_knows_which_words_of_the_base_it_stands_for() -> None:
    found = runs("the important common understandings reached", "the consensus now reached")
    assert [(run.base, run.text) for run in found if run.differs] == [
        ("important common understandings", "consensus now")
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("at a high level.", "at a high level", True),
        ("at a  high\nlevel", "at a high level", True),
        ("Under the guidance", "under the guidance", False),
        ("opening-up", "opening up", False),
    ],
)
def test_only_the_marks_at_the_ends_may_differ_in_what_is_identical(one: str, other: str, same: bool) -> None:
    assert same_letters(one, other) is same


@given(st.text("ab -c,", max_size=30))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert same_words(text, text)
    assert not any(run.differs for run in runs(text, text))


@given(st.permutations(range(9)))
def test_what_is_left_when_the_moved_are_taken_out_stands_in_order(places: list[int]) -> None:
    away = moved(places)
    kept = [place for at, place in enumerate(places) if at not in away]
    assert kept == sorted(kept)


def test_one_statement_carried_to_the_front_is_the_only_one_moved() -> None:
    assert moved([1, 2, 3, 0, 4, 5]) == {3}
    assert moved([]) == frozenset()


NUMBERS = st.one_of(
    st.integers(0, 30000).map(str),
    st.integers(0, 99).map(lambda number: f"{number / 10}"),
    st.integers(1000, 9999).map(lambda number: f"{number:,}"),
    st.sampled_from(["$5", "€5", "5%", "-5", "10-12", "1012"]),
)


def substance(base: str, text: str) -> bool:
    return any(run.differs and not run.formal for run in runs(base, text, (("our", "or"), ("ey", "ei"))))


@given(NUMBERS, NUMBERS)
def test_a_changed_number_is_always_a_change_of_substance(one: str, other: str) -> None:
    base, text = f"They promised {one} tonnes of grain.", f"they promised {other} tonnes of grain"
    same = one.replace(",", "") == other.replace(",", "")
    assert substance(base, text) != same
    assert not same_letters(base, text) or same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("China will not join the bloc.", "China will join the bloc."),
        ("Talks were held with Iran.", "Talks were held with Iraq."),
        ("It lasted four days.", "It lasted for days."),
        ("Мой брат уехал.", "Мои брат уехал."),
        ("中方不赞成这一做法。", "中方赞成这一做法。"),
        ("They will cost $5 million.", "They will cost €5 million."),
        ("They can agree.", "They can't agree."),
    ],
)
def test_a_lost_not_and_a_changed_name_are_changes_of_substance(one: str, other: str) -> None:
    assert substance(one, other)
    assert substance(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("colour", "color"),
        ("Sergey", "Sergei"),
        ("café", "cafe"),
        ("ещё", "еще"),
        ("2,000", "2000"),
        ("co-operate", "cooperate"),
    ],
)
def test_spellings_of_one_word_are_matters_of_form(one: str, other: str) -> None:
    assert spelled_alike(one, other, (("our", "or"), ("ey", "ei")))


def test_a_question_is_not_the_same_as_a_statement() -> None:
    assert not same_letters("They will agree?", "They will agree.")
