"""Finding names in a report's text: where it names a person or a place that a record knows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from builder.model import Authority, Entry, Person

_WORD = re.compile(r"\w+")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # scripts that put no space between words


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of text, in code points, that names a record."""

    start: int
    end: int
    collection: str
    id: str


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds people and places in reports, people by their family name too where it can mean but one.

    Attributes:
        people: the people that records know.
        names: all names of all people and places.
        whole: entries with their whole text, of which a page may show less.
    """

    people: Mapping[str, Person]
    names: "Names"
    whole: Mapping[str, Entry] = field(default_factory=dict)

    def find(self, paragraphs: Sequence[str]) -> tuple[tuple[Named, ...], ...]:
        """Find the names in each paragraph of a report, in order.

        A family name alone counts where the report also names that person in full, and nobody else of
        that family name.
        """
        full = [self.names.find(text) for text in paragraphs]
        present = {named.id for found in full for named in found if named.collection == "people"}
        families = Names({"people": (self.people[name] for name in sorted(present))}, family_only=True)
        return tuple(
            _merged(found, families.find(text)) for text, found in zip(paragraphs, full, strict=True)
        )


def _merged(first: tuple[Named, ...], second: tuple[Named, ...]) -> tuple[Named, ...]:
    kept = [named for named in second if all(named.end <= n.start or n.end <= named.start for n in first)]
    return tuple(sorted((*first, *kept), key=lambda named: named.start))


class Names:
    """All names of some records, ready to be looked for.

    Names are filed by their first word, or their first character in scripts without spaces, so that the
    search is linear in the text however many records there are.
    """

    def __init__(self, records: Mapping[str, Iterable[Authority]], *, family_only: bool = False) -> None:
        filed: dict[str, dict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
        for collection, authorities in records.items():
            for authority in authorities:
                for name in _family(authority) if family_only else (authority.name, *authority.variants):
                    head = _head(name)
                    if head:
                        filed[head][name].add((collection, authority.id))
        # A name that two records claim names neither.
        self._filed = {
            head: sorted(
                ((name, *next(iter(owners))) for name, owners in names.items() if len(owners) == 1),
                key=lambda row: -len(row[0]),
            )
            for head, names in filed.items()
        }

    def find(self, text: str) -> tuple[Named, ...]:
        """Find the names in a text, the longest where several begin at one place; none overlap."""
        found: list[Named] = []
        end = 0
        for start, head in _heads(text):
            if start < end:
                continue
            for name, collection, record in self._filed.get(head, ()):
                if text.startswith(name, start) and _whole(text, start + len(name), name):
                    end = start + len(name)
                    found.append(Named(start, end, collection, record))
                    break
        return tuple(found)


def _family(authority: Authority) -> tuple[str, ...]:
    return (authority.family,) if isinstance(authority, Person) and authority.family else ()


def _heads(text: str) -> Iterable[tuple[int, str]]:
    for match in _WORD.finditer(text):
        word = match[0]
        if _SPACELESS.search(word):
            yield from ((match.start() + offset, letter) for offset, letter in enumerate(word))
        else:
            yield match.start(), word


def _head(name: str) -> str:
    match = _WORD.match(name)
    if match is None:
        return ""
    return name[0] if _SPACELESS.search(match[0]) else match[0]


def _whole(text: str, end: int, name: str) -> bool:
    """Tell whether a name that ends at ``end`` ends with its word."""
    if _SPACELESS.search(name[-1]):
        return True
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_")
