"""What is wrong with front matter that is no YAML, in a contributor's words, and what to do about it."""

import re
from dataclasses import dataclass
from typing import Any

from builder.diagnostics import Diagnostic

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_IN_QUOTES = "a value with ': ', '#' or quotes in it goes between double quotes"


@dataclass(frozen=True, slots=True)
class _Fault:
    """One way to go wrong.

    Attributes:
        sign: words of the parser's complaint by which it is known.
        said: what is wrong; empty where the parser's own words say it well.
        hint: what to do.
        at_start: the place is where the parser began on the part that has the fault, not where it gave up.
    """

    sign: str
    said: str
    hint: str
    at_start: bool = False


_FAULTS = (
    _Fault("tab character", "a line is indented with a tab", "indent with spaces"),
    _Fault(
        "expected ',' or ']'", "a list that begins with '[' has no end", "close it with ']'", at_start=True
    ),
    _Fault("expected ',' or '}'", "what begins with '{' has no end", "close it with '}'", at_start=True),
    _Fault(
        "unexpected end of stream", "a quotation mark has no partner", "close what it opens", at_start=True
    ),
    _Fault(
        "cannot start any token",
        "a value begins with a sign that has a meaning of its own",
        "put the value between double quotes; indent with spaces, not with tabs",
    ),
    _Fault("control characters", "a sign here is no text", "delete it, and type the line again"),
    _Fault(
        "could not find expected ':'",
        "a line is no 'key: value'",
        "write a key and a colon before it",
        at_start=True,
    ),
    _Fault(
        "expected '-' indicator",
        "a line stands among the items of a list and is none",
        "begin it with '- ', or indent it as far as the key it belongs to",
    ),
    _Fault(
        "block sequence entries",
        "a list begins beside its key",
        "put its first '- ' on the next line, or the value between double quotes",
    ),
    _Fault("mapping values", "a second ': ' stands in the line", _IN_QUOTES),
    _Fault("expected key", "something stands after the end of a value", _IN_QUOTES),
    _Fault("anchors", "", "write the value out; one that begins with & or * goes between double quotes"),
)


def unreadable(error: Exception, text: str, path: str) -> Diagnostic:
    """Say where and why a front matter, whose first line is line 2 of its file, cannot be read."""
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 2
        message = "two versions of the file stand in it, with the marks of a merge that was not finished"
        return _at(
            path, line, 1, message, "keep one version and delete the lines with <<<<<<<, =======, >>>>>>>"
        )
    problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
    fault = next((one for one in _FAULTS if one.sign in problem), _Fault("", "", _IN_QUOTES))
    mark: Any = getattr(error, "context_mark" if fault.at_start else "problem_mark", None)
    mark = mark or getattr(error, "problem_mark", None)
    line, column = (mark.line + 2, mark.column + 1) if mark else (2, 1)
    return _at(path, line, column, fault.said or problem, fault.hint)


def _at(path: str, line: int, column: int, message: str, hint: str) -> Diagnostic:
    said = f"the front matter cannot be read: {message}"
    return Diagnostic(path=path, line=line, column=column, code="yaml", message=said, hint=hint)
