"""The program run as a person runs it, without the wait for a new interpreter each time."""

from pathlib import Path

import pytest

from builder.cli import main
from builder.config import VARIABLES
from tests.conftest import Outcome
from tests.program.stories import Run, small_site


@pytest.fixture
def run(site: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command of the program from the folder of ``site``, or from another ``cwd``."""
    for name in (*VARIABLES, "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)

    def _run(*arguments: str, cwd: Path = site) -> Outcome:
        monkeypatch.chdir(cwd)
        capfd.readouterr()
        try:
            code = main(arguments)
        except SystemExit as leaving:  # the parser of arguments leaves by itself
            code = leaving.code if isinstance(leaving.code, int) else 1
        printed = capfd.readouterr()
        return Outcome(code, printed.out, printed.err)

    return _run


@pytest.fixture
def north(tmp_path: Path) -> Path:
    """A site of other people, other places and other outlets, with three seeds."""
    return small_site(tmp_path / "north")
