"""Walks a report's paragraphs and tells which events each of them is about.

A telling sets the focus; "during the two meetings" sets it to all told of so far; a speaker who took part in
only some of them narrows it; "he added" and "the two sides" keep it; a speaker who took part in none
empties it.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from builder.languages.words import Words, alternatives, any_of
from builder.seeds.clauses import Line

_CLAUSE = 170  # code points before a verb of speech in which its subject stands
_COLON = re.compile(r"^[^.:]{0,90}:")
_NAME = re.compile(r"(?:^|[\s\"“])([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\s(?:also\s|then\s)?$")


@dataclass(frozen=True, slots=True)
class Told:
    """An event of the report, for the walk: its sentences, its people, whether "the meetings" mean it.

    ``aside`` marks an event that is only announced or recalled, and that still has paragraphs of its own.
    """

    lines: frozenset[int]
    people: frozenset[str]
    is_meeting: bool
    aside: bool = False


@dataclass(frozen=True, slots=True)
class _Focus:
    """What the text is about, and what it last was about before it strayed from the events told of."""

    now: frozenset[int] = frozenset()
    before: frozenset[int] = frozenset()


def cover(
    lines: Sequence[Line], events: Sequence[Told], words: Words, plural: re.Pattern[str]
) -> list[tuple[int, ...]]:
    """Give for each event the numbers of the paragraphs about it.

    Args:
        lines: the report's sentences, the headline and captions among them.
        events: the events told of, in the order of the text.
        words: verbs of speech, pronouns, parties.
        plural: finds "during the two meetings" at the start of a sentence.
    """
    found: list[set[int]] = [set() for _ in events]
    told: dict[int, set[int]] = defaultdict(set)
    for index, event in enumerate(events):
        for number in event.lines:
            told[number].add(index)
    focus = _Focus()
    opening: set[int] = set()
    for number, line in enumerate(lines):
        if line.paragraph < 1:
            continue
        again = _again(number, events) if plural.match(line.text) else frozenset()
        now = frozenset(told[number]) or _heard(line, again, focus, events, words)
        focus = _Focus(
            now, frozenset(index for index in now if not events[index].aside) or again or focus.before
        )
        if not focus.before and not now:
            opening.add(line.paragraph)
        for index in now:
            found[index].add(line.paragraph)
    first = next((index for index, event in enumerate(events) if event.lines and not event.aside), None)
    if first is not None:
        found[first] |= opening
    return [tuple(sorted(numbers)) for numbers in found]


def _again(number: int, events: Sequence[Told]) -> frozenset[int]:
    """Give the meetings told of so far."""
    meetings = [index for index, event in enumerate(events) if event.is_meeting and not event.aside]
    return frozenset(index for index in meetings if min(events[index].lines) <= number)


def _heard(
    line: Line, again: frozenset[int], focus: _Focus, events: Sequence[Told], words: Words
) -> frozenset[int]:
    """Tell what a sentence that tells of no event is about, by its speaker."""
    now = again or focus.now
    speaker = speaker_of(line, words)
    if speaker is None:
        return now
    ranked = (now, again or focus.before, [index for index, event in enumerate(events) if not event.aside])
    for candidates in ranked:
        his = frozenset(index for index in candidates if speaker in events[index].people)
        if his:
            return his
    return frozenset()


def speaker_of(line: Line, words: Words) -> str | None:
    """Tell who speaks in a sentence.

    Returns:
        A person's id; an empty text for a speaker who took no part in anything told of; ``None`` where the
        sentence leaves it as it was ("he added", "the two sides agreed").
    """
    colon = _COLON.match(line.text)
    if colon:
        named = [person.id for person in line.people if person.end <= colon.end()]
        if named:
            return named[-1]
    for match in any_of(words.of("speech.verbs")).finditer(line.text):
        start = max(0, match.start() - _CLAUSE)
        before = line.text[start : match.start()]
        said = _subject(line, before, start, match, words)
        if said is not None:
            return {"=": None, "-": ""}.get(said, said)
    return None


def _subject(line: Line, before: str, start: int, match: re.Match[str], words: Words) -> str | None:
    """Find the subject of a verb of speech: an id, ``=`` for one that keeps the focus, ``-`` for others."""
    nearest: list[tuple[int, str]] = [
        (person.end - start, person.id) for person in line.actors if start <= person.start < match.start()
    ]
    keeping = words.of("speech.parties") + words.of("people.pronouns")
    for phrases, sign in ((keeping, "="), (words.of("people.outsiders"), "-")):
        nearest.extend((hit.end(), sign) for hit in any_of(phrases).finditer(before))
    if nearest:
        return max(nearest)[1]
    following = [person for person in line.actors if 0 <= person.start - match.end() <= 60]  # noqa: PLR2004 - an office fits before the name
    if following:
        return following[0].id
    outside = any_of(words.of("people.outsiders")).search(line.text[match.end() : match.end() + 40])
    return "-" if outside else None


def plural_pattern(nouns: Sequence[str], words: Words) -> re.Pattern[str]:
    """Compile the words that mean all meetings told of so far: "During the two meetings"."""
    many = [noun for noun in nouns if noun.endswith("s") or not noun.isascii()]
    again, counts = words.of("events.again"), words.of("events.counts")
    if not many or not again:
        return re.compile(r"(?!)")
    count = f"(?:{alternatives(counts)}\\s+)?" if counts else ""
    return re.compile(f'^["“]?{alternatives(again)}\\s+{count}{alternatives(many)}', re.IGNORECASE)
