"""Why two entries are, or are not, reports of one event: the evidence weighed for whoever asks."""

from dataclasses import dataclass
from pathlib import Path

from builder.diagnostics import did_you_mean
from builder.errors import UsageError
from builder.model import Entry, Library, Verdict
from builder.placing import loose_accounts, placed_accounts
from builder.timeline.accounts import Account, Names, names_of
from builder.timeline.recorded import Tellings
from builder.timeline.traits import Rarity, sampled_rarity
from builder.timeline.verdicts import verdict


@dataclass(frozen=True, slots=True)
class _Told:
    """What an entry tells of, and whether people recorded its events."""

    entry: Entry
    accounts: tuple[Account, ...]
    is_recorded: bool


def weigh(library: Library, read: Tellings, one: str, other: str | None) -> tuple[Verdict, ...]:
    """Weigh an entry against another, or against every other, the likeliest first.

    Args:
        library: everything, with each entry in its events.
        read: gives the events that an entry's text tells of.
        one: an entry's id, or the name of its seed.
        other: another.

    Raises:
        UsageError: there is no such entry, or one is set against itself.
    """
    first = entry_named(library, one)
    others = [entry_named(library, other)] if other else [name for name in library.entries if name != first]
    if first in others:
        raise UsageError(f"'{one}' and '{other}' are one entry: name two")
    names, rarity = names_of(library), sampled_rarity(library)
    own = _told(library.entries[first], library, read, names)
    verdicts = [
        _verdict(own, _told(library.entries[second], library, read, names), library, names, rarity)
        for second in others
    ]
    return tuple(sorted(verdicts, key=lambda found: (-found.same_event, -found.score, found.b)))


def entry_named(library: Library, name: str) -> str:
    """Find an entry by its id, a former id, its file, its seed's file, or a number its seed begins with."""
    stem = Path(name).stem
    for entry in library.entries.values():
        seed = Path(entry.seed.file).stem if entry.seed else ""
        if stem in {entry.id, seed, *entry.aliases} or (seed and seed.split("_")[0] == stem):
            return entry.id
    if stem in library.events:
        told = [entry.id for entry in library.entries.values() if stem in {one.id for one in entry.events}]
        reports = f"its reports are: {', '.join(told)}" if told else "it has no report yet"
        raise UsageError(f"'{name}' is an event, and evidence is weighed between entries: {reports}")
    hint = did_you_mean(stem, library.entries, "see content/entries/")
    raise UsageError(f"there is no entry '{name}': {hint}")


def _told(entry: Entry, library: Library, read: Tellings, names: Names) -> _Told:
    recorded = placed_accounts(entry, read, library, names)
    return _Told(entry, recorded or loose_accounts(entry, read, library), is_recorded=bool(recorded))


def _verdict(one: _Told, other: _Told, library: Library, names: Names, rarity: Rarity) -> Verdict:
    shared = {covered.id for covered in one.entry.events} & {covered.id for covered in other.entry.events}
    return verdict(
        one.accounts,
        other.accounts,
        names,
        library.site.thresholds.same_event,
        between=(one.entry.id, other.entry.id),
        decided=bool(shared) if one.is_recorded and other.is_recorded else None,
        rarity=rarity,
    )
