"""What a reader on a slow line waits for: a page with all it links on first load, compressed."""

import gzip
import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag

from tests.program.stories import Run

MOST = {"index.html": 25_000, "entries/*/index.html": 15_000, "events/*/index.html": 35_000}  # bytes


class Linked(HTMLParser):
    """What a browser asks for at once with a page, as the page names it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        loaded = tag == "link" and given.get("rel") in {"stylesheet", "icon"}
        if address := given.get("href") if loaded else given.get("src"):
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
