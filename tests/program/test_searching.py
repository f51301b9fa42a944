"""The search index is remembered, is the same everywhere, and is never what a site fails for."""

import json
import re
from pathlib import Path

import pytest

from tests.program.stories import Run, files_of, small_site, write


def index_of(site: Path) -> dict[str, bytes]:
    found = files_of(site / "output")
    return {name: data for name, data in found.items() if name.startswith("assets/search/")}


@pytest.fixture
def no_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which the program that makes the index does not run."""
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho 'wrong kind of machine' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(broken))


def test_two_builds_in_two_places_give_the_same_index(north: Path, run: Run, tmp_path: Path) -> None:
    other = small_site(tmp_path / "elsewhere")
    for place in (north, other):
        run("import", cwd=place)
        assert run("build", cwd=place).code == 0

    assert len(index_of(north)) > 10
    assert index_of(north) == index_of(other)


@pytest.mark.usefixtures("no_program")
def test_a_site_is_whole_without_its_search_and_says_why_there_is_none(north: Path, run: Run) -> None:
    done = run("build", cwd=north)
    page = (north / "output/search/index.html").read_text()

    assert done.code == 0
    assert "warning[no-search]" in done.err
    assert "wrong kind of machine" in done.err
    assert index_of(north) == {}
    assert "<script" not in page
    assert "wasm" not in page
    assert "everything can be found by these indexes" in page


def test_an_index_is_not_made_again_where_nothing_it_holds_has_changed(
    north: Path, run: Run, request: pytest.FixtureRequest
) -> None:
    run("build", cwd=north)
    made = index_of(north)
    request.getfixturevalue("no_program")

    done = run("build", cwd=north)

    assert "no-search" not in done.err
    assert made
    assert index_of(north) == made


def test_a_new_page_is_found(north: Path, run: Run) -> None:
    run("build", cwd=north)
    before = index_of(north)
    write(north, {"content/pages/colophon.md": "---\ntitle: Colophon\n---\n\nSet by hand.\n"})
    run("build", cwd=north)

    facets = json.loads(index_of(north)["assets/search/en/facets.json"])
    assert len(facets) == len(json.loads(before["assets/search/en/facets.json"])) + 1


def test_the_engine_is_the_one_that_the_page_knows_by_its_digest(north: Path, run: Run) -> None:
    run("build", cwd=north)
    page = (north / "output/search/index.html").read_text()

    digests = re.findall(r'integrity="(sha256-[^"]+)"', page)
    assert len(digests) == 2
    assert all(f"'{digest}'" in page for digest in digests)
