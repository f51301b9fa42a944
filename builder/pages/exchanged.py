"""Words that one report has for another's: which of the differing runs of a reading are a term for a term.

A run that differs says only that other words stand there. A term stands for a term where both are short and
of one measure, where neither stands elsewhere in the other wording (it was moved, then, and not exchanged),
and where what is around them holds them in place.
"""

import re
from collections.abc import Iterator

from builder.model import Reading, Run

_LONGEST = 4  # words of a term; what is longer is a sentence reworded
_UNEVEN = 1  # telling words by which one side may have more
_HELD = 3  # words in common beside a term that hold it in place
_MOSTLY = 0.5  # or else the share of a reading that may differ
_BREAK = re.compile(r"[,;:.!?。，；：！？\"“”«»]")
_WORD = re.compile(r"\w+(?:[-’']\w+)*")


def exchanged(reading: Reading, base: str, common: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Find the terms of a base for which a reading has others.

    Args:
        reading: the reading, cut into runs.
        base: the base's words for the statement.
        common: words that carry no subject matter.

    Yields:
        The base's term and the reading's.
    """
    differing = sum(len(run.text) for run in reading.runs if run.differs)
    is_close = differing <= _MOSTLY * sum(len(run.text) for run in reading.runs)
    for at, run in enumerate(reading.runs):
        one, other = _plain(run.base), _plain(run.text)
        if not run.differs or run.formal or not _of_one_measure(one, other, common):
            continue
        around = _words(" ".join(other.text for place, other in enumerate(reading.runs) if place != at))
        moved = _telling(one, common) & around or _telling(other, common) & _words(base)
        if not moved and (is_close or _is_held(reading.runs, at, common)):
            yield one, other


def _of_one_measure(one: str, other: str, common: frozenset[str]) -> bool:
    if any(not 0 < len(side.split()) <= _LONGEST or _BREAK.search(side) for side in (one, other)):
        return False
    telling = [len(_telling(side, common)) for side in (one, other)]
    return min(telling) > 0 and abs(telling[0] - telling[1]) <= _UNEVEN


def _is_held(runs: tuple[Run, ...], at: int, common: frozenset[str]) -> bool:
    """Tell whether words in common stand beside a run: a telling one next to it, or several."""
    before = _WORD.findall(runs[at - 1].text.casefold()) if at else []
    after = _WORD.findall(runs[at + 1].text.casefold()) if at + 1 < len(runs) else []
    return any(
        len(words) >= _HELD or (words and words[next_to] not in common)
        for words, next_to in ((before, -1), (after, 0))
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _telling(text: str, common: frozenset[str]) -> frozenset[str]:
    return _words(text) - common


def _plain(text: str) -> str:
    return text.strip(" \t\n.,;:!?\"“”'‘’-")
