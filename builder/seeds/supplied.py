"""Adds to what a text says of itself what is known beside it, and says where the two disagree."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from urllib.parse import urlsplit

from builder.languages import primary
from builder.languages.words import languages, words_for
from builder.model import Decoding, Entry, EntryMatter, Outlet, Supplied

_OWN_BASIS = ("title", "outlet")  # keys that say themselves how they are known
_OF_SEED = ("encoding", "mend")  # keys that say how to read the seed
_SAID = {"published": "the day of publication", "updated": "the day of the update", "url": "the address"}
_DAYS = ("published", "updated")
_DAY = 10  # code points of an ISO day


@dataclass(frozen=True, slots=True)
class Amended:
    """A front matter to which something was added.

    Attributes:
        matter: the front matter.
        settled: keys that need no review for what the text says of them.
        findings: where the text says otherwise, in sentences.
    """

    matter: EntryMatter
    settled: frozenset[str] = frozenset()
    findings: tuple[str, ...] = ()


def decoding_of(told: Supplied) -> Decoding:
    """Give what is told of how to read the seed."""
    return Decoding(encoding=told.encoding, mend=told.mend)


def told_before(entry: Entry, told: Supplied) -> Supplied:
    """Add to what a contributor says now what the same was told before, as the entry records it.

    Options are said once, and an importer that reads the seed again must not forget them.
    """
    keys = {*entry.supplied, "url", "archive_url"} | (
        {"outlet"} if entry.outlet_basis == "supplied" else set()
    )
    before = {one.name: getattr(entry, one.name) for one in fields(told) if one.name in keys}
    if entry.seed:
        before |= {"encoding": entry.seed.encoding, "mend": entry.seed.mended}
    return replace(told, **{key: value for key, value in before.items() if value and not getattr(told, key)})


def told_keys(told: Supplied) -> dict[str, object]:
    """List what is told of the report, by key."""
    keys = (one.name for one in fields(told) if one.name not in _OF_SEED)
    return {key: value for key in keys if (value := getattr(told, key))}


def supply(matter: EntryMatter, told: Supplied) -> Amended:
    """Add what a contributor says: it outranks what was read, and stands with the basis ``supplied``."""
    changes: dict[str, object] = {}
    added: list[str] = []
    findings: list[str] = []
    for key, value in told_keys(told).items():
        read = getattr(matter, key)
        if read == value and not (key == "outlet" and matter.outlet_basis == "inferred"):
            continue
        changes[key] = value
        if key in _OWN_BASIS:
            changes[f"{key}_basis"] = "supplied"
        elif key not in {"url", "archive_url", "language"}:
            added.append(key)
        if read and _is_printed(matter, key):
            findings.append(
                f"the text gives {_said(key)} as {_plain(read)}, its contributor as {_plain(value)}"
            )
    amended = replace(matter, supplied=tuple(added), **changes)  # type: ignore[arg-type]  # keys of Supplied are keys of an entry
    return Amended(amended, frozenset(told_keys(told)), tuple(findings))


def add_markup(matter: EntryMatter, told: Supplied) -> Amended:
    """Add what the markup of a page prints: it outranks its text, but where the two give different days.

    Days that only a time zone can part are no contradiction; nor is a text that prints the day of the update
    alone.
    """
    changes: dict[str, object] = {}
    findings: list[str] = []
    for key, value in told_keys(told).items():
        read = getattr(matter, key)
        if key == "title":
            changes |= {"title": value, "title_basis": "printed"}
        elif key == "language":
            changes[key] = language_told(matter.language, str(value))
        elif key not in _DAYS or not read or _same_day(read, value) or _is_update(key, read, told):
            changes[key] = value
        elif not _zone_apart(read, str(value)):
            findings.append(f"the text gives {_said(key)} as {read}, the markup of the page as {value}")
    if told.updated and told.updated == told.published and not matter.updated:
        changes["updated"] = None  # what was never changed is marked so by many a page
    amended = replace(matter, **changes)  # type: ignore[arg-type]  # keys of Supplied are keys of an entry
    doubted = frozenset({"title"} & told_keys(told).keys()) if not findings else frozenset[str]()
    return Amended(amended, doubted, tuple(findings))


def language_told(read: str, told: str) -> str:
    """Trust a page on its language, but not where its letters are those of another that is known."""
    is_known = {primary(read), primary(told)} <= set(languages())
    letters, others = (words_for(language).letters for language in (read, told))
    return read if is_known and letters != others else told


def _is_update(key: str, read: str, told: Supplied) -> bool:
    return key == "published" and told.updated is not None and _same_day(read, told.updated)


def _same_day(one: str, other: object) -> bool:
    return one[:_DAY] == str(other)[:_DAY]


def _zone_apart(read: str, told: str) -> bool:
    days = date.fromisoformat(read[:_DAY]) - date.fromisoformat(told[:_DAY])
    return abs(days.days) <= 1 and len(told) > _DAY


def outlet_of(url: str | None, publisher: str, outlets: Mapping[str, Outlet]) -> str | None:
    """Find the outlet whose website a report's address is on, or whose name its page gives."""
    host = _host(url)
    for id_, outlet in outlets.items():
        own = _host(outlet.website)
        if host and own and (host == own or host.endswith(f".{own}")):
            return id_
    wanted = publisher.casefold()
    names = (
        (id_, name)
        for id_, outlet in outlets.items()
        for name in (outlet.name, outlet.short, *outlet.variants)
    )
    return next((id_ for id_, name in names if name and wanted and name.casefold() == wanted), None)


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_printed(matter: EntryMatter, key: str) -> bool:
    if key in _OWN_BASIS:
        return bool(getattr(matter, f"{key}_basis") == "printed")
    return key in {"published", "updated"}


def _said(key: str) -> str:
    return _SAID.get(key, f"the {key}")


def _plain(value: object) -> str:
    return (
        f"“{value}”"
        if isinstance(value, str)
        else ", ".join(map(str, value))
        if isinstance(value, tuple)
        else ""
    )
