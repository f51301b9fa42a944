"""Where everything stands on a rail: two drawings, one across a wide page and one down a phone or paper.

Lengths are CSS pixels, so that the words in a drawing are as large as those beside it. The drawing across is
cut into rows as music is, so that it is never wider than a page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

_WIDTH = 1150  # of the drawing across, at most
_HEAD = 92  # for the names of the lines
_STEP = 80
_SILENCE = 112  # for a gap in words
_LANE = 44
_TOP = 30  # for the year
_FOOT = 46  # for the days and the brackets
_LINE = 15  # from one line of words to the next
_LIFT = 5  # by which one disc of a stack stands above the next
_MOST_DISCS = 4

_DOWN_WIDTH = 320
_DOWN_HEAD = 122  # for the year and the day
_DOWN_LANE = 66
_DOWN_STEP = 34
_DOWN_SILENCE = 24
_DOWN_TOP = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A mark on one line of the rail.

    Attributes:
        lane: the line, from the top, from 0.
        href: where it leads.
        words: its name, for those who do not see it and for those who point at it.
        number: how many discs are stacked, or the number beside it.
        hollow: nothing reports it yet.
        counted: the number is printed, and not drawn as a stack.
    """

    lane: int
    href: str
    words: str
    number: int
    hollow: bool
    counted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A step on the rail: its short label, the year that begins with it, the silence before it, its marks.

    ``bracket`` is its place in a visit: ``first``, ``middle``, ``last`` or empty.
    """

    label: str
    year: str
    gap: str
    spots: tuple[Spot, ...]
    bracket: str

    def on_lanes(self, used: Sequence[int]) -> "Stop":
        """Give the same step on the lines that are used, counted anew."""
        return replace(self, spots=tuple(replace(spot, lane=used.index(spot.lane)) for spot in self.spots))


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words at a point; ``look`` is ``lane``, ``year``, ``day``, ``gap`` or ``number``."""

    x: float
    y: float
    text: str
    look: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RailMark:
    """A mark as drawn: a link, the box in which a finger finds it, its discs from the bottom, its number."""

    href: str
    words: str
    hollow: bool
    x: float
    y: float
    width: float
    height: float
    discs: tuple[tuple[float, float], ...]
    number: Label | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A rail as drawn; ``lines``, ``ticks`` and ``brackets`` are SVG paths."""

    width: int
    height: int
    lines: str
    ticks: str
    brackets: str
    labels: tuple[Label, ...]
    marks: tuple[RailMark, ...]


def across(stops: Sequence[Stop], lanes: Sequence[str]) -> Drawing:
    """Draw a rail from left to right, in as many rows as it needs."""
    rows = list(_rows(stops))
    height = _TOP + len(lanes) * _LANE + _FOOT
    parts = [_row(row, lanes, number * height) for number, row in enumerate(rows)]
    width = max(_HEAD + sum(_room(stop) for stop in row) for row in rows)
    return Drawing(
        width=width,
        height=height * len(rows),
        lines="".join(part.lines for part in parts),
        ticks="".join(part.ticks for part in parts),
        brackets="".join(part.brackets for part in parts),
        labels=tuple(label for part in parts for label in part.labels),
        marks=tuple(mark for part in parts for mark in part.marks),
    )


def _room(stop: Stop) -> int:
    return _STEP + (_SILENCE if stop.gap else 0)


def _rows(stops: Sequence[Stop]) -> Iterator[list[Stop]]:
    """Cut the steps into rows that are about as long as one another, none longer than a page is wide.

    A row that begins within a year says again which year it is.
    """
    rooms = [_room(stop) for stop in stops]
    wanted = sum(rooms) / -(-sum(rooms) // (_WIDTH - _HEAD))
    row: list[Stop] = []
    taken = 0
    year = ""
    for stop, room in zip(stops, rooms, strict=True):
        year = stop.year or year
        if row and (taken >= wanted or taken + room > _WIDTH - _HEAD):
            yield row
            row, taken = [], 0
        row.append(stop if row else replace(stop, year=year))
        taken += room
    yield row


def _row(stops: Sequence[Stop], lanes: Sequence[str], top: float) -> Drawing:
    heights = [top + _TOP + _LANE * (number + 0.5) for number in range(len(lanes))]
    bottom = top + _TOP + _LANE * len(lanes)
    labels = [Label(x=0, y=y + 4, text=name, look="lane") for name, y in zip(lanes, heights, strict=True)]
    lines, ticks, brackets = "", "", ""
    marks: list[RailMark] = []
    x = float(_HEAD)
    for stop in stops:
        if stop.gap:
            labels.extend(_silence(stop.gap, x + _SILENCE / 2, (top + _TOP + bottom) / 2))
            x += _SILENCE
        middle = x + _STEP / 2
        lines += "".join(f"M{x:g} {y:g}h{_STEP}" for y in heights)
        if stop.year:
            ticks += f"M{x:g} {top + 6:g}V{bottom:g}"
            labels.append(Label(x=x + 7, y=top + 17, text=stop.year, look="year"))
        labels.append(Label(x=middle, y=bottom + 17, text=stop.label, look="day"))
        brackets += _bracket(stop.bracket, x, bottom + 26)
        marks.extend(_mark(spot, middle, heights[spot.lane], _STEP, _LANE) for spot in stop.spots)
        x += _STEP
    return Drawing(
        width=int(x),
        height=0,
        lines=lines,
        ticks=ticks,
        brackets=brackets,
        labels=tuple(labels),
        marks=tuple(marks),
    )


def _silence(words: str, x: float, y: float) -> Iterator[Label]:
    said = wrap(words, 15)
    first = y - _LINE * (len(said) - 1) / 2 + 4
    for number, line in enumerate(said):
        yield Label(x=x, y=first + _LINE * number, text=line, look="gap")


def _bracket(place: str, x: float, y: float) -> str:
    if place == "first":
        return f"M{x + 12:g} {y - 6:g}v6H{x + _STEP:g}"
    if place == "middle":
        return f"M{x:g} {y:g}H{x + _STEP:g}"
    return f"M{x:g} {y:g}H{x + _STEP - 12:g}v-6" if place == "last" else ""


def _mark(spot: Spot, x: float, y: float, width: float, height: float) -> RailMark:
    """Draw a mark around a point; a stack grows upwards and keeps its middle there."""
    discs = 1 if spot.counted else max(1, min(spot.number, _MOST_DISCS))
    lowest = y + _LIFT * (discs - 1) / 2
    shown = spot.counted or spot.number > _MOST_DISCS
    return RailMark(
        href=spot.href,
        words=spot.words,
        hollow=spot.hollow,
        x=x - width / 2,
        y=y - height / 2,
        width=width,
        height=height,
        discs=tuple((x, lowest - _LIFT * number) for number in range(discs)),
        number=Label(x=x + 12, y=y + 4, text=str(spot.number), look="number") if shown else None,
    )


def down(stops: Sequence[Stop], lanes: Sequence[str]) -> Drawing:
    """Draw a rail from top to bottom, with the lines side by side."""
    places = [_DOWN_HEAD + _DOWN_LANE * (number + 0.5) for number in range(len(lanes))]
    labels = [Label(x=x, y=14, text=name, look="head") for name, x in zip(lanes, places, strict=True)]
    lines, ticks, brackets = "", "", ""
    marks: list[RailMark] = []
    y = float(_DOWN_TOP)
    for stop in stops:
        if stop.gap:
            labels.append(Label(x=0, y=y + _DOWN_SILENCE / 2 + 4, text=stop.gap, look="gap start"))
            y += _DOWN_SILENCE
        middle = y + _DOWN_STEP / 2
        lines += "".join(f"M{x:g} {y:g}v{_DOWN_STEP}" for x in places)
        if stop.year:
            ticks += f"M0 {y:g}H{_DOWN_WIDTH}"
            labels.append(Label(x=0, y=middle + 4, text=stop.year, look="year"))
        labels.append(Label(x=_DOWN_HEAD - 14, y=middle + 4, text=stop.label, look="day end"))
        brackets += _upright(stop.bracket, y)
        marks.extend(_mark(spot, places[spot.lane], middle, _DOWN_LANE, _DOWN_STEP) for spot in stop.spots)
        y += _DOWN_STEP
    return Drawing(
        width=_DOWN_WIDTH,
        height=int(y),
        lines=lines,
        ticks=ticks,
        brackets=brackets,
        labels=tuple(labels),
        marks=tuple(marks),
    )


def _upright(place: str, y: float) -> str:
    x = _DOWN_HEAD - 8
    if place == "first":
        return f"M{x + 6} {y + 8:g}h-6V{y + _DOWN_STEP:g}"
    if place == "middle":
        return f"M{x} {y:g}v{_DOWN_STEP}"
    return f"M{x} {y:g}V{y + _DOWN_STEP - 8:g}h6" if place == "last" else ""
