"""Which event a report announces or recalls: an event announced for a day and one reported on it are one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder import edtf
from builder.model import Event, EventMatter, Mention
from builder.timeline.accounts import Names


def fulfilled(
    mentions: Iterable[Mention], events: Mapping[str, Event | EventMatter], names: Names
) -> tuple[Mention, ...]:
    """Name the event that each mention speaks of, where the day and all who took part tell it apart.

    Args:
        mentions: what an entry announces or recalls; those that name an event already stay as they are.
        events: the events there are, by id.
        names: how people are called.
    """
    return tuple(
        mention if mention.id else replace(mention, id=_only(mention, events, names)) for mention in mentions
    )


def _only(mention: Mention, events: Mapping[str, Event | EventMatter], names: Names) -> str | None:
    if not edtf.is_day(mention.date):
        return None
    fitting = [
        name
        for name, event in events.items()
        if event.date == mention.date and _is_named(mention, event, names)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _is_named(mention: Mention, event: Event | EventMatter, names: Names) -> bool:
    said = mention.what.casefold()
    if not event.participants:
        return event.title.casefold() == said
    return all(any(name in said for name in names.called.get(one, ())) for one in event.participants)
