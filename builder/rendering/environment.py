"""The Jinja environment: strict, escaping, with only ``site`` and ``page`` in scope.

An error in a template names its file and line; it never shows as a traceback.
"""

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from types import TracebackType

import jinja2
from markupsafe import Markup, escape

from builder import routes
from builder.diagnostics import Diagnostic
from builder.errors import SiteError
from builder.model import Sheet, Site
from builder.rendering.highlight import highlight
from builder.rendering.markdown import to_html
from builder.rendering.scripts import digests, inline_scripts
from builder.rendering.styles import Styles

# What a mistake in a template raises while a page is drawn.
_MISTAKES = (
    jinja2.TemplateError,
    TypeError,
    ValueError,
    LookupError,
    ArithmeticError,
    AttributeError,
    RecursionError,
)


def _fresh(result: Callable[[str], str]) -> Callable[[object, str], str]:
    """Ask a filter anew at every build: Jinja keeps what a constant gives with the compiled template."""

    @jinja2.pass_context
    def asked(_: object, value: str) -> str:
        return result(value)

    return asked


def environment(templates: Path, styles: Styles, compiled: Path | None = None) -> jinja2.Environment:
    """Make the environment that every page is drawn in.

    Args:
        templates: the folder of templates.
        styles: its style sheets.
        compiled: a folder in which compiled templates are kept from one build to the next, if any.

    Its filters: ``versioned`` for the way to a style sheet that no cache is to mix with an older page;
    ``markdown(address)`` for Markdown on the page at an address; ``highlight(language)`` for
    code; ``unbroken`` for a title whose hyphened words are not to be cut; ``data_block`` for JSON within a
    ``<script>`` of data; ``script_hash`` for a script of ours, and ``inline_script`` for one that stands in
    the page; ``inline_style`` and ``style_hash`` for the one page that carries its style sheet in itself.
    """
    jinja = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=jinja2.FileSystemBytecodeCache(str(compiled)) if compiled else None,
    )
    jinja.globals.clear()
    jinja.filters["highlight"] = highlight

    def markdown(text: str, address: str, top: int = 2) -> Markup:
        return to_html(text, lambda link: routes.relative(address, link), top=top)

    jinja.filters["markdown"] = markdown
    jinja.filters["versioned"] = _fresh(lambda href: f"{href}?v={styles.version(PurePosixPath(href).stem)}")
    jinja.filters["unbroken"] = _unbroken
    jinja.filters["data_block"] = _data_block
    jinja.filters["inline_style"] = _fresh(lambda name: Markup(styles.text(name)))  # noqa: S704  # our own style sheets
    jinja.filters["style_hash"] = _fresh(styles.digest)
    inline = inline_scripts(templates)
    jinja.filters["script_hash"] = _fresh(digests(templates).__getitem__)
    jinja.filters["inline_script"] = _fresh(lambda name: Markup(inline[name]))  # noqa: S704  # our own scripts
    return jinja


def _data_block(json: str) -> Markup:
    """Set JSON inside a ``<script>`` that holds data, so that nothing in it can end the element."""
    for sign in "<>&":
        json = json.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(json)  # noqa: S704  # no sign that HTML knows is left


def _unbroken(text: str) -> Markup:
    words = (
        Markup('<span class="unbroken">{}</span>').format(word) if set(word) & {"-", "–"} else escape(word)
        for word in text.split(" ")
    )
    return Markup(" ").join(words)


def render_sheet(jinja: jinja2.Environment, site: Site, sheet: Sheet) -> str:
    """Draw one page.

    Raises:
        SiteError: its template is missing or has a mistake.
    """
    name = f"pages/{sheet.template}.html"
    try:
        return jinja.get_template(name).render(site=site, page=sheet.value)
    except jinja2.TemplateSyntaxError as error:
        raise _error(
            error.name or name, error.lineno, error.message or "the template does not parse"
        ) from error
    except jinja2.TemplateNotFound as error:
        raise _error(str(error.name or name), 1, "there is no such template") from error
    except _MISTAKES as error:
        place = _place(jinja, error.__traceback__)
        if place is None:
            raise
        raise _error(*place, str(error), f"while drawing {routes.file_of(sheet.address)}") from error


def _error(template: str, line: int, message: str, hint: str = "") -> SiteError:
    finding = Diagnostic(
        path=f"templates/{template}", line=line, code="template", message=message.rstrip("."), hint=hint
    )
    return SiteError([finding])


def _place(jinja: jinja2.Environment, traceback: TracebackType | None) -> tuple[str, int] | None:
    """Find the template and line that an error came from; ``None`` where our own code raised it."""
    loader = jinja.loader
    folders = (
        [Path(folder) for folder in loader.searchpath] if isinstance(loader, jinja2.FileSystemLoader) else []
    )
    place = None
    while traceback is not None:
        file = Path(traceback.tb_frame.f_code.co_filename)
        for folder in folders:
            if file.is_relative_to(folder):
                place = (file.relative_to(folder).as_posix(), traceback.tb_lineno)
        traceback = traceback.tb_next
    return place
