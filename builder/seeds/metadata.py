"""What the markup of a page says of its report: JSON-LD (schema.org), meta elements and links."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from builder.model import Supplied

_ARTICLE = re.compile(r"Article$|^Report$|BlogPosting$|^WebPage$")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?")
_ADDRESS = re.compile(r"https?://[^\s/]\S*")
_SITE = re.compile(r"\s+[|–—_-]+\s+[^|–—_]{2,60}$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_DEEPEST = 8
_TITLES = ("og:title", "twitter:title", "title", "dc.title", "headline")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "publishdate",
    "pubdate",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")
_PUBLISHERS = ("og:site_name", "application-name", "publisher", "dc.publisher")


@dataclass(slots=True)
class Metadata:
    """The elements of a page that speak of its report, as they are met.

    Attributes:
        title: the words of the title element.
        metas: contents of meta elements, by lower-case name or property.
        scripts: JSON-LD.
        address: the canonical address.
        language: of the html element.
    """

    title: str = ""
    metas: dict[str, list[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    address: str = ""
    language: str = ""

    def element(self, tag: str, given: Mapping[str, str]) -> None:
        """Take an element into account."""
        if tag == "html":
            self.language = self.language or given.get("lang", "") or given.get("xml:lang", "")
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.address = self.address or given.get("href", "").strip()
        elif tag == "meta":
            for key in ("property", "name", "itemprop"):
                if given.get(key) and given.get("content"):
                    self.metas.setdefault(given[key].strip().lower(), []).append(given["content"].strip())


def told_by(metadata: Metadata) -> tuple[Supplied, str]:
    """Read what a page's metadata tells; what has no sound form is left out.

    Returns:
        What it tells of the report, and the name of the publisher.
    """
    article = _article(metadata.scripts)
    meta = _first(metadata.metas)
    title = _words(article.get("headline")) or meta(*_TITLES) or _words(metadata.title)
    authors = _names(article.get("author")) or tuple(metadata.metas.get(_AUTHORS[0], ())[:6])
    publisher = "".join(_names(article.get("publisher"))[:1]) or meta(*_PUBLISHERS)
    told = Supplied(
        title=_bare(title, publisher) or None,
        published=_moment(_words(article.get("datePublished")) or meta(*_PUBLISHED)),
        updated=_moment(_words(article.get("dateModified")) or meta(*_UPDATED)),
        language=_language(metadata.language),
        byline=tuple(name for name in authors if name and not _ADDRESS.match(name) and name != publisher),
        url=_address(metadata.address) or _address(meta("og:url")) or _address(_words(article.get("url"))),
    )
    return told, publisher


def _first(metas: Mapping[str, list[str]]) -> Any:
    def first(*names: str) -> str:
        return next((" ".join(metas[name][0].split()) for name in names if metas.get(name)), "")

    return first


def _article(scripts: list[str]) -> Mapping[str, Any]:
    """Find the description of the report among those of the page: the one with a headline, if any."""
    found: list[Mapping[str, Any]] = []
    for script in scripts:
        try:
            found.extend(_things(json.loads(script, strict=False), 0))
        except (ValueError, RecursionError):
            continue  # JSON-LD that is none tells nothing
    articles = [one for one in found if any(_ARTICLE.search(str(kind)) for kind in _listed(one.get("@type")))]
    return max(articles, key=lambda one: ("headline" in one, "datePublished" in one), default={})


def _things(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _things(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(data.get(key), depth + 1)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _words(value: Any) -> str:
    value = _listed(value)[0] if _listed(value) else ""
    return " ".join(value.split()) if isinstance(value, str) else ""


def _names(value: Any) -> tuple[str, ...]:
    names = (one.get("name") if isinstance(one, dict) else one for one in _listed(value))
    return tuple(name for one in names if (name := _words(one)))


def _bare(title: str, publisher: str) -> str:
    """Leave the site's name off a title, where it stands after a stroke and is the publisher's or short."""
    match = _SITE.search(title)
    if match is None:
        return title
    tail = match.group().strip(" |–—_-")
    named = bool(publisher) and (
        tail.casefold() in publisher.casefold() or publisher.casefold() in tail.casefold()
    )
    return title[: match.start()] if named or "|" in match.group() else title


def _moment(text: str) -> str | None:
    match = _MOMENT.match(text)
    if match is None:
        return None
    day, time, seconds, zone = match.groups()
    if zone and zone != "Z":
        zone = f"{zone[:3]}:{zone[-2:]}"
    said = f"{day}T{time}{seconds if seconds not in (None, ':00') else ''}{zone or ''}" if time else day
    try:
        datetime.fromisoformat(said)
    except ValueError:
        return None
    return said


def _language(text: str) -> str | None:
    return text.replace("_", "-").split("-")[0].lower() if _LANGUAGE.fullmatch(text.strip()) else None


def _address(text: str) -> str | None:
    return text if _ADDRESS.fullmatch(text) else None
