"""What the tellings of one event amount to: a first proposal, every fact with its basis."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builder.events import event_matter
from builder.fields import is_id
from builder.model import EventMatter
from builder.timeline.accounts import Account
from tests.making import DAY, KINDS, PEOPLE, PLACES, account, library


def proposed(*accounts: Account, taken: set[str] | None = None, **labels: str) -> tuple[str, EventMatter]:
    return event_matter(accounts, library(), taken=taken or set(), labels=labels)


def test_an_event_is_named_as_its_kind_is_and_filed_under_day_people_and_place() -> None:
    name, matter = proposed(account("a"))

    assert name == "2031-05-06-anna-berg-tomas-hale-kelm"
    assert matter.title == "Anna Berg meets Tomas Hale in Kelm"
    assert (matter.date, matter.place, matter.kind, matter.participants) == (
        DAY,
        "kelm",
        "meeting",
        PEOPLE[:2],
    )
    assert matter.review == ()


def test_the_basis_of_the_day_says_how_each_report_gives_it() -> None:
    resolved: dict[str, Any] = {"date_basis": "resolved", "as_printed": "on Tuesday"}
    _, matter = proposed(
        account("x"), account("y", **resolved), account("z", **resolved), x="000", y="001", z="002"
    )

    assert matter.date_basis == "printed in 000; resolved from “on Tuesday” in 001 and 002"


def test_a_place_that_no_report_prints_is_left_out_said_so_and_put_up_for_review() -> None:
    name, matter = proposed(account("a", place=None))

    assert name == "2031-05-06-anna-berg-tomas-hale"
    assert (matter.place, matter.place_basis) == (None, "not printed in any report")
    assert matter.review == ("place",)


def test_the_most_exact_day_wins_and_among_equals_the_printed_one() -> None:
    vague = account("a", date="2031-05", as_printed="in May")
    resolved = account("b", date_basis="resolved", as_printed="on Tuesday")
    printed = account("c")

    assert proposed(vague, resolved)[1].date == DAY
    assert proposed(resolved, vague)[1].date == DAY
    assert proposed(vague, resolved, printed)[1].date == DAY


def test_the_place_most_reports_name_wins_and_else_the_outer_one() -> None:
    house, city = account("a", place="harbour-house"), account("b", place="port-aster")
    again = account("c", place="harbour-house")

    assert proposed(house, city)[1].place == "port-aster"
    assert proposed(house, city, again)[1].place == "harbour-house"


def test_an_event_without_people_takes_its_own_name() -> None:
    name, matter = proposed(account("a", participants=(), name="River Council", kind="talks"))

    assert "river-council" in name
    assert "River Council" in matter.title


def test_an_id_in_use_gets_its_kind_and_then_a_number() -> None:
    wanted = "2031-05-06-anna-berg-tomas-hale-kelm"

    assert proposed(account("a"), taken={wanted})[0] == f"{wanted}-meeting"
    assert proposed(account("a"), taken={wanted, f"{wanted}-meeting"})[0] == f"{wanted}-2"


@given(
    st.sampled_from([DAY, "2031-05", "2031", "2031-05-05/2031-05-06", "2031-05-06~", None]),
    st.lists(st.sampled_from([*PEOPLE, "a" * 80, "x-" * 39 + "x"]), unique=True, max_size=6).map(tuple),
    st.sampled_from([None, *PLACES]),
    st.sampled_from(list(KINDS)),
    st.sampled_from([None, "River Council", "河会议", "x" * 200]),
)
def test_every_telling_gives_a_sound_proposal(
    date: str | None, participants: tuple[str, ...], place: str | None, kind: str, own_name: str | None
) -> None:
    telling = account("a", date=date, participants=participants, place=place, kind=kind, name=own_name)
    name, matter = proposed(telling)

    assert is_id(name) or (date is None and not participants and place is None), name
    assert matter.title.strip()
    assert (matter.date, matter.participants) == (date, participants)
