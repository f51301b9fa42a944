"""How a reading differs from the base: not at all, by words, or by its place.

Words are compared by their longest matching blocks (J. Ratcliff and J. Obershelp's matching, as in
the standard library's ``difflib``), without regard to case, punctuation and hyphens.
"""

import difflib
import re
from bisect import bisect_left
from collections.abc import Sequence

from builder.collation.words import WIDE, plain_words
from builder.model import Passage, Run

_PIECE = re.compile(rf"[{WIDE}]|[^\s{WIDE}-]+-*\s*|-+\s*|\s+")


def wording(passages: Sequence[Passage]) -> str:
    """Give the text of passages as one: what the runs of a reading, put together, spell."""
    return " ".join(passage.text for passage in passages)


def same_words(a: str, b: str) -> bool:
    """Tell whether two texts agree word for word, whatever their punctuation."""
    return plain_words(a) == plain_words(b)


def runs(base: str, text: str) -> tuple[Run, ...]:
    """Cut a text where it begins or ceases to differ from the base.

    Args:
        base: the wording it is set against.
        text: the wording to cut.

    Returns:
        Runs whose texts, put together, are the text; a run that differs holds no white space at its ends.
    """
    pieces = _PIECE.findall(text)
    words = [" ".join(plain_words(piece)) for piece in pieces]
    base_words = [" ".join(plain_words(piece)) for piece in _PIECE.findall(base)]
    differs = [bool(word) for word in words]
    matcher = difflib.SequenceMatcher(None, base_words, words, autojunk=False)
    for block in matcher.get_matching_blocks():
        differs[block.b : block.b + block.size] = [False] * block.size
    return _joined(pieces, differs)


def _joined(pieces: Sequence[str], differs: Sequence[bool]) -> tuple[Run, ...]:
    found: list[Run] = []
    for piece, differing in zip(pieces, differs, strict=True):
        word = piece.rstrip() if differing else piece
        _append(found, word, differs=differing)
        if len(word) < len(piece):
            _append(found, piece[len(word) :], differs=False)
    return _close_gaps(found)


def _append(found: list[Run], text: str, *, differs: bool) -> None:
    if found and found[-1].differs == differs:
        found[-1] = Run(text=found[-1].text + text, differs=differs)
    elif text:
        found.append(Run(text=text, differs=differs))


def _close_gaps(found: Sequence[Run]) -> tuple[Run, ...]:
    """Join two differing runs that only white space parts."""
    closed: list[Run] = []
    for at, run in enumerate(found):
        between = not run.differs and run.text.isspace() and 0 < at < len(found) - 1
        _append(closed, run.text, differs=run.differs or between)
    return tuple(closed)


def moved(places: Sequence[int]) -> frozenset[int]:
    """Find which of a row of places stand out of order.

    Args:
        places: for each statement, in the order of the base, where the witness has it; all different.

    Returns:
        Indexes of the fewest that must be taken out for the rest to rise (longest increasing subsequence:
        M. Fredman, Discrete Mathematics 11, 1975).
    """
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        rank = bisect_left(tails, place)
        before.append(tail_at[rank - 1] if rank else -1)
        tails[rank : rank + 1] = [place]
        tail_at[rank : rank + 1] = [at]
    kept: set[int] = set()
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return frozenset(range(len(places))) - kept
