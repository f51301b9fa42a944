"""What a reader on a slow line waits for: a page with all it links on first load, compressed."""

import gzip
import posixpath
import random
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag

from builder.model import Archive, Event, Synopsis
from builder.pages import home
from builder.rendering import render
from tests.making import PEOPLE, PLACES, bare_archive, entry, event, library, name, outlet, synopsis
from tests.program.stories import ROOT, Run, write

MOST = {"index.html": 25_000, "entries/*/index.html": 15_000, "events/*/index.html": 35_000}  # bytes


SCRIPT = 10_000  # bytes of script, compressed, on any page but the search


class Linked(HTMLParser):
    """What a browser asks for at once with a page, as the page names it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        loaded = tag == "link" and given.get("rel") in {"stylesheet", "icon"}
        if address := given.get("href") if loaded else given.get("src") or given.get("data-src"):
            self.found.append(address)


def first_load(site: Path, page: Path) -> int:
    """Weigh a page and what it links, each file compressed as hosts do, in bytes."""
    linked = Linked()
    linked.feed(page.read_text(encoding="utf-8"))
    at = page.parent.relative_to(site).as_posix()
    names = {posixpath.normpath(f"{at}/{urldefrag(one).url.split('?')[0]}") for one in linked.found}
    assert len(names) >= 2  # a style sheet and an icon, or nothing was found
    return sum(len(gzip.compress(one.read_bytes())) for one in (page, *(site / name for name in names)))


def test_the_pages_of_the_shipped_site_are_light(site: Path, run: Run) -> None:
    assert run("build").code == 0
    output = site / "output"
    pages = [(page, most) for pattern, most in MOST.items() for page in output.glob(pattern)]
    weights = {page.relative_to(output).as_posix(): first_load(output, page) for page, _ in pages}

    assert len(weights) > len(MOST)
    heavy = {page.relative_to(output).as_posix() for page, most in pages if first_load(output, page) > most}
    assert {name: weights[name] for name in heavy} == {}


def test_no_page_but_the_search_asks_for_much_script(site: Path, run: Run) -> None:
    assert run("build").code == 0
    scripts = {one.stem: len(gzip.compress(one.read_bytes())) for one in site.glob("output/assets/*.js")}
    assert {"chronicle", "synopsis"} <= scripts.keys()
    assert {name: weight for name, weight in scripts.items() if weight > SCRIPT and name != "search"} == {}


def happening(number: int, chance: random.Random) -> Event:
    """Make up an event, of two of the people, in one of the places, in one of thirty years."""
    first, second = chance.sample(PEOPLE, 2)
    day = f"{2001 + number % 30}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    place = chance.choice(tuple(PLACES))
    title = f"{name(first)} meets {name(second)} in {name(place)}"
    return event(
        f"{day}-{first}-{second}-{number}", title=title, date=day, place=place, participants=(first, second)
    )


def compared(happened: str, reports: list[str], chance: random.Random) -> Synopsis:
    """Make up which of a dozen statements each report of an event has, and how."""
    others = range(1, len(reports))
    rows = [
        ("base", *(chance.choice(("identical", "reworded", "absent")) for _ in others)) for _ in range(12)
    ]
    return synopsis(happened, reports, rows)


def archive_of(events: int) -> Archive:
    """Make up an archive of events, each with three reports of a dozen statements."""
    chance = random.Random(20310506)  # noqa: S311  # no secret: the same archive every time
    outlets = [outlet(f"outlet-{number}") for number in range(3)]
    happened = [happening(number, chance) for number in range(events)]
    happened.sort(key=lambda one: one.date or "")
    told = {one.id: [entry(f"{one.id}-{at.id}", outlet=at.id) for at in outlets] for one in happened}
    entries = [one for reports in told.values() for one in reports]
    return bare_archive(
        library(*outlets, *happened, *entries),
        *told,
        reports={one: tuple(report.id for report in reports) for one, reports in told.items()},
        coverage={(one, report.id): (1,) for one, reports in told.items() for report in reports},
        synopses={one: compared(one, [report.id for report in told[one]], chance) for one in told},
    )


def home_of(events: int, folder: Path) -> int:
    """Draw the home page of so many events, and weigh it with all it links."""
    archive = archive_of(events)
    drawn = render(archive.library.site, [home.sheet(archive)], ROOT / "templates")
    write(folder, {made.path: made.data for made in drawn})
    return first_load(folder, folder / "index.html")


def test_the_home_page_of_a_thousand_events_opens_at_once_and_grows_no_further(tmp_path: Path) -> None:
    thousand = home_of(1000, tmp_path / "thousand")
    assert 25_000 < thousand < 150_000
    assert home_of(3000, tmp_path / "more") < 150_000
    shown = (tmp_path / "more" / "index.html").read_text(encoding="utf-8")
    assert shown.count("<article") == 500
    assert "The latest 500 of 3000 events" in shown
    assert ">2001</a>" in shown.split('class="meta earlier"')[1].split("</p>")[0]
