"""Parts of the chronicle: the events of one year, and those of one kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Kind, Sheet
from builder.pages.chronicle import lines
from builder.pages.filed import filed
from builder.pages.parts import EventLine, Frame, Ref, Script
from builder.pages.view import View, year_of
from builder.pages.ways import Ways, ways
from builder.pages.words import count

_FEW = 12  # events that one sees at a glance


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPage:
    """A part of the chronicle, with the parts before and after it.

    ``told_by`` are the words by which reports tell of a kind of event, each with its language; ``ways`` there
    are where the part is so long that one would choose among its events; ``others`` are the other kinds.
    """

    frame: Frame
    title: str
    noun: str
    count: str
    told_by: tuple[Ref, ...]
    others: tuple[Ref, ...]
    ways: Ways | None
    scripts: tuple[Script, ...]
    chronicle: tuple[EventLine, ...]
    previous: Ref | None
    next: Ref | None


def years(archive: Archive) -> Iterable[Sheet]:
    """Make a page for each year in which something happened."""
    events = archive.library.events.values()
    numbers = sorted({year for event in events if (year := year_of(event)) is not None})
    for place, number in enumerate(numbers):
        view = View(archive, routes.year(number))
        names = filed(archive).of("years", str(number))
        yield _sheet(
            view,
            title=str(number),
            noun="Year",
            names=names,
            section=("Years", routes.index("years")),
            before=numbers[place - 1] if place else None,
            after=numbers[place + 1] if place + 1 < len(numbers) else None,
        )


def kinds(archive: Archive) -> Iterable[Sheet]:
    """Make a page for each kind of event that the site knows."""
    for name, kind in archive.library.site.kinds.items():
        view = View(archive, routes.record("kinds", name))
        names = filed(archive).of("kinds", name)
        yield _sheet(
            view,
            title=kind.name,
            noun="Kind of event",
            names=names,
            section=("Kinds", routes.index("kinds")),
            told_by=_told_by(kind),
            others=tuple(view.kind(other) for other in archive.library.site.kinds if other != name),
        )


def _told_by(kind: Kind) -> tuple[Ref, ...]:
    return tuple(
        Ref(text=word, lang=language)
        for words in (kind.verbs, kind.nouns)
        for language in words
        for word in words[language]
    )


def _sheet(
    view: View,
    *,
    title: str,
    noun: str,
    names: tuple[str, ...],
    section: tuple[str, str],
    told_by: tuple[Ref, ...] = (),
    others: tuple[Ref, ...] = (),
    before: int | None = None,
    after: int | None = None,
) -> Sheet:
    said = count(len(names), "event")
    into = ways(view, names, without="Year" if noun == "Year" else "Kind") if len(names) > _FEW else None
    value = PartPage(
        frame=view.frame(
            f"{title} ({noun.lower()})",
            f"{noun} {title}: {said} on the timeline.",
            trail=view.section(*section),
        ),
        title=title,
        noun=noun,
        count=said,
        told_by=told_by,
        others=others,
        ways=into,
        scripts=(view.script("chronicle"),) if into else (),
        chronicle=lines(view, names, filtered=bool(into)),
        previous=_year(view, before),
        next=_year(view, after),
    )
    return Sheet(address=view.here, template="part", value=value, source="pages")


def _year(view: View, number: int | None) -> Ref | None:
    return None if number is None else Ref(text=str(number), href=view.to(routes.year(number)))
