"""A reason for or against two tellings being of one event, weighed at once and said only where it is read.

Grouping asks for hundreds of thousands of weights; sentences are read on a page or in ``explain``.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from builder.model import Evidence


class Reason(NamedTuple):
    """One piece of evidence.

    Attributes:
        kind: what it is about, such as ``day``.
        weight: in score points, against where negative.
        say: makes the sentence for readers.
    """

    kind: str
    weight: float
    say: Callable[[], str]

    @property
    def sentence(self) -> str:
        """The reason for readers."""
        return self.say()


def as_evidence(reasons: Iterable[Reason]) -> tuple[Evidence, ...]:
    """Say reasons, the weightiest first."""
    said = [Evidence(kind=one.kind, weight=one.weight, sentence=one.sentence) for one in reasons]
    return tuple(sorted(said, key=lambda piece: -abs(piece.weight)))
