"""What is printed and does not fit keeps a report without a day from an event; what fits lets it join."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builder.model import Hint
from builder.timeline.accounts import Account, names_of
from builder.timeline.grouping import group
from builder.timeline.hints import DAY_FITS, MISFIT, NO_DAY, REPORT_FITS, WEEKDAY_FITS, misfit, undated
from tests.making import account, library, person

NAMES = names_of(library(person("anna-berg", family="Berg"), person("tomas-hale", family="Hale")))
EVENT = "2031-05-06"  # a Tuesday
MAY_6, MARCH_20 = Hint("May 6", "XXXX-05-06"), Hint("March 20", "XXXX-03-20")
TUESDAY, FRIDAY = Hint("Tuesday", weekday=2), Hint("Friday", weekday=5)


def own(day: str) -> Hint:
    return Hint(day, day, own=True)


def met(name: str, *hints: Hint, date: str | None = None, **more: Any) -> Account:
    told = account(name, date=date, participants=("anna-berg", "tomas-hale"), place="kelm", **more)
    return replace(told, hints=hints)


def weighed(one: Account, other: Account) -> list[tuple[float, str]]:
    return [(reason.weight, reason.sentence) for reason in undated(one, other)]


def beside_event(*hints: Hint) -> list[tuple[float, str]]:
    return weighed(met("a", *hints), met("b", date=EVENT))


def test_a_day_without_a_year_that_fits_speaks_for_the_event() -> None:
    assert beside_event(MAY_6) == [(DAY_FITS, "One prints “May 6”, the other tells of Tuesday 6 May 2031.")]
    assert beside_event(MARCH_20, MAY_6)[0][0] == DAY_FITS


def test_a_printed_day_that_does_not_fit_speaks_against_it() -> None:
    said = "One prints “March 20”, the other tells of Tuesday 6 May 2031."
    assert beside_event(MARCH_20) == [(MISFIT, said)]
    assert beside_event(Hint("May 6, 2199", "2199-05-06"))[0][0] == MISFIT
    assert beside_event(FRIDAY)[0][0] == MISFIT


def test_a_weekday_that_fits_says_little_and_makes_up_for_a_day_of_the_weeks_before() -> None:
    assert beside_event(TUESDAY)[0][0] == WEEKDAY_FITS
    assert beside_event(TUESDAY, Hint("April 29", "XXXX-04-29"))[0][0] == WEEKDAY_FITS
    assert beside_event(TUESDAY, MARCH_20)[0][0] == MISFIT


def test_a_report_is_not_of_an_event_after_it_nor_of_one_years_before() -> None:
    assert beside_event(own("2031-05-07"))[0][0] == REPORT_FITS
    assert beside_event(own("2031-05-20"))[0][0] == NO_DAY
    assert beside_event(own("2031-05-03"), MAY_6)[0][0] == MISFIT
    assert beside_event(own("2033-05-06"), MAY_6)[0] == (
        MISFIT,
        "One is itself of “2033-05-06”, the other tells of Tuesday 6 May 2031.",
    )


def test_a_whole_day_long_before_is_one_that_is_recalled() -> None:
    assert beside_event(Hint("July 16, 2021", "2021-07-16"))[0][0] == NO_DAY
    assert beside_event(Hint("July 16, 2032", "2032-07-16"))[0][0] == MISFIT


def test_without_any_word_of_when_a_day_was_found_in_one_only() -> None:
    assert beside_event() == [(NO_DAY, "A day of the event was found in only one of the reports.")]
    assert weighed(met("a"), met("b")) == [(NO_DAY, "A day of the event was found in neither report.")]


def test_two_reports_without_a_day_are_weighed_by_what_both_print() -> None:
    assert weighed(met("a", MAY_6), met("b", MAY_6)) == [(DAY_FITS, "Both print “May 6”.")]
    assert weighed(met("a", MAY_6), met("b", MARCH_20)) == [
        (MISFIT, "One prints “May 6”, the other “March 20”.")
    ]
    assert weighed(met("a", FRIDAY), met("b", TUESDAY))[0][0] == MISFIT
    treaty = Hint("July 16, 2021", "2021-07-16")
    assert weighed(met("a", treaty), met("b", treaty))[0][0] == NO_DAY
    assert weighed(met("a", own("2031-05-06")), met("b", own("2033-05-06")))[0][0] == MISFIT
    assert weighed(met("a", own("2031-05-06")), met("b", own("2031-05-07")))[0][0] == REPORT_FITS


@given(st.dates())
def test_an_event_on_any_day_there_is_can_be_compared(day: date) -> None:
    assert misfit((Hint("x", f"XXXX-{day:%m-%d}"),), day, day) is None


def together(*accounts: Account) -> list[set[str]]:
    found = [{one.entry for one in cluster} for cluster in group(accounts, NAMES, 0.5)]
    return sorted((cluster for cluster in found if len(cluster) > 1), key=sorted)


def test_a_report_without_a_year_joins_the_event_of_its_day_and_of_no_other_year() -> None:
    dated = met("b", date=EVENT, words="Berg met Hale.")

    assert together(met("a", MAY_6, words="Hale met Berg."), dated) == [{"a", "b"}]
    assert together(met("a", MARCH_20, words="Hale met Berg."), dated) == []
    assert together(met("a", MAY_6, own("2033-05-07"), words="Hale met Berg."), dated) == []


def test_a_report_without_a_year_that_fits_two_events_joins_neither() -> None:
    events = [
        met("b", date=EVENT, words="Berg met Hale."),
        met("c", date="2030-05-06", words="Berg met Hale."),
    ]

    assert together(met("a", MAY_6, words="Hale met Berg."), *events) == []


def test_a_vaguer_report_brings_no_two_together_of_which_the_days_do_not_fit() -> None:
    text = "Ludo Marche shipped Virrey ore, 4,200 tons of it, on the Corvina from Aster Sound to Hask. " * 8
    dated, vague, other = (
        met("a", date=EVENT, words=text),
        met("b", words=text),
        met("c", MARCH_20, words=text),
    )

    assert {"a", "c"} not in together(dated, vague, other)
    assert {"a", "b", "c"} not in together(dated, vague, other)
