import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.collation import collate
from builder.model import Correction, Entry, Quoted, Synopsis, Thresholds

NAMES = {"Wang": "wang-yi", "Lavrov": "sergey-lavrov"}
A = (
    "Wang said China will pursue a policy of opening up and provide new opportunities to the world.",
    "Lavrov said Russia values predictable rules in the arena of trade.",
)
B = (
    "Wang said China will pursue a policy of opening up and provide new opportunities to the world.",
    "Lavrov hopes that nobody changes how goods are taxed.",
)


def entry(name: str, paragraphs: tuple[str, ...]) -> Entry:
    return Entry(id=name, path=f"content/entries/{name}.md", title=name, paragraphs=paragraphs)


def corrected(*corrections: Correction) -> list[list[str]]:
    synopsis = compare(*corrections)
    return [
        [" | ".join(passage.text for passage in reading.passages) for reading in row.readings]
        for row in synopsis.statements
    ]


def compare(*corrections: Correction) -> Synopsis:
    witnesses = [(entry("a", A), (1, 2)), (entry("b", B), (1, 2))]
    return collate("an-event", witnesses, Thresholds(), "a", NAMES, corrections=corrections)


def correction(do: str, *passages: tuple[str, str]) -> Correction:
    quoted = tuple(Quoted(entry=name, quote=quote) for name, quote in passages)
    return Correction(do=do, passages=quoted)  # type: ignore[arg-type]  # one of four


def test_tied_passages_share_a_statement() -> None:
    assert len(corrected()) == 3
    rows = corrected(correction("tie", ("a", "predictable rules"), ("b", "how goods are taxed")))
    assert [row[0].startswith("Russia values") and row[1].endswith("are taxed.") for row in rows] == [
        False,
        True,
    ]


def test_an_untied_passage_stands_alone() -> None:
    rows = corrected(correction("untie", ("b", "opening up")))
    assert len(rows) == 4
    assert [bool(text) for text in rows[0]] == [True, False]
    assert ["", rows[0][0]] in rows


def test_split_words_become_a_statement_of_their_own_and_can_be_tied_anew() -> None:
    split = [correction("split", (name, "provide new opportunities to the world")) for name in ("a", "b")]
    tied = correction("tie", ("a", "provide new opportunities"), ("b", "provide new opportunities"))
    rows = corrected(*split, tied)
    assert ["provide new opportunities to the world"] * 2 in rows
    assert any(row[0].startswith("China will pursue") and row[0].endswith("and") for row in rows)


def test_joined_statements_are_one() -> None:
    rows = corrected(correction("join", ("a", "opening up"), ("a", "predictable rules")))
    assert rows[0][0].endswith("| Russia values predictable rules in the arena of trade.")


def test_words_that_only_say_who_speaks_mean_the_statement_beside_them() -> None:
    rows = corrected(correction("tie", ("a", "Lavrov said"), ("b", "Lavrov")))
    assert rows == corrected(correction("tie", ("a", "predictable rules"), ("b", "how goods are taxed")))


def test_a_correction_that_points_at_nothing_changes_nothing() -> None:
    assert corrected(correction("tie", ("a", "no such words"), ("c", "nor these"))) == corrected()


ACTIONS = st.lists(
    st.builds(
        correction,
        st.sampled_from(["split", "join", "tie", "untie"]),
        *[
            st.tuples(
                st.sampled_from("ab"),
                st.sampled_from(["opening up", "new", "Russia", "hopes that", "world.", "s"]),
            )
        ]
        * 2,
    ),
    max_size=5,
)


@given(ACTIONS)
def test_no_correction_loses_a_word_or_an_address(corrections: list[Correction]) -> None:
    plain, found = compare(), compare(*corrections)

    def words(synopsis: Synopsis, column: int) -> list[str]:
        passages = [one for row in synopsis.statements for one in row.readings[column].passages]
        return " ".join(one.text for one in sorted(passages, key=lambda p: (p.paragraph, p.start))).split()

    for column in (0, 1):
        assert "".join(words(found, column)) == "".join(words(plain, column))
    before = {name for row in plain.statements for name in (row.id, *row.also)}
    after = [name for row in found.statements for name in (row.id, *row.also)]
    assert before <= set(after)
    assert len(after) == len(set(after))


@pytest.mark.parametrize("do", ["split", "untie"])
def test_the_rest_keeps_its_address(do: str) -> None:
    rest = compare(correction(do, ("a", "predictable rules"))).statements
    assert compare().statements[0].id == rest[0].id
