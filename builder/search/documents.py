"""What can be found, as the HTML that Pagefind reads: it takes text, anchors and details from it."""

import json
import re
from html import escape

from builder.languages import primary
from builder.model import Findable
from builder.routes import file_of

# Scripts without spaces between words are searched character by character; templates/js/search.js does the
# same to what a reader asks for.
_BETWEEN = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[\u3040-\u30ff\u3400-\u9fff])")


def language_of(findable: Findable) -> str:
    """Give the language of the index it belongs in: ``zh`` for ``zh-Hans``."""
    return primary(findable.language)


def key_of(findable: Findable) -> str:
    """Give what tells it from all others: its address, to which a part of a page adds its own."""
    return f"{findable.address}{findable.fragment}/" if findable.fragment else findable.address


def document(findable: Findable) -> str:
    """Put one thing as HTML; the text of reports is escaped."""
    parts = "".join(f"<p>{_anchor(fragment)}{_spaced(text)}</p>" for fragment, text in findable.parts if text)
    kind = next((value for name, value in findable.facets if name == "kind"), "")
    details = "".join(
        f'<i data-pagefind-meta="{name}[title]" title="{escape(value)}"></i>'
        for name, value in (
            ("address", file_of(findable.address)),
            ("fragment", findable.fragment),
            ("name", findable.title if _spaced(findable.title) != escape(findable.title) else ""),
            ("kind", kind),
            ("detail", findable.detail),
            ("language", findable.language),
            (
                "facets",
                json.dumps([f"{name}/{value}" for name, value in findable.facets], ensure_ascii=False),
            ),
        )
        if value
    )
    return (
        f'<!doctype html><html lang="{escape(language_of(findable))}"><body data-pagefind-body>'
        f"<h1>{_spaced(findable.title)}</h1>{parts}{details}</body></html>\n"
    )


def _anchor(fragment: str) -> str:
    """Mark where a part begins; an empty element, because Pagefind keeps the text of one that has any."""
    return f'<b id="{escape(fragment)}"></b>' if fragment else ""


def _spaced(text: str) -> str:
    return escape(_BETWEEN.sub(" ", text))
