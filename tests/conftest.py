"""What tests of the whole program share: a site of their own, and the program run as a person runs it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from builder.config import VARIABLES

ROOT = Path(__file__).parents[1]
_SITE = ("site.toml", "content", "seeds", "templates")

# The same cases at every run, however busy the machine: a test that fails tells of the code, not of the day.
settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the program did: its exit code and what it printed."""

    code: int
    out: str
    err: str


RunBuilder = Callable[..., Outcome]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository; for reading only."""
    return ROOT


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the repository's site: ``site.toml``, ``content/``, ``seeds/`` and ``templates/``."""
    copy = tmp_path / "site"
    copy.mkdir()
    for name in _SITE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name)
        elif source.exists():
            shutil.copy2(source, copy / name)
    return copy


@pytest.fixture
def run_builder(site: Path) -> RunBuilder:
    """Run ``python -m builder`` with some arguments from the folder of ``site``, or from another ``cwd``."""

    def run(*arguments: str, cwd: Path = site, env: dict[str, str] | None = None) -> Outcome:
        outside = {key: text for key, text in os.environ.items() if key not in (*VARIABLES, "GITHUB_ACTIONS")}
        done = subprocess.run(
            [sys.executable, "-m", "builder", *arguments],
            cwd=cwd,
            env=outside | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | (env or {}),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    return run
