"""How to cite what the site holds: a value for each event and report, from which every form follows.

A page and the files beside it say the same, since all are made from this value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from builder import edtf, routes
from builder.model import Archive, Entry, Event

_ENDS = re.compile(r"[.!?…。！？][”’\"')\]]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a citation of an event's or a report's page is made of.

    Attributes:
        id: the event's or the entry's.
        kind: which of the two.
        title: of an event with its day, since meetings of the same people have the same name; of a report
            as editions give it, in square brackets where editors supplied it.
        people: who wrote it, as printed; none for an event, or where nobody is named.
        body: who answers for it: the site's publisher, or the outlet.
        container: what it stands in: the site, or the outlet.
        site: the site's title.
        editor: who answers for the site.
        issued: the ISO day it was published; ``None`` for an event, and where no such day is printed.
        updated: the ISO day on which its publisher changed it, where that is printed and another.
        event_date: EDTF; ``None`` for a report.
        changed: the ISO day of the content's last change, where it is known.
        address: the page's permanent address.
        original: the address a report was published at, where it is known.
        language: BCP 47.
    """

    id: str
    kind: Literal["event", "report"]
    title: str
    people: tuple[str, ...]
    body: str
    container: str
    site: str
    editor: str
    issued: str | None
    updated: str | None
    event_date: str | None
    changed: str | None
    address: str
    original: str | None
    language: str

    @property
    def dated(self) -> str | None:
        """The ISO day to file it under: a report's own, or that of an event's page as it stands."""
        return self.issued if self.kind == "report" else self.changed


def citations(archive: Archive) -> Iterator[tuple[str, Citation]]:
    """Give the citation of every event and report, each with the address of its page."""
    for event_id in archive.chronicle:
        yield routes.event(event_id), of_event(archive, archive.library.events[event_id])
    for entry in archive.library.entries.values():
        yield routes.entry(entry.id), of_entry(archive, entry)


def of_event(archive: Archive, event: Event) -> Citation:
    """Give the citation of an event; its page changes with its own file and with its reports."""
    site, library = archive.library.site, archive.library
    reports = (library.entries[name] for name in archive.reports.get(event.id, ()))
    paths = (event.path, *(entry.path for entry in reports))
    return Citation(
        id=event.id,
        kind="event",
        title=_line(f"{event.title}, {edtf.say(event.date)}" if event.date else event.title),
        people=(),
        body=site.publisher,
        container=site.title,
        site=site.title,
        editor=site.publisher,
        issued=None,
        updated=None,
        event_date=event.date,
        changed=max((day for path in paths if (day := _day_changed(archive, path))), default=None),
        address=routes.canonical(site.address, routes.event(event.id)),
        original=None,
        language=site.language,
    )


def of_entry(archive: Archive, entry: Entry) -> Citation:
    """Give the citation of a report as it is held here."""
    site = archive.library.site
    outlet = archive.library.outlets.get(entry.outlet) if entry.outlet else None
    body = outlet.name if outlet else ""
    issued, updated = (moment[:10] if moment else None for moment in (entry.published, entry.updated))
    return Citation(
        id=entry.id,
        kind="report",
        title=_line(entry.title if entry.title_basis == "printed" else f"[{entry.title}]"),
        people=tuple(_line(name) for name in entry.byline),
        body=body,
        container=body,
        site=site.title,
        editor=site.publisher,
        issued=issued,
        updated=updated if updated != issued else None,
        event_date=None,
        changed=_day_changed(archive, entry.path),
        address=routes.canonical(site.address, routes.entry(entry.id)),
        original=entry.url,
        language=entry.language,
    )


def _day_changed(archive: Archive, path: str) -> str | None:
    moment = archive.changed.get(path)
    return moment[:10] if moment else None


def _line(text: str) -> str:
    return " ".join(text.split())


def chicago(citation: Citation) -> str:
    """Write a citation as plain text, as a bibliography in Chicago style has it.

    A report that prints only when it was last changed is cited by that day, and the day is called so.

    Source: The Chicago Manual of Style, 17th edition, 14.205-14.210 (websites), with days before months.
    """
    author = ", ".join(citation.people) or citation.body
    outlet = citation.container if citation.kind == "report" and citation.people else ""
    said = [
        author,
        f"“{citation.title}{'' if _ENDS.search(citation.title) else '.'}”",
        ", ".join(part for part in (outlet, edtf.say(citation.issued) if citation.issued else "") if part),
        f"Last modified {edtf.say(citation.updated)}" if citation.updated else "",
        f"In {citation.site}",
        f"Page last modified {edtf.say(citation.changed)}" if citation.changed else "",
    ]
    sentences = [part if part.endswith(("”", ".")) else f"{part}." for part in said if part]
    return " ".join((*sentences, citation.address))  # without a full stop, which would be copied along


def remark(citation: Citation) -> str:
    """Say in a sentence or two what the fields of a reference manager have no place for."""
    held = f"As held in {citation.site}" if citation.kind == "report" else ""
    when = f"Event of {edtf.say(citation.event_date)}" if citation.event_date else ""
    undated = "" if citation.issued else "; no day of publication is printed"
    updated = f"Last modified {edtf.say(citation.updated)}{undated}" if citation.updated else ""
    changed = f"Page last modified {edtf.say(citation.changed)}" if citation.changed else ""
    original = f"Original: {citation.original}" if citation.original else ""
    return ". ".join(part for part in (updated, held, when, changed, original) if part)
