"""A real browser, and the site as it is when published: behind a server, under a sub-path.

A missing browser is a failure and never a skip: `make test` installs one where it can.
"""

import functools
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

ROOT = Path(__file__).parents[2]
SUB_PATH = "/timeline/"

expect.set_options(
    timeout=30_000
)  # milliseconds; how long a busy machine may take, and not what is asked of it


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder under the sub-path, and its 404.html for what is not there, as GitHub Pages does."""

    def translate_path(self, path: str) -> str:
        """Find the file below the sub-path only."""
        inside = path.startswith(SUB_PATH)
        return super().translate_path(path.removeprefix(SUB_PATH[:-1]) if inside else "/outside-of-the-site")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page for what is not found."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Keep the test's output for the test."""


@pytest.fixture(scope="session")
def site_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address under which the built site can be visited, once it is built; ends in a slash.

    It is known before the site is built, because a page's policy names its scripts by their full address.
    """
    output = tmp_path_factory.getbasetemp() / "published"
    handler = functools.partial(_Handler, directory=str(output))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}{SUB_PATH}"
        server.shutdown()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, site_address: str) -> Path:
    """The repository's own site, built once; the folder of its files, which stands at ``site_address``."""
    output = tmp_path_factory.getbasetemp() / "published"
    done = subprocess.run(
        [sys.executable, "-m", "builder", "build", "--output", str(output)],
        cwd=ROOT,
        env=os.environ | {"SITE_ADDRESS": site_address},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return output


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium or Chrome, without a window."""
    found = subprocess.run([ROOT / ".ci" / "browser"], capture_output=True, encoding="utf-8", check=False)
    if found.returncode != 0:
        pytest.fail(found.stderr.strip(), pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip())
        yield browser
        browser.close()


@pytest.fixture
def browser_page(browser: Browser, built_site: Path, site_address: str) -> Iterator[Page]:
    """A fresh page, whose addresses are relative to the site: ``browser_page.goto("events/")``.

    After the test it must have asked no other host for anything, and no script may have failed.
    """
    assert built_site.is_dir()
    own_host = urlsplit(site_address).netloc
    faults: list[str] = []

    def note(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.netloc != own_host:
            faults.append(f"asked another host: {request.url}")

    with browser.new_context(base_url=site_address) as context:
        page = context.new_page()
        page.on("request", note)
        page.on("pageerror", lambda error: faults.append(f"script failed: {error}"))
        yield page
    assert faults == []
