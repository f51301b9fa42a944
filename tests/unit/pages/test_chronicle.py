"""Events in order, as a chronicle shows them."""

from dataclasses import replace

from builder.model import Archive, Event
from builder.pages.chronicle import lines
from builder.pages.view import View


def _with(archive: Archive, *events: Event) -> tuple[View, tuple[str, ...]]:
    library = replace(archive.library, events={event.id: event for event in events})
    names = tuple(event.id for event in events)
    return View(replace(archive, library=library, chronicle=names), ""), names


def _event(name: str, date: str | None, **more: object) -> Event:
    return Event(id=name, path="", title=name, date=date, kind="meeting", **more)  # type: ignore[arg-type]  # fields by name


def test_a_year_is_printed_above_its_first_event_only(archive: Archive) -> None:
    view, names = _with(
        archive, _event("a", "2020-01-01"), _event("b", "2020-05"), _event("c", "2021"), _event("d", None)
    )
    said = [line.year.text if line.year else None for line in lines(view, names)]
    assert said == ["2020", None, "2021", "No date known"]


def test_a_gap_is_said_in_words_where_both_days_are_known(archive: Archive) -> None:
    view, names = _with(
        archive,
        _event("a", "2020-01-01"),
        _event("b", "2020-01-02"),
        _event("c", "2020-01-02"),
        _event("d", "2020-03"),
        _event("e", "2021-01-20"),
        _event("f", "2021-01-20/2021-01-25"),
        _event("g", "2021-02-01"),
    )
    assert [line.gap for line in lines(view, names)] == [
        "",
        "the next day",
        "the same day",
        "",
        "",
        "the same day",
        "seven days later",
    ]


def test_events_of_one_visit_are_bracketed_together(archive: Archive) -> None:
    view, names = _with(
        archive,
        _event("visit", "2020-01-01/2020-01-03"),
        _event("a", "2020-01-01", part_of="visit"),
        _event("b", "2020-01-02", part_of="visit"),
        _event("c", "2020-01-02"),
        _event("d", "2020-01-03", part_of="visit"),
    )
    assert [line.bracket for line in lines(view, names)] == ["first", "middle", "last", "", ""]


def test_an_announced_event_is_said_to_be_one(archive: Archive) -> None:
    view = View(archive, "")
    last = lines(view, archive.chronicle)[-1]
    assert (last.status, last.chips) == ("announced", ())
    assert "announced" in last.status_words


def test_each_report_has_a_chip_that_draws_what_it_carries(archive: Archive) -> None:
    event = lines(View(archive, ""), archive.chronicle)[1]
    assert [(chip.siglum.letter, chip.siglum.outlet) for chip in event.chips] == [
        ("A", "MoR"),
        ("B", "The Agency"),
    ]
    bars = [chip.bar for chip in event.chips if chip.bar]
    assert [bar.words for bar in bars] == ["carries 2 of 3 statements", "carries 2 of 3 statements"]
    assert (bars[0].same, bars[0].absent) == ("M0 0h3v10h-3zM4 0h3v10h-3z", "M8 0h3v10h-3z")
    assert (bars[1].absent, bars[1].reworded, bars[1].added) == (
        "M0 0h3v10h-3z",
        "M4 0h3v10h-3z",
        "M8 0h3v10h-3z",
    )
