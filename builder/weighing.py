"""Why two entries are, or are not, reports of one event: the evidence weighed for whoever asks."""

from pathlib import Path

from builder.diagnostics import did_you_mean
from builder.errors import UsageError
from builder.model import Library, Verdict
from builder.placing import loose_accounts, placed_accounts
from builder.timeline.accounts import names_of
from builder.timeline.recorded import Tellings
from builder.timeline.traits import Rarity, sampled_rarity
from builder.timeline.verdicts import verdict


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
    rarity = sampled_rarity(library)
    verdicts = [_verdict(library, read, rarity, first, second) for second in others]
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


def _verdict(library: Library, read: Tellings, rarity: Rarity, one: str, other: str) -> Verdict:
    a, b = library.entries[one], library.entries[other]
    names = names_of(library)
    known = [placed_accounts(entry, read, library, names) for entry in (a, b)]
    recorded = all(known)
    shared = {covered.id for covered in a.events} & {covered.id for covered in b.events}
    first, second = (
        accounts or loose_accounts(entry, read, library)
        for accounts, entry in zip(known, (a, b), strict=True)
    )
    threshold = library.site.thresholds.same_event
    decided = bool(shared) if recorded else None
    between = (one, other)
    return verdict(first, second, names, threshold, between=between, decided=decided, rarity=rarity)
