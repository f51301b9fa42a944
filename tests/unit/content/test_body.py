"""A report's paragraphs as Markdown and back: no word is lost, and none turns into markup."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builder.content.body import read_body, write_body

# Words as a seed gives them: one line each, without spaces at its ends.
SIGNS = st.characters(codec="utf-8", exclude_characters="\n\r\x00")
WORDS = st.text(SIGNS, min_size=1, max_size=40).map(str.strip).filter(bool)
MARKED = st.text(st.sampled_from(list("#*_`>-+=~|[]()<>!&;\\ 1.a:\"'/")), min_size=1, max_size=20)
LINES = WORDS | MARKED.map(str.strip).filter(bool)


@given(st.lists(LINES, max_size=6).map(tuple), st.data())
@example(("1. one", "# not a heading", "a * b * c", "&amp;", "\\", "---", "C#"), None)
def test_paragraphs_and_subheadings_come_back_word_for_word(
    paragraphs: tuple[str, ...], data: st.DataObject | None
) -> None:
    subheadings = {
        number: data.draw(LINES)
        for number in range(1, len(paragraphs) + 1)
        if data is not None and data.draw(st.booleans())
    }

    body = read_body(write_body(paragraphs, subheadings))

    assert body.paragraphs == paragraphs
    assert body.subheadings == subheadings


@given(st.lists(LINES, min_size=1, max_size=4).map(tuple))
def test_any_other_reader_of_markdown_sees_the_same_paragraphs_and_no_markup(
    paragraphs: tuple[str, ...],
) -> None:
    tokens = MarkdownIt("commonmark").parse(write_body(paragraphs))
    inlines = [token for token in tokens if token.type == "inline"]

    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"] * len(
        paragraphs
    )
    assert ["".join(child.content for child in token.children or ()) for token in inlines] == list(paragraphs)
    assert {child.type for token in inlines for child in token.children or ()} <= {"text", "text_special"}


def test_a_paragraph_over_several_lines_is_one_with_single_spaces() -> None:
    assert read_body("Anna Berg\nmet  \n  Tomas Hale.\n\nThe end.\n").paragraphs == (
        "Anna Berg met Tomas Hale.",
        "The end.",
    )


def test_each_paragraph_knows_the_line_it_begins_on() -> None:
    body = read_body("\nOne.\n\n## Between\n\nTwo\ngoes on.\n\n\nThree.\n")

    assert body.lines == (2, 6, 10)
    assert body.subheadings == {2: "Between"}


def test_what_looks_like_markup_in_a_report_stands_for_itself() -> None:
    body = read_body(
        "<script>alert(1)</script> **bold** [x](javascript:alert(1)) ![y](z) `c` &lt;\n\n"
        "- a\n\n> b\n\n    c\n"
    )

    assert body.paragraphs == (
        "<script>alert(1)</script> **bold** [x](javascript:alert(1)) ![y](z) `c` &lt;",
        "- a",
        "> b",
        "c",
    )


def test_an_empty_body_has_no_paragraphs() -> None:
    assert read_body("").paragraphs == ()
    assert read_body("\n \n").paragraphs == ()
    assert read_body(write_body(())).paragraphs == ()
