"""Write a site: nothing where nothing changed, and otherwise the whole of it at once."""

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.alone import alone
from builder.errors import BuilderError, UsageError
from builder.model import Artifact
from builder.output import folder
from builder.output.claims import settle

# GitHub Pages leaves a site with this file as it is; the words in it tell our folders from anybody else's.
MARKER = ".nojekyll"
_MARKER_TEXT = b"Made by `python -m builder build`, which replaces everything in this folder.\n"
_SOURCES = (
    "content",
    "seeds",
    "templates",
    "builder",
    "tests",
    "requirements",
    ".git",
    ".github",
    ".ci",
    ".venv",
)


@dataclass(frozen=True, slots=True)
class Report:
    """What writing a site did; each path is relative to the output folder.

    Attributes:
        written: files that are new or whose bytes changed.
        unchanged: files that stand as they stood.
        removed: files of the former site that the new one does not have.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_site(artifacts: Iterable[Artifact], output: Path, site_root: Path | None = None) -> Report:
    """Make a folder hold exactly these artifacts.

    Every artifact is asked for before anything is written, so that a fault found while drawing pages leaves
    the former site as it was. With nothing changed nothing is written, and no time of change moves.

    Args:
        artifacts: the site, in any order.
        output: the folder; made where it is missing, replaced where a build of ours made it.
        site_root: the folder of ``site.toml``, whose own folders are never written to.

    Raises:
        ContentError: two sources claim one path, or a path leads out of the site.
        UsageError: the folder is not one that a build may replace.
        BuilderError: the disk refuses.
    """
    site = dict(settle([*artifacts, Artifact(MARKER, _MARKER_TEXT, "the builder")]))
    target = output.resolve()
    _refuse_sources(output, target, site_root)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with alone(target.parent):
            folder.recover(target)
            _refuse_strangers(output, target)
            return _replace(site, target)
    except OSError as error:
        place = f" ({error.filename})" if error.filename else ""
        raise BuilderError(f"the site cannot be written to {output}: {error.strerror}{place}") from error


def _replace(site: Mapping[str, bytes], target: Path) -> Report:
    former = folder.survey(target)
    unchanged = tuple(
        path for path, data in site.items() if _stands(target / path, data, former.files.get(path))
    )
    kept = frozenset(unchanged)
    written = tuple(path for path in site if path not in kept)
    removed = tuple(sorted(path for path in former.files if path not in site))
    if written or removed or former.others != _folders_of(site):
        new = folder.beside(target, "new")
        _fill(new, site, target, kept)
        folder.swap(new, target)
    return Report(written, unchanged, removed)


def _stands(path: Path, data: bytes, size: int | None) -> bool:
    return size == len(data) and path.read_bytes() == data


def _folders_of(site: Mapping[str, bytes]) -> frozenset[str]:
    return frozenset(
        parent for path in site for parent in (p.as_posix() for p in Path(path).parents) if parent != "."
    )


def _fill(new: Path, site: Mapping[str, bytes], former: Path, kept: frozenset[str]) -> None:
    new.mkdir()
    for name in sorted(_folders_of(site)):
        (new / name).mkdir()
    for path, data in site.items():
        if path in kept:
            _carry_over(former / path, new / path)
        else:
            (new / path).write_bytes(data)


def _carry_over(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # not every file system has hard links
        shutil.copy2(old, new)


def _refuse_sources(output: Path, target: Path, site_root: Path | None) -> None:
    """Keep a slip of the keyboard from putting a site over, or among, what people wrote."""
    root = site_root.resolve() if site_root else None
    if root and root.is_relative_to(target):
        raise UsageError(f"the site cannot be built into {output}: it holds the site's own sources")
    if root and any(target.is_relative_to(root / name) for name in _SOURCES):
        raise UsageError(f"the site cannot be built into {output}: that is among the site's own sources")


def _refuse_strangers(output: Path, target: Path) -> None:
    """Replace only what an earlier build made, or an empty folder."""
    if target.exists() and not target.is_dir():
        raise UsageError(f"the site cannot be built into {output}: that is a file")
    marker = target / MARKER
    ours = marker.is_file() and marker.read_bytes().startswith(_MARKER_TEXT[:25])
    if target.is_dir() and not ours and any(target.iterdir()):
        raise UsageError(f"{output} holds files that no build of ours made; name an empty or a new folder")
