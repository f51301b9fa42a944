"""Reads the events out of a report: which it tells of and where, which it announces or recalls."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from builder import edtf
from builder.languages.words import any_of, words_for
from builder.lists import listed
from builder.model import Dateline, EntryMatter, Kind, Library, Mention, Person, Place, Telling
from builder.seeds.asides import Aside, anniversaries, asides, say
from builder.seeds.clauses import Line
from builder.seeds.days import LEAD, anchor_of, give_days, main_group
from builder.seeds.focus import Told, cover, plural_pattern, speaker_of
from builder.seeds.merge import Group, merge
from builder.seeds.scan import Scan, scan
from builder.seeds.told import Ground, Raw, collect
from builder.seeds.triggers import nouns_of

_MOST_TOLD = 400  # sentences that tell of events; a text with more is no report
_PAIR = 2
_FILED_AFTER = 1  # days after an event on which a report may still be filed from its place


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read out of a report.

    Attributes:
        tellings: the events it tells of, in the order of the text.
        mentions: the events it only announces or recalls.
        strangers: proposed records for those who took part and whom no record knows.
        undated: what it tells of without a day that can be known, in a few words each.
        findings: contradictions, in sentences.
    """

    tellings: tuple[Telling, ...]
    mentions: tuple[Mention, ...]
    strangers: tuple[Person, ...]
    undated: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


def tellings(
    matter: EntryMatter, paragraphs: tuple[str, ...], library: Library
) -> tuple[tuple[Telling, ...], tuple[Mention, ...]]:
    """Read the events out of a report.

    Args:
        matter: its front matter: headline, captions, dateline and days of publication count as evidence.
        paragraphs: its body.
        library: records of people and places, and the kinds of event.

    Returns:
        The events it tells of, each with its day and paragraphs, and those it only announces or recalls.
    """
    found = read_events(matter, paragraphs, library)
    return found.tellings, found.mentions


def read_events(matter: EntryMatter, paragraphs: tuple[str, ...], library: Library) -> Reading:
    """Read the events out of a report, with all that a draft needs to say about them."""
    words = words_for(matter.language)
    scanned = scan(matter, paragraphs, library, words)
    ground = Ground(
        words=words,
        kinds=library.site.kinds,
        anchor=anchor_of(matter, scanned.lines),
        here=matter.dateline.place if matter.dateline else None,
        lands=frozenset(place.part_of for place in library.places.values() if place.part_of),
    )
    raws = _hosted(list(islice(collect(scanned.lines, ground), _MOST_TOLD)), scanned.lines, ground)
    groups = merge([raw for raw in raws if raw.relation in ("told", "joined")], ground.is_one_sort)
    give_days(groups, scanned.lines, matter, ground.anchor, words)
    main = main_group(groups)
    kept = [group for group in groups if _is_event(group, main, ground.kinds)]
    spoken = _spoken(raws, groups, kept, scanned, ground)
    covered = _cover(scanned.lines, kept, spoken, ground)
    read = [_telling(group, numbers, library.places) for group, numbers in zip(kept, covered, strict=False)]
    made = _placed(read, matter, ground.kinds)
    recalled = anniversaries(scanned.lines, ground.anchor, words)
    mentions = [aside.finished(numbers) for aside, numbers in zip(spoken, covered[len(kept) :], strict=True)]
    took_part = {person for telling in made for person in telling.participants}
    return Reading(
        tellings=tuple(made),
        mentions=(*mentions, *(aside.finished(()) for aside in recalled)),
        strangers=tuple(person for id_, person in scanned.new.items() if id_ in took_part),
        undated=tuple(_undated(groups, scanned.people, ground.kinds)),
        findings=tuple(_contradictions(scanned.lines)),
    )


def _is_event(group: Group, main: Group | None, kinds: Mapping[str, Kind]) -> bool:
    """Tell what is an event: two people on a day, its own name, a visit of some days, or the main one."""
    if group is main:
        return True
    if group.when is None:
        return False
    goes = kinds[group.raws[0].kind].holds and "/" in group.when.date and bool(group.places)
    return goes or len(group.participants) >= _PAIR or group.name is not None


def _hosted(raws: Sequence[Raw], lines: Sequence[Line], ground: Ground) -> list[Raw]:
    """Let "Meeting with Y" in a headline mean a meeting of Y with the other person who speaks."""
    speakers = [
        speaker for line in lines if line.paragraph > 0 and (speaker := speaker_of(line, ground.words))
    ]
    found: list[Raw] = []
    for raw in raws:
        other = next((speaker for speaker in speakers if speaker not in raw.participants), None)
        with_ = any_of(ground.words.of("events.with")).search(lines[raw.line].text)
        takes_two = not ground.kinds[raw.kind].takes_one
        headed = raw.paragraph == -1 and raw.relation == "told" and takes_two
        alone = headed and len(raw.participants) == 1 and with_
        found.append(_with_host(raw, other, lines[raw.line]) if alone and other else raw)
    return found


def _with_host(raw: Raw, other: str, line: Line) -> Raw:
    leads = bool(line.triggers) and any(person.end <= line.triggers[0].start for person in line.actors)
    return replace(raw, participants=(*raw.participants, other) if leads else (other, *raw.participants))


def _spoken(
    raws: Sequence[Raw], groups: Sequence[Group], kept: Sequence[Group], scanned: Scan, ground: Ground
) -> list[Aside]:
    """Gather what is only announced or recalled; so is what takes one person only, such as an interview."""
    apart = [raw for raw in raws if raw.relation in ("announced", "recalled")]
    taken = {id(raw) for group in kept for raw in group.raws}
    alone = [
        replace(raw, participants=raw.participants[:1], relation="recalled")
        for group in groups
        for raw in group.raws
        if raw.when and id(raw) not in taken and ground.kinds[raw.kind].takes_one and not _is_met(raw, kept)
    ]
    found = asides(sorted([*apart, *alone], key=lambda raw: raw.line), ground.kinds, scanned.people)
    return [aside for aside in found if not _is_told(aside, kept)]


def _is_met(raw: Raw, kept: Sequence[Group]) -> bool:
    """Tell whether what a visitor did on the very day is told, so that the visit needs no word of its own."""
    days = {(group.when.date, person) for group in kept if group.when for person in group.participants}
    return raw.when is not None and all((raw.when.date, person) in days for person in raw.participants)


def _is_told(aside: Aside, kept: Sequence[Group]) -> bool:
    """Tell whether what a sentence announces is told of elsewhere in the report as having happened."""
    return any(
        group.when is not None
        and group.when.date == aside.mention.date
        and aside.people == frozenset(group.participants)
        for group in kept
    )


def _cover(
    lines: Sequence[Line], kept: Sequence[Group], spoken: Sequence[Aside], ground: Ground
) -> list[tuple[int, ...]]:
    meetings = {id_ for id_, kind in ground.kinds.items() if "{others}" in kind.title}
    told = [
        Told(
            frozenset(raw.line for raw in group.raws),
            frozenset(group.participants),
            group.raws[0].kind in meetings,
        )
        for group in kept
    ]
    nothing = Told(frozenset(), frozenset(), is_meeting=False, aside=True)
    recalled = [
        Told(frozenset(aside.lines), aside.people, is_meeting=False, aside=True)
        if aside.mention.relation == "recalled" and len(aside.people) == 1
        else nothing
        for aside in spoken
    ]
    plural = plural_pattern(nouns_of(ground.kinds, ground.words.language), ground.words)
    return cover(lines, [*told, *recalled], ground.words, plural)


def _telling(group: Group, paragraphs: tuple[int, ...], places: Mapping[str, Place]) -> Telling:
    when = group.when
    first = min(
        group.raws,
        key=lambda raw: (raw.relation != "told", raw.weak, raw.paragraph == 0, raw.when is None),
    )
    return Telling(
        date=when.date if when else None,
        date_basis=when.basis if when else None,
        as_printed=when.as_printed if when else None,
        place=_narrowest(group.places, places),
        kind=first.kind,
        participants=group.participants,
        name=group.name,
        paragraphs=paragraphs,
        headline=any(raw.paragraph == -1 for raw in group.raws),
    )


def _narrowest(told: Sequence[str], places: Mapping[str, Place]) -> str | None:
    """Choose the place told of most, or one told of that lies in it: the city rather than its country."""
    chosen = max(told, key=lambda place: (told.count(place), -told.index(place)), default=None)
    for place in told:
        around = places[place].part_of if place in places else None
        if chosen is not None and around == chosen:
            chosen = place
    return chosen


def _placed(tellings_: Sequence[Telling], matter: EntryMatter, kinds: Mapping[str, Kind]) -> list[Telling]:
    """Give what the first paragraph tells of the place of the report's dateline, where the text names none.

    A call or a message has no place, a visit goes elsewhere, and a report is filed where it was, so that a
    dateline of some later day than the next tells nothing.
    """
    line = matter.dateline
    if line is None or line.place is None:
        return list(tellings_)
    return [
        replace(telling, place=line.place) if _is_filed_there(telling, line, kinds) else telling
        for telling in tellings_
    ]


def _is_filed_there(telling: Telling, line: Dateline, kinds: Mapping[str, Kind]) -> bool:
    kind = kinds[telling.kind]
    if telling.place is not None or 1 not in telling.paragraphs or kind.alone or kind.takes_one:
        return False
    if line.date is None or telling.date is None:
        return line.date is None
    days = (edtf.parse(line.date).first - edtf.parse(telling.date).last).days
    return 0 <= days <= _FILED_AFTER


def _undated(groups: Sequence[Group], people: Mapping[str, Person], kinds: Mapping[str, Kind]) -> list[str]:
    """Say what the opening tells of, where no day of it can be known."""
    first = (group for group in groups if not group.when and len(group.participants) >= _PAIR)
    return [_in_words(group, people, kinds) for group in first if group.raws[0].paragraph <= LEAD]


def _in_words(group: Group, people: Mapping[str, Person], kinds: Mapping[str, Kind]) -> str:
    """Say an event as its kind is named, or else by its kind and those who took part."""
    told = replace(group.raws[0], participants=group.participants)
    names = [people[one].name if one in people else one for one in group.participants]
    return say(told, kinds, people) or f"{kinds[told.kind].name} of {listed(names)}"


def _contradictions(lines: Sequence[Line]) -> list[str]:
    impossible = [found.text for line in lines for found in line.dates if not found.possible]
    return [f"there is no such day as '{text}'" for text in dict.fromkeys(impossible)]
