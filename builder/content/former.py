"""Former ids of events: where two were found to be one, files that name the old id mean the new one."""

from collections.abc import Mapping
from dataclasses import replace

from builder.fields import paragraph_numbers, paragraph_text
from builder.model import Coverage, Entry, Event, Library


def under_present_ids(library: Library) -> Library:
    """Let coverage, mentions and ``part_of`` name events by their present ids.

    An id that is an event's own is never taken for another's former one; ``check`` reports the clash.
    """
    present = {
        alias: event.id
        for event in library.events.values()
        for alias in event.aliases
        if alias not in library.events
    }
    if not present:
        return library
    return replace(
        library,
        entries={name: _entry(entry, present) for name, entry in library.entries.items()},
        events={name: _event(event, present) for name, event in library.events.items()},
    )


def _event(event: Event, present: Mapping[str, str]) -> Event:
    whole = present.get(event.part_of or "")
    return replace(event, part_of=whole) if whole else event


def _entry(entry: Entry, present: Mapping[str, str]) -> Entry:
    named = {covered.id for covered in entry.events} | {mention.id or "" for mention in entry.mentions}
    if named.isdisjoint(present):
        return entry
    coverage: dict[str, Coverage] = {}
    for covered in entry.events:
        now = present.get(covered.id, covered.id)
        coverage[now] = _both(coverage.get(now), replace(covered, id=now), len(entry.paragraphs))
    mentions = tuple(
        replace(mention, id=present.get(mention.id, mention.id)) if mention.id else mention
        for mention in entry.mentions
    )
    return replace(entry, events=tuple(coverage.values()), mentions=mentions)


def _both(one: Coverage | None, other: Coverage, count: int) -> Coverage:
    """Join what an entry says of one event under two ids; no paragraphs means all of them."""
    if one is None:
        return other
    if one.paragraphs is None or other.paragraphs is None:
        return replace(other, paragraphs=None)
    numbers = {*paragraph_numbers(one.paragraphs, count), *paragraph_numbers(other.paragraphs, count)}
    return replace(other, paragraphs=paragraph_text(tuple(numbers)))
