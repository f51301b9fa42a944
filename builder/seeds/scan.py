"""Reads a report sentence by sentence: whom it names, when, and the words that tell of events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from builder.languages.words import Words, any_of
from builder.model import Caption, EntryMatter, Kind, Library, Person
from builder.seeds.cast import Cast
from builder.seeds.clauses import Line, Reader, read_line
from builder.seeds.hints import own_days
from builder.seeds.holders import holders
from builder.seeds.names import Names, place_names, record_names
from builder.seeds.sentences import sentences
from builder.seeds.strangers import strangers


@dataclass(frozen=True, slots=True)
class Scan:
    """A report's sentences, and everyone whom it names.

    Attributes:
        lines: the sentences of headline, captions and paragraphs, in this order.
        people: the known records, and those proposed for people whom no record knows.
        new: the proposed ones alone.
    """

    lines: tuple[Line, ...]
    people: Mapping[str, Person]
    new: Mapping[str, Person]


def scan(matter: EntryMatter, paragraphs: Sequence[str], library: Library, words: Words) -> Scan:
    """Read a report sentence by sentence.

    Args:
        matter: its front matter, of which headline, captions and dateline count.
        paragraphs: its body.
        library: records of people and places, and the kinds of event.
        words: the words of its language.
    """
    title = matter.title if matter.title_basis == "printed" else ""
    texts = [title, *(caption.text for caption in matter.captions), *paragraphs]
    texts = [_to_match(text, words) for text in texts]
    kinds = library.site.kinds
    ordinary = _ordinary(kinds, words)
    new = strangers(_sentence_case(texts), library.people, _barred(library), words, ordinary)
    people = {**library.people, **new}
    day = next(map(date.fromisoformat, own_days(matter)), None)
    certain = holders(texts, library.people, words, day)
    places = place_names(library.places)
    cast = Cast(texts, people, ordinary, places, certain)
    reader = Reader(words, kinds, cast.find, places)
    lines = [
        read_line(sentence, number, reader)
        for number, text in _parts(matter, title, paragraphs, words)
        for sentence in sentences(_to_match(text, words), words)
    ]
    return Scan(tuple(lines), people, new)


def _to_match(text: str, words: Words) -> str:
    """Write a text in the one way in which names and words are listed; the entry keeps the seed's."""
    plain = {ord(pair[0]): pair[1] for pair in words.of("script.plain")}
    return normalize("NFC", text).translate(plain)


def _is_of_old(caption: Caption, words: Words) -> bool:
    """Tell whether a caption says that its picture is an old one, which tells of no event: "file photo"."""
    said = f"{caption.text} {caption.credit or ''}"
    return any_of(words.of("events.filed")).search(said) is not None


def _parts(matter: EntryMatter, title: str, paragraphs: Sequence[str], words: Words) -> list[tuple[int, str]]:
    """Number the parts of a report: -1 for the headline, 0 for captions; the dateline is left off."""
    parts: list[tuple[int, str]] = [(-1, title)] if title else []
    parts += [(0, caption.text) for caption in matter.captions if not _is_of_old(caption, words)]
    dateline = matter.dateline.as_printed if matter.dateline else ""
    for number, paragraph in enumerate(paragraphs, start=1):
        parts.append((number, paragraph.removeprefix(dateline) if number == 1 else paragraph))
    return parts


def _sentence_case(texts: Sequence[str]) -> list[str]:
    """Leave out a headline that writes every word with a capital: its capitals do not mark names."""
    title, *rest = texts
    small = [word for word in title.split() if len(word) > 4 and word.islower()]  # noqa: PLR2004 - short words are small in any headline
    return [title, *rest] if len(small) > 1 else rest


def _ordinary(kinds: Mapping[str, Kind], words: Words) -> frozenset[str]:
    """Collect words that stand beside a family name without being part of the name."""
    lists = (
        "people.offices",
        "people.honorifics",
        "speech.verbs",
        "events.support",
        "events.future",
        "events.with",
    )
    phrases = [phrase for name in lists for phrase in words.of(name)]
    phrases += [
        phrase
        for kind in kinds.values()
        for known in (*kind.verbs.values(), *kind.nouns.values())
        for phrase in known
    ]
    return frozenset(word.lower() for phrase in phrases for word in phrase.split()) | {
        *words.months,
        *words.weekdays,
    }


def _barred(library: Library) -> Names:
    """Gather names that are no person's: of places, organizations and outlets."""
    shelves = (library.places, library.organizations, library.outlets)
    return record_names(record for shelf in shelves for record in shelf.values())
