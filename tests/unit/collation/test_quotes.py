import pytest

from builder.collation.quotes import is_partly_quoted, is_quoted, quoted_share, quoted_stretches


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He "will stay" and "will go".', ["will stay", "will go"]),
        ("He “will stay”, and «уйдёт», and 「去」.", ["will stay", "уйдёт", "去"]),
        ("„So“ and „so”.", ["So", "so"]),
        ('It runs on: "to the next paragraph.', ["to the next paragraph."]),
        ("No third party's quotation.", []),
    ],
)
def test_quotation_marks_of_many_languages_are_known(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_stretches(text)] == expected


def test_a_stretch_is_quoted_wholly_in_part_or_not_at_all() -> None:
    text = 'China "will, as always, uphold its position", Wang said.'
    quoted = quoted_stretches(text)
    whole = quoted_share(text, quoted[0], quoted)
    assert is_quoted(whole)
    assert is_partly_quoted(quoted_share(text, (0, 44), quoted))
    rest = quoted_share(text, (45, len(text)), quoted)
    assert not is_quoted(rest)
    assert not is_partly_quoted(rest)
