"""``new``: a filled-in, valid file to start from.

A record and an event begin without a note, so that no words of ours to the editors are ever published.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from builder import edtf
from builder.codec import encode_front
from builder.config import load_site
from builder.content import store
from builder.content.load import CONTENT
from builder.errors import UsageError
from builder.fields import ID_LENGTH
from builder.model import (
    AuthorityMatter,
    EntryMatter,
    EventMatter,
    OrganizationMatter,
    OutletMatter,
    PersonMatter,
    PlaceMatter,
    Site,
    TopicMatter,
)
from builder.slug import slug

Start = Callable[[str, str | None, Site], str]


def _entry(title: str, day: str | None, _: Site) -> str:
    if day is not None and not edtf.is_day(day):
        raise UsageError(f"a report was published on one day, and '{day}' is none: write 2023-02-22")
    matter = EntryMatter(title=title, published=day, review=("outlet", "events"))
    text = "Put the report's text here, word for word, a blank line between paragraphs."
    return encode_front(matter) + f"\n{text}\n"


def _event(title: str, day: str | None, site: Site) -> str:
    matter = EventMatter(
        title=title,
        date=day,
        date_basis="supplied" if day else None,
        kind=next(iter(site.kinds)),
        status="announced",
    )
    return store.event_text(matter)


def _record(matter: type[AuthorityMatter]) -> Start:
    return lambda name, *_: store.authority_text(matter(name=name))


KINDS: Mapping[str, tuple[str, Start]] = {
    "entry": ("entries", _entry),
    "event": ("events", _event),
    "person": ("people", _record(PersonMatter)),
    "place": ("places", _record(PlaceMatter)),
    "organization": ("organizations", _record(OrganizationMatter)),
    "topic": ("topics", _record(TopicMatter)),
    "outlet": ("outlets", _record(OutletMatter)),
}


def new(root: Path, kind: str, name: str, day: str | None) -> str:
    """Write a file to start from and return its path, relative to the site's folder.

    Raises:
        UsageError: the name gives no id, the date is none, or there is such a file already.
    """
    site = load_site(root)
    folder, start = KINDS[kind]
    if day is not None:
        try:
            edtf.parse(day)
        except ValueError as error:
            raise UsageError(f"{error}: write 2023-02-22, 2023-02 or 2023") from error
    stem = slug("-".join(part for part in (day, name) if part), ID_LENGTH)
    if not slug(name):
        raise UsageError(f"'{name}' has no letter a-z or digit to make an id of: give a Latin name")
    path = f"{CONTENT}/{folder}/{stem}.md"
    try:
        store.create(root / path, start(" ".join(name.split()), day, site))
    except FileExistsError:
        raise UsageError(f"there is already {path}") from None
    return path
