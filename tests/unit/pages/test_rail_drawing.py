"""Where things stand on a rail."""

from hypothesis import given
from hypothesis import strategies as st

from builder.pages.rail_drawing import Spot, Stop, across, down

SPOTS = st.builds(
    Spot,
    lane=st.integers(0, 2),
    href=st.uuids().map(str),
    words=st.just("a meeting"),
    number=st.integers(0, 9),
    hollow=st.booleans(),
    counted=st.booleans(),
)
STOPS = st.lists(
    st.builds(
        Stop,
        label=st.just("22 Feb"),
        year=st.sampled_from(["", "2023"]),
        gap=st.sampled_from(["", "one year, ten months and seventeen days later"]),
        spots=st.tuples(SPOTS),
        bracket=st.sampled_from(["", "first", "middle", "last"]),
    ),
    min_size=1,
    max_size=60,
)
LANES = ("Leaders", "Ministers", "Others")


def stop(lane: int = 0, *, number: int = 1, counted: bool = False, gap: str = "", year: str = "") -> Stop:
    spot = Spot(lane=lane, href="x", words="x", number=number, hollow=False, counted=counted)
    return Stop(label="22 Feb", year=year, gap=gap, spots=(spot,), bracket="")


@given(STOPS)
def test_every_mark_stands_once_inside_both_drawings_in_order_and_is_large_enough(stops: list[Stop]) -> None:
    for drawing in (across(stops, LANES), down(stops, LANES)):
        assert [mark.href for mark in drawing.marks] == [stop.spots[0].href for stop in stops]
        for mark in drawing.marks:
            assert mark.x >= 0
            assert mark.y >= 0
            assert mark.x + mark.width <= drawing.width
            assert mark.y + mark.height <= drawing.height
            assert min(mark.width, mark.height) >= 24


@given(STOPS)
def test_a_rail_is_never_wider_than_a_page_however_many_events_it_has(stops: list[Stop]) -> None:
    assert across(stops, LANES).width <= 1150
    assert down(stops, LANES).width == 320


@given(STOPS)
def test_no_two_marks_share_a_place(stops: list[Stop]) -> None:
    for drawing in (across(stops, LANES), down(stops, LANES)):
        boxes = {(mark.x, mark.y) for mark in drawing.marks}
        assert len(boxes) == len(drawing.marks)


def test_a_level_has_its_own_line_from_the_highest_down() -> None:
    leaders, others = across([stop(0), stop(2)], LANES).marks

    assert leaders.y < others.y


def test_reports_are_stacked_discs_and_many_of_them_a_number_too() -> None:
    three, many = across([stop(number=3), stop(number=12)], LANES).marks

    assert (len(three.discs), three.number) == (3, None)
    assert len(many.discs) == 4
    assert many.number
    assert many.number.text == "12"


def test_a_silence_is_said_in_words_and_takes_the_same_room_however_long_it_was() -> None:
    short = across([stop(), stop(gap="one month later")], LANES)
    long = across([stop(), stop(gap="nineteen years, eight months and seven days later")], LANES)

    assert short.width == long.width
    said = [label.text for label in long.labels if label.look == "gap"]
    assert " ".join(said) == "nineteen years, eight months and seven days later"


def test_a_row_that_begins_within_a_year_says_again_which_year_it_is() -> None:
    drawing = across([stop(year="2022"), *(stop() for _ in range(12)), stop(year="2023")], LANES)

    assert len({label.y for label in drawing.labels if label.look == "day"}) == 2
    assert [label.text for label in drawing.labels if label.look == "year"] == ["2022", "2022", "2023"]
