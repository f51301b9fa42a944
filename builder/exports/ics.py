"""``calendar.ics``: the events as all-day entries of a calendar (iCalendar, RFC 5545).

An event whose day is not known is left out, since a calendar cannot say "some day in February". Stamps
are the time of the last change that is known, so that the same content gives the same calendar.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from builder import edtf, routes
from builder.exports.items import at, first_paragraph, when_changed
from builder.model import Archive, Artifact, Event, Place, Site

_LINE = 75  # octets of a line, its end not counted
_STATUS = {"announced": "TENTATIVE", "cancelled": "CANCELLED"}
_ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the calendar."""
    site = archive.library.site
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_text(site.publisher)}//{_text(site.title)}//{site.language.upper()}",
        f"NAME:{_text(site.title)}",
        f"X-WR-CALNAME:{_text(site.title)}",
        f"URL:{routes.canonical(site.address, routes.HOME)}",
    ]
    for name in archive.chronicle:
        lines += _event(archive, archive.library.events[name])
    text = "".join(folded(line) for line in (*lines, "END:VCALENDAR"))
    yield Artifact(routes.CALENDAR, text.encode(), "exports")


def _event(archive: Archive, event: Event) -> list[str]:
    if not event.date or not _has_days(event.date):
        return []
    library, span = archive.library, edtf.parse(event.date)
    kind = library.site.kinds.get(event.kind)
    place = library.places.get(event.place) if event.place else None
    status = "TENTATIVE" if span.doubt else "CONFIRMED"
    said = [f"The date is {span.doubt}." if span.doubt else "", first_paragraph(event.note)]
    address = routes.canonical(library.site.address, routes.event(event.id))
    return [
        "BEGIN:VEVENT",
        f"UID:{uid(library.site, event)}",
        f"DTSTAMP:{_stamp(at(when_changed(archive, event)))}",
        f"DTSTART;VALUE=DATE:{span.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{span.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(event.title)}",
        *_where(event, place),
        f"STATUS:{_STATUS.get(event.status, status)}",
        f"CATEGORIES:{_text(kind.name if kind else event.kind)}",
        f"DESCRIPTION:{_text(chr(10).join((*(part for part in said if part), address)))}",
        f"URL:{address}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _has_days(date: str) -> bool:
    """Tell whether a date names days, and not only months or years."""
    return all(edtf.parse(point).precision == "day" for point in date.split("/"))


def uid(site: Site, event: Event) -> str:
    """Give the identifier by which a calendar knows the event again: its id and the site's host."""
    return f"{event.id}@{urlsplit(site.address).hostname or 'site'}"


def _where(event: Event, place: Place | None) -> Iterator[str]:
    named = [part for part in (event.venue, place.name if place else event.place) if part]
    if named:
        yield f"LOCATION:{_text(', '.join(named))}"
    if place and place.latitude is not None and place.longitude is not None:
        yield f"GEO:{place.latitude};{place.longitude}"


def _stamp(time: datetime) -> str:
    return f"{(time - (time.utcoffset() or timedelta())).replace(tzinfo=None):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Escape a text; signs that no calendar may hold are left out."""
    return "".join(_ESCAPES.get(sign, sign) for sign in text if sign == "\n" or sign.isprintable())


def folded(line: str) -> str:
    """End a line as calendars do, and break it where it is longer than a line may be, but within no sign."""
    parts, size = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _LINE:
            parts.append(" ")
            size = 1
        parts[-1] += sign
        size += octets
    return "\r\n".join((*parts, ""))
