"""Finds the people of one report, by whole name and by family name.

A family name alone stands for a person once the whole name has occurred in the report, and only while one
person of that name has; or where the record says that it always does, by listing it among the variants; or
beside an office (see ``holders``). What no record knows is left alone here (see ``strangers``).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from builder.model import Person
from builder.seeds.fullnames import FullNames, family_names
from builder.seeds.inflections import forms
from builder.seeds.names import Named, Names

_PLACE_REACH = 40  # code points before a family name in which a place and its preposition stand


class Cast:
    """The people of one report, by whole name and by family name.

    Args:
        texts: the report's.
        people: the records known, and those proposed.
        ordinary: words, small, that are no part of a name.
        places: names of places, behind which a family name may stand: "In X Y met".
        certain: ids of those whom their family name alone stands for, though no whole name occurs.
    """

    def __init__(
        self,
        texts: Sequence[str],
        people: Mapping[str, Person],
        ordinary: frozenset[str],
        places: Names,
        certain: Iterable[str] = (),
    ) -> None:
        self._full = FullNames(people)
        self._ordinary = ordinary | _small_words(texts)
        self._places = places
        owners = {named.id for text in texts for named in self._full.find(text)} | {*certain}
        owners |= {id_ for id_, person in people.items() if person.family in person.variants}
        families: dict[str, set[str]] = defaultdict(set)
        for owner in sorted(owners):
            for family in family_names(people[owner]):
                families[family].add(owner)
        self._families = Names(
            (form, owner)
            for family, (owner, *others) in families.items()
            if not others
            for form in forms(family)
        )

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
        opens = opens or self._is_behind_place(text[max(0, named.start - _PLACE_REACH) : named.start])
        return opens or re.search(r"[.!?:]\s*$", text[: named.start]) is not None

    def _is_behind_place(self, lead: str) -> bool:
        """Tell whether words end in a place with a small word before it: "on Monday in X"."""
        places = list(self._places.find(lead))
        if not places or lead[places[-1].end :] != " ":
            return False
        before = lead[: places[-1].start].split()
        return bool(before) and self._is_word(before[-1])

    def _is_word(self, word: str) -> bool:
        plain = re.sub(r"['’]s$", "", word.lower())
        return plain in self._ordinary or plain + "s" in self._ordinary or plain.rstrip("s") in self._ordinary


def _small_words(texts: Sequence[str]) -> frozenset[str]:
    """Collect the words that the report itself writes small: what it writes so is no name."""
    return frozenset(word for text in texts for word in re.findall(r"(?<![\w’'-])[a-zа-яё][\w’'-]*", text))
