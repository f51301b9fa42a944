"""From page values to artifacts: the templates, the Markdown set-up, highlighting, style sheets, the icon."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from builder import routes
from builder.diagnostics import Diagnostic
from builder.errors import SiteError
from builder.model import Artifact, Sheet, Site
from builder.rendering.environment import environment, render_sheet
from builder.rendering.faults import unparsable, unreadable
from builder.rendering.scripts import scripts
from builder.rendering.styles import Styles


def render(
    site: Site, sheets: Iterable[Sheet], templates: Path, compiled: Path | None = None
) -> Iterator[Artifact]:
    """Draw every page, and give the files that all of them need.

    Args:
        site: the site's settings.
        sheets: the pages, ready to be drawn.
        templates: the folder of templates and style sheets.
        compiled: a folder in which compiled templates are kept from one build to the next, if any.

    Raises:
        SiteError: a template or style sheet cannot be used; says which, and in which line.
    """
    _refuse(tuple(unreadable(templates)))
    styles = Styles.read(templates)
    jinja = environment(templates, styles, compiled)
    _refuse(tuple(unparsable(jinja)))
    for sheet in sheets:
        yield Artifact(
            path=routes.file_of(sheet.address),
            data=render_sheet(jinja, site, sheet).encode(),
            source=sheet.source,
        )
    for name in styles.names:
        yield Artifact(
            path=routes.style(name), data=styles.text(name).encode(), source=f"templates/css ({name})"
        )
    yield from scripts(templates)
    icon = templates / "icon.svg"
    yield Artifact(path=routes.ICON, data=icon.read_bytes(), source="templates/icon.svg")


def template_faults(templates: Path) -> tuple[Diagnostic, ...]:
    """Find everything that is wrong with the templates as files, without drawing a page."""
    found = tuple(unreadable(templates))
    return found or tuple(unparsable(environment(templates, Styles.read(templates))))


def _refuse(findings: tuple[Diagnostic, ...]) -> None:
    if findings:
        raise SiteError(findings)
