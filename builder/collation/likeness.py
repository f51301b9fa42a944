"""How alike two stretches of text are, for all stretches of two reports at once.

Likeness is the mean of two shares of the weight of common words: of both stretches together (Dice), which
asks for the same extent, and of the shorter one (containment), which forgives the longer one its additions.
Stretches that both name numbers and share none are less alike: they may tell of two things in the same words.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.collation.passages import Sentence
from builder.collation.words import forms, weight_of, weights

_SURE = 5  # so many rare words in common leave no doubt that a likeness is one
_DOUBT = 1.3  # so many rare words in common halve it
_FEWEST_WORDS = 3  # below this many words, containment proves nothing
_AT_ODDS = 0.6  # what is left of a likeness where each side has numbers, and not one is the same


@dataclass(frozen=True)
class Stretch:
    """Words of a sentence or a clause, put to their forms, with their weights added up.

    Attributes:
        words: one form for each.
        weight: their weights added up.
        numbers: those that are numbers.
    """

    words: frozenset[str]
    weight: float
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Vocabulary:
    """The words of all witnesses of an event: which are one word, and what each weighs."""

    heads: Mapping[str, str]
    weighed: Mapping[str, float]

    @cached_property
    def rarest(self) -> float:
        """The weight of the words that stand only once."""
        return max(self.weighed.values(), default=1.0)

    def stretch(self, words: Iterable[str]) -> Stretch:
        """Put words to their forms and weigh them."""
        held = frozenset(self.heads[word] for word in words)
        return Stretch(held, weight_of(held, self.weighed), frozenset(filter(_is_number, held)))


def _is_number(word: str) -> bool:
    return word[0].isdigit()


def vocabulary(
    witnesses: Sequence[Sequence[Sentence]], numerals: Mapping[str, str] | None = None
) -> Vocabulary:
    """Gather the words of all sentences; neither the order of witnesses nor that of sentences matters.

    Args:
        witnesses: the sentences of each.
        numerals: for each word of the language that is a number, its figures.
    """
    said = [[sentence.words for sentence in witness] for witness in witnesses]
    heads = forms(word for witness in said for words in witness for word in words)
    heads.update({word: figures for word, figures in (numerals or {}).items() if word in heads})
    named = (sentence.names & heads.keys() for witness in witnesses for sentence in witness)
    names = frozenset(heads[word] for words in named for word in words)
    names |= frozenset(filter(_is_number, heads.values()))
    put = [[frozenset(heads[word] for word in words) for words in witness] for witness in said]
    weighed = weights(put, names)
    return Vocabulary(heads, weighed)


def common_weights(
    some: Sequence[Stretch], others: Sequence[Stretch], weighed: Mapping[str, float]
) -> dict[tuple[int, int], float]:
    """Weigh the words that each of some stretches shares with each of the others.

    Returns:
        The weight by (place in ``some``, place in ``others``); pairs that share nothing are left out.
    """
    having: dict[str, list[int]] = defaultdict(list)
    for at, stretch in enumerate(others):
        for word in sorted(stretch.words):
            having[word].append(at)
    found: dict[tuple[int, int], float] = defaultdict(float)
    for one, stretch in enumerate(some):
        for word in sorted(stretch.words & having.keys()):
            for other in having[word]:
                found[one, other] += weighed[word]
    return dict(found)


def likeness(common: float, a: Stretch, b: Stretch, rarest: float) -> float:
    """Say how alike two stretches are, from 0 to 1.

    Args:
        common: the weight of their common words.
        a: the one.
        b: the other.
        rarest: the weight of a word that stands once; a likeness that rests on fewer than five such words is
            lessened, since little can be read from it.
    """
    if not common:
        return 0.0
    alike = 2 * common / (a.weight + b.weight)
    if min(len(a.words), len(b.words)) >= _FEWEST_WORDS:
        alike = (alike + common / min(a.weight, b.weight)) / 2
    certain = (_SURE + _DOUBT) / _SURE * common / (common + _DOUBT * rarest)
    at_odds = a.numbers and b.numbers and a.numbers.isdisjoint(b.numbers)
    return min(1.0, alike * certain) * (_AT_ODDS if at_odds else 1.0)
