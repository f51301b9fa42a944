"""``data/timeline.json``: everything on record, for other programs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from builder import routes
from builder.exports.schema import json_artifact, schema_artifact
from builder.exports.shapes import (
    Covered,
    DatelineObject,
    Duplicate,
    EntryObject,
    EventObject,
    KindObject,
    MentionObject,
    NamedObject,
    OutletObject,
    PlaceObject,
    SeedObject,
    SiteObject,
    TimelineObject,
)
from builder.fields import paragraph_numbers
from builder.model import Archive, Artifact, Authority, Entry, Event, Mention, Site
from builder.rights import shown

PATH = routes.TIMELINE_DATA
SCHEMA_PATH = "data/schema/timeline.schema.json"
_UNDATED = "9999"
_SHARE_DIGITS = 4
_Filed = TypeVar("_Filed", bound=Authority)


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the timeline as JSON, and its schema."""
    yield json_artifact(PATH, TimelineObject, timeline(archive))
    yield schema_artifact(SCHEMA_PATH, TimelineObject, archive.library.site, "Timeline")


def timeline(archive: Archive) -> TimelineObject:
    """Put the archive into the shape that other programs read."""
    library = archive.library
    entries = sorted(library.entries.values(), key=lambda entry: (_day(archive, entry), entry.id))
    return TimelineObject(
        site=_site(library.site),
        events=tuple(_event(archive, library.events[event_id]) for event_id in archive.chronicle),
        entries=tuple(_entry(archive, entry) for entry in entries),
        people=_named(library.site, "people", library.people),
        places=tuple(
            PlaceObject(
                id=place.id,
                name=place.name,
                aliases=_aliases(place),
                url=_url(library.site, "places", place),
                part_of=place.part_of,
                latitude=place.latitude,
                longitude=place.longitude,
            )
            for place in _by_id(library.places)
        ),
        organizations=_named(library.site, "organizations", library.organizations),
        topics=_named(library.site, "topics", library.topics),
        outlets=tuple(
            OutletObject(
                id=outlet.id,
                name=outlet.name,
                aliases=_aliases(outlet),
                url=_url(library.site, "outlets", outlet),
                publish=outlet.publish,
                rights=outlet.rights,
            )
            for outlet in _by_id(library.outlets)
        ),
        kinds=tuple(
            KindObject(id=kind_id, name=kind.name) for kind_id, kind in sorted(library.site.kinds.items())
        ),
    )


def _day(archive: Archive, entry: Entry) -> str:
    """Give the day an entry is sorted by: its own, or else that of the first event it reports."""
    reported = (event_id for event_id in archive.chronicle if entry.id in archive.reports.get(event_id, ()))
    days = (archive.library.events[event_id].date for event_id in reported)
    return entry.day or next((day for day in days if day), _UNDATED)


def _site(site: Site) -> SiteObject:
    return SiteObject(
        title=site.title,
        tagline=site.tagline,
        description=site.description,
        address=site.address,
        language=site.language,
        publisher=site.publisher,
        license=site.license,
        license_address=site.license_address,
    )


def _event(archive: Archive, event: Event) -> EventObject:
    return EventObject(
        id=event.id,
        title=event.title,
        date=event.date,
        place=event.place,
        venue=event.venue,
        kind=event.kind,
        participants=tuple(sorted(event.participants)),
        organizations=tuple(sorted(event.organizations)),
        topics=tuple(sorted(event.topics)),
        status=event.status,
        part_of=event.part_of,
        url=routes.canonical(archive.library.site.address, routes.event(event.id)),
        entries=_covered(
            archive, ((entry_id, event.id, entry_id) for entry_id in archive.reports.get(event.id, ()))
        ),
    )


def _covered(archive: Archive, found: Iterable[tuple[str, str, str]]) -> tuple[Covered, ...]:
    """Say where events are told of; ``found`` holds an id to show, and those of the event and the entry."""
    return tuple(
        Covered(id=shown, paragraphs=tuple(sorted(archive.coverage.get((event_id, entry_id), ()))))
        for shown, event_id, entry_id in sorted(found)
    )


def _entry(archive: Archive, entry: Entry) -> EntryObject:
    library = archive.library
    line = entry.dateline
    seed = entry.seed
    told = (event_id for event_id, reports in archive.reports.items() if entry.id in reports)
    return EntryObject(
        id=entry.id,
        title=entry.title,
        title_basis=entry.title_basis,
        outlet=entry.outlet,
        published=entry.published,
        updated=entry.updated,
        language=entry.language,
        byline=entry.byline,
        dateline=DatelineObject(place=line.place, date=line.date, as_printed=line.as_printed)
        if line
        else None,
        rights=entry.rights,
        url=entry.url,
        page=routes.canonical(library.site.address, routes.entry(entry.id)),
        seed=SeedObject(file=seed.file, sha256=seed.sha256, stripped=seed.stripped) if seed else None,
        events=_covered(archive, ((event_id, event_id, entry.id) for event_id in told)),
        mentions=tuple(_mention(entry, mention) for mention in entry.mentions),
        paragraphs=entry.paragraphs[: shown(library, entry)],
        duplicates=tuple(
            sorted(
                (
                    Duplicate(
                        entry=link.other,
                        event=link.event,
                        relation=link.relation,
                        shared=round(link.shared, _SHARE_DIGITS),
                    )
                    for link in archive.links.get(entry.id, ())
                ),
                key=lambda duplicate: (duplicate.event, duplicate.entry),
            )
        ),
    )


def _mention(entry: Entry, mention: Mention) -> MentionObject:
    told = paragraph_numbers(mention.paragraphs, len(entry.paragraphs)) if mention.paragraphs else ()
    return MentionObject(
        what=mention.what,
        date=mention.date,
        as_printed=mention.as_printed,
        relation=mention.relation,
        id=mention.id,
        paragraphs=told,
    )


def _by_id(records: Mapping[str, _Filed]) -> list[_Filed]:
    return [records[record_id] for record_id in sorted(records)]


def _named(site: Site, collection: str, records: Mapping[str, _Filed]) -> tuple[NamedObject, ...]:
    return tuple(
        NamedObject(
            id=record.id, name=record.name, aliases=_aliases(record), url=_url(site, collection, record)
        )
        for record in _by_id(records)
    )


def _aliases(record: Authority) -> tuple[str, ...]:
    return tuple(sorted(set(record.variants)))


def _url(site: Site, collection: str, record: Authority) -> str:
    return routes.canonical(site.address, routes.record(collection, record.id))
