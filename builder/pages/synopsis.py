"""A synopsis as the event page shows it: a row per statement, a cell per witness."""

import re
from dataclasses import dataclass

from builder import routes
from builder.model import Reading, Run, Statement, Synopsis
from builder.pages.parts import Ref, Siglum
from builder.pages.sigla import sigla
from builder.pages.view import View
from builder.pages.words import count

_TINTS = (0.25, 0.6)  # shares of a reading's letters that differ, from which the tint is stronger
MOST_COLUMNS = 5  # witnesses that fit side by side; more are always set as cards


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one witness has for a statement.

    Attributes:
        siglum: the witness.
        relation: ``base``, ``identical``, ``reworded`` or ``absent``.
        like: letter of the earlier witness whose words these are, if there is one.
        tint: how much differs, 1 to 3; 0 where nothing does.
        runs: the words, cut where they begin or cease to differ from the base.
        places: the paragraphs they stand in, each with the way there.
        moved: said of a statement that stands elsewhere than in the base; else empty.
        words: how the reading stands to the base, in words.
    """

    siglum: Siglum
    relation: str
    like: str = ""
    tint: int = 0
    runs: tuple[Run, ...] = ()
    places: tuple[Ref, ...] = ()
    moved: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement: its address, its number in this synopsis, who makes it, and its readings."""

    id: str
    number: int
    speaker: str
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
    """A synopsis, laid out: shared statements and the base's own in rows, the rest by witness."""

    witnesses: tuple[tuple[Siglum, Ref], ...]
    wide: bool
    rows: tuple[Row, ...]
    only: tuple[Only, ...]
    digest: tuple[str, ...]
    data: str


def lay_out(view: View, synopsis: Synopsis) -> SynopsisView:
    """Lay out an event's synopsis for its page."""
    signs = {sign.letter: (sign, name) for name, sign in sigla(view, synopsis.event).items()}
    table = _Table(
        view,
        {letter: sign for letter, (sign, _) in signs.items()},
        {letter: name for letter, (_, name) in signs.items()},
    )
    base = synopsis.witnesses[0].siglum if synopsis.witnesses else ""
    together: list[Statement] = []
    alone: dict[str, list[Statement]] = {letter: [] for letter in signs}
    for statement in synopsis.statements:
        carriers = [reading.siglum for reading in statement.readings if reading.relation != "absent"]
        single = len(carriers) == 1 and carriers[0] != base and carriers[0] in alone
        (alone[carriers[0]] if single else together).append(statement)
    numbers = {statement.id: place for place, statement in enumerate(synopsis.statements, start=1)}
    return SynopsisView(
        witnesses=tuple((sign, view.entry(name)) for sign, name in signs.values()),
        wide=len(signs) <= MOST_COLUMNS,
        rows=table.rows(together, numbers),
        only=tuple(
            Only(
                siglum=signs[letter][0],
                rows=table.rows(statements, numbers, letter),
                words=count(len(statements), "statement"),
            )
            for letter, statements in alone.items()
            if statements
        ),
        digest=synopsis.digest,
        data=view.to(routes.synopsis_data(synopsis.event)),
    )


@dataclass(frozen=True, slots=True)
class _Table:
    view: View
    signs: dict[str, Siglum]
    entries: dict[str, str]

    def rows(self, statements: list[Statement], numbers: dict[str, int], only: str = "") -> tuple[Row, ...]:
        rows: list[Row] = []
        for statement in statements:
            speaker = self.speaker(statement)
            rows.append(
                Row(
                    id=statement.id,
                    number=numbers[statement.id],
                    speaker=speaker,
                    said_before=bool(rows) and rows[-1].speaker == speaker,
                    cells=self.cells(statement, only),
                )
            )
        return tuple(rows)

    def speaker(self, statement: Statement) -> str:
        if not statement.speaker:
            return "Narrative"
        if statement.speaker in self.view.library.people:
            return self.view.name("people", statement.speaker)
        return statement.speaker[:1].upper() + statement.speaker[1:]

    def cells(self, statement: Statement, only: str) -> tuple[Cell, ...]:
        readings = {reading.siglum: reading for reading in statement.readings}
        base = next((reading for reading in statement.readings if reading.relation == "base"), None)
        seen: dict[str, str] = {}
        cells: list[Cell] = []
        for letter, sign in self.signs.items():
            reading = readings.get(letter)
            if only and letter != only:
                continue
            if reading is None or reading.relation == "absent":
                cells.append(Cell(siglum=sign, relation="absent", words="not in this report"))
                continue
            words = _bare(_wording(reading))
            as_base = base and reading.relation == "identical" and _wording(base)  # words that are shown
            like = seen.get(words, base.siglum if base and as_base else "")
            cells.append(self.cell(sign, reading, like, base))
            if words:  # none where they are withheld
                seen.setdefault(words, letter)
        return tuple(cells)

    def cell(self, sign: Siglum, reading: Reading, like: str, base: Reading | None) -> Cell:
        entry = self.view.library.entries[self.entries[sign.letter]]
        places = tuple(dict.fromkeys(passage.paragraph for passage in reading.passages))
        return Cell(
            siglum=sign,
            relation=reading.relation,
            like=like,
            tint=_tint(reading),
            runs=reading.runs or (Run(text=_wording(reading), differs=False),),
            places=tuple(Ref(text=str(number), href=self.view.paragraph(entry, number)) for number in places),
            moved=_moved(reading, base),
            words=_words(reading, like),
        )


def _wording(reading: Reading) -> str:
    return " ".join(passage.text for passage in reading.passages)


def _bare(wording: str) -> str:
    """Strip a wording of all but its words, so that a capital or a comma makes no other reading of it."""
    return " ".join(re.findall(r"\w+", wording.casefold()))


def _moved(reading: Reading, base: Reading | None) -> str:
    """Say from where a statement was moved; empty where it was not."""
    if not reading.moved:
        return ""
    if base is None or not base.passages:
        return "moved"
    return f"moved: ¶{base.passages[0].paragraph} in {base.siglum}, here"


def _words(reading: Reading, like: str) -> str:
    if like:
        return f"worded as in {like}"
    return "worded as in the base" if reading.relation == "identical" else reading.relation


def _tint(reading: Reading) -> int:
    letters = sum(len(run.text) for run in reading.runs)
    differing = sum(len(run.text) for run in reading.runs if run.differs)
    if not differing or reading.relation == "base":
        return 0
    return 1 + sum(differing / letters >= step for step in _TINTS)
