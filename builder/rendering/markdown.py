"""Markdown as editors write it: no HTML, no pictures, links checked, headings below the page's own.

A link without a scheme leads to another page of the site. It may be written as the page's address
(``events/x/``, ``/events/x/``) or as the path of its file in ``content/`` (``../events/x.md``), so that the
same link works where the file is read in its repository.
"""

import re
from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup

from builder.rendering.highlight import highlight

_SCHEMES = ("http", "https", "mailto")
_LOWEST = 6
_PROSE = re.compile(r"^pages/")

Way = Callable[[str], str]


def to_html(text: str, way: Way, *, top: int = 2) -> Markup:
    """Turn Markdown into HTML.

    Args:
        text: the Markdown, by editors; HTML in it is shown as text.
        way: gives the href to an address of the site.
        top: the level that a first-level heading gets.
    """
    html = _MARKDOWN.render(text, {"way": way, "top": top})
    return Markup(html)  # noqa: S704  # markdown-it escapes what it is given, and HTML is off


def site_address(link: str) -> str:
    """Turn a link without a scheme into an address of the site, perhaps with a fragment."""
    path, hash_sign, fragment = link.partition("#")
    while path.startswith(("./", "../", "/")):
        path = path.partition("/")[2]
    path = path.removeprefix("content/")
    if path.endswith(".md"):
        path = _PROSE.sub("", path.removesuffix(".md")) + "/"
    path = path.removesuffix("index.html")
    return path + hash_sign + fragment


def _allowed(link: str) -> bool:
    """Tell whether a link may stand: the web, mail, or another page of the site."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return False
    if parts.scheme:
        return parts.scheme in _SCHEMES
    return not parts.netloc and ":" not in parts.path


def _link_open(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    place: int,
    options: OptionsDict,
    env: MutableMapping[str, object],
) -> str:
    token = tokens[place]
    href = str(token.attrGet("href") or "")
    way = env["way"]
    if callable(way) and not urlsplit(href).scheme and not href.startswith("#"):
        token.attrSet("href", way(site_address(href)))
    return renderer.renderToken(tokens, place, options, env)


def _fence(
    renderer: RendererHTML,  # noqa: ARG001  # markdown-it calls every rule alike
    tokens: Sequence[Token],
    place: int,
    options: OptionsDict,  # noqa: ARG001  # likewise
    env: MutableMapping[str, object],  # noqa: ARG001  # likewise
) -> str:
    token = tokens[place]
    language = token.info.split(maxsplit=1)[0] if token.info.strip() else ""
    return f'<pre class="code" tabindex="0"><code>{highlight(token.content, language)}</code></pre>\n'


@dataclass
class _Slugs:
    """Makes heading ids that stand only once in a text."""

    seen: dict[str, int]

    def make(self, words: str) -> str:
        slug = re.sub(r"[^\w]+", "-", words.lower()).strip("-") or "section"
        self.seen[slug] = self.seen.get(slug, 0) + 1
        return slug if self.seen[slug] == 1 else f"{slug}-{self.seen[slug]}"


def _headings(state: object) -> None:
    """Put headings below the page's own, and give each an id to be linked by."""
    tokens: list[Token] = state.tokens  # type: ignore[attr-defined]  # a StateCore, which markdown-it does not export
    top = int(state.env.get("top", 2))  # type: ignore[attr-defined]  # likewise
    slugs = _Slugs({})
    # The least deep heading of the text becomes `top`, whatever the author began with.
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = top - min(levels, default=top)
    for place, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(_LOWEST, int(token.tag[1]) + shift)}"
            if token.type == "heading_open":
                token.attrSet("id", slugs.make(tokens[place + 1].content))


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": True})
    markdown.enable(["table", "smartquotes"]).disable("image")
    markdown.validateLink = _allowed  # type: ignore[method-assign,assignment]  # the documented way
    markdown.add_render_rule("link_open", _link_open)
    markdown.add_render_rule("fence", _fence)
    markdown.core.ruler.push("site_headings", _headings)
    return markdown


_MARKDOWN = _markdown()
