"""The search, as a reader uses it: in their own browser, under a sub-path."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_a_phrase_of_a_report_is_found_in_its_paragraph_by_keyboard_alone(browser_page: Page) -> None:
    browser_page.goto("search/")
    for _ in range(30):
        browser_page.keyboard.press("Tab")
        if browser_page.evaluate("document.activeElement.name") == "q":
            break
    browser_page.keyboard.type('"bloc confrontation"')
    browser_page.keyboard.press("Enter")

    expect(browser_page.get_by_role("status")).to_contain_text('with “"bloc confrontation"”')
    in_place = browser_page.get_by_role("link", name="paragraph")
    first = browser_page.locator(".results > li").filter(has=in_place).first
    expect(first.locator("mark").first).to_be_visible()
    first.get_by_role("link", name="paragraph").focus()
    browser_page.keyboard.press("Enter")

    browser_page.wait_for_url("**/entries/**")
    paragraph = urlsplit(browser_page.url).fragment
    expect(browser_page.locator(f"#{paragraph}")).to_contain_text("bloc confrontation")


def test_results_are_narrowed_by_filters_and_the_address_remembers_both(browser_page: Page) -> None:
    browser_page.goto("search/?q=ukraine&kind=Report")
    expect(browser_page.get_by_label("Kind of page")).to_have_value("Report")
    expect(browser_page.locator(".results > li").first).to_contain_text("Report")
    reports = browser_page.locator(".results > li").count()

    browser_page.get_by_label("Outlet").select_option("China Daily")
    expect(browser_page.locator(".results > li")).to_have_count(1)

    assert reports > 1
    assert "outlet=China+Daily" in browser_page.url


def test_an_editors_note_is_told_from_the_report_it_stands_on(browser_page: Page) -> None:
    browser_page.goto("search/?q=regular+consultation&kind=Editors’+note")
    first = browser_page.locator(".results > li").first
    expect(first).to_contain_text("Editors’ note")
    expect(first.locator("h2")).to_contain_text("Note on “")
    first.get_by_role("link").first.click()

    browser_page.wait_for_url("**/entries/**")
    assert urlsplit(browser_page.url).fragment.startswith("n-")


def test_a_report_that_prints_only_an_update_says_so(browser_page: Page) -> None:
    browser_page.goto("search/?q=putin&kind=Report&outlet=China+Daily")

    expect(browser_page.locator(".results > li").first).to_contain_text("updated 23 February 2023")


def test_a_name_in_another_script_finds_its_person(browser_page: Page) -> None:
    browser_page.goto("search/?q=王毅")

    expect(browser_page.locator(".results h2").first).to_have_text("Wang Yi")


def test_what_a_reader_types_is_never_taken_for_markup(browser_page: Page) -> None:
    browser_page.goto("search/?q=%3Cimg+src=x+onerror=alert(1)%3E")

    expect(browser_page.get_by_role("status")).to_contain_text("<img")
    assert browser_page.locator("main img").count() == 0


def test_words_that_nothing_has_are_answered_in_words(browser_page: Page) -> None:
    browser_page.goto("search/?q=xylophone")

    expect(browser_page.get_by_role("status")).to_have_text("No pages with “xylophone”.")


def test_where_the_index_cannot_be_loaded_the_indexes_are_offered(browser_page: Page) -> None:
    browser_page.route("**/pagefind.js?v=*", lambda route: route.abort())
    browser_page.goto("search/?q=ukraine")

    expect(browser_page.get_by_text("everything can be found by these indexes")).to_be_visible()
    expect(browser_page.get_by_role("link", name="Reports").last).to_be_visible()


def test_without_scripts_the_search_page_offers_the_indexes(
    browser: Browser, built_site: Path, site_address: str
) -> None:
    assert built_site.is_dir()
    with browser.new_context(base_url=site_address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("search/")
        expect(page.get_by_text("everything can be found by these indexes")).to_be_visible()
        page.locator(".by-index").get_by_role("link", name="People").click()
        expect(page.locator("h1")).to_have_text("People")


def test_only_the_search_page_may_compile(built_site: Path) -> None:
    allowed = [page for page in built_site.rglob("*.html") if "wasm-unsafe-eval" in page.read_text()]

    assert allowed == [built_site / "search" / "index.html"]


def test_paper_keeps_what_was_asked(browser_page: Page) -> None:
    browser_page.goto("search/")
    expect(browser_page.get_by_label("Words")).to_be_visible()
    browser_page.emulate_media(media="print")

    expect(browser_page.get_by_label("Words")).to_be_visible()
    expect(browser_page.get_by_label("Outlet")).to_be_visible()
    expect(browser_page.locator(".search-form button")).to_be_hidden()
