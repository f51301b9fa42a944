"""Pages of prose: about, method, contributing, and any other that editors write."""

from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Page, Sheet
from builder.pages.parts import Frame
from builder.pages.view import View
from builder.pages.words import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsePage:
    """A page of prose; ``text`` is its Markdown."""

    frame: Frame
    title: str
    text: str


def sheet(archive: Archive, page: Page) -> Sheet:
    """Make a page of prose."""
    view = View(archive, routes.prose(page.id))
    site = archive.library.site
    description = page.description or f"{page.title}, {site.title}. {plain(page.text)}"
    frame = view.frame(page.title, description, source=page.path)
    return Sheet(
        address=view.here,
        template="prose",
        value=ProsePage(frame=frame, title=page.title, text=page.text),
        source=page.path,
    )
