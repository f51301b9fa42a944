"""What stories of the whole program share: looking at folders, and a small site of other people."""

import hashlib
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import Outcome

Run = Callable[..., Outcome]
ROOT = Path(__file__).parents[2]

# Runs the program and kills it, as a power cut would, just before it changes the disk for the n-th time.
_KILLED = """
import os, signal, sys
left = int(sys.argv.pop(1))
def counted(change):
    def before(*arguments, **more):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return change(*arguments, **more)
    return before
for name in ("fsync", "link", "rename", "replace", "unlink", "mkdir", "rmdir"):
    setattr(os, name, counted(getattr(os, name)))
from builder.cli import main
sys.exit(main())
"""

SITE_TOML = """\
title = "Talks of the North"
address = "https://north.example/"
publisher = "The editors"

[kinds.talks]
name = "Talks"
title = "{first} holds talks with {others}"
verbs.en = ["held talks with"]
nouns.en = ["talks"]

[kinds.call]
name = "Call"
title = "{first} speaks with {others} by telephone"
verbs.en = ["spoke by telephone with"]
nouns.en = ["telephone conversation"]

[kinds.meeting]
name = "Meeting"
title = "{first} meets {others}"
verbs.en = ["met with", "met", "meets"]
nouns.en = ["meeting"]
"""

CONTENT = {
    "people/anna-berg.md": "---\nname: Anna Berg\nfamily: Berg\n---\n",
    "people/tomas-hale.md": "---\nname: Tomas Hale\nfamily: Hale\n---\n",
    "people/ivo-strand.md": "---\nname: Ivo Strand\nfamily: Strand\n---\n",
    "places/kelm.md": "---\nname: Kelm\n---\n",
    "places/port-aster.md": "---\nname: Port Aster\n---\n",
    "outlets/courier.md": """\
---
name: The Aster Courier
short: Courier
marks:
  - {text: "The Aster Courier", basis: printed}
---
""",
    "outlets/wire.md": """\
---
name: Kelm Wire
agency: true
marks:
  - {text: (Kelm Wire), where: dateline, basis: inferred}
---
""",
}

SEEDS = {
    "one.txt": """\
Berg and Hale meet in Kelm

The Aster Courier | 2031-05-07

On May 6, 2031, Foreign Minister Anna Berg met with Foreign Minister Tomas Hale in Kelm.

Berg said the ferry between the two harbours would run again before the winter, and that it would pay.

Hale said his side would repair the pier at its own cost and asked for the charts of the strait.
""",
    "two.txt": """\
Ferry to run again, Berg says

May 6, 2031

KELM, May 6 (Kelm Wire) -- Foreign Minister Anna Berg met with Foreign Minister Tomas Hale in Kelm on Tuesday.

The ferry between the two harbours would run again before the winter, Berg said.

Hale asked for the charts of the strait.
""",
    "three.txt": """\
Berg and Strand talk about fishing

The Aster Courier | 2031-05-07

On May 6, 2031, Foreign Minister Anna Berg spoke by telephone with Minister Ivo Strand.

Berg said the herring quota would stay as it is.
""",
}


def small_site(folder: Path, seeds: dict[str, str] | None = None) -> Path:
    """Make a site of other people, other places and other outlets, with some seeds."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    write(folder, {"site.toml": SITE_TOML, **{f"content/{name}": text for name, text in CONTENT.items()}})
    write(folder, {f"seeds/{name}": text for name, text in (SEEDS if seeds is None else seeds).items()})
    return folder


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write some files, with the folders they need."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def files_of(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def fingerprint(folder: Path) -> dict[str, tuple[object, ...]]:
    """Tell every file and folder by its bytes, its place on the disk and the moment it was last written."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_ino,
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None,
        )
        for path in sorted(folder.rglob("*"))
    }


def front(path: Path) -> dict[str, Any]:
    """Read a front matter as another program would."""
    read: dict[str, Any] = yaml.load(path.read_text().split("---\n")[1], yaml.BaseLoader)  # noqa: S506 - texts only
    return read


def fronts(folder: Path) -> dict[str, dict[str, Any]]:
    """Read the front matter of every file of a folder, by id."""
    return {path.stem: front(path) for path in sorted(folder.glob("*.md"))}


def killed_at(step: int, *arguments: str, cwd: Path) -> bool:
    """Run the program until it is about to change the disk once more than ``step`` times; tell if it was."""
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(step), *arguments],
        cwd=cwd,
        env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )
    return done.returncode == -signal.SIGKILL
