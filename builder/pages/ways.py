"""The ways into a chronicle: the pages that show a part of it, from which its filters are made."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from builder import routes
from builder.lists import listed
from builder.pages.filed import filed
from builder.pages.parts import Ref
from builder.pages.view import View, year_of

_MOST = 12  # ways of one sort that a page lists; their index has them all


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way of filtering a chronicle: a label, and the pages that show a part of it."""

    label: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """All ways into a chronicle, and what they are for in words."""

    words: str
    each: tuple[Way, ...]


def ways(view: View, names: Iterable[str], *, without: str = "") -> Ways | None:
    """List the pages that show a part of a chronicle: only such as have a part to show.

    Args:
        view: the page it stands on.
        names: ids of its events.
        without: the label of a way that all of them have in common.
    """
    archive = view.archive
    events = [view.library.events[name] for name in names if name in view.library.events]
    years = sorted({year for event in events if (year := year_of(event)) is not None})
    reports = {name for event in events for name in archive.reports.get(event.id, ())}
    outlets = [view.library.entries[name].outlet for name in sorted(reports) if name in view.library.entries]
    found = (
        Way(label="Year", refs=tuple(Ref(text=str(year), href=view.to(routes.year(year))) for year in years)),
        _way(view, "Person", "people", [name for event in events for name in event.participants]),
        _way(view, "Place", "places", [place for event in events for place in filed(archive).where(event)]),
        _way(view, "Topic", "topics", [name for event in events for name in event.topics]),
        Way(label="Kind", refs=tuple(view.kind(kind) for kind in dict.fromkeys(one.kind for one in events))),
        _way(view, "Outlet", "outlets", [outlet for outlet in outlets if outlet]),
    )
    each = tuple(way for way in found if way.refs and way.label != without)
    if not each:
        return None
    return Ways(
        words=f"Only the events of one {listed([way.label.lower() for way in each], 'or')}", each=each
    )


def _way(view: View, label: str, collection: str, names: list[str]) -> Way:
    """Give the records that occur most often, in alphabetical order, and the index where there are more."""
    times = Counter(names)
    often = sorted(times, key=lambda name: (-times[name], name))[:_MOST]
    refs = sorted((view.record(collection, name) for name in often), key=lambda ref: ref.text.casefold())
    if len(times) > _MOST:
        refs.append(Ref(text=f"all {len(view.records(collection))}", href=view.to(routes.index(collection))))
    return Way(label=label, refs=tuple(refs))
