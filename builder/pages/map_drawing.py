"""Where everything stands on a map: which part of the globe is shown, its coasts, and places for the names.

Lengths are units of a drawing ``WIDTH`` wide, which a phone shows at about half its size; points that a
finger could not tell apart there are one mark. Degrees are WGS 84, drawn in the plate carrée projection with
the frame's own middle latitude as its standard parallel.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

from builder.land import Ring

WIDTH = 600
_LEAST, _MOST = 0.42, 0.72  # of the height, in widths
_SPAN = 44.0  # degrees shown at least, from south to north or west to east
_MARGIN = 0.22  # of what the places span, left free on each side
_SEAM = 180  # degrees east or west, where maps of the globe are cut
_POLE = 84.0  # no map shows more, where degrees of longitude shrink to nothing
_STEEPEST = 0.25  # the least that a degree of longitude is held to be of one of latitude
NEAR = 44.0  # two marks nearer than this are one
_FINE = 0.8  # points of a coast nearer than this are one
_CORNERS = 3  # the fewest that hold land between them
_BEYOND = 4.0  # by which coasts are drawn beyond the frame, so that its edge is not a coast
_SIGN = 12.5  # the width of a sign of a name on a phone, where names are largest
_BROAD = 0x2E80  # from which signs are twice as wide, as Chinese ones are
_LINE = 26.0  # the height of a name there
_LIFT = 8.0  # from the middle of a name to its base line

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the globe that a map shows, in degrees from its western and northern edge.

    ``scale`` is in units for a degree of latitude; ``squeeze`` is how much shorter one of longitude is.
    """

    west: float
    north: float
    scale: float
    squeeze: float
    height: int

    def spot(self, east: float, north: float) -> Point:
        """Give where a point of the globe stands on the drawing."""
        turned = (east - self.west + 180) % 360 - 180 + self.west
        middle = self.west + WIDTH / (2 * self.scale * self.squeeze)
        turned += 360 if turned < middle - 180 else -360 if turned > middle + 180 else 0
        return self._at(turned, north)

    def _at(self, east: float, north: float) -> Point:
        return (east - self.west) * self.scale * self.squeeze, (self.north - north) * self.scale

    def holds(self, point: Point) -> bool:
        """Tell whether a point of the drawing is within its edges."""
        return 0 <= point[0] <= WIDTH and 0 <= point[1] <= self.height

    def coasts(self, rings: Iterable[Ring]) -> str:
        """Draw the land that the frame shows, as an SVG path; a globe's seam may lie within it."""
        box = (-_BEYOND, -_BEYOND, WIDTH + _BEYOND, self.height + _BEYOND)
        drawn = []
        east = self.west + WIDTH / (self.scale * self.squeeze)
        for ring in rings:
            left, right = min(x for x, _ in ring), max(x for x, _ in ring)
            for turn in (-360, 0, 360):
                if right + turn < self.west or left + turn > east:
                    continue
                points = clipped([self._at(east + turn, north) for east, north in ring], box)
                drawn.append(_path(points))
        return "".join(drawn)


def framed(points: Sequence[Point]) -> Frame:
    """Choose the part of the globe that shows some points, with room around them.

    Args:
        points: degrees east and north; one at least.
    """
    west, east = _narrowest([x for x, _ in points])
    south, north = min(y for _, y in points), max(y for _, y in points)
    squeeze = max(cos(radians((south + north) / 2)), _STEEPEST)
    wide = max((east - west) * (1 + 2 * _MARGIN), _SPAN / squeeze) * squeeze
    tall = max((north - south) * (1 + 2 * _MARGIN), _SPAN * _LEAST)
    wide = max(wide, tall / _MOST)
    wide = min(wide, 360 * squeeze)
    tall = min(max(tall, wide * _LEAST), wide * _MOST)
    middle = min(max((south + north) / 2, tall / 2 - _POLE), _POLE - tall / 2)
    scale = WIDTH / wide
    return Frame(
        west=(west + east - wide / squeeze) / 2,
        north=middle + tall / 2,
        scale=scale,
        squeeze=squeeze,
        height=round(tall * scale),
    )


def _narrowest(degrees: Sequence[float]) -> tuple[float, float]:
    """Give the shortest stretch of the globe, from west to east, that holds all longitudes."""
    order = sorted({round(degree, 6) % 360 for degree in degrees})
    gaps = [(after - before) % 360 for before, after in zip(order, order[1:] + order[:1], strict=True)]
    widest = max(range(len(order)), key=lambda place: gaps[place] or 360)
    west = order[(widest + 1) % len(order)]
    east = order[widest]
    west -= 360 * (west > _SEAM)
    return west, west + (east - west) % 360


def clipped(points: Sequence[Point], box: Box) -> list[Point]:
    """Cut a ring by a box: Sutherland and Hodgman's way (1974), edge by edge."""
    left, top, right, bottom = box
    kept = list(points)
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        kept = list(_cut(kept, axis, limit, sign))
    return kept


def _cut(points: Sequence[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for place, here in enumerate(points):
        before = points[place - 1]
        inside = sign * (here[axis] - limit) >= 0
        if inside != (sign * (before[axis] - limit) >= 0):
            share = (limit - before[axis]) / (here[axis] - before[axis])
            crossing = tuple(before[way] + share * (here[way] - before[way]) for way in (0, 1))
            yield (limit, crossing[1]) if axis == 0 else (crossing[0], limit)
        if inside:
            yield here


def _path(points: Iterable[Point]) -> str:
    """Write a ring as an SVG path in whole units, without points that nobody could tell apart."""
    kept: list[tuple[int, int]] = []
    for x, y in points:
        if not kept or max(abs(x - kept[-1][0]), abs(y - kept[-1][1])) > _FINE:
            kept.append((round(x), round(y)))
    if len(kept) < _CORNERS:
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(kept)]
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(f'{x} {y}' for x, y in steps)}z"


def named(spots: Sequence[tuple[Point, float, str]], height: int) -> list[tuple[float, float, str] | None]:
    """Find room for the names of marks, the first before the others.

    Args:
        spots: where a mark stands, its radius, and its name.
        height: the height of the drawing.

    Returns:
        For each where its name begins, ends or has its middle, and which of these (``start``, ``end``,
        ``middle``); ``None`` where there is no room.
    """
    taken = [(x - r, y - r, x + r, y + r) for (x, y), r, _ in spots]
    found: list[tuple[float, float, str] | None] = []
    for (x, y), radius, name in spots:
        away, long = radius + 5, _SIGN * sum(2 if ord(sign) >= _BROAD else 1 for sign in name)
        ways = (
            ("start", x + away, y, (x + away, y, x + away + long, y)),
            ("end", x - away, y, (x - away - long, y, x - away, y)),
            ("middle", x, y - away - 10, (x - long / 2, y - away - 10, x + long / 2, y - away - 10)),
            ("middle", x, y + away + 10, (x - long / 2, y + away + 10, x + long / 2, y + away + 10)),
        )
        place = None
        for anchor, left, middle, (x0, y0, x1, y1) in ways:
            box = (x0, y0 - _LINE / 2, x1, y1 + _LINE / 2)
            inside = box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= height
            if inside and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                place = (round(left, 1), round(middle + _LIFT, 1), anchor)
                break
        found.append(place)
    return found


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
