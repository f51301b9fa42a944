"""``events/<id>/card.png``: an event's reports as a picture, for wherever a link to the event is shown.

A row for each report, with the sign it has on the site; a stroke for each statement of the event, drawn as in
the chronicle: as in the base, reworded, not in the base, or a mere outline where the report has not got it.
It holds no word, so it needs no type and reads alike in every language.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from builder import routes
from builder.exports.png import png
from builder.model import Archive, Artifact, Synopsis

_WIDE, _HIGH = routes.CARD
_MARGIN, _SIGN, _GAP = 90, 52, 48  # around everything; a sign's width, and the space after it
_MOST_ROWS, _ROW = 6, 150  # reports shown, and the most that one takes
_LINE = 2  # pixels of an outline
_PITCH = (3, 48)  # the least and the most from one stroke to the next
_COLOURS = {
    "paper": "fbfaf7",
    "same": "1b1b1a",
    "reworded": "c98a00",
    "added": "0b4f8a",
    "absent": "8a877e",
    "square": "8c1d18",
    "circle": "1f5a44",
    "diamond": "7a4b00",
    "triangle": "413c8f",
    "hexagon": "7a1f5c",
    "wedge": "0f5666",
}
_INDEX = {name: number for number, name in enumerate(_COLOURS)}
_SIGNS = tuple(_COLOURS)[5:]


@dataclass(frozen=True, slots=True)
class _Canvas:
    lines: list[bytearray]

    def fill(self, left: int, top: int, wide: int, high: int, colour: str) -> None:
        """Fill a rectangle."""
        for line in self.lines[top : top + high]:
            line[left : left + wide] = bytes([_INDEX[colour]]) * wide

    def sign(self, left: int, top: int, name: str) -> None:
        """Draw a witness's sign, as the style sheet does."""
        for y in range(_SIGN):
            inside = [x for x in range(_SIGN) if _within(name, (x + 0.5) / _SIGN, (y + 0.5) / _SIGN)]
            if inside:
                self.fill(left + inside[0], top + y, len(inside), 1, name)


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make a picture of each event that two or more reports tell of."""
    for event_id in archive.chronicle:
        synopsis = archive.synopses.get(event_id)
        if synopsis and synopsis.statements:
            yield Artifact(routes.card(event_id), card(synopsis), "exports")


def card(synopsis: Synopsis) -> bytes:
    """Draw an event's reports."""
    canvas = _Canvas([bytearray(_WIDE) for _ in range(_HIGH)])
    witnesses = synopsis.witnesses[:_MOST_ROWS]
    row = min(_ROW, (_HIGH - 2 * _MARGIN) // len(witnesses))
    room = _WIDE - 2 * _MARGIN - _SIGN - _GAP
    pitch = min(max(room // len(synopsis.statements), _PITCH[0]), _PITCH[1])
    shown = synopsis.statements[: room // pitch]
    wide, high = pitch * 5 // 8, row * 2 // 3
    margin = (_WIDE - _SIGN - _GAP - len(shown) * pitch + pitch - wide) // 2
    left = margin + _SIGN + _GAP
    top = (_HIGH - row * len(witnesses) + row - high) // 2
    for witness in witnesses:
        canvas.sign(margin, top + (high - _SIGN) // 2, _SIGNS[witness.index % len(_SIGNS)])
        for place, statement in enumerate(shown):
            at, how = left + place * pitch, statement.drawn(witness.siglum)
            canvas.fill(at, top, wide, high, how)
            if how == "absent" and wide > 2 * _LINE:
                canvas.fill(at + _LINE, top + _LINE, wide - 2 * _LINE, high - 2 * _LINE, "paper")
        top += row
    return png(canvas.lines, tuple(_COLOURS.values()))


def _within(name: str, x: float, y: float) -> bool:
    """Tell whether a point of the unit square, from its top left, belongs to a sign."""
    across, down = abs(x - 0.5), abs(y - 0.5)
    return {
        "square": True,
        "circle": across**2 + down**2 <= 0.25,  # noqa: PLR2004  # half the width, squared
        "diamond": across + down <= 0.5,  # noqa: PLR2004  # half the width
        "triangle": across <= y / 2,
        "hexagon": down <= 0.45 and across <= 0.5 - down / 1.8,  # noqa: PLR2004  # as in the style sheet
        "wedge": across <= (1 - y) / 2,
    }[name]
