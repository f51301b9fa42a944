"""When content last changed, as version control tells: the one place that asks git.

A build needs neither git nor a repository. Where there is none, or its history was cut short (a shallow
clone, in which every file seems to have changed in the oldest commit kept), nothing is said of changes; nor
is it of a file that was changed since the last commit, whose day nobody recorded yet.
"""

import shutil
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

_WHEN = "at:"
_SECONDS = 60  # after which a build does without


def changed(root: Path, folder: str) -> Mapping[str, str]:
    """Give the moment (ISO 8601, UTC) of the last commit that changed each file of a folder.

    Args:
        root: the site's folder.
        folder: the folder within it, such as ``content``.

    Returns:
        Moments by path relative to ``root``, with forward slashes; empty where that is not known.
    """
    git = shutil.which("git")
    if git is None or _ask(git, root, "rev-parse", "--is-shallow-repository") != "false\n":
        return {}
    told = _ask(
        git,
        root,
        "log",
        f"--format={_WHEN}%ct",
        "--name-only",
        "--relative",
        "--no-renames",
        "-z",
        "--",
        folder,
    )
    since = _ask(git, root, "diff", "--name-only", "--relative", "-z", "HEAD", "--", folder)
    if told is None or since is None:
        return {}
    uncommitted = set(since.split("\0"))
    return {path: when for path, when in sorted(last_changes(told).items()) if path not in uncommitted}


def last_changes(told: str) -> dict[str, str]:
    """Read what ``git log -z --name-only`` tells, newest first: for each path, the first moment it has."""
    moments: dict[str, str] = {}
    moment = ""
    for part in told.replace("\n", "\0").split("\0"):
        if part.startswith(_WHEN):
            seconds = int(part.removeprefix(_WHEN))
            moment = datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
        elif part:
            moments.setdefault(part, moment)
    return moments


def _ask(git: str, root: Path, *question: str) -> str | None:
    try:
        answer = subprocess.run(  # noqa: S603  # git itself, with arguments of our own
            [git, "-C", str(root), *question],
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
        return answer.stdout.decode()
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
