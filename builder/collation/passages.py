"""An entry as collation sees it: sentences with their speakers, and the clauses they could be cut into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.collation.clauses import clauses, is_loose
from builder.collation.frames import Framed, unframe
from builder.collation.occasions import occasion
from builder.collation.quotes import quoted_share, quoted_stretches
from builder.collation.sentences import Extent, sentences, trimmed
from builder.collation.speakers import REPORT, Speaker, told_of
from builder.collation.voices import Voices
from builder.collation.words import naming_words, telling_words
from builder.languages.sentences import SentenceRules, sentence_rules
from builder.model import Entry, Passage


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that may become a passage.

    Attributes:
        passage: the stretch.
        words: its telling words.
        quoted: its share in quotation marks.
        loose: whether only a conjunction, and no comma, parts it from the clause before.
    """

    passage: Passage
    words: frozenset[str]
    quoted: float = 0.0
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says, its frame left off.

    Attributes:
        witness: which report, by its place in a fixed order.
        number: which sentence of the report, counted from 0.
        speaker: who is made to say it.
        clauses: its parts in order, at least one.
        words: the telling words of all parts.
        names: those of them that are names or numbers.
        occasion: the words that say at which meeting, as printed; empty where there are none.
        carried: whether they stand in an earlier sentence of what the speaker goes on to say.
    """

    witness: int
    number: int
    speaker: Speaker
    clauses: tuple[Clause, ...]
    words: frozenset[str]
    names: frozenset[str]
    occasion: str = ""
    carried: bool = False


def read(
    witness: int, entry: Entry, paragraphs: Sequence[int], names: Mapping[str, str]
) -> tuple[Sentence, ...]:
    """Take a report apart.

    Args:
        witness: its place in the fixed order of witnesses.
        entry: the report.
        paragraphs: numbers of the paragraphs to read, counted from 1; those it has not are passed over.
        names: printed forms of people's names, and the ids they stand for.
    """
    rules = sentence_rules(entry.language)
    found: list[Sentence] = []
    voices, run = Voices(entry.paragraphs, names, rules), _Run()
    for paragraph in sorted(set(paragraphs)):
        if not 1 <= paragraph <= len(entry.paragraphs):
            continue
        text = entry.paragraphs[paragraph - 1]
        quoted = quoted_stretches(text)
        voices.begin_paragraph()
        for extent in _after_dateline(entry, text, sentences(text, rules)):
            framed = unframe(text, extent, rules, names)
            speaker = voices.hear(framed, text[slice(*extent)])
            voice = speaker
            if speaker == REPORT:
                told = told_of(text[slice(*extent)], names, rules.speech.endings)
                voice = Speaker("report", about=told)
            parts = _clauses(text, paragraph, framed, rules, quoted)
            run = run.after(speaker, occasion(text, extent, framed, rules))
            found.append(_sentence((witness, len(found)), voice, parts, run))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Run:
    """What one speaker is made to say without a break, and at which meeting, if its beginning tells."""

    speaker: Speaker = REPORT
    occasion: str = ""
    carried: bool = False

    def after(self, speaker: Speaker, occasion: str) -> "_Run":
        """Go on to the next sentence, which holds to the occasion as long as the same person speaks."""
        goes_on = not occasion and speaker == self.speaker != REPORT
        return _Run(speaker, self.occasion, carried=True) if goes_on else _Run(speaker, occasion)


def _sentence(place: tuple[int, int], speaker: Speaker, parts: tuple[Clause, ...], run: _Run) -> Sentence:
    words = frozenset[str]().union(*(part.words for part in parts))
    named = frozenset[str]().union(*(naming_words(part.passage.text) for part in parts))
    return Sentence(*place, speaker, parts, words, named, run.occasion, run.carried)


def _after_dateline(entry: Entry, text: str, extents: Sequence[Extent]) -> tuple[Extent, ...]:
    """Leave off the dateline that a report opens with, though it may look like sentences of its own."""
    printed = entry.dateline.as_printed if entry.dateline else ""
    begin = len(text) - len(text.lstrip())
    if not printed or not text.startswith(printed, begin):
        return tuple(extents)
    after = (trimmed(text, max(start, begin + len(printed)), end) for start, end in extents)
    return tuple((start, end) for start, end in after if start < end)


def _clauses(
    text: str, paragraph: int, framed: Framed, rules: SentenceRules, quoted: tuple[Extent, ...]
) -> tuple[Clause, ...]:
    extents: list[tuple[int, int, bool]] = []
    for piece in framed.said:
        found = clauses(text, piece, rules)
        extents.extend((*one, at > 0 and is_loose(text, one[0])) for at, one in enumerate(found))
    return tuple(
        Clause(
            Passage(paragraph=paragraph, start=start, end=end, text=text[start:end]),
            telling_words(text[start:end], rules.common),
            quoted_share(text, (start, end), quoted),
            loose,
        )
        for start, end, loose in extents
    )
