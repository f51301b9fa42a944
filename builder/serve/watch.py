"""See what people change, and wait until they pause."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue

from watchdog.events import (
    DirModifiedEvent,
    FileClosedNoWriteEvent,
    FileOpenedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from builder.errors import BuilderError

FOLDERS = ("content", "seeds", "templates")
SETTINGS = "site.toml"
QUIET = 0.15  # seconds; longer than an editor takes to write, move and touch one file, shorter than a wait
_MOST = 1000  # changes in one batch; a program that never pauses must not keep the site from being built

Changes = SimpleQueue[str]


def matters(path: str) -> bool:
    """Tell whether a changed file, by its path relative to the site's folder, can change the site.

    Editors put copies and locks beside a file while it is edited: those are not content.
    """
    *folders, name = path.split("/")
    if any(part.startswith(".") for part in (*folders, name)) or name.endswith(("~", ".swp", ".tmp")):
        return False
    if name == "4913" or (name.startswith("#") and name.endswith("#")):  # Vim's and Emacs's own
        return False
    return path == SETTINGS or path.split("/", maxsplit=1)[0] in FOLDERS


def settled(changes: Changes, quiet: float = QUIET) -> frozenset[str]:
    """Wait for a change, then for ``quiet`` seconds without one, and give all that changed."""
    batch = {changes.get()}
    while len(batch) < _MOST:
        try:
            batch.add(changes.get(timeout=quiet))
        except Empty:
            break
    return frozenset(batch)


@contextmanager
def watching(site_root: Path) -> Iterator[Changes]:
    """Watch the site's sources; each change is put into the queue as a path relative to the site's folder."""
    root = site_root.resolve()
    changes: Changes = SimpleQueue()
    observer = Observer()
    watcher = _Watcher(root, changes, observer)
    observer.schedule(watcher, str(root), recursive=False)
    for name in FOLDERS:
        watcher.follow(name)
    try:
        observer.start()
    except OSError as error:  # such as the system's limit of watched files
        raise BuilderError(f"changes in {site_root} cannot be watched: {error.strerror}") from error
    try:
        yield changes
    finally:
        observer.stop()
        observer.join()


class _Watcher(FileSystemEventHandler):
    """Puts what matters into the queue."""

    def __init__(self, root: Path, changes: Changes, observer: BaseObserver) -> None:
        self._root = root
        self._changes = changes
        self._observer = observer
        self._followed: dict[str, ObservedWatch] = {}

    def follow(self, name: str) -> None:
        """Watch a folder of the site and all below it, where it is there."""
        folder = self._root / name
        if name in self._followed:  # it watches the folder that was here before
            self._observer.unschedule(self._followed.pop(name))
        if folder.is_dir():
            self._followed[name] = self._observer.schedule(self, str(folder), recursive=True)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note one change; reading a file is none."""
        if isinstance(event, FileOpenedEvent | FileClosedNoWriteEvent | DirModifiedEvent):
            return
        for path in (event.src_path, event.dest_path):
            relative = self._relative(path)
            if relative is None or not matters(relative):
                continue
            if relative in FOLDERS and event.is_directory:
                self.follow(relative)  # a folder that was made, or put back, after the start
            self._changes.put(relative)

    def _relative(self, path: bytes | str) -> str | None:
        text = path.decode("utf-8", "replace") if isinstance(path, bytes) else path
        return (
            Path(text).relative_to(self._root).as_posix()
            if text and Path(text).is_relative_to(self._root)
            else None
        )
