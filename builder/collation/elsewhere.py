"""What the reports of an event say besides: statements of other events, and of none."""

from collections.abc import Iterator, Mapping

from builder.model import Elsewhere, Synopsis


def elsewhere(
    event: str,
    synopses: Mapping[str, Synopsis],
    unfiled: Mapping[str, Synopsis],
    coverage: Mapping[tuple[str, str], tuple[int, ...]],
) -> tuple[Elsewhere, ...]:
    """File what the witnesses of an event say in paragraphs that do not tell of it.

    Args:
        event: its id.
        synopses: for every event's id, its statements, whether one report tells of it or several.
        unfiled: for an entry's id, the statements that are filed under no event.
        coverage: for an (event, entry) pair, the paragraphs concerned.

    Returns:
        For each witness, in their order, one for each event in the order of ids, and last those of none.
    """
    found: list[Elsewhere] = []
    for witness in synopses[event].witnesses:
        entry, own = witness.entry, set(coverage[event, witness.entry])
        others = [name for name, report in sorted(coverage) if report == entry and name != event]
        sources = [(name, synopses[name]) for name in others if name in synopses]
        rest = [(None, unfiled[entry])] if entry in unfiled else []
        for name, synopsis in (*sources, *rest):
            besides = tuple(_besides(synopsis, entry, own))
            if besides:
                found.append(Elsewhere(entry=entry, event=name, statements=besides))
    return tuple(found)


def _besides(synopsis: Synopsis, entry: str, own: set[int]) -> Iterator[str]:
    """Pick the ids of the statements of a witness that stand in none of the paragraphs ``own``."""
    column = next((at for at, witness in enumerate(synopsis.witnesses) if witness.entry == entry), None)
    if column is None:
        return
    for statement in synopsis.statements:
        reading = statement.readings[column]
        if reading.passages and not any(passage.paragraph in own for passage in reading.passages):
            yield statement.id
