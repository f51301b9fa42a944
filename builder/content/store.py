"""Records to files in ``content/``: written whole or not at all, and never over a person's work."""

import hashlib
import os
import re
from dataclasses import replace
from pathlib import Path

from builder.codec import decode_front, encode_front, split
from builder.content.body import write_body
from builder.content.drafted import digests
from builder.errors import BuilderError
from builder.model import Authority, AuthorityMatter, EntryMatter, EventMatter, SeedRef

_UNSIGNED = "0" * 16
_SIGNATURE = re.compile(r"draft: ([0-9a-f]{16})\b")


def entry_text(matter: EntryMatter, paragraphs: tuple[str, ...], subheadings: dict[int, str]) -> str:
    """Write an entry as the importer leaves it, signed with the digests by which edits are known."""
    seed = matter.seed or SeedRef(file="", sha256="")
    seed = replace(seed, drafted=digests(matter, paragraphs, subheadings))
    body = "\n" + write_body(paragraphs, subheadings)
    front = encode_front(replace(matter, seed=replace(seed, draft=_UNSIGNED)))
    before, unsigned, after = front.rpartition(f"draft: {_UNSIGNED}")
    return f"{before}{unsigned.replace(_UNSIGNED, _digest(front + body))}{after}{body}"


def is_untouched(text: str) -> bool:
    """Tell whether an entry's file is still exactly what the importer wrote."""
    parts = split(text)
    if parts is None:
        return False
    line, column = decode_front(EntryMatter, parts.front, "").positions.get(("seed", "draft"), (1, 1))
    lines = text.split("\n")
    signature = _SIGNATURE.match(lines[line - 1], column - 1)
    if signature is None:
        return False
    start, end = signature.span(1)
    lines[line - 1] = lines[line - 1][:start] + _UNSIGNED + lines[line - 1][end:]
    return signature[1] == _digest("\n".join(lines))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def event_text(matter: EventMatter) -> str:
    """Write an event's file."""
    return encode_front(matter)


def authority_text(matter: AuthorityMatter | Authority, note: str = "") -> str:
    """Write an authority record's file."""
    return encode_front(matter) + (f"\n{note}\n" if note else "")


def create(path: Path, text: str) -> None:
    """Write a file that must not exist yet, whole or not at all.

    Raises:
        FileExistsError: there is such a file; it is left as it is.
        BuilderError: the disk refuses.
    """
    if path.exists():
        raise FileExistsError(path)
    temporary = _write_beside(path, text)
    try:
        os.link(temporary, path)  # unlike a rename, fails where the file has come to be meanwhile
    except PermissionError:  # a file system without hard links
        temporary.rename(path)
    else:
        temporary.unlink()


def overwrite(path: Path, text: str) -> None:
    """Put a new text in the place of a file, whole or not at all.

    Raises:
        BuilderError: the disk refuses.
    """
    _write_beside(path, text).replace(path)


def _write_beside(path: Path, text: str) -> Path:
    """Write a temporary file in the same folder, where a rename is atomic."""
    temporary = path.with_name(f".{path.name}.tmp")  # one that a killed run left is written over
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise BuilderError(f"{path} cannot be written: {error.strerror}") from error
    return temporary
