"""Finds people by their whole names: as their records have them, with a middle name, or with initials.

"Sergei V. Ivanov" and "S. V. Ivanov" are "Sergei Ivanov" where one record alone fits both the family name and
the first letter; a patronymic is told by its ending (``people.patronymics`` of the languages).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from builder.languages.words import languages, words_for
from builder.model import Person
from builder.seeds.inflections import forms
from builder.seeds.names import Named, findable

_INITIALS = re.compile(r"(?<![\w.])(?P<first>[^\W\d_])\.\s?(?:[^\W\d_]\.\s?)?$")
_MIDDLE = re.compile(r"(?<![\w-])(?P<first>[^\W\d_][\w’'-]*)\s(?P<middle>[^\W\d_]\.|[^\W\d_]\w+)\s$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_REACH = 60  # code points before a family name that may hold the rest of the name
_PAIR = 2  # words of a name that has a first and a family name


def family_names(person: Person) -> tuple[str, ...]:
    """List the family name of a person in every script of their name and variants, uninflected.

    In a name of two words it stands where it stands in the record's own name.
    """
    tokens = person.name.split()
    if person.family not in tokens:
        return (person.family,) if person.family else ()
    place = 0 if tokens[0] == person.family else -1
    pairs = [name.split() for name in (person.name, *person.variants) if len(name.split()) == _PAIR]
    return tuple(dict.fromkeys((person.family, *(pair[place] for pair in pairs))))


class FullNames:
    """The whole names of some people, ready to be found."""

    def __init__(self, people: Mapping[str, Person]) -> None:
        self._names = findable(
            tuple(
                (name, person.id)
                for person in people.values()
                for name in (person.name, *person.variants)
                if name not in family_names(person)
            )
        )
        self._known: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for person in people.values():
            for first, family in _pairs(person):
                for form in forms(family):
                    self._known[form].append((first, person.id))

    def find(self, text: str) -> Iterator[Named]:
        """Find the whole names in a text, in order, without overlap."""
        plain = list(self._names.find(text))
        taken = [(named.start, named.end) for named in plain]
        fuller = [
            named
            for named in self._abridged(text)
            if all(named.end <= start or end <= named.start for start, end in taken)
        ]
        yield from sorted([*plain, *fuller], key=lambda named: named.start)

    def _abridged(self, text: str) -> Iterator[Named]:
        if not self._known:
            return
        for match in _WORD.finditer(text):
            known = self._known.get(match.group())
            if known is None:
                continue
            before = text[max(0, match.start() - _REACH) : match.start()]
            lead, owners = _initials(before, known) or _middle(before, known) or ("", set())
            if len(owners) == 1:
                start = match.start() - len(lead)
                yield Named(owners.pop(), start, match.end(), text[start : match.end()])


def _pairs(person: Person) -> Iterator[tuple[str, str]]:
    """Give the first and the family name of each name of two words whose family name comes last."""
    families = family_names(person)
    for name in (person.name, *person.variants):
        tokens = name.split()
        if len(tokens) == _PAIR and tokens[1] in families:
            yield tokens[0], tokens[1]


def _initials(before: str, known: list[tuple[str, str]]) -> tuple[str, set[str]] | None:
    match = _INITIALS.search(before)
    if match is None or not match["first"].isupper():
        return None
    owners = {owner for first, owner in known if first.startswith(match["first"])}
    return (match.group(), owners) if owners else None


def _middle(before: str, known: list[tuple[str, str]]) -> tuple[str, set[str]] | None:
    match = _MIDDLE.search(before)
    if match is None:
        return None
    middle = match["middle"]
    if not (middle[:1].isupper() and middle.endswith((".", *patronymics()))):
        return None
    return match.group(), {owner for first, owner in known if match["first"] in forms(first)}


@lru_cache(maxsize=1)
def patronymics() -> tuple[str, ...]:
    """List the endings of patronymics in all languages."""
    return tuple(
        ending for language in languages() for ending in words_for(language).of("people.patronymics")
    )
