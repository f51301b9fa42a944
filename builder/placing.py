"""Where reports belong: clusters of tellings to events, recorded ones where there are, new ones where not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.codec import matter_of, values_of
from builder.events import event_matter
from builder.fields import paragraph_text
from builder.model import Coverage, Entry, EntryMatter, Event, EventMatter, Library, Telling
from builder.seeds.hints import hints_of
from builder.timeline.accounts import Account, Names, account_of_event, names_of
from builder.timeline.grouping import Cluster, group
from builder.timeline.mentions import fulfilled
from builder.timeline.recorded import Tellings, known_accounts
from builder.timeline.subjects import accounts_of_report
from builder.timeline.visits import holder_of


@dataclass(frozen=True, slots=True)
class Settled:
    """What grouping decided about some reports.

    Attributes:
        coverage: for an entry's id, the events it reports, sorted.
        events: the events that had to be proposed, and the entry that each was first found in.
    """

    coverage: Mapping[str, tuple[Coverage, ...]]
    events: Mapping[str, tuple[EventMatter, str]]


@dataclass(frozen=True, slots=True)
class Placement:
    """A library in which every entry that tells of an event names it.

    Attributes:
        library: with the events that the build had to make up for unplaced entries.
        placed: for an entry that named none, the events it was placed in.
    """

    library: Library
    placed: Mapping[str, tuple[str, ...]]


def settle(
    accounts: Sequence[Account], entries: Collection[str], library: Library, labels: Mapping[str, str]
) -> Settled:
    """Find the events of some reports; what is recorded stays where it is.

    Args:
        accounts: everything that is to be compared: recorded events, recorded reports, and new ones.
        entries: the ids of the reports to be placed.
        library: with what people recorded.
        labels: for an entry's id, the short name of its seed, by which the basis of a date is told.
    """
    names = names_of(library)
    coverage: dict[str, list[Coverage]] = {}
    events: dict[str, tuple[EventMatter, str]] = {}
    taken = {*library.events, *(alias for event in library.events.values() for alias in event.aliases)}
    for cluster in group(accounts, names, library.site.thresholds.same_event):
        new = [account for account in cluster if account.entry in entries]
        if not new or _is_alone(cluster):
            continue
        event_id = next((account.event for account in cluster if account.event), None)
        if event_id is None:
            event_id, matter = event_matter(new, library, taken=taken, labels=labels)
            taken.add(event_id)
            events[event_id] = (matter, new[0].entry)
        for account in new:
            numbers = paragraph_text(account.telling.paragraphs) or None
            coverage.setdefault(account.entry, []).append(Coverage(id=event_id, paragraphs=numbers))
    in_order = {entry: tuple(sorted(found, key=lambda one: one.id)) for entry, found in coverage.items()}
    return Settled(in_order, _within_visits(events, library, names))


def _is_alone(cluster: Cluster) -> bool:
    """Tell whether a report out of which no event could be read has found no other to be one event with."""
    return len(cluster) == 1 and cluster[0].whole


def _within_visits(
    events: Mapping[str, tuple[EventMatter, str]], library: Library, names: Names
) -> dict[str, tuple[EventMatter, str]]:
    known: dict[str, EventMatter] = {
        **library.events,
        **{event_id: matter for event_id, (matter, _) in events.items()},
    }
    visits = [(event_id, matter) for event_id, matter in known.items() if matter.kind in names.holding]
    return {
        event_id: (replace(matter, part_of=holder_of(matter, visits, names)), entry)
        for event_id, (matter, entry) in sorted(events.items())
    }


def recorded_accounts(library: Library, tellings: Tellings, names: Names) -> list[Account]:
    """Gather what people recorded: every event for itself, and what each entry tells of its events."""
    accounts = [account_of_event(event) for event in library.events.values()]
    for entry in library.entries.values():
        accounts.extend(placed_accounts(entry, tellings, library, names))
    return accounts


def placed_accounts(entry: Entry, tellings: Tellings, library: Library, names: Names) -> tuple[Account, ...]:
    """Say what an entry tells of each event that people recorded for it, with what it says of when."""
    known = known_accounts(entry, library, tellings, names)
    return _with_hints(known, matter_of(entry, EntryMatter), entry.paragraphs)


def loose_accounts(entry: Entry, tellings: Tellings, library: Library) -> tuple[Account, ...]:
    """Make an entry that records no event ready to be compared."""
    matter = matter_of(entry, EntryMatter)
    return new_accounts(entry.id, matter, entry.paragraphs, tellings.get(entry.id, ()), library)


def new_accounts(
    entry_id: str,
    matter: EntryMatter,
    paragraphs: tuple[str, ...],
    tellings: tuple[Telling, ...],
    library: Library,
) -> tuple[Account, ...]:
    """Make a report that records no event ready to be compared, with what it says of when.

    Args:
        entry_id: the id of its entry.
        matter: its front matter.
        paragraphs: its text.
        tellings: the events read out of it.
        library: with the kinds of event.
    """
    accounts = accounts_of_report(entry_id, matter, paragraphs, tellings, library.site)
    return _with_hints(accounts, matter, paragraphs)


def _with_hints(
    accounts: Sequence[Account], matter: EntryMatter, paragraphs: tuple[str, ...]
) -> tuple[Account, ...]:
    """Add what a report says of when to what it tells of without a day."""
    if all(account.telling.date for account in accounts):
        return tuple(accounts)
    hints = hints_of(matter, paragraphs)
    return tuple(account if account.telling.date else replace(account, hints=hints) for account in accounts)


def place(library: Library, tellings: Tellings) -> Placement:
    """Find events for the entries that record none, by the same evidence as an import does."""
    names = names_of(library)
    loose = {entry.id: entry for entry in library.entries.values() if not entry.events}
    accounts = [account for entry in loose.values() for account in loose_accounts(entry, tellings, library)]
    settled = Settled({}, {})
    if accounts:
        accounts.extend(recorded_accounts(library, tellings, names))
        settled = settle(accounts, loose.keys(), library, {})
    made_up = {
        event_id: Event(**values_of(matter, EventMatter), id=event_id, path=library.entries[entry].path)
        for event_id, (matter, entry) in settled.events.items()
    }
    events = dict(sorted({**library.events, **made_up}.items()))
    entries = {
        name: _placed(entry, settled.coverage.get(name, entry.events), events, names)
        for name, entry in library.entries.items()
    }
    placed = {name: tuple(one.id for one in coverage) for name, coverage in sorted(settled.coverage.items())}
    return Placement(replace(library, entries=entries, events=events), placed)


def _placed(entry: Entry, coverage: tuple[Coverage, ...], events: Mapping[str, Event], names: Names) -> Entry:
    if coverage is entry.events and all(mention.id for mention in entry.mentions):
        return entry
    return replace(entry, events=coverage, mentions=fulfilled(entry.mentions, events, names))
