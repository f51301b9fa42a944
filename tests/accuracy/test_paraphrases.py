"""How well sentences that say the same in other words are found, in documents composed of labelled pairs."""

import tomllib
from pathlib import Path

from builder.collation import collate
from builder.model import Entry, Thresholds

CASES = Path(__file__).parent / "paraphrases"
FLOOR = 0.92

Document = tuple[list[str], list[str], set[tuple[int, int]]]


def composed(pairs: list[list[str]], only: list[list[str]]) -> Document:
    """Make two reports: the one in the order of the pairs, the other with neighbours exchanged."""
    swapped = [at ^ 1 if (at // 2) % 2 else at for at in range(len(pairs))]
    one: list[str] = []
    other: list[str] = []
    left, right = list(only[0]), list(only[1])
    first: dict[int, int] = {}
    second: dict[int, int] = {}
    for step, at in enumerate(swapped):
        first[step] = len(one)
        one.append(pairs[step][0])
        second[at] = len(other)
        other.append(pairs[at][1])
        if step % 3 == 1 and left:
            one.append(left.pop(0))
        if step % 3 == 2 and right:
            other.append(right.pop(0))
    return [*one, *left], [*other, *right], {(first[at], second[at]) for at in range(len(pairs))}


def documents() -> list[Document]:
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.toml"))]
    return [composed(one["pairs"], one["only"]) for table in tables for one in table["document"]]


def found(one: list[str], other: list[str]) -> set[tuple[int, int]]:
    """Tie two reports of a sentence a paragraph, and say which paragraphs share a statement."""
    entries = [
        Entry(id=name, path=f"{name}.md", title=name, paragraphs=tuple(body))
        for name, body in (("a", one), ("b", other))
    ]
    witnesses = [(entry, tuple(range(1, len(entry.paragraphs) + 1))) for entry in entries]
    return {
        (a.paragraph - 1, b.paragraph - 1)
        for row in collate("an-event", witnesses, Thresholds(), "a", {}).statements
        for a in row.readings[0].passages
        for b in row.readings[1].passages
    }


def test_paraphrases_of_general_news_are_found_in_documents() -> None:
    right = wrong = missed = 0
    told: list[str] = []
    for one, other, expected in documents():
        actual = found(one, other)
        right += len(actual & expected)
        wrong += len(actual - expected)
        missed += len(expected - actual)
        told += [f"missed: {one[a]} / {other[b]}" for a, b in sorted(expected - actual)]
        told += [f"wrong: {one[a]} / {other[b]}" for a, b in sorted(actual - expected)]
    score = 2 * right / (2 * right + wrong + missed)
    assert score >= FLOOR, f"F1 {score:.3f}\n" + "\n".join(told)
