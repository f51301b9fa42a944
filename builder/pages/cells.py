"""What one witness has for a statement, as a page shows it: its words, and what is said of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.languages import primary
from builder.lists import run_on
from builder.model import Reading, Run, Statement
from builder.pages.parts import Ref, Siglum
from builder.pages.view import View

_TINTS = (0.25, 0.6)  # shares of a reading's letters that differ, from which the tint is stronger
_LAST = 9  # the group of what is absent; style sheets know the groups before it
_TELLING = 5  # letters of a word from which another report's having it too is worth saying
_OWN_VOICE = "in the report’s own voice"
_CARRIED = " (said before)"  # of an occasion that an earlier sentence of the same speaker names
_SPEECH = {"quoted": "quoted", "partly quoted": "quoted in part", "reported": "", "narrated": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A run of a reading's words.

    Attributes:
        text: the words; empty where words of the base are only left out.
        differs: whether they are others than the base's.
        formal: whether by capitals, punctuation or spelling alone.
        adds: whether the base has nothing in their place.
        lacks: the words of the base that are left out here, where nothing stands for them.
        agrees: letter of an earlier witness that has these words too, against the base.
    """

    text: str
    differs: bool = False
    formal: bool = False
    adds: bool = False
    lacks: str = ""
    agrees: str = ""


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
        moved: where it stands in the base, if it was moved from there.
        words: how the reading stands to the base, in words.
        formal: whether it differs from the base by capitals, punctuation or spelling alone.
        foreign: whether it is in another language than the base, so that no words are marked.
        lang: its language, where it is not the site's.
        said: who says it here, how and at which meeting, where that is worth saying.
        at: where it begins in the report, as ``paragraph:code point``; empty where it is absent.
        group: place among the witnesses of the one it agrees with, or its own; readings that agree stand
            together where there are no columns, and what is absent stands last (9).
    """

    siglum: Siglum
    relation: str
    like: str = ""
    tint: int = 0
    runs: tuple[Words, ...] = ()
    places: tuple[Ref, ...] = ()
    moved: Ref | None = None
    words: str = ""
    formal: bool = False
    foreign: bool = False
    lang: str | None = None
    said: str = ""
    at: str = ""
    group: int = _LAST


def cells(
    view: View, statement: Statement, signs: Mapping[str, tuple[Siglum, str]], only: str = ""
) -> tuple[Cell, ...]:
    """Make the cells of a statement.

    Args:
        view: the page they stand on.
        statement: the statement.
        signs: for each letter, in order, the sign and the entry of the witness.
        only: the letter of the one witness to show; all where empty.
    """
    readings = {reading.siglum: reading for reading in statement.readings}
    base = next((reading for reading in statement.readings if reading.relation == "base"), None)
    seen: dict[str, str] = {}
    against: dict[str, str] = {}
    made: list[Cell] = []
    for letter, (sign, entry) in signs.items():
        reading = readings.get(letter)
        if only and letter != only:
            continue
        if reading is None or reading.relation == "absent":
            foreign = _language(view, entry) != _language(view, next(iter(signs.values()))[1])
            words = "in another language; nothing set beside it" if foreign else "not in this report"
            made.append(Cell(siglum=sign, relation="absent", words=words))
            continue
        words = _bare(wording(reading))
        as_base = base and reading.relation == "identical" and wording(base)  # words that are shown
        like = seen.get(words, base.siglum if base and as_base else "")
        like = "" if reading.formal and base and like == base.siglum else like
        agrees = like or (base.siglum if base and reading.formal else letter)
        group = min([*signs].index(agrees), _LAST - 1)
        made.append(_Maker(view, statement, signs, base, dict(against)).cell(reading, like, group))
        if words:  # none where they are withheld
            seen.setdefault(words, letter)
        if reading.relation == "reworded":
            against[letter] = words
    return tuple(made)


def _language(view: View, entry: str) -> str:
    return primary(view.library.entries[entry].language)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes a cell of a statement; ``against`` holds the bare words of earlier witnesses that differ."""

    view: View
    statement: Statement
    signs: Mapping[str, tuple[Siglum, str]]
    base: Reading | None
    against: Mapping[str, str]

    def cell(self, reading: Reading, like: str, group: int) -> Cell:
        sign, name = self.signs[reading.siglum]
        entry = self.view.library.entries[name]
        numbers = dict.fromkeys(passage.paragraph for passage in reading.passages)
        return Cell(
            siglum=sign,
            relation=reading.relation,
            like=like,
            tint=_tint(reading),
            runs=self.shown(reading),
            places=tuple(
                Ref(text=str(number), href=self.view.paragraph(entry, number)) for number in numbers
            ),
            moved=self.moved(reading),
            words=_in_words(reading, like),
            formal=reading.formal,
            foreign=reading.foreign,
            lang=None if entry.language == self.view.library.site.language else entry.language,
            said=self.said(reading),
            at=f"{reading.passages[0].paragraph}:{reading.passages[0].start}",
            group=group,
        )

    def moved(self, reading: Reading) -> Ref | None:
        """Give the place in the base that a statement was moved from."""
        if not reading.moved or self.base is None:
            return None
        base, number = self.base.siglum, self.base.passages[0].paragraph
        entry = self.view.library.entries[self.signs[base][1]]
        return Ref(text=f"¶{number} in {base}", href=self.view.paragraph(entry, number))

    def said(self, reading: Reading) -> str:
        """Say who is made to say it, if not the row's speaker, whether it is quoted, and where."""
        by = f"given to {_named(self.view, reading.speaker)}" if reading.speaker else _OWN_VOICE
        parts = [
            by if reading.speaker != self.statement.speaker else "",
            _SPEECH[reading.speech],
            f"“{reading.occasion}”{_CARRIED if reading.carried else ''}" if reading.occasion else "",
        ]
        return ", ".join(part for part in parts if part)

    def shown(self, reading: Reading) -> tuple[Words, ...]:
        """Give the words, run by run."""
        base = f" {_bare(wording(self.base))} " if self.base else ""
        runs = reading.runs or (Run(text=wording(reading), differs=False),)
        return tuple(self.run(run, base) for run in runs)

    def run(self, run: Run, base: str) -> Words:
        """Say of a run which earlier witness has its words too, where the base has not."""
        words = f" {_bare(run.text)} "
        telling = any(len(word) >= _TELLING for word in words.split())
        is_own = run.differs and telling and words not in base
        agreeing = (letter for letter, other in self.against.items() if is_own and words in f" {other} ")
        return Words(
            text=run.text,
            differs=run.differs,
            formal=run.formal,
            adds=run.differs and not run.base,
            lacks="" if run.text or not run.differs else run.base,
            agrees=next(agreeing, ""),
        )


def speaker_of(view: View, speaker: str | None) -> str:
    """Name a speaker: a person on record, the words that stand for another, or the report's own voice."""
    if not speaker:
        return "Narrative"
    if speaker in view.library.people:
        return view.name("people", speaker)
    return speaker[:1].upper() + speaker[1:]


def _named(view: View, speaker: str) -> str:
    """Name a speaker within a sentence: a person on record, or the very words that stand for another."""
    return view.name("people", speaker) if speaker in view.library.people else f"“{speaker}”"


def wording(reading: Reading) -> str:
    """Give the words of a reading as one text."""
    return run_on(passage.text for passage in reading.passages)


def _bare(text: str) -> str:
    """Strip a wording of all but its words, so that a capital or a comma makes no other reading of it."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _in_words(reading: Reading, like: str) -> str:
    if reading.foreign:
        return "in another language; words not compared"
    if like:
        return f"worded as in {like}"
    if reading.formal:
        return "worded as in the base, but for capitals, punctuation or spelling"
    return "worded as in the base" if reading.relation == "identical" else reading.relation


def _tint(reading: Reading) -> int:
    letters = sum(len(run.text) for run in reading.runs)
    differing = sum(
        max(len(run.text), len(run.base)) for run in reading.runs if run.differs and not run.formal
    )
    if not differing or reading.relation == "base":
        return 0
    return 1 + sum(differing >= step * letters for step in _TINTS)
