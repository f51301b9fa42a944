"""Which sentences of two reports in different languages say the same, where that is safe to say.

Their words cannot be compared. Names on record, numbers, the speaker and the order can: sentences are aligned
in their order, one to one, by dynamic programming as in the alignment of translations (W. Gale and K. Church,
Computational Linguistics 19, 1993), with common names and numbers for their measure instead of lengths. Out
of order stand only pairs that share nearly all. What shares too little is left alone.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from builder.collation.alignment import Alignment
from builder.collation.pairs import nodes_of
from builder.collation.passages import Sentence
from builder.collation.speakers import fit
from builder.collation.ties import Tie

_LEAST = 0.4  # how much of their names and numbers two sentences must share
_NO_DOUBT = 0.75  # if they share so much, and _ENOUGH of it, their order does not matter
_ENOUGH = 3
_FEWEST = 2  # names and numbers they must share at the least
_SPEAKER = 1  # a common speaker on record counts as so many of them


def align_foreign(
    a: Sequence[Sentence],
    b: Sequence[Sentence],
    ours: Sequence[frozenset[str]],
    theirs: Sequence[frozenset[str]],
) -> Alignment:
    """Align two reports in different languages.

    Args:
        a: the sentences of the one.
        b: those of the other.
        ours: the marks of each sentence of the one (see ``marks``).
        theirs: those of the other.
    """
    weights = _weights(ours, theirs)
    scores = {
        (i, j): score
        for i, one in enumerate(a)
        for j, other in enumerate(b)
        if (score := _alike(one, other, ours[i], theirs[j], weights))
    }
    moved = {
        (i, j): score
        for (i, j), score in scores.items()
        if score >= _NO_DOUBT and _shared(a[i], b[j], ours[i], theirs[j]) >= _ENOUGH
    }
    ties = [
        Tie(x, y, scores[i, j])
        for i, j in _with_moved(_best_path(len(a), len(b), scores), moved)
        for x in nodes_of(a[i])
        for y in nodes_of(b[j])
    ]
    return Alignment(tuple(ties), frozenset())


def _with_moved(
    path: Sequence[tuple[int, int]], scores: Mapping[tuple[int, int], float]
) -> list[tuple[int, int]]:
    """Add pairs that stand out of order, the likest first, where neither sentence is taken."""
    found = list(path)
    rows, columns = {i for i, _ in path}, {j for _, j in path}
    for i, j in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if i not in rows and j not in columns:
            found.append((i, j))
            rows.add(i)
            columns.add(j)
    return found


def _weights(*sides: Sequence[frozenset[str]]) -> dict[str, float]:
    """Weigh each name and number by its rarity (inverse document frequency)."""
    counts: Counter[str] = Counter()
    for side in sides:
        counts |= Counter(mark for marks in side for mark in marks)
    longest = max(len(side) for side in sides)
    return {mark: math.log1p(longest / count) for mark, count in sorted(counts.items())}


def _shared(one: Sentence, other: Sentence, ours: frozenset[str], theirs: frozenset[str]) -> int:
    """Count what two sentences share; nothing where it is only the speaker."""
    same_speaker = one.speaker == other.speaker and one.speaker.kind in {"person", "sides"}
    common = len(ours & theirs)
    return common + _SPEAKER * same_speaker if common else 0


def _alike(
    one: Sentence, other: Sentence, ours: frozenset[str], theirs: frozenset[str], weights: Mapping[str, float]
) -> float:
    """Say how alike two sentences are; 0 where they share too little to tell."""
    common = ours & theirs
    fitting = fit(one.speaker, other.speaker)
    if not fitting or _shared(one, other, ours, theirs) < _FEWEST:
        return 0.0
    shared = math.fsum(weights[mark] for mark in sorted(common))
    total = math.fsum(weights[mark] for marks in (ours, theirs) for mark in sorted(marks))
    score = fitting * 2 * shared / total
    return score if score >= _LEAST else 0.0


def _best_path(rows: int, columns: int, scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Choose pairs whose scores add up to the most and which stand in the same order in both reports."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            together = scores[i, j] + best[i + 1][j + 1] if (i, j) in scores else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    chosen: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if (i, j) in scores and best[i][j] == scores[i, j] + best[i + 1][j + 1]:
            chosen.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return chosen
