"""Serving, as a person who edits sees it: the page reloads by itself, and mistakes are shown over it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.model import Artifact
from builder.output import write_site
from builder.serve.board import Board
from builder.serve.notice import Mistake
from builder.serve.server import Server

pytestmark = pytest.mark.browser

_STRICT = (
    "<!doctype html><html lang=en><head><title>T</title>"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; form-action 'none'\">"
    "</head><body><h1>{}</h1></body></html>"
)


class Editing:
    """A site of one page, whose policy forbids every script and style, served while somebody edits it."""

    def __init__(self, output: Path) -> None:
        self.board = Board()
        self.output = output

    def save(self, heading: str) -> None:
        write_site([Artifact("index.html", _STRICT.format(heading).encode(), "content/home.md")], self.output)
        self.board.built("/timeline/")

    def err(self, message: str) -> None:
        self.board.failed([Mistake(message, "content/home.md:3", "a hint")])


@pytest.fixture
def editing(tmp_path: Path) -> Editing:
    editing = Editing(tmp_path / "output")
    editing.save("First")
    return editing


@pytest.fixture
def page(editing: Editing, browser: Browser) -> Iterator[Page]:
    faults: list[str] = []
    with Server(editing.output, editing.board, 0) as server, browser.new_context() as context:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(f"http://127.0.0.1:{server.port}/")
        yield page
        server.shutdown()
    assert [fault for fault in faults if "favicon" not in fault and "404" not in fault] == []


def test_a_saved_change_is_shown_without_a_hand_on_the_browser(editing: Editing, page: Page) -> None:
    expect(page.get_by_role("heading", name="First")).to_be_visible()

    editing.save("Second")

    expect(page.get_by_role("heading", name="Second")).to_be_visible()
    assert page.url.endswith("/timeline/")


def test_a_mistake_is_shown_over_the_last_good_page_until_it_is_put_right(
    editing: Editing, page: Page
) -> None:
    editing.err("unknown key '<b>titel</b>'")

    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("content/home.md:3 unknown key '<b>titel</b>'")
    expect(notice).to_have_css("position", "fixed")
    expect(page.get_by_role("heading", name="First")).to_be_visible()

    editing.save("Second")
    expect(page.get_by_role("heading", name="Second")).to_be_visible()
    expect(notice).to_have_count(0)


def test_a_mistake_found_after_another_takes_its_place(editing: Editing, page: Page) -> None:
    editing.err("one")
    expect(page.get_by_role("alert")).to_contain_text("one")

    editing.err("another")

    expect(page.get_by_role("alert")).to_contain_text("another")


def test_a_contributor_edits_errs_and_repairs_and_the_page_follows(
    site: Path, root: Path, browser: Browser
) -> None:
    """The whole program, from the command line to the browser."""
    entry = min((site / "content" / "entries").glob("*.md"))
    text = entry.read_text(encoding="utf-8")
    with (
        subprocess.Popen(
            [sys.executable, "-m", "builder", "serve", "--port", "0"],
            cwd=site,
            env=os.environ | {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=subprocess.PIPE,
            text=True,
        ) as serving,
        browser.new_context() as context,
    ):
        assert serving.stdout
        address = next(found[0] for line in serving.stdout if (found := re.search(r"http://\S+/", line)))
        page = context.new_page()
        page.goto(f"{address}entries/{entry.stem}/")
        heading = page.locator("h1")

        entry.write_text(re.sub(r"(?m)^title: .*", "title: A title put right", text), encoding="utf-8")
        expect(heading).to_contain_text("A title put right")

        entry.write_text(re.sub(r"(?m)^title: .*", "titel: A title put wrong", text), encoding="utf-8")
        notice = page.get_by_role("alert")
        expect(notice).to_contain_text(f"content/entries/{entry.name}:2 unknown key 'titel'")
        expect(notice).to_contain_text("did you mean 'title'?")
        expect(heading).to_contain_text("A title put right")

        entry.write_text(text, encoding="utf-8")
        expect(notice).to_have_count(0)
        expect(heading).not_to_contain_text("A title put right")
        serving.kill()
