"""What the tellings of one event amount to: the event's file as a first proposal."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence

from builder import edtf
from builder.fields import ID_LENGTH
from builder.lists import listed
from builder.model import EventMatter, Kind, Library, Telling
from builder.seeds.ids import event_id
from builder.slug import slug
from builder.timeline.accounts import Account
from builder.titles import event_title

_BASIS_ORDER = ("printed", "resolved", "inferred", "supplied", None)


def event_matter(
    accounts: Sequence[Account], library: Library, *, taken: Container[str], labels: Mapping[str, str]
) -> tuple[str, EventMatter]:
    """Propose an event's id and front matter from the accounts of it.

    Args:
        accounts: all of one event, at least one.
        library: with the names of people and places.
        taken: ids that are in use.
        labels: for an entry's id, the short name of its seed, by which the basis of the date is told.
    """
    told = [account for account in accounts if not account.whole] or accounts
    tellings = [account.telling for account in told]
    best = min(tellings, key=_vagueness)
    orders = Counter(one.participants for one in tellings)  # as most reports give them, all of them named
    participants = max(orders, key=lambda order: (len(order), orders[order]))
    place = _most_telling_place(tellings, library)
    kind = _kind(tellings, library)
    name = next((one.name for one in tellings if one.name), None)
    matter = EventMatter(
        title=_title(kind, participants, place, name, library),
        date=best.date,
        date_basis=_date_basis(told, labels),
        place=place,
        place_basis=None if place else "not printed in any report",
        kind=kind,
        participants=participants,
        review=_review(told, best.date, place, is_apart=library.site.kinds[kind].alone),
    )
    wanted = event_id(Telling(date=best.date, kind=kind, participants=participants, place=place, name=name))
    return _free_id(wanted, kind, taken), matter


def _vagueness(telling: Telling) -> tuple[bool, int, str]:
    """Sort tellings so that the first gives the day most closely, and by the best basis."""
    return (
        not edtf.is_day(telling.date),
        _BASIS_ORDER.index(telling.date_basis),
        telling.date or "9999",
    )


def _review(
    accounts: Sequence[Account], date: str | None, place: str | None, *, is_apart: bool
) -> tuple[str, ...]:
    """List what a person should look at: what is missing, and all of it where only the wording told of it."""
    if any(account.whole for account in accounts):
        return ("title", "date", "place", "kind", "participants")
    return tuple(
        key for key, missing in (("date", not date), ("place", not place and not is_apart)) if missing
    )


def _most_telling_place(tellings: Sequence[Telling], library: Library) -> str | None:
    """Choose the place most reports name; a city rather than the building within it."""
    named = Counter(one.place for one in tellings if one.place)
    if not named:
        return None
    return min(named, key=lambda place: (-named[place], _depth(place, library), place))


def _depth(place: str, library: Library) -> int:
    """Count how far a place lies from the outermost one that holds it."""
    depth, seen = 0, {place}
    while place in library.places:
        whole = library.places[place].part_of
        if whole is None or whole in seen:
            break
        place, depth = whole, depth + 1
        seen.add(place)
    return depth


def _kind(tellings: Sequence[Telling], library: Library) -> str:
    named = Counter(one.kind for one in tellings)
    order = list(library.site.kinds)
    return min(named, key=lambda kind: (-named[kind], order.index(kind) if kind in order else len(order)))


def _date_basis(accounts: Sequence[Account], labels: Mapping[str, str]) -> str | None:
    """Say how each report gives the day: ``printed in 000; resolved from “on Wednesday” in 002``."""
    ways: dict[str, list[str]] = {}
    for account in sorted(accounts, key=lambda one: labels.get(one.entry, one.entry)):
        told = account.telling
        if told.date is None or told.date_basis is None:
            continue
        read = f" from “{told.as_printed}”" if told.date_basis != "printed" and told.as_printed else ""
        ways.setdefault(f"{told.date_basis}{read}", []).append(labels.get(account.entry, account.entry))
    return "; ".join(f"{way} in {listed(found)}" for way, found in sorted(ways.items())) or None


def _title(
    kind: str, participants: Sequence[str], place: str | None, name: str | None, library: Library
) -> str:
    people = [library.people[one].name if one in library.people else one for one in participants]
    where = library.places[place].name if place in library.places and place else None
    return event_title(library.site.kinds.get(kind, Kind(name=kind)), people, name, where)


def _free_id(wanted: str, kind: str, taken: Container[str]) -> str:
    for suffix in ("", f"-{kind}", *(f"-{number}" for number in range(2, 100))):
        free = slug(wanted, ID_LENGTH - len(suffix)) + suffix
        if free not in taken:
            return free
    raise ValueError(f"no free id for '{wanted}'")
