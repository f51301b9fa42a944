"""Lines of a head that are no headline."""

import pytest

from builder.languages.words import words_for
from builder.seeds.headline import headlines
from builder.seeds.lines import Block
from builder.seeds.no_headline import asks, stands_in_brackets
from builder.seeds.roles import lay_out

WORDS = words_for("en")
PROSE = (
    "Anna Berg received Carl Dorn in Oldtown on Tuesday and spoke with him for an hour about the bridge.",
    "Dorn said after the meeting that Berg had promised him the trains which Oldtown no longer needs.",
)


def chosen(*head: str) -> str:
    blocks = [Block((n,), line) for n, line in enumerate((*head, *PROSE), start=1)]
    return headlines(lay_out(blocks, WORDS), WORDS)[0].text


@pytest.mark.parametrize(
    "head",
    [
        ("(Anna Berg and Carl Dorn in Oldtown)", "A guest who wants the bridge and the trains"),
        ("Play video", "Anna Berg meets Carl Dorn", "A guest who wants the bridge and the trains"),
        ("A guest who wants the bridge and the trains", "Read Anna Berg in full? Sign in!"),
        ("A guest who wants the bridge and the trains", "—Anna Berg speaks of Carl Dorn in Oldtown"),
    ],
)
def test_a_caption_a_request_or_a_second_line_is_no_headline(head: tuple[str, ...]) -> None:
    assert chosen(*head) == "A guest who wants the bridge and the trains"


def test_a_headline_cut_off_by_two_points_is_a_headline() -> None:
    title = "Anna Berg and Carl Dorn speak of the bridge in the hall of Oldtown and of all the trains .."
    assert chosen(title) == title


def test_to_sign_something_in_a_place_is_no_request() -> None:
    assert not asks("Presidents sign in Oldtown a treaty on trains", "", WORDS)
    assert not stands_in_brackets("Berg (left) and Dorn (right)")
