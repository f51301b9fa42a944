"""Reads a sentence: whom it names and whom only in passing, its days, and its words that tell of events."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from builder.languages.words import Words, any_of
from builder.model import Kind
from builder.seeds.dates import Found, find_dates
from builder.seeds.names import Named, Names
from builder.seeds.sentences import Sentence
from builder.seeds.triggers import Trigger, triggers

AND = re.compile(r"\band\b|,|&|\bи\b|和|与|同|\bas well as\b")
_CLAUSE_END = re.compile(r"[,;]\s|\s(?:after|when|following)\s")
_ASIDE_REACH = 60  # code points between words like "guidance of" and the name they put aside


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with what was found in it.

    Attributes:
        paragraph: its paragraph; 0 for a caption, -1 for the headline.
        text: its words.
        people: those named, in order; ``actors`` are those not put aside by words such as "guidance of".
        dates: words that say when, but for those that say when something was published.
        triggers: words that tell of events.
        places: those named, where the sentence tells of an event.
    """

    paragraph: int
    text: str
    people: tuple[Named, ...]
    actors: tuple[Named, ...]
    dates: tuple[Found, ...]
    triggers: tuple[Trigger, ...]
    places: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """What sentences are read with.

    Attributes:
        words: the words of the report's language.
        kinds: the kinds of event.
        people: finds the people of the report.
        places: the names of places.
    """

    words: Words
    kinds: Mapping[str, Kind]
    people: Callable[[str], list[Named]]
    places: Names


def read_line(sentence: Sentence, paragraph: int, reader: Reader) -> Line:
    """Read a sentence: people, days, and the words that tell of events, without those of an attribution."""
    text, words = sentence.text, reader.words
    people = tuple(reader.people(text))
    hidden = _attribution(text, words)
    dates = tuple(date for date in find_dates(text, words) if not any(a <= date.start < b for a, b in hidden))
    found = triggers(text, reader.kinds, words)
    told = tuple(trigger for trigger in found if not any(a <= trigger.start < b for a, b in hidden))
    aside = _aside(text, people, told, words)
    return Line(
        paragraph=paragraph,
        text=text,
        people=people,
        actors=tuple(person for person in people if person not in aside),
        dates=dates,
        triggers=told,
        places=tuple(reader.places.find(text)) if told else (),
    )


def _attribution(text: str, words: Words) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for match in any_of(words.of("speech.attribution")).finditer(text):
        end = _CLAUSE_END.search(text[match.end() :])
        spans.append((match.start(), match.end() + end.start() if end else len(text)))
    return spans


def _aside(text: str, people: Sequence[Named], told: Sequence[Trigger], words: Words) -> set[Named]:
    """Find the people whom the sentence only speaks of, with those joined to them by "and"."""
    aside: set[Named] = set()
    pattern = any_of(words.of("people.aside"))
    voices = any_of(words.of("people.voices"))
    for index, person in enumerate(people):
        before = text[max(0, person.start - _ASIDE_REACH) : person.start]
        hits = list(pattern.finditer(before))
        between = text[people[index - 1].end : person.start] if index else ","
        joined = "," not in between and bool(AND.search(between)) and is_title(between, words)
        joined = joined and people[index - 1] in aside
        speaks_for_others = any(not before[hit.end() :].strip(" ,") for hit in voices.finditer(before))
        is_of = bool(hits) and is_plain(before[hits[-1].end() :], words)
        invites = any_of(words.of("people.hosts")).match(text, person.end)
        if (
            joined
            or invites
            or speaks_for_others
            or (is_of and not _is_of_event(hits[-1], person, before, told))
        ):
            aside.add(person)
    return aside


def is_plain(between: str, words: Words) -> bool:
    """Tell whether words before a name are nothing but its title, without a comma or a colon."""
    return not re.search(r"[,;:]", between) and is_title(between, words)


def is_title(between: str, words: Words) -> bool:
    """Tell whether words are nothing but offices, bodies and what links them."""
    known = {word for office in words.of("people.offices") for word in office.split()}
    known |= set(words.of("people.linking")) | set(words.of("people.bodies"))
    tokens = re.findall(r"[^\s,()&]+", between)
    return all(
        token[:1].isupper() or not token.isascii() or re.sub(r"['’]s$", "", token.lower()) in known
        for token in tokens
    )


def _is_of_event(hit: re.Match[str], person: Named, before: str, told: Sequence[Trigger]) -> bool:
    """Tell "talks between X and Y" from "the consensus between X and Y"."""
    start = person.start - len(before) + hit.start()
    return hit.group().lower() == "between" and any(
        0 <= start - trigger.end <= _ASIDE_REACH for trigger in told
    )
