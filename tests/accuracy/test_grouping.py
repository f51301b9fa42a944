"""How well reports are put together, from raw text to event; a floor falls only by a commit that says so."""

import shutil
import tomllib
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from builder.cli import main
from builder.config import load_site
from builder.content.load import load
from tests.program.stories import ROOT, small_site, write

REPORTS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "grouping/reports.toml").read_text())[
    "report"
]
MORE = {
    "content/people/anna-berg.md": """\
---
name: Anna Berg
variants: [Анна Берг]
family: Berg
---
""",
    "content/people/tomas-hale.md": """\
---
name: Tomas Hale
variants: [Томас Хейл, Томасом Хейлом]
family: Hale
---
""",
    "content/places/kelm.md": "---\nname: Kelm\nvariants: [Кельм, Кельме]\n---\n",
    "content/people/mira-oak.md": "---\nname: Mira Oak\nfamily: Oak\nlevel: leader\n---\n",
    "content/places/sudmark.md": "---\nname: Sudmark\n---\n",
}
# One call is missed: two clocks put it on two days, and on such evidence nothing is joined.
PRECISION, RECALL = 1.0, 0.93

Pair = tuple[str, str]


def grouped(folder: Path, names: Sequence[str]) -> set[Pair]:
    """Import the reports under ``names``, in that order, and pair those that came to be of one event."""
    texts = {report["name"]: report["text"].lstrip() for report in REPORTS}
    files = {f"{at:02}.txt": texts[name] for at, name in enumerate(names)}
    site = small_site(folder, files)
    shutil.copy(ROOT / "site.toml", site / "site.toml")
    write(site, MORE)
    assert main(["import", "--site", str(site)]) == 0
    found: dict[str, set[str]] = {}
    for entry in load(site, load_site(site)).library.entries.values():
        assert entry.seed is not None
        found[names[int(Path(entry.seed.file).stem)]] = {one.id for one in entry.events}
    return {(a, b) for a, b in combinations(sorted(names), 2) if found[a] & found[b]}


def labelled() -> set[Pair]:
    events = {report["name"]: set(report["events"]) for report in REPORTS}
    return {(a, b) for a, b in combinations(sorted(events), 2) if events[a] & events[b]}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[Pair]:
    return grouped(tmp_path_factory.mktemp("grouping") / "site", [report["name"] for report in REPORTS])


def test_no_two_reports_of_two_events_are_taken_for_one(found: set[Pair]) -> None:
    wrong = found - labelled()

    assert len(found & labelled()) / max(1, len(found)) >= PRECISION, sorted(wrong)


def test_reports_of_one_event_are_found_to_be(found: set[Pair]) -> None:
    missed = labelled() - found

    assert len(found & labelled()) / len(labelled()) >= RECALL, sorted(missed)


def test_the_order_in_which_reports_arrive_changes_nothing(found: set[Pair], tmp_path: Path) -> None:
    backwards = [report["name"] for report in reversed(REPORTS)]

    assert grouped(tmp_path / "site", backwards) == found


def test_the_labelled_set_has_both_kinds_of_pairs_and_says_what_is_hard() -> None:
    assert len(labelled()) >= 8
    assert len([report for report in REPORTS if "trap" in report]) >= 8
    assert len({report["name"] for report in REPORTS}) == len(REPORTS)
