"""What of a text tells one event from another: names, numbers, quoted words, longer words, runs of words.

Names are told by their capitals, so that people and places no record knows count too; in scripts without
capitals every two neighbouring signs stand for a word. What is common in an archive tells little: a trait
weighs by its rarity (inverse document frequency, Sparck Jones, 1972).
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from builder.languages.words import languages, words_for
from builder.model import Library

_TOKEN = re.compile(r"[\u3400-\u9fff]|\d+(?:[.,]\d+)*|[^\W\d_\u3400-\u9fff]+")
_LONG = re.compile(r"[^\W\d_\u3400-\u9fff]{4,}|\d{2,}")
_FIRST_SIGN = "\u3400"
_CAPITAL = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'-]*\w")
_INNER = re.compile(r"(?<=[\w,;)] )[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'-]*\w")  # within a sentence
_SMALL = re.compile(r"(?<!\w)[a-zß-öø-ÿа-яё][\w’'-]*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)+|\d{2,}")
_SIGNS = re.compile(r"[\u3400-\u9fff]{2,}")
_QUOTED = re.compile(r"[“\"«「]([^“”\"«»「」]{12,160})[”\"»」]")
_RUN = 6  # words in a row that two texts seldom share by chance
_SAMPLE = 500  # reports by which it is told what is common in a library
_REMEMBERED = 8192  # texts whose traits are kept at hand
_SMOOTH = 20  # reports a small archive is thought to have beside its own: what two share is not yet common


Counts = tuple[tuple[str, int], ...]


class Rarity:
    """How rare a trait is in an archive.

    Args:
        reports: how many reports there are.
        held: in how many of them a trait stands; what is not listed stands in one.
    """

    def __init__(self, reports: int = 1, held: Mapping[str, int] | None = None) -> None:
        self.held: Mapping[str, int] = held or {}
        self._reports = reports + _SMOOTH
        self._vector = lru_cache(maxsize=_REMEMBERED)(self._weighed)

    def weight(self, trait: str) -> float:
        """Weigh a trait: the rarer, the more."""
        return math.log(self._reports / (self.held.get(trait, 1) + 0.5))

    def likeness(self, one: Counts, other: Counts) -> float:
        """Give the cosine of two counts of traits, weighed by rarity, from 0 to 1; often is not much more."""
        a, b = self._vector(one), self._vector(other)
        few, many = (a, b) if len(a) <= len(b) else (b, a)
        # summed exactly, so that the order in which traits come changes nothing
        return min(1.0, math.fsum(weight * many[trait] for trait, weight in few.items() if trait in many))

    def _weighed(self, counts: Counts) -> dict[str, float]:
        found = {trait: self._log(count) * self.weight(trait) for trait, count in counts}
        length = math.sqrt(math.fsum(weight * weight for weight in found.values())) or 1.0
        return {trait: weight / length for trait, weight in found.items()}

    @staticmethod
    def _log(count: int) -> float:
        return 1.0 if count == 1 else 1.0 + math.log(count)


@lru_cache(maxsize=_REMEMBERED)
def word_counts(texts: tuple[str, ...]) -> Counts:
    """Count the words of some paragraphs that are long enough to tell something, and the numbers."""
    found: Counter[str] = Counter()
    for text in texts:
        whole = text.casefold()
        found.update(_LONG.findall(whole))
        for signs in _SIGNS.findall(whole):
            found.update(_pairs(signs))
    return tuple(found.items())


@lru_cache(maxsize=_REMEMBERED)
def mark_counts(texts: tuple[str, ...]) -> Counts:
    """Count the names and numbers of some paragraphs.

    A word with a capital is a name where it does not begin a sentence, or where the text never writes it
    small; names of months and weekdays are none.
    """
    whole = "\n".join(texts)
    inner = set(_INNER.findall(whole))
    small = set(_SMALL.findall(whole))
    found: Counter[str] = Counter()
    for name, count in Counter(_CAPITAL.findall(whole)).items():
        if name in inner or name.casefold() not in small:
            found[_bare(name)] += count
    found.update(number.replace(",", "") for number in _NUMBER.findall(whole))
    for signs in _SIGNS.findall(whole):
        found.update(_pairs(signs))
    calendar = _calendar()
    return tuple((mark, count) for mark, count in found.items() if mark not in calendar)


@lru_cache(maxsize=_REMEMBERED)
def words_of(texts: tuple[str, ...]) -> frozenset[str]:
    """Gather the longer words and the numbers of some paragraphs."""
    return frozenset(word for word, _ in word_counts(texts))


@lru_cache(maxsize=_REMEMBERED)
def marks_of(texts: tuple[str, ...]) -> frozenset[str]:
    """Gather the names and numbers of some paragraphs."""
    return frozenset(mark for mark, _ in mark_counts(texts))


@lru_cache(maxsize=_REMEMBERED)
def quotes_of(texts: tuple[str, ...]) -> frozenset[str]:
    """Gather what some paragraphs quote, in small letters and single spaces."""
    return frozenset(" ".join(quote.casefold().split()) for text in texts for quote in _QUOTED.findall(text))


@lru_cache(maxsize=_REMEMBERED)
def runs_of(texts: tuple[str, ...]) -> frozenset[str]:
    """Gather the runs of six words of some paragraphs; for scripts without words, of twelve signs."""
    tokens: list[str] = []
    for text in texts:
        tokens.extend(_TOKEN.findall(text.casefold()))
    signs = sum(token > _FIRST_SIGN for token in tokens)
    length = 2 * _RUN if 2 * signs > len(tokens) else _RUN
    return frozenset(map(" ".join, zip(*(tokens[at:] for at in range(length)), strict=False)))


def _bare(name: str) -> str:
    return name.casefold().removesuffix("'s").removesuffix("’s")


def _pairs(signs: str) -> list[str]:
    return [signs[at : at + 2] for at in range(len(signs) - 1)]


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    known = [words_for(language) for language in languages()]
    return frozenset(name for words in known for name in (*words.months, *words.weekdays))


def rarity_of(texts: Iterable[tuple[str, ...]]) -> Rarity:
    """Count in how many reports each name, number and longer word stands."""
    held: Counter[str] = Counter()
    reports = 0
    for paragraphs in texts:
        reports += 1
        held.update(marks_of(paragraphs) | words_of(paragraphs))
    return Rarity(reports, {trait: count for trait, count in held.items() if count > 1})


def sampled_rarity(library: Library) -> Rarity:
    """Count them in a part of an archive that is large enough to tell what is common."""
    entries = list(library.entries.values())
    step = max(1, len(entries) // _SAMPLE)
    return rarity_of(entry.paragraphs for entry in entries[::step])
