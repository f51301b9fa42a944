"""Watching, with real files."""

import shutil
from pathlib import Path
from queue import SimpleQueue
from threading import Timer

import pytest

from builder.serve.watch import Changes, matters, settled, watching


@pytest.mark.parametrize(
    "path", ["site.toml", "content/entries/a.md", "seeds/b.txt", "templates/pages/event.html", "content"]
)
def test_the_sites_sources_matter(path: str) -> None:
    assert matters(path)


@pytest.mark.parametrize(
    "path",
    [
        "output/index.html",
        ".output.new",
        "README.md",
        "content/entries/.a.md.swp",
        "content/entries/a.md~",
        "content/entries/#a.md#",
        "content/entries/4913",
        "content/.git/index",
        "other/site.toml",
    ],
)
def test_the_built_site_and_the_copies_of_editors_do_not(path: str) -> None:
    assert not matters(path)


def test_changes_in_quick_succession_are_one_batch() -> None:
    changes: Changes = SimpleQueue()
    changes.put("content/a.md")
    Timer(0.02, changes.put, ["content/b.md"]).start()

    assert settled(changes, quiet=0.5) == {"content/a.md", "content/b.md"}


def test_changes_that_never_pause_are_cut_into_batches() -> None:
    changes: Changes = SimpleQueue()
    for number in range(1500):
        changes.put(str(number))

    assert len(settled(changes, quiet=0.01)) == 1000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text('title = "T"')
    (tmp_path / "content/entries").mkdir(parents=True)
    return tmp_path


def test_edits_new_files_and_settings_are_seen(root: Path) -> None:
    with watching(root) as changes:
        (root / "site.toml").write_text('title = "U"')
        (root / "content/entries/a.md").write_text("text")
        (root / "content/people").mkdir()

        assert settled(changes) == {"site.toml", "content/entries/a.md", "content/people"}


def test_a_file_moved_into_place_is_seen_under_its_new_name(root: Path) -> None:
    (root / "content/entries/.draft").write_text("text")
    with watching(root) as changes:
        (root / "content/entries/.draft").rename(root / "content/entries/a.md")

        assert settled(changes) == {"content/entries/a.md"}


def test_reading_is_no_change(root: Path) -> None:
    (root / "content/entries/a.md").write_text("text")
    with watching(root) as changes:
        (root / "content/entries/a.md").read_text()
        (root / "site.toml").read_text()
        (root / "content/entries/b.md").write_text("text")

        assert settled(changes) == {"content/entries/b.md"}


def test_a_folder_made_after_the_start_is_watched(root: Path) -> None:
    with watching(root) as changes:
        (root / "seeds").mkdir()
        assert settled(changes) == {"seeds"}

        (root / "seeds/a.txt").write_text("text")
        assert settled(changes) == {"seeds/a.txt"}


def test_a_folder_removed_and_put_back_is_watched_again(root: Path) -> None:
    with watching(root) as changes:
        shutil.rmtree(root / "content")
        assert "content" in settled(changes)
        (root / "content").mkdir()
        assert settled(changes) == {"content"}

        (root / "content/a.md").write_text("text")
        assert settled(changes) == {"content/a.md"}
