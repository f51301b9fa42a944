"""What comparing two reports costs: ``python -m tests.benchmark.collating [PASSAGES ...]``.

For each number of passages it prints the CPU milliseconds of a comparison, the least of five, and how many
times as long that is as the standard library's ``difflib`` takes for the same words. The second number
travels better from one machine to another.
"""

import argparse
import difflib
import random
import time
from collections.abc import Callable

from builder.collation import collate
from builder.model import Entry, Thresholds

SIZES = (10, 20, 40, 80, 160)
_WORDS = 22  # words of a sentence
_KEPT = 0.7  # the share of words that the second report keeps


def reports(passages: int) -> tuple[list[str], list[str]]:
    """Make two reports of so many sentences: the second in other words and another order."""
    chance = random.Random(passages)  # noqa: S311  # the same text each time is what is wanted
    words = [f"w{number}" for number in range(_WORDS * passages)]
    one = [[chance.choice(words) for _ in range(_WORDS)] for _ in range(passages)]
    other = [
        [word if chance.random() < _KEPT else chance.choice(words) for word in sentence] for sentence in one
    ]
    chance.shuffle(other)
    return [_sentence(words) for words in one], [_sentence(words) for words in other]


def _sentence(words: list[str]) -> str:
    return f"{' '.join(words).capitalize()}."


def least(work: Callable[[], object]) -> float:
    """Give the CPU milliseconds of the quickest of five runs."""
    took: list[float] = []
    for _ in range(5):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return 1000 * min(took)


def compared(size: int) -> tuple[float, float]:
    """Give the milliseconds of a comparison, and of ``difflib`` on the same words."""
    one, other = reports(size)
    witnesses = [
        (Entry(id=name, path=name, title=name, paragraphs=tuple(body)), tuple(range(1, size + 1)))
        for name, body in (("a", one), ("b", other))
    ]
    a, b = " ".join(one).split(), " ".join(other).split()
    ours = least(lambda: collate("an-event", witnesses, Thresholds(), None, {}))
    return ours, least(lambda: difflib.SequenceMatcher(None, a, b, autojunk=False).ratio())


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    for size in parser.parse_args().sizes:
        ours, theirs = compared(size)
        line = f"{size:>5} x {size} passages {ours:8.1f} ms CPU, {ours / theirs:6.1f} times difflib"
        print(line, flush=True)  # noqa: T201  # a script for a person


if __name__ == "__main__":
    main()
