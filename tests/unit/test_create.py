"""``new`` starts a file that is valid as it stands."""

from pathlib import Path

import pytest

from builder.codec import decode_front, split
from builder.content.load import SHELVES, load
from builder.create import KINDS, new
from builder.errors import UsageError
from tests.making import SITE

TOML = """\
title = "Talks"
address = "https://north.example/"
publisher = "The editors"
[kinds.meeting]
name = "Meeting"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text(TOML)
    return tmp_path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["Anna Berg", "no", "1.0", "a: b # c", "'\"[]{}&*!|>%@`", "Ééé -- ×2"])
def test_every_kind_of_file_is_read_back_as_it_was_named(root: Path, kind: str, name: str) -> None:
    if name.startswith("'"):
        name += " x"
    path = new(root, kind, name, None)
    folder = path.split("/")[1]
    (shelf,) = (shelf for shelf in SHELVES if shelf.folder == folder)
    parts = split((root / path).read_text())
    assert parts is not None
    read = decode_front(shelf.schema, parts.front, path)

    assert read.findings == ()
    assert name in {getattr(read.value, "title", None), getattr(read.value, "name", None)}
    # What stands below is published: a report needs a text, and notes are the editors' to write.
    assert bool(parts.body.strip()) == (kind == "entry")
    assert load(root, SITE).findings == ()


def test_every_folder_but_that_of_pages_can_be_added_to() -> None:
    assert {folder for folder, _ in KINDS.values()} == {shelf.folder for shelf in SHELVES} - {"pages"}


def test_a_second_file_of_one_name_is_refused(root: Path) -> None:
    new(root, "person", "Anna Berg", None)

    with pytest.raises(UsageError, match="there is already content"):
        new(root, "person", "Anna  BERG!", None)


def test_a_very_long_name_gives_a_short_id(root: Path) -> None:
    path = new(root, "event", "word " * 100, "2031-05-06")

    assert len(Path(path).stem) <= 80
    assert Path(path).stem.startswith("2031-05-06-word")
