"""The archive filed under what its pages are about."""

from dataclasses import replace

from builder.model import Archive
from builder.pages.filed import filed
from tests.making import place


def test_events_are_filed_in_chronological_order(archive: Archive) -> None:
    assert filed(archive).of("people", "ada-stone") == archive.chronicle
    assert filed(archive).of("years", "2021") == tuple(
        name for name in archive.chronicle if name.startswith("2021")
    )
    assert filed(archive).of("people", "nobody") == ()


def test_a_place_has_the_events_of_the_places_within_it(archive: Archive) -> None:
    pier = place("pier", part_of="port-ember")
    name = archive.chronicle[0]
    event = replace(archive.library.events[name], place="pier")
    library = replace(
        archive.library,
        places={**archive.library.places, "pier": pier},
        events={**archive.library.events, name: event},
    )
    known = filed(replace(archive, library=library))
    assert known.of("places", "pier") == (name,)
    assert name in known.of("places", "port-ember")


def test_places_that_hold_one_another_end_no_search(archive: Archive) -> None:
    ring = {one: place(one, part_of=other) for one, other in (("pier", "quay"), ("quay", "pier"))}
    name = archive.chronicle[0]
    event = replace(archive.library.events[name], place="pier")
    library = replace(archive.library, places=ring, events={name: event})
    known = filed(replace(archive, library=library))
    assert (known.of("places", "pier"), known.of("places", "quay")) == ((name,), (name,))


def test_an_entry_is_filed_with_every_event_it_reports(archive: Archive) -> None:
    for entry in archive.library.entries:
        told = [name for name in archive.chronicle if entry in archive.reports.get(name, ())]
        assert list(filed(archive).by(entry)) == told


def test_another_archive_is_filed_anew(archive: Archive) -> None:
    assert filed(archive) is filed(archive)
    assert filed(replace(archive, chronicle=())).of("people", "ada-stone") == ()


def test_a_venue_that_a_place_is_called_by_has_the_event_too(archive: Archive) -> None:
    pier = place("pier", part_of="port-ember", variants=("The Old Pier",))
    name = "2021-05-03-stone-marsh"
    event = replace(archive.library.events[name], place="port-ember", venue="the old pier")
    library = replace(
        archive.library,
        places={**archive.library.places, "pier": pier},
        events={**archive.library.events, name: event},
    )
    known = filed(replace(archive, library=library))

    assert known.venue == {name: "pier"}
    assert known.of("places", "pier") == (name,)
    assert known.of("places", "port-ember").count(name) == 1


def test_a_venue_elsewhere_or_claimed_by_two_places_stays_words(archive: Archive) -> None:
    name = "2021-05-03-stone-marsh"
    event = replace(archive.library.events[name], place="port-ember", venue="Palace")
    for palaces in (
        {"far": place("far", name="Palace")},
        {one: place(one, name="Palace", part_of="port-ember") for one in ("old", "new")},
    ):
        library = replace(
            archive.library,
            places={**archive.library.places, **palaces},
            events={**archive.library.events, name: event},
        )
        assert filed(replace(archive, library=library)).venue == {}
