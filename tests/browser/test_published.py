"""The published site, as a visitor meets it: under a sub-path, on a phone, without scripts, in the dark.

Every page of the sitemap is opened once, at three widths, and what was seen there is judged test by test.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@dataclass(frozen=True, slots=True)
class Visit:
    """What was seen on one page."""

    status: int
    title: str
    language: str | None
    headings: int
    mains: int
    ids: list[str]
    links: list[str]
    widths: dict[int, int]
    asked_elsewhere: list[str]


_SEEN = """() => ({
  title: document.title,
  language: document.documentElement.getAttribute("lang"),
  headings: document.querySelectorAll("h1").length,
  mains: document.querySelectorAll("main").length,
  ids: [...document.querySelectorAll("[id]")].map((one) => one.id),
  links: [...document.querySelectorAll("a[href]")].map((one) => one.href),
})"""
_NEEDED = "document.documentElement.scrollWidth"


@pytest.fixture(scope="module")
def visits(browser: Browser, built_site: Path, site_address: str) -> dict[str, Visit]:
    """Every page of the sitemap, and the page for what is not found, by full address; each opened once."""
    listed = re.findall(r"<loc>(.*?)</loc>", (built_site / "sitemap.xml").read_text())
    addresses = [urlsplit(address).path.removeprefix("/timeline/") for address in listed]
    visits = {}
    with browser.new_context(base_url=site_address) as context:
        page = context.new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        for address in (*addresses, "404.html"):
            requests.clear()
            answer = page.goto(address)
            assert answer
            seen = page.evaluate(_SEEN)
            widths = {}
            for width in (1280, 360, 320):
                page.set_viewport_size({"width": width, "height": 800})
                widths[width] = page.evaluate(_NEEDED)
            elsewhere = [url for url in requests if not url.startswith((site_address, "data:"))]
            visits[site_address + address] = Visit(
                answer.status, **seen, widths=widths, asked_elsewhere=elsewhere
            )
    return visits


def test_every_page_has_one_heading_one_main_part_a_language_and_a_title_of_its_own(
    visits: dict[str, Visit],
) -> None:
    faults = [
        address
        for address, visit in visits.items()
        if (visit.status, visit.headings, visit.mains) != (200, 1, 1) or not visit.language
    ]
    titles = Counter(visit.title for visit in visits.values())

    assert len(visits) > 40
    assert faults == []
    assert [title for title, count in titles.items() if count > 1] == []


def test_no_page_asks_another_host_for_anything(visits: dict[str, Visit]) -> None:
    assert {
        address: visit.asked_elsewhere for address, visit in visits.items() if visit.asked_elsewhere
    } == {}


def test_no_id_stands_twice_on_a_page(visits: dict[str, Visit]) -> None:
    assert [address for address, visit in visits.items() if len(visit.ids) != len(set(visit.ids))] == []


def test_every_link_and_fragment_leads_somewhere(
    visits: dict[str, Visit], built_site: Path, site_address: str
) -> None:
    broken = []
    for address, visit in visits.items():
        for link in visit.links:
            page, fragment = urldefrag(link)
            if not page.startswith(site_address):
                continue  # another site's, or the canonical address that the 404 page has to use
            file = built_site / unquote(page.removeprefix(site_address))
            file = file / "index.html" if file.is_dir() else file
            there = visits.get(page.removesuffix("index.html"))
            if not file.is_file() or (fragment and there and unquote(fragment) not in there.ids):
                broken.append(f"{address} -> {link}")
    assert broken == []


@pytest.mark.parametrize("width", [1280, 360, 320])
def test_no_page_is_wider_than_its_window(visits: dict[str, Visit], width: int) -> None:
    assert {
        address: visit.widths[width] for address, visit in visits.items() if visit.widths[width] > width
    } == {}


def test_the_site_is_read_without_scripts(browser: Browser, site_address: str) -> None:
    with browser.new_context(base_url=site_address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("")
        page.locator("main a[href*='events/']").first.click()
        expect(page.locator("h1")).to_be_visible()
        page.locator("main a[href*='entries/']").first.click()
        expect(page.locator("#p1")).to_be_visible()


def test_light_and_dark_have_grounds_and_inks_of_their_own(browser_page: Page) -> None:
    seen = {}
    for scheme in ("light", "dark"):
        browser_page.emulate_media(color_scheme=scheme)
        browser_page.goto("")
        seen[scheme] = browser_page.evaluate(
            "(() => { const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]; })()"
        )
    assert seen["light"] == ["rgb(251, 250, 247)", "rgb(27, 27, 26)"]
    assert seen["dark"] == ["rgb(21, 23, 26)", "rgb(236, 234, 228)"]


def test_the_first_thing_the_keyboard_reaches_leads_past_the_menu(browser_page: Page) -> None:
    browser_page.goto("")
    browser_page.keyboard.press("Tab")
    focused = browser_page.locator(":focus")
    expect(focused).to_have_attribute("href", re.compile("#"))
    expect(focused).to_be_in_viewport()


def test_what_is_not_there_has_a_page_with_a_way_back(browser_page: Page) -> None:
    answer = browser_page.goto("events/never-was/")
    assert answer
    assert answer.status == 404
    expect(browser_page.locator("h1")).to_be_visible()
    assert browser_page.locator("a[href]").count() > 0


def test_the_site_is_read_from_a_folder_on_a_disk(browser: Browser, built_site: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((built_site / "index.html").as_uri())
        page.locator("main a[href*='events/']").first.click()
        expect(page.locator("h1")).to_be_visible()
        assert page.url.startswith("file:")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"
