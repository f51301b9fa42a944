"""Running Pagefind: documents into a folder of its own, its files out of it; then the folder is gone."""

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pagefind.service import get_executable

from builder.routes import file_of

_LONGEST = 300  # seconds that an index may take before the program is held to hang


class NoSearchError(Exception):
    """Pagefind cannot be run here; says why. The site is built without its search."""


def make(documents: Mapping[str, str]) -> dict[str, bytes]:
    """Have Pagefind index documents, given by address.

    Returns:
        every file it made, by path.

    Raises:
        NoSearchError: the program is missing, does not run on this machine, or fails.
    """
    program = get_executable()
    if program is None:
        raise NoSearchError("the program is not installed")
    try:
        with tempfile.TemporaryDirectory(prefix="search-") as folder:
            site, made = Path(folder, "site"), Path(folder, "made")
            for address, html in documents.items():
                file = site / file_of(address)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(html, "utf-8")
            _run(program, site, made)
            return {
                file.relative_to(made).as_posix(): file.read_bytes()
                for file in sorted(made.rglob("*"))
                if file.is_file()
            }
    except (OSError, subprocess.SubprocessError) as error:
        raise NoSearchError(str(error)) from error


def _run(program: Path, site: Path, made: Path) -> None:
    done = subprocess.run(  # noqa: S603  # a program of our own requirements, on files of our own
        [program, "--site", site, "--output-path", made, "--keep-index-url", "--quiet"],
        cwd=site,  # where it looks for settings: there are none
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_LONGEST,
        check=False,
    )
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise NoSearchError(said[-1] if said else f"it stopped with exit code {done.returncode}")
