"""Tells who is meant by an office and a family name alone: "Foreign Minister X".

A family name is no identity. It names a known person where one record alone has it, that record's person held
the office which the report gives them, on the report's own day, and no other name follows.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from builder import edtf
from builder.languages.words import Words, alternatives
from builder.model import Office, Person

_OFFICE = 2  # words that an office must have to be one person's, where it is not of the highest


def holders(
    texts: Sequence[str], people: Mapping[str, Person], words: Words, day: date | None
) -> Iterator[str]:
    """Give the ids of those whom a report names by office and family name alone.

    Args:
        texts: the report's.
        people: the records that exist, with their offices.
        words: the offices of the report's language.
        day: the report's own, if one is known.
    """
    families: dict[str, list[Person]] = defaultdict(list)
    for person in people.values():
        if person.family:
            families[person.family].append(person)
    offices = words.of("people.offices")
    if not offices or not families:
        return
    shape = _shape(offices, tuple(sorted(families)))
    for text in texts:
        for match in shape.finditer(text):
            one, *others = families[match["family"]]
            if not others and any(_is_held(office, match["office"], words, day) for office in one.offices):
                yield one.id


@lru_cache(maxsize=16)
def _shape(offices: tuple[str, ...], families: tuple[str, ...]) -> re.Pattern[str]:
    office, family = alternatives(offices), alternatives(families)
    return re.compile(rf"(?P<office>(?i:{office}))\s(?P<family>{family})(?!\s[A-Z]|-)")


def _is_held(office: Office, said: str, words: Words, day: date | None) -> bool:
    named = said.lower().split()
    if len(named) < _OFFICE and said.lower() not in words.of("people.highest"):
        return False
    known = [set(re.findall(r"[\w’'-]+", title.lower())) for title in (office.title, *office.as_printed)]
    return any(set(named) <= title for title in known) and _is_in_time(office, day)


def _is_in_time(office: Office, day: date | None) -> bool:
    if day is None:
        return True
    since = edtf.parse(office.since).first if office.since else day
    until = edtf.parse(office.until).last if office.until else day
    return since <= day <= until
