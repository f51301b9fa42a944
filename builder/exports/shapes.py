"""The JSON files as other programs see them: one dataclass per object, from which the schemas follow."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from builder.model import LinkRelation, MentionRelation, Status

Date = Annotated[str, Field(description="EDTF level 1: a day, month, year or interval, perhaps uncertain.")]
Moment = Annotated[
    str, Field(description="ISO 8601 date or date-time as printed; no zone unless one is printed.")
]
Number = Annotated[int, Field(ge=1, description="A paragraph of the entry, counted from 1.")]
Share = Annotated[
    float, Field(ge=0, le=1, description="Share of this entry's statements on the event that the other has.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteObject:
    """What the site is called, where it stands, and on which terms."""

    title: str
    tagline: str
    description: str
    address: str
    language: str
    publisher: str
    license: str
    license_address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A report of an event, and the paragraphs of it that tell of the event."""

    id: str
    paragraphs: tuple[Number, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventObject:
    """An event; ``url`` is its page."""

    id: str
    title: str
    date: Date | None
    place: str | None
    venue: str | None
    kind: str
    participants: tuple[str, ...]
    organizations: tuple[str, ...]
    topics: tuple[str, ...]
    status: Status
    part_of: str | None
    url: str
    entries: tuple[Covered, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineObject:
    """Where and when a report says it was filed."""

    place: str | None
    date: Date | None
    as_printed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedObject:
    """The raw text that an entry was made from; ``stripped`` are its lines that the entry leaves out."""

    file: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    stripped: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionObject:
    """An event that an entry only announces or recalls; ``id`` where there is a record of it."""

    what: str
    date: Date | None
    as_printed: str | None
    relation: MentionRelation
    id: str | None
    paragraphs: tuple[Number, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """Another report of the same event."""

    entry: str
    event: str
    relation: LinkRelation
    shared: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryObject:
    """A report; ``page`` is its page here, ``url`` the address it was published at, where known.

    ``paragraphs`` are its text, from the first, as far as the outlet's terms let it be republished.
    """

    id: str
    title: str
    title_basis: str
    outlet: str | None
    published: Moment | None
    updated: Moment | None
    language: str
    byline: tuple[str, ...]
    dateline: DatelineObject | None
    rights: str | None
    url: str | None
    page: str
    seed: SeedObject | None
    events: tuple[Covered, ...]
    mentions: tuple[MentionObject, ...]
    paragraphs: tuple[str, ...]
    duplicates: tuple[Duplicate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedObject:
    """A person, an organization or a topic; ``aliases`` are the other ways reports write the name."""

    id: str
    name: str
    aliases: tuple[str, ...]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceObject:
    """A place; degrees are WGS 84, north and east positive."""

    id: str
    name: str
    aliases: tuple[str, ...]
    url: str
    part_of: str | None
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletObject:
    """Who publishes; ``publish`` says how much of its text the site shows."""

    id: str
    name: str
    aliases: tuple[str, ...]
    url: str
    publish: Literal["full", "excerpt", "readings"]
    rights: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KindObject:
    """A kind of event."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineObject:
    """The whole timeline; every list is sorted, events and entries by date."""

    site: SiteObject
    events: tuple[EventObject, ...]
    entries: tuple[EntryObject, ...]
    people: tuple[NamedObject, ...]
    places: tuple[PlaceObject, ...]
    organizations: tuple[NamedObject, ...]
    topics: tuple[NamedObject, ...]
    outlets: tuple[OutletObject, ...]
    kinds: tuple[KindObject, ...]
