"""The chronicle's filters: by script where there is one, and by links where there is none."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.pages import part
from builder.rendering import render
from tests.making import bare_archive, event, library, person
from tests.program.stories import ROOT, write

pytestmark = pytest.mark.browser


def choose(page: Page, label: str, name: str) -> None:
    """Choose the option whose name is followed by its count."""
    select = page.get_by_label(label, exact=True)
    value = select.locator("option", has_text=f"{name} (").get_attribute("value")
    assert value
    select.select_option(value)


def titles(page: Page) -> list[str]:
    return page.locator(".chronicle h3:visible").all_inner_texts()


def test_filters_are_combined_counted_and_kept_in_the_address(browser_page: Page) -> None:
    browser_page.goto("")
    all_events = len(titles(browser_page))
    browser_page.locator(".ways summary").click()

    choose(browser_page, "Year", "2023")
    choose(browser_page, "Person", "Sergey Lavrov")

    expect(browser_page.get_by_role("status")).to_have_text(f"1 of {all_events} events: 2023, Sergey Lavrov.")
    assert titles(browser_page) == ["Wang Yi meets Sergey Lavrov in Moscow"]
    assert browser_page.locator(".chronicle .year:visible").all_inner_texts() == ["2023"]
    assert browser_page.locator(".chronicle .gap:visible").count() == 0
    assert browser_page.url.endswith("?years=2023&people=sergey-lavrov")


def test_an_address_with_filters_opens_filtered_and_the_way_back_undoes_one(browser_page: Page) -> None:
    browser_page.goto("?people=sergey-lavrov")
    before = titles(browser_page)
    assert 0 < len(before) < browser_page.locator(".chronicle h3").count()

    choose(browser_page, "Year", "2021")
    assert titles(browser_page) == ["Wang Yi holds talks with Sergey Lavrov in Guilin"]

    browser_page.go_back()
    expect(browser_page.get_by_label("Year", exact=True)).to_have_value("")
    assert titles(browser_page) == before


def test_show_all_clears_the_filters_and_says_so(browser_page: Page) -> None:
    browser_page.goto("?years=2021")
    browser_page.get_by_role("button", name="Show all").click()

    expect(browser_page.get_by_role("status")).to_contain_text("events are shown")
    assert len(titles(browser_page)) == browser_page.locator(".chronicle h3").count()
    assert "?" not in browser_page.url


def test_what_no_event_has_changes_nothing(browser_page: Page) -> None:
    browser_page.goto("?people=nobody&years=%3Cscript%3E")

    expect(browser_page.get_by_label("Person", exact=True)).to_have_value("")
    assert len(titles(browser_page)) == browser_page.locator(".chronicle h3").count()


def test_filters_are_worked_by_keyboard_alone(browser_page: Page) -> None:
    browser_page.goto("")
    browser_page.locator(".ways summary").focus()
    browser_page.keyboard.press("Enter")
    browser_page.keyboard.press("Tab")
    browser_page.keyboard.press("ArrowDown")

    expect(browser_page.get_by_role("status")).to_contain_text(" events: ")
    expect(browser_page.get_by_label("Year", exact=True)).not_to_have_value("")


def test_without_scripts_every_filter_is_a_link_to_a_page(
    browser: Browser, built_site: Path, site_address: str
) -> None:
    assert built_site.is_dir()
    with browser.new_context(base_url=site_address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("")
        page.locator(".ways summary").click()
        assert page.locator("select").count() == 0
        page.locator(".ways").get_by_role("link", name="2021", exact=True).click()
        expect(page.locator(".chronicle h3")).to_have_count(1)


def test_the_script_weighs_less_than_four_kilobytes(built_site: Path) -> None:
    import gzip  # noqa: PLC0415  # for this one test

    assert len(gzip.compress((built_site / "assets" / "chronicle.js").read_bytes())) < 4096


@pytest.fixture
def long_year(tmp_path: Path) -> str:
    """The page of a year with twenty events, in a folder on the disk."""
    people = [person(f"person-{number}") for number in range(10)]
    events = [
        event(f"event-{number}", date=f"2031-05-{number + 1:02}", participants=(f"person-{number % 10}",))
        for number in range(20)
    ]
    held = library(*people, *events)
    archive = bare_archive(held, *(one.id for one in events))
    drawn = render(held.site, list(part.years(archive)), ROOT / "templates")
    write(tmp_path, {made.path: made.data for made in drawn})
    return (tmp_path / "years/2031/index.html").as_uri()


def test_a_long_part_of_the_chronicle_has_filters_of_its_own(long_year: str, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(long_year)
        page.locator(".ways summary").click()
        choose(page, "Person", "Person 3")

        expect(page.get_by_role("status")).to_have_text("2 of 20 events: Person 3. ")
        assert titles(page) == ["Event 3", "Event 13"]
        assert page.get_by_label("Year", exact=True).count() == 0
