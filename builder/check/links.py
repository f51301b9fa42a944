"""Links between records: every id that is named must be the name of a file."""

import re
from collections.abc import Iterable, Iterator

from builder.check.case import Case
from builder.codec import Location
from builder.diagnostics import Diagnostic, did_you_mean
from builder.model import Entry, Event, Organization, Outlet, Person, Place

Named = tuple[str, Location, str]
_LISTS = frozenset({"participants", "organizations", "topics", "events"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d-")


def dangling(case: Case) -> Iterator[Diagnostic]:
    """Find ids that name no file."""
    for _, record in case.records():
        for folder, at, name in _named(record):
            shelf = case.shelf(folder)
            if name in shelf or name in case.unsound.get(folder, ()):
                continue
            renamed = next((other.id for other in shelf.values() if name in other.aliases), None)
            holds = f"content/{folder}/ holds: {', '.join(list(shelf)[:8]) or 'nothing yet'}"
            hint = (
                f"it is now called '{renamed}'" if renamed else did_you_mean(name, _near(name, shelf), holds)
            )
            message = f"'{name}' is not in content/{folder}/"
            yield case.finding(record.path, at, "error", "unknown-id", message, hint=hint)


def _near(name: str, shelf: Iterable[str]) -> Iterable[str]:
    """Leave out ids of another day: the same people's other meetings are nearest in letters, and wrong."""
    day = _DAY.match(name)
    return [other for other in shelf if other.startswith(day[0])] if day else shelf


def repeated(case: Case) -> Iterator[Diagnostic]:
    """Find ids that stand twice in a list of people, bodies, topics or events."""
    for _, record in case.records():
        seen: set[tuple[int | str, str]] = set()
        for _, at, name in _named(record):
            if at[0] in _LISTS and (at[0], name) in seen:
                message = f"'{name}' stands in this list twice"
                yield case.finding(record.path, at, "error", "repeated", message, hint="leave it out once")
            seen.add((at[0], name))


def _named(record: object) -> Iterator[Named]:
    match record:
        case Entry():
            yield from _by_entry(record)
        case Event():
            yield from _by_event(record)
        case Person():
            yield from _one("places", ("country",), record.country)
            for number, office in enumerate(record.offices):
                yield from _one("organizations", ("offices", number, "organization"), office.organization)
        case Organization():
            yield from _one("organizations", ("part_of",), record.part_of)
            yield from _one("places", ("country",), record.country)
        case Place():
            yield from _one("places", ("part_of",), record.part_of)
        case Outlet():
            yield from _one("places", ("country",), record.country)


def _by_entry(entry: Entry) -> Iterator[Named]:
    yield from _one("outlets", ("outlet",), entry.outlet)
    yield from _one("outlets", ("agency",), entry.agency)
    if entry.dateline:
        yield from _one("places", ("dateline", "place"), entry.dateline.place)
    for number, covered in enumerate(entry.events):
        yield from _one("events", ("events", number, "id"), covered.id)
    for number, mention in enumerate(entry.mentions):
        yield from _one("events", ("mentions", number, "id"), mention.id)


def _by_event(event: Event) -> Iterator[Named]:
    yield from _one("places", ("place",), event.place)
    yield from _one("events", ("part_of",), event.part_of)
    yield from _one("entries", ("base",), event.base)
    for folder, key, names in (
        ("people", "participants", event.participants),
        ("organizations", "organizations", event.organizations),
        ("topics", "topics", event.topics),
    ):
        for number, name in enumerate(names):
            yield from _one(folder, (key, number), name)


def _one(folder: str, at: Location, name: str | None) -> Iterator[Named]:
    if name is not None:
        yield folder, at, name


def unknown_kind(case: Case) -> Iterator[Diagnostic]:
    """Find events of a kind that the site does not know."""
    kinds = case.library.site.kinds
    for event in case.library.events.values():
        if event.kind not in kinds:
            hint = did_you_mean(event.kind, kinds, f"kinds are listed in site.toml: {', '.join(kinds)}")
            message = f"there is no kind '{event.kind}'"
            yield case.finding(event.path, ("kind",), "error", "unknown-kind", message, hint=hint)


def circles(case: Case) -> Iterator[Diagnostic]:
    """Find records that are, in the end, part of themselves."""
    for folder in ("events", "places", "organizations"):
        shelf = case.shelf(folder)
        for start in shelf.values():
            seen, step = {start.id}, _whole(start)
            while step in shelf and step not in seen:
                seen.add(step)
                step = _whole(shelf[step])
            if step == start.id:
                message = f"'{start.id}' is part of itself"
                hint = "follow 'part_of' from file to file, and leave it out of one of them"
                yield case.finding(start.path, ("part_of",), "error", "circle", message, hint=hint)


def _whole(record: object) -> str:
    """Tell what a record is part of; nothing is the empty text."""
    return str(getattr(record, "part_of", None) or "")


def clashing_aliases(case: Case) -> Iterator[Diagnostic]:
    """Find former ids that are also another record's id, or its former id."""
    for folder in ("entries", "events", "people", "organizations", "places", "topics", "outlets"):
        shelf = case.shelf(folder)
        taken = {name: record.path for name, record in shelf.items()}
        for record in shelf.values():
            for number, alias in enumerate(record.aliases):
                holder = taken.setdefault(alias, record.path)
                if holder != record.path or alias == record.id:
                    message = f"the former id '{alias}' also belongs to {holder}"
                    hint = "an address leads to one page only: leave it out of one of them"
                    yield case.finding(
                        record.path, ("aliases", number), "error", "duplicate-id", message, hint=hint
                    )
