"""How well statements are aligned, on pairs tied by hand; the floor falls only by a commit that says so."""

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from builder.collation import collate
from builder.collation.sentences import sentences
from builder.languages.sentences import sentence_rules
from builder.model import Dateline, Entry, Synopsis, Thresholds

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
CASES = sorted((HERE / "collation").glob("*.toml"))
FLOOR = {"lavrov-2023": 1.0, "trade-talks": 0.92, "flood-aid": 1.0, "energy-call": 1.0, "summit": 1.0}
EVERYWHERE = 0.88  # no case may fall below this

Tied = set[tuple[str, str]]


def report(name: str, table: dict[str, Any]) -> tuple[Entry, tuple[int, ...]]:
    if "seed" in table:
        (file,) = SEEDS.glob(f"{table['seed']}_*.txt")
        lines = [line for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]
        start = next(at for at, line in enumerate(lines) if line.startswith(table["first"]))
        end = next(at for at, line in enumerate(lines) if at >= start and table["last"] in line)
        paragraphs = tuple(lines[start : end + 1])
    else:
        paragraphs = tuple(table["paragraphs_text"])
    line = Dateline(as_printed=table["dateline"]) if "dateline" in table else None
    entry = Entry(id=name, path=f"{name}.md", title=name, paragraphs=paragraphs, dateline=line)
    return entry, tuple(table.get("paragraphs", range(1, len(paragraphs) + 1)))


def load(path: Path) -> tuple[dict[str, Any], list[Entry], Synopsis]:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    witnesses = [report(name, table) for name, table in case["reports"].items()]
    base = next((name for name, table in case["reports"].items() if table.get("base")), None)
    return (
        case,
        [entry for entry, _ in witnesses],
        collate("an-event", witnesses, Thresholds(), base, case["names"]),
    )


def place(entry: Entry, paragraph: int, start: int) -> str:
    extents = sentences(entry.paragraphs[paragraph - 1], sentence_rules("en"))
    number = next(at for at, (first, last) in enumerate(extents, start=1) if first <= start < last)
    return f"{paragraph}.{number}"


def found(synopsis: Synopsis, a: Entry, b: Entry) -> Tied:
    columns = {witness.entry: at for at, witness in enumerate(synopsis.witnesses)}
    return {
        (place(a, one.paragraph, one.start), place(b, other.paragraph, other.start))
        for row in synopsis.statements
        for one in row.readings[columns[a.id]].passages
        for other in row.readings[columns[b.id]].passages
    }


def f1(expected: Tied, actual: Tied) -> float:
    return 2 * len(expected & actual) / (len(expected) + len(actual))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_sentences_are_tied_as_a_reader_ties_them(path: Path) -> None:
    case, entries, synopsis = load(path)
    for a, b in combinations(entries, 2):
        expected = {(one, other) for one, others in case["ties"][a.id][b.id].items() for other in others}
        actual = found(synopsis, a, b)
        score = f1(expected, actual)
        told = f"{a.id}-{b.id}: missed {sorted(expected - actual)}, wrong {sorted(actual - expected)}"
        assert score >= max(EVERYWHERE, FLOOR[path.stem]), f"F1 {score:.3f}; {told}"


@pytest.mark.parametrize(
    "path", [path for path in CASES if "[counts]" in path.read_text("utf-8")], ids=lambda path: path.stem
)
def test_what_the_comparison_comes_to_is_what_a_reader_counts(path: Path) -> None:
    case, _, synopsis = load(path)
    counts = case["counts"]
    own = [row for row in synopsis.statements if row.readings[0].relation == "base"]
    assert len(own) == counts.pop("statements")
    for column, witness in enumerate(synopsis.witnesses[1:], start=1):
        readings = [row.readings[column] for row in own]
        actual = {
            word: sum(one.relation == word for one in readings)
            for word in ("identical", "reworded", "absent")
        }
        actual["moved"] = sum(one.moved for one in readings)
        others = [row for row in synopsis.statements if row.readings[0].relation == "absent"]
        actual["added"] = sum(bool(row.readings[column].passages) for row in others)
        assert actual == counts[witness.entry]


def seed(number: str, first: str, last: str) -> Entry:
    return report(number, {"seed": number, "first": first, "last": last})[0]


def tied(one: tuple[Entry, tuple[int, ...]], other: tuple[Entry, tuple[int, ...]]) -> tuple[int, int]:
    names = tomllib.loads((HERE / "collation" / "lavrov-2023.toml").read_text(encoding="utf-8"))["names"]
    synopsis = collate("no-event", [one, other], Thresholds(), None, names)
    both = sum(all(reading.passages for reading in row.readings) for row in synopsis.statements)
    return both, len(synopsis.statements)


def test_what_was_said_at_other_meetings_is_not_taken_for_the_same() -> None:
    ministry = seed("000", "On February 22, 2023 local time", "He expressed the hope")
    round_up = seed("002", "The China-Russia comprehensive strategic partnership", "He underscored")
    elsewhere = (1, 6, 7, 10, 11, 12, 13, 14, 15, 16)
    assert tied((ministry, tuple(range(1, 7))), (round_up, elsewhere))[0] == 0


def test_reports_of_two_meetings_in_the_same_formulas_share_less_than_a_third() -> None:
    guilin = seed("003", "On March 23, 2021", "After the talks")
    winter = seed("004", "On February 3, 2022", "After the talks")
    both, total = tied((guilin, tuple(range(1, 99))), (winter, tuple(range(1, 99))))
    assert both / total < 1 / 3
