"""The tools of a synopsis: what they choose, show and hide, by mouse and by keyboard; and it without them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

EVENT = "events/2023-02-22-wang-yi-sergey-lavrov-moscow/"
ROWS = ".synopsis-table tbody tr:visible"
# Every cell of the table as it is drawn: its class, whether it is unfolded, and what stands in its parts.
DRAWN = """() => [...document.querySelectorAll(".synopsis-table tr")].map((row) => [row.id,
...[...row.cells].map((cell) => {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll(".short").forEach((one) => one.remove());
  const text = (name) => copy.querySelector(name)?.textContent.replace(/\\s+/g, " ").trim();
  return [copy.className, copy.querySelector("details")?.open, text("summary"), text(".apparatus"),
    text(".none"), copy.querySelector(".reading")?.innerHTML];
})])"""


def columns(page: Page) -> list[str]:
    return page.locator(".synopsis-table thead .siglum").all_inner_texts()


def test_the_marks_of_the_script_are_those_of_the_build(browser_page: Page) -> None:
    browser_page.goto(EVENT)
    built = browser_page.evaluate(DRAWN)
    for letter in ("B", "C", "A"):
        browser_page.get_by_label("Base").select_option(letter)
        expect(browser_page.locator(".synopsis-table thead .siglum").first).to_have_text(letter)
    assert browser_page.evaluate(DRAWN) == built
    assert browser_page.url.endswith(EVENT)


def test_another_base_stands_first_unmarked_and_the_others_are_set_against_it(browser_page: Page) -> None:
    browser_page.goto(EVENT)
    browser_page.get_by_label("Base").select_option("B")

    assert columns(browser_page) == ["B", "A", "C"]
    row = browser_page.locator(".synopsis-table tbody tr").nth(1)
    assert row.locator("td").nth(0).locator("mark, ins, .form, .lacks").count() == 0
    expect(row.locator("td").nth(1)).to_have_class(re.compile(r"\brepeats\b"))
    expect(browser_page.locator(".synopsis-table tbody tr").nth(3).locator("td").nth(1)).to_contain_text(
        "= B"
    )
    expect(browser_page.locator(".base-name")).to_have_text(re.compile("B Xinhua"))
    expect(browser_page.get_by_role("status")).to_have_text("Set against B, Xinhua.")
    moved = browser_page.locator("td .moved").all_inner_texts()
    assert moved
    assert all(" in B, here" in one for one in moved)


def test_what_is_chosen_stands_in_the_address_and_the_way_back_undoes_it(browser_page: Page) -> None:
    browser_page.goto(EVENT)
    everything = browser_page.locator(ROWS).count()
    browser_page.get_by_label("Speaker").select_option("Sergey Lavrov")
    browser_page.get_by_label("Base").select_option("C")
    hide = browser_page.get_by_role("button", name="Hide rows worded alike")
    hide.click()

    assert browser_page.url.endswith("?speaker=Sergey+Lavrov&base=C&alike=hidden")
    expect(hide).to_have_attribute("aria-pressed", "true")
    assert set(browser_page.locator(f"{ROWS} .speaker").all_inner_texts()) == {"Sergey Lavrov"}

    browser_page.go_back()
    expect(hide).to_have_attribute("aria-pressed", "false")
    browser_page.go_back()
    assert columns(browser_page) == ["A", "B", "C"]
    browser_page.go_back()
    expect(browser_page.locator(ROWS)).to_have_count(everything)
    expect(browser_page.get_by_label("Speaker")).to_have_value("")


def test_an_address_opens_as_it_was_shared(browser_page: Page) -> None:
    browser_page.goto(f"{EVENT}?base=B&speaker=Wang+Yi&alike=hidden")
    assert columns(browser_page)[0] == "B"
    expect(browser_page.get_by_label("Speaker")).to_have_value("Wang Yi")
    total = browser_page.locator(".synopsis-table tbody tr").count()
    number = browser_page.locator(ROWS).count()
    assert 0 < number < total
    expect(browser_page.get_by_role("status")).to_have_text(
        f"Set against B, Xinhua. {number} of {total} rows are shown."
    )


def test_an_address_that_asks_for_what_is_not_there_shows_everything(browser_page: Page) -> None:
    browser_page.goto(f"{EVENT}?base=Z&speaker=Nobody")
    assert columns(browser_page)[0] == "A"
    expect(browser_page.locator(ROWS)).to_have_count(browser_page.locator(".synopsis-table tbody tr").count())


def test_the_address_of_a_statement_is_shown_though_its_row_were_hidden(browser_page: Page) -> None:
    browser_page.goto(f"{EVENT}?alike=hidden")
    hidden = browser_page.locator(".synopsis-table tbody tr[hidden]").first.get_attribute("id")
    browser_page.goto(f"{EVENT}?alike=hidden#{hidden}")
    expect(browser_page.locator(f"#{hidden}")).to_be_in_viewport()
    assert "alike" not in browser_page.url


def test_keys_lead_from_difference_to_difference_and_can_be_turned_off(browser_page: Page) -> None:
    browser_page.goto(EVENT)
    focused = browser_page.locator(".number:focus")
    browser_page.keyboard.press("j")
    expect(focused).to_be_in_viewport()
    first = focused.get_attribute("href")
    browser_page.keyboard.press("j")
    second = focused.get_attribute("href")
    assert second != first
    browser_page.keyboard.press("k")
    expect(focused).to_have_attribute("href", str(first))
    expect(browser_page.locator(".step")).to_have_text(re.compile(r"^1 of \d+$"))

    browser_page.get_by_role("checkbox").uncheck()
    browser_page.locator(f"a.number[href='{first}']").focus()
    browser_page.keyboard.press("j")
    expect(focused).to_have_attribute("href", str(first))
    browser_page.reload()
    expect(browser_page.get_by_role("checkbox")).not_to_be_checked()


def test_keys_are_left_to_fields_and_to_the_browser(browser_page: Page) -> None:
    browser_page.goto(EVENT)
    browser_page.get_by_label("Speaker").focus()
    browser_page.keyboard.press("j")
    expect(browser_page.get_by_label("Speaker")).to_be_focused()
    browser_page.locator(".number").first.focus()
    browser_page.keyboard.press("Control+j")
    expect(browser_page.locator(".number").first).to_be_focused()


def test_buttons_lead_through_what_is_shown(browser_page: Page) -> None:
    browser_page.goto(f"{EVENT}?speaker=Sergey+Lavrov")
    following = browser_page.get_by_role("button", name="Next difference")
    seen = []
    for _ in range(3):
        following.click()
        row = browser_page.locator("tr.here")
        expect(row).to_be_in_viewport()
        seen.append(row.locator(".speaker").inner_text())
    assert seen == ["Sergey Lavrov"] * 3


def test_a_phone_shows_the_base_whole_and_the_others_by_what_differs(browser_page: Page) -> None:
    browser_page.set_viewport_size({"width": 360, "height": 800})
    browser_page.goto(EVENT)
    row = browser_page.locator(".synopsis-table tbody tr").first
    expect(row.locator("td").nth(0).locator(".reading")).to_be_visible()
    other = row.locator("td").nth(2)
    expect(other.locator(".reading")).to_be_hidden()
    expect(other.locator(".short")).to_be_visible()
    other.locator("summary").click()
    expect(other.locator(".reading")).to_be_visible()
    expect(other.locator(".short")).to_be_hidden()

    row.locator(".number").click()
    expect(browser_page).to_have_url(re.compile("#s-"))
    expect(other.locator(".reading")).to_be_visible()
    expect(browser_page.get_by_role("status")).to_have_text("")


@pytest.mark.parametrize("width", [1280, 360])
def test_without_scripts_all_is_there_and_no_tool_is_offered(
    browser: Browser, built_site: Path, site_address: str, width: int
) -> None:
    assert built_site.is_dir()
    with browser.new_context(
        base_url=site_address, java_script_enabled=False, viewport={"width": width, "height": 800}
    ) as context:
        page = context.new_page()
        page.goto(EVENT)
        expect(page.get_by_role("button", name="difference")).to_have_count(0)
        expect(page.get_by_label("Base")).to_be_hidden()
        for cell in page.locator("td.reworded:not(.repeats), td.base").all():
            expect(cell.locator(".reading")).to_be_visible()


def test_the_tools_work_from_a_folder_on_a_disk_and_nothing_is_complained_of(
    browser: Browser, built_site: Path
) -> None:
    said: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{(built_site / EVENT / 'index.html').as_uri()}?base=B")
        expect(page.locator(".synopsis-table thead .siglum").first).to_have_text("B")
        page.get_by_role("button", name="Hide rows worded alike").click()
        expect(page.locator(".synopsis-table tbody tr[hidden]")).not_to_have_count(0)
        for other in ("index.html", "search/index.html"):
            page.goto((built_site / other).as_uri())
    assert said == []
