"""The order of the stages, and the only place that knows it.

::

    seeds ──read, draft──▶ drafts ──group──▶ content/           import
    content/ ──load──▶ library ──examine──▶ findings             check
                          └──assemble──▶ archive ──pages, exports──▶ artifacts ──write──▶ output/    build
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from builder.alone import alone
from builder.assemble import assemble
from builder.cache import kept_folder
from builder.check.case import Case
from builder.check.rules import examine
from builder.config import Environment, load_site
from builder.content.load import CONTENT, Loaded, load
from builder.diagnostics import Diagnostic, has_errors, in_reading_order
from builder.errors import ContentError, SiteError, UsageError
from builder.exports import export
from builder.history import changed
from builder.importing import Asked, import_seeds, named_seeds, seed_files, told_of
from builder.known import Outcomes
from builder.model import Archive, Artifact, Kind, Seed, Site, Supplied, Verdict
from builder.output.write import Report, write_site
from builder.pages import all_pages
from builder.placing import place
from builder.remembering import Comparing, read_tellings
from builder.rendering import render, template_faults
from builder.rights import published
from builder.searching import engine_of, search_files
from builder.seeds.explaining import Explained, explained
from builder.seeds.read import read_seed
from builder.seeds.supplied import decoding_of
from builder.sources import read_seeds, sidecar_findings, unread_seeds, verified_entries
from builder.timeline.accounts import names_of
from builder.timeline.doubts import doubts
from builder.timeline.lookalikes import alike
from builder.timeline.recorded import Tellings
from builder.weighing import weigh

TEMPLATES = "templates"
OUTPUT = "output"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: what was written, and what a person may want to look at."""

    address: str
    report: Report
    findings: tuple[Diagnostic, ...]
    entries: int
    events: int


def take_in(
    root: Path, seeds: Sequence[str], asked: Asked | None = None, *, progress: Callable[[int, int], None]
) -> tuple[Outcomes, ...]:
    """Import seeds; all of ``seeds/`` where none is named.

    Raises:
        ContentError: what exists has errors, so that it could not be told what is new.
        UsageError: a name is not that of a seed, or something is said of more than one seed.
        BuilderError: the disk refuses.
    """
    asked = asked or Asked()
    if len(seeds) != 1 and asked.told != Supplied():
        raise UsageError("--url, --outlet, --encoding and --mend say something of one seed: name it")
    site = load_site(root)
    with alone(root):  # a second import must see what the first has written
        library = _sound(load(root, site)).library
        files = named_seeds(root, seeds) if seeds else seed_files(root)
        tellings = partial(read_tellings, root, library, keep=False)
        return import_seeds(root, library, tellings, files, asked, progress=progress)


def explain_seed(root: Path, name: str) -> Explained:
    """Say how a seed is read, line by line and fact by fact; writes nothing.

    Raises:
        SeedRefused: it cannot be read.
        UsageError: there is no such seed.
    """
    library = _sound(load(root, load_site(root))).library
    (file,) = named_seeds(root, (name,))
    told = told_of(root / file, file, library, Supplied())
    return explained(read_seed(root / file, file, decoding_of(told)), library, told)


def build(root: Path, output: Path, environment: Environment) -> Built:
    """Make the site.

    Raises:
        ContentError: content has errors; the former site stays as it is.
        SiteError: ``site.toml`` or a template cannot be used.
    """
    loaded, findings, archive = _archive(root, environment)
    shown = published(archive)
    search, missing = search_files(root, shown)
    report = write_site(
        chain(draw(archive, shown, root / TEMPLATES, engine_of(search)), search), output, root
    )
    warnings = tuple(finding for finding in (*findings, *missing) if finding.severity != "info")
    return Built(
        loaded.library.site.address, report, warnings, len(loaded.library.entries), len(archive.chronicle)
    )


def draw(archive: Archive, shown: Archive, templates: Path, engine: str) -> Iterator[Artifact]:
    """Turn what is known, and may be ``shown``, into the files of the site, all but those of the search."""
    pages = all_pages(shown, archive.library.entries, engine)
    yield from render(archive.library.site, pages, templates, kept_folder(templates.parent, TEMPLATES))
    yield from export(shown)


def check(root: Path) -> tuple[Diagnostic, ...]:
    """Find everything that is wrong, or still to be looked at; writes nothing."""
    try:
        loaded = load(root, load_site(root))
    except SiteError as error:
        return _beside(root, error)
    read, seeds = read_tellings(root, loaded.library, keep=False), read_seeds(root, loaded.library)
    found = _examine(root, loaded, read, seeds, place(loaded.library, read).placed)
    return in_reading_order((*found, *template_faults(root / TEMPLATES)))


def _beside(root: Path, error: SiteError) -> tuple[Diagnostic, ...]:
    """Find what else is wrong where the site's settings cannot be used, but for what depends on them."""
    loaded = load(root, Site(title="", address="", publisher="", kinds={}))
    used = {event.kind: Kind(name=event.kind) for event in loaded.library.events.values()}
    library = replace(loaded.library, site=replace(loaded.library.site, kinds=used))
    placed = place(library, {}).placed
    found = _examine(root, replace(loaded, library=library), {}, read_seeds(root, library), placed)
    return in_reading_order((*error.findings, *found, *template_faults(root / TEMPLATES)))


def explain(root: Path, one: str, other: str | None) -> tuple[Verdict, ...]:
    """Weigh the evidence that entries are reports of one event.

    Args:
        root: the site's folder.
        one: an entry's id, or the name of its seed.
        other: another; where left out, ``one`` is weighed against every other entry.

    Raises:
        UsageError: there is no such entry, or one is set against itself.
    """
    loaded = _sound(load(root, load_site(root)))
    read = read_tellings(root, loaded.library, keep=False)
    return weigh(place(loaded.library, read).library, read, one, other)


def _archive(root: Path, environment: Environment) -> tuple[Loaded, tuple[Diagnostic, ...], Archive]:
    try:
        loaded = load(root, load_site(root, environment))
    except SiteError as error:
        raise SiteError(_beside(root, error)) from error
    read = read_tellings(root, loaded.library, keep=True)
    seeds = read_seeds(root, loaded.library)
    placement = place(loaded.library, read)
    findings = _examine(root, loaded, read, seeds, placement.placed)
    if has_errors(findings):
        raise ContentError(in_reading_order((*findings, *template_faults(root / TEMPLATES))))
    comparing = Comparing(root)
    archive = assemble(placement, read, verified_entries(loaded.library, seeds), comparing.compare)
    comparing.save()
    return loaded, findings, replace(archive, changed=changed(root, CONTENT))


def _sound(loaded: Loaded) -> Loaded:
    if has_errors(loaded.findings):
        raise ContentError(loaded.findings)
    return loaded


def _examine(
    root: Path,
    loaded: Loaded,
    read: Tellings,
    seeds: Mapping[str, Seed | None],
    placed: Mapping[str, tuple[str, ...]],
) -> tuple[Diagnostic, ...]:
    library, names = loaded.library, names_of(loaded.library)
    unread, twins = unread_seeds(root, seed_files(root), library)
    case = Case(
        library=library,
        positions=loaded.positions,
        body_lines=loaded.body_lines,
        seeds=seeds,
        unread=unread,
        twins=twins,
        placed=placed,
        doubts=tuple(doubts(library, read, names)),
        alike=alike(library, names),
        unsound=_unsound(loaded),
    )
    broken = {finding.path for finding in loaded.findings if finding.severity == "error"}
    further = [
        finding
        for finding in examine(case)
        if finding.severity == "error" or finding.path not in broken  # what is left out of a file is no doubt
    ]
    return in_reading_order((*loaded.findings, *sidecar_findings(root, library), *further))


def _unsound(loaded: Loaded) -> dict[str, frozenset[str]]:
    """Gather the ids of files that have findings of their own, by folder."""
    found: dict[str, set[str]] = {}
    for path in (Path(finding.path) for finding in loaded.findings):
        found.setdefault(path.parts[1] if len(path.parts) > 1 else "", set()).add(path.stem)
    return {folder: frozenset(stems) for folder, stems in found.items()}
