"""Finds names in a text by their authority records; the longest name wins."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from builder.model import Authority, Place
from builder.seeds.inflections import forms

_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+(?:['’-][^\W_\u3400-\u9fff]+)*")
_JOINED = re.compile(r"['’-]")
_JOINTS = frozenset("'’-")
_CJK = re.compile(r"[\u3400-\u9fff]")
_GOES_ON = re.compile(r"['’](?!s\b)\w{2}")  # "Xi'an" does not hold "Xi"
_SHOUTED = 4  # letters of a name that is also found in capitals
_SPACES = str.maketrans("\u00a0\u202f\u2009", "   ")


@dataclass(frozen=True, slots=True)
class Named:
    """A person or place named in a text: the record's id and where the name stands."""

    id: str
    start: int
    end: int
    text: str


class Names:
    """The names of some records, ready to be found; ``ordinary`` are words that are no part of a name."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, owner in names:
            plain = name.translate(_SPACES).strip()
            first = _TOKEN.search(plain)
            if first is not None and first.start() == 0:
                self._by_first[_key(first.group())].append((plain, owner))
        for known in self._by_first.values():
            known.sort(key=lambda pair: (-len(pair[0]), pair))

    def find(self, text: str) -> Iterator[Named]:
        """Find the names in a text, in order, longest first, without overlap."""
        plain = text.translate(_SPACES)
        position = 0
        for match in _TOKEN.finditer(plain):
            token = match.group()
            if _key(token) not in self._by_first and not _JOINTS.intersection(token):
                continue
            for start in _starts(match):
                if start < position:
                    continue
                hit = self._at(plain, start)
                if hit is not None:
                    yield hit
                    position = hit.end

    def _at(self, text: str, start: int) -> Named | None:
        token = _TOKEN.match(text, start)
        if token is None:
            return None
        keys = {_key(token.group()), _key(_JOINED.split(token.group())[0])}
        known = [pair for key in keys for pair in self._by_first.get(key, ())]
        for name, owner in sorted(known, key=lambda pair: (-len(pair[0]), pair)) if len(known) > 1 else known:
            end = start + len(name)
            if _fits(text[start:end], name) and _is_bounded(text, end, name):
                return Named(owner, start, end, text[start:end])
        return None


def _starts(match: re.Match[str]) -> Iterator[int]:
    """Give the places where a name may begin within a token: its start, and after each hyphen."""
    yield match.start()
    for part in re.finditer(r"-", match.group()):
        yield match.start() + part.end()


def _key(token: str) -> str:
    return token[0] if "\u3400" <= token[0] <= "\u9fff" else token.casefold()


def _fits(text: str, name: str) -> bool:
    return text == name or (len(name) >= _SHOUTED and text == name.upper())


def _is_bounded(text: str, end: int, name: str) -> bool:
    if bool(_CJK.match(name[-1])) or end >= len(text):
        return True
    return not text[end].isalnum() and not _GOES_ON.match(text, end)


@lru_cache(maxsize=8)  # records are the same from report to report, and many
def findable(names: tuple[tuple[str, str], ...]) -> Names:
    """Make names, each with its owner's id, findable in all the forms that a language gives them."""
    return Names((form, owner) for name, owner in names for form in forms(name))


def record_names(records: Iterable[Authority]) -> Names:
    """Make the names of records findable, with their other ways to be written."""
    return findable(
        tuple((name, record.id) for record in records for name in (record.name, *record.variants))
    )


def place_names(places: Mapping[str, Place]) -> Names:
    """Make the names of places findable."""
    return record_names(places.values())
