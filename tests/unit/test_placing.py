"""Reports are placed where they belong, at import and build by the same evidence, never against a record."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import Entry, Event, Kind, Mention, Telling
from builder.placing import place, recorded_accounts, settle
from builder.timeline.accounts import accounts_of, names_of
from tests.making import SITE, covers, entry, event, library, telling

WORDS = {"en": ("met",)}
KINDS = {
    **{name: replace(kind, verbs=WORDS) for name, kind in SITE.kinds.items()},
    "visit": Kind(name="Visit", holds=True, verbs=WORDS),
    "occurrence": Kind(name="Event", title="{name}"),
}
WITH_KINDS = replace(SITE, kinds=KINDS)
FLOOD = "In Lower Hask the Tarn rose by 3.8 metres, and 4,200 people left, said Ludo Marche."
FLOOD_TOO = "The Tarn rose by 3.8 metres. Ludo Marche said that 4,200 people had left Lower Hask."


def test_general_news_makes_an_event_of_two_reports_and_none_of_one() -> None:
    reports = [
        entry("2031-06-03-a", FLOOD, title="Tarn floods Lower Hask", published="2031-06-03"),
        entry("2031-06-03-b", FLOOD_TOO, title="Thousands leave", published="2031-06-04"),
        entry("2031-06-03-c", "A library lends out tools.", title="Tools", published="2031-06-03"),
    ]
    placement = place(library(*reports, site=WITH_KINDS), {})
    (made,) = placement.library.events.values()

    assert placement.placed == {"2031-06-03-a": (made.id,), "2031-06-03-b": (made.id,)}
    assert (made.title, made.date, made.kind) == ("Tarn floods Lower Hask", "2031-06-03", "occurrence")
    assert made.date_basis is not None
    assert made.date_basis.startswith("inferred from")
    assert set(made.review) >= {"title", "date"}
    assert placement.library.entries["2031-06-03-c"].events == ()


def test_a_meeting_told_of_within_a_visit_is_part_of_it() -> None:
    visit = event("2031-visit", kind="visit", date="2031-05-05/2031-05-07", place="kelm")
    placement = place(library(visit, entry("a"), site=WITH_KINDS), {"a": (telling(),)})
    (made,) = (one for one in placement.library.events.values() if one.id != visit.id)

    assert made.part_of == visit.id
    assert placement.placed == {"a": (made.id,)}


def test_what_an_entry_announces_is_found_among_the_events_at_every_build() -> None:
    announced = Mention(what="Anna Berg meets Tomas Hale", date="2031-05-06", relation="announced")
    records = library(event("2031-x"), entry("early", mentions=(announced,), events=covers("2031-x")))

    assert place(records, {}).library.entries["early"].mentions[0].id == "2031-x"


def test_an_event_that_is_announced_is_the_one_that_a_report_then_tells_of() -> None:
    records = library(event("2031-x", status="announced", place="kelm"), entry("a"))

    assert place(records, {"a": (telling(),)}).placed == {"a": ("2031-x",)}


def test_a_new_event_takes_no_address_that_was_ever_another_events() -> None:
    wanted = place(library(entry("a")), {"a": (telling(),)}).placed["a"][0]
    other = event("2031-other", date="2031-01-01", aliases=(wanted,))

    assert place(library(other, entry("a")), {"a": (telling(),)}).placed["a"][0] != wanted


DAYS = st.sampled_from(["2031-05-06", "2031-05-07", "2031-05-06/2031-05-07", None])
PAIRS = st.sampled_from([("anna-berg", "tomas-hale"), ("anna-berg", "ivo-strand"), ("mira-oak",)])
TOLD = st.builds(lambda date, who: telling(date=date, participants=who), DAYS, PAIRS)


@settings(max_examples=60)
@given(st.lists(TOLD, min_size=1, max_size=4), TOLD)
def test_a_new_report_never_moves_what_is_recorded(recorded: Sequence[Telling], new: Telling) -> None:
    events: list[Event] = [event("2031-x"), event("2031-y", date="2031-05-07")]
    entries: list[Entry] = [
        entry(f"entry-{at}", events=covers(("2031-x", "2031-y")[at % 2])) for at in range(len(recorded))
    ]
    records = library(*events, *entries)
    tellings = {one.id: (told,) for one, told in zip(entries, recorded, strict=True)}
    accounts = recorded_accounts(records, tellings, names_of(records))
    settled = settle([*accounts, *accounts_of("new", ("x",), (new,))], {"new"}, records, {})

    assert set(settled.coverage) <= {"new"}
    assert not settled.events.keys() & records.events.keys()
    placement = place(library(*events, *entries, entry("new")), {**tellings, "new": (new,)})
    assert all(placement.library.entries[one.id].events == one.events for one in entries)
