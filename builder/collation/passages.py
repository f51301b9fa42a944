"""An entry as collation sees it: sentences with their speakers, and the clauses they could be cut into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.collation.clauses import clauses, is_loose
from builder.collation.frames import Framed, unframe
from builder.collation.occasions import occasion
from builder.collation.quotes import quoted_share, quoted_stretches
from builder.collation.sentences import Extent, sentences, trimmed
from builder.collation.speakers import REPORT, Speaker, resolve, told_of
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
        framed: whether the sentence says who says it.
        occasion: the words that say at which meeting, as printed; empty where there are none.
    """

    witness: int
    number: int
    speaker: Speaker
    clauses: tuple[Clause, ...]
    words: frozenset[str]
    names: frozenset[str]
    framed: bool = False
    occasion: str = ""


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
    labelled, last_person = REPORT, None
    for paragraph in sorted(set(paragraphs)):
        if not 1 <= paragraph <= len(entry.paragraphs):
            continue
        text, speaker = entry.paragraphs[paragraph - 1], labelled
        quoted = quoted_stretches(text)
        for extent in sentences(text, rules):
            framed = unframe(text, _after_dateline(entry, text, extent), rules, names)
            if framed.subject is not None:
                speaker = resolve(framed.subject, names, rules.speech, last_person)
                last_person = speaker if speaker.kind == "person" else last_person
                labelled = speaker if framed.label else labelled
            told = told_of(text[slice(*extent)], names) if speaker == REPORT else frozenset[str]()
            voice = Speaker("report", about=told) if speaker == REPORT else speaker
            parts = _clauses(text, paragraph, framed, rules, quoted)
            at = occasion(text, extent, framed.said, rules)
            found.append(
                _sentence((witness, len(found)), voice, parts, at, framed=framed.subject is not None)
            )
    return tuple(found)


def _sentence(
    place: tuple[int, int], speaker: Speaker, parts: tuple[Clause, ...], at: str, *, framed: bool
) -> Sentence:
    words = frozenset[str]().union(*(part.words for part in parts))
    named = frozenset[str]().union(*(naming_words(part.passage.text) for part in parts))
    return Sentence(*place, speaker, parts, words, named, framed, at)


def _after_dateline(entry: Entry, text: str, extent: Extent) -> Extent:
    """Leave off the dateline that a report opens with."""
    printed = entry.dateline.as_printed if entry.dateline else ""
    start, end = extent
    if printed and start == len(text) - len(text.lstrip()) and text.startswith(printed, start):
        after = trimmed(text, start + len(printed), end)
        return after if after[0] < after[1] else extent
    return extent


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
