"""The names and numbers that two texts have in common, as they are written in them.

What is compared are single words in small letters (see ``traits``); what is shown is “National People's
Congress” and “4,200”.
"""

import re
from collections.abc import Collection, Iterator

from builder.lists import listed
from builder.timeline.traits import INNER, NAME, NUMBER, SIGNS, Rarity, Texts, as_mark, marks_of, pairs_of

_WORDS = re.compile(rf"{NAME.pattern}(?:[ \u00a0]{NAME.pattern})*")
_NUMBERS = re.compile(rf"(?<![\w-])({NUMBER.pattern})\w*")  # with what belongs to it, as in “20th”
_MOST_NAMED = 4  # names, and numbers, that a sentence lists
_SHORT = 3  # letters of a word that is no name where it stands at the beginning of sentences only
_NOTHING_BESIDE = "Both have words of names, or numbers, in common"
_LONGEST = 12  # signs of a name in a script without capitals


def said_in_common(one: Texts, other: Texts, rarity: Rarity, but: Collection[str] = ()) -> str:
    """Say in a sentence which names and numbers two texts share, the rarest first.

    Args:
        one: a text, by paragraphs.
        other: another.
        rarity: how rare a name is.
        but: names and numbers, in small letters, that another reason speaks of.
    """
    marks = marks_of(one) & marks_of(other)
    shared = marks.difference(but)
    names = _rarest(_names(one, other, shared), rarity)
    numbers = _rarest(_numbers(one, shared), rarity)
    said = [f"Both name {listed(names)}"] if names else []
    if numbers:
        said.append(f"{'both' if names else 'Both'} give {listed(numbers)}")
    return f"{'; '.join(said) or _NOTHING_BESIDE}."


def _rarest(found: dict[str, frozenset[str]], rarity: Rarity) -> list[str]:
    """Choose what tells most, passing over what stands within a name that is chosen already."""
    ordered = sorted(found, key=lambda name: (-max(map(rarity.weight, found[name])), -len(name), name))
    chosen: list[str] = []
    for name in ordered:
        if not any(found[name] <= found[before] for before in chosen):
            chosen.append(name)
    return chosen[:_MOST_NAMED]


def _names(one: Texts, other: Texts, shared: frozenset[str]) -> dict[str, frozenset[str]]:
    """Find the longest names of two texts that stand in both, each with the marks it is made of.

    A word that stands only within longer names, as “Central” in those of a committee and of a region, or only
    at the beginning of sentences, is none.
    """
    text, own = "\n".join(other), "\n".join(one)
    inner = {*INNER.findall(own), *INNER.findall(text)}
    theirs = {_small(words) for words in _rows(text, shared, inner)}
    alone = {as_mark(row) for row in (*_WORDS.findall(own), *_WORDS.findall(text)) if row in inner}
    found: dict[str, frozenset[str]] = {}
    spelled: set[str] = set()
    for words in _rows(own, shared, inner):
        for part in _parts_in(words, theirs):
            marks = frozenset(map(as_mark, part))
            if _small(part) not in spelled and (len(marks) > 1 or marks <= alone):
                spelled.add(_small(part))
                found[" ".join(part)] = marks
    for signs in SIGNS.findall(own):
        for name in _signs_in(signs, text, shared):
            found[name] = frozenset(pairs_of(name))
    return found


def _rows(text: str, shared: frozenset[str], inner: Collection[str]) -> Iterator[tuple[str, ...]]:
    """List the rows of words with a capital of which each is shared; a row begins with no “In” or “The”."""
    for match in _WORDS.finditer(text):
        row: list[str] = []
        for word in [*re.split("[ \u00a0]", match[0]), ""]:
            if as_mark(word) in shared and (row or len(word) > _SHORT or word in inner):
                row.append(re.sub("['’]s$", "", word))
            elif row:
                yield tuple(row)
                row = []


def _parts_in(words: tuple[str, ...], rows: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Take a row of words apart into the longest parts that stand within other rows."""
    at = 0
    while at < len(words):
        ends = range(len(words), at, -1)
        end = next((end for end in ends if any(_small(words[at:end]) in row for row in rows)), at + 1)
        yield words[at:end]
        at = end


def _signs_in(signs: str, text: str, shared: frozenset[str]) -> Iterator[str]:
    """Take a row of signs apart into the longest names that stand in another text."""
    at = 0
    while at < len(signs) - 1:
        end = at + 2
        if signs[at:end] not in shared:
            at += 1
            continue
        while end < len(signs) and end - at < _LONGEST and signs[at : end + 1] in text:
            end += 1
        yield signs[at:end]
        at = end


def _small(words: tuple[str, ...]) -> str:
    """Write words in small letters, with a space around, so that a part is found only at whole words."""
    return f" {' '.join(words).casefold()} "


def _numbers(one: Texts, shared: frozenset[str]) -> dict[str, frozenset[str]]:
    known = {as_mark(match[1]): match[0] for match in _NUMBERS.finditer("\n".join(one))}
    return {number: frozenset((mark,)) for mark, number in known.items() if mark in shared}
