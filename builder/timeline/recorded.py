"""What an entry tells of the events that people recorded for it."""

from collections.abc import Mapping
from dataclasses import replace

from builder.codec import matter_of
from builder.fields import paragraph_numbers
from builder.model import Entry, EntryMatter, Event, Library, Telling
from builder.timeline.accounts import Account, Names, account_of_event, accounts_of, paragraphs_of
from builder.timeline.evidence import CONTRADICTION, facts, score
from builder.timeline.people import SAME_PEOPLE
from builder.timeline.subjects import as_whole, general_kind

Tellings = Mapping[str, tuple[Telling, ...]]


def known_accounts(entry: Entry, library: Library, tellings: Tellings, names: Names) -> list[Account]:
    """Say what an entry tells of each event that people recorded for it.

    What the text itself gives is preferred; where nothing that was read out of it fits, the event's own
    facts stand in, and say so by their basis. An event that only wording told of is held by the whole report.

    Args:
        entry: the report.
        library: with the events it names.
        tellings: for an entry's id, the events read out of its text.
        names: how ids are said.
    """
    read = accounts_of(entry.id, entry.paragraphs, tellings.get(entry.id, ()))
    found: list[Account] = []
    for one in entry.events:
        event = library.events.get(one.id)
        if event is not None:
            numbers = paragraph_numbers(one.paragraphs, len(entry.paragraphs))
            told = _best(read, event, library, names)
            if told is None and event.kind == general_kind(library.site):
                told = as_whole(entry.id, matter_of(entry, EntryMatter), numbers, event.kind, len(read))
            told = told or replace(account_of_event(event), entry=entry.id, number=len(read), stands_in=True)
            found.append(replace(told, texts=paragraphs_of(entry.paragraphs, numbers), event=event.id))
    return found


def _best(read: tuple[Account, ...], event: Event, library: Library, names: Names) -> Account | None:
    """Choose the telling that fits a recorded event best, if one fits at all."""
    wanted = account_of_event(event)
    asked = library.site.thresholds.same_event
    scored = [(_fit(account, wanted, names, asked), -account.number, account) for account in read]
    best = max(scored, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] >= asked else None


def _fit(account: Account, wanted: Account, names: Names, asked: float) -> float:
    """Score a telling against an event; where a day is lacking, the same people are enough."""
    found = facts(account, wanted, names)
    lacks_day = account.telling.date is None or wanted.telling.date is None
    others = [reason for reason in found if reason.kind != "day"]
    if lacks_day and score(others) >= SAME_PEOPLE and min(one.weight for one in others) > CONTRADICTION:
        return asked
    return score(found)
