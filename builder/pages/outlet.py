"""An outlet: who publishes, on what terms, its reports, and what they carry of each event."""

from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Outlet, Sheet, Synopsis
from builder.pages.filed import filed
from builder.pages.habits import habits
from builder.pages.parts import Day, Fact, Ref
from builder.pages.records import Record, record
from builder.pages.sigla import sigla
from builder.pages.view import View, when_published

_PUBLISH = {
    "full": "shown in full",
    "excerpt": "shown in excerpt: the first paragraphs, and the passages compared",
    "readings": "not shown: only differing words, positions and counts are",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A report by the outlet: its title, its day, and the events it tells of."""

    entry: Ref
    day: Day | None
    events: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What the outlet's report carries of an event that others report too, in words."""

    event: Ref
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletPage:
    """The page of an outlet."""

    record: Record
    rights: str
    website: str | None
    reports: tuple[Published, ...]
    carried: tuple[Carried, ...]
    habits: tuple[str, ...]

    @property
    def frame(self) -> object:
        """The page around it."""
        return self.record.frame


def sheet(archive: Archive, outlet: Outlet) -> Sheet:
    """Make the page of an outlet."""
    address = routes.record("outlets", outlet.id)
    view = View(archive, address)
    own = [entry for entry in archive.library.entries.values() if entry.outlet == outlet.id]
    kept = filed(archive)
    told = tuple(sorted({name for entry in own for name in kept.by(entry.id)}, key=kept.place.__getitem__))
    facts = [Fact(label="Country", values=(view.record("places", outlet.country),))] if outlet.country else []
    facts.append(Fact(label="Its text here", extra=_PUBLISH[outlet.publish]))
    value = OutletPage(
        record=record(view, "outlets", outlet, told, facts),
        rights=outlet.rights or "",
        website=outlet.website,
        reports=tuple(
            Published(
                entry=view.entry(entry.id),
                day=when_published(entry),
                events=tuple(view.event(name) for name in kept.by(entry.id)),
            )
            for entry in sorted(own, key=lambda entry: (entry.day or "", entry.id))
        ),
        carried=tuple(
            _carried(view, name, witness.entry)
            for name in told
            if name in archive.synopses
            for witness in sorted(archive.synopses[name].witnesses, key=lambda witness: witness.entry)
            if archive.library.entries[witness.entry].outlet == outlet.id
        ),
        habits=habits(view, outlet.id),
    )
    return Sheet(address=address, template="outlet", value=value, source=outlet.path)


def _carried(view: View, event: str, entry: str) -> Carried:
    synopsis = view.archive.synopses[event]
    letter = sigla(view, event)[entry].letter
    return Carried(event=view.event(event), words=_counts(synopsis, letter))


def _counts(synopsis: Synopsis, letter: str) -> str:
    readings = [
        reading for row in synopsis.statements for reading in row.readings if reading.siglum == letter
    ]
    kept = [reading.relation for reading in readings if reading.relation != "absent"]
    total = len(synopsis.statements)
    said = f"{letter} carries {len(kept)} of {total} statements"
    if letter == synopsis.witnesses[0].siglum:
        return f"{said}, and is the base"
    same, reworded = kept.count("identical"), kept.count("reworded")
    return (
        f"{said}: {same} as in the base, {reworded} reworded, {len(kept) - same - reworded} not in the base"
    )
