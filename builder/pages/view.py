"""The archive as seen from one page: every name it prints, and the way from here to there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import quote

from builder import edtf, rights, routes
from builder.lists import listed
from builder.model import Archive, Authority, Entry, Event, Library, Outlet
from builder.pages.parts import Day, Frame, MenuItem, Picture, Ref, Script
from builder.pages.words import language_of, moment, shortened

_MENU = (
    ("Timeline", routes.HOME),
    ("People", "people/"),
    ("Places", "places/"),
    ("Organizations", "organizations/"),
    ("Topics", "topics/"),
    ("Reports", "entries/"),
    ("Outlets", "outlets/"),
    ("Phrases", routes.PHRASES),
    ("Search", routes.SEARCH),
)
_COLOPHON = (("Kinds", "kinds/"), ("Years", "years/"), ("Data", "data/"))


@dataclass(frozen=True, slots=True)
class View:
    """The archive as seen from the page at ``here``.

    Attributes:
        archive: everything known.
        here: the page's address.
        absolute: give full addresses, for the page that is shown wherever nothing else is.
    """

    archive: Archive
    here: str
    absolute: bool = False

    @property
    def library(self) -> Library:
        """What people wrote."""
        return self.archive.library

    def to(self, address: str) -> str:
        """Give the href from this page to an address."""
        if self.absolute:
            return routes.canonical(self.library.site.address, address)
        return routes.relative(self.here, address)

    def records(self, collection: str) -> Mapping[str, Authority]:
        """Give the authority records of a collection; none where it has none."""
        records: Mapping[str, Mapping[str, Authority]] = {
            "people": self.library.people,
            "places": self.library.places,
            "organizations": self.library.organizations,
            "topics": self.library.topics,
            "outlets": self.library.outlets,
        }
        return records[collection]

    def record(self, collection: str, name: str, detail: str = "") -> Ref:
        """Give the name of an authority record and the way to it; a bare id where no record has it."""
        found = self.records(collection).get(name)
        if found is None:
            return Ref(text=name, detail=detail)
        language = language_of(found.name)
        href = self.to(routes.record(collection, name))
        return Ref(text=found.name, href=href, lang=language, detail=detail)

    def name(self, collection: str, name: str) -> str:
        """Give the name of an authority record, or the bare id."""
        return self.record(collection, name).text

    def kind(self, name: str) -> Ref:
        """Give the name of a kind of event and the way to its page."""
        known = self.library.site.kinds.get(name)
        return Ref(text=known.name, href=self.to(routes.record("kinds", name))) if known else Ref(text=name)

    def event(self, name: str, fragment: str = "") -> Ref:
        """Give the title of an event and the way to it."""
        found = self.library.events.get(name)
        if found is None:
            return Ref(text=name)
        when = edtf.say(found.date) if found.date else "no date known"
        href = self.to(routes.event(name) + (f"#{fragment}" if fragment else ""))
        return Ref(text=found.title, href=href, detail=when, lang=language_of(found.title))

    def entry(self, name: str, fragment: str = "") -> Ref:
        """Give the title of a report, a supplied one in square brackets, and the way to it."""
        found = self.library.entries.get(name)
        if found is None:
            return Ref(text=name)
        href = self.to(routes.entry(name) + (f"#{fragment}" if fragment else ""))
        lang = None if found.language == self.library.site.language else found.language
        return Ref(text=title_of(found), href=href, detail=self.outlet_name(found), lang=lang)

    def outlet(self, entry: Entry) -> Outlet | None:
        """Give the record of the outlet that published a report."""
        return self.library.outlets.get(entry.outlet) if entry.outlet else None

    def outlet_name(self, entry: Entry) -> str:
        """Give the short name of the outlet that published a report."""
        outlet = self.outlet(entry)
        if outlet is None:
            return entry.outlet or "outlet not known"
        return outlet.short or outlet.name

    def shown(self, entry: Entry) -> int:
        """Give the number of a report's paragraphs that its outlet's terms allow to be shown."""
        return rights.shown(self.library, entry)

    def paragraph(self, entry: Entry, number: int) -> str:
        """Give the way to a report's paragraph or, where it may not be shown, to the report's page."""
        fragment = f"#{routes.paragraph(number)}" if number <= self.shown(entry) else ""
        return self.to(routes.entry(entry.id) + fragment)

    def frame(
        self,
        title: str,
        description: str,
        *,
        style: str | None = None,
        source: str | None = None,
        trail: tuple[Ref, ...] = (),
        pictured: str = "",
    ) -> Frame:
        """Put the page into the site: its head, its menu and where it belongs.

        Args:
            title: the page's title, unlike any other page's.
            description: one sentence about it.
            style: the name of its own style sheet, if it has one.
            source: the content file it comes from.
            trail: the pages it belongs under.
            pictured: the event whose reports its picture shows.
        """
        site = self.library.site
        return Frame(
            title=title,
            description=shortened(description),
            address=self.here,
            canonical=routes.canonical(site.address, self.here),
            home=self.to(routes.HOME),
            icon=self.to(routes.ICON),
            feed=self.to(routes.FEED),
            style=self.to(routes.style("site")),
            page_style=self.to(routes.style(style)) if style else None,
            menu=self._menu(_MENU),
            colophon=self._menu((*self._prose(), *_COLOPHON)),
            trail=trail,
            edit=self.link("edit", source),
            history=self.link("history", source),
            correct=self.link("correct", source),
            source=source,
            picture=self._picture(pictured),
        )

    def script(self, name: str, address: str = "", *, digest: str = "", web: bool = False) -> Script:
        """Give a script of ours or, at another ``address``, one with this ``digest`` (see ``Script``)."""
        there = address or routes.script(name)
        allowed = routes.canonical(self.library.site.address, there)
        return Script(name=name, href=self.to(there), allowed=allowed, digest=digest, web=web)

    def section(self, text: str, address: str) -> tuple[Ref, ...]:
        """Give the trail of a page that stands in one section of the site."""
        return (Ref(text=text, href=self.to(address)),)

    def _picture(self, event: str) -> Picture | None:
        """Give the picture of an event (``exports.card``), which there is where reports are compared."""
        synopsis = self.archive.synopses.get(event)
        if synopsis is None or not synopsis.statements:
            return None
        outlets = (self.outlet_name(self.library.entries[witness.entry]) for witness in synopsis.witnesses)
        wide, high = routes.CARD
        return Picture(
            wide=wide,
            high=high,
            address=routes.canonical(self.library.site.address, routes.card(event)),
            words=f"A row for each report, {listed(list(outlets))}, and a stroke for each of "
            f"{len(synopsis.statements)} statements: as in the first report, reworded, or missing.",
        )

    def _menu(self, items: tuple[tuple[str, str], ...]) -> tuple[MenuItem, ...]:
        return tuple(
            MenuItem(
                text=text,
                href=self.to(address),
                current=self._within(address),
                exact=self.here == address,
            )
            for text, address in items
        )

    def _within(self, address: str) -> bool:
        return self.here == address if address == routes.HOME else self.here.startswith(address)

    def _prose(self) -> tuple[tuple[str, str], ...]:
        pages = self.library.pages.values()
        return tuple((page.title, routes.prose(page.id)) for page in pages)

    def link(self, what: Literal["edit", "history", "correct"], source: str | None) -> str | None:
        """Give where a source can be edited, where its changes are told, or where to suggest a correction.

        ``None`` where the site does not say where its source is, or the page has none.
        """
        site = self.library.site
        if not site.repository or (source is None and what != "correct"):
            return None
        form: str = getattr(site.links, what)
        return form.format(
            repository=site.repository.rstrip("/").removesuffix(".git"),
            branch=quote(site.branch),
            path=quote(source or ""),
            page=quote(routes.canonical(site.address, self.here), safe=""),
        )


def title_of(entry: Entry) -> str:
    """Give a report's title as editions do: a supplied one stands in square brackets."""
    return entry.title if entry.title_basis == "printed" else f"[{entry.title}]"


def when_published(entry: Entry) -> Day | None:
    """Say when a report was published or, where only that is printed, that it was updated, and when."""
    if entry.published:
        return moment(entry.published)
    return replace(moment(entry.updated), role="updated") if entry.updated else None


def year_of(event: Event) -> int | None:
    """Give the year in which an event began; ``None`` where its date is not known."""
    return edtf.parse(event.date).first.year if event.date else None
