"""How well statements of reports in different languages are set side by side, on pairs tied by hand.

Wrong ties cost more here than missed ones: what cannot be told by names, numbers and speakers is left alone.
"""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from builder.collation import collate
from builder.collation.sentences import sentences
from builder.languages.sentences import sentence_rules
from builder.model import Entry, Passage, Thresholds

CASES = sorted((Path(__file__).parent / "languages").glob("*.toml"))
PRECISION, RECALL = 1.0, 0.8

Tied = set[tuple[str, str]]


def place(entry: Entry, passage: Passage) -> str:
    extents = sentences(entry.paragraphs[passage.paragraph - 1], sentence_rules(entry.language))
    number = next(at for at, (first, last) in enumerate(extents, start=1) if first <= passage.start < last)
    return f"{passage.paragraph}.{number}"


def compared(path: Path) -> tuple[Tied, Tied]:
    """Give the ties that a reader made, and those that were found."""
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    names = {form: name for name, forms in case["people"].items() for form in forms}
    concepts = names | {form: name for name, forms in case["concepts"].items() for form in forms}
    expected: Tied = set()
    actual: Tied = set()
    for one, other in combinations(case["reports"], 2):
        entries = [
            Entry(
                id=name,
                path=f"{name}.md",
                title=name,
                language=case["reports"][name]["language"],
                paragraphs=tuple(case["reports"][name]["paragraphs"]),
            )
            for name in (one, other)
        ]
        witnesses = [(entry, tuple(range(1, len(entry.paragraphs) + 1))) for entry in entries]
        synopsis = collate("an-event", witnesses, Thresholds(), one, names, concepts=concepts)
        actual |= {
            (f"{one} {place(entries[0], a)}", f"{other} {place(entries[1], b)}")
            for row in synopsis.statements
            for a in row.readings[0].passages
            for b in row.readings[1].passages
        }
        ties = case["ties"][one][other]
        expected |= {(f"{one} {a}", f"{other} {b}") for a, others in ties.items() for b in others}
    return expected, actual


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_statements_in_other_languages_are_set_side_by_side_where_that_is_safe(path: Path) -> None:
    expected, actual = compared(path)
    told = f"missed {sorted(expected - actual)}, wrong {sorted(actual - expected)}"
    assert len(expected & actual) >= PRECISION * len(actual), told
    assert len(expected & actual) >= RECALL * len(expected), told
