"""The home page: what this is, the chronicle, and the ways into it."""

from dataclasses import dataclass

from builder import routes
from builder.lists import listed
from builder.model import Archive, Sheet
from builder.pages.chronicle import lines
from builder.pages.latest import Earlier, latest
from builder.pages.parts import EventLine, Frame, Script
from builder.pages.rail import Rail, rail
from builder.pages.specimen import Specimen, specimen
from builder.pages.view import View
from builder.pages.ways import Ways, ways
from builder.pages.words import count

_KEY = (
    ("same", "as in the base report"),
    ("reworded", "reworded"),
    ("added", "not in the base"),
    ("absent", "not in the report"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The home page; ``earlier`` is what its chronicle leaves out, where it would be too long."""

    frame: Frame
    lead: str
    holdings: str
    ways: Ways | None
    specimen: Specimen | None
    key: tuple[tuple[str, str], ...]
    rail: Rail | None
    scripts: tuple[Script, ...]
    chronicle: tuple[EventLine, ...]
    earlier: Earlier | None


def sheet(archive: Archive) -> Sheet:
    """Make the home page."""
    view = View(archive, routes.HOME)
    site = archive.library.site
    into = ways(view, archive.chronicle)
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
        ways=into,
        specimen=best,
        key=_KEY,
        rail=rail(view, archive.chronicle),
        chronicle=lines(view, shown.names, filtered=bool(into)),
        earlier=shown.earlier,
        scripts=(view.script("chronicle"),) if into else (),
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
