"""Tells whether a report is in a language that is read, or in another in whose letters one is written."""

import re

from builder.languages.sentences import sentence_rules
from builder.languages.words import Words

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # code points
_FEWEST = 30  # words from which a language can be told
_COMMON = 0.1  # of a text's words, the least that are among the commonest of its language
_STRANGE = 0.01  # of its letters, the most that its language does not write
_OWN = 0.3  # of its letters, the least that are of its language's script


def is_read(text: str, words: Words) -> bool:
    """Tell whether a text is in the language whose words are given: by its letters, and its commonest words.

    Args:
        text: the seed's.
        words: of the language that its script suggests.
    """
    sample = text[:_SAMPLE].casefold()
    letters = "".join(_LETTER.findall(sample))
    own = len(re.findall(f"[{words.letters}]", letters)) if words.letters else len(letters)
    strange = sum(letters.count(one) for one in "".join(words.of("script.strange")))
    if own < _OWN * len(letters) or strange > _STRANGE * len(letters):
        return False
    common, found = sentence_rules(words.language).common, _WORD.findall(sample)
    if len(found) < _FEWEST or all(len(word) == 1 for word in common):
        return True  # too little to tell by, or signs that no spaces part into words
    return sum(word in common for word in found) >= _COMMON * len(found)
