"""The small values that several pages are made of. Templates show them as they are, and reckon nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """Words that may lead somewhere.

    Attributes:
        text: the words.
        href: where they lead; ``None`` for words alone.
        lang: the language of the words, where it is not the site's.
        detail: a few more words beside them, such as a count.
    """

    text: str
    href: str | None = None
    lang: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date in words, and for machines where HTML has a form for it (not for intervals).

    Attributes:
        text: the date in words.
        machine: for machines; ``None`` where HTML has no form for it.
        role: what stands before it where it is not the day one would take it for, such as ``updated``.
    """

    text: str
    machine: str | None = None
    role: str = ""

    @property
    def said(self) -> str:
        """The date in words, with its role."""
        return f"{self.role} {self.text}" if self.role else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Siglum:
    """A witness's sign, and what it is called beside it, the same everywhere.

    Attributes:
        letter: its letter.
        look: the number that chooses its shape and colour (0 to 5).
        outlet: the short name of who published it.
        day: when it was published or, where only that is printed, updated; empty where neither is.
    """

    letter: str
    look: int
    outlet: str
    day: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Which statements of an event a report carries, as a small drawing.

    Attributes:
        width: the drawing's width in units; a statement takes ``STEP`` of them.
        same: an SVG path over the statements it words as the base does.
        reworded: an SVG path over those it words otherwise.
        added: an SVG path over those that the base does not have.
        absent: an SVG path over those it leaves out.
        words: the same said in words.
    """

    width: int
    same: str
    reworded: str
    added: str
    absent: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A report as a chronicle shows it: its siglum, its outlet, and the statements it carries."""

    siglum: Siglum
    href: str
    title: str
    bar: Bar | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """An event as a chronicle shows it.

    Attributes:
        title: its name, and where its page is.
        day: when it was, with the weekday.
        year: the year to print above it; ``None`` where the event before it is of the same year.
        gap: how long after the event before it, in words; empty where that cannot be said.
        kind, place, people: what, where and between whom.
        status: ``reported``, ``announced``, ``recalled`` or ``cancelled``.
        status_words: what the page says of the status; empty for reported events.
        sentence: the first sentence of the editors' note.
        chips: its reports, base first.
        visit: the visit or summit that it belongs to.
        bracket: its place among neighbours of one visit: ``first``, ``middle``, ``last`` or empty.
        pages: the pages that show a part of the chronicle with it: ``people/x places/y``; empty where
            nothing filters by them.
    """

    title: Ref
    day: Day
    year: Ref | None
    gap: str
    kind: Ref
    place: Ref | None
    people: tuple[Ref, ...]
    status: str
    status_words: str
    sentence: str
    chips: tuple[Chip, ...]
    visit: Ref | None
    bracket: str
    pages: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing known, and how it is known.

    Attributes:
        label: what kind of fact it is.
        values: the fact itself.
        day: the fact, where it is a date.
        how: how it is known, in words; empty where the fact is the editors' own.
        extra: more words behind the values.
    """

    label: str
    values: tuple[Ref, ...] = ()
    day: Day | None = None
    how: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuItem:
    """An entry of the site's menu; ``current`` where it is the section shown, ``exact`` where the page."""

    text: str
    href: str
    current: bool
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A script that adds to a page.

    Attributes:
        name: that of a script of ours; of another's, it says what it is.
        href: the way to it.
        allowed: the full address that the page's policy allows.
        digest: of another's script; empty where it is ours, whose digest is known when it is drawn.
        web: whether it does nothing from a folder on a disk.
    """

    name: str
    href: str
    allowed: str
    digest: str = ""
    web: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture for wherever a link to the page is shown.

    Attributes:
        address: its full address.
        words: what it shows.
        wide, high: its size in pixels.
    """

    address: str
    words: str
    wide: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page.

    Attributes:
        title: the page's own title, unlike any other page's.
        description: one sentence for search engines and shared links.
        address: the page's address below the root.
        canonical: its full address.
        home, icon, feed, style, page_style: hrefs.
        menu, colophon: the links above and below.
        trail: where the page belongs, from the outside in, without the page itself.
        edit: where its source can be edited, if the site says where its source is.
        history: where the changes of its source are told, likewise.
        correct: where to suggest a correction of it, likewise.
        source: the content file it comes from.
        picture: the picture of it for shared links, if there is one.
    """

    title: str
    description: str
    address: str
    canonical: str
    home: str
    icon: str
    feed: str
    style: str
    page_style: str | None
    menu: tuple[MenuItem, ...]
    colophon: tuple[MenuItem, ...]
    trail: tuple[Ref, ...]
    edit: str | None
    history: str | None
    correct: str | None
    source: str | None
    picture: Picture | None = None
