"""What a page says of itself to programs that read pages: JSON-LD in the words of schema.org.

It holds no text of a report but its headline, so that nothing an outlet withholds can stand in it.
"""

import json

from builder import edtf, routes
from builder.model import Entry, Event
from builder.pages.filed import filed
from builder.pages.view import View, title_of

_CONTEXT = "https://schema.org"
_Object = dict[str, object]


def linked_event(view: View, event: Event) -> str:
    """Describe an event, and name the reports of it."""
    first, _, last = (event.date or "").partition("/")
    status = "EventCancelled" if event.status == "cancelled" else "EventScheduled"
    return _text(
        {
            "@type": "Event",
            "@id": _address(view, routes.event(event.id)),
            "url": _address(view, routes.event(event.id)),
            "name": event.title,
            "startDate": first.rstrip("?~%"),
            "endDate": (last or first).rstrip("?~%"),
            "eventStatus": f"{_CONTEXT}/{status}",
            "location": _place(view, event),
            "attendee": [_named(view, "Person", "people", name) for name in event.participants],
            "about": [_named(view, "Thing", "topics", name) for name in event.topics],
            "superEvent": {"@id": _address(view, routes.event(event.part_of))} if event.part_of else None,
            "subjectOf": [
                {
                    "@type": "NewsArticle",
                    "@id": _address(view, routes.entry(name)),
                    "headline": title_of(view.library.entries[name]),
                }
                for name in view.archive.reports.get(event.id, ())
            ],
        }
    )


def linked_report(view: View, entry: Entry) -> str:
    """Describe a report as it is held here, and name the events it tells of."""
    outlet = view.outlet(entry)
    publisher = {"@type": "NewsMediaOrganization", "name": outlet.name} if outlet else None
    told = filed(view.archive).by(entry.id)
    return _text(
        {
            "@type": "NewsArticle",
            "@id": _address(view, routes.entry(entry.id)),
            "url": _address(view, routes.entry(entry.id)),
            "headline": title_of(entry),
            "datePublished": entry.published,
            "dateModified": entry.updated,
            "inLanguage": entry.language,
            "author": [{"@type": "Person", "name": name} for name in entry.byline] or publisher,
            "publisher": publisher,
            "copyrightNotice": entry.rights,
            "isBasedOn": entry.url,
            "archivedAt": entry.archive_url,
            "about": [_reference(view, name) for name in told],
            "mentions": [
                _reference(view, mention.id)
                for mention in entry.mentions
                if mention.id in view.library.events and mention.id
            ],
        }
    )


def _reference(view: View, event_id: str) -> _Object:
    event = view.library.events[event_id]
    described: _Object = {
        "@type": "Event",
        "@id": _address(view, routes.event(event_id)),
        "name": event.title,
    }
    return described | ({"startDate": event.date} if edtf.is_day(event.date) else {})


def _place(view: View, event: Event) -> _Object | None:
    place = view.library.places.get(event.place) if event.place else None
    if place is None:
        return {"@type": "Place", "name": event.venue} if event.venue else None
    degrees = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return {
        "@type": "Place",
        "@id": _address(view, routes.record("places", place.id)),
        "name": f"{event.venue}, {place.name}" if event.venue else place.name,
    } | ({"geo": degrees} if place.latitude is not None and place.longitude is not None else {})


def _named(view: View, kind: str, collection: str, name: str) -> _Object:
    record = view.records(collection).get(name)
    described: _Object = {"@type": kind, "name": record.name if record else name}
    if record is None:
        return described
    return described | {"@id": _address(view, routes.record(collection, name))}


def _address(view: View, address: str) -> str:
    return routes.canonical(view.library.site.address, address)


def _text(described: _Object) -> str:
    said = {name: value for name, value in described.items() if value}
    return json.dumps({"@context": _CONTEXT, **said}, ensure_ascii=False, separators=(",", ":"))
