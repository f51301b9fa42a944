"""Collects every telling of an event in a report, sentence by sentence, and joins those of one event."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from builder import edtf
from builder.languages.words import Words, any_of
from builder.model import Kind
from builder.seeds.circumstances import is_ahead, is_denied, is_infinitive, nearest_dates, where
from builder.seeds.clauses import Line, who
from builder.seeds.triggers import Trigger
from builder.seeds.when import Anchor, When, resolve

RECALLED_AFTER = 10  # days; what is older than this when a report is filed, it recalls


@dataclass(frozen=True, slots=True)
class Raw:
    """One sentence's telling of an event.

    Attributes:
        line: the sentence's number among all that were read.
        paragraph: its paragraph; 0 for a caption, -1 for the headline.
        kind: id of the kind.
        participants: ids of those who took part, in the order of the text.
        when: its day, where the sentence tells.
        place: id of the place, where the sentence tells.
        name: its own name, where the sentence gives one.
        relation: ``told``, or ``announced`` or ``recalled``.
    """

    line: int
    paragraph: int
    kind: str
    participants: tuple[str, ...]
    when: When | None = None
    place: str | None = None
    name: str | None = None
    relation: str = "told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every sentence of a report is read against.

    Attributes:
        words: the words of its language.
        kinds: the kinds of event.
        anchor: the day by which its weekdays are understood.
        here: the place that "here" means: the dateline's.
    """

    words: Words
    kinds: Mapping[str, Kind]
    anchor: Anchor | None
    here: str | None = None

    def is_one_sort(self, one: str, other: str) -> bool:
        """Tell whether two kinds may tell of one event: a call is no meeting; talks may end in a signing."""
        return one == other or not (self.kinds[one].alone or self.kinds[other].alone)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Whom the text spoke of last: one person, for "he", and two together, for "the two leaders"."""

    subject: str | None = None
    pair: tuple[str, ...] = ()

    def after(self, line: Line) -> "Spoken":
        """Give whom the text has spoken of after a sentence."""
        together = tuple(dict.fromkeys(person.id for person in line.actors))
        subject = together[0] if together else self.subject
        return Spoken(subject, together if len(together) == 2 else self.pair)  # noqa: PLR2004 - a pair


def collect(lines: Sequence[Line], ground: Ground) -> Iterator[Raw]:
    """Read the tellings of all sentences, in order."""
    spoken = Spoken()
    last: Raw | None = None
    for number, line in enumerate(lines):
        for trigger in line.triggers:
            raw = _tell(number, line, trigger, spoken, ground)
            if raw is not None:
                last = raw if raw.relation == "told" else last
                yield raw
        if last is not None and 0 <= line.paragraph - last.paragraph <= 1:
            joined = _joined(number, line, last, ground.words)
            if joined is not None:
                last = joined
                yield joined
        spoken = spoken.after(line)


def _tell(number: int, line: Line, trigger: Trigger, spoken: Spoken, ground: Ground) -> Raw | None:
    words = ground.words
    if is_denied(line, trigger, words):
        return None
    people = who(line, trigger, spoken.subject, spoken.pair, words)
    if trigger.form == "verb" and ground.kinds[trigger.kind].takes_one:
        people = tuple(one for one in people if one not in _after(line, trigger)) or people
    if len(people) == 1 and any_of(words.of("events.paired")).fullmatch(
        line.text, trigger.start, trigger.end
    ):
        return None
    ahead = is_ahead(line, trigger, words)
    when = _when(line, trigger, ground.anchor, ahead=ahead)
    name = own_name(line.text, trigger, ground.kinds, words)
    if not people and name is None and not (ahead and when):
        return None
    return Raw(
        line=number,
        paragraph=line.paragraph,
        kind=trigger.kind,
        participants=people,
        when=when,
        place=where(line, trigger, words) or _here(line, ground),
        name=name,
        relation=_relation(line, trigger, when, ground, ahead=ahead),
    )


def _after(line: Line, trigger: Trigger) -> frozenset[str]:
    """List those whom a sentence names only after its verb: whom a visitor will meet does not visit."""
    before = {person.id for person in line.people if person.end <= trigger.start}
    return frozenset(person.id for person in line.people if person.id not in before)


def _here(line: Line, ground: Ground) -> str | None:
    return ground.here if any_of(ground.words.of("events.here")).search(line.text) else None


def _when(line: Line, trigger: Trigger, anchor: Anchor | None, *, ahead: bool) -> When | None:
    for found in nearest_dates(line, trigger):
        if line.paragraph < 0 and "," in line.text[trigger.end : found.start]:
            continue  # "Talks end, more on Tuesday" is not of Tuesday
        when = resolve(found, anchor, ahead=ahead)
        if when is not None:
            return when
    return None


def _relation(line: Line, trigger: Trigger, when: When | None, ground: Ground, *, ahead: bool) -> str:
    """Tell what is told of from what is announced or recalled.

    A finite verb ("met with") tells even of a day after the report's own, which is then a contradiction; a
    noun or an infinitive announces it.
    """
    anchor = ground.anchor
    if ahead:
        return "announced"
    if any_of(ground.words.of("events.recalled")).search(line.text):
        return "recalled"
    if when is None or anchor is None or line.paragraph < 0:
        return "told"
    span = edtf.parse(when.date)
    if span.first > anchor.day + timedelta(days=1):
        is_finite = trigger.form == "verb" and not is_infinitive(line, trigger, ground.words)
        return "told" if is_finite else "announced"
    return "recalled" if is_long_past(span.last, anchor.day) else "told"


def is_long_past(day: date, anchor: date) -> bool:
    """Tell whether a day is so long before the report that the report recalls it."""
    return (anchor - day).days > RECALLED_AFTER


def _joined(number: int, line: Line, last: Raw, words: Words) -> Raw | None:
    """Read "The X side was led by Y": Y takes part in the event just told of."""
    passive = any_of(words.of("people.joined")).search(line.text)
    active = any_of(words.of("people.joins")).search(line.text)
    after = [person.id for person in line.actors if passive and person.start >= passive.end()]
    before = [person.id for person in line.actors if active and person.end <= active.start()]
    new = [person for person in (after[:1] or before[-1:]) if person not in last.participants]
    if not new or (line.triggers and number != last.line and not passive):
        return None
    return replace(
        last,
        line=number,
        paragraph=line.paragraph,
        participants=(*last.participants, *new),
        relation="joined",
    )


def own_name(text: str, trigger: Trigger, kinds: Mapping[str, Kind], words: Words) -> str | None:
    """Find the event's own name: capitalised words that hold a noun of its kind, or stand before "opened"."""
    kind = kinds[trigger.kind]
    if "{name}" not in kind.title:
        return None
    nouns = [noun for known in kind.nouns.values() for noun in known]
    pattern = r"[A-Z][\w’'-]*(?:(?:\s(?:of|on|and|for|the|in)){0,2}\s(?:[A-Z][\w’'-]*|\d{4}(?!\w)))*"
    names = [match for match in re.finditer(pattern, text) if len(match.group().split()) > 1]
    for match in names:
        if any(
            re.search(rf"\b{re.escape(noun.capitalize())}\b|\b{re.escape(noun.title())}\b", match.group())
            for noun in nouns
        ):
            return _bare_name(match.group(), words)
    if " of {name}" in kind.title:
        for match in names:
            if 0 <= trigger.start - match.end() <= 1:
                return _bare_name(match.group(), words)
    return None


def _bare_name(name: str, words: Words) -> str | None:
    """Take an article off a name, and a weekday or month that only follows it."""
    tokens = re.sub(r"^(?:The|A|An|On|In|At|During|After|Under)\s", "", name).split()
    days = [
        n
        for n, token in enumerate(tokens)
        if token.lower() in words.weekdays or token.lower() in words.months
    ]
    tokens = tokens[: days[0]] if days else tokens
    while tokens and tokens[-1].islower():
        tokens = tokens[:-1]
    return " ".join(tokens) if len(tokens) > 1 else None
