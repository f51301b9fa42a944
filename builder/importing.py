"""Seeds to entries and events: what is new is drafted, grouped and written; what exists is left alone.

People come first, then events, then entries, each file whole: a run that is killed half-way leaves nothing
that the next run does not complete.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder.codec import matter_of
from builder.content import store
from builder.content.load import CONTENT
from builder.errors import UsageError
from builder.events import event_matter
from builder.fields import paragraph_text
from builder.known import SEEDS, Known, Outcomes
from builder.model import Coverage, Draft, Entry, EventMatter, Library, PersonMatter, Seed
from builder.seeds.draft import draft
from builder.seeds.read import SeedRefused, read_seed
from builder.timeline.accounts import Account, account_of_event, accounts_of, names_of
from builder.timeline.grouping import group
from builder.timeline.recorded import Tellings, known_accounts


@dataclass(frozen=True, slots=True)
class _Planned:
    """A seed that is to become an entry; ``former`` is the entry whose seed has changed."""

    entry_id: str
    seed: Seed
    draft: Draft
    former: Entry | None


def seed_files(root: Path) -> tuple[str, ...]:
    """List the seeds of a site, relative to its folder."""
    folder = root / SEEDS
    found = sorted(folder.rglob("*")) if folder.is_dir() else []
    return tuple(
        path.relative_to(root).as_posix()
        for path in found
        if not path.name.startswith(".")
        and path.name != "README.md"
        and (path.is_symlink() or not path.is_dir())
    )


def named_seeds(root: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Turn what was asked for into paths of seeds.

    Raises:
        UsageError: a name is not that of a file in ``seeds/``.
    """
    folder = (root / SEEDS).resolve()
    chosen: dict[str, None] = {}
    for name in names:
        places = [root / name, root / SEEDS / name, Path(name)]
        path = next((place for place in places if place.exists() or place.is_symlink()), None)
        if path is None:
            raise UsageError(f"there is no seed '{name}': name a file in {SEEDS}/")
        inside = path.parent.resolve() / path.name
        if not inside.is_relative_to(folder):
            raise UsageError(f"'{name}' is not in {SEEDS}/: put the raw report there first")
        chosen[f"{SEEDS}/{inside.relative_to(folder).as_posix()}"] = None
    return tuple(chosen)


def import_seeds(
    root: Path,
    library: Library,
    tellings: Tellings,
    files: Sequence[str],
    *,
    replace_edited: bool = False,
    progress: Callable[[int, int], None],
) -> tuple[Outcomes, ...]:
    """Take seeds in.

    Args:
        root: the site's folder.
        library: everything there is; without it, what exists could not be left alone.
        tellings: for an existing entry's id, the events read out of its text.
        files: the seeds, relative to ``root``.
        replace_edited: take a changed seed over even where a person has edited its entry.
        progress: is told how many seeds of how many are read.
    """
    outcomes: dict[str, Outcomes] = {}
    planned: list[_Planned] = []
    known = Known(root, library)
    for number, file in enumerate(files, start=1):
        try:
            seed = read_seed(root / file, file)
        except SeedRefused as refusal:
            remark = str(refusal).removeprefix(f"{file}: ")
            outcomes[file] = Outcomes(seed=file, outcome="refused", remark=remark)
            continue
        former, settled = known.look_up(seed, replace_edited=replace_edited)
        if settled:
            outcomes[file] = settled
        else:
            drafted = draft(seed, library)
            if not drafted.paragraphs:
                remark = "no paragraph of a report was found in it"
                outcomes[file] = Outcomes(seed=file, outcome="refused", remark=remark)
                continue
            entry_id = former.id if former else known.free_id(drafted, seed)
            planned.append(_Planned(entry_id, seed, drafted, former))
            known.remember(entry_id, seed)
        progress(number, len(files))
    for written in _write(root, library, tellings, planned):
        outcomes[written.seed] = written
    return tuple(outcomes[file] for file in files)


# ---------------------------------------------------------------- grouping and writing


def _write(
    root: Path, library: Library, tellings: Tellings, planned: Sequence[_Planned]
) -> Iterator[Outcomes]:
    if not planned:
        return
    people = {person.id: person for one in planned for person in one.draft.people}
    people = {name: person for name, person in sorted(people.items()) if name not in library.people}
    library = replace(library, people=dict(sorted({**library.people, **people}.items())))
    found, events = _group(library, tellings, planned)
    created: dict[str, list[str]] = {one.entry_id: [] for one in planned}
    for person in people.values():
        path = f"{CONTENT}/people/{person.id}.md"
        first = next(one for one in planned if person in one.draft.people)
        created[first.entry_id].extend(
            _create(root, path, store.authority_text(matter_of(person, PersonMatter), person.note))
        )
    for event_id, (matter, first_entry) in events.items():
        path = f"{CONTENT}/events/{event_id}.md"
        created[first_entry].extend(_create(root, path, store.event_text(matter)))
    for one in planned:
        coverage = tuple(found.get(one.entry_id, ()))
        yield _write_entry(root, one, coverage, tuple(created[one.entry_id]))


def _group(
    library: Library, tellings: Tellings, planned: Sequence[_Planned]
) -> tuple[Mapping[str, list[Coverage]], Mapping[str, tuple[EventMatter, str]]]:
    """Find the event of each telling, proposing new ones; recorded events and reports stay where they are."""
    labels = {one.entry_id: Path(one.seed.file).stem.split("_")[0] for one in planned}
    redrafted = {one.former.id for one in planned if one.former}
    names = names_of(library)
    accounts: list[Account] = [account_of_event(event) for event in library.events.values()]
    for entry in library.entries.values():
        if entry.id not in redrafted:
            accounts.extend(known_accounts(entry, library, tellings, names))
    for one in planned:
        accounts.extend(accounts_of(one.entry_id, one.draft.paragraphs, one.draft.tellings))
    found: dict[str, list[Coverage]] = {}
    events: dict[str, tuple[EventMatter, str]] = {}
    for cluster in group(accounts, names, library.site.thresholds.same_event):
        new = [account for account in cluster if account.entry in labels]
        if not new:
            continue
        event_id = next((account.event for account in cluster if account.event), None)
        if event_id is None:
            event_id, matter = event_matter(new, library, taken={*library.events, *events}, labels=labels)
            events[event_id] = (matter, new[0].entry)
        for account in new:
            numbers = paragraph_text(account.telling.paragraphs) or None
            found.setdefault(account.entry, []).append(Coverage(id=event_id, paragraphs=numbers))
    return found, dict(sorted(events.items()))


def _create(root: Path, path: str, text: str) -> list[str]:
    try:
        store.create(root / path, text)
    except FileExistsError:
        return []  # somebody's work; it is never written over
    return [path]


def _write_entry(
    root: Path, one: _Planned, coverage: tuple[Coverage, ...], created: tuple[str, ...]
) -> Outcomes:
    ordered = tuple(sorted(coverage, key=lambda covered: covered.id))
    review = one.draft.matter.review if ordered else (*one.draft.matter.review, "events")
    matter = replace(one.draft.matter, events=ordered, mentions=one.draft.mentions, review=review)
    text = store.entry_text(matter, one.draft.paragraphs, dict(one.draft.subheadings))
    path = one.former.path if one.former else f"{CONTENT}/entries/{one.entry_id}.md"
    if one.former:
        store.overwrite(root / path, text)
    else:
        store.create(root / path, text)
    return Outcomes(
        seed=one.seed.file,
        outcome="updated" if one.former else "new",
        entry=one.entry_id,
        events=tuple(covered.id for covered in ordered),
        not_found=one.draft.not_found,
        findings=one.draft.findings,
        created=(*created, path),
    )
