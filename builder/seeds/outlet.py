"""Recognises a report's outlet, and the agency whose text it carries, by the marks of the outlet profiles."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from builder.fields import Basis
from builder.languages.words import Words, alternatives
from builder.model import Dateline, Mark, Outlet
from builder.seeds.labels import in_both
from builder.seeds.patterns import pattern
from builder.seeds.roles import Layout

_ENOUGH = 1.0
_LABELLED = 200  # code points of a line in which a label stands
_CARRIED = ("dateline", "source")  # where a text names its agency, whoever published it


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a seed in which marks count; ``anywhere`` is all of it."""

    anywhere: str
    head: str
    tail: str
    dateline: str
    byline: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The outlet and agency of a report, and how the outlet is known; ``rivals`` scored nearly as much."""

    outlet: str | None
    basis: Basis | None
    agency: str | None
    rivals: tuple[str, ...] = ()


def parts_of(layout: Layout, dateline: Dateline | None, words: Words) -> Parts:
    """Part a seed at its body, and gather what its lines name as their source."""
    texts = [block.text for block in layout.blocks]
    around = [*texts[: layout.first], *texts[layout.last :]]
    named = (_sources(words.language).search(text[:_LABELLED]) for text in around)
    return Parts(
        anywhere="\n".join(texts),
        head="\n".join(texts[: layout.first]),
        tail="\n".join(texts[layout.last :]),
        dateline=dateline.as_printed if dateline else "",
        byline="\n".join(texts[index] for index in layout.of("byline", "date line")),
        source="\n".join(match["source"] for match in named if match),
    )


@lru_cache(maxsize=16)
def _sources(language: str) -> re.Pattern[str]:
    """Compile what names whose text a report is: "Source: Gazette"."""
    label = alternatives(in_both(language, "labels.source"))
    return re.compile(rf"{label}\s?[:：]\s*(?P<source>[^|:：\d]{{2,60}})", re.IGNORECASE)


def recognise(parts: Parts, outlets: Mapping[str, Outlet]) -> Recognised:
    """Tell who published a report.

    The weights of the marks that are found are summed for each outlet; from 1 on it is recognised, and the
    highest sum wins. An agency found only in the dateline is the outlet where no other is recognised, and
    the agency where one is. One that is named as the source is the agency, and does not tell the outlet.
    """
    sums = {id_: _marks(parts, outlet) for id_, outlet in outlets.items()}
    found = {id_: marks for id_, marks in sums.items() if sum(mark.weight for mark in marks) >= _ENOUGH}
    carriers = {id_: marks for id_, marks in found.items() if not _is_carried(id_, marks, outlets)}
    agencies = sorted(id_ for id_ in found if outlets[id_].agency)
    is_sourced = any(mark.where == "source" for marks in found.values() for mark in marks)
    chosen = carriers or ({} if is_sourced else found)
    if not chosen:
        return Recognised(None, None, next(iter(agencies), None))
    ranked = sorted(chosen, key=lambda id_: (-sum(mark.weight for mark in chosen[id_]), id_))
    best = ranked[0]
    basis: Basis = "printed" if any(mark.basis == "printed" for mark in chosen[best]) else "inferred"
    rivals = tuple(
        id_ for id_ in ranked[1:] if sum(m.weight for m in chosen[id_]) >= sum(m.weight for m in chosen[best])
    )
    agency = next((id_ for id_ in agencies if id_ != best), None)
    return Recognised(best, basis, agency, rivals)


def _marks(parts: Parts, outlet: Outlet) -> tuple[Mark, ...]:
    return tuple(mark for mark in outlet.marks if pattern(mark.text).search(getattr(parts, mark.where)))


def _is_carried(id_: str, marks: tuple[Mark, ...], outlets: Mapping[str, Outlet]) -> bool:
    """Tell an agency that only the dateline or a credit names from an outlet that names itself."""
    own = sum(mark.weight for mark in marks if mark.where not in _CARRIED)
    return outlets[id_].agency and own < _ENOUGH
