"""Files are written whole or not at all, and a person's work is known and left alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.codec import decode_front, split
from builder.content import store
from builder.content.body import read_body
from builder.errors import BuilderError
from builder.model import EntryMatter, EventMatter, PersonMatter, SeedRef

MATTER = EntryMatter(title="Berg meets Hale", seed=SeedRef(file="seeds/a.txt", sha256="ab" * 32))
TEXT = store.entry_text(MATTER, ("One.", "Two."), {2: "Then"})


def test_an_entry_as_the_importer_wrote_it_is_untouched() -> None:
    assert store.is_untouched(TEXT)


@given(st.integers(min_value=0, max_value=len(TEXT) - 1), st.characters(codec="utf-8"))
def test_any_changed_sign_is_a_persons_edit(place: int, sign: str) -> None:
    edited = TEXT[:place] + sign + TEXT[place + 1 :]

    assert store.is_untouched(edited) == (edited == TEXT)


def test_an_entry_without_a_signature_is_a_persons() -> None:
    assert not store.is_untouched("---\ntitle: x\n---\n\nOne.\n")


def test_a_report_whose_words_look_like_a_signature_is_signed_all_the_same() -> None:
    forged = "draft: 0123456789abcdef"
    text = store.entry_text(EntryMatter(title=forged, kicker=f"x\n{forged}", seed=MATTER.seed), (forged,), {})

    assert store.is_untouched(text)
    assert not store.is_untouched(text.replace("One", "Two") + "x")


def test_an_entrys_text_says_all_that_was_found() -> None:
    parts = split(TEXT)
    assert parts is not None
    read = decode_front(EntryMatter, parts.front, "x.md").value
    body = read_body(parts.body)

    assert read is not None
    assert read.title == MATTER.title
    assert read.seed is not None
    assert read.seed.sha256 == "ab" * 32
    assert (body.paragraphs, body.subheadings) == (("One.", "Two."), {2: "Then"})


def test_other_records_are_written_with_their_notes() -> None:
    event = EventMatter(title="Berg meets Hale", kind="meeting")

    assert store.event_text(event) == "---\ntitle: Berg meets Hale\nkind: meeting\n---\n"
    assert (
        store.authority_text(PersonMatter(name="Anna Berg"), "Who.") == "---\nname: Anna Berg\n---\n\nWho.\n"
    )


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "people" / "a.md"
    store.create(path, "mine")

    with pytest.raises(FileExistsError):
        store.create(path, "theirs")
    assert path.read_text() == "mine"
    assert [held.name for held in path.parent.iterdir()] == ["a.md"]


def test_a_new_text_takes_the_place_of_the_old_in_one_step_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    (tmp_path / ".a.md.tmp").write_text("left by a run that was killed")
    store.overwrite(path, "new\n")

    assert path.read_bytes() == b"new\n"
    assert [held.name for held in tmp_path.iterdir()] == ["a.md"]


def test_a_link_in_the_place_of_the_file_is_not_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("theirs")
    path = tmp_path / "content" / "a.md"
    path.parent.mkdir()
    path.symlink_to(outside)
    store.overwrite(path, "ours")

    assert outside.read_text() == "theirs"
    assert path.read_text() == "ours"


def test_a_folder_that_cannot_be_written_to_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "people").write_text("a file in the place of the folder")

    with pytest.raises(BuilderError, match=r"people/a\.md cannot be written: (File exists|Not a directory)"):
        store.create(tmp_path / "people" / "a.md", "mine")
    with pytest.raises(BuilderError, match="cannot be written"):
        store.overwrite(tmp_path / "people" / "a.md", "mine")
