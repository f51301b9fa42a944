"""What grouping costs as the archive grows: ``python -m tests.benchmark.grouping [SIZE ...]``.

For each size it prints the CPU seconds, how much they grew for each doubling of the reports, the pairs that
were compared, the events found and the memory the run has taken. Nothing is asserted: a machine under load is
slow, and the curve says more than a number.
"""

import argparse
import math
import resource
import time
from collections.abc import Callable, Iterator

from builder.timeline.accounts import Account
from builder.timeline.candidates import candidates
from builder.timeline.grouping import group
from tests.benchmark.archives import NAMES, told, untold

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
THRESHOLD = 0.5


def measure(make: Callable[[int], Iterator[Account]], size: int) -> tuple[float, int]:
    """Group an archive of a size; give the CPU seconds and the number of events."""
    accounts = list(make(size))
    start = time.process_time()
    found = group(accounts, NAMES, THRESHOLD)
    return time.process_time() - start, len(found)


def main() -> None:
    """Print the curve for reports that tell of meetings, and for general news."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    sizes = parser.parse_args().sizes
    for title, make in (("meetings", told), ("general news", untold)):
        print(title)  # noqa: T201 - a script for a person
        before: tuple[int, float] | None = None
        for size in sizes:
            seconds, events = measure(make, size)
            grown = ""
            if before:
                exponent = math.log(seconds / before[1]) / math.log(size / before[0])
                grown = f"  n^{exponent:.2f}"
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            line = (
                f"{size:>9,} reports {seconds:8.2f} s CPU {events:>8,} events {memory:7.0f} MB at most{grown}"
            )
            print(line, flush=True)  # noqa: T201 - likewise
            before = (size, seconds)


def compared(make: Callable[[int], Iterator[Account]], size: int) -> int:
    """Count the pairs of reports that the index brings together."""
    return len(candidates([account for account in make(size) if not account.whole]))


if __name__ == "__main__":
    main()
