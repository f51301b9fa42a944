"""What an event is called before an editor calls it something: as its kind is called in ``site.toml``."""

from collections.abc import Sequence

from builder.lists import listed
from builder.model import Kind


def event_title(kind: Kind, people: Sequence[str], own_name: str | None, place: str | None = None) -> str:
    """Fill in the title of a kind: ``A meets B in C``.

    Where the kind's words want a second person or a name that nobody gives, its own name stands before those
    who are known: ``Meeting: A``.

    Args:
        kind: the event's.
        people: names of those who took part, in their order.
        own_name: what the reports call the event, where they give it a name.
        place: the name of its place.
    """
    others = listed(people[1:]) or own_name or ""
    wanted = [("{first}", bool(people)), ("{others}", bool(others)), ("{name}", bool(own_name))]
    if all(given for field, given in wanted if field in kind.title):
        said = kind.title.format(first=people[0] if people else "", others=others, name=own_name)
    else:
        said = ": ".join(part for part in (kind.name, own_name or listed(people)) if part)
    return f"{said} in {place}" if place else said
