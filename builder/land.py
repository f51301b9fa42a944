"""The outlines of the land, for maps drawn at build.

``land.json`` holds the coasts of Natural Earth (1:110 million, ``ne_110m_land``), which is in the public
domain: rings of tenths of a degree, east and north positive, each point told by its distance from the one
before. It holds no borders, so that no map takes a side in a dispute over one.
"""

import json
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

_FILE = Path(__file__).parent / "land.json"

Ring = tuple[tuple[float, float], ...]


@lru_cache(maxsize=1)
def outlines() -> tuple[Ring, ...]:
    """Give the coasts as closed rings of points: degrees east, degrees north."""
    rings = json.loads(_FILE.read_text("utf-8"))
    return tuple(_ring(steps) for steps in rings)


def _ring(steps: list[int]) -> Ring:
    east, north = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((x / 10, y / 10) for x, y in zip(east, north, strict=True))
