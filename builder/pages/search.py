"""The search page: a place for the search to work in, and the indexes for whoever cannot use it."""

from dataclasses import dataclass

from builder import routes
from builder.languages import primary
from builder.model import Archive, Sheet
from builder.pages.parts import Frame, Ref, Script
from builder.pages.records import SECTIONS
from builder.pages.view import View

_LEAD = "All words of the reports, the notes and the records, looked for in your own browser."
_INDEXES = (
    ("Events", routes.index("events")),
    ("Reports", routes.index("entries")),
    ("Phrases", routes.PHRASES),
    ("Kinds of event", routes.index("kinds")),
    ("Years", routes.index("years")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The search page.

    Attributes:
        scripts: what the search is run with, and what runs it; none where there is no index to search.
        languages: the languages that have an index, the site's own first, with spaces between.
        root: the way from here to the site's root.
        indexes: where everything can be found without a search.
    """

    frame: Frame
    title: str
    lead: str
    scripts: tuple[Script, ...]
    languages: str
    root: str
    indexes: tuple[Ref, ...]


def sheet(archive: Archive, languages: tuple[str, ...], digest: str) -> Sheet:
    """Make the search page.

    Args:
        archive: everything known.
        languages: of what can be found, without region or script.
        digest: of the engine; empty where there is no index.
    """
    view = View(archive, routes.SEARCH)
    site = archive.library.site
    own = primary(site.language)
    sections = (*((titles[1], routes.index(name)) for name, titles in SECTIONS.items()), *_INDEXES)
    value = SearchPage(
        frame=view.frame("Search", f"Search {site.title}. {_LEAD}", style="search"),
        title="Search",
        lead=_LEAD,
        scripts=(
            view.script("engine", routes.SEARCH_ENGINE, digest=digest, web=True),
            view.script("search", web=True),
        )
        if digest
        else (),
        languages=" ".join(sorted(languages, key=lambda language: (language != own, language))),
        root=view.to(routes.HOME).removesuffix("index.html"),
        indexes=tuple(Ref(text=text, href=view.to(address)) for text, address in sections),
    )
    return Sheet(address=routes.SEARCH, template="search", value=value, source="pages")
