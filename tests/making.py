"""Values for tests: invented people, places and outlets, so that nothing hangs on the five seeds."""

from collections.abc import Sequence
from typing import Any

from builder.model import (
    Archive,
    Coverage,
    Entry,
    Event,
    Kind,
    Library,
    Organization,
    Outlet,
    Person,
    Place,
    Reading,
    Site,
    Statement,
    Synopsis,
    Telling,
    Topic,
    Witness,
)
from builder.timeline.accounts import Account

KINDS = {
    "talks": Kind(name="Talks", title="{first} holds talks with {others}"),
    "call": Kind(name="Call", title="{first} speaks with {others} by telephone"),
    "meeting": Kind(name="Meeting", title="{first} meets {others}"),
    "statement": Kind(name="Statement", title="Statement by {first}"),
}
SITE = Site(title="Example", address="https://example.org/", publisher="The editors", kinds=KINDS)

DAY = "2031-05-06"
PEOPLE = ("anna-berg", "tomas-hale", "ivo-strand", "mira-oak")
PLACES = {
    "port-aster": "norland",
    "harbour-house": "port-aster",
    "kelm": "sudmark",
    "norland": None,
    "sudmark": None,
}


def name(record_id: str) -> str:
    """Say an id as a name: ``anna-berg`` is Anna Berg."""
    return record_id.replace("-", " ").title()


def _filed(folder: str, record_id: str, more: dict[str, Any]) -> dict[str, Any]:
    return {"id": record_id, "path": f"content/{folder}/{record_id}.md", **more}


def person(record_id: str, **more: Any) -> Person:
    return Person(**_filed("people", record_id, {"name": name(record_id), **more}))


def place(record_id: str, **more: Any) -> Place:
    return Place(**_filed("places", record_id, {"name": name(record_id), **more}))


def organization(record_id: str, **more: Any) -> Organization:
    return Organization(**_filed("organizations", record_id, {"name": name(record_id), **more}))


def topic(record_id: str, **more: Any) -> Topic:
    return Topic(**_filed("topics", record_id, {"name": name(record_id), **more}))


def outlet(record_id: str, **more: Any) -> Outlet:
    return Outlet(**_filed("outlets", record_id, {"name": name(record_id), **more}))


def entry(record_id: str, *paragraphs: str, **more: Any) -> Entry:
    """A report; with a text of its own where no paragraph is given."""
    text = paragraphs or ("Anna Berg met Tomas Hale in Kelm.",)
    return Entry(**_filed("entries", record_id, {"title": name(record_id), "paragraphs": text, **more}))


def event(record_id: str, **more: Any) -> Event:
    """A meeting of Anna Berg and Tomas Hale on one day, but for what is said otherwise."""
    given = {"title": name(record_id), "kind": "meeting", "date": DAY, "participants": PEOPLE[:2], **more}
    return Event(**_filed("events", record_id, given))


def library(*records: Any, site: Site = SITE) -> Library:
    """A library of the invented people and places, and of ``records``."""
    shelves: dict[str, dict[str, Any]] = {
        "people": {one: person(one) for one in PEOPLE},
        "places": {one: place(one, part_of=whole) for one, whole in PLACES.items()},
    }
    for record in records:
        shelves.setdefault(record.path.split("/")[1], {})[record.id] = record
    return Library(site=site, **{folder: dict(sorted(held.items())) for folder, held in shelves.items()})


def bare_archive(held: Library, *chronicle: str, **more: Any) -> Archive:
    """An archive of a library with these events, of which nothing is known but what is said in ``more``."""
    found = ("reports", "mentioned_in", "coverage", "links", "refused", "synopses", "verified")
    return Archive(**{"library": held, "chronicle": chronicle, **{one: {} for one in found}, **more})


def synopsis(event_id: str, reports: Sequence[str], rows: Sequence[Sequence[str]]) -> Synopsis:
    """A synopsis of reports, with a row of relations for each statement, and without their words."""
    letters = "ABCDEFGHIJ"[: len(reports)]
    witnesses = tuple(
        Witness(siglum=letter, entry=report, index=index)
        for index, (letter, report) in enumerate(zip(letters, reports, strict=True))
    )
    statements = []
    for number, row in enumerate(rows):
        readings = tuple(
            Reading(siglum=letter, relation=relation)  # type: ignore[arg-type]  # one of four words
            for letter, relation in zip(letters, row, strict=True)
        )
        statements.append(Statement(id=f"s-{number}", speaker=None, readings=readings))
    return Synopsis(event=event_id, witnesses=witnesses, statements=tuple(statements))


def telling(**more: Any) -> Telling:
    """Anna Berg met Tomas Hale in Kelm that day, but for what is said otherwise."""
    given: dict[str, Any] = {
        "date": DAY,
        "date_basis": "printed",
        "as_printed": "6 May 2031",
        "place": "kelm",
        "kind": "meeting",
        "participants": PEOPLE[:2],
        "paragraphs": (1,),
    }
    return Telling(**{**given, **more})


def account(
    entry_id: str, number: int = 0, *, event: str | None = None, words: str = "", **more: Any
) -> Account:
    """A telling, ready to be compared; ``words`` are its text."""
    return Account(
        entry=entry_id, number=number, telling=telling(**more), texts=(words,) if words else (), event=event
    )


def covers(*events: str) -> tuple[Coverage, ...]:
    """Coverage of some events, by the whole report."""
    return tuple(Coverage(id=one) for one in events)
