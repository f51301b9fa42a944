"""Serving as a whole: a builder of a few lines, a real folder, and a browser of a few lines."""

import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.diagnostics import Diagnostic
from builder.errors import ContentError, SiteError, UsageError
from builder.serve.board import Board
from builder.serve.notice import Mistake
from builder.serve.run import base_of, rebuild

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Built:
    address: str = "https://example.org/timeline/"


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("https://example.org", "/"),
        ("https://example.org/", "/"),
        ("https://example.org/timeline", "/timeline/"),
        ("https://example.org/a/b/", "/a/b/"),
    ],
)
def test_a_site_is_served_under_the_path_of_its_address(address: str, base: str) -> None:
    assert base_of(address) == base


class TestRebuild:
    def test_a_good_build_clears_the_board(self) -> None:
        board = Board()
        board.failed([Mistake("of before")])

        rebuild(board, Built, print)

        assert (board.state.version, board.state.base, board.state.mistakes) == (2, "/timeline/", ())

    @pytest.mark.parametrize(
        ("error", "mistake"),
        [
            (
                ContentError([Diagnostic(path="a.md", line=2, code="c", message="m")]),
                Mistake("m [c]", "a.md:2", ""),
            ),
            (
                SiteError([Diagnostic(path="site.toml", code="toml", message="m", hint="h")]),
                Mistake("m [toml]", "site.toml:1", "h"),
            ),
            (UsageError("no such folder"), Mistake("no such folder")),
            (KeyError("x"), Mistake("the builder itself failed (KeyError); the terminal tells where")),
        ],
    )
    def test_whatever_stops_a_build_is_shown_and_ends_nothing(
        self, error: Exception, mistake: Mistake
    ) -> None:
        def build() -> Built:
            raise error

        board = Board()
        board.built("/timeline/")
        said: list[str] = []

        rebuild(board, build, said.append)

        assert board.state.mistakes == (mistake,)
        assert board.state.base == "/timeline/"
        assert len(said) == 1


_SERVE = """
import sys
from pathlib import Path
from builder.diagnostics import Diagnostic
from builder.errors import ContentError
from builder.model import Artifact
from builder.output import write_site
from builder.serve import serve

root = Path(sys.argv[1])
class Built:
    address = "https://example.org/timeline/"
def build():
    text = (root / "content/home.md").read_text()
    if "?" in text:
        message = f"{text} is in doubt"
        raise ContentError([Diagnostic(path="content/home.md", code="doubt", message=message)])
    page = f"<body>{text}</body>".encode()
    write_site([Artifact("index.html", page, "content/home.md")], root / "output", root)
    return Built()
serve(root, root / "output", build, 0, lambda line: print(line, flush=True))
"""


@dataclass(frozen=True)
class Served:
    root: Path
    address: str
    process: subprocess.Popen[str]

    def page(self) -> str:
        with urllib.request.urlopen(self.address, timeout=30) as answer:  # noqa: S310 - our own http address
            return str(answer.read().decode())

    def page_after(self, seen: str) -> str:
        """Wait as the browser does, then load the page again."""
        host = self.address.split("/timeline/")[0]
        version = re.search(r'seen = "(\d+)"', seen)
        assert version
        urllib.request.urlopen(f"{host}/.reload/changes?seen={version[1]}", timeout=30).close()  # noqa: S310 - ours
        return self.page()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/home.md").write_text("first")
    with subprocess.Popen(
        [sys.executable, "-c", _SERVE, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        address = re.search(r"http://\S+", process.stdout.readline())
        assert address
        yield Served(tmp_path, address[0], process)
        process.kill()


def test_an_edit_is_seen_a_mistake_is_shown_over_the_last_good_page_and_its_repair_clears_it(
    served: Served,
) -> None:
    home = served.root / "content/home.md"
    first = served.page()
    assert "<body>first<script>" in first

    home.write_text("<i>what?</i>")
    mistaken = served.page_after(first)
    assert "<body>first<style>" in mistaken
    assert "&lt;i&gt;what?&lt;/i&gt; is in doubt [doubt]" in mistaken

    home.write_text("second")
    assert "<body>second<script>" in served.page_after(mistaken)
    assert (served.root / "output/index.html").read_text() == "<body>second</body>"


def test_an_interrupt_ends_the_serving_without_a_traceback(served: Served) -> None:
    served.process.send_signal(signal.SIGINT)

    out, _ = served.process.communicate(timeout=30)

    assert (served.process.returncode, out) == (0, "Stopped.\n")
    with pytest.raises(urllib.error.URLError):
        served.page()
