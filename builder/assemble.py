"""Library to Archive: which entry reports which event, how its reports stand to one another, and why.

What people recorded is obeyed; an entry that records no event is placed by grouping, and said to be.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from builder import edtf
from builder.collation import relation, shared
from builder.fields import paragraph_numbers
from builder.model import Archive, Entry, Event, Library, Link, Synopsis, Verdict
from builder.placing import place
from builder.timeline.accounts import Account, Names, names_of
from builder.timeline.recorded import Tellings, known_accounts
from builder.timeline.verdicts import verdict

_MOST_REFUSED = 4  # look-alikes shown on an event's page
_NEAR = 31  # days within which another event of one of the same people may be mistaken for it


class Compare(Protocol):
    """Compares the reports of one event, statement by statement."""

    def __call__(
        self,
        event: Event,
        witnesses: Sequence[tuple[Entry, tuple[int, ...]]],
        library: Library,
        called: Mapping[str, str],
    ) -> Synopsis:
        """Compare them; ``called`` says what the digest calls an entry."""


def assemble(
    library: Library, tellings: Tellings, verified: Mapping[str, bool | None], compare: Compare
) -> Archive:
    """Put together everything that is known.

    Args:
        library: sound, without a link to nothing.
        tellings: for an entry's id, the events read out of its text.
        verified: for an entry's id, whether its words are its seed's.
        compare: compares an event's reports.
    """
    placement = place(library, tellings)
    library = placement.library
    names = names_of(library)
    accounts = {
        entry.id: known_accounts(entry, library, tellings, names) for entry in library.entries.values()
    }
    coverage = {
        (one.id, entry.id): paragraph_numbers(one.paragraphs, len(entry.paragraphs))
        for entry in library.entries.values()
        for one in entry.events
    }
    reports = _reports(library)
    synopses = {
        event: compare(
            library.events[event],
            [(library.entries[entry], coverage[event, entry]) for entry in found],
            library,
            _called(found, library),
        )
        for event, found in reports.items()
        if len(found) > 1
    }
    for event, synopsis in synopses.items():
        reports[event] = tuple(witness.entry for witness in synopsis.witnesses)
    return Archive(
        library=library,
        chronicle=tuple(sorted(library.events, key=lambda event: in_order(library.events[event]))),
        reports=reports,
        mentioned_in=_mentioned(library),
        coverage=coverage,
        links=_links(synopses, accounts, names, library),
        refused=_refused(reports, accounts, names, library),
        synopses=synopses,
        verified=verified,
        placed=placement.placed,
    )


def in_order(event: Event) -> tuple[str, str, str]:
    """Sort events by their first day, then their last, then their id; those without a date stand last."""
    if event.date is None:
        return ("9999-12-31", "9999-12-31", event.id)
    span = edtf.parse(event.date)
    return (span.first.isoformat(), span.last.isoformat(), event.id)


def _reports(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[Entry]] = {event: [] for event in library.events}
    for entry in library.entries.values():
        for one in entry.events:
            if one.id in found and entry not in found[one.id]:
                found[one.id].append(entry)
    return {
        event: tuple(entry.id for entry in sorted(entries, key=lambda entry: (entry.day or "9999", entry.id)))
        for event, entries in found.items()
    }


def _mentioned(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in library.entries.values():
        for mention in entry.mentions:
            if mention.id:
                found[mention.id][entry.id] = None
    return {event: tuple(entries) for event, entries in found.items()}


def _called(found: Sequence[str], library: Library) -> dict[str, str]:
    """Say what the digest calls each report: its outlet, or its letter where two have the same or none."""
    outlets = [library.entries[entry].outlet for entry in found]
    return {
        entry: library.outlets[outlet].short or library.outlets[outlet].name
        for entry, outlet in zip(found, outlets, strict=True)
        if outlet in library.outlets and outlet and outlets.count(outlet) == 1
    }


def _links(
    synopses: Mapping[str, Synopsis], accounts: Mapping[str, list[Account]], names: Names, library: Library
) -> dict[str, tuple[Link, ...]]:
    thresholds = library.site.thresholds
    links: dict[str, list[Link]] = defaultdict(list)
    for event, synopsis in synopses.items():
        entries = [witness.entry for witness in synopsis.witnesses]
        for one in entries:
            for other in entries:
                if one == other:
                    continue
                weighed = verdict(
                    _of_event(accounts[one], event),
                    _of_event(accounts[other], event),
                    names,
                    thresholds.same_event,
                    between=(one, other),
                    decided=True,
                )
                links[one].append(
                    Link(
                        entry=one,
                        other=other,
                        event=event,
                        relation=relation(synopsis, one, other, thresholds),
                        shared=shared(synopsis, one, other),
                        verdict=weighed,
                    )
                )
    return {entry: tuple(found) for entry, found in links.items()}


def _of_event(accounts: Sequence[Account], event: str) -> list[Account]:
    return [account for account in accounts if account.event == event]


def _refused(
    reports: Mapping[str, tuple[str, ...]],
    accounts: Mapping[str, list[Account]],
    names: Names,
    library: Library,
) -> dict[str, tuple[Verdict, ...]]:
    """For each event, weigh its reports against those of the events it could be mistaken for."""
    refused: dict[str, tuple[Verdict, ...]] = {}
    threshold = library.site.thresholds.same_event
    for event, found in reports.items():
        verdicts = [
            verdict(
                _of_event(accounts[found[0]], event),
                _of_event(accounts[other_report], other),
                names,
                threshold,
                between=(found[0], other_report),
                decided=False,
            )
            for other, others in reports.items()
            for other_report in others[:1]
            if other != event and found and look_alike(library.events[event], library.events[other])
        ]
        verdicts.sort(key=lambda one: (-one.score, -sum(piece.weight for piece in one.reasons_for), one.b))
        if verdicts:
            refused[event] = tuple(verdicts[:_MOST_REFUSED])
    return refused


def look_alike(one: Event, other: Event) -> bool:
    """Tell whether two events could be mistaken for each other: the same people, or one within a month."""
    both = set(one.participants) & set(other.participants)
    if len(both) > 1:
        return True
    if not both or one.date is None or other.date is None:
        return False
    return edtf.parse(one.date).days_from(edtf.parse(other.date)) <= _NEAR
