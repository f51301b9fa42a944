"""``events/<id>/synopsis.json``: what each report of an event says, statement by statement."""

from collections.abc import Iterator

from builder import routes
from builder.exports.schema import json_artifact, schema_artifact
from builder.exports.shapes import (
    PassageObject,
    ReadingObject,
    StatementObject,
    SynopsisObject,
    WitnessObject,
)
from builder.model import Archive, Artifact, Synopsis

SCHEMA_PATH = "data/schema/synopsis.schema.json"


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the synopsis of each event that has one, and their common schema."""
    for event_id in archive.chronicle:
        if event_id in archive.synopses:
            value = synopsis(archive.synopses[event_id])
            yield json_artifact(routes.synopsis_data(event_id), SynopsisObject, value)
    yield schema_artifact(SCHEMA_PATH, SynopsisObject, archive.library.site, "Synopsis")


def synopsis(found: Synopsis) -> SynopsisObject:
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
                readings=tuple(
                    ReadingObject(
                        siglum=reading.siglum,
                        relation=reading.relation,
                        moved=reading.moved,
                        passages=tuple(
                            PassageObject(
                                paragraph=passage.paragraph,
                                start=passage.start,
                                end=passage.end,
                                text=passage.text or None,
                            )
                            for passage in reading.passages
                        ),
                    )
                    for reading in statement.readings
                ),
            )
            for statement in found.statements
        ),
        digest=found.digest,
    )
