"""Which part of the globe a map shows, and where things stand on it."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.land import outlines
from builder.pages.map_drawing import WIDTH, clipped, framed, named

_DEGREES = st.tuples(st.floats(-180, 180), st.floats(-80, 80))


@given(st.lists(_DEGREES, min_size=1, max_size=12))
def test_every_point_that_must_be_shown_is_within_the_frame(points: list[tuple[float, float]]) -> None:
    frame = framed(points)
    assert 0.4 * WIDTH < frame.height < 0.75 * WIDTH
    spots = [frame.spot(*point) for point in points]
    assert all(-1 <= x <= WIDTH + 1 and -1 <= y <= frame.height + 1 for x, y in spots)


def test_places_on_both_sides_of_the_date_line_are_shown_across_it() -> None:
    frame = framed([(178.0, -18.0), (-172.0, -14.0)])
    assert frame.spot(178.0, -18.0)[0] < frame.spot(-172.0, -14.0)[0]
    assert frame.coasts(outlines()).startswith("M")


def test_east_is_right_and_north_is_up() -> None:
    frame = framed([(0.0, 10.0), (20.0, 40.0)])
    (west, south), (east, north) = frame.spot(0.0, 10.0), frame.spot(20.0, 40.0)
    assert west < east
    assert north < south


def test_a_single_place_is_shown_with_the_land_around_it() -> None:
    frame = framed([(37.6, 55.8)])
    x, y = frame.spot(37.6, 55.8)
    assert x == pytest.approx(WIDTH / 2)
    assert y == pytest.approx(frame.height / 2, abs=1)


def test_the_coasts_are_closed_rings_of_degrees() -> None:
    rings = outlines()
    assert len(rings) > 100
    for ring in rings:
        assert ring[0] == ring[-1]
        assert all(-180.1 <= east <= 180.1 and -90.1 <= north <= 90.1 for east, north in ring)


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=3, max_size=20))
def test_a_ring_cut_by_a_box_lies_within_it(ring: list[tuple[float, float]]) -> None:
    assert all(-10.001 <= x <= 10.001 and -5.001 <= y <= 5.001 for x, y in clipped(ring, (-10, -5, 10, 5)))


def test_a_ring_around_a_box_is_cut_to_the_box() -> None:
    around = [(-20.0, -20.0), (20.0, -20.0), (20.0, 20.0), (-20.0, 20.0)]
    assert set(clipped(around, (-10, -5, 10, 5))) == {(-10, -5), (10, -5), (10, 5), (-10, 5)}


@given(
    st.lists(
        st.tuples(st.floats(0, WIDTH), st.floats(0, 300), st.text("abcdefgh", min_size=1, max_size=12)),
        max_size=12,
    )
)
def test_names_that_are_printed_do_not_cover_one_another(spots: list[tuple[float, float, str]]) -> None:
    found = named([((x, y), 8.0, name) for x, y, name in spots], 300)
    boxes = []
    for place, (_, _, name) in zip(found, spots, strict=True):
        if place is not None:
            x, y, anchor = place
            long = 12.5 * len(name)
            left = {"start": x, "end": x - long, "middle": x - long / 2}[anchor]
            boxes.append((left, y - 21, left + long, y + 5))
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] + 0.2 or other[2] <= one[0] + 0.2
        assert apart or one[3] <= other[1] + 0.2 or other[3] <= one[1] + 0.2
