"""A map of places: where events happened, with every mark a link; no part of the globe is written into it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import hypot, sqrt

from builder.land import outlines
from builder.lists import listed
from builder.model import Place
from builder.pages.filed import filed
from builder.pages.map_drawing import NEAR, WIDTH, Frame, framed, named
from builder.pages.view import View
from builder.pages.words import count

_LEAST_DISC, _MOST_DISC = 6.0, 16.0
_MOST_NAMED = 4  # places of one mark that its name lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name beside its mark; ``anchor`` is the end of it that stands at the point."""

    x: float
    y: float
    anchor: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapMark:
    """A mark: where it leads (``None`` on that place's own page), what it says, and where it stands."""

    href: str | None
    words: str
    x: float
    y: float
    radius: float
    name: Name | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A map as drawn; ``land`` is an SVG path.

    Attributes:
        words: what it shows, in a sentence.
        reach: half the side of the square in which a finger finds a mark.
    """

    width: int
    height: int
    land: str
    marks: tuple[MapMark, ...]
    words: str
    reach: float = NEAR / 2


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Places that stand too near one another to be told apart; the first has most events."""

    places: tuple[Place, ...]
    x: float
    y: float
    times: int


def map_of(view: View, places: Iterable[Place], own: Place | None = None) -> Map | None:
    """Draw a map of places.

    Args:
        view: the page it stands on.
        places: those the map must show; those without coordinates are left out.
        own: the place whose page it is, whose mark is no link.

    Returns:
        ``None`` where no place has coordinates.
    """
    wanted = [(east, north) for place in places for east, north in _where(place)]
    if not wanted:
        return None
    frame = framed(wanted)
    times = _times(view)
    clusters = _clusters(view, frame, times, own)
    radii = [_radius(cluster.times, max(each.times for each in clusters)) for cluster in clusters]
    spots = [
        ((cluster.x, cluster.y), radius, cluster.places[0].name)
        for cluster, radius in zip(clusters, radii, strict=True)
    ]
    marks = tuple(
        MapMark(
            href=None if own in cluster.places else view.record("places", cluster.places[0].id).href,
            words=_words(cluster),
            x=round(cluster.x, 1),
            y=round(cluster.y, 1),
            radius=radius,
            name=Name(x=at[0], y=at[1], anchor=at[2], text=cluster.places[0].name) if at else None,
        )
        for cluster, radius, at in zip(clusters, radii, named(spots, frame.height), strict=True)
    )
    words = "Where it happened: the larger a mark, the more events. Coasts only; no borders are drawn."
    return Map(width=WIDTH, height=frame.height, land=frame.coasts(outlines()), marks=marks, words=words)


def _where(place: Place) -> Sequence[tuple[float, float]]:
    known = place.longitude is not None and place.latitude is not None
    return ((place.longitude or 0.0, place.latitude or 0.0),) if known else ()


def _times(view: View) -> Mapping[str, int]:
    """Count the events of each place, those of the places within it among them."""
    return {place: len(filed(view.archive).of("places", place)) for place in view.library.places}


def _clusters(view: View, frame: Frame, times: Mapping[str, int], own: Place | None) -> tuple[_Cluster, ...]:
    """Gather the places of the frame where something happened; the page's own place comes first."""
    shown = [
        (place, point)
        for place in view.library.places.values()
        for degrees in _where(place)
        if (times[place.id] or place is own) and frame.holds(point := frame.spot(*degrees))
    ]
    shown.sort(key=lambda one: (one[0] is not own, -times[one[0].id], one[0].id))
    heads: list[tuple[Place, tuple[float, float]]] = []
    members: dict[str, list[Place]] = {}
    for place, point in shown:
        head = next((one for one, at in heads if hypot(at[0] - point[0], at[1] - point[1]) < NEAR), None)
        if head is None:
            heads.append((place, point))
        members.setdefault((head or place).id, []).append(place)
    return tuple(
        _Cluster(places=tuple(members[place.id]), x=x, y=y, times=_together(members[place.id], times))
        for place, (x, y) in heads
    )


def _together(places: Sequence[Place], times: Mapping[str, int]) -> int:
    """Count the events of a cluster; those of a place within another of it are the other's already."""
    ids = {place.id for place in places}
    return sum(times[place.id] for place in places if place.part_of not in ids)


def _radius(times: int, most: int) -> float:
    share = sqrt(times / most) if most else 0.0
    return round(max(_LEAST_DISC, _MOST_DISC * share), 1)


def _words(cluster: _Cluster) -> str:
    first, *others = cluster.places
    near = [place.name for place in others[:_MOST_NAMED]]
    if len(others) > len(near):
        near.append(f"{len(others) - len(near)} more")
    beside = f" (with {listed(near)})" if near else ""
    return f"{first.name}{beside}: {count(cluster.times, 'event')}"
