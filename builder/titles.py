"""What an event is called before an editor calls it something: as its kind is called in ``site.toml``."""

from collections.abc import Sequence

from builder.lists import listed
from builder.model import Kind


def event_title(kind: Kind, people: Sequence[str], own_name: str | None, place: str | None = None) -> str:
    """Fill in the title of a kind: ``A meets B in C``.

    Args:
        kind: the event's.
        people: names of those who took part, in their order.
        own_name: what the reports call the event, where they give it a name.
        place: the name of its place.
    """
    name = own_name or listed(people)
    first, others = (people[0], listed(people[1:])) if people else (name, "")
    said = kind.title.format(first=first, others=others or own_name or "", name=name).strip()
    return f"{said} in {place}" if place else said
