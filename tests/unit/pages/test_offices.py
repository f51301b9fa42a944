"""The offices a person held, as reports print them."""

from builder.model import Coverage, Entry, Library, Office, Person
from builder.pages.offices import WIDE, Offices, offices
from builder.pages.view import View
from tests.making import SITE, bare_archive, event, person
from tests.making import entry as report

FIRST = Office(title="President", since="2010-01-01", until="2014-12-31")
AGAIN = Office(title="President", as_printed=("President", "Norland President"), since="2018-03-01")


def laid(berg: Person, *reports: Entry) -> Offices:
    """Lay out the offices of a person who took part in an event for each report, on the report's day."""
    events = {one.id: event(one.id, date=one.published, participants=("anna-berg",)) for one in reports}
    library = Library(
        site=SITE, entries={one.id: one for one in reports}, events=events, people={"anna-berg": berg}
    )
    archive = bare_archive(
        library,
        *sorted(events),
        reports={name: (name,) for name in events},
        coverage={(name, name): (1,) for name in events},
    )
    return offices(View(archive, "people/anna-berg/"), berg, archive.chronicle)


def told(day: str, text: str) -> Entry:
    return report(f"report-{day}", text, published=day, events=(Coverage(id=f"report-{day}"),))


def berg(*held: Office) -> Person:
    return person("anna-berg", family="Berg", variants=("贝格", "Берг"), offices=held)


def printed(found: Offices) -> list[list[tuple[str, int]]]:
    return [[(one.text, len(one.entries)) for one in line.printed] for line in found.lines]


def test_a_report_stands_under_the_office_held_on_its_day() -> None:
    early, late = (
        told("2012-05-01", "President Berg spoke."),
        told("2020-05-01", "President Anna Berg spoke."),
    )
    found = laid(berg(AGAIN, FIRST), early, late)

    assert [line.held for line in found.lines] == [
        "from 1 January 2010 to 31 December 2014",
        "from 1 March 2018",
    ]
    assert [line.printed[0].entries[0].text[-10:] for line in found.lines] == ["1 May 2012", "1 May 2020"]
    assert found.lines[0].printed[0].entries[0].href == "../../entries/report-2012-05-01/index.html#p1"


def test_an_office_printed_between_two_terms_stands_under_neither() -> None:
    assert printed(laid(berg(AGAIN, FIRST), told("2016-05-01", "President Berg spoke."))) == [[], []]


def test_the_office_of_somebody_else_is_not_theirs() -> None:
    other = told("2020-05-01", "Berg, on her way home, met President Hale. The President of Sudmark left.")
    assert printed(laid(berg(AGAIN), other)) == [[]]


def test_an_office_is_found_before_and_after_the_name_and_beside_another() -> None:
    minister = Office(
        title="Minister", as_printed=("Minister of Rivers", "chair of the Board", "外长", "глава ведомства")
    )
    for text in (
        "Minister of Rivers Anna Berg spoke.",
        "Anna Berg, a friend of rivers and Minister of Rivers, spoke.",
        "Minister of Rivers and chair of the Board Anna Berg spoke.",
        "外长贝格表示。",
        "Берг, глава ведомства рек, заявила об этом.",
    ):
        assert printed(laid(berg(minister), told("2020-05-01", text)))[0], text


def test_of_a_longer_form_the_shorter_within_it_is_not_found_too() -> None:
    assert printed(laid(berg(AGAIN), told("2020-05-01", "Norland President Anna Berg spoke."))) == [
        [("Norland President", 1)]
    ]


def test_of_many_reports_the_first_and_the_last_are_named_with_their_number() -> None:
    found = laid(berg(AGAIN), *(told(f"2020-05-0{day}", "President Berg spoke.") for day in range(1, 8)))
    (one,) = found.lines[0].printed

    assert one.total == "7 reports"
    assert [ref.text[-10:] for ref in one.entries] == ["1 May 2020", "7 May 2020"]


def test_the_years_in_office_are_drawn_on_one_scale_with_the_events() -> None:
    found = laid(berg(FIRST, AGAIN), told("2019-07-02", "Anna Berg spoke."))

    assert found.years == (2010, 2019)
    assert [line.span for line in found.lines] == [(0, 500), (816, WIDE - 816)]
    assert found.ticks == "M950 0v10h3v-10z"


def test_where_no_year_in_office_is_known_nothing_is_drawn() -> None:
    found = laid(berg(Office(title="Envoy")), told("2019-07-02", "Anna Berg spoke."))

    assert (found.years, found.ticks, found.lines[0].span) == ((), "", None)
