"""Code on a page, highlighted: class names only, so that the style sheet colours it in both schemes."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Literal, Name, Number, Operator, Punctuation
from pygments.util import ClassNotFound

# What the style sheet colours, the narrower sort before the wider; anything else stays plain.
_CLASSES: tuple[tuple[tuple[str, ...], str], ...] = (
    (Comment, "c"),
    (Keyword.Constant, "m"),
    (Name.Constant, "m"),
    (Number, "m"),
    (Keyword, "nt"),
    (Name.Tag, "nt"),
    (Name.Builtin, "nt"),
    (Operator.Word, "nt"),
    (Literal, "s"),
    (Name.Variable, "nv"),
    (Name.Function, "nv"),
    (Name.Namespace, "nv"),
    (Operator, "p"),
    (Punctuation, "p"),
)


def highlight(code: str, language: str) -> Markup:
    """Highlight code, to stand inside ``<code>``.

    Neighbours of one colour share one element, blanks between them included: the mark-up of a report's
    source would otherwise weigh more than the report.

    Args:
        code: the code; it is escaped.
        language: a name that Pygments knows; with any other the code is left plain.
    """
    if not language:
        return escape(code)
    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return escape(code)
    return Markup("").join(
        Markup('<span class="{}">{}</span>').format(name, text) if name else escape(text)
        for name, text in _runs(lexer.get_tokens(code))
        if text
    )


def _runs(tokens: Iterable[tuple[tuple[str, ...], str]]) -> Iterator[tuple[str, str]]:
    """Join neighbours of one class; blanks go with what stands before them if the same follows."""
    held, text, blank = "", "", ""
    for kind, value in tokens:
        if not value.strip():
            blank += value
            continue
        name = next((name for sort, name in _CLASSES if kind[: len(sort)] == sort), "")
        if name == held:
            text += blank + value
        else:
            yield held, text
            yield "", blank
            held, text = name, value
        blank = ""
    yield held, text
    yield "", blank
