"""A report's text as its page shows it: word for word, with notes, links and coverage laid over it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder import routes
from builder.fields import paragraph_numbers
from builder.model import Annotation, Entry, Statement
from builder.pages.filed import filed
from builder.pages.names import Finder, Named
from builder.pages.parts import Ref
from builder.pages.view import View

QUOTES = '"“”«»„'  # quotation marks at the ends of a quotation, which the page sets itself
_LINKED = ("people", "places")  # bodies are named too often, and too long, to be links in a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a paragraph.

    Attributes:
        text: the words, as printed.
        href: where they lead, if they are the first naming of a person or place in their paragraph.
        noted: whether a note quotes them.
        notes: the notes that end their quotation here.
    """

    text: str
    href: str | None = None
    noted: bool = False
    notes: tuple["Note", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An editors' note.

    Attributes:
        fragment: its address on the page.
        number: its number there.
        quote: the words it quotes; empty where they may not be shown.
        note: what it says, in Markdown.
        original: the way to those words on the page they were published on, where that is known.
    """

    fragment: str
    number: int
    quote: str
    note: str
    original: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a report.

    Attributes:
        fragment: its address on the page.
        number: 1-based.
        subheading: the subheading printed before it.
        segments: its words.
        notes: the notes on it, in the order of their quotations.
        told: the events that it tells of.
        told_changes: whether they are others than those of the paragraph before.
        statements: the statements that it holds, by the event whose synopsis they stand in.
    """

    fragment: str
    number: int
    subheading: str
    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]
    told: tuple[Ref, ...]
    told_changes: bool
    statements: tuple["Held", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Statements of one event's synopsis that a paragraph holds.

    Attributes:
        event: the event's title; empty where the paragraph holds statements of no other.
        noun: ``statement`` or ``statements``.
        refs: each with its number there.
    """

    event: str
    noun: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    note: Note
    paragraph: int
    start: int
    end: int


def paragraphs(view: View, entry: Entry, finder: Finder, shown: int) -> tuple[Paragraph, ...]:
    """Lay out the first ``shown`` paragraphs of a report, with what belongs to them."""
    names = finder.find(entry.paragraphs)
    placed = _placed_notes(entry)
    told = _told(view, entry)
    statements = _statements(view, entry)
    laid: list[Paragraph] = []
    for number, text in enumerate(entry.paragraphs[:shown], start=1):
        here = [place for place in placed if place.paragraph == number]
        laid.append(
            Paragraph(
                fragment=routes.paragraph(number),
                number=number,
                subheading=entry.subheadings.get(number, ""),
                segments=_segments(view, text, names[number - 1], here),
                notes=tuple(place.note for place in here),
                told=tuple(view.event(event, routes.report(entry.id)) for event in told[number]),
                statements=statements.get(number, ()),
                told_changes=told[number] != told.get(number - 1, ()) or (number == 1 and bool(told[number])),
            )
        )
    return tuple(laid)


def _statements(view: View, entry: Entry) -> dict[int, tuple[Held, ...]]:
    """Tell for each paragraph which statements of which synopsis it holds."""
    found: dict[int, dict[str, list[Ref]]] = defaultdict(lambda: defaultdict(list))
    for cover in entry.events:
        synopsis = view.archive.synopses.get(cover.id) or view.archive.single.get(cover.id)
        letters = {witness.entry: witness.siglum for witness in synopsis.witnesses} if synopsis else {}
        if synopsis is None or entry.id not in letters:
            continue
        for number, statement in enumerate(synopsis.statements, start=1):
            href = view.to(f"{routes.event(cover.id)}#{statement.id}")
            for paragraph in _held(statement, letters[entry.id]):
                found[paragraph][cover.id].append(Ref(text=str(number), href=href))
    return {
        paragraph: tuple(
            Held(
                event=view.event(event).text if len(events) > 1 else "",
                noun="statements" if len(refs) > 1 else "statement",
                refs=tuple(refs),
            )
            for event, refs in events.items()
        )
        for paragraph, events in found.items()
    }


def _held(statement: Statement, letter: str) -> list[int]:
    """Give the paragraphs in which a witness has a statement."""
    readings = (reading for reading in statement.readings if reading.siglum == letter)
    return list(dict.fromkeys(passage.paragraph for reading in readings for passage in reading.passages))


def stray_notes(entry: Entry, shown: int) -> tuple[Note, ...]:
    """Give the notes that quote nothing in the first ``shown`` paragraphs, so that none is lost."""
    placed = {place.note.fragment: place for place in _placed_notes(entry)}
    beyond = [place.note for place in placed.values() if place.paragraph > shown]
    nowhere = [note for note in entry.notes if routes.note(note) not in placed]
    first = len(placed) + 1
    return (*beyond, *(_note(entry, note, number) for number, note in enumerate(nowhere, start=first)))


def _note(entry: Entry, annotation: Annotation, number: int) -> Note:
    words = (annotation.quote, annotation.prefix, annotation.suffix)
    return Note(
        fragment=routes.note(annotation),
        number=number,
        quote=annotation.quote.strip(QUOTES),
        note=annotation.note,
        original=routes.to_words(entry.url, *words) if entry.url and annotation.quote else None,
    )


def _placed_notes(entry: Entry) -> list[_Placed]:
    """Find each note's quotation in the text and number the notes in reading order."""
    found: dict[str, tuple[int, int, int, Annotation]] = {}
    for annotation in entry.notes:
        place = _place(entry.paragraphs, annotation)
        if place:
            found.setdefault(routes.note(annotation), (*place, annotation))
    return [
        _Placed(_note(entry, annotation, number), paragraph, start, end)
        for number, (paragraph, start, end, annotation) in enumerate(
            sorted(found.values(), key=lambda row: row[:3]), start=1
        )
    ]


def _place(texts: Sequence[str], annotation: Annotation) -> tuple[int, int, int] | None:
    words = annotation.prefix + annotation.quote + annotation.suffix
    for number, text in enumerate(texts, start=1):
        at = text.find(words)
        if annotation.quote and at >= 0:
            start = at + len(annotation.prefix)
            return number, start, start + len(annotation.quote)
    return None


def _told(view: View, entry: Entry) -> dict[int, tuple[str, ...]]:
    """Tell for each paragraph, in chronological order, the events it tells of."""
    covers = {
        event: set(view.archive.coverage.get((event, entry.id), ()))
        for event in filed(view.archive).by(entry.id)
    }
    numbers = paragraph_numbers(None, len(entry.paragraphs))
    return {number: tuple(event for event in covers if number in covers[event]) for number in numbers}


def _segments(view: View, text: str, names: Sequence[Named], notes: Sequence[_Placed]) -> tuple[Segment, ...]:
    """Cut a paragraph wherever a note's quotation or a linked name begins or ends."""
    links = _first_links(named for named in names if named.collection in _LINKED)
    edges = {0, len(text)}
    for place in notes:
        edges |= {place.start, place.end}
    # A name that a quotation cuts through is left without a link rather than cut in two.
    links = [link for link in links if not any(link.start < edge < link.end for edge in edges)]
    for link in links:
        edges |= {link.start, link.end}
    cuts = sorted(edges)
    return tuple(
        Segment(
            text=text[start:end],
            href=next(
                (view.to(routes.record(n.collection, n.id)) for n in links if n.start <= start < n.end), None
            ),
            noted=any(place.start <= start < place.end for place in notes),
            notes=tuple(place.note for place in notes if place.end == end),
        )
        for start, end in pairwise(cuts)
    )


def _first_links(names: Iterable[Named]) -> list[Named]:
    first: dict[tuple[str, str], Named] = {}
    for named in names:
        first.setdefault((named.collection, named.id), named)
    return list(first.values())
