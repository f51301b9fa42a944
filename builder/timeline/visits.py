"""Which event another is part of: a visit of several days holds the meetings of whoever made it."""

from collections.abc import Iterable

from builder import edtf
from builder.model import EventMatter
from builder.timeline.accounts import Names


def holder_of(event: EventMatter, others: Iterable[tuple[str, EventMatter]], names: Names) -> str | None:
    """Find the visit or summit that an event belongs to; the shortest where several fit.

    It holds the event if its kind holds others, whoever it names first takes part in the event, and day and
    place lie within its own; a place that is not told speaks neither for nor against.

    Args:
        event: what is perhaps part of another.
        others: the events there are, by id.
        names: which places lie in which, and which kinds hold others.
    """
    if event.date is None or event.kind in names.holding:
        return None
    fitting = [(_length(other), name) for name, other in others if _holds(other, event, names)]
    return min(fitting)[1] if fitting else None


def _length(event: EventMatter) -> int:
    span = edtf.parse(event.date or "")
    return (span.last - span.first).days


def _holds(whole: EventMatter, part: EventMatter, names: Names) -> bool:
    if whole.kind not in names.holding or whole.date is None or part.date is None or not whole.participants:
        return False
    outer, inner = edtf.parse(whole.date), edtf.parse(part.date)
    in_place = (
        whole.place is None
        or part.place is None
        or whole.place in names.within.get(part.place, (part.place,))
    )
    in_time = outer.first <= inner.first and inner.last <= outer.last
    return in_time and in_place and whole.participants[0] in part.participants
