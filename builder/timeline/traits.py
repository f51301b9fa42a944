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
from itertools import repeat
from operator import mul

from builder.languages.words import languages, words_for
from builder.model import Library

_TOKEN = re.compile(r"[\u3400-\u9fff]|\d+(?:[.,]\d+)*|[^\W\d_\u3400-\u9fff]+")
_LONG = re.compile(r"[^\W\d_\u3400-\u9fff]{4,}|\d{2,}")
# the same two for plain ASCII, which takes half the time
_ASCII_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[a-z]+")
_ASCII_LONG = re.compile(r"[a-z]{4,}|\d{2,}")
_FIRST_SIGN = "\u3400"
# what stands before a name is looked at after its capital, so that the search leaps from capital to capital
NAME = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ](?<!\w.)[\w’'-]*\w")
INNER = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ](?<=[\w,;)] .)[\w’'-]*\w")
NUMBER = re.compile(r"\d[\d.,]*\d")
SIGNS = re.compile(r"[\u3400-\u9fff]{2,}")
_QUOTED = re.compile(r"[“\"«「]([^“”\"«»「」]{12,160})[”\"»」]")
_RUN = 6  # words in a row that two texts seldom share by chance
_SAMPLE = 500  # reports by which it is told what is common in a library
_SAMPLE_OF_WORDS = 5_000  # reports by which it is told which words are common
_REMEMBERED = 2048  # texts whose traits are kept at hand: more than are of one week, in most archives
_SMOOTH = 20  # reports a small archive is thought to have beside its own: what two share is not yet common


Texts = tuple[str, ...]
Counts = Mapping[str, int]
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
        (a, length), (b, other_length) = self._vector(read, one, without), self._vector(read, other, without)
        # summed exactly, so that the order in which traits come changes nothing
        alike = math.fsum([a[trait] * b[trait] for trait in a.keys() & b.keys()])
        return min(1.0, alike / (length * other_length))

    def _weighed(self, read: Reader, texts: Texts, without: frozenset[str]) -> tuple[dict[str, float], float]:
        """Weigh the traits of a text; also give the length of the vector that they are."""
        counts = read(texts)
        found = dict(zip(counts, map(self._weights.get, counts, repeat(self._once)), strict=True))
        for trait, count in counts.items():
            if count > 1:
                found[trait] *= 1.0 + math.log(count)
        for trait in without & found.keys():
            del found[trait]
        values = found.values()
        return found, math.sqrt(math.fsum(map(mul, values, values))) or 1.0


@lru_cache(maxsize=_REMEMBERED)
def word_counts(texts: Texts) -> Counts:
    """Count the words of some paragraphs that are long enough to tell something, and the numbers."""
    whole = "\n".join(texts).casefold()
    found = Counter((_ASCII_LONG if whole.isascii() else _LONG).findall(whole))
    for signs in _signs(whole):
        found.update(pairs_of(signs))
    return found


@lru_cache(maxsize=_REMEMBERED)
def mark_counts(texts: Texts) -> Counts:
    """Count the names and numbers of some paragraphs.

    A word with a capital is a name where it does not begin a sentence, or where the text never writes it
    small; names of months and weekdays are none.
    """
    whole = "\n".join(texts)
    inner = Counter(INNER.findall(whole))
    found: Counter[str] = Counter()
    for name, count in Counter(NAME.findall(whole)).items():
        if inner[name] or f" {name.casefold()}" not in whole:
            found[as_mark(name)] += count
    found.update([as_mark(number) for number in NUMBER.findall(whole)])
    for signs in _signs(whole):
        found.update(pairs_of(signs))
    for word in _calendar() & found.keys():
        del found[word]
    return found


@lru_cache(maxsize=_REMEMBERED)
def words_of(texts: Texts) -> frozenset[str]:
    """Gather the longer words and the numbers of some paragraphs."""
    return frozenset(word_counts(texts))


@lru_cache(maxsize=_REMEMBERED)
def marks_of(texts: Texts) -> frozenset[str]:
    """Gather the names and numbers of some paragraphs."""
    return frozenset(mark_counts(texts))


@lru_cache(maxsize=_REMEMBERED)
def quotes_of(texts: Texts) -> frozenset[str]:
    """Gather what some paragraphs quote, in small letters and single spaces."""
    return frozenset(_folded(quote) for text in texts for quote in _QUOTED.findall(text))


def as_quoted(quote: str, texts: Texts) -> str:
    """Give a quotation as some paragraphs print it, without the stop or comma at its end."""
    printed = (one for text in texts for one in _QUOTED.findall(text) if _folded(one) == quote)
    return " ".join(next(printed, quote).split()).rstrip(",.")


def _folded(quote: str) -> str:
    return " ".join(quote.casefold().split())


@lru_cache(maxsize=_REMEMBERED)
def runs_of(texts: Texts) -> frozenset[str]:
    """Gather the runs of six words of some paragraphs; for scripts without words, of twelve signs."""
    whole = "\n".join(texts).casefold()
    tokens: list[str] = (_ASCII_TOKEN if whole.isascii() else _TOKEN).findall(whole)
    signs = 0 if whole.isascii() else sum(token > _FIRST_SIGN for token in tokens)
    length = 2 * _RUN if 2 * signs > len(tokens) else _RUN
    return frozenset(map(" ".join, zip(*(tokens[at:] for at in range(length)), strict=False)))


def _signs(text: str) -> list[str]:
    return [] if text.isascii() else SIGNS.findall(text)


def as_mark(name: str) -> str:
    """Give the form in which a name or a number is counted: small, without a genitive, without commas."""
    return name.casefold().removesuffix("'s").removesuffix("’s").replace(",", "")


def pairs_of(signs: str) -> list[str]:
    """List the neighbouring signs of a script without capitals, two by two."""
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
        marks.update(mark_counts(paragraphs).keys())
        if at % step == 0:
            words.update(word_counts(paragraphs).keys())
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
