"""What is wrong with the templates as files: all of it at once, before any page is drawn."""

from collections.abc import Iterator
from pathlib import Path

import jinja2

from builder.diagnostics import Diagnostic

_ICON = "icon.svg"


def unreadable(templates: Path) -> Iterator[Diagnostic]:
    """Find the templates, style sheets and pictures that are not there or are not UTF-8 text."""
    files = sorted([*templates.rglob("*.html"), *templates.rglob("*.css"), templates / _ICON])
    for file in files:
        name = f"templates/{file.relative_to(templates).as_posix()}"
        try:
            file.read_bytes().decode()
        except UnicodeDecodeError as error:
            yield _fault(name, f"is not UTF-8 text (byte {error.start})", "save it as UTF-8")
        except OSError as error:
            yield _fault(name, f"cannot be read: {error.strerror}", "put it back")


def unparsable(jinja: jinja2.Environment) -> Iterator[Diagnostic]:
    """Find the templates that do not parse; those that do are kept for the drawing."""
    for name in jinja.list_templates(extensions=("html",)):
        try:
            jinja.get_template(name)
        except jinja2.TemplateSyntaxError as error:
            message = (error.message or "the template does not parse").rstrip(".")
            yield _fault(f"templates/{error.name or name}", message, "", error.lineno)


def _fault(path: str, message: str, hint: str, line: int = 1) -> Diagnostic:
    return Diagnostic(path=path, line=line, code="template", message=message, hint=hint)
