"""What is known of an event: when, where, between whom and about what, and how each of these is known."""

from dataclasses import dataclass

from builder.fields import paragraph_numbers
from builder.lists import listed
from builder.model import Event
from builder.pages.chronicle import NO_DATE
from builder.pages.filed import filed
from builder.pages.names import Finder
from builder.pages.parts import Fact, Siglum
from builder.pages.view import View
from builder.pages.words import curled, day

_Letters = dict[tuple[str, str], list[str]]  # for a record, the letters of the reports that name it


@dataclass(frozen=True, slots=True)
class _Printed:
    """Which reports of an event, or which words elsewhere, name which record."""

    letters: _Letters
    signs: dict[str, Siglum]

    def how(self, collection: str, name: str) -> str:
        """Say where a record is named: in all reports, or in those, each by its letter and its outlet."""
        letters = self.letters.get((collection, name), [])
        called = {sign.letter: f"{sign.letter} {sign.outlet}" for sign in self.signs.values()}
        if not letters:
            return ""
        if called.keys() == set(letters):
            few = {1: "named in the report", 2: "named in both reports"}
            return few.get(len(called), f"named in all {len(called)} reports")
        where = listed([called.get(letter, letter) for letter in letters])
        return f"named {where}" if where.startswith("where ") else f"named in {where}"


def known(view: View, event: Event, signs: dict[str, Siglum], finder: Finder) -> tuple[Fact, ...]:
    """Give what is known of an event, each fact with how it is known.

    Args:
        view: the archive from the event's page.
        event: the event.
        signs: the signs of its reports, by entry.
        finder: finds names, to tell which reports print them.
    """
    printed = _printed_in(view, event, signs, finder)
    facts = [
        Fact(
            label="When",
            day=day(event.date, weekday=True) if event.date else NO_DATE,
            how=curled(event.date_basis or ""),
        ),
        _where(view, event, printed),
    ]
    facts.append(_all(view, event, "Who", "people", printed))
    facts.append(_all(view, event, "Bodies", "organizations", printed))
    topics = tuple(view.record("topics", name) for name in event.topics)
    facts.append(Fact(label="Topics", values=topics, how=_otherwise(event)))
    if event.part_of:
        facts.append(Fact(label="Part of", values=(view.event(event.part_of),)))
    return tuple(fact for fact in facts if fact.values or fact.day or fact.extra)


def _all(view: View, event: Event, label: str, collection: str, printed: _Printed) -> Fact:
    """Give all people, or all bodies, of an event, each with the reports that name it."""
    names = event.participants if collection == "people" else event.organizations
    otherwise = _otherwise(event)
    values = tuple(
        view.record(collection, name, printed.how(collection, name) or otherwise) for name in names
    )
    return Fact(label=label, values=values)


def _otherwise(event: Event) -> str:
    """Say how a fact is known that no report prints in so many words."""
    return "not yet checked by an editor" if event.review else "supplied by the editors"


def _where(view: View, event: Event, printed: _Printed) -> Fact:
    chain: list[str] = []
    venue = filed(view.archive).venue.get(event.id)
    place = venue or event.place
    while place and place not in chain:
        chain.append(place)
        known = view.library.places.get(place)
        place = known.part_of if known else None
    named = printed.how("places", chain[0]) if chain else ""
    how = curled(event.place_basis or "") or named
    refs = tuple(view.record("places", name) for name in chain)
    return Fact(label="Where", values=refs, how=how, extra="" if venue else event.venue or "")


def _printed_in(view: View, event: Event, signs: dict[str, Siglum], finder: Finder) -> _Printed:
    """Tell which reports of the event print which name, by letter."""
    printed: _Letters = {}
    for name, sign in signs.items():
        entry = finder.whole.get(name, view.library.entries[name])
        told = {0, *view.archive.coverage.get((event.id, name), ())}
        found = finder.find((entry.dateline.as_printed if entry.dateline else "", *entry.paragraphs))
        here = [named for number, names in enumerate(found) if number in told for named in names]
        for key in dict.fromkeys((named.collection, named.id) for named in here):
            printed.setdefault(key, []).append(sign.letter)
    return _Printed(printed or _printed_beforehand(view, event, finder), signs)


def _printed_beforehand(view: View, event: Event, finder: Finder) -> _Letters:
    """Tell which names stand in the paragraphs that only announce or recall an event."""
    printed: _Letters = {}
    for name in view.archive.mentioned_in.get(event.id, ()):
        entry = finder.whole.get(name, view.library.entries[name])
        for mention in (one for one in entry.mentions if one.id == event.id):
            told = paragraph_numbers(mention.paragraphs, len(entry.paragraphs))
            texts = [entry.paragraphs[number - 1] for number in told if number <= len(entry.paragraphs)]
            words = "where it is announced" if mention.relation == "announced" else "where it is recalled"
            for named in (named for names in finder.find(tuple(texts)) for named in names):
                printed[named.collection, named.id] = [words]
    return printed
