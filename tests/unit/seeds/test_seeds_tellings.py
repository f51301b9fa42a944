import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.model import Caption, Dateline, EntryMatter, Library, Mention, SeedRef, Telling
from builder.seeds.tellings import read_events, tellings

PUBLISHED = "2023-02-23"  # a Thursday


def tell(
    library: Library, *paragraphs: str, title: str = "", published: str | None = PUBLISHED, **matter: object
) -> tuple[tuple[Telling, ...], tuple[Mention, ...]]:
    basis = "printed" if title else "supplied"
    front = EntryMatter(title=title, title_basis=basis, published=published, **matter)  # type: ignore[arg-type]  # keys are spelt at the calls
    return tellings(front, paragraphs, library)


@pytest.mark.parametrize(
    ("sentence", "kind", "people", "day"),
    [
        (
            "On February 22, 2023, Foreign Minister Anna Berg met with Carl Dorn in Oldtown.",
            "meeting",
            ("anna-berg", "carl-dorn"),
            "2023-02-22",
        ),
        (
            "Anna Berg, director of the Northern Office, also met with Carl Dorn on Wednesday in Oldtown.",
            "meeting",
            ("anna-berg", "carl-dorn"),
            "2023-02-22",
        ),
        (
            "It holds, senior diplomat Anna Berg said when meeting with President Eva Falk on Tuesday.",
            "meeting",
            ("anna-berg", "eva-falk"),
            "2023-02-21",
        ),
        (
            "President Eva Falk and President Gert Holm held talks in Newport on Monday.",
            "talks",
            ("eva-falk", "gert-holm"),
            "2023-02-20",
        ),
        (
            "In a telephone conversation on Tuesday, Eva Falk congratulated Gert Holm.",
            "call",
            ("eva-falk", "gert-holm"),
            "2023-02-21",
        ),
        (
            "Eva Falk received a guest; on Wednesday, Anna Berg spoke by telephone with Carl Dorn.",
            "call",
            ("anna-berg", "carl-dorn"),
            "2023-02-22",
        ),
        (
            "Under the guidance of President Eva Falk and Gert Holm, Anna Berg met Carl Dorn yesterday.",
            "meeting",
            ("anna-berg", "carl-dorn"),
            "2023-02-22",
        ),
    ],
)
def test_who_took_part_is_told_from_who_is_only_spoken_of(
    library: Library, sentence: str, kind: str, people: tuple[str, ...], day: str
) -> None:
    (told,), _ = tell(library, sentence)
    assert (told.kind, told.participants, told.date) == (kind, people, day)


def test_the_place_is_the_town_rather_than_the_house(library: Library) -> None:
    (told,), _ = tell(library, "Anna Berg met Carl Dorn at the Grand Palace in Oldtown on Wednesday.")
    assert told.place == "oldtown"


def test_a_town_that_acts_for_its_government_is_no_place(library: Library) -> None:
    (told,), _ = tell(
        library, "Anna Berg met Carl Dorn on Wednesday. Oldtown is ready to trade with Newport."
    )
    assert told.place is None


def test_caption_and_headline_give_their_day_and_place_to_the_same_event(library: Library) -> None:
    caption = Caption(text="Anna Berg meets with Carl Dorn in Oldtown, Northland, Feb. 22, 2023.")
    (told,), _ = tell(
        library,
        "The two countries will trade, said a senior official on Wednesday.",
        "Anna Berg made the remarks during her meeting with Carl Dorn.",
        title="Berg meets Dorn",
        captions=(caption,),
    )
    assert (told.date, told.date_basis, told.place) == ("2023-02-22", "printed", "oldtown")
    assert told.headline
    assert told.paragraphs == (1, 2)


def test_a_round_up_is_read_event_by_event(library: Library) -> None:
    told, mentions = tell(
        library,
        "The partnership holds, Anna Berg said when meeting with President Eva Falk on Wednesday.",
        "Berg also met with Foreign Minister Carl Dorn on Wednesday.",
        "During the two meetings, Berg said that trade is growing.",
        "It will grow more, she added.",
        "Falk said the two countries are friends.",
        "Both are ready, she added.",
        "Dorn said his ministry looks forward to more.",
        "Also in Oldtown, Berg co-chaired a meeting under the Northern Security Consultation on Tuesday. The "
        "other side was led by Gert Holm, secretary of the council.",
        "The two sides discussed the situation, according to a statement issued on Wednesday.",
        "Observers said the meetings will help.",
        "In an interview with the Wire last week, Ambassador Ivo Jansen said that trade will grow.",
        '"It will grow much," Jansen said.',
        "During the meetings, the two sides spoke of the road.",
        "Berg said it is wide.",
        title="Berg meets Falk",
    )
    assert [(one.participants, one.date, one.kind, one.paragraphs) for one in told] == [
        (("anna-berg", "eva-falk"), "2023-02-22", "meeting", (1, 3, 4, 5, 6, 13, 14)),
        (("anna-berg", "carl-dorn"), "2023-02-22", "meeting", (2, 3, 4, 7, 13, 14)),
        (("anna-berg", "gert-holm"), "2023-02-21", "consultation", (8, 9)),
    ]
    assert told[2].name == "Northern Security Consultation"
    assert [(one.what, one.date, one.relation, one.paragraphs) for one in mentions] == [
        ("Ivo Jansen is interviewed", "2023-02-13/2023-02-19", "recalled", "11-12")
    ]


def test_what_is_announced_is_a_mention_and_no_event(library: Library) -> None:
    told, mentions = tell(
        library,
        "On February 3, 2022, Anna Berg met with Carl Dorn.",
        "Tomorrow, President Eva Falk and President Gert Holm will hold their first meeting in years.",
        "The two heads of state will hold a meeting tomorrow. The Northern Winter Games will open tomorrow.",
        published=None,
    )
    assert [one.date for one in told] == ["2022-02-03"]
    assert [(one.what, one.date, one.as_printed, one.relation, one.paragraphs) for one in mentions] == [
        ("Eva Falk meets Gert Holm", "2022-02-04", "Tomorrow", "announced", "2-3"),
        ("Opening of Northern Winter Games", "2022-02-04", "tomorrow", "announced", "3"),
    ]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("This year marks the 20th anniversary of the signing of the Treaty of Good Neighbours.", "2003"),
        (
            "Since last year they mark the 20th anniversary of the signing of the Treaty of Good Neighbours.",
            "2002",
        ),
        ("They spoke of the 20th anniversary of the signing of the Treaty of Good Neighbours.", "2003~"),
    ],
)
def test_an_anniversary_recalls_what_it_counts_from(library: Library, sentence: str, date: str) -> None:
    _, (mention,) = tell(library, "Anna Berg met Carl Dorn on Wednesday.", sentence)
    assert (mention.what, mention.date) == ("Signing of the Treaty of Good Neighbours", date)


def test_the_signing_after_the_talks_belongs_to_the_talks(library: Library) -> None:
    told, _ = tell(
        library,
        "On March 23, 2021, Anna Berg held talks with Carl Dorn in Oldtown City.",
        "This is your eighth visit and our 51st meeting, Berg said.",
        "After the talks, the two ministers signed a joint statement.",
        published=None,
    )
    assert [(one.kind, one.place, one.paragraphs) for one in told] == [("talks", "oldtown", (1, 2, 3))]


def test_a_shared_family_name_is_not_identity(library: Library) -> None:
    reading = read_events(
        EntryMatter(title="x", title_basis="supplied", published=PUBLISHED),
        (
            "Wang Yi was not there. Trade Minister Wang Wentao met with Carl Dorn on Wednesday.",
            "Minister Wang said trade is growing.",
        ),
        library,
    )
    (told,) = reading.tellings
    assert told.participants == ("wang-wentao", "carl-dorn")
    assert [(one.id, one.review) for one in reading.strangers] == [("wang-wentao", True)]


def test_a_family_name_means_nobody_before_the_full_name_has_occurred(library: Library) -> None:
    assert tell(library, "Berg met Dorn on Wednesday.") == ((), ())


def test_an_unknown_person_who_took_part_is_proposed_for_review(library: Library) -> None:
    reading = read_events(
        EntryMatter(title="x", title_basis="supplied", published=PUBLISHED),
        (
            "Prime Minister Lena Novak told President Eva Falk on Wednesday of a plan.",
            "The two leaders met in Oldtown.",
        ),
        library,
    )
    (told,) = reading.tellings
    assert (told.participants, told.date) == (("lena-novak", "eva-falk"), "2023-02-22")
    assert [person.name for person in reading.strangers] == ["Lena Novak"]


def test_without_any_day_the_event_has_none_and_it_is_said(library: Library) -> None:
    reading = read_events(
        EntryMatter(title="x", title_basis="supplied"), ("Anna Berg met Carl Dorn on Wednesday.",), library
    )
    assert [(one.date, one.participants) for one in reading.tellings] == [(None, ("anna-berg", "carl-dorn"))]
    assert reading.undated == ("Anna Berg meets Carl Dorn",)


def test_where_only_the_report_has_a_day_the_event_has_it_by_inference(library: Library) -> None:
    (told,), _ = tell(library, "Anna Berg met with Carl Dorn in Oldtown.", "They spoke of trade.")
    assert (told.date, told.date_basis) == (PUBLISHED, "inferred")


def test_the_dateline_outranks_publication_as_anchor_and_gives_here_its_place(library: Library) -> None:
    line = Dateline(place="newport", date="2023-02-21", as_printed="NEWPORT, Feb. 21 (Wire) --")
    (told,), _ = tell(
        library, "NEWPORT, Feb. 21 (Wire) -- Anna Berg met with Carl Dorn here on Wednesday.", dateline=line
    )
    assert (told.date, told.place) == ("2023-02-15", "newport")


def test_what_did_not_happen_is_no_event(library: Library) -> None:
    assert tell(library, "Anna Berg refused to meet with Carl Dorn on Wednesday.") == ((), ())


def test_what_was_agreed_to_be_held_is_announced(library: Library) -> None:
    told, (mention,) = tell(
        library,
        "Anna Berg met with Carl Dorn on Wednesday.",
        "Berg and Dorn agreed to hold talks on March 20, 2023.",
    )
    assert [one.date for one in told] == ["2023-02-22"]
    assert (mention.date, mention.relation) == ("2023-03-20", "announced")


def test_a_call_and_a_meeting_of_the_same_day_stay_two(library: Library) -> None:
    told, _ = tell(
        library,
        "Anna Berg spoke by telephone with Carl Dorn on Wednesday.",
        "Later on Wednesday, Anna Berg met with Carl Dorn in Oldtown.",
    )
    assert [one.kind for one in told] == ["call", "meeting"]


SENTENCES = [
    "Anna Berg met with Carl Dorn on Wednesday in Oldtown.",
    "Eva Falk held talks with Gert Holm on Tuesday.",
    "During the meetings, they spoke of trade.",
    "Dorn said the road is long.",
    "Observers said nothing of it.",
    "Tomorrow, Eva Falk and Gert Holm will hold a meeting.",
    "He added that February 30, 2023 is no day.",
    "In an interview with the Wire last week, Ambassador Ivo Jansen said so.",
]


@given(texts=st.lists(st.sampled_from(SENTENCES), max_size=12), joined=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_paragraphs_lie_within_the_report_and_no_event_is_told_twice(
    library: Library, texts: list[str], joined: bool
) -> None:
    paragraphs = (" ".join(texts),) if joined and texts else tuple(texts)
    told, mentions = tell(library, *paragraphs)
    keys = [(one.date, one.participants, one.kind) for one in told]
    assert len(keys) == len(set(keys))
    for one in told:
        assert one.paragraphs
        assert set(one.paragraphs) <= set(range(1, len(paragraphs) + 1))
    assert (told, mentions) == tell(library, *paragraphs)


def test_a_weekday_is_reckoned_from_a_crawler_s_stamp_only_by_inference(library: Library) -> None:
    origin = SeedRef(file="seeds/x.txt", sha256="0" * 64, stamp="2023-02-23")
    (told,), _ = tell(library, "Anna Berg met Carl Dorn on Wednesday.", published=None, seed=origin)
    assert (told.date, told.date_basis) == ("2023-02-22", "inferred")


def test_what_takes_one_person_is_an_event_where_the_report_is_about_it(library: Library) -> None:
    (told,), _ = tell(library, "Anna Berg met a delegation of farmers on Wednesday.")
    assert (told.participants, told.date) == (("anna-berg",), "2023-02-22")
    told_of, _ = tell(library, "Trade is growing.", "It will grow.", "So it is.", "Berg met farmers.")
    assert told_of == ()


def test_a_second_round_in_a_headline_gives_no_day_to_the_first(library: Library) -> None:
    (told,), _ = tell(library, "Anna Berg met Carl Dorn on Monday.", title="Berg meets Dorn, more on Tuesday")
    assert told.date == "2023-02-20"
