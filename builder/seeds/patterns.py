"""The outlet profiles' pattern language: literal text, ``*`` any words, ``#`` a number, ``{date}`` a date.

Case and the width of spaces do not matter. ``*`` stays within a line and holds at most 200 signs, so that
matching is linear.
"""

import re
from functools import lru_cache

_DATE = (
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?"
    r"|\d{1,2}[-/. ](?:\d{1,2}|[^\W\d]{3,9}\.?)[-/. ]\d{4}"
    r"|[^\W\d]{3,9}\.? \d{1,2},? \d{4}"
    r"|\d{4}年\d{1,2}月\d{1,2}日)"
)
_SIGNS = re.compile(r"\{date\}|\*|#|\s+|[^*#\s{]+|\{")


@lru_cache(maxsize=1024)
def pattern(text: str, *, whole: bool = False) -> re.Pattern[str]:
    """Compile a pattern of the outlet profiles.

    Args:
        text: the pattern.
        whole: whether it must fit a whole line, or may be found within.
    """
    body = "".join(_piece(sign) for sign in _SIGNS.findall(text.strip()))
    return re.compile(rf"^\s*{body}\s*$" if whole else body, re.IGNORECASE | re.MULTILINE)


def _piece(sign: str) -> str:
    if sign == "{date}":
        return _DATE
    if sign == "*":
        return r"[^\n]{0,200}?"
    if sign == "#":
        return r"\d[\d.,]*"
    return r"\s+" if sign.isspace() else re.escape(sign)
