"""Says of a draft what the text does not tell, and where it contradicts itself, a sentence each."""

from collections.abc import Iterator, Mapping, Sequence

from builder import edtf
from builder.languages.weekdays import misdated
from builder.languages.words import Words
from builder.model import EntryMatter, Kind, Telling
from builder.seeds.roles import Layout
from builder.seeds.tellings import Reading

NO_EVENT = "no event was found that names a day and two people or a name of its own"
_FUTURE = 1  # days; a report may be stamped in another time zone than its event


def not_found(
    matter: EntryMatter, reading: Reading, layout: Layout, kinds: Mapping[str, Kind]
) -> Iterator[str]:
    """Say what was not made out.

    Args:
        matter: the front matter; one without a title has no headline that was made out or told.
        reading: the events read out of the text.
        layout: its blocks and their roles.
        kinds: the kinds of event.
    """
    if not matter.title:
        yield "no headline was made out"
    if matter.outlet is None:
        yield "no outlet profile recognises who published it"
    stamp = layout.blocks[0].stamp if layout.blocks else ""
    if matter.published is None:
        beside = f"; a crawler's stamp says {stamp}, which is not trusted" if stamp else ""
        update = f"; only that of an update, {matter.updated}" if matter.updated else ""
        yield f"no day of publication was made out{update}{beside}"
    if not layout.of("body"):
        yield "no paragraph of a report was found"
    elif not reading.tellings:
        yield NO_EVENT
    yield from (f"no day can be known for: {what}" for what in reading.undated)
    for one in reading.tellings:
        if one.place is None and one.date and not kinds[one.kind].alone:
            yield f"no place was made out for the event of {edtf.say(one.date)}"
    for one in reading.tellings:
        if one.date_basis == "inferred" and one.date:
            day = edtf.say(one.date)
            yield (
                f"the event's day, {day}, is reckoned from a crawler's stamp, which is weak evidence"
                if matter.seed and matter.seed.stamp
                else f"no day is printed for the event; it is taken from the report's own, {day}"
            )


def contradictions(
    matter: EntryMatter, reading: Reading, paragraphs: Sequence[str], words: Words
) -> Iterator[str]:
    """Say where days speak against each other: weekday and date, publication and event."""
    yield from reading.findings
    day = own_day(matter)
    for one in ahead(day, reading.tellings):
        yield f"the event of {edtf.say(one)} is told as past, but the report is of {edtf.say(day)}"
    for text in (matter.title, *(caption.text for caption in matter.captions), *paragraphs):
        for found in misdated(text, words):
            yield f"“{found.text}” cannot be: that day was a {found.weekday}"


def own_day(matter: EntryMatter) -> str:
    """Give the day of publication, or else of the update; empty where neither is printed."""
    return (matter.published or matter.updated or "")[:10]


def ahead(day: str, tellings: Sequence[Telling]) -> list[str]:
    """List the days of events that are told as past, but are after the report's own day."""
    days = [telling.date for telling in tellings if day and telling.date]
    return [one for one in days if (edtf.parse(one).first - edtf.parse(day).first).days > _FUTURE]
