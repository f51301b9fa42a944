"""``synopsis.json`` as other programs see it: one dataclass per object, from which its schema follows."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from builder.exports.shapes import Number

Place = Annotated[int, Field(ge=0, description="Code points from the beginning of the paragraph.")]
StatementId = Annotated[
    str, Field(pattern=r"^s-[0-9a-f]{8}(-[0-9]+)?$", description="Its address on the event's page.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageObject:
    """A stretch of a report; ``text`` is null where the outlet's terms do not let it be republished."""

    paragraph: Number
    start: Place
    end: Place
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingObject:
    """What one witness has for a statement.

    Where the base lacks the statement, the first witness that has it stands in for the base. ``formal`` says
    that it differs by capitals, punctuation or spelling alone; ``compared`` is false where it is in another
    language than the base. ``speaker``, ``speech`` and ``occasion`` are what this witness says of who says
    it, how, and at which meeting (in its own words); ``carried`` says that these words stand before an
    earlier statement, from which the speaker goes on.
    """

    siglum: str
    relation: Literal["base", "identical", "reworded", "absent"]
    moved: bool
    passages: tuple[PassageObject, ...]
    formal: bool
    compared: bool
    speaker: str | None
    speech: Literal["quoted", "partly quoted", "reported", "narrated"]
    occasion: str | None
    carried: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementObject:
    """A row of the synopsis; ``speaker`` is a person's id, words for others, or null for the report.

    ``also`` are its other addresses.
    """

    id: StatementId
    speaker: str | None
    readings: tuple[ReadingObject, ...]
    also: tuple[StatementId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessObject:
    """A report of the event, and its sign; the first is the base."""

    siglum: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BesidesObject:
    """A statement of a witness that belongs to another event, or (``event`` is null) to none on the timeline.

    ``mention`` says, in a few words, which event it tells of where the witness only announces or recalls it.
    """

    siglum: str
    event: str | None
    mention: str | None
    id: StatementId
    speaker: str | None
    passages: tuple[PassageObject, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SynopsisObject:
    """An event's reports, statement by statement, and what the comparison comes to."""

    event: str
    witnesses: tuple[WitnessObject, ...]
    statements: tuple[StatementObject, ...]
    digest: tuple[str, ...]
    elsewhere: tuple[BesidesObject, ...]
