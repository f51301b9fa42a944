"""The block that says how to cite a page: as plain text, as files for reference managers, and its history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder import routes
from builder.citing import Citation, chicago
from builder.pages.parts import Ref
from builder.pages.view import View

_FORMS = (("bib", "BibTeX"), ("ris", "RIS"), ("csl.json", "CSL-JSON"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """How to cite a page.

    Attributes:
        text: the citation as plain text, to be copied as it stands.
        files: the same as files.
        raw: the file the page was made from, where it may be given.
        history: corrections and history of the page's source, where the site says where that is.
        correct: where to suggest a correction, likewise.
        parts: what on the page has an address of its own: what it is called, and the address of the first.
    """

    text: str
    files: tuple[Ref, ...]
    raw: Ref | None
    history: str | None
    correct: str | None
    parts: tuple[tuple[str, str], ...]


def cite(
    view: View,
    citation: Citation,
    source: str,
    raw: str | None = None,
    parts: Mapping[str, Sequence[str]] | None = None,
) -> Cite:
    """Say how to cite the page that ``view`` stands on.

    Args:
        view: the archive from the page.
        citation: what it is cited as.
        source: the content file it comes from.
        raw: the address of the same file on the site, where there is one.
        parts: what on the page can be cited alone, such as ``statement``, with the fragments of all of them.
    """
    return Cite(
        text=chicago(citation),
        files=tuple(Ref(text=name, href=view.to(routes.citation(view.here, form))) for form, name in _FORMS),
        raw=Ref(text="Markdown", href=view.to(raw)) if raw else None,
        history=view.link("history", source),
        correct=view.link("correct", source),
        parts=tuple(
            (noun, f"{citation.address}#{fragments[0]}")
            for noun, fragments in (parts or {}).items()
            if fragments
        ),
    )
