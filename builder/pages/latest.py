"""The latest part of a chronicle that is too long for one page, and the way to what came before."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from builder import routes
from builder.pages.parts import Ref
from builder.pages.view import View, year_of
from builder.pages.words import count

MOST = 500  # with three reports each they weigh at most 120 KB compressed, of the 150 that a page may


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What a page leaves out of the chronicle.

    Attributes:
        words: how much of it the page shows.
        years: the pages that have the rest, earliest first; the year that is shown in part is among them.
        whole: the list of all events.
    """

    words: str
    years: tuple[Ref, ...]
    whole: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """The events that a page shows, by id, and what it leaves out; ``None`` where that is nothing."""

    names: tuple[str, ...]
    earlier: Earlier | None


def latest(view: View, names: Iterable[str], most: int = MOST) -> Latest:
    """Choose the latest years that together have no more than ``most`` events.

    Where these would fill less than half of the page, the year before them is shown in part.

    Args:
        view: the page it stands on.
        names: ids of events, in chronological order.
        most: how many events the page can bear.
    """
    known = tuple(name for name in names if name in view.library.events)
    if len(known) <= most:
        return Latest(names=known, earlier=None)
    by_year = [
        (year, len(tuple(held)))
        for year, held in groupby(known, key=lambda name: year_of(view.library.events[name]))
    ]
    shown = 0
    while shown + by_year[-1][1] <= most:
        shown += by_year.pop()[1]
    if 2 * shown < most:
        shown = most
    whole = Ref(text=f"all {count(len(known), 'event')}", href=view.to(routes.index("events")))
    earlier = Earlier(
        words=f"The latest {shown} of {len(known)} events",
        years=tuple(
            Ref(text=str(year), href=view.to(routes.year(year))) for year, _ in by_year if year is not None
        ),
        whole=whole,
    )
    return Latest(names=known[-shown:], earlier=earlier)
