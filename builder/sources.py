"""The seeds behind the entries: read again, compared with what was taken from them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from builder.diagnostics import Diagnostic, did_you_mean
from builder.errors import BuilderError
from builder.known import SEEDS, Known
from builder.model import Decoding, Library, Seed
from builder.seeds.read import SeedRefused, read_seed
from builder.seeds.sidecar import SUFFIX, is_sidecar, read_sidecar
from builder.seeds.supplied import decoding_of
from builder.verify import unfaithful


def read_seeds(root: Path, library: Library) -> dict[str, Seed | None]:
    """Read the seeds that entries name; ``None`` for those that are gone, broken, or outside ``seeds/``."""
    return {
        entry.seed.file: _read_if_there(root, entry.seed.file, entry.seed.decoding)
        for entry in library.entries.values()
        if entry.seed
    }


def _read_if_there(root: Path, file: str, decoding: Decoding) -> Seed | None:
    path = root / file
    try:
        inside = path.resolve().is_relative_to((root / SEEDS).resolve())
        return read_seed(path, file, decoding) if inside else None
    except (BuilderError, OSError, RuntimeError, ValueError):  # links in a circle, names no system takes
        return None


def unread_seeds(root: Path, files: Iterable[str], library: Library) -> tuple[dict[str, str], dict[str, str]]:
    """Find the seeds that no entry was made from.

    Returns:
        for each of them why it is refused, or nothing where an import would take it in; and for entries the
        seeds that hold the very bytes of theirs under another name.
    """
    known = Known(root, library)
    waiting: dict[str, str] = {}
    twins: dict[str, str] = {}
    for file in files:
        if file in known.by_file:
            continue
        try:
            told = read_sidecar(root / file, file).value
            seed = read_seed(root / file, file, decoding_of(told) if told else None)
        except SeedRefused as refusal:
            waiting[file] = str(refusal).removeprefix(f"{file}: ")
            continue
        if known.look_up(seed, replace_edited=False)[1] is None:
            waiting[file] = ""
        elif seed.sha256 in known.by_digest:
            twins[known.by_digest[seed.sha256]] = file
    return waiting, twins


def verified_entries(library: Library, seeds: dict[str, Seed | None]) -> dict[str, bool | None]:
    """Tell of each entry whether its words are its seed's; ``None`` where that cannot be told."""
    verified: dict[str, bool | None] = {}
    for entry in library.entries.values():
        seed = seeds.get(entry.seed.file) if entry.seed else None
        verified[entry.id] = not unfaithful(entry, seed.text) if seed else None
    return verified


def sidecar_findings(root: Path, library: Library) -> Iterator[Diagnostic]:
    """Find what is wrong with the files that say of a seed what its text does not."""
    folder = root / SEEDS
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if not is_sidecar(path) or path.name.startswith("."):
            continue
        name, seed = path.relative_to(root).as_posix(), path.with_suffix("")
        if not seed.is_file():
            message, hint = (
                f"there is no seed {seed.name} beside it",
                "name it as the seed, with .yaml after it",
            )
            yield Diagnostic(path=name, severity="warning", code="sidecar", message=message, hint=hint)
            continue
        beside = read_sidecar(seed, name.removesuffix(SUFFIX))
        yield from (replace(one, severity="warning") for one in beside.findings)  # the seed waits, no site
        for key in ("outlet", "agency") if beside.value else ():
            named = getattr(beside.value, key)
            if named and named not in library.outlets:
                line = beside.positions.get((key,), (1, 1))[0]
                hint = did_you_mean(named, library.outlets, f"make content/outlets/{named}.md")
                message = f"there is no {key} '{named}'"
                yield Diagnostic(
                    path=name, line=line, severity="warning", code="unknown-id", message=message, hint=hint
                )
