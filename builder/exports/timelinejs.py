"""``data/timelinejs.json``: dated events as slides of Knight Lab's TimelineJS.

Its texts are HTML; all words are escaped, and the only markup is a link to the event's page.
"""

from collections.abc import Iterator
from html import escape

from builder import edtf, routes
from builder.exports.items import first_paragraph
from builder.exports.schema import json_text
from builder.model import Archive, Artifact, Event

_PARTS = ("year", "month", "day")


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the slides; an event without a date cannot have one."""
    library = archive.library
    dated = [library.events[name] for name in archive.chronicle if library.events[name].date]
    slides = {
        "title": {
            "unique_id": "title",
            "text": {"headline": escape(library.site.title), "text": _paragraph(library.site.description)},
        },
        "events": [_slide(archive, event, event.date) for event in dated if event.date],
    }
    yield Artifact(routes.TIMELINE_SLIDES, json_text(slides), "exports")


def _slide(archive: Archive, event: Event, date: str) -> dict[str, object]:
    library = archive.library
    first, _, last = date.partition("/")
    address = escape(routes.canonical(library.site.address, routes.event(event.id)), quote=True)
    kind = library.site.kinds.get(event.kind)
    reports = len(archive.reports.get(event.id, ()))
    number = f"{reports} report{'' if reports == 1 else 's'}" if reports else "no report yet"
    slide: dict[str, object] = {
        "unique_id": event.id,
        "start_date": _date(first),
        "display_date": edtf.say(date),
        "group": escape(kind.name if kind else event.kind),
        "autolink": False,
        "text": {
            "headline": escape(event.title),
            "text": f'{_paragraph(first_paragraph(event.note))}<p><a href="{address}">{number}</a></p>',
        },
    }
    return slide | ({"end_date": _date(last)} if last else {})


def _date(point: str) -> dict[str, int]:
    return dict(zip(_PARTS, map(int, point.rstrip("?~%").split("-")), strict=False))


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>" if text else ""
