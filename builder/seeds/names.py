"""Finds people and places in a text by their authority records; the longest name wins.

A family name alone stands for a person once the full name has occurred in the report, and only while one
person of that name has. What no record knows is left alone here (see ``strangers``).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.model import Person, Place
from builder.seeds.inflections import forms

_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+(?:['’-][^\W_\u3400-\u9fff]+)*")
_JOINED = re.compile(r"['’-]")
_CJK = re.compile(r"[\u3400-\u9fff]")
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
            if _key(token) not in self._by_first and not _JOINED.search(token):
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
    return token[0] if _CJK.match(token) else token.casefold()


def _fits(text: str, name: str) -> bool:
    return text == name or text == name.upper()


def _is_bounded(text: str, end: int, name: str) -> bool:
    return end >= len(text) or not text[end].isalnum() or bool(_CJK.match(name[-1]))


def people_names(people: Mapping[str, Person]) -> Names:
    """Make the names of people findable: the record's name and its variants, never a family name alone."""
    return Names(
        (form, person.id)
        for person in people.values()
        for name in (person.name, *person.variants)
        if name != person.family
        for form in forms(name)
    )


def place_names(places: Mapping[str, Place]) -> Names:
    """Make the names of places findable."""
    return Names(
        (form, place.id)
        for place in places.values()
        for name in (place.name, *place.variants)
        for form in forms(name)
    )


class Cast:
    """The people of one report: those whose full names occur in it, and their family names."""

    def __init__(self, texts: Sequence[str], people: Mapping[str, Person], ordinary: frozenset[str]) -> None:
        self._full = people_names(people)
        self._ordinary = ordinary | _small_words(texts)
        self.ids = tuple(dict.fromkeys(named.id for text in texts for named in self._full.find(text)))
        families: dict[str, set[str]] = defaultdict(set)
        for owner in self.ids:
            family = people[owner].family
            if family:
                families[family].add(owner)
        self.ambiguous = frozenset(family for family, owners in families.items() if len(owners) > 1)
        alone = [(family, next(iter(owners))) for family, owners in families.items() if len(owners) == 1]
        self._families = Names(alone)

    def find(self, text: str) -> list[Named]:
        """Find the people named in a text, by full name or family name, in order."""
        full = list(self._full.find(text))
        taken = [(named.start, named.end) for named in full]
        for named in self._families.find(text):
            if any(start < named.end and named.start < end for start, end in taken):
                continue
            if self._stands_alone(text, named):
                full.append(named)
        return sorted(full, key=lambda named: named.start)

    def _stands_alone(self, text: str, named: Named) -> bool:
        """Tell a family name from a part of another person's name."""
        after = re.match(r"\s([^\W\d_][\w’'-]*)", text[named.end :])
        before = re.search(r"([^\W\d_][\w’'-]*)\s$", text[: named.start])
        if after and after[1][:1].isupper() and not self._is_word(after[1]):
            return False
        if text[named.end : named.end + 1] == "-" or text[max(0, named.start - 1) : named.start] == "-":
            return False
        opens = before is None or not before[1][:1].isupper() or self._is_word(before[1])
        return opens or re.search(r"[.!?:]\s*$", text[: named.start]) is not None

    def _is_word(self, word: str) -> bool:
        plain = re.sub(r"['’]s$", "", word.lower())
        return plain in self._ordinary or plain + "s" in self._ordinary or plain.rstrip("s") in self._ordinary


def _small_words(texts: Sequence[str]) -> frozenset[str]:
    """Collect the words that the report itself writes small: what it writes so is no name."""
    return frozenset(word for text in texts for word in re.findall(r"(?<![\w’'-])[a-zа-яё][\w’'-]*", text))
