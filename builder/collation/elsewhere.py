"""What the reports of an event say besides: statements of other events, and of none."""

from collections.abc import Iterable, Iterator, Mapping

from builder.fields import paragraph_numbers
from builder.model import Elsewhere, Entry, Synopsis


def elsewhere(
    event: str,
    synopses: Mapping[str, Synopsis],
    unfiled: Mapping[str, Synopsis],
    coverage: Mapping[tuple[str, str], tuple[int, ...]],
    entries: Mapping[str, Entry],
) -> tuple[Elsewhere, ...]:
    """File what the witnesses of an event say in paragraphs that do not tell of it.

    Args:
        event: its id.
        synopses: for every event's id, its statements, whether one report tells of it or several.
        unfiled: for an entry's id, the statements that are filed under no event.
        coverage: for an (event, entry) pair, the paragraphs concerned.
        entries: by their ids.

    Returns:
        For each witness, in their order, one for each event in the order of ids, then one for each event
        that it only announces or recalls, and last those of none.
    """
    found: list[Elsewhere] = []
    for witness in synopses[event].witnesses:
        entry, own = witness.entry, coverage[event, witness.entry]
        others = [name for name, report in sorted(coverage) if report == entry and name != event]
        for name in others:
            besides = tuple(_besides(synopses[name], entry, own)) if name in synopses else ()
            if besides:
                found.append(Elsewhere(entry=entry, event=name, statements=besides))
        if entry in unfiled:
            found.extend(_unfiled(unfiled[entry], entries[entry]))
    return tuple(found)


def _unfiled(synopsis: Synopsis, entry: Entry) -> Iterator[Elsewhere]:
    """Part the statements of no event: those of each event it announces or recalls, and the rest."""
    rest = [statement.id for statement in synopsis.statements]
    for mention in entry.mentions:
        if mention.paragraphs:
            told = paragraph_numbers(mention.paragraphs, len(entry.paragraphs))
            others = set(range(1, len(entry.paragraphs) + 1)) - set(told)
            its = [name for name in _besides(synopsis, entry.id, others) if name in rest]
            rest = [name for name in rest if name not in its]
            if its:
                yield Elsewhere(entry=entry.id, event=mention.id, statements=tuple(its), mention=mention)
    if rest:
        yield Elsewhere(entry=entry.id, event=None, statements=tuple(rest))


def _besides(synopsis: Synopsis, entry: str, own: Iterable[int]) -> Iterator[str]:
    """Pick the ids of the statements of a witness that stand in none of the paragraphs ``own``."""
    excluded = set(own)
    column = next((at for at, witness in enumerate(synopsis.witnesses) if witness.entry == entry), None)
    if column is None:
        return
    for statement in synopsis.statements:
        reading = statement.readings[column]
        if reading.passages and not any(passage.paragraph in excluded for passage in reading.passages):
            yield statement.id
