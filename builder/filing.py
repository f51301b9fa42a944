"""What is planned becomes files: people and places first, then events, then entries, each of them whole.

A run that is killed half-way leaves nothing that the next run does not complete.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder.codec import matter_of
from builder.content import store
from builder.content.load import CONTENT
from builder.known import Outcome, Outcomes
from builder.model import (
    Coverage,
    Draft,
    Entry,
    EntryMatter,
    Library,
    Mention,
    Person,
    PersonMatter,
    PlaceMatter,
    Seed,
)
from builder.placing import Settled, loose_accounts, new_accounts, recorded_accounts, settle
from builder.timeline.accounts import names_of
from builder.timeline.mentions import fulfilled
from builder.timeline.recorded import Tellings
from builder.updating import Now, follow, may_regroup


@dataclass(frozen=True, slots=True)
class Planned:
    """A seed that is to become an entry.

    Attributes:
        entry_id: the entry's id.
        seed: the seed.
        draft: what was read out of it.
        former: the entry it has become before, where there is one.
        by_key: whether the former entry follows key by key, or is written anew.
    """

    entry_id: str
    seed: Seed
    draft: Draft
    former: Entry | None
    by_key: bool = False

    @property
    def now(self) -> Now:
        """Give what the importer makes of the seed, but for its events."""
        return Now(self.seed, self.draft.matter, self.draft.paragraphs, self.draft.subheadings)

    @property
    def is_grouped(self) -> bool:
        """Tell whether its events are to be found, or are a person's to say."""
        return self.former is None or not self.by_key or may_regroup(self.former, self.now)


def file_all(
    root: Path, library: Library, tellings: Callable[[], Tellings], planned: Sequence[Planned]
) -> Iterator[Outcomes]:
    """Write what is planned, and tell of each seed what became of it.

    Args:
        root: the site's folder.
        library: everything there is.
        tellings: reads for an existing entry's id the events out of its text; asked only where it is needed.
        planned: the seeds that are to become entries, or to be read anew.
    """
    if not planned:
        return
    grouped = [one for one in planned if one.is_grouped]
    people = {person.id: person for one in grouped for person in one.draft.people}
    places = {place.id: place for one in grouped for place in one.draft.places}
    library = replace(
        library,
        people=dict(sorted({**people, **library.people}.items())),
        places=dict(sorted({**places, **library.places}.items())),
    )
    settled = _settle(library, tellings(), grouped) if grouped else Settled({}, {})
    created: dict[str, list[str]] = {one.entry_id: [] for one in planned}
    for one in grouped:
        for record in (*one.draft.people, *one.draft.places):
            schema = PersonMatter if isinstance(record, Person) else PlaceMatter
            text = store.authority_text(matter_of(record, schema), record.note)
            created[one.entry_id].extend(_create(root, record.path, text))
    for event_id, (matter, first_entry) in settled.events.items():
        path = f"{CONTENT}/events/{event_id}.md"
        created[first_entry].extend(_create(root, path, store.event_text(matter)))
    events = {**library.events, **{name: matter for name, (matter, _) in settled.events.items()}}
    for one in planned:
        coverage = settled.coverage.get(one.entry_id, ())
        if one.former and not one.is_grouped:
            coverage = one.former.events
        mentions = fulfilled(one.draft.mentions, events, names_of(library))
        whole = _whole(one.draft.matter, coverage, mentions)
        yield _write_entry(root, one, whole, tuple(created[one.entry_id]))


def _settle(library: Library, tellings: Tellings, planned: Sequence[Planned]) -> Settled:
    """Find the events of what is new, beside what is recorded and what no event was found for so far."""
    labels = {one.entry_id: Path(one.seed.file).stem.split("_")[0] for one in planned}
    redrafted = {one.former.id for one in planned if one.former}
    kept = {name: entry for name, entry in library.entries.items() if name not in redrafted}
    accounts = recorded_accounts(replace(library, entries=kept), tellings, names_of(library))
    for entry in kept.values():
        if not entry.events:
            accounts.extend(loose_accounts(entry, tellings, library))
    for one in planned:
        told, matter = one.draft.tellings, one.draft.matter
        accounts.extend(new_accounts(one.entry_id, matter, one.draft.paragraphs, told, library))
    return settle(accounts, labels.keys(), library, labels)


def _create(root: Path, path: str, text: str) -> list[str]:
    try:
        store.create(root / path, text)
    except FileExistsError:
        return []  # somebody's work; it is never written over
    return [path]


def _whole(matter: EntryMatter, coverage: tuple[Coverage, ...], mentions: tuple[Mention, ...]) -> EntryMatter:
    review = matter.review if coverage or "events" in matter.review else (*matter.review, "events")
    return replace(matter, events=coverage, mentions=mentions, review=review)


def _write_entry(root: Path, one: Planned, matter: EntryMatter, created: tuple[str, ...]) -> Outcomes:
    path = one.former.path if one.former else f"{CONTENT}/entries/{one.entry_id}.md"
    said = Outcomes(
        seed=one.seed.file,
        outcome="updated" if one.former else "new",
        entry=one.entry_id,
        events=tuple(covered.id for covered in matter.events),
        not_found=one.draft.not_found,
        findings=one.draft.findings,
        created=created,
        review=matter.review,
    )
    if one.former and one.by_key:
        return _follow(root, replace(one, draft=replace(one.draft, matter=matter)), one.former, said)
    text = store.entry_text(matter, one.draft.paragraphs, dict(one.draft.subheadings))
    if one.former:
        store.overwrite(root / path, text)
    else:
        store.create(root / path, text)
    return replace(said, created=(*created, path))


def _follow(root: Path, one: Planned, former: Entry, said: Outcomes) -> Outcomes:
    """Let an entry follow, key by key, and say what stays as a person wrote it."""
    written = follow(former, one.now)
    if written.text == former.source:
        outcome: Outcome = "unchanged" if store.is_untouched(former.source) else "kept"
        return replace(said, outcome=outcome, stays=written.kept, review=former.review)
    store.overwrite(root / former.path, written.text)
    review = one.now.matter.review if "review" in written.followed else former.review
    return replace(
        said,
        created=(*said.created, former.path),
        review=review,
        followed=written.followed,
        stays=written.kept,
    )
