"""Collects every telling of an event in a report, sentence by sentence, and joins those of one event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from builder import edtf
from builder.languages.words import Words, any_of
from builder.model import Kind
from builder.seeds.circumstances import (
    AFTER,
    ANYWHERE,
    BESIDE,
    is_ahead,
    is_denied,
    is_infinitive,
    is_placed,
    is_purpose,
    nearest_dates,
    on_visit,
    where,
)
from builder.seeds.clauses import Line
from builder.seeds.own_names import own_name
from builder.seeds.participants import who
from builder.seeds.stretches import lasting, through
from builder.seeds.triggers import Trigger
from builder.seeds.when import Anchor, When, resolve

_PAIR = 2
_AHEAD = 3  # sentences in which "the two ministers" are named who were not before
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
        weak: whether it tells of an event of its own only where nothing else tells of the same people.
    """

    line: int
    paragraph: int
    kind: str
    participants: tuple[str, ...]
    when: When | None = None
    place: str | None = None
    name: str | None = None
    relation: str = "told"
    weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every sentence of a report is read against.

    Attributes:
        words: the words of its language.
        kinds: the kinds of event.
        anchor: the day by which its weekdays are understood.
        here: the place that "here" means: the dateline's.
        lands: places that hold others; who visits one may meet people anywhere in it.
    """

    words: Words
    kinds: Mapping[str, Kind]
    anchor: Anchor | None
    here: str | None = None
    lands: frozenset[str] = frozenset()

    def is_one_sort(self, one: str, other: str) -> bool:
        """Tell whether two kinds may tell of one event.

        Talks may end in a signing, but a call is no meeting, and a visit is not the meeting that it holds.
        """
        first, second = self.kinds[one], self.kinds[other]
        return one == other or not (first.alone or second.alone or first.holds or second.holds)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Whom the text spoke of last: one person, for "he", and two together, for "the two leaders"."""

    subject: str | None = None
    pair: tuple[str, ...] = ()

    def after(self, line: Line) -> "Spoken":
        """Give whom the text has spoken of after a sentence."""
        together = tuple(dict.fromkeys(person.id for person in line.actors))
        subject = together[0] if together else self.subject
        return Spoken(subject, together if len(together) == _PAIR else self.pair)


def collect(lines: Sequence[Line], ground: Ground) -> Iterator[Raw]:
    """Read the tellings of all sentences, in order."""
    spoken = Spoken()
    last: Raw | None = None
    for number, line in enumerate(lines):
        known = (
            spoken if spoken.pair or not line.triggers else replace(spoken, pair=_named_next(lines, number))
        )
        for trigger in line.triggers:
            raw = _tell(number, line, trigger, known, ground)
            if raw is not None:
                last = raw if raw.relation == "told" else last
                yield raw
        if last is not None and 0 <= line.paragraph - last.paragraph <= 1:
            joined = _joined(number, line, last, ground.words)
            if joined is not None:
                last = joined
                yield joined
        spoken = spoken.after(line)


def _named_next(lines: Sequence[Line], number: int) -> tuple[str, ...]:
    """Find the two whom the text goes on to name together, where it has named no two before."""
    for line in lines[number + 1 : number + 1 + _AHEAD]:
        together = tuple(dict.fromkeys(person.id for person in line.actors))
        if len(together) == _PAIR:
            return together
    return ()


def _tell(number: int, line: Line, trigger: Trigger, spoken: Spoken, ground: Ground) -> Raw | None:
    words = ground.words
    if is_denied(line, trigger, words):
        return None
    people = who(line, trigger, spoken.subject, spoken.pair, words)
    if trigger.form == "verb" and ground.kinds[trigger.kind].takes_one:
        people = tuple(one for one in people if one not in _after(line, trigger)) or people
    if len(people) < _PAIR and _takes_two(line, trigger, words):
        return None
    if _needs_place(line, trigger, words) and not is_placed(line, trigger, words):
        return None
    ahead = is_ahead(line, trigger, words)
    reach = ANYWHERE
    if not ahead and (trigger.form == "trip" or is_purpose(line, trigger, words)):
        reach = BESIDE if trigger.form == "trip" else AFTER
    when = _when(line, trigger, ground, ahead=ahead, reach=reach)
    if when is None and reach < ANYWHERE:
        return None
    name = own_name(line.text, trigger, ground.kinds, words)
    if not people and name is None and not (ahead and when):
        return None
    return Raw(
        line=number,
        paragraph=line.paragraph,
        kind=trigger.kind,
        participants=people,
        when=when,
        place=where(line, trigger, words) or _visited(line, trigger, ground) or _here(line, ground),
        name=name,
        relation=_relation(line, trigger, when, ground, ahead=ahead),
        weak=trigger.weak,
    )


def _needs_place(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether words tell of a visit only where a place follows: "reached", "left"."""
    return any_of(words.of("events.placed")).fullmatch(line.text, trigger.start, trigger.end) is not None


def _takes_two(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether words tell of an event only where they stand between two people."""
    paired = any_of(words.of("events.paired")).fullmatch(line.text, trigger.start, trigger.end)
    return trigger.weak or trigger.form == "happened" or paired is not None


def _after(line: Line, trigger: Trigger) -> frozenset[str]:
    """List those whom a sentence names only after its verb: whom a visitor will meet does not visit."""
    before = {person.id for person in line.people if person.end <= trigger.start}
    return frozenset(person.id for person in line.people if person.id not in before)


def _visited(line: Line, trigger: Trigger, ground: Ground) -> str | None:
    place = on_visit(line, trigger, ground.words)
    return None if place in ground.lands else place


def _here(line: Line, ground: Ground) -> str | None:
    return ground.here if any_of(ground.words.of("events.here")).search(line.text) else None


def _when(line: Line, trigger: Trigger, ground: Ground, *, ahead: bool, reach: int) -> When | None:
    for found in nearest_dates(line, trigger, ground.words, reach, ahead=ahead):
        if line.paragraph < 0 and "," in line.text[trigger.end : found.start]:
            continue  # "Talks end, more on Tuesday" is not of Tuesday
        when = resolve(found, ground.anchor, ahead=ahead)
        if when is not None:
            when = through(when, found, line, ground.words, ground.anchor, ahead=ahead)
            return lasting(when, trigger, line, ground.words)
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
