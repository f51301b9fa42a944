"""What has no event or no day is put together by rare names and numbers, not by phrases."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import Entry, Telling
from builder.timeline.accounts import Account, names_of
from builder.timeline.evidence import weigh
from builder.timeline.grouping import group
from builder.timeline.subjects import accounts_of_report, general_kind
from builder.timeline.traits import Rarity, mark_counts, marks_of, quotes_of, rarity_of, runs_of, words_of
from tests.making import DAY, SITE, account, entry, library, person, telling

NAMES = names_of(library())
PHRASES = "people had to leave their homes when the river burst its banks on Monday night, the brigade said."
TARN = f"About 4,200 {PHRASES} In Lower Hask the Tarn rose by 3.8 metres, according to Ludo Marche."
TARN_TOO = f"Ludo Marche said that the Tarn had risen by 3.8 metres. In Lower Hask, 4200 {PHRASES}"
ISKER = f"Some 600 {PHRASES} In Pelin the Isker rose by 2.1 metres, according to Rada Vitova."


def whole(name: str, *texts: str, day: str | None = "2031-06-03", event: str | None = None) -> Account:
    told = Telling(date=day, date_basis="inferred", as_printed=day, kind="occurrence", participants=())
    return Account(entry=name, number=0, telling=told, texts=texts, event=event, whole=True)


def together(*accounts: Account) -> list[set[str]]:
    found = [{one.entry for one in cluster} for cluster in group(accounts, NAMES, 0.5)]
    return sorted((cluster for cluster in found if len(cluster) > 1), key=sorted)


def test_names_and_numbers_put_reports_together_and_phrases_do_not() -> None:
    assert together(whole("a", TARN), whole("b", ISKER), whole("c", TARN_TOO)) == [{"a", "c"}]


def test_the_same_words_months_later_are_no_report_of_the_same_event() -> None:
    assert together(whole("a", TARN), whole("b", TARN, day="2031-09-03")) == []


def test_a_report_without_a_day_finds_its_event_by_the_words_alone() -> None:
    assert together(whole("a", TARN), whole("b", TARN_TOO, day=None), whole("c", ISKER)) == [{"a", "b"}]


@settings(max_examples=30)
@given(st.permutations([("a", TARN), ("b", TARN_TOO), ("c", ISKER), ("d", ISKER), ("e", PHRASES)]))
def test_the_order_of_reports_changes_nothing(texts: list[tuple[str, str]]) -> None:
    assert together(*(whole(name, text) for name, text in texts)) == [{"a", "b"}, {"c", "d"}]


def test_a_report_joins_an_event_by_its_words_where_it_names_who_took_part() -> None:
    told = Account(
        entry="a",
        number=0,
        telling=telling(),
        texts=("Anna Berg and Tomas Hale opened 23 harbours in Kelm.",),
    )
    same = whole(
        "b", "Hale and Berg in Kelm", "Berg said that 23 harbours were open to both.", day="2031-05-06"
    )
    nobody = whole("c", "Tolls", "On the Isker, ferrymen pay 15 crowns, says Berg.", day="2031-05-06")

    assert together(told, same, nobody) == [{"a", "b"}]


def test_a_report_joins_what_people_recorded_and_joins_no_two_of_it() -> None:
    accounts = [whole("a", TARN, event="2031-x"), whole("b", TARN_TOO, event="2031-y"), whole("c", TARN_TOO)]

    assert together(*accounts) == [{"b", "c"}]
    assert together(*accounts, account("", event="2031-x", participants=(), date=None)) == [
        {"", "a"},
        {"b", "c"},
    ]


def test_every_reason_is_a_sentence_and_names_what_is_shared() -> None:
    found = {piece.kind: piece.sentence for piece in weigh(whole("a", TARN), whole("b", TARN_TOO), NAMES)}

    assert found["names"] == ("Both name Ludo Marche, Lower Hask and Tarn; both give 4,200 and 3.8.")
    assert found["day"] == "Both are of Tuesday 3 June 2031."


def test_names_are_told_by_their_capitals_and_numbers_without_their_commas() -> None:
    text = "The Tarn rose, and the brigade of Venning's mayor had 4,200 calls, 3.8 each."
    assert marks_of((text,)) == {"tarn", "venning", "4200", "3.8"}
    assert "monday" not in marks_of(("It came on Monday.",))
    assert {"王毅", "外长"} <= marks_of(("王毅外长",))


def test_quotes_runs_and_words_are_read_in_any_script() -> None:
    assert quotes_of(("He said: “never targets   any Third party”.",)) == {"never targets any third party"}
    assert runs_of(("one two three four five six seven",)) == {
        "one two three four five six",
        "two three four five six seven",
    }
    assert len(runs_of(("中俄双方同意加强在联合国的协调",))) == 4
    assert words_of(("Встреча в Кельме 17 мая",)) == {"встреча", "кельме", "17"}


def test_what_stands_in_many_reports_weighs_less() -> None:
    rarity = rarity_of([("Kelm and Tarn",), ("Kelm and Isker",), ("Kelm again in Kelm",)])

    assert rarity.weight("kelm") < rarity.weight("tarn")
    assert rarity.likeness(mark_counts, ("it is Kelm",), ("it is Kelm, of Kelm",)) == pytest.approx(1.0)
    assert rarity.likeness(mark_counts, ("it is Kelm",), ("it is Kelm",), frozenset({"kelm"})) == 0.0
    assert rarity.likeness(mark_counts, ("it is Kelm",), ("it is Tarn",)) == 0.0
    assert Rarity().likeness(mark_counts, (), ()) == 0.0


def accounts(report: Entry, *told: Telling) -> list[bool]:
    return [one.whole for one in accounts_of_report(report.id, report, report.paragraphs, told, SITE_WITH)]


SITE_WITH = type(SITE)(
    title="x",
    address="https://example.org/",
    publisher="x",
    kinds={
        "meeting": type(SITE.kinds["meeting"])(name="Meeting", verbs={"en": ("met",)}),
        "occurrence": SITE.kinds["meeting"],
    },
)


def test_a_report_stands_for_itself_where_its_tellings_are_not_what_it_is_about() -> None:
    report = entry("a", "A short line.", "A much longer paragraph, on something else altogether.")

    assert general_kind(SITE_WITH) == "occurrence"
    assert accounts(report) == [True]
    assert accounts(report, telling(paragraphs=(1,))) == [False, True]
    assert accounts(report, telling(paragraphs=(1,), headline=True)) == [False]
    assert accounts(report, telling(paragraphs=(2,))) == [False]


KNOWN = names_of(library(person("anna-berg", family="Berg"), person("tomas-hale", family="Hale")))
BRIDGE = "The Tarn Bridge carries 4,200 lorries a day to Hask, said Ludo Marche of the brigade."
RETOLD = "Ludo Marche said that 4,200 lorries used the Tarn Bridge, so that Hask is reached in a day."


def met(name: str, text: str, **told: Any) -> Account:
    return account(name, words=text, participants=("anna-berg", "tomas-hale"), **told)


def test_a_telling_without_a_day_joins_the_one_event_of_its_people_that_tells_of_the_same() -> None:
    other = met("c", "They spoke of the port of Venning and of 300 ships.", date="2031-07-01")
    found = together(met("a", BRIDGE), other, met("b", RETOLD, date=None))

    assert found == [{"a", "b"}]


def test_a_telling_without_a_day_that_fits_two_events_alike_joins_neither() -> None:
    found = together(met("a", BRIDGE), met("c", BRIDGE, date="2031-07-01"), met("b", RETOLD, date=None))

    assert found == []


def test_a_telling_without_a_day_joins_no_event_of_other_people() -> None:
    other = account("a", words=BRIDGE, participants=("mira-oak", "ivo-strand"))

    assert together(other, met("b", BRIDGE, date=None)) == []


def test_a_transcript_belongs_to_the_event_of_those_who_speak_in_it_on_that_day() -> None:
    labels = ("Good evening.", "Anna Berg: the Tarn Bridge is open.", "Tomas Hale: it is.")
    opened = "Anna Berg met Tomas Hale at the Tarn Bridge."
    accounts = (met("a", opened), whole("b", *labels, day=DAY))

    assert [len(cluster) for cluster in group(accounts, KNOWN, 0.5)] == [2]


def test_a_report_days_after_an_event_must_share_more_than_one_of_the_same_day() -> None:
    told = met("a", BRIDGE)
    late, soon = (
        sum(piece.weight for piece in weigh(told, whole("b", RETOLD, day=day), KNOWN) if piece.kind == "day")
        for day in ("2031-05-12", "2031-05-07")
    )

    assert late < 0 < soon
