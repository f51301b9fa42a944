"""Results remembered by the digest of what they were computed from; nothing else decides whether they hold.

A result is found again only where the content it came from, the names it was read with and the source of the
stage that computed it are the same. The store can be deleted at any time; it is never needed, only quick.
"""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")
FOLDER = ".cache"


def digest(*parts: str) -> str:
    """Make a key of texts; where one of them ends matters."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()[:32]


def source_digest(packages: Iterable[Path]) -> str:
    """Digest the source and the data of stages, so that a change to them forgets what they computed."""
    files = sorted(
        file
        for package in packages
        for file in ([package] if package.is_file() else package.rglob("*"))
        if file.suffix in {".py", ".toml"}
    )
    return digest(*(hashlib.sha256(file.read_bytes()).hexdigest() for file in files))


def kept_folder(root: Path, stage: str) -> Path | None:
    """Give a folder of ``.cache/`` for a stage whose library keeps files itself; ``None`` where none can be.

    Args:
        root: the site's folder.
        stage: the name of the stage, and of the folder.
    """
    folder = root / FOLDER / stage
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "writable").touch()
    except OSError:
        return None
    return folder


class Memory(Generic[T]):
    """What one stage computed before, in one file.

    Args:
        folder: the site's folder, in which ``.cache/`` is.
        stage: the name of the stage, and of the file.
        schema: the type of its results.
    """

    def __init__(self, folder: Path, stage: str, schema: Any) -> None:
        self._path = folder / FOLDER / f"{stage}.json"
        self._adapter: TypeAdapter[dict[str, T]] = TypeAdapter(dict[str, schema])
        self._known = self._read()
        self._used: dict[str, T] = {}

    def recall(self, key: str, compute: Callable[[], T]) -> T:
        """Give what ``compute`` gives, without computing it where it is remembered under ``key``."""
        result = self._known[key] if key in self._known else compute()
        self._used[key] = result
        return result

    def save(self) -> None:
        """Keep what this run used, whole or not at all; a place that cannot be written to is no fault."""
        if self._used != self._known:
            self._write()

    def _read(self) -> dict[str, T]:
        try:
            return self._adapter.validate_json(self._path.read_bytes())
        except (OSError, ValidationError):
            return {}  # nothing remembered yet, or written by another version: computed anew

    def _write(self) -> None:
        temporary = self._path.with_suffix(".tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(self._adapter.dump_json(self._used))
            temporary.replace(self._path)
        except OSError:
            return
