"""A specimen for the home page: one statement as several reports word it, chosen by rule, not by hand."""

from dataclasses import dataclass

from builder.model import Reading, Statement, Synopsis
from builder.pages.cells import wording
from builder.pages.parts import Ref
from builder.pages.synopsis import Cell, lay_out
from builder.pages.view import View

_FEWEST, _MOST = 8, 45  # words of a reading that make it worth showing, and still quick to read
_MOST_WITNESSES = 4
_IN_WORDS = ("no", "one", "two", "three", "four")


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    """One statement of the event ``id``, with all its readings; ``number`` of reports is in words."""

    id: str
    event: Ref
    statement: str
    speaker: str
    number: str
    cells: tuple[Cell, ...]


def specimen(view: View) -> Specimen | None:
    """Choose the statement that best shows what a synopsis is; ``None`` where none is fit.

    It stands in as many reports as can be, each reading is neither a scrap nor a paragraph, no two are
    the same, whole sentences go before parts of them, and of such statements the shortest is taken.
    """
    fit = [
        ((-len(_carried(statement)), not _whole(statement), _length(statement), event), statement)
        for event, synopsis in view.archive.synopses.items()
        if 1 < len(synopsis.witnesses) <= _MOST_WITNESSES and _open(view, synopsis)
        for statement in synopsis.statements
        if _fit(statement)
    ]
    if not fit:
        return None
    order, statement = min(fit, key=lambda row: (row[0], row[1].id))
    event = order[-1]
    laid = lay_out(view, view.archive.synopses[event])
    row = next(row for row in laid.rows if row.id == statement.id)
    cells = tuple(cell for cell in row.cells if cell.relation != "absent")
    return Specimen(
        id=event,
        event=view.event(event),
        statement=statement.id,
        speaker=row.speaker,
        number=_IN_WORDS[len(cells)],
        cells=cells,
    )


def _open(view: View, synopsis: Synopsis) -> bool:
    """Tell whether the terms of all outlets allow their words to be shown."""
    outlets = (view.outlet(view.library.entries[witness.entry]) for witness in synopsis.witnesses)
    return all(outlet is None or outlet.publish != "readings" for outlet in outlets)


def _carried(statement: Statement) -> list[Reading]:
    return [reading for reading in statement.readings if reading.passages]


def _fit(statement: Statement) -> bool:
    wordings = [wording(reading) for reading in _carried(statement)]
    if statement.speaker is None or len(set(wordings)) < max(2, len(wordings)):
        return False
    lengths = [len(words.split()) for words in wordings]
    return min(lengths) >= _FEWEST and max(lengths) <= _MOST


def _whole(statement: Statement) -> bool:
    """Tell whether every reading begins as a sentence does."""
    first = [reading.passages[0].text.lstrip("\"“‘'")[:1] for reading in _carried(statement)]
    return not any(letter.islower() for letter in first)


def _length(statement: Statement) -> int:
    return sum(len(passage.text) for reading in statement.readings for passage in reading.passages)
