"""Where the text of a report speaks against the event recorded for it; what is recorded stands."""

from collections.abc import Iterator

from builder.model import Doubt, Entry, Event, Library
from builder.timeline.accounts import Account, Names, account_of_event, accounts_of
from builder.timeline.evidence import CONTRADICTION, facts, score
from builder.timeline.recorded import Tellings


def doubts(library: Library, tellings: Tellings, names: Names) -> Iterator[Doubt]:
    """Find reports that tell of another event than the one recorded, as far as their text can be read."""
    for entry in library.entries.values():
        told = accounts_of(entry.id, entry.paragraphs, tellings.get(entry.id, ()))
        if told and entry.events:
            yield from _of_entry(entry, told, library, names)


def _of_entry(entry: Entry, told: tuple[Account, ...], library: Library, names: Names) -> Iterator[Doubt]:
    threshold = library.site.thresholds.same_event
    recorded = [(n, library.events[one.id]) for n, one in enumerate(entry.events) if one.id in library.events]
    fitting = {
        (number, account.number)
        for number, event in recorded
        for account in told
        if score(facts(account, account_of_event(event), names)) >= threshold
    }
    free = [account for account in told if not any(taken == account.number for _, taken in fitting)]
    for number, event in recorded:
        if free and not any(at == number for at, _ in fitting):
            reason = _reason(free, event, names)
            if reason:
                yield Doubt(entry=entry.id, number=number, event=event.id, reason=reason)


def _reason(free: list[Account], event: Event, names: Names) -> str | None:
    """Give the weightiest reason against, by the telling that fits best; ``None`` where none contradicts."""
    weighed = [facts(account, account_of_event(event), names) for account in free]
    best = max(weighed, key=lambda evidence: sum(piece.weight for piece in evidence))
    against = [piece for piece in best if piece.weight <= CONTRADICTION]
    return min(against, key=lambda piece: piece.weight).sentence if against else None
