"""``events/<id>/synopsis.json``: what each report of an event says, statement by statement."""

from collections.abc import Iterator, Sequence

from builder import routes
from builder.exports.schema import json_artifact, schema_artifact
from builder.exports.synopsis_shapes import (
    BesidesObject,
    PassageObject,
    ReadingObject,
    StatementObject,
    SynopsisObject,
    WitnessObject,
)
from builder.model import Archive, Artifact, Passage, Reading, Synopsis

SCHEMA_PATH = "data/schema/synopsis.schema.json"


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the synopsis of each event that has one, and their common schema."""
    for event_id in archive.chronicle:
        if event_id in archive.synopses:
            value = synopsis(archive, archive.synopses[event_id])
            yield json_artifact(routes.synopsis_data(event_id), SynopsisObject, value)
    yield schema_artifact(SCHEMA_PATH, SynopsisObject, archive.library.site, "Synopsis")


def synopsis(archive: Archive, found: Synopsis) -> SynopsisObject:
    """Put a synopsis into the shape that other programs read."""
    return SynopsisObject(
        event=found.event,
        witnesses=tuple(
            WitnessObject(siglum=witness.siglum, entry=witness.entry) for witness in found.witnesses
        ),
        statements=tuple(
            StatementObject(
                id=statement.id,
                speaker=statement.speaker,
                readings=tuple(_reading(reading) for reading in statement.readings),
                also=statement.also,
            )
            for statement in found.statements
        ),
        digest=found.digest,
        elsewhere=tuple(_elsewhere(archive, found)),
    )


def _reading(reading: Reading) -> ReadingObject:
    return ReadingObject(
        siglum=reading.siglum,
        relation=reading.relation,
        moved=reading.moved,
        passages=_passages(reading.passages),
        formal=reading.formal,
        compared=not reading.foreign,
        speaker=reading.speaker,
        speech=reading.speech,
        occasion=reading.occasion or None,
        carried=reading.carried,
    )


def _passages(passages: Sequence[Passage]) -> tuple[PassageObject, ...]:
    return tuple(
        PassageObject(
            paragraph=passage.paragraph, start=passage.start, end=passage.end, text=passage.text or None
        )
        for passage in passages
    )


def _elsewhere(archive: Archive, found: Synopsis) -> Iterator[BesidesObject]:
    letters = {witness.entry: witness.siglum for witness in found.witnesses}
    for other in archive.elsewhere.get(found.event, ()):
        held = _of_event(archive, other.reported) if other.reported else archive.unfiled[other.entry]
        column = [witness.entry for witness in held.witnesses].index(other.entry)
        for statement in held.statements:
            if statement.id in other.statements:
                reading = statement.readings[column]
                yield BesidesObject(
                    siglum=letters[other.entry],
                    event=other.event,
                    mention=other.mention.what if other.mention else None,
                    id=statement.id,
                    speaker=reading.speaker,
                    passages=_passages(reading.passages),
                )


def _of_event(archive: Archive, event: str) -> Synopsis:
    return archive.synopses.get(event) or archive.single[event]
