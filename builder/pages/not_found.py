"""The page shown where nothing else is. It may be shown at any depth, so its links are full addresses."""

from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Sheet
from builder.pages.parts import Frame
from builder.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage:
    """The page shown where nothing else is."""

    frame: Frame
    title: str


def sheet(archive: Archive) -> Sheet:
    """Make the page shown where nothing else is."""
    view = View(archive, routes.NOT_FOUND, absolute=True)
    title = "There is no page at this address"
    frame = view.frame(title, "The page asked for is not here; the timeline and the indexes are.")
    return Sheet(
        address=view.here, template="not_found", value=NotFoundPage(frame=frame, title=title), source="pages"
    )
