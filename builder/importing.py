"""Seeds to entries and events: what is new is drafted, grouped and written; what exists is left alone.

People come first, then events, then entries, each file whole: a run that is killed half-way leaves nothing
that the next run does not complete.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder.codec import matter_of
from builder.content import store
from builder.content.load import CONTENT
from builder.errors import UsageError
from builder.known import SEEDS, Known, Outcomes
from builder.model import Coverage, Draft, Entry, Library, Mention, PersonMatter, Seed
from builder.placing import Settled, loose_accounts, recorded_accounts, settle
from builder.seeds.draft import draft
from builder.seeds.read import SeedRefused, read_seed
from builder.timeline.accounts import names_of
from builder.timeline.mentions import fulfilled
from builder.timeline.recorded import Tellings
from builder.timeline.subjects import accounts_of_report


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
        settled = _plan(root / file, file, library, known, planned, replace_edited=replace_edited)
        if settled:
            outcomes[file] = settled
        progress(number, len(files))
    for written in _write(root, library, tellings, planned):
        outcomes[written.seed] = written
    return tuple(outcomes[file] for file in files)


def _plan(
    path: Path, file: str, library: Library, known: Known, planned: list[_Planned], *, replace_edited: bool
) -> Outcomes | None:
    """Plan the entry of one seed, or say what became of it where there is nothing to write."""
    try:
        seed = read_seed(path, file)
    except SeedRefused as refusal:
        return Outcomes(seed=file, outcome="refused", remark=str(refusal).removeprefix(f"{file}: "))
    former, settled = known.look_up(seed, replace_edited=replace_edited)
    if settled:
        return settled
    drafted = draft(seed, library)
    if not drafted.paragraphs:
        remark = "no paragraph of a report was found in it"
        return Outcomes(seed=file, outcome="refused", remark=remark)
    entry_id = former.id if former else known.free_id(drafted, seed)
    planned.append(_Planned(entry_id, seed, drafted, former))
    known.remember(entry_id, seed)
    return None


# ---------------------------------------------------------------- grouping and writing


def _write(
    root: Path, library: Library, tellings: Tellings, planned: Sequence[_Planned]
) -> Iterator[Outcomes]:
    if not planned:
        return
    people = {person.id: person for one in planned for person in one.draft.people}
    people = {name: person for name, person in sorted(people.items()) if name not in library.people}
    library = replace(library, people=dict(sorted({**library.people, **people}.items())))
    settled = _settle(library, tellings, planned)
    created: dict[str, list[str]] = {one.entry_id: [] for one in planned}
    for person in people.values():
        path = f"{CONTENT}/people/{person.id}.md"
        first = next(one for one in planned if person in one.draft.people)
        created[first.entry_id].extend(
            _create(root, path, store.authority_text(matter_of(person, PersonMatter), person.note))
        )
    for event_id, (matter, first_entry) in settled.events.items():
        path = f"{CONTENT}/events/{event_id}.md"
        created[first_entry].extend(_create(root, path, store.event_text(matter)))
    events = {**library.events, **{name: matter for name, (matter, _) in settled.events.items()}}
    for one in planned:
        coverage = settled.coverage.get(one.entry_id, ())
        mentions = fulfilled(one.draft.mentions, events, names_of(library))
        yield _write_entry(root, one, coverage, mentions, tuple(created[one.entry_id]))


def _settle(library: Library, tellings: Tellings, planned: Sequence[_Planned]) -> Settled:
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
        accounts.extend(accounts_of_report(one.entry_id, matter, one.draft.paragraphs, told, library.site))
    return settle(accounts, labels.keys(), library, labels)


def _create(root: Path, path: str, text: str) -> list[str]:
    try:
        store.create(root / path, text)
    except FileExistsError:
        return []  # somebody's work; it is never written over
    return [path]


def _write_entry(
    root: Path,
    one: _Planned,
    ordered: tuple[Coverage, ...],
    mentions: tuple[Mention, ...],
    created: tuple[str, ...],
) -> Outcomes:
    review = one.draft.matter.review if ordered else (*one.draft.matter.review, "events")
    matter = replace(one.draft.matter, events=ordered, mentions=mentions, review=review)
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
