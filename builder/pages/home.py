"""The home page: what this is, the chronicle, and the ways into it."""

from collections import Counter
from dataclasses import dataclass

from builder import routes
from builder.lists import listed
from builder.model import Archive, Sheet
from builder.pages.chronicle import lines
from builder.pages.filed import filed
from builder.pages.latest import Earlier, latest
from builder.pages.parts import EventLine, Frame, Ref, Script
from builder.pages.rail import Rail, rail
from builder.pages.specimen import Specimen, specimen
from builder.pages.view import View, year_of
from builder.pages.words import count

_KEY = (
    ("same", "as in the base report"),
    ("reworded", "reworded"),
    ("added", "not in the base"),
    ("absent", "not in the report"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way of filtering the chronicle: a label, and the pages that show a part of it."""

    label: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The home page; ``earlier`` is what its chronicle leaves out, where it would be too long."""

    frame: Frame
    lead: str
    holdings: str
    ways: tuple[Way, ...]
    ways_words: str
    specimen: Specimen | None
    key: tuple[tuple[str, str], ...]
    rail: Rail | None
    script: Script | None
    chronicle: tuple[EventLine, ...]
    earlier: Earlier | None


def sheet(archive: Archive) -> Sheet:
    """Make the home page."""
    view = View(archive, routes.HOME)
    site = archive.library.site
    ways = tuple(way for way in _ways(view) if way.refs)
    shown = latest(view, archive.chronicle)
    best = specimen(view)
    value = HomePage(
        frame=view.frame(
            site.title,
            site.description or site.tagline or f"{site.title}: {count(len(archive.chronicle), 'event')}.",
            style="home",
            pictured=best.id if best else "",
        ),
        lead=site.description,
        holdings=_holdings(archive),
        ways=ways,
        ways_words=f"Only the events of one {listed([way.label.lower() for way in ways], 'or')}",
        specimen=best,
        key=_KEY,
        rail=rail(view, archive.chronicle),
        chronicle=lines(view, shown.names, filtered=bool(ways)),
        earlier=shown.earlier,
        script=view.script("chronicle") if ways else None,
    )
    return Sheet(address=routes.HOME, template="home", value=value, source="pages")


def _holdings(archive: Archive) -> str:
    synopses = [synopsis for synopsis in archive.synopses.values() if synopsis.statements]
    statements = sum(len(synopsis.statements) for synopsis in synopses)
    parts = [
        count(len(archive.chronicle), "event"),
        count(len(archive.library.entries), "report"),
        *([f"{count(statements, 'statement')} compared"] if statements else []),
    ]
    return listed(parts)


def _ways(view: View) -> tuple[Way, ...]:
    """List the pages that show a part of the chronicle: only such as have a part to show."""
    events = [view.library.events[name] for name in view.archive.chronicle if name in view.library.events]
    years = sorted({year for event in events if (year := year_of(event)) is not None})
    entries = view.library.entries.values()
    where = filed(view.archive).venue.values()
    return (
        Way(label="Year", refs=tuple(Ref(text=str(year), href=view.to(routes.year(year))) for year in years)),
        _way(view, "Person", "people", [name for event in events for name in event.participants]),
        _way(view, "Place", "places", [*where, *(event.place for event in events if event.place)]),
        _way(view, "Topic", "topics", [name for event in events for name in event.topics]),
        Way(
            label="Kind",
            refs=tuple(view.kind(kind) for kind in dict.fromkeys(event.kind for event in events)),
        ),
        _way(view, "Outlet", "outlets", [entry.outlet for entry in entries if entry.outlet]),
    )


_MOST = 12  # ways of one sort that the home page lists; its index has them all


def _way(view: View, label: str, collection: str, names: list[str]) -> Way:
    """Give the records that occur most often, in alphabetical order, and the index where there are more."""
    times = Counter(names)
    often = sorted(times, key=lambda name: (-times[name], name))[:_MOST]
    refs = sorted((view.record(collection, name) for name in often), key=lambda ref: ref.text.casefold())
    if len(times) > _MOST:
        refs.append(Ref(text=f"all {len(times)}", href=view.to(routes.index(collection))))
    return Way(label=label, refs=tuple(refs))
