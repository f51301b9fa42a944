"""What of a text tells one event from another: names, numbers, quoted words, longer words, runs of words.

Names are told by their capitals, so that people and places no record knows count too; in scripts without
capitals every two neighbouring signs stand for a word. What is common in an archive tells little: a trait
weighs by its rarity (inverse document frequency, Sparck Jones, 1972).
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from builder.languages.words import languages, words_for
from builder.model import Library

_TOKEN = re.compile(r"[\u3400-\u9fff]|\d+(?:[.,]\d+)*|[^\W\d_\u3400-\u9fff]+")
_LONG = re.compile(r"[^\W\d_\u3400-\u9fff]{4,}|\d{2,}")
_FIRST_SIGN = "\u3400"
_CAPITAL = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'-]*\w")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)+|\d{2,}")
_SIGNS = re.compile(r"[\u3400-\u9fff]{2,}")
_QUOTED = re.compile(r"[“\"«「]([^“”\"«»「」]{12,160})[”\"»」]")
_RUN = 6  # words in a row that two texts seldom share by chance
_SAMPLE = 500  # reports by which it is told what is common in a library
_SAMPLE_OF_WORDS = 5_000  # reports by which it is told which words are common
_REMEMBERED = 8192  # texts whose traits are kept at hand
_SMOOTH = 20  # reports a small archive is thought to have beside its own: what two share is not yet common


Texts = tuple[str, ...]
Counts = tuple[tuple[str, int], ...]
Reader = Callable[[Texts], Counts]


class Rarity:
    """How rare a trait is in an archive.

    Args:
        reports: how many reports there are.
        held: in how many of them a trait stands; what is not listed stands in one.
    """

    def __init__(self, reports: int = 1, held: Mapping[str, int] | None = None) -> None:
        self.held: Mapping[str, int] = held or {}
        self._reports = reports + _SMOOTH
        self._once = math.log(self._reports / 1.5)
        self._weights = {trait: math.log(self._reports / (count + 0.5)) for trait, count in self.held.items()}
        self._vector = lru_cache(maxsize=2 * _REMEMBERED)(self._weighed)

    def weight(self, trait: str) -> float:
        """Weigh a trait: the rarer, the more."""
        return self._weights.get(trait, self._once)

    def likeness(
        self, read: Reader, one: Texts, other: Texts, without: frozenset[str] = frozenset()
    ) -> float:
        """Give the cosine of the traits of two texts, weighed by rarity, from 0 to 1; often is not much more.

        Args:
            read: counts the traits of a text.
            one: a text, by paragraphs.
            other: another.
            without: traits that are left out.
        """
        a, b = self._vector(read, one, without), self._vector(read, other, without)
        few, many = (a, b) if len(a) <= len(b) else (b, a)
        # summed exactly, so that the order in which traits come changes nothing
        return min(1.0, math.fsum([weight * many[trait] for trait, weight in few.items() if trait in many]))

    def _weighed(self, read: Reader, texts: Texts, without: frozenset[str]) -> dict[str, float]:
        weight, once = self._weights.get, self._once
        found = {
            trait: weight(trait, once) * (1.0 if count == 1 else 1.0 + math.log(count))
            for trait, count in read(texts)
            if trait not in without
        }
        length = math.sqrt(math.fsum([value * value for value in found.values()])) or 1.0
        return {trait: value / length for trait, value in found.items()}


@lru_cache(maxsize=_REMEMBERED)
def word_counts(texts: Texts) -> Counts:
    """Count the words of some paragraphs that are long enough to tell something, and the numbers."""
    found: Counter[str] = Counter()
    for text in texts:
        whole = text.casefold()
        found.update(_LONG.findall(whole))
        for signs in _signs(whole):
            found.update(_pairs(signs))
    return tuple(found.items())


@lru_cache(maxsize=_REMEMBERED)
def mark_counts(texts: Texts) -> Counts:
    """Count the names and numbers of some paragraphs.

    A word with a capital is a name where it does not begin a sentence, or where the text never writes it
    small; names of months and weekdays are none.
    """
    whole = "\n".join(texts)
    found: Counter[str] = Counter()
    starting: Counter[str] = Counter()
    for match in _CAPITAL.finditer(whole):
        at = match.start()
        is_inner = at > 1 and whole[at - 1] == " " and (whole[at - 2].isalnum() or whole[at - 2] in ",;)")
        (found if is_inner else starting)[match[0]] += 1
    for name, count in starting.items():
        if name in found or f" {name.casefold()}" not in whole:
            found[name] += count
    found = _bare(found)
    found.update(number.replace(",", "") for number in _NUMBER.findall(whole))
    for signs in _signs(whole):
        found.update(_pairs(signs))
    calendar = _calendar()
    return tuple((mark, count) for mark, count in found.items() if mark not in calendar)


@lru_cache(maxsize=_REMEMBERED)
def words_of(texts: Texts) -> frozenset[str]:
    """Gather the longer words and the numbers of some paragraphs."""
    return frozenset(word for word, _ in word_counts(texts))


@lru_cache(maxsize=_REMEMBERED)
def marks_of(texts: Texts) -> frozenset[str]:
    """Gather the names and numbers of some paragraphs."""
    return frozenset(mark for mark, _ in mark_counts(texts))


@lru_cache(maxsize=_REMEMBERED)
def quotes_of(texts: Texts) -> frozenset[str]:
    """Gather what some paragraphs quote, in small letters and single spaces."""
    return frozenset(" ".join(quote.casefold().split()) for text in texts for quote in _QUOTED.findall(text))


@lru_cache(maxsize=_REMEMBERED)
def runs_of(texts: Texts) -> frozenset[str]:
    """Gather the runs of six words of some paragraphs; for scripts without words, of twelve signs."""
    tokens: list[str] = []
    for text in texts:
        tokens.extend(_TOKEN.findall(text.casefold()))
    signs = sum(token > _FIRST_SIGN for token in tokens)
    length = 2 * _RUN if 2 * signs > len(tokens) else _RUN
    return frozenset(map(" ".join, zip(*(tokens[at:] for at in range(length)), strict=False)))


def _bare(names: Counter[str]) -> Counter[str]:
    bare: Counter[str] = Counter()
    for name, count in names.items():
        bare[name.casefold().removesuffix("'s").removesuffix("’s")] += count
    return bare


def _signs(text: str) -> list[str]:
    return [] if text.isascii() else _SIGNS.findall(text)


def _pairs(signs: str) -> list[str]:
    return [signs[at : at + 2] for at in range(len(signs) - 1)]


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    known = [words_for(language) for language in languages()]
    return frozenset(name for words in known for name in (*words.months, *words.weekdays))


def rarity_of(texts: Sequence[Texts]) -> Rarity:
    """Count in how many reports each name, number and longer word stands; words by a part of very many."""
    marks: Counter[str] = Counter()
    words: Counter[str] = Counter()
    step = max(1, len(texts) // _SAMPLE_OF_WORDS)
    for at, paragraphs in enumerate(texts):
        marks.update([mark for mark, _ in mark_counts(paragraphs)])
        if at % step == 0:
            words.update([word for word, _ in word_counts(paragraphs)])
    held = {mark: count for mark, count in marks.items() if count > 1}
    for word, count in words.items():
        if count > 1 or step > 1:
            held[word] = max(held.get(word, 0), count * step)
    return Rarity(len(texts), held)


def sampled_rarity(library: Library) -> Rarity:
    """Count them in a part of an archive that is large enough to tell what is common."""
    entries = list(library.entries.values())
    step = max(1, len(entries) // _SAMPLE)
    return rarity_of([entry.paragraphs for entry in entries[::step]])
