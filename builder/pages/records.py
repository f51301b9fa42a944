"""What the pages of all authority records have in common: names, review, note and own timeline."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from builder import routes
from builder.model import Authority
from builder.pages.chronicle import lines
from builder.pages.filed import filed
from builder.pages.latest import Earlier, latest
from builder.pages.parts import EventLine, Fact, Frame, Ref
from builder.pages.view import View
from builder.pages.words import count, first_sentence, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every authority record shows.

    Attributes:
        frame: the page around it.
        name, lang: its one name, and that name's language where its script tells.
        noun: what it is, in a word.
        variants: the other ways it is written.
        review: proposed by the importer, and not yet looked at.
        facts: what is known of it.
        note: what the editors say, in Markdown.
        timeline: the events it belongs to.
        earlier: what the timeline leaves out, where it would be too long for one page.
        count: how many those are, in words.
    """

    frame: Frame
    name: str
    lang: str | None
    noun: str
    variants: tuple[Ref, ...]
    review: bool
    facts: tuple[Fact, ...]
    note: str
    timeline: tuple[EventLine, ...]
    earlier: Earlier | None
    count: str


_MOST_TOPICS = 10  # a person may have been about everything

SECTIONS = {
    "people": ("Person", "People"),
    "places": ("Place", "Places"),
    "organizations": ("Organization", "Organizations"),
    "topics": ("Topic", "Topics"),
    "outlets": ("Outlet", "Outlets"),
}


def record(
    view: View, collection: str, authority: Authority, events: tuple[str, ...], facts: Iterable[Fact] = ()
) -> Record:
    """Gather what an authority record's page shows.

    Args:
        view: the archive from the record's page.
        collection: the collection it is filed in.
        authority: the record.
        events: ids of the events it belongs to, in chronological order.
        facts: what is known of it beyond its names.
    """
    noun, section = SECTIONS[collection]
    said = count(len(events), "event")
    shown = latest(view, events)
    return Record(
        frame=view.frame(
            f"{authority.name} ({noun.lower()})",
            f"{authority.name}. {first_sentence(authority.note)} {said} on the timeline.",
            source=authority.path,
            trail=view.section(section, routes.index(collection)),
        ),
        name=authority.name,
        lang=language_of(authority.name),
        noun=noun,
        variants=tuple(Ref(text=name, lang=language_of(name)) for name in authority.variants),
        review=authority.review,
        facts=tuple(facts),
        note=authority.note,
        timeline=lines(view, shown.names),
        earlier=shown.earlier,
        count=said,
    )


def with_whom(view: View, events: Iterable[str], *, without: str = "") -> tuple[Ref, ...]:
    """Give the people who took part in some events, most often first, with how often."""
    met: Counter[str] = Counter()
    for name in events:
        met.update(person for person in view.library.events[name].participants if person != without)
    order = sorted(met, key=lambda person: (-met[person], person))
    return tuple(view.record("people", person, count(met[person], "event")) for person in order)


def where_met(view: View, events: Iterable[str]) -> tuple[Ref, ...]:
    """Give the places of some events, most often first, with how often."""
    seen = Counter(place for name in events if (place := view.library.events[name].place))
    order = sorted(seen, key=lambda place: (-seen[place], place))
    return tuple(view.record("places", place, count(seen[place], "event")) for place in order)


def about(view: View, events: Iterable[str]) -> tuple[Ref, ...]:
    """Give the topics of some events, most often first, with how often."""
    seen = Counter(topic for name in events for topic in view.library.events[name].topics)
    order = sorted(seen, key=lambda topic: (-seen[topic], topic))[:_MOST_TOPICS]
    return tuple(view.record("topics", topic, count(seen[topic], "event")) for topic in order)


def events_with(view: View, collection: str, name: str) -> tuple[str, ...]:
    """Give the ids of the events that belong to a record, in chronological order.

    A place has the events of the places within it too.
    """
    return filed(view.archive).of(collection, name)


def within(view: View, place: str) -> set[str]:
    """Give the ids of a place and of all places within it."""
    inside = {place}
    while True:
        more = {other.id for other in view.library.places.values() if other.part_of in inside} - inside
        if not more:
            return inside
        inside |= more
