"""How well sentences that say the same in other words are found, in documents composed of labelled pairs."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from builder.collation import collate
from builder.model import Entry, Thresholds

CASES = sorted((Path(__file__).parent / "paraphrases").glob("*.toml"))
FLOOR = {"events": 0.94, "general-news": 0.97, "wire": 0.95}

Document = tuple[list[str], list[str], set[tuple[int, int]]]
Place = tuple[int | None, list[str]]  # which pair, if any, and the sentences of one side


def composed(table: dict[str, Any]) -> Document:
    """Make two reports: the one in the order of the pairs, the other with neighbours exchanged."""
    pairs = [tuple(map(listed, pair)) for pair in table["pairs"]]
    near = [tuple(map(listed, pair)) for pair in table.get("near", [])]
    swapped = [at ^ 1 if (at // 2) % 2 and at ^ 1 < len(pairs) else at for at in range(len(pairs))]
    one = spread(
        [(at, pairs[at][0]) for at in range(len(pairs))],
        [pair[0] for pair in near] + [[text] for text in table["only"][0]],
        first=1,
    )
    other = spread(
        [(at, pairs[at][1]) for at in swapped],
        [pair[1] for pair in near] + [[text] for text in table["only"][1]],
        first=2,
    )
    ours, theirs = places(one), places(other)
    tied = {(a, b) for at in range(len(pairs)) for a in ours[at] for b in theirs[at]}
    return [text for _, texts in one for text in texts], [text for _, texts in other for text in texts], tied


def listed(side: str | list[str]) -> list[str]:
    return [side] if isinstance(side, str) else side


def spread(said: list[Place], strangers: list[list[str]], first: int) -> list[Place]:
    """Put what one side alone has between what both have, every third sentence, and the rest at the end."""
    found: list[Place] = []
    left = list(strangers)
    for step, place in enumerate(said):
        found.append(place)
        if step % 3 == first and left:
            found.append((None, left.pop(0)))
    return [*found, *((None, texts) for texts in left)]


def places(side: list[Place]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    at = 0
    for pair, texts in side:
        if pair is not None:
            found[pair] = list(range(at, at + len(texts)))
        at += len(texts)
    return found


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


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_paraphrases_of_general_news_are_found_in_documents(path: Path) -> None:
    right = wrong = missed = 0
    told: list[str] = []
    for table in tomllib.loads(path.read_text(encoding="utf-8"))["document"]:
        one, other, expected = composed(table)
        actual = found(one, other)
        right += len(actual & expected)
        wrong += len(actual - expected)
        missed += len(expected - actual)
        told += [f"missed: {one[a]} / {other[b]}" for a, b in sorted(expected - actual)]
        told += [f"wrong: {one[a]} / {other[b]}" for a, b in sorted(actual - expected)]
    score = 2 * right / (2 * right + wrong + missed)
    assert score >= FLOOR[path.stem], f"F1 {score:.3f}\n" + "\n".join(told)
