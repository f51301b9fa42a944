"""A specimen for the home page: one statement as several reports word it, chosen by rule, not by hand."""

from dataclasses import dataclass

from builder.model import Statement, Synopsis
from builder.pages.parts import Ref
from builder.pages.synopsis import Cell, lay_out
from builder.pages.view import View

_FEWEST, _MOST = 8, 45  # words of a reading that make it worth showing, and still quick to read
_MOST_WITNESSES = 4
_IN_WORDS = ("no", "one", "two", "three", "four")


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    """One statement of one event, with all its readings; ``number`` of reports is in words."""

    event: Ref
    statement: str
    speaker: str
    number: str
    cells: tuple[Cell, ...]


def specimen(view: View) -> Specimen | None:
    """Choose the statement that best shows what a synopsis is; ``None`` where none is fit.

    It stands in as many reports as can be, each reading is neither a scrap nor a paragraph, no two are
    the same, and of such statements the shortest is taken.
    """
    fit = [
        (-len(statement.readings), _length(statement), event, statement)
        for event, synopsis in view.archive.synopses.items()
        if 1 < len(synopsis.witnesses) <= _MOST_WITNESSES and _open(view, synopsis)
        for statement in synopsis.statements
        if _fit(statement)
    ]
    if not fit:
        return None
    _, _, event, statement = min(fit, key=lambda row: (row[0], row[1], row[2], row[3].id))
    laid = lay_out(view, view.archive.synopses[event])
    row = next(row for row in laid.rows if row.id == statement.id)
    return Specimen(
        event=view.event(event),
        statement=statement.id,
        speaker=row.speaker,
        number=_IN_WORDS[len(row.cells)],
        cells=row.cells,
    )


def _open(view: View, synopsis: Synopsis) -> bool:
    """Tell whether the terms of all outlets allow their words to be shown."""
    outlets = (view.outlet(view.library.entries[witness.entry]) for witness in synopsis.witnesses)
    return all(outlet is None or outlet.publish != "readings" for outlet in outlets)


def _fit(statement: Statement) -> bool:
    wordings = [" ".join(passage.text for passage in reading.passages) for reading in statement.readings]
    lengths = [len(wording.split()) for wording in wordings]
    differ = len(set(wordings)) == len(wordings) > 1
    short = min(lengths) >= _FEWEST and max(lengths) <= _MOST
    return differ and short and statement.speaker is not None


def _length(statement: Statement) -> int:
    return sum(len(passage.text) for reading in statement.readings for passage in reading.passages)
