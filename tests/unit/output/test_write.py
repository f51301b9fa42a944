"""The writer, with real folders: what it leaves alone, what it refuses, and what a killed build leaves."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.errors import BuilderError, ContentError, UsageError
from builder.model import Artifact
from builder.output import Report, folder, write_site

ROOT = Path(__file__).parents[3]


def artifacts(**texts: str) -> list[Artifact]:
    return [Artifact(f"{path}.html", text.encode(), "a test") for path, text in texts.items()]


def write(output: Path, **texts: str) -> Report:
    return write_site(artifacts(**texts), output)


def texts(output: Path) -> dict[str, str]:
    return {
        path.relative_to(output).as_posix(): path.read_text()
        for path in sorted(output.rglob("*"))
        if path.is_file() and path.name != ".nojekyll"
    }


def times(output: Path) -> dict[str, int]:
    return {str(path): path.lstat().st_mtime_ns for path in [output.parent, output, *output.rglob("*")]}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture(params=["one step", "two renames"])
def either_swap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two renames":
        monkeypatch.setattr(folder, "exchange", lambda _one, _other: False)


def test_a_site_is_written_with_its_folders_and_the_file_that_github_pages_asks_for(output: Path) -> None:
    report = write_site([Artifact("events/x/index.html", b"<p>", "content/events/x.md")], output)

    assert report.written == (".nojekyll", "events/x/index.html")
    assert (output / "events/x/index.html").read_bytes() == b"<p>"
    assert (output / ".nojekyll").is_file()


@pytest.mark.usefixtures("either_swap")
def test_a_report_tells_what_was_written_kept_and_removed(output: Path) -> None:
    write(output, index="old", about="same", gone="once")

    report = write(output, index="new", about="same", added="now")

    assert report == Report(
        written=("added.html", "index.html"), unchanged=(".nojekyll", "about.html"), removed=("gone.html",)
    )
    assert texts(output) == {"about.html": "same", "added.html": "now", "index.html": "new"}
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_with_nothing_changed_nothing_is_written(output: Path) -> None:
    write_site([Artifact("a/b/c.html", b"c", "a test"), Artifact("d.html", b"d", "a test")], output)
    for path in [output, *output.rglob("*")]:
        os.utime(path, ns=(0, 0))
    before = times(output)

    report = write_site([Artifact("d.html", b"d", "a test"), Artifact("a/b/c.html", b"c", "a test")], output)

    assert report.written == report.removed == ()
    assert times(output) == before


def test_an_unchanged_file_keeps_its_time_when_another_changes(output: Path) -> None:
    write(output, index="old", about="same")
    os.utime(output / "about.html", ns=(1, 1))

    write(output, index="new", about="same")

    assert (output / "about.html").stat().st_mtime_ns == 1


def test_without_hard_links_unchanged_files_are_copied(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    write(output, index="old", about="same")
    monkeypatch.setattr("builder.output.write.os.link", no_links)

    write(output, index="new", about="same")

    assert texts(output) == {"about.html": "same", "index.html": "new"}


def test_what_people_left_in_the_site_is_cleared_away(output: Path) -> None:
    write(output, index="page")
    (output / "empty").mkdir()
    (output / "link").symlink_to(output.parent)
    (output / "index.html").write_text("edited by hand")

    write(output, index="page")

    assert sorted(path.name for path in output.iterdir()) == [".nojekyll", "index.html"]
    assert texts(output) == {"index.html": "page"}


def test_a_link_in_the_place_of_a_page_is_not_written_through(output: Path) -> None:
    write(output, index="page")
    outside = output.parent / "outside.html"
    outside.write_text("precious")
    (output / "index.html").unlink()
    (output / "index.html").symlink_to(outside)

    write(output, index="changed")

    assert outside.read_text() == "precious"
    assert texts(output) == {"index.html": "changed"}


def test_an_output_that_is_a_link_to_a_folder_stays_one(output: Path) -> None:
    (output.parent / "elsewhere").mkdir()
    output.symlink_to("elsewhere")

    write(output, index="page")
    write(output, index="changed")

    assert output.is_symlink()
    assert texts(output.parent / "elsewhere") == {"index.html": "changed"}


def test_a_fault_while_pages_are_drawn_leaves_the_former_site(output: Path) -> None:
    def failing() -> Iterator[Artifact]:
        yield from artifacts(index="new")
        raise ContentError([])

    write(output, index="old")
    before = times(output)

    with pytest.raises(ContentError):
        write_site(failing(), output)

    assert times(output) == before


def test_two_claims_to_one_path_leave_the_former_site(output: Path) -> None:
    write(output, index="old")

    with pytest.raises(ContentError, match=r"in one\.md or in two\.md"):
        write_site([Artifact("index.html", b"", "two.md"), Artifact("index.html", b"", "one.md")], output)

    assert texts(output) == {"index.html": "old"}


class TestRefusals:
    def test_a_folder_with_strange_files_is_left_alone(self, output: Path) -> None:
        output.mkdir()
        (output / "thesis.odt").write_text("the only copy")

        with pytest.raises(UsageError, match="no build of ours made"):
            write(output, index="page")

        assert [path.name for path in output.iterdir()] == ["thesis.odt"]

    def test_a_site_of_another_program_is_left_alone(self, output: Path) -> None:
        output.mkdir()
        (output / ".nojekyll").touch()

        with pytest.raises(UsageError, match="no build of ours made"):
            write(output, index="page")

    def test_an_empty_folder_is_as_good_as_none(self, output: Path) -> None:
        output.mkdir()

        assert write(output, index="page").written == (".nojekyll", "index.html")

    def test_a_file_is_not_replaced(self, output: Path) -> None:
        output.write_text("a file")

        with pytest.raises(UsageError, match="that is a file"):
            write(output, index="page")

    @pytest.mark.parametrize(
        "place", [".", "..", "content", "content/entries/x", "seeds", "templates", ".git"]
    )
    def test_the_sites_own_sources_are_not_built_over(self, tmp_path: Path, place: str) -> None:
        root = tmp_path / "repository"
        root.mkdir()

        with pytest.raises(UsageError, match="the site's own sources"):
            write_site(artifacts(index="page"), root / place, site_root=root)

        assert list(root.iterdir()) == []

    def test_a_place_that_cannot_be_written_to_is_one_clear_line(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()

        with pytest.raises(BuilderError) as caught:
            write(tmp_path / "file" / "output", index="page")

        assert str(caught.value).startswith(f"the site cannot be written to {tmp_path}/file/output: ")
        assert "\n" not in str(caught.value)


class TestRecovery:
    """Each folder that a killed build can leave beside the site, and the site after the next build."""

    def test_a_former_site_goes_back_where_none_is(self, output: Path) -> None:
        write(output, index="old")
        output.rename(output.parent / ".output.former")
        (output.parent / ".output.new").mkdir()

        report = write(output, index="old")

        assert report.written == ()
        assert [path.name for path in output.parent.iterdir()] == ["output"]

    def test_half_a_site_is_cleared_away(self, output: Path) -> None:
        write(output, index="old")
        (output.parent / ".output.new").mkdir()
        (output.parent / ".output.new" / "index.html").write_text("half")

        write(output, index="new")

        assert texts(output) == {"index.html": "new"}
        assert [path.name for path in output.parent.iterdir()] == ["output"]

    def test_a_former_site_that_was_not_yet_removed_is(self, output: Path) -> None:
        write(output, index="new")
        (output.parent / ".output.former").mkdir()

        assert write(output, index="new").written == ()
        assert [path.name for path in output.parent.iterdir()] == ["output"]


_BUILD_FOR_EVER = """
import itertools, sys
from pathlib import Path
from builder.model import Artifact
from builder.output import write_site
for turn in itertools.count():
    write_site([Artifact(f"{n}.html", str(turn).encode(), "a test") for n in range(40)], Path(sys.argv[1]))
    if turn == 0:
        print("ready", flush=True)
"""


@contextmanager
def building_for_ever(output: Path) -> Iterator[None]:
    """Run a build after another in another process, and kill it in the end without a warning."""
    with subprocess.Popen(
        [sys.executable, "-c", _BUILD_FOR_EVER, str(output)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as builder:
        assert builder.stdout
        assert builder.stdout.readline() == "ready\n"
        yield
        builder.kill()


@pytest.mark.parametrize("wait", [0.0, 0.003, 0.007, 0.011, 0.017, 0.023])
def test_a_build_killed_at_any_moment_leaves_a_whole_site(output: Path, wait: float) -> None:
    """The folder always holds forty pages of one and the same build."""
    with building_for_ever(output):
        time.sleep(wait)  # any moment will do; a few different ones are more telling than one

    pages = texts(output)
    assert len(pages) == 40
    assert len(set(pages.values())) == 1
    write(output, index="next")
    assert texts(output) == {"index.html": "next"}
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_builds_at_the_same_time_wait_for_one_another(output: Path) -> None:
    with building_for_ever(output), building_for_ever(output):
        for turn in range(20):
            assert ".nojekyll" in write(output, index=str(turn)).unchanged

    assert len(set(texts(output).values())) == 1


_names = st.lists(st.sampled_from("abcd"), min_size=1, max_size=3).map("/".join)
_sites = st.dictionaries(_names.map(lambda name: f"{name}.html"), st.binary(max_size=4), max_size=6)


@settings(max_examples=30)
@given(st.lists(_sites, min_size=1, max_size=4))
def test_the_folder_holds_what_the_last_build_made(
    tmp_path_factory: pytest.TempPathFactory, sites: list[dict[str, bytes]]
) -> None:
    output = tmp_path_factory.mktemp("any") / "output"
    for site in sites:
        write_site([Artifact(path, data, "a test") for path, data in site.items()], output)
    written = {
        p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*.html") if p.is_file()
    }
    assert written == sites[-1]
