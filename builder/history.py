"""When content last changed, as version control tells: the one place that asks git.

A build needs neither git nor a repository. Where there is none, or its history was cut short (a shallow
clone, in which every file seems to have changed in the oldest commit kept), nothing is said of changes; nor
is it of a file that was changed since the last commit, whose day nobody recorded yet.
"""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

_DAY = "day:"
_SECONDS = 60  # after which a build does without


def changed(root: Path, folder: str) -> Mapping[str, str]:
    """Give the day (ISO 8601) of the last commit that changed each file of a folder.

    Args:
        root: the site's folder.
        folder: the folder within it, such as ``content``.

    Returns:
        Days by path relative to ``root``, with forward slashes; empty where that is not known.
    """
    git = shutil.which("git")
    if git is None or _ask(git, root, "rev-parse", "--is-shallow-repository") != "false\n":
        return {}
    told = _ask(
        git,
        root,
        "log",
        f"--format={_DAY}%cs",
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
    days = last_days(told)
    return {path: day for path, day in sorted(days.items()) if path not in set(since.split("\0"))}


def last_days(told: str) -> dict[str, str]:
    """Read what ``git log -z --name-only`` tells, newest first: for each path, the first day it has."""
    days: dict[str, str] = {}
    day = ""
    for part in told.replace("\n", "\0").split("\0"):
        if part.startswith(_DAY):
            day = part.removeprefix(_DAY)
        elif part:
            days.setdefault(part, day)
    return days


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
