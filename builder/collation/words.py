"""Words as they are compared: how a text falls into words, which forms are one word, what each weighs.

Forms of a word are told by their common beginning, which needs no dictionary and serves inflected languages
alike; the weight of a word is its rarity among the sentences compared (inverse document frequency: K. Sparck
Jones, Journal of Documentation 28, 1972).
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from os.path import commonprefix

WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
NUMBER = r"\d+(?:[.,]\d+)*"
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_TOKEN = re.compile(rf"[{WIDE}]+|[^\W_{WIDE}]+(?:[.,](?=\d)\d+|\.(?=[^\W\d_]\b)[^\W\d_])*")
_POSSESSIVE = re.compile(r"[’']s\b", re.IGNORECASE)
_SHORTEST_STEM = 4
_NAME = 1.5  # a name or a number tells so much more than another word as rare
_SAME_BEGINNING = 0.55  # "international" and "internal" share .54 and are two words; "resume", "resuming" .63


@lru_cache(maxsize=4096)
def plain_words(text: str) -> tuple[str, ...]:
    """List the words of a text as they are told apart: no case, no punctuation, no hyphens.

    Scripts without spaces give one word per character.
    """
    words: list[str] = []
    for token in _TOKEN.findall(_POSSESSIVE.sub(" s", text)):
        folded = token.casefold()
        words.extend(folded if _is_wide(folded) else (folded,))
    return tuple(words)


def telling_words(text: str, common: frozenset[str]) -> frozenset[str]:
    """Give the words of a text that carry its subject; pairs of characters in scripts without spaces."""
    words: set[str] = set()
    for token in _TOKEN.findall(_POSSESSIVE.sub("", text)):
        folded = token.casefold()
        if _is_wide(folded) and len(folded) > 1:
            words.update(folded[at : at + 2] for at in range(len(folded) - 1))
        elif folded not in common:
            words.add(folded)
    return frozenset(words)


def naming_words(text: str) -> frozenset[str]:
    """Give the words of a text that are names or numbers: written large, but not for standing first."""
    tokens = _TOKEN.findall(_POSSESSIVE.sub("", text))
    return frozenset(
        token.casefold()
        for at, token in enumerate(tokens)
        if token[0].isdigit() or (at and token[0].isupper())
    )


def without_thousands(text: str) -> str:
    """Leave out the commas between the thousands of numbers: ``1,000`` is ``1000``."""
    return _THOUSANDS.sub("", text)


def _is_wide(word: str) -> bool:
    return not word.isascii() and bool(re.match(f"[{WIDE}]", word))


def forms(vocabulary: Iterable[str]) -> dict[str, str]:
    """Put forms of one word together.

    Returns:
        For each word of the vocabulary, the first (in alphabetical order) of the forms it belongs to.
    """
    heads: dict[str, str] = {}
    head = ""
    for word in sorted(set(vocabulary)):
        if not _one_word(head, word):
            head = word
        heads[word] = head
    return heads


def _one_word(head: str, word: str) -> bool:
    if not word.isalpha() or not head.isalpha():
        return False
    shared = len(commonprefix((head, word)))  # noqa: RUF071  # words are no paths
    return shared >= _SHORTEST_STEM and shared >= _SAME_BEGINNING * max(len(head), len(word))


def weights(
    witnesses: Iterable[Sequence[frozenset[str]]], names: frozenset[str] = frozenset()
) -> dict[str, float]:
    """Weigh each word by how few sentences have it, in the witness that uses it most; always above 0.

    Counting within a witness keeps a word that every witness has once as telling as one that a single
    witness has once.

    Args:
        witnesses: for each, the words of its sentences.
        names: words that are names or numbers, which tell more.
    """
    counts: Counter[str] = Counter()
    longest = 0
    for sentences in witnesses:
        counts |= Counter(word for sentence in sentences for word in sentence)
        longest = max(longest, len(sentences))
    return {
        word: math.log1p(longest / count) * (_NAME if word in names else 1) for word, count in counts.items()
    }


def weight_of(words: Iterable[str], weighed: Mapping[str, float]) -> float:
    """Add up the weights of words; in whatever order they come, the sum is the same to the last bit."""
    return math.fsum(weighed[word] for word in words)
