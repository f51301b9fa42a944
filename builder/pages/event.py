"""An event: what is known and how, its reports, why they are held to be one event, and its synopsis."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder import routes
from builder.citing import of_event
from builder.fields import paragraph_text
from builder.model import Archive, Event, Sheet
from builder.pages.chronicle import NO_DATE, lines, status_words
from builder.pages.cite import Cite, cite
from builder.pages.evidence import Joined, Refused, joined, refused
from builder.pages.filed import filed
from builder.pages.known import known
from builder.pages.linked import linked_event
from builder.pages.names import Finder
from builder.pages.parts import Day, EventLine, Fact, Frame, Ref, Script, Siglum
from builder.pages.sigla import sigla
from builder.pages.synopsis import SynopsisView, lay_out
from builder.pages.view import View, when_published
from builder.pages.words import count, day, first_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report of the event.

    Attributes:
        fragment: its address on this page.
        siglum: its sign.
        entry: its title, and where the whole report stands.
        outlet: who published it.
        published: when, and ``updated`` where only that is printed.
        part: which of its paragraphs tell of the event.
    """

    fragment: str
    siglum: Siglum
    entry: Ref
    outlet: Ref | None
    published: Day | None
    part: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioning:
    """A report that only announces or recalls the event."""

    entry: Ref
    relation: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """An event beside another; ``words`` say on which side it lies."""

    words: str
    event: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """The page of an event."""

    frame: Frame
    title: str
    day: Day
    kind: Ref
    status: str
    status_words: str
    facts: tuple[Fact, ...]
    note: str
    reports: tuple[Report, ...]
    joined: tuple[Joined, ...]
    refused: tuple[Refused, ...]
    synopsis: SynopsisView | None
    scripts: tuple[Script, ...]
    mentions: tuple[Mentioning, ...]
    holds: tuple[EventLine, ...]
    same_people: tuple[Neighbour, ...]
    around: tuple[Neighbour, ...]
    cite: Cite
    linked: str


def sheet(archive: Archive, event: Event, finder: Finder) -> Sheet:
    """Make the page of an event.

    Args:
        archive: everything known.
        event: the event.
        finder: finds people and places, to tell which reports name them.
    """
    address = routes.event(event.id)
    view = View(archive, address)
    signs = sigla(view, event.id)
    synopsis = archive.synopses.get(event.id) or archive.single.get(event.id)
    laid = lay_out(view, synopsis) if synopsis and synopsis.statements else None
    between = _between(archive, event)
    said = event.title if not event.date else f"{event.title}, {day(event.date).text}"
    value = EventPage(
        frame=view.frame(
            said,
            f"{said}. {first_sentence(event.note) or count(len(signs), 'report') + ' compared.'}",
            style="event",
            source=event.path,
            trail=view.section("Timeline", routes.HOME),
            pictured=event.id,
        ),
        title=event.title,
        day=day(event.date, weekday=True) if event.date else NO_DATE,
        kind=view.kind(event.kind),
        status=event.status,
        status_words=status_words(event),
        facts=known(view, event, signs, finder),
        note=event.note,
        reports=tuple(_report(view, event, name, sign) for name, sign in signs.items()),
        joined=joined(view, event.id, signs),
        refused=refused(view, event.id),
        synopsis=laid,
        scripts=(view.script("synopsis"),) if laid and laid.data else (),
        mentions=_mentions(view, event),
        holds=lines(view, filed(archive).of("events", event.id)),
        same_people=_neighbours(view, event, between, {name: at for at, name in enumerate(between)})
        if len(event.participants) > 1
        else (),
        around=_neighbours(view, event, archive.chronicle, filed(archive).place),
        cite=cite(
            view,
            of_event(archive, event),
            event.path,
            parts={"statement": [statement.id for statement in synopsis.statements] if synopsis else []},
        ),
        linked=linked_event(view, event),
    )
    return Sheet(address=address, template="event", value=value, source=event.path)


def _between(archive: Archive, event: Event) -> tuple[str, ...]:
    """Give the events, this one among them, in which two or more of its participants took part."""
    known = filed(archive)
    times = Counter(name for person in set(event.participants) for name in known.of("people", person))
    found = {name for name, number in times.items() if number > 1} | ({event.id} & known.place.keys())
    return tuple(sorted(found, key=known.place.__getitem__))


def _neighbours(
    view: View, event: Event, names: Sequence[str], places: Mapping[str, int]
) -> tuple[Neighbour, ...]:
    """Give the events beside one among others; ``places`` tells where each stands there."""
    place = places.get(event.id)
    if place is None:
        return ()
    beside = (("before", names[place - 1 : place] if place else ()), ("after", names[place + 1 : place + 2]))
    return tuple(
        Neighbour(words=_order(event, view.library.events[name], words), event=view.event(name))
        for words, found in beside
        for name in found
    )


def _order(event: Event, other: Event, words: str) -> str:
    """Say on which side another event lies; of one day, which came first is not known."""
    return "the same day" if event.date and event.date == other.date else words


def _report(view: View, event: Event, name: str, sign: Siglum) -> Report:
    entry = view.library.entries[name]
    told = view.archive.coverage.get((event.id, name), ())
    total = len(entry.paragraphs)
    said = paragraph_text(told).replace("-", "–")
    part = "the whole report" if len(told) == total else f"paragraphs {said} of {total}"
    if len(told) == 1 < total:
        part = f"paragraph {told[0]} of {total}"
    href = view.paragraph(entry, told[0]) if told else view.to(routes.entry(name))
    return Report(
        fragment=routes.report(name),
        siglum=sign,
        entry=view.entry(name),
        outlet=view.record("outlets", entry.outlet) if entry.outlet else None,
        published=when_published(entry),
        part=Ref(text=part, href=href),
    )


def _mentions(view: View, event: Event) -> tuple[Mentioning, ...]:
    found = []
    for name in view.archive.mentioned_in.get(event.id, ()):
        entry = view.library.entries.get(name)
        if entry is None:
            continue
        mention = next((mention for mention in entry.mentions if mention.id == event.id), None)
        printed = f"as “{mention.as_printed}”" if mention and mention.as_printed else ""
        relation = mention.relation if mention else "mentioned"
        found.append(Mentioning(entry=view.entry(name), relation=relation, words=printed))
    return tuple(found)
