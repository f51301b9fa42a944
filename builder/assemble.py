"""Library to Archive: which entry reports which event, how its reports stand to one another, and why.

What people recorded is obeyed; an entry that records no event is placed by grouping, and said to be.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Protocol

from builder import edtf
from builder.collation import elsewhere, relation, said_besides, shared
from builder.fields import paragraph_numbers
from builder.model import Archive, Elsewhere, Entry, Event, Library, Link, Synopsis, Verdict
from builder.placing import Placement, placed_accounts
from builder.timeline.accounts import names_of
from builder.timeline.lookalikes import neighbours
from builder.timeline.recorded import Tellings
from builder.timeline.traits import sampled_rarity
from builder.timeline.verdicts import verdict

_MOST_REFUSED = 4  # look-alikes shown on an event's page


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
    placement: Placement, tellings: Tellings, verified: Mapping[str, bool | None], compare: Compare
) -> Archive:
    """Put together everything that is known.

    Args:
        placement: a library that is sound, without a link to nothing, with every entry in its events.
        tellings: for an entry's id, the events read out of its text.
        verified: for an entry's id, whether its words are its seed's.
        compare: compares an event's reports.
    """
    library = placement.library
    weighing = _Weighing(library, tellings)
    coverage = _coverage(library)
    reports = _reports(library)
    laid = _synopses(reports, coverage, library, compare)
    synopses = {event: found for event, found in laid.items() if len(found.witnesses) > 1}
    reports |= {event: tuple(one.entry for one in found.witnesses) for event, found in synopses.items()}
    unfiled = _unfiled(library, coverage, compare)
    besides = {event: elsewhere(event, laid, unfiled, coverage, library.entries) for event in synopses}
    synopses = {event: _with_besides(synopses[event], besides[event], library) for event in synopses}
    return Archive(
        library=library,
        chronicle=tuple(sorted(library.events, key=lambda event: in_order(library.events[event]))),
        reports=reports,
        mentioned_in=_mentioned(library),
        coverage=coverage,
        links=_links(synopses, weighing, library),
        refused=_refused(reports, weighing, library),
        synopses=synopses,
        verified=verified,
        placed=placement.placed,
        single={event: found for event, found in laid.items() if event not in synopses},
        unfiled=unfiled,
        elsewhere=besides,
    )


def _coverage(library: Library) -> dict[tuple[str, str], tuple[int, ...]]:
    return {
        (one.id, entry.id): paragraph_numbers(one.paragraphs, len(entry.paragraphs))
        for entry in library.entries.values()
        for one in entry.events
    }


class _Weighing:
    """Weighs reports of events against each other."""

    def __init__(self, library: Library, tellings: Tellings) -> None:
        self._names = names_of(library)
        self._threshold = library.site.thresholds.same_event
        self._rarity = sampled_rarity(library)
        self._accounts = {
            (entry.id, account.event): account
            for entry in library.entries.values()
            for account in placed_accounts(entry, tellings, library, self._names)
        }

    def verdict(self, one: tuple[str, str], other: tuple[str, str], *, decided: bool) -> Verdict:
        """Weigh what an entry tells of an event against what another entry tells of one."""
        return verdict(
            [self._accounts[one]],
            [self._accounts[other]],
            self._names,
            self._threshold,
            between=(one[0], other[0]),
            decided=decided,
            rarity=self._rarity,
        )


def _synopses(
    reports: Mapping[str, tuple[str, ...]],
    coverage: Mapping[tuple[str, str], tuple[int, ...]],
    library: Library,
    compare: Compare,
) -> dict[str, Synopsis]:
    return {
        event: compare(
            library.events[event],
            [(library.entries[entry], coverage[event, entry]) for entry in found],
            library,
            _called(found, library),
        )
        for event, found in reports.items()
        if found
    }


def _with_besides(synopsis: Synopsis, others: Sequence[Elsewhere], library: Library) -> Synopsis:
    """Let a digest say too how much of its reports belongs elsewhere."""
    called = _called([witness.entry for witness in synopsis.witnesses], library)
    said = said_besides(synopsis.witnesses, others, called)
    return replace(synopsis, digest=(*synopsis.digest, *said))


def _unfiled(
    library: Library, coverage: Mapping[tuple[str, str], tuple[int, ...]], compare: Compare
) -> dict[str, Synopsis]:
    """Take apart, for each entry that tells of events, the paragraphs that tell of none of them."""
    filed: dict[str, set[int]] = defaultdict(set)
    for (_, entry), numbers in coverage.items():
        filed[entry].update(numbers)
    found: dict[str, Synopsis] = {}
    for name in sorted(filed):
        report = library.entries[name]
        left = tuple(n for n in range(1, len(report.paragraphs) + 1) if n not in filed[name])
        if left:
            nowhere = Event(id=name, path=report.path, title=report.title, kind="")
            found[name] = compare(nowhere, [(report, left)], library, {})
    return found


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
    synopses: Mapping[str, Synopsis], weighing: _Weighing, library: Library
) -> dict[str, tuple[Link, ...]]:
    thresholds = library.site.thresholds
    links: dict[str, list[Link]] = defaultdict(list)
    for event, synopsis in synopses.items():
        for one, other in permutations((witness.entry for witness in synopsis.witnesses), 2):
            links[one].append(
                Link(
                    entry=one,
                    other=other,
                    event=event,
                    relation=relation(synopsis, one, other, thresholds),
                    shared=shared(synopsis, one, other),
                    verdict=weighing.verdict((one, event), (other, event), decided=True),
                )
            )
    return {entry: tuple(found) for entry, found in links.items()}


def _refused(
    reports: Mapping[str, tuple[str, ...]], weighing: _Weighing, library: Library
) -> dict[str, tuple[Verdict, ...]]:
    """For each event, weigh its reports against those of the events it could be mistaken for."""
    near = neighbours({event: library.events[event] for event, found in reports.items() if found})
    refused: dict[str, tuple[Verdict, ...]] = {}
    for event, others in near.items():
        verdicts = [
            weighing.verdict((reports[event][0], event), (reports[other][0], other), decided=False)
            for other in others
        ]
        verdicts.sort(key=lambda one: (-one.score, -sum(piece.weight for piece in one.reasons_for), one.b))
        if verdicts:
            refused[event] = tuple(verdicts[:_MOST_REFUSED])
    return refused
