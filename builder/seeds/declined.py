"""Proposes names in a language that declines them: after an office, set back into the nominative.

The case of the office tells that of the name, and the endings of names (``inflections`` of the language) are
listed in the order genitive, dative, instrumental.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from builder.languages.words import Words, alternatives, words_for

_CASES = ("genitive", "dative", "instrumental")
_UPPER = "А-ЯЁІЇЄҐЎ"
_WORD = rf"[{_UPPER}][а-яёіїєґў’-]+(?:-[{_UPPER}][а-яёіїєґў]+)?"
_LAST = rf"(?:{_WORD}|[{_UPPER}])(?![\w-]|\.[{_UPPER}])"  # a family name may be one letter
_SHORTEST = 2  # letters of a stem


def declined_names(text: str, words: Words) -> Iterator[str]:
    """Give the names after offices, in the nominative: of "с министром X-land Y-ом Z-ом" it is "Y Z"."""
    for case, shape in _shapes(words.language):
        for match in shape.finditer(text):
            for name in (match["name"], match["other"] or ""):
                yield " ".join(_nominative(token, case, words) for token in name.split())


def in_latin(name: str, words: Words) -> str:
    """Write a name in Latin letters, for an id."""
    letters = dict(pair.partition("=")[::2] for pair in words.of("script.latin"))
    return "".join(letters.get(sign, sign) for sign in name.lower())


@lru_cache(maxsize=16)
def _shapes(language: str) -> tuple[tuple[int | None, re.Pattern[str]], ...]:
    words = words_for(language)
    oblique = {case: words.of(f"people.{case}") for case in _CASES}
    if not any(oblique.values()):
        return ()
    known = {office for offices in oblique.values() for office in offices}
    plain = tuple(office for office in words.of("people.offices") if office not in known)
    cases = [(None, plain), *((number, oblique[case]) for number, case in enumerate(_CASES) if oblique[case])]
    return tuple((case, shape) for case, offices in cases for shape in (_shape(offices), _apposed(offices)))


def _shape(offices: tuple[str, ...]) -> re.Pattern[str]:
    """Compile an office, what it is of, and the last two capitalised words after it."""
    of = rf"(?:\s(?:[а-яё-]+|[{_UPPER}]{{2,}}|{_WORD})){{0,6}}?"
    office = f"(?i:{alternatives(offices)})"
    name = rf"(?P<name>{_WORD}\s{_LAST})(?!\s{_LAST})"
    return re.compile(rf"{office}{of}\s{name}(?:\sи\s(?P<other>{_WORD}\s{_LAST})(?!\s{_LAST}))?")


def _apposed(offices: tuple[str, ...]) -> re.Pattern[str]:
    """Compile a name with its office behind it: "Y Z, minister of X-land"."""
    name = rf"(?<![{_UPPER}])(?P<name>{_WORD}\s{_LAST})(?P<other>)"
    return re.compile(rf"{name},\s(?i:{alternatives(offices)})(?!\w)")


def _nominative(token: str, case: int | None, words: Words) -> str:
    """Undo the ending that a name has in a case: the longest that fits, and of two the shorter name's."""
    if case is None:
        return token
    endings = [
        (forms[case], key.removeprefix("inflections."))
        for key, forms in words.lists.items()
        if key.startswith("inflections.") and len(forms) > case
    ]
    for ending, plain in sorted(endings, key=lambda pair: (-len(pair[0]), len(pair[1]))):
        stem = token.removesuffix(ending)
        if stem != token and len(stem) >= _SHORTEST:
            return stem + plain
    return token
