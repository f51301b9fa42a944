"""Redirects: former addresses lead to where a record is now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Authority, Sheet
from builder.pages.parts import Ref
from builder.pages.records import SECTIONS
from builder.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage:
    """A former address: where it leads now, and the full address of that."""

    to: Ref
    canonical: str


def sheets(archive: Archive) -> Iterable[Sheet]:
    """Make a redirect for each alias."""
    library = archive.library
    view = View(archive, routes.HOME)
    entries = [(one.id, one.title, one.path, one.aliases) for one in library.entries.values()]
    events = [(one.id, one.title, one.path, one.aliases) for one in library.events.values()]
    records = [(name, _aliases(view.records(name))) for name in SECTIONS]
    for collection, aliased in (("entries", entries), ("events", events), *records):
        taken = {record for record, *_ in aliased}
        for record, name, path, aliases in aliased:
            now = routes.record(collection, record)
            for alias in (alias for alias in aliases if alias not in taken):
                yield _sheet(archive, routes.record(collection, alias), now, name, path)
    for page in library.pages.values():
        for alias in page.aliases:
            yield _sheet(archive, routes.prose(alias), routes.prose(page.id), page.title, page.path)


def _aliases(records: Mapping[str, Authority]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(record.id, record.name, record.path, record.aliases) for record in records.values()]


def _sheet(archive: Archive, former: str, now: str, name: str, source: str) -> Sheet:
    view = View(archive, former)
    value = RedirectPage(
        to=Ref(text=name, href=view.to(now)), canonical=routes.canonical(archive.library.site.address, now)
    )
    return Sheet(address=former, template="redirect", value=value, source=source)
