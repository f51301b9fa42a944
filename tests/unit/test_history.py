"""When content last changed, told by a repository of the test's own."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from builder.history import changed, last_changes

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
NAMED = {
    f"GIT_{role}_{what}": f"{what}@x.example"
    for role in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}


def git(root: Path, *arguments: str, day: str = "2030-01-01") -> None:
    times = {f"GIT_{role}_DATE": f"{day}T12:00:00Z" for role in ("AUTHOR", "COMMITTER")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "HOME": str(root)}
    environment = {"PATH": os.environ["PATH"], **NAMED, **times, **alone}
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True, env=environment)


def commit(root: Path, day: str, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", day, day=day)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A site within a repository, with two commits."""
    root = tmp_path / "kept"
    root.mkdir()
    git(root, "init", "--quiet")
    commit(root, "2030-01-01", {"site/content/a.md": "a", "site/content/é b.md": "b", "site/site.toml": ""})
    commit(root, "2031-02-03", {"site/content/a.md": "a again", "elsewhere.md": "c"})
    return root


def test_each_file_has_the_moment_of_the_last_commit_that_changed_it(kept: Path) -> None:
    assert changed(kept / "site", "content") == {
        "content/a.md": "2031-02-03T12:00:00Z",
        "content/é b.md": "2030-01-01T12:00:00Z",
    }


def test_nothing_is_said_of_a_file_that_changed_since(kept: Path) -> None:
    (kept / "site/content/a.md").write_text("not yet committed")
    (kept / "site/content/new.md").write_text("not yet committed")
    assert changed(kept / "site", "content") == {"content/é b.md": "2030-01-01T12:00:00Z"}


def test_nothing_is_said_where_the_history_was_cut_short(kept: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    git(kept, "clone", "--quiet", "--depth", "1", kept.as_uri(), str(shallow))
    assert (shallow / "site/content/a.md").exists()
    assert changed(shallow / "site", "content") == {}


def test_nothing_is_said_without_a_repository_or_without_a_commit(tmp_path: Path) -> None:
    assert changed(tmp_path, "content") == {}
    git(tmp_path, "init", "--quiet")
    assert changed(tmp_path, "content") == {}


def test_nothing_is_said_without_git(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.history.shutil.which", lambda _: None)
    assert changed(kept / "site", "content") == {}


def test_the_newest_change_of_a_file_counts() -> None:
    told = "at:1927800000\0\na.md\0b.md\0at:1893456000\0\na.md\0c.md\0"
    assert last_changes(told) == {
        "a.md": "2031-02-02T12:00:00Z",
        "b.md": "2031-02-02T12:00:00Z",
        "c.md": "2030-01-01T00:00:00Z",
    }
