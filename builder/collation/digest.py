"""What a comparison comes to, in sentences whose numbers are exact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.lists import listed
from builder.model import Elsewhere, Reading, Statement, Witness

_PAIR = 2
_SPEAKS = {"announced": "announces", "recalled": "recalls"}


@dataclass(frozen=True, slots=True)
class _Tally:
    """What a report has of the base's statements, counted.

    Attributes:
        identical: letter for letter.
        formal: of the reworded, those that differ by capitals, punctuation or spelling alone.
        reworded, absent, added, moved: as readings say.
        opening: how many it moved to its start.
    """

    identical: int
    formal: int
    reworded: int
    absent: int
    added: int
    moved: int
    opening: int


def digest(
    witnesses: Sequence[Witness],
    statements: Sequence[Statement],
    names: Mapping[str, str],
    foreign: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """Say what each report carries, rewords, moves, leaves out and adds.

    Args:
        witnesses: base first.
        statements: all rows, readings in the order of the witnesses.
        names: for an entry's id, what to call it; its siglum is used where there is none.
        foreign: ids of entries in another language than the base.
    """
    if len(witnesses) <= 1:
        return ()
    called = [_name(witness, names) for witness in witnesses]
    said = [
        _foreign(called[0], called[column], statements, column)
        if witness.entry in foreign
        else _sentence(called[0], called[column], _tally(statements, column))
        for column, witness in enumerate(witnesses)
        if column
    ]
    if len(witnesses) > _PAIR and not foreign:
        everywhere = sum(all(reading.passages for reading in row.readings) for row in statements)
        stand = "stands" if everywhere == 1 else "stand"
        said.append(f"{everywhere} of the {_count(len(statements))} {stand} in all {len(witnesses)} reports.")
    return tuple(said)


def said_besides(
    witnesses: Sequence[Witness], others: Sequence[Elsewhere], names: Mapping[str, str]
) -> tuple[str, ...]:
    """Say how much of what each report says belongs elsewhere: to other events, or to none.

    Args:
        witnesses: base first.
        others: what they say besides.
        names: for an entry's id, what to call it.
    """
    return tuple(
        _besides(_name(witness, names), its)
        for witness in witnesses
        if (its := [other for other in others if other.entry == witness.entry])
    )


def _name(witness: Witness, names: Mapping[str, str]) -> str:
    return names.get(witness.entry) or f"Report {witness.siglum}"


def _besides(name: str, others: Sequence[Elsewhere]) -> str:
    reported = [len(other.statements) for other in others if other.reported]
    mentioned = [len(other.statements) for other in others if other.mention]
    total = sum(len(other.statements) for other in others)
    stray = total - sum(reported) - sum(mentioned)
    belonging = [
        (sum(reported), "another event" if len(reported) == 1 else f"{len(reported)} other events"),
        (sum(mentioned), _mentioned(others)),
        (stray, "no event"),
    ]
    parts = [(number, where) for number, where in belonging if number]
    first = f"{total} further {_noun(total)} of {name} {'belongs' if total == 1 else 'belong'}"
    if len(parts) == 1:
        return f"{first} to {parts[0][1]}."
    return f"{first} elsewhere: {listed([f'{number} to {where}' for number, where in parts])}."


def _mentioned(others: Sequence[Elsewhere]) -> str:
    how = sorted({_SPEAKS[other.mention.relation] for other in others if other.mention})
    number = sum(other.mention is not None for other in others)
    return f"{'an event' if number == 1 else f'{number} events'} that it only {listed(how, 'or')}"


def _foreign(base: str, name: str, statements: Sequence[Statement], column: int) -> str:
    """Say of a report in another language what is set beside the base's statements, and what is not said."""
    both = sum(bool(row.readings[0].passages and row.readings[column].passages) for row in statements)
    said = f"{name} is in another language than {base}: their words are not compared"
    if not both:
        return f"{said}, and no statement of the one could be set beside one of the other."
    verb = "is" if both == 1 else "are"
    return f"{said}; by names, numbers and order, {_count(both)} of {base} {verb} set beside its own."


def _tally(statements: Sequence[Statement], column: int) -> _Tally:
    own = [row.readings[column] for row in statements if row.readings[0].passages]
    start = min(
        (_place(row.readings[column]) for row in statements if row.readings[column].passages), default=None
    )
    away = [reading for reading in own if reading.moved]
    return _Tally(
        identical=sum(reading.relation == "identical" for reading in own),
        formal=sum(reading.formal for reading in own),
        reworded=sum(reading.relation == "reworded" for reading in own),
        absent=sum(reading.relation == "absent" for reading in own),
        added=sum(bool(row.readings[column].passages) for row in statements if not row.readings[0].passages),
        moved=len(away),
        opening=sum(_place(reading) == start for reading in away),
    )


def _place(reading: Reading) -> tuple[int, int]:
    return reading.passages[0].paragraph, reading.passages[0].start


def _sentence(base: str, name: str, tally: _Tally) -> str:
    carried, total = tally.identical + tally.reworded, tally.identical + tally.reworded + tally.absent
    if not carried:
        first = f"{name} carries none of the {_count(total)} of {base}"
    elif carried == total:
        first = f"{name} carries {'all' if total > 1 else 'the'} {_count(total)} of {base}{_wording(tally)}"
    else:
        first = f"{name} carries {carried} of the {_count(total)} of {base}{_wording(tally)}"
    rest = [
        f"leaves out {tally.absent}" if carried and tally.absent else "",
        f"adds {tally.added}" if tally.added else "",
    ]
    return f"{listed([first, *(part for part in rest if part)])}."


def _wording(tally: _Tally) -> str:
    carried = tally.identical + tally.reworded
    if not tally.identical:
        how = ["none word for word"]
    elif not tally.reworded:
        how = ["word for word" if carried == 1 else "all word for word"]
    else:
        how = [f"{tally.identical} word for word", f"{tally.reworded} reworded"]
    if tally.formal:
        which = f"{tally.formal} of these" if tally.identical else f"{tally.formal} different"
        how.append(f"{which} only in capitals, punctuation or spelling")
    if tally.opening:
        how.append(f"{tally.opening} moved to its opening")
    if tally.moved > tally.opening:
        how.append(f"{tally.moved - tally.opening} in another place")
    return f" ({', '.join(how)})"


def _count(number: int) -> str:
    return f"{number} {_noun(number)}"


def _noun(number: int) -> str:
    return "statement" if number == 1 else "statements"
