"""What is known of a report and how, and where its text came from."""

import re

from builder.model import Entry
from builder.pages.parts import Fact
from builder.pages.view import View
from builder.pages.words import day, moment

_BASIS = {
    "printed": "printed in the report",
    "resolved": "resolved from the report’s own words",
    "inferred": "inferred from the report",
    "supplied": "supplied by the editors",
}
_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")


def facts(view: View, entry: Entry) -> tuple[Fact, ...]:
    """Give what is known of a report, each fact with how it is known."""
    outlet = view.record("outlets", entry.outlet) if entry.outlet else None
    dateline = entry.dateline
    known = [
        Fact(label="Headline", extra=entry.title, how=_BASIS[entry.title_basis]),
        Fact(
            label="Outlet",
            values=(outlet,) if outlet else (),
            extra="" if outlet else "not known",
            how=_BASIS[entry.outlet_basis] if entry.outlet_basis else "",
        ),
    ]
    if entry.agency:
        known.append(Fact(label="Text by", values=(view.record("outlets", entry.agency),)))
    known.append(_when("Published", entry.published, entry))
    if entry.updated:
        known.append(_when("Updated", entry.updated, entry))
    if dateline:
        known.append(
            Fact(
                label="Filed",
                values=(view.record("places", dateline.place),) if dateline.place else (),
                day=day(dateline.date) if dateline.date else None,
                how=f"dateline “{dateline.as_printed}”",
            )
        )
    return tuple(known)


def _when(label: str, known: str | None, entry: Entry) -> Fact:
    if known is None:
        return Fact(label=label, extra="not printed")
    if label.lower() in entry.supplied:
        return Fact(label=label, day=moment(known), how=_BASIS["supplied"])
    without_zone = len(known) > len("2023-02-22") and not _ZONE.search(known)
    zone = "; no time zone is printed" if without_zone else ""
    return Fact(label=label, day=moment(known), how=f"printed in the report{zone}")


def provenance(view: View, entry: Entry) -> tuple[Fact, ...]:
    """Tell where a report's text came from, and whether it still is that text."""
    seed = entry.seed
    if seed is None:
        return (Fact(label="Seed", extra="none: this entry was written without a raw text"),)
    verified = view.archive.verified.get(entry.id)
    state = {
        True: "yes: every paragraph stands word for word in the seed",
        False: "no: not every paragraph stands word for word in the seed",
        None: "could not be checked: the seed is not at hand",
    }[verified]
    stripped = ", ".join(map(str, seed.stripped)) or "none"
    return (
        Fact(label="Seed", extra=seed.file),
        Fact(label="SHA-256", extra=seed.sha256),
        Fact(label="Lines left out or cut", extra=stripped),
        Fact(label="Verified", extra=state),
    )
