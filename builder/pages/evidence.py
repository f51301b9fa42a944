"""Why reports are held to tell of one event, and which look-alikes were refused."""

from dataclasses import dataclass

from builder.model import Link, Verdict
from builder.pages.filed import filed
from builder.pages.parts import Ref, Siglum
from builder.pages.view import View
from builder.pages.words import count

RELATIONS = {
    "republished": "the same text, nearly whole",
    "reworded": "the same statements, reworded",
    "overlapping": "some of the same statements",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A report set against another of the same event.

    Attributes:
        siglum: the report's sign.
        other: the sign of the report it is set against.
        relation: ``republished``, ``reworded`` or ``overlapping``.
        words: the same in plain words.
        shared: what they have in common, said both ways.
        reasons_for, reasons_against: the evidence, weightiest first.
        tally: how many reasons there are, and their sum, a decimal between 0 and 1.
    """

    siglum: Siglum
    other: Siglum
    relation: str
    words: str
    shared: str
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    tally: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A report that looks alike and was held to tell of another event."""

    entry: Ref
    events: tuple[Ref, ...]
    reasons_against: tuple[str, ...]
    reasons_for: tuple[str, ...]
    score: str


def joined(view: View, event: str, signs: dict[str, Siglum]) -> tuple[Joined, ...]:
    """Give, for each report but the base, the evidence that joins it to the base or to another report."""
    order = list(signs)
    links = {
        (link.entry, link.other): link
        for name in order
        for link in view.archive.links.get(name, ())
        if link.event == event
    }
    found = []
    for place, name in enumerate(order[1:], start=1):
        link = next((links[name, other] for other in order[:place] if (name, other) in links), None)
        if link:
            found.append(_joined(signs, link, links.get((link.other, name))))
    return tuple(found)


def _joined(signs: dict[str, Siglum], link: Link, back: Link | None) -> Joined:
    this, other = signs[link.entry], signs[link.other]
    share = _share(link.shared).capitalize()
    shared = f"{share} of the statements in {this.letter} stand in {other.letter} too"
    if back:
        shared += f", and {_share(back.shared)} of those in {other.letter} stand in {this.letter}"
    for_it, against = reasons(link.verdict)
    return Joined(
        siglum=this,
        other=other,
        relation=link.relation,
        words=RELATIONS[link.relation],
        shared=shared,
        reasons_for=for_it,
        reasons_against=against,
        tally=f"{count(len(for_it), 'reason')} for, {len(against) or 'none'} against;"
        f" score {link.verdict.score:.2f}",
    )


def refused(view: View, event: str) -> tuple[Refused, ...]:
    """Give the reports that look alike and were held to tell of other events."""
    own = set(view.archive.reports.get(event, ()))
    found: dict[str, Verdict] = {}
    for verdict in view.archive.refused.get(event, ()):
        other = verdict.a if verdict.b in own else verdict.b
        if other not in own and (other not in found or found[other].score < verdict.score):
            found[other] = verdict
    covering = {name: tuple(view.event(told) for told in filed(view.archive).by(name)) for name in found}
    return tuple(
        Refused(
            entry=view.entry(name),
            events=covering[name],
            reasons_for=reasons(verdict)[0],
            reasons_against=reasons(verdict)[1],
            score=f"{verdict.score:.2f}",
        )
        for name, verdict in found.items()
    )


def reasons(verdict: Verdict) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the sentences for and against, weightiest first."""
    return (
        tuple(piece.sentence for piece in verdict.reasons_for),
        tuple(piece.sentence for piece in verdict.reasons_against),
    )


def _share(share: float) -> str:
    """Say a share as a percentage that is 0 or 100 only where it is exactly so."""
    if 0 < share < 1:
        return f"{min(99, max(1, round(share * 100)))}%"
    return "all" if share >= 1 else "none"
