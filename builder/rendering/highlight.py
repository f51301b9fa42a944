"""Code on a page, highlighted: class names only, so that the style sheet colours it in both schemes."""

import pygments
from markupsafe import Markup, escape
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_FORMATTER = HtmlFormatter(nowrap=True)


def highlight(code: str, language: str) -> Markup:
    """Highlight code, to stand inside ``<code>``.

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
    return Markup(pygments.highlight(code, lexer, _FORMATTER))  # noqa: S704  # Pygments escapes what it is given
