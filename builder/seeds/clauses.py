"""Reads who took part and when and where, around the words of a sentence that tell of an event."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from builder.languages.words import Words, any_of
from builder.model import Kind
from builder.seeds.dates import Found, find_dates
from builder.seeds.names import Named, Names
from builder.seeds.sentences import Sentence
from builder.seeds.triggers import Trigger, triggers

_AND = re.compile(r"\band\b|,|&|\bи\b|和|与|同|\bas well as\b")
_BREAK = re.compile(
    r";|\b(?:that|which|who|after|before|while|where|when|during|whose|amid|following)\b", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,;]\s|\s(?:after|when|following)\s")
_OPENING = 30  # code points from a sentence's start within which a frame opens it
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
        joined = "," not in between and bool(_AND.search(between)) and _is_title(between, words)
        joined = joined and people[index - 1] in aside
        speaks_for_others = any(not before[hit.end() :].strip(" ,") for hit in voices.finditer(before))
        is_of = bool(hits) and _is_plain(before[hits[-1].end() :], words)
        if joined or speaks_for_others or (is_of and not _is_of_event(hits[-1], person, before, told)):
            aside.add(person)
    return aside


def _is_plain(between: str, words: Words) -> bool:
    return not re.search(r"[,;:]", between) and _is_title(between, words)


def _is_title(between: str, words: Words) -> bool:
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


def is_joined(text: str, one: Named, other: Named, words: Words) -> bool:
    """Tell whether two people stand side by side: "President X and President Y"."""
    between = text[one.end : other.start]
    return len(between) < 160 and bool(_AND.search(between)) and _is_title(between, words)  # noqa: PLR2004 - two offices fit


def who(
    line: Line, trigger: Trigger, subject: str | None, pair: tuple[str, ...], words: Words
) -> tuple[str, ...]:
    """Name those who took part in an event: subject and object of its verb, or those its noun goes with.

    Args:
        line: the sentence.
        trigger: the words that tell of the event.
        subject: the person the text last spoke of, whom "he" and "his" stand for.
        pair: the people the text last spoke of together, whom "the two leaders" stand for.
        words: pronouns and verbs of speech.
    """
    if trigger.form == "frame":
        return _framed(line, trigger, words)
    before = [person for person in line.actors if person.end <= trigger.start]
    after = [person for person in line.actors if person.start >= trigger.end]
    objects = _objects(line, trigger, after, words)
    subjects = _chain_back(line.text, before, words)
    if not subjects:
        subjects = _by_pronoun(line, trigger, subject, words)
    if (
        trigger.form == "noun"
        and len(objects) > 1
        and re.match(r".{0,40}\bbetween\b", line.text[trigger.end :])
    ):
        subjects = ()
    if not subjects and trigger.form == "noun" and objects:
        subjects = _speaker_after(line, objects, after)
    if not subjects and not objects and any_of(words.of("speech.parties")).search(line.text[: trigger.start]):
        return pair
    return tuple(dict.fromkeys((*subjects, *objects)))


def _framed(line: Line, trigger: Trigger, words: Words) -> tuple[str, ...]:
    """Name the two who spoke in, or after, what a noun stands for: "In a telephone conversation X told Y"."""
    before = [person for person in line.actors if person.end <= trigger.start]
    after = [person for person in line.actors if person.start >= trigger.end]
    chain = _chain_back(line.text, before, words)
    if len(chain) > 1:
        return chain
    first, second = after[:2] if len(after) > 1 else (None, None)
    opens = not line.text[: trigger.start].count(",") and trigger.start < _OPENING
    if first is None or second is None or not opens:
        return ()
    told = any_of(words.of("speech.verbs")).search(line.text[first.end : second.start])
    return (first.id, second.id) if told or is_joined(line.text, first, second, words) else ()


def _objects(line: Line, trigger: Trigger, after: Sequence[Named], words: Words) -> tuple[str, ...]:
    if not after:
        return ()
    first = after[0]
    between = line.text[trigger.end : first.start]
    later = any(trigger.end <= other.start < first.start for other in line.triggers)
    if trigger.form == "verb" and re.match(r"['’]s?\s(?!counterpart)", line.text[first.end :]):
        return ()
    if later or _BREAK.search(between) or any_of(words.of("speech.verbs")).search(between):
        return ()
    if trigger.form != "verb" and not any_of(words.of("events.with")).search(between):
        return ()
    chain = [first]
    for person in after[1:]:
        if not is_joined(line.text, chain[-1], person, words):
            break
        chain.append(person)
    return tuple(person.id for person in chain)


def _chain_back(text: str, before: Sequence[Named], words: Words) -> tuple[str, ...]:
    if not before:
        return ()
    chain = [before[-1]]
    for person in reversed(before[:-1]):
        if not is_joined(text, person, chain[0], words):
            break
        chain.insert(0, person)
    return tuple(person.id for person in chain)


def _by_pronoun(line: Line, trigger: Trigger, subject: str | None, words: Words) -> tuple[str, ...]:
    """Let "he met with Y" and "during his meeting with Y" mean the person last spoken of."""
    said = any_of(words.of("people.pronouns") + words.of("people.possessives"))
    if subject is None or not said.search(line.text[: trigger.start]):
        return ()
    return (subject,)


def _speaker_after(line: Line, objects: tuple[str, ...], after: Sequence[Named]) -> tuple[str, ...]:
    """Read "At a meeting with Y, X said ...": the first other person after the object."""
    for person in after:
        if person.id not in objects and re.match(r"[^.;]{0,40}", line.text[person.end :]):
            return (person.id,)
    return ()
