"""How alike two stretches of text are, for all stretches of two reports at once.

Likeness is the mean of two shares of the weight of common words: of both stretches together (Dice), which
asks for the same extent, and of the shorter one (containment), which forgives the longer one its additions.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.collation.passages import Sentence
from builder.collation.words import forms, weight_of, weights

_SURE = 5  # so many rare words in common leave no doubt that a likeness is one
_DOUBT = 1.3  # so many rare words in common halve it
_FEWEST_WORDS = 3  # below this many words, containment proves nothing


@dataclass(frozen=True)
class Stretch:
    """Words of a sentence or a clause, put to their forms, with their weights added up."""

    words: frozenset[str]
    weight: float


@dataclass(frozen=True)
class Vocabulary:
    """The words of all witnesses of an event: which are one word, and what each weighs."""

    heads: Mapping[str, str]
    weighed: Mapping[str, float]

    @property
    def rarest(self) -> float:
        """The weight of the words that stand only once."""
        return max(self.weighed.values(), default=1.0)

    def stretch(self, words: Iterable[str]) -> Stretch:
        """Put words to their forms and weigh them."""
        held = frozenset(self.heads[word] for word in words)
        return Stretch(held, weight_of(held, self.weighed))


def vocabulary(witnesses: Sequence[Sequence[Sentence]]) -> Vocabulary:
    """Gather the words of all sentences; neither the order of witnesses nor that of sentences matters."""
    said = [[sentence.words for sentence in witness] for witness in witnesses]
    heads = forms(word for witness in said for words in witness for word in words)
    named = (sentence.names & heads.keys() for witness in witnesses for sentence in witness)
    names = frozenset(heads[word] for words in named for word in words)
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
    return min(1.0, alike * certain)
