"""Folders kept for stages whose libraries keep files themselves."""

from pathlib import Path

from builder.cache import kept_folder


def test_a_folder_is_made_where_it_is_asked_for(tmp_path: Path) -> None:
    folder = kept_folder(tmp_path, "templates")
    assert folder == tmp_path / ".cache" / "templates"
    assert folder.is_dir()
    assert kept_folder(tmp_path, "templates") == folder


def test_where_nothing_can_be_kept_there_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file stands where the folder would", "utf-8")
    assert kept_folder(tmp_path, "templates") is None
