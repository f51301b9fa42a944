"""What the reports of an event say besides, and which event that belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder import edtf, routes
from builder.model import Elsewhere, Mention, Reading, Statement, Synopsis
from builder.pages.cells import speaker_of, wording
from builder.pages.parts import Ref, Siglum
from builder.pages.view import View
from builder.pages.words import count, shortened

_LONGEST = 90  # characters of a statement of another event that are quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """Statements of a report that belong to another event, or to none: where, how many, and which.

    ``label`` says which where no event is on the timeline.
    """

    event: Ref | None
    label: str
    words: str
    statements: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Besides:
    """What a report says besides, by the event it belongs to."""

    siglum: Siglum
    words: str
    filed: tuple[Filed, ...]


def besides(view: View, event: str, signs: Mapping[str, tuple[Siglum, str]]) -> tuple[Besides, ...]:
    """Say, for each witness of an event, what it says of other events or of none."""
    found: list[Besides] = []
    for sign, entry in signs.values():
        others = [other for other in view.archive.elsewhere.get(event, ()) if other.entry == entry]
        if others:
            total = sum(len(other.statements) for other in others)
            filed = tuple(_filed(view, other) for other in others)
            found.append(Besides(siglum=sign, words=count(total, "statement"), filed=filed))
    return tuple(found)


def _filed(view: View, other: Elsewhere) -> Filed:
    entry = view.library.entries[other.entry]
    synopsis = _synopsis(view, other)
    held = {statement.id: statement for statement in synopsis.statements}
    letter = next(one.siglum for one in synopsis.witnesses if one.entry == other.entry)
    return Filed(
        event=view.event(other.event) if other.event else None,
        label=_label(other.mention),
        words=count(len(other.statements), "statement"),
        statements=tuple(
            Ref(
                text=shortened(wording(own), _LONGEST) or "not shown, by the outlet’s terms",
                href=_address(view, other, statement, own),
                detail=speaker_of(view, statement.speaker),
                lang=None if entry.language == view.library.site.language else entry.language,
            )
            for statement in (held[name] for name in other.statements)
            for own in (reading for reading in statement.readings if reading.siglum == letter)
        ),
    )


def _label(mention: Mention | None) -> str:
    if mention is None:
        return "Filed under no event"
    when = f", {edtf.say(mention.date)}" if mention.date else ""
    return f"{mention.relation.capitalize()}: {mention.what}{when}"


def _synopsis(view: View, other: Elsewhere) -> Synopsis:
    """Find the synopsis that holds what a report says besides."""
    if other.reported is None:
        return view.archive.unfiled[other.entry]
    return view.archive.synopses.get(other.reported) or view.archive.single[other.reported]


def _address(view: View, other: Elsewhere, statement: Statement, own: Reading) -> str:
    if other.reported:
        return view.to(f"{routes.event(other.reported)}#{statement.id}")
    return view.paragraph(view.library.entries[other.entry], own.passages[0].paragraph)
