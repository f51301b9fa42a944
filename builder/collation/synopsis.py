"""From an event's reports to its synopsis."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from builder.collation.alignment import Alignment, align
from builder.collation.corrections import corrected
from builder.collation.digest import digest
from builder.collation.foreign import align_foreign
from builder.collation.grouping import groups
from builder.collation.likeness import Vocabulary, vocabulary
from builder.collation.marks import marks
from builder.collation.passages import Sentence, read
from builder.collation.readings import Order, statements
from builder.collation.rows import Row, addresses, in_order, row_of
from builder.languages import primary
from builder.languages.sentences import sentence_rules
from builder.model import Correction, Entry, Synopsis, Thresholds, Witness

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UNDATED = "9999"


def collate(  # noqa: PLR0917  # an event, its reports and what decides: callers name the rest
    event_id: str,
    witnesses: Sequence[tuple[Entry, tuple[int, ...]]],
    thresholds: Thresholds,
    base: str | None,
    family_names: Mapping[str, str],
    names: Mapping[str, str] | None = None,
    *,
    corrections: Sequence[Correction] = (),
    concepts: Mapping[str, str] | None = None,
) -> Synopsis:
    """Compare the reports of one event, statement by statement.

    Args:
        event_id: the event.
        witnesses: its reports, each with the numbers of the paragraphs that tell of the event; in any order.
        thresholds: how alike two sentences must be to be one statement.
        base: id of the entry the others are set against; else the one with the most passages, the earliest
            published, or the first by id.
        family_names: for each printed form of a person's name, the person's id (see ``speakers.names_of``).
        names: for an entry's id, what the digest calls it; "Report B" and the like where left out.
        corrections: what editors split, join, tie and untie.
        concepts: for each name of anything on record, in any language, what it stands for (see ``foreign``).

    Returns:
        The synopsis: the rows of the base, then those it lacks. Which statements there are depends neither
        on the order of witnesses nor on the base.
    """
    fixed = sorted(witnesses, key=lambda witness: (witness[0].day or _UNDATED, witness[0].id))
    entries = [entry for entry, _ in fixed]
    texts = [read(at, entry, paragraphs, family_names) for at, (entry, paragraphs) in enumerate(fixed)]
    rows = _rows(texts, entries, _alignments(texts, entries, thresholds.same_statement, concepts or {}))
    rows = corrected(rows, corrections, entries, [set(paragraphs) for _, paragraphs in fixed])
    order = _base_first(entries, rows, base)
    called = _called(order, entries)
    found = statements(in_order(rows, order), Order(order, called, entries))
    said = digest(called, found, names or {}, _foreign([entries[at] for at in order]))
    return Synopsis(event=event_id, witnesses=called, statements=found, digest=said)


def _rows(
    texts: Sequence[Sequence[Sentence]], entries: Sequence[Entry], alignments: Sequence[Alignment]
) -> list[Row]:
    named = addresses(texts, [entry.id for entry in entries])
    return [row_of(group, texts, named) for group in groups(texts, alignments)]


def _called(order: Sequence[int], entries: Sequence[Entry]) -> tuple[Witness, ...]:
    return tuple(
        Witness(siglum=siglum(index), entry=entries[at].id, index=index) for index, at in enumerate(order)
    )


def _alignments(
    texts: Sequence[Sequence[Sentence]], entries: Sequence[Entry], least: float, concepts: Mapping[str, str]
) -> list[Alignment]:
    """Align every two reports: by their words within a language, by names, numbers and order across."""
    languages = [primary(entry.language) for entry in entries]
    rules = {language: sentence_rules(language) for language in languages}
    words: dict[str, Vocabulary] = {
        language: vocabulary(
            [text for text, own in zip(texts, languages, strict=True) if own == language],
            rules[language].numerals,
        )
        for language in sorted(set(languages))
    }
    several = len(rules) > 1
    marked = [
        marks(text, concepts, rules[own]) if several else []
        for text, own in zip(texts, languages, strict=True)
    ]
    return [
        align(texts[a], texts[b], words[languages[a]], least)
        if languages[a] == languages[b]
        else align_foreign(texts[a], texts[b], marked[a], marked[b])
        for a, b in combinations(range(len(texts)), 2)
    ]


def _foreign(entries: Sequence[Entry]) -> frozenset[str]:
    """Find the witnesses in another language than the base, whose words cannot be held against its."""
    own = primary(entries[0].language) if entries else ""
    return frozenset(entry.id for entry in entries if primary(entry.language) != own)


def siglum(index: int) -> str:
    """Give the letter of the witness with an index: A to Z, then AA, AB and on."""
    before, last = divmod(index, len(_LETTERS))
    return (siglum(before - 1) if before else "") + _LETTERS[last]


def _base_first(entries: Sequence[Entry], rows: Sequence[Row], base: str | None) -> tuple[int, ...]:
    order = range(len(entries))
    chosen = [at for at in order if entries[at].id == base]
    if not chosen:
        passages = Counter(witness for row in rows for witness, pieces in row.items() for _ in pieces)
        chosen = sorted(order, key=lambda at: (-passages[at], at))[:1]
    return (*chosen, *(at for at in order if at not in chosen))
