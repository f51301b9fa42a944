"""Every page of a small archive, drawn with the site's own templates and looked at from outside."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import quote

import pytest

from builder.model import Archive, Library
from builder.pages import all_pages
from builder.rendering import render

TEMPLATES = Path(__file__).parents[3] / "templates"
_VOID = {"meta", "link", "br", "path", "hr", "input", "img"}


class Page(HTMLParser):
    """What a page links to, what can be linked to in it, and how its elements nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.meta: dict[str, str] = {}
        self.html = html
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append("data" if found.get("type") == "application/ld+json" else tag)
        self.links.extend(found[name] for name in ("href", "src") if name in found)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "meta":
            self.meta[found.get("name") or found.get("http-equiv") or found.get("property", "")] = found.get(
                "content", ""
            )
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self.open, f"</{tag}> closes nothing"
            assert self.open.pop() == tag


@pytest.fixture
def files(archive: Archive) -> dict[str, str]:
    return _draw(archive)


@pytest.fixture
def pages(files: dict[str, str]) -> dict[str, Page]:
    return {path: Page(text) for path, text in files.items() if path.endswith(".html")}


def _draw(archive: Archive) -> dict[str, str]:
    made = render(archive.library.site, all_pages(archive), TEMPLATES)
    return {artifact.path: artifact.data.decode() for artifact in made}


def test_every_page_has_its_address(files: dict[str, str]) -> None:
    for address in (
        "index.html",
        "events/2021-05-03-stone-marsh/index.html",
        "entries/readout/index.html",
        "people/ada-stone/index.html",
        "places/port-ember/index.html",
        "organizations/river-board/index.html",
        "topics/locks/index.html",
        "outlets/agency/index.html",
        "people/index.html",
        "years/2021/index.html",
        "kinds/signing/index.html",
        "about/index.html",
        "data/index.html",
        "404.html",
    ):
        assert address in files


@pytest.mark.parametrize("which", ["archive", "withheld"])
def test_every_link_leads_to_a_file_and_every_fragment_to_an_element(
    which: str, request: pytest.FixtureRequest
) -> None:
    files = _draw(request.getfixturevalue(which))
    pages = {path: Page(text) for path, text in files.items() if path.endswith(".html")}
    not_drawn_here = re.compile(
        r"^(feed\.(xml|json)|calendar\.ics|sitemap\.xml|data/.*|events/.*/synopsis\.(json|xml)|.*/cite\.[a-z.]+|"
        r".*/entry\.md)$"
    )
    for path, page in pages.items():
        if path == "404.html":
            continue
        for link in page.links:
            if re.match(r"(https?|mailto|data):", link):
                continue
            assert not link.startswith("/"), f"{path}: {link} breaks under a sub-path"
            target, _, fragment = link.partition("#")
            target = target.partition("?")[0]
            file = normpath(join(dirname(path), target)) if target else path
            assert file in files or not_drawn_here.match(file), f"{path}: {link}"
            assert not fragment or fragment in pages[file].ids, f"{path}: {link}"


def test_the_page_for_missing_addresses_links_by_full_address(pages: dict[str, Page]) -> None:
    links = [link for link in pages["404.html"].links if not link.startswith(("#", "data:"))]
    assert links
    assert all(link.startswith("https://") for link in links)


def test_elements_nest_and_ids_stand_once(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert page.open == [], path
        assert len(page.ids) == len(set(page.ids)), path


def test_every_page_has_one_heading_of_the_first_level_and_a_title_of_its_own(pages: dict[str, Page]) -> None:
    titles = []
    for path, page in pages.items():
        assert page.tags.count("h1") == 1, path
        if "refresh" not in page.meta:
            titles.append(re.search(r"<title>(.*?)</title>", page.html)[1])  # type: ignore[index]  # there is one
            assert len(page.meta["description"]) > 20, path
    assert len(titles) == len(set(titles))


def test_every_page_forbids_forms_other_hosts_and_all_scripts_but_its_own(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        policy = page.meta["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "base-uri 'none'; form-action 'none'" in policy
        runs = re.findall(
            r"<script(?! type=\"application/ld\+json\")([^>]*)>(.*?)</script>", page.html, re.DOTALL
        )
        script = "chronicle" if path == "index.html" else "synopsis" if "synopsis-table" in page.html else ""
        assert len(runs) == bool(script), path
        assert ("script-src" in policy) == bool(runs), path
        for named, lines in runs:
            digest = re.search(r'data-integrity="(sha256-.*?)"', named)[1]  # type: ignore[index]  # fails if it has none
            assert re.search(rf'data-src="[./]*assets/{script}\.js\?v={quote(digest[7:15], safe="")}"', named)
            asks = "sha256-" + base64.b64encode(hashlib.sha256(lines.encode()).digest()).decode()
            at = f"https://rivers.example/edition/assets/{script}.js"
            assert f"script-src '{asks}' file: {at} '{digest}'" in policy
        assert " style=" not in page.html


def test_markup_in_reports_and_notes_is_shown_as_text(pages: dict[str, Page]) -> None:
    entry = pages["entries/readout/index.html"].html
    assert "&lt;b&gt;all&lt;/b&gt; locks &amp; weirs" in entry
    assert "Stone Meets &lt;Marsh&gt;" in entry
    assert "<script>" not in pages["events/2021-05-03-stone-marsh/index.html"].html


def test_a_former_address_leads_to_the_present_one(files: dict[str, str]) -> None:
    page = files["events/2021-05-03-former-name/index.html"]
    assert 'content="0; url=../2021-05-03-stone-marsh/index.html"' in page
    assert 'href="https://rivers.example/edition/events/2021-05-03-stone-marsh/"' in page


def test_a_withheld_report_is_on_no_page(withheld: Archive) -> None:
    for path, text in _draw(withheld).items():
        assert "Bela Marsh agreed to open all locks." not in text, path
        assert "the two will sign a protocol" not in text, path


def test_an_empty_archive_still_makes_a_site(archive: Archive) -> None:
    bare = replace(
        archive,
        library=Library(site=archive.library.site),
        chronicle=(),
        reports={},
        mentioned_in={},
        coverage={},
        links={},
        refused={},
        synopses={},
        verified={},
    )
    assert "0 events" in _draw(bare)["index.html"]


def test_drawing_twice_gives_the_same_bytes(archive: Archive, files: dict[str, str]) -> None:
    assert _draw(archive) == files
