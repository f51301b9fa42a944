"""A synopsis as the event page shows it: a row per statement, a cell per witness."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from builder import routes
from builder.languages.sentences import sentence_rules
from builder.model import Statement, Synopsis
from builder.pages.besides import Besides, besides
from builder.pages.cells import Cell, Words, cells, speaker_of, wording
from builder.pages.parts import Ref, Siglum
from builder.pages.sigla import sigla
from builder.pages.view import View
from builder.pages.words import count, shortened

__all__ = ["MOST_COLUMNS", "Cell", "Only", "Row", "SynopsisView", "Words", "lay_out"]

MOST_COLUMNS = 5  # witnesses that fit side by side; more are always set as cards
_GIST = 36  # characters of a statement's first words, which name its row


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement: its address, its number in this synopsis, who makes it, and its readings.

    ``also`` are its other addresses, which lead here too; ``gist`` is its first words.
    """

    id: str
    also: tuple[str, ...]
    number: int
    speaker: str
    gist: str
    said_before: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """The statements that one witness alone has."""

    siglum: Siglum
    rows: tuple[Row, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SynopsisView:
    """A synopsis, laid out: shared statements and the base's own in rows, the rest by witness.

    Attributes:
        witnesses: each witness's sign and report, base first.
        wide: whether they fit side by side.
        rebased: whether another witness can be made the base, since all words may be shown.
        spellings: pairs of letters that stand for one another in the language of the base, as JSON.
        speakers: who makes the statements, in order of appearance, each with how many.
        rows: what the base has, and what others share.
        only: what one witness alone has.
        besides: what the witnesses say of other events.
        foreign: the witnesses whose words are not compared, being in another language.
        digest: what the comparison comes to, in sentences.
        data, edition: hrefs of the synopsis as JSON and as TEI; empty where one report stands alone.
    """

    witnesses: tuple[tuple[Siglum, Ref], ...]
    wide: bool
    rebased: bool
    spellings: str
    speakers: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]
    only: tuple[Only, ...]
    besides: tuple[Besides, ...]
    foreign: tuple[Siglum, ...]
    digest: tuple[str, ...]
    data: str
    edition: str


def lay_out(view: View, synopsis: Synopsis) -> SynopsisView:
    """Lay out an event's synopsis for its page."""
    signs = {sign.letter: (sign, name) for name, sign in sigla(view, synopsis.event).items()}
    base = synopsis.witnesses[0].siglum if synopsis.witnesses else ""
    together: list[Statement] = []
    alone: dict[str, list[Statement]] = {letter: [] for letter in signs}
    for statement in synopsis.statements:
        carriers = [reading.siglum for reading in statement.readings if reading.relation != "absent"]
        single = len(carriers) == 1 and carriers[0] != base and carriers[0] in alone
        (alone[carriers[0]] if single else together).append(statement)
    numbers = {statement.id: place for place, statement in enumerate(synopsis.statements, start=1)}
    compared = len(synopsis.witnesses) > 1
    return SynopsisView(
        witnesses=tuple((sign, view.entry(name)) for sign, name in signs.values()),
        wide=len(signs) <= MOST_COLUMNS,
        rebased=all(wording(one) for row in synopsis.statements for one in row.readings if one.passages),
        spellings=_spellings(view, synopsis) if compared else "",
        speakers=tuple(Counter(speaker_of(view, row.speaker) for row in synopsis.statements).items()),
        rows=_rows(view, together, signs, numbers),
        only=tuple(
            Only(
                siglum=signs[letter][0],
                rows=_rows(view, statements, signs, numbers, letter),
                words=count(len(statements), "statement"),
            )
            for letter, statements in alone.items()
            if statements
        ),
        besides=besides(view, synopsis.event, signs),
        foreign=tuple(signs[letter][0] for letter in _foreign(synopsis) if letter in signs),
        digest=synopsis.digest,
        data=view.to(routes.synopsis_data(synopsis.event)) if compared else "",
        edition=view.to(routes.synopsis_edition(synopsis.event)) if compared else "",
    )


def _spellings(view: View, synopsis: Synopsis) -> str:
    """Give what a language spells two ways, for the script that sets the reports against another base."""
    base = view.library.entries[synopsis.witnesses[0].entry]
    return json.dumps(sentence_rules(base.language).spellings, separators=(",", ":"))


def _foreign(synopsis: Synopsis) -> tuple[str, ...]:
    """List the letters of the witnesses whose words are held against nothing."""
    letters = (one.siglum for row in synopsis.statements for one in row.readings if one.foreign)
    return tuple(dict.fromkeys(letters))


def _rows(
    view: View,
    statements: list[Statement],
    signs: Mapping[str, tuple[Siglum, str]],
    numbers: Mapping[str, int],
    only: str = "",
) -> tuple[Row, ...]:
    rows: list[Row] = []
    for statement in statements:
        speaker = speaker_of(view, statement.speaker)
        rows.append(
            Row(
                id=statement.id,
                also=statement.also,
                number=numbers[statement.id],
                speaker=speaker,
                gist=_gist(statement),
                said_before=bool(rows) and rows[-1].speaker == speaker,
                cells=cells(view, statement, signs, only),
            )
        )
    return tuple(rows)


def _gist(statement: Statement) -> str:
    """Give the first words of a statement, of the first witness that has it and may be shown."""
    shown = (wording(reading) for reading in statement.readings if reading.passages)
    return shortened(next((words for words in shown if words), ""), _GIST)
