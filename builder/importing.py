"""Seeds to entries and events: what is new is drafted, grouped and written; what exists is left alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from builder.diagnostics import did_you_mean
from builder.errors import UsageError
from builder.filing import Planned, file_all
from builder.known import SEEDS, Known, Outcomes
from builder.model import Library, Supplied
from builder.seeds.one_name import one_proposal_each
from builder.seeds.read import SeedRefused, read_seed
from builder.seeds.sidecar import SUFFIX, is_sidecar, read_sidecar
from builder.seeds.supplied import decoding_of, told_before
from builder.seeds.taking import take
from builder.timeline.recorded import Tellings


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How an import is asked for.

    Attributes:
        replace_edited: take a changed seed over even where a person has edited its entry.
        update: let entries follow a better importer, key by key, where nobody has touched them.
        told: what the contributor says of the one seed that is named; it outranks the file beside the seed.
    """

    replace_edited: bool = False
    update: bool = False
    told: Supplied = field(default_factory=Supplied)


def seed_files(root: Path) -> tuple[str, ...]:
    """List the seeds of a site, relative to its folder; what stands beside a seed is none."""
    folder = root / SEEDS
    found = sorted(folder.rglob("*")) if folder.is_dir() else []
    return tuple(
        path.relative_to(root).as_posix()
        for path in found
        if not path.name.startswith(".")
        and path.name != "README.md"
        and not is_sidecar(path)
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
        if is_sidecar(inside):
            raise UsageError(f"'{name}' only says what is known of a seed: name the seed, '{inside.stem}'")
        chosen[f"{SEEDS}/{inside.relative_to(folder).as_posix()}"] = None
    return tuple(chosen)


def import_seeds(
    root: Path,
    library: Library,
    tellings: Callable[[], Tellings],
    files: Sequence[str],
    asked: Asked,
    *,
    progress: Callable[[int, int], None],
) -> tuple[Outcomes, ...]:
    """Take seeds in.

    Args:
        root: the site's folder.
        library: everything there is; without it, what exists could not be left alone.
        tellings: reads for an existing entry's id the events out of its text; asked only where it is needed.
        files: the seeds, relative to ``root``.
        asked: how it is asked for.
        progress: is told how many seeds of how many are read.
    """
    outcomes: dict[str, Outcomes] = {}
    planned: list[Planned] = []
    known = Known(root, library)
    for number, file in enumerate(files, start=1):
        plan = _plan(root / file, file, known, library, asked)
        if isinstance(plan, Planned):
            planned.append(plan)
        else:
            outcomes[file] = plan
        progress(number, len(files))
    drafts = one_proposal_each([plan.draft for plan in planned])
    planned = [replace(plan, draft=draft) for plan, draft in zip(planned, drafts, strict=True)]
    for written in file_all(root, library, tellings, planned):
        outcomes[written.seed] = written
    return tuple(outcomes[file] for file in files)


def _plan(path: Path, file: str, known: Known, library: Library, asked: Asked) -> Planned | Outcomes:
    """Plan the entry of one seed, or say what became of it where there is nothing to write."""
    try:
        told = told_of(path, file, library, asked.told)
        if file in known.by_file:
            told = told_before(known.by_file[file], told)
        seed = read_seed(path, file, decoding_of(told))
    except SeedRefused as refusal:
        return Outcomes(seed=file, outcome="refused", remark=str(refusal).removeprefix(f"{file}: "))
    former, settled = known.look_up(seed, replace_edited=asked.replace_edited)
    by_key = former is not None and asked.update and not asked.replace_edited
    if settled and not by_key:
        said = "add --update to write down what you say of it" if asked.told != Supplied() else ""
        return replace(settled, remark="; ".join(part for part in (settled.remark, said) if part))
    drafted = take(seed, library, told)
    if not drafted.paragraphs:
        remark = "no paragraph of a report was found in it"
        return Outcomes(seed=file, outcome="refused", remark=remark)
    entry_id = former.id if former else known.free_id(drafted, seed)
    known.remember(entry_id, seed)
    return Planned(entry_id, seed, drafted, former, by_key)


def told_of(path: Path, file: str, library: Library, asked: Supplied) -> Supplied:
    """Gather what a contributor says of a seed, in the file beside it and by the options of the command.

    Raises:
        SeedRefused: the file beside it has a fault, or an outlet is named that there is not.
    """
    beside = read_sidecar(path, file)
    if beside.value is None:
        fault = beside.findings[0]
        hint = f" ({fault.hint})" if fault.hint else ""
        raise SeedRefused(f"{fault.path}:{fault.line}: {fault.message}{hint}")
    changes = {one.name: value for one in fields(asked) if (value := getattr(asked, one.name))}
    told = replace(beside.value, **changes)
    for key in ("outlet", "agency"):
        named = getattr(told, key)
        if named and named not in library.outlets:
            known = f"known are: {', '.join(library.outlets) or 'none'}"
            place = file if key in changes else f"{file}{SUFFIX}:{beside.positions.get((key,), (1, 1))[0]}"
            raise SeedRefused(
                f"{place}: there is no {key} '{named}': {did_you_mean(named, library.outlets, known)}"
            )
    return told
