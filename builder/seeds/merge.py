"""Joins a report's tellings of one event: the same people on the same day, or an event's own name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from builder import edtf
from builder.seeds.told import Raw
from builder.seeds.when import When

_NEAR = 1  # days between a telling and the talk of it


@dataclass(slots=True)
class Group:
    """The tellings of one event, being gathered; ``raws`` are in the order of the text."""

    raws: list[Raw] = field(default_factory=list)

    @property
    def participants(self) -> tuple[str, ...]:
        """List those who took part, in the order of the fullest telling."""
        fullest = max(self.raws, key=lambda raw: (len(raw.participants), -raw.line))
        return fullest.participants

    @property
    def when(self) -> When | None:
        """Give the best day: a single one before a stretch, a printed one before a resolved one."""
        known = [raw.when for raw in self.raws if raw.when is not None]
        ranks = {"printed": 0, "resolved": 1}
        return min(known, key=lambda when: (len(when.date) != 10, ranks.get(when.basis, 2)), default=None)  # noqa: PLR2004 - a day has ten signs

    @property
    def places(self) -> list[str]:
        """List the places that are told of, as often as they are."""
        return [raw.place for raw in self.raws if raw.place]

    @property
    def name(self) -> str | None:
        """Give the event's own name."""
        return next((raw.name for raw in self.raws if raw.name), None)


def merge(raws: Sequence[Raw], is_one_sort: Callable[[str, str], bool]) -> list[Group]:
    """Gather tellings into events, in the order in which they are first told.

    Args:
        raws: in the order of the text; those announced or recalled are gathered apart by their callers.
        is_one_sort: whether two kinds may tell of one event; a call and a meeting may not.
    """
    groups: list[Group] = []
    strong = [raw for raw in raws if not raw.weak]
    dated = [raw for raw in strong if raw.when is not None and len(raw.participants) > 1]
    for raw in dated:
        if raw.relation != "joined" or not _join(groups, raw):
            _place(groups, raw, is_one_sort)
    for raw in strong:
        if raw not in dated:
            _place(groups, raw, is_one_sort)
    for raw in raws:
        if raw.weak:
            _place_weak(groups, raw, is_one_sort)
    for group in groups:
        group.raws.sort(key=lambda raw: raw.line)
    return sorted(groups, key=lambda group: group.raws[0].line)


def _place(groups: list[Group], raw: Raw, is_one_sort: Callable[[str, str], bool]) -> None:
    fitting = [group for group in groups if _fits(group, raw, is_one_sort)]
    if not fitting:
        groups.append(Group([raw]))
        return
    nearest = min(
        fitting,
        key=lambda group: (
            not _same_people(group, raw),
            min(abs(other.line - raw.line) for other in group.raws),
        ),
    )
    nearest.raws.append(raw)


def _place_weak(groups: list[Group], raw: Raw, is_one_sort: Callable[[str, str], bool]) -> None:
    """Let "X told Y" be of what the report tells of the same people about that day, whatever its kind."""
    for group in groups:
        told, said = group.when, raw.when
        is_near = told is None or said is None or _days_apart(told.date, said.date) <= _NEAR
        if _same_people(group, raw) and is_near:
            group.raws.append(replace(raw, when=None) if told else raw)
            return
    _place(groups, raw, is_one_sort)


def _days_apart(one: str, other: str) -> int:
    return edtf.parse(one).days_from(edtf.parse(other))


def _join(groups: list[Group], raw: Raw) -> bool:
    """Let a person who "led the X side" into the event whose telling stands just before."""
    fewer = set(raw.participants[:-1])
    for group in groups:
        if any(
            set(other.participants) == fewer and (other.kind, other.when) == (raw.kind, raw.when)
            for other in group.raws
        ):
            group.raws.append(raw)
            return True
    return False


def _fits(group: Group, raw: Raw, is_one_sort: Callable[[str, str], bool]) -> bool:
    if not any(is_one_sort(other.kind, raw.kind) for other in group.raws):
        return False
    if (
        raw.when
        and group.when
        and raw.when.date != group.when.date
        and not _within(raw.when.date, group.when.date)
    ):
        return False
    if _same_people(group, raw):
        return True
    if raw.name and group.name == raw.name:
        return True
    few, many = set(raw.participants), set(group.participants)
    if len(few) == 1 and few < many:
        joined = any(
            other.relation == "joined" and (other.kind, other.when) == (raw.kind, raw.when)
            for other in group.raws
        )
        return raw.paragraph <= 0 or joined
    return len(many) == 1 and many < few and all(other.paragraph <= 0 for other in group.raws)


def _same_people(group: Group, raw: Raw) -> bool:
    return len(raw.participants) > 1 and set(group.participants) == set(raw.participants)


def _within(one: str, other: str) -> bool:
    """Tell whether one date is the other with less precision: ``2023-02`` and ``2023-02-22``."""
    return one.startswith(other) or other.startswith(one)
