"""Whether two entries tell of one event, and why: what ``explain`` prints and the evidence box shows."""

from collections.abc import Sequence

from builder.model import Evidence, Verdict
from builder.timeline.accounts import Account, Names
from builder.timeline.evidence import score, weigh
from builder.timeline.traits import Rarity

DECIDED = 1.0


def verdict(
    a: Sequence[Account],
    b: Sequence[Account],
    names: Names,
    threshold: float,
    *,
    between: tuple[str, str],
    decided: bool | None = None,
    rarity: Rarity | None = None,
) -> Verdict:
    """Weigh every telling of one entry against every telling of another; the best pair speaks for them.

    Args:
        a: the accounts of one entry; none where it tells of no event.
        b: the accounts of another.
        names: how ids are said.
        threshold: the score from which they are held to tell of one event.
        between: the ids of the two entries.
        decided: what people recorded; outranks the score.
        rarity: how rare words are in the archive.
    """
    pairs = [(one, other, weigh(one, other, names, rarity)) for one in a for other in b]
    shared = tuple(
        sorted({one.event for one in a if one.event} & {other.event for other in b if other.event})
    )
    pairs.sort(key=lambda pair: (_tied(pair[0], pair[1], shared), _sum(pair[2])), reverse=True)
    evidence = pairs[0][2] if pairs else ()
    total = score(evidence)
    same = total >= threshold if decided is None else decided
    return Verdict(
        a=between[0],
        b=between[1],
        same_event=same,
        events=shared,
        score=total,
        reasons_for=(*_decision(decided=decided), *(piece for piece in evidence if piece.weight > 0)),
        reasons_against=tuple(piece for piece in evidence if piece.weight < 0),
    )


def _sum(evidence: Sequence[Evidence]) -> float:
    """Sum evidence up without holding it above 0, so that of pairs that score nothing the nearest is told."""
    return sum(piece.weight for piece in evidence)


def _tied(one: Account, other: Account, shared: tuple[str, ...]) -> bool:
    return one.event in shared and one.event == other.event


def _decision(*, decided: bool | None) -> tuple[Evidence, ...]:
    if not decided:
        return ()
    sentence = "Both entries record the same event; a person reviews that record."
    return (Evidence(kind="record", weight=DECIDED, sentence=sentence),)
