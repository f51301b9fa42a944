"""What two reports of one event have in common, as a share and in one word."""

from builder.collation.variants import same_words, wording
from builder.model import LinkRelation, Reading, Statement, Synopsis, Thresholds


def shared(synopsis: Synopsis, a_entry: str, b_entry: str) -> float:
    """Give the share of one report's statements that another also has.

    Args:
        synopsis: the event's.
        a_entry: id of the entry whose statements are counted.
        b_entry: id of the other.

    Returns:
        Between 0 and 1; 0 where the one has no statements.
    """
    both = _readings(synopsis, a_entry, b_entry)
    return sum(bool(b.passages) for _, b in both) / len(both) if both else 0.0


def relation(synopsis: Synopsis, a_entry: str, b_entry: str, thresholds: Thresholds) -> LinkRelation:
    """Say in one word how two reports stand to one another; the order of the two does not matter.

    Republished is the same text, word for word, nearly whole; reworded, most statements of either in the
    other; overlapping, anything less.
    """
    same = min(_same(synopsis, a_entry, b_entry), _same(synopsis, b_entry, a_entry))
    if same >= thresholds.republished:
        return "republished"
    common = min(shared(synopsis, a_entry, b_entry), shared(synopsis, b_entry, a_entry))
    return "reworded" if common >= thresholds.reworded else "overlapping"


def _readings(synopsis: Synopsis, a_entry: str, b_entry: str) -> list[tuple[Reading, Reading]]:
    """List what both have, for each statement that the first has."""
    places = {witness.entry: at for at, witness in enumerate(synopsis.witnesses)}
    a, b = places[a_entry], places[b_entry]
    return [_pick(statement, a, b) for statement in synopsis.statements if statement.readings[a].passages]


def _pick(statement: Statement, a: int, b: int) -> tuple[Reading, Reading]:
    return statement.readings[a], statement.readings[b]


def _same(synopsis: Synopsis, a_entry: str, b_entry: str) -> float:
    both = _readings(synopsis, a_entry, b_entry)
    agreeing = sum(same_words(wording(a.passages), wording(b.passages)) for a, b in both)
    return agreeing / len(both) if both else 0.0
