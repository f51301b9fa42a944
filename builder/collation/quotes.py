"""What stands between quotation marks in a paragraph."""

import re

from builder.collation.sentences import Extent

_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", '"': '"'}
_OPENING = re.compile("[" + "".join(_CLOSED_BY) + "]")
_WORD = re.compile(r"\w")
_ALL = 0.95  # the share of letters from which words are quoted as a whole
_NONE = 0.05


def quoted_stretches(text: str) -> tuple[Extent, ...]:
    """Find the stretches between quotation marks; one that is not closed runs to the paragraph's end."""
    found: list[Extent] = []
    at = 0
    while opening := _OPENING.search(text, at):
        closers = _CLOSED_BY[opening[0]]
        end = min((place for sign in closers if (place := text.find(sign, opening.end())) >= 0), default=-1)
        end = len(text) if end < 0 else end
        found.append((opening.end(), end))
        at = end + 1
    return tuple(found)


def quoted_share(text: str, extent: Extent, quoted: tuple[Extent, ...]) -> float:
    """Say which share of the letters of a stretch is quoted, from 0 to 1."""
    letters = len(_WORD.findall(text, *extent)) if extent[0] < extent[1] else 0
    inside = sum(
        len(_WORD.findall(text, max(start, extent[0]), min(end, extent[1])))
        for start, end in quoted
        if max(start, extent[0]) < min(end, extent[1])
    )
    return inside / letters if letters else 0.0


def is_quoted(share: float) -> bool:
    """Tell whether a share of quoted letters makes a whole quotation."""
    return share >= _ALL


def is_partly_quoted(share: float) -> bool:
    """Tell whether a share of quoted letters makes a quotation in part."""
    return _NONE < share < _ALL
