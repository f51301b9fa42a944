"""What of a text tells one event from another: names, numbers, quoted words, longer words, runs of words.

Names are told by their capitals, so that people and places no record knows count too; in scripts without
capitals every two neighbouring signs stand for a word. What is common in an archive tells little: a trait
weighs by its rarity (inverse document frequency, Sparck Jones, 1972).
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from builder.languages.words import languages, words_for

_TOKEN = re.compile(r"[\u3400-\u9fff]+|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONG = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_CAPITAL = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'-]*\w")
_INNER = re.compile(r"(?<=[\w,;)] )[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'-]*\w")  # within a sentence
_SMALL = re.compile(r"(?<!\w)[a-zß-öø-ÿа-яё][\w’'-]*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)+|\d{2,}")
_SIGNS = re.compile(r"[\u3400-\u9fff]{2,}")
_QUOTED = re.compile(r"[“\"«「]([^“”\"«»「」]{12,160})[”\"»」]")
_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff]")
_RUN = 6  # words in a row that two texts seldom share by chance
_SMOOTH = 20  # reports a small archive is thought to have beside its own: what two share is not yet common


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits of a text.

    Attributes:
        words: its longer words and its numbers, in small letters.
        marks: its names and numbers, in small letters.
        quotes: what it quotes, in small letters and single spaces.
        runs: its runs of six words; for scripts without words, of twelve signs.
    """

    words: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()
    runs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare a trait is in an archive.

    Attributes:
        reports: how many reports there are.
        held: in how many of them a trait stands; what is not listed stands in one.
    """

    reports: int = 1
    held: Mapping[str, int] = field(default_factory=dict)

    def weight(self, trait: str) -> float:
        """Weigh a trait: the rarer, the more; never less than nothing."""
        return math.log((self.reports + _SMOOTH) / (self.held.get(trait, 1) + 0.5))

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Give the cosine of two sets of traits weighed by rarity, from 0 to 1."""
        shared = one & other
        if not shared:
            return 0.0
        weight = self.weight
        both = sum(weight(trait) ** 2 for trait in sorted(shared))
        return both / math.sqrt(self._square(one) * self._square(other))

    def _square(self, traits: frozenset[str]) -> float:
        return sum(self.weight(trait) ** 2 for trait in sorted(traits))


@lru_cache(maxsize=4096)
def traits_of(texts: tuple[str, ...]) -> Traits:
    """Read the traits of some paragraphs."""
    whole = "\n".join(texts)
    return Traits(
        words=words_of(texts),
        marks=marks_of(texts),
        quotes=frozenset(" ".join(quote.casefold().split()) for quote in _QUOTED.findall(whole)),
        runs=_runs(whole),
    )


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Gather the words of some paragraphs that are long enough to tell something, and the numbers."""
    found: set[str] = set()
    for text in texts:
        for word in _LONG.findall(text.casefold()):
            found.update(_pairs(word) if _IDEOGRAPHS.match(word) else (word,))
    return frozenset(found)


def marks_of(texts: Iterable[str]) -> frozenset[str]:
    """Gather the names and numbers of some paragraphs.

    A word with a capital is a name where it does not begin a sentence, or where the text never writes it
    small; names of months and weekdays are none.
    """
    whole = "\n".join(texts)
    names = set(_CAPITAL.findall(whole))
    inner = set(_INNER.findall(whole))
    small = set(_SMALL.findall(whole))
    found = {_bare(name) for name in names if name in inner or name.casefold() not in small}
    found.update(number.replace(",", "") for number in _NUMBER.findall(whole))
    for signs in _SIGNS.findall(whole):
        found.update(_pairs(signs))
    return frozenset(found - _calendar())


def _bare(name: str) -> str:
    return name.casefold().removesuffix("'s").removesuffix("’s")


def _pairs(signs: str) -> set[str]:
    return {signs[at : at + 2] for at in range(len(signs) - 1)}


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    known = [words_for(language) for language in languages()]
    return frozenset(name for words in known for name in (*words.months, *words.weekdays))


def _runs(text: str) -> frozenset[str]:
    tokens: list[str] = []
    for token in _TOKEN.findall(text.casefold()):
        tokens.extend(token if _IDEOGRAPHS.match(token) else (token,))
    signs = sum(bool(_IDEOGRAPHS.match(token)) for token in tokens)
    length = 2 * _RUN if 2 * signs > len(tokens) else _RUN
    return frozenset(" ".join(tokens[at : at + length]) for at in range(len(tokens) - length + 1))


def rarity_of(texts: Iterable[tuple[str, ...]]) -> Rarity:
    """Count in how many reports each name, number and longer word stands."""
    held: Counter[str] = Counter()
    reports = 0
    for paragraphs in texts:
        reports += 1
        held.update(marks_of(paragraphs) | words_of(paragraphs))
    return Rarity(reports, {trait: count for trait, count in held.items() if count > 1})
