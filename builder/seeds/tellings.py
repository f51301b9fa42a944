"""Reads the events out of a report: which it tells of and in which paragraphs, which it announces or recalls."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from builder import edtf
from builder.languages.words import Words, any_of, words_for
from builder.model import EntryMatter, Kind, Library, Mention, Person, Telling
from builder.seeds.asides import Aside, anniversaries, asides
from builder.seeds.clauses import Line, read_line
from builder.seeds.dates import find_dates
from builder.seeds.focus import Told, cover, plural_pattern, speaker_of
from builder.seeds.merge import Group, merge
from builder.seeds.names import Cast, Names, place_names
from builder.seeds.sentences import sentences
from builder.seeds.strangers import strangers
from builder.seeds.told import RECALLED_AFTER, Raw, collect
from builder.seeds.triggers import nouns_of, triggers
from builder.seeds.when import Anchor, When, resolve

_LEAD = 3  # paragraphs that may give the day of what the report is about
_MOST_TOLD = 400  # sentences that tell of events; a text with more is no report
_BACK = 3  # sentences back in which the day of an event may stand
_APART = ("call",)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read out of a report.

    Attributes:
        tellings: the events it tells of, in the order of the text.
        mentions: the events it only announces or recalls.
        strangers: proposed records for those who took part and whom no record knows.
        anchor: the day by which its weekdays were understood.
        findings: contradictions, in sentences.
    """

    tellings: tuple[Telling, ...]
    mentions: tuple[Mention, ...]
    strangers: tuple[Person, ...]
    anchor: Anchor | None
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
    title = matter.title if matter.title_basis == "printed" else ""
    texts = [title, *(caption.text for caption in matter.captions), *paragraphs]
    kinds = library.site.kinds
    ordinary = _ordinary(kinds, words)
    barred = _barred(library)
    new = strangers(_sentence_case(texts), library.people, barred, words, ordinary)
    people: Mapping[str, Person] = {**library.people, **new}
    cast = Cast(texts, people, ordinary)
    lines = _lines(matter, title, paragraphs, cast, kinds, words)
    anchor = anchor_of(matter, lines)
    raws = list(islice(collect(lines, kinds, place_names(library.places), anchor, words), _MOST_TOLD))
    raws = _hosted(raws, lines, kinds, words)
    told = [raw for raw in raws if raw.relation in ("told", "joined")]
    groups = merge(told, _is_one_sort)
    events = [group for group in _dated(groups, lines, matter, anchor, words)]
    kept = [group for group in events if group.when and (len(group.participants) > 1 or group.name)]
    spoken = asides(
        [
            *_interviews(told, kinds, kept),
            *(raw for raw in raws if raw.relation in ("announced", "recalled")),
        ],
        kinds,
        people,
    )
    spoken = [aside for aside in spoken if not _is_told(aside, kept)]
    recalled = list(anniversaries(lines, anchor, words, lambda text: text[:1].upper() + text[1:]))
    covered = _cover(lines, kept, spoken, kinds, words)
    made = tuple(_telling(group, numbers) for group, numbers in zip(kept, covered, strict=False))
    mentions = tuple(
        aside.finished(numbers) for aside, numbers in zip(spoken, covered[len(kept) :], strict=True)
    ) + tuple(aside.finished(()) for aside in recalled)
    took_part = {person for telling in made for person in telling.participants}
    proposals = tuple(person for id_, person in new.items() if id_ in took_part)
    return Reading(made, mentions, proposals, anchor, tuple(_contradictions(lines)))


def _hosted(raws: Sequence[Raw], lines: Sequence[Line], kinds: Mapping[str, Kind], words: Words) -> list[Raw]:
    """Let "Meeting with Y" in a headline mean a meeting of Y with the other person who speaks in the report."""
    speakers = [speaker for line in lines if line.paragraph > 0 and (speaker := speaker_of(line, words))]
    found: list[Raw] = []
    for raw in raws:
        other = next((speaker for speaker in speakers if speaker not in raw.participants), None)
        alone = raw.paragraph == -1 and len(raw.participants) == 1 and "{others}" in kinds[raw.kind].title
        found.append(replace(raw, participants=(other, *raw.participants)) if alone and other else raw)
    return found


def _sentence_case(texts: Sequence[str]) -> list[str]:
    """Leave out a headline that writes every word with a capital: its capitals do not mark names."""
    title, *rest = texts
    small = [word for word in title.split() if len(word) > 4 and word.islower()]  # noqa: PLR2004 - short words are small in any headline
    return [title, *rest] if len(small) > 1 else rest


def _ordinary(kinds: Mapping[str, Kind], words: Words) -> frozenset[str]:
    """Collect words that stand beside a family name without being part of the name."""
    lists = (
        "people.offices",
        "people.honorifics",
        "speech.verbs",
        "events.support",
        "events.future",
        "events.with",
    )
    phrases = [phrase for name in lists for phrase in words.of(name)]
    phrases += [
        phrase
        for kind in kinds.values()
        for known in (*kind.verbs.values(), *kind.nouns.values())
        for phrase in known
    ]
    return frozenset(word.lower() for phrase in phrases for word in phrase.split())


def _barred(library: Library) -> Names:
    """Gather names that are no person's: of places, organizations and outlets."""
    records = [*library.places.values(), *library.organizations.values(), *library.outlets.values()]
    return Names((name, record.id) for record in records for name in (record.name, *record.variants))


def _lines(
    matter: EntryMatter,
    title: str,
    paragraphs: Sequence[str],
    cast: Cast,
    kinds: Mapping[str, Kind],
    words: Words,
) -> list[Line]:
    parts: list[tuple[int, str]] = [(-1, title)] if title else []
    parts += [(0, caption.text) for caption in matter.captions]
    dateline = matter.dateline.as_printed if matter.dateline else ""
    for number, paragraph in enumerate(paragraphs, start=1):
        text = paragraph.removeprefix(dateline) if number == 1 and dateline else paragraph
        parts.append((number, text))
    return [
        read_line(sentence, number, cast.find, words, triggers(sentence.text, kinds, words))
        for number, text in parts
        for sentence in sentences(text, words)
    ]


def anchor_of(matter: EntryMatter, lines: Sequence[Line]) -> Anchor | None:
    """Choose the day by which a report's weekdays are understood.

    The dateline's day comes first, then those of publication and update; without any, the first whole day
    that the report prints.
    """
    if matter.dateline and matter.dateline.date and edtf.is_day(matter.dateline.date):
        return Anchor(date.fromisoformat(matter.dateline.date), "dateline")
    for moment, name in ((matter.published, "published"), (matter.updated, "updated")):
        if moment:
            return Anchor(date.fromisoformat(moment[:10]), name)
    for line in lines:
        for found in line.dates:
            if found.whole:
                return Anchor(date.fromisoformat(found.iso[:10]), "first day printed")
    return None


def _is_one_sort(one: str, other: str) -> bool:
    """Tell whether two kinds may be one event: a call is no meeting, other kinds may be one another's part."""
    return one == other or (one not in _APART and other not in _APART)


def _dated(
    groups: Sequence[Group], lines: Sequence[Line], matter: EntryMatter, anchor: Anchor | None, words: Words
) -> list[Group]:
    """Give events their day where no telling of them says one.

    It is the day named last before, within a paragraph; for what the report is about, the day on which
    things were said ("said on Wednesday"), else the dateline's, else that of publication.
    """
    if anchor is None:
        return list(groups)
    undated = [group for group in groups if len(group.participants) > 1 and group.when is None]
    has_main = any(
        group.when and group.raws[0].paragraph <= _LEAD for group in groups if len(group.participants) > 1
    )
    for group in undated:
        is_main = not has_main and group is undated[0] and group.raws[0].paragraph <= _LEAD
        when = _named_before(group, lines, anchor)
        if when is None and is_main and anchor.name != "first day printed":
            when = _said_when(lines, anchor, words) or _own_day(matter, anchor)
        if when is not None:
            last = group.raws[-1]
            group.raws.append(Raw(last.line, last.paragraph, group.raws[0].kind, group.participants, when))
    return list(groups)


def _named_before(group: Group, lines: Sequence[Line], anchor: Anchor) -> When | None:
    """Find the day that the text named last before an event, in the same paragraph or the one before."""
    for raw in group.raws:
        for line in reversed(lines[max(0, raw.line - _BACK) : raw.line]):
            if line.paragraph < 1 or raw.paragraph - line.paragraph > 1:
                continue
            for found in line.dates:
                when = resolve(found, anchor) if found.sort in ("weekday", "relative", "day") else None
                if when and 0 <= (anchor.day - date.fromisoformat(when.date[:10])).days <= RECALLED_AFTER:
                    return When(when.date, "resolved", when.as_printed)
    return None


def _said_when(lines: Sequence[Line], anchor: Anchor, words: Words) -> When | None:
    for line in lines:
        if line.paragraph > _LEAD or not any_of(words.of("speech.verbs")).search(line.text):
            continue
        for found in line.dates:
            if found.sort in ("weekday", "relative", "day") and found.number <= 7:  # noqa: PLR2004 - the days of a week
                when = resolve(found, anchor)
                if when and when.date <= anchor.day.isoformat():
                    return When(when.date, "resolved", when.as_printed)
    return None


def _own_day(matter: EntryMatter, anchor: Anchor) -> When:
    printed = (
        matter.dateline.as_printed
        if anchor.name == "dateline" and matter.dateline
        else anchor.day.isoformat()
    )
    return When(anchor.day.isoformat(), "inferred", printed)


def _interviews(told: Sequence[Raw], kinds: Mapping[str, Kind], kept: Sequence[Group]) -> list[Raw]:
    """Find what takes one person only, such as an interview: the report recalls it, and tells of no meeting."""
    alone = [
        raw
        for raw in told
        if raw.when and "{others}" not in kinds[raw.kind].title and "{name}" not in kinds[raw.kind].title
    ]
    taken = {id(raw) for group in kept for raw in group.raws}
    return [
        Raw(
            raw.line, raw.paragraph, raw.kind, raw.participants[:1], raw.when, raw.place, raw.name, "recalled"
        )
        for raw in alone
        if id(raw) not in taken
    ]


def _is_told(aside: Aside, kept: Sequence[Group]) -> bool:
    """Tell whether what a sentence announces is told of elsewhere in the report as having happened."""
    return any(
        group.when is not None
        and group.when.date == aside.mention.date
        and aside.people == frozenset(group.participants)
        for group in kept
    )


def _cover(
    lines: Sequence[Line],
    kept: Sequence[Group],
    spoken: Sequence[Aside],
    kinds: Mapping[str, Kind],
    words: Words,
) -> list[tuple[int, ...]]:
    meetings = {id_ for id_, kind in kinds.items() if "{others}" in kind.title}
    told = [
        Told(
            frozenset(raw.line for raw in group.raws),
            frozenset(group.participants),
            group.raws[0].kind in meetings,
        )
        for group in kept
    ]
    recalled = [
        Told(frozenset(aside.lines), aside.people, is_meeting=False, aside=True)
        if aside.mention.relation == "recalled" and len(aside.people) == 1
        else Told(frozenset(), frozenset(), is_meeting=False, aside=True)
        for aside in spoken
    ]
    return cover(lines, [*told, *recalled], words, plural_pattern(nouns_of(kinds, words.language), words))


def _telling(group: Group, paragraphs: tuple[int, ...]) -> Telling:
    when = group.when
    first = next((raw for raw in group.raws if raw.relation == "told"), group.raws[0])
    return Telling(
        date=when.date if when else None,
        date_basis=when.basis if when else None,
        as_printed=when.as_printed if when else None,
        place=group.place,
        kind=first.kind,
        participants=group.participants,
        name=group.name,
        paragraphs=paragraphs,
        headline=any(raw.paragraph == -1 for raw in group.raws),
    )


def _contradictions(lines: Sequence[Line]) -> list[str]:
    impossible = [found.text for line in lines for found in line.dates if not found.possible]
    return [f"there is no such day as '{text}'" for text in dict.fromkeys(impossible)]


def dates_in(text: str, language: str) -> tuple[str, ...]:
    """List the whole days printed in a text, as ISO dates."""
    return tuple(found.iso for found in find_dates(text, words_for(language)) if found.whole)
