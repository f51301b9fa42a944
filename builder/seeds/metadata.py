"""What the metadata of a page says of its report: JSON-LD, meta elements, links, browsers' notes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from builder.languages import primary
from builder.model import Supplied
from builder.seeds.jsonld import article_in, is_article, names_of, words_of

_MOMENT = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?"
)
_ADDRESS = re.compile(r"https?://[^\s/]\S*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)|\burl:\s*(\S+)\s+saved date", re.IGNORECASE)
_BY = re.compile(r"^by[\s:]+", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,(?!\s*(?:jr|sr|ph|m\.?d)\b)|;|&|、|\band\b)\s*", re.IGNORECASE)
_TITLES = ("og:title", "twitter:title", "title", "dc.title", "articletitle", "headline")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "article.updated")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_PUBLISHERS = ("og:site_name", "application-name", "contentsource", "publisher", "dc.publisher")


@dataclass(slots=True)
class Metadata:
    """The elements of a page that speak of its report, as they are met.

    Attributes:
        title: the words of the title element.
        metas: contents of meta elements, by lower-case name or property.
        scripts: JSON-LD.
        address: the canonical address.
        language: of the html element.
        saved_from: the address that the browser noted when it saved the page.
    """

    title: str = ""
    metas: dict[str, list[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    address: str = ""
    language: str = ""
    saved_from: str = ""

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

    def comment(self, text: str) -> None:
        """Take a comment into account: browsers note in one where a page was saved from."""
        match = _SAVED.search(text[:2000])
        if match:
            self.saved_from = self.saved_from or match[1] or match[2]

    def first(self, *names: str) -> str:
        """Give the first content of the first of these meta elements that there is."""
        return next((" ".join(self.metas[name][0].split()) for name in names if self.metas.get(name)), "")

    def titles(self) -> list[str]:
        """List what may be the headline, the best first."""
        article = article_in(self.scripts)
        told = [words_of(article.get("headline")), *(self.first(name) for name in _TITLES)]
        if not is_article(article):
            told = [*told[1:], told[0]]
        return [one for one in dict.fromkeys([*told, " ".join(self.title.split())]) if one]


def told_by(metadata: Metadata) -> tuple[Supplied, str]:
    """Read what a page's metadata tells, but for the headline; what has no sound form is left out.

    Days are those of a report: what is said of a page in general tells when the page was made.

    Returns:
        What it tells of the report, and the name of the publisher.
    """
    article = article_in(metadata.scripts)
    dated: Mapping[str, object] = article if is_article(article) else {}
    first = metadata.first
    authors = names_of(article.get("author")) or tuple(metadata.metas.get(_AUTHORS[0], ())[:6])
    publisher = "".join(names_of(article.get("publisher"))[:1]) or first(*_PUBLISHERS)
    told = Supplied(
        published=moment(words_of(dated.get("datePublished"))) or moment(first(*_PUBLISHED)),
        updated=moment(words_of(dated.get("dateModified"))) or moment(first(*_UPDATED)),
        language=_language(metadata.language),
        byline=_authors(authors or (first(*_AUTHORS),), publisher),
        url=_address(metadata.address)
        or _address(first("og:url"))
        or _address(words_of(article.get("url")))
        or _address(metadata.saved_from),
    )
    return told, publisher


def moment(text: str) -> str | None:
    """Read a day, or a day and time, as programs write them; ``None`` where there is no such day."""
    match = _MOMENT.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, seconds, zone = match.groups()
    if zone and zone != "Z":
        zone = f"{zone[:3]}:{zone[-2:]}"
    said = f"{year}-{month}-{day}"
    if hour:
        said += f"T{hour}:{minute}{f':{seconds}' if seconds not in (None, '00') else ''}{zone or ''}"
    try:
        datetime.fromisoformat(said)
    except ValueError:
        return None
    return said


def _authors(told: tuple[str, ...], publisher: str) -> tuple[str, ...]:
    """Part lists of names, and leave out addresses and the publisher, who is no author."""
    names = (name for one in told for name in _LISTED.split(_BY.sub("", " ".join(one.split()))))
    return tuple(
        dict.fromkeys(
            name
            for name in names
            if name and not _ADDRESS.match(name) and name.casefold() not in publisher.casefold()
        )
    )


def _language(text: str) -> str | None:
    return primary(text.replace("_", "-")) if _LANGUAGE.fullmatch(text.strip()) else None


def _address(text: str) -> str | None:
    return text if _ADDRESS.fullmatch(text) else None
