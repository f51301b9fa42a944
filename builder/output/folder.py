"""The built site as a folder on a disk: what stands in it, and how another takes its place.

The new site is built beside the old one and the two change places in a single step of the kernel, so that a
build killed at any moment leaves either the old site or the new one, whole. Where the file system has no such
step, two renames do it, and what a build killed between them left behind is put right by the next one.
"""

import ctypes
import errno
import os
import shutil
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # renameat2(2), Linux 3.15


@dataclass(frozen=True, slots=True)
class Tree:
    """What stands in a folder.

    Attributes:
        files: the size in bytes of each regular file, by its path with forward slashes.
        others: all else by path: folders, and links and other odd things, marked by a ``!`` before it.
    """

    files: Mapping[str, int]
    others: frozenset[str]


def survey(folder: Path) -> Tree:
    """List what stands in a folder; a folder that is not there is empty."""
    files: dict[str, int] = {}
    others: set[str] = set()
    pending = [folder] if folder.is_dir() else []
    while pending:
        with os.scandir(pending.pop()) as items:
            for item in items:
                status = item.stat(follow_symlinks=False)
                path = Path(item.path).relative_to(folder).as_posix()
                if stat.S_ISREG(status.st_mode):
                    files[path] = status.st_size
                elif stat.S_ISDIR(status.st_mode):
                    others.add(path)
                    pending.append(Path(item.path))
                else:
                    others.add(f"!{path}")
    return Tree(files, frozenset(others))


def beside(output: Path, what: str) -> Path:
    """Name a folder beside the site: ``output/`` has ``.output.new/`` and ``.output.former/``."""
    return output.with_name(f".{output.name}.{what}")


def recover(output: Path) -> None:
    """Put right what a killed build left: the former site goes back where none is, remnants go away."""
    former = beside(output, "former")
    if former.is_dir() and not output.exists():
        former.rename(output)
    for remnant in (former, beside(output, "new")):
        if remnant.is_dir():
            shutil.rmtree(remnant)


def swap(new: Path, output: Path) -> None:
    """Put a finished site in the place of the former one, and remove the former."""
    if not output.exists():
        new.rename(output)
    elif exchange(new, output):
        shutil.rmtree(new)
    else:
        former = beside(output, "former")
        output.rename(former)
        new.rename(output)
        shutil.rmtree(former)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; tell whether the system can do that."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP):
        return False
    raise OSError(number, os.strerror(number), str(one))
