"""Tells sentences in which a page speaks to its readers, or for itself, from the sentences of a report.

"Like this story? Share it with a friend!" asks; "This content is provided as is" disclaims. Both are whole
sentences, so that their shape does not tell them from a paragraph; their words do.
"""

import re
from functools import lru_cache

from builder.languages.words import any_of
from builder.seeds.labels import in_both

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|「[^」]*」")
_ENOUGH = 2  # different words of an appeal, beside one that speaks to the reader
_LONGEST = 900  # code points
_SHORT = 8  # words of a line with which an appeal opens


def addresses_readers(text: str, language: str) -> bool:
    """Tell whether a line appeals to the readers of its page, or disclaims what the page says.

    What stands in quotation marks is somebody's speech and does not count.

    Args:
        text: the line.
        language: of the report; the English words are known everywhere.
    """
    if len(text) > _LONGEST:
        return False
    own = _QUOTED.sub(" ", text)
    if _pattern(language, "chrome.disclaims").search(own):
        return True
    asked = {match.group().lower() for match in _pattern(language, "chrome.appeals").finditer(own)}
    if len(asked) < _ENOUGH:
        return False
    return own.rstrip().endswith("!") or _pattern(language, "chrome.readers").search(own) is not None


def opens_appeal(text: str, language: str) -> bool:
    """Tell whether a short line opens an appeal or a disclaimer of several paragraphs: "Dear readers,"."""
    return len(text.split()) <= _SHORT and text.strip().lower().startswith(
        in_both(language, "chrome.closings")
    )


@lru_cache(maxsize=64)
def _pattern(language: str, name: str) -> re.Pattern[str]:
    return any_of(in_both(language, name))
