"""How long an import takes: `python -m tests.benchmark.importing [SEEDS]`, by default a thousand of them.

Each is one of the site's own seeds with its days moved and a sentence of its own, so that no two are the same
text and most are events of their own. Nothing is asserted: it prints CPU seconds, for people who change the
importer.
"""

import re
import shutil
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from builder import pipeline
from builder.importing import Asked

ROOT = Path(__file__).parents[2]
_YEAR = re.compile(r"\b20\d\d\b")


def make_site(folder: Path, number: int) -> None:
    """Make a site with some number of seeds and none of the entries and events."""
    for name in ("site.toml", "content", "templates"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, folder / name)
    for name in ("entries", "events"):
        shutil.rmtree(folder / "content" / name)
    (folder / "seeds").mkdir()
    own = sorted((ROOT / "seeds").glob("*.txt"))
    for n in range(number):
        text = own[n % len(own)].read_text(encoding="utf-8")
        text = _YEAR.sub(partial(_moved, n // len(own) % 70), text)
        said = f"\n\nThe two sides also spoke of point {n} of their plan, not told of elsewhere.\n"
        (folder / "seeds" / f"{n:04}.txt").write_text(text.rstrip() + said, encoding="utf-8")


def _moved(years: int, match: re.Match[str]) -> str:
    return str(int(match[0]) + 1 + years)


def main() -> None:
    """Import, import again, and import one more; print how long each took."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        make_site(folder, number)
        for what in ("new", "again", "--update"):
            asked = Asked(update=what == "--update")
            start = time.process_time()
            pipeline.take_in(folder, (), asked, progress=lambda *_: None)
            took = time.process_time() - start
            print(f"{number} seeds, {what}: {took:.1f} s, {1000 * took / number:.0f} ms a seed")  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
