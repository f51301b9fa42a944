"""``content/`` to Library: every file read, every misfit found, nothing guessed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from builder.codec import Parts, Positions, decode_front, split, values_of
from builder.content.body import read_body
from builder.content.former import under_present_ids
from builder.diagnostics import Diagnostic, did_you_mean, in_reading_order
from builder.fields import is_id
from builder.model import (
    Entry,
    EntryMatter,
    Event,
    EventMatter,
    Library,
    Organization,
    OrganizationMatter,
    Outlet,
    OutletMatter,
    Page,
    PageMatter,
    Person,
    PersonMatter,
    Place,
    PlaceMatter,
    Site,
    Topic,
    TopicMatter,
)

CONTENT = "content"
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Shelf:
    """One folder of ``content/``: the schema of its front matter, and how a file of it is filed."""

    folder: str
    schema: type[Any]
    file: Callable[[Any, str, str, str, Parts], Any]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What ``content/`` holds.

    Attributes:
        library: the sound files, and what is left of the others without the keys that are wrong: enough to
            look for further faults, not to build from.
        positions: for a file's path, where in it each key of its front matter stands.
        body_lines: for an entry's path, the line each paragraph begins on.
        findings: what is wrong with the files as files.
    """

    library: Library
    positions: Mapping[str, Positions]
    body_lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()


def load(root: Path, site: Site) -> Loaded:
    """Read everything under ``content/`` in the site's folder ``root``."""
    shelves: dict[str, dict[str, Any]] = {}
    positions: dict[str, Positions] = {}
    lines: dict[str, tuple[int, ...]] = {}
    findings: list[Diagnostic] = list(_beside_shelves(root))
    for shelf in SHELVES:
        records: dict[str, Any] = {}
        first: dict[str, str] = {}
        for path in _files(root / CONTENT / shelf.folder, findings, root):
            name = path.relative_to(root).as_posix()
            record, where, found = _load_file(shelf, path, name)
            positions[name] = where
            findings.extend(found)
            findings.extend(_clashes(path.stem, name, first.setdefault(path.stem, name)))
            if record is not None:
                records.setdefault(path.stem, record)
            if isinstance(record, Entry):
                lines[name] = _body_lines(record.source)
        shelves[shelf.folder] = dict(sorted(records.items()))
    library = under_present_ids(Library(site=site, **shelves))
    return Loaded(library, positions, lines, in_reading_order(findings))


def _beside_shelves(root: Path) -> Iterator[Diagnostic]:
    """Find what stands in ``content/`` beside the folders that are read."""
    known = [shelf.folder for shelf in SHELVES]
    content = root / CONTENT
    for path in sorted(content.iterdir()) if content.is_dir() else ():
        if path.name not in known and not _is_aside(path):
            hint = did_you_mean(path.name, known, f"folders here: {', '.join(known)}")
            yield _unheeded(path, root, hint)


def _is_aside(path: Path) -> bool:
    """Tell hidden files, and those that speak of a folder to people, from what was meant to be read."""
    return path.name.startswith(".") or path.stem == "README"


def _unheeded(path: Path, root: Path, hint: str) -> Diagnostic:
    name = path.relative_to(root).as_posix()
    message = "nothing is read from this folder" if path.is_dir() else "this file is not read"
    return Diagnostic(path=name, severity="warning", code="file", message=message, hint=hint)


def _files(folder: Path, findings: list[Diagnostic], root: Path) -> Iterator[Path]:
    """Walk a folder's Markdown files in a fixed order; other files, and links that lead out, are findings."""
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.name.startswith("."):
            continue
        if path.suffix != ".md":
            if path.is_file() and not _is_aside(path):
                findings.append(_unheeded(path, root, "the name of a file here ends in .md"))
        elif _leads_out(path, folder):
            name = path.relative_to(root).as_posix()
            findings.append(
                _fault(name, "file", "this link leads out of its folder", "put the file itself here")
            )
        elif path.is_file():
            yield path


def _leads_out(path: Path, folder: Path) -> bool:
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link in a circle leads nowhere
        return True


def _load_file(shelf: Shelf, path: Path, name: str) -> tuple[Any, Positions, tuple[Diagnostic, ...]]:
    if not is_id(path.stem):
        hint = "name the file with letters a-z, digits and single hyphens, at most 80, then '.md'"
        return None, {}, (_fault(name, "id", f"'{path.stem}' is not an id", hint),)
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return (
            None,
            {},
            (_fault(name, "encoding", f"is not UTF-8 text (byte {error.start})", "save it as UTF-8"),),
        )
    except OSError as error:
        return None, {}, (_fault(name, "file", f"cannot be read: {error.strerror}", ""),)
    parts = split(text)
    if parts is None:
        hint = "a file begins with a line '---', then 'key: value' lines, then a line '---'"
        return None, {}, (_fault(name, "front-matter", "there is no front matter", hint),)
    decoded = decode_front(shelf.schema, parts.front, name)
    matter = decoded.value if decoded.value is not None else decoded.rest
    record = shelf.file(matter, path.stem, name, text, parts) if matter is not None else None
    return record, decoded.positions, decoded.findings


def _clashes(stem: str, name: str, first: str) -> Iterator[Diagnostic]:
    if first != name:
        hint = "an id is the file's name, whatever folder it is in: rename one of them"
        yield _fault(name, "duplicate-id", f"'{stem}' is also the id of {first}", hint)


def _fault(path: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(path=path, code=code, message=message, hint=hint)


def _body_lines(source: str) -> tuple[int, ...]:
    parts = split(source)
    if parts is None:
        return ()
    return tuple(parts.body_line + line - 1 for line in read_body(parts.body).lines)


# ---------------------------------------------------------------- how each kind of file is filed


def _entry(matter: EntryMatter, stem: str, path: str, text: str, parts: Parts) -> Entry:
    body = read_body(parts.body)
    return Entry(
        **values_of(matter, type(matter)),
        id=stem,
        path=path,
        paragraphs=body.paragraphs,
        subheadings=body.subheadings,
        source=text,
    )


def _noted(record: Callable[..., R]) -> Callable[[Any, str, str, str, Parts], R]:
    return lambda matter, stem, path, _, parts: record(
        **values_of(matter, type(matter)), id=stem, path=path, note=parts.body.strip()
    )


def _page(matter: PageMatter, stem: str, path: str, _: str, parts: Parts) -> Page:
    return Page(**values_of(matter, type(matter)), id=stem, path=path, text=parts.body)


SHELVES = (
    Shelf("entries", EntryMatter, _entry),
    Shelf("events", EventMatter, _noted(Event)),
    Shelf("people", PersonMatter, _noted(Person)),
    Shelf("organizations", OrganizationMatter, _noted(Organization)),
    Shelf("places", PlaceMatter, _noted(Place)),
    Shelf("topics", TopicMatter, _noted(Topic)),
    Shelf("outlets", OutletMatter, _noted(Outlet)),
    Shelf("pages", PageMatter, _page),
)
