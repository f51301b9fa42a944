import pytest

from builder.model import Caption, Dateline, EntryMatter, Library, Telling
from builder.seeds.tellings import tellings

PUBLISHED = "2023-02-23"  # a Thursday
BERG_AND_DORN = {"anna-berg", "carl-dorn"}


def told(library: Library, *paragraphs: str, title: str = "", **matter: object) -> tuple[Telling, ...]:
    basis = "printed" if title else "supplied"
    front = EntryMatter(title=title, title_basis=basis, published=PUBLISHED, **matter)  # type: ignore[arg-type]  # keys are spelt at the calls
    return tellings(front, paragraphs, library)[0]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Anna Berg discussed ferries, roads and schools with Carl Dorn on Wednesday.", "talks"),
        ("Anna Berg and Carl Dorn discussed ferries on Wednesday.", "talks"),
        ("Anna Berg exchanged views with Carl Dorn on Wednesday.", "talks"),
        ("Anna Berg told Carl Dorn on Wednesday that the road is open.", "talks"),
        ("Anna Berg hosted Carl Dorn on Wednesday.", "meeting"),
        ("Anna Berg sat down with Carl Dorn on Wednesday.", "meeting"),
        (
            "The road is open, Anna Berg said at a joint news conference with Carl Dorn on Wednesday.",
            "meeting",
        ),
        ("A meeting of Anna Berg and Carl Dorn took place on Wednesday.", "meeting"),
        ("Carl Dorn's meeting with Anna Berg lasted an hour on Wednesday.", "meeting"),
        ("At their meeting on Wednesday, Anna Berg and Carl Dorn praised the road.", "meeting"),
        ("Speaking alongside Anna Berg on Wednesday, Carl Dorn praised the road.", "meeting"),
        ("In a phone call with Anna Berg on Wednesday, Carl Dorn praised the road.", "call"),
        ("Anna Berg told Carl Dorn in a phone call on Wednesday that the road is open.", "call"),
        ("Anna Berg congratulated Carl Dorn on Wednesday on his election.", "message"),
    ],
)
def test_an_event_is_read_out_of_many_phrases(full: Library, sentence: str, kind: str) -> None:
    (one,) = told(full, sentence)
    assert (one.kind, set(one.participants), one.date) == (kind, BERG_AND_DORN, "2023-02-22")


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg may meet Carl Dorn on Friday.",
        "Nobody rules out a meeting between Anna Berg and Carl Dorn on Friday.",
        "A meeting between Anna Berg and Carl Dorn will take place on Friday.",
        "Anna Berg spoke of possible talks with Carl Dorn on Friday.",
        "The friendship of Anna Berg and Carl Dorn is old, observers said on Wednesday.",
        "Anna Berg praised Carl Dorn's plan on Wednesday.",
        "Anna Berg told the Wire on Wednesday that Carl Dorn is a friend.",
        "Anna Berg and Carl Dorn will speak of roads when they meet on Friday.",
    ],
)
def test_what_may_be_or_is_only_spoken_of_is_no_event(full: Library, sentence: str) -> None:
    assert told(full, sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "In the capital, Oldtown, Anna Berg met Carl Dorn on Wednesday.",
        "Anna Berg met Carl Dorn in Northland's Oldtown on Wednesday.",
        "Anna Berg's meeting with Carl Dorn, Oldtown, February 22, 2023",
    ],
)
def test_the_place_is_the_town_however_it_is_put(full: Library, sentence: str) -> None:
    (one,) = told(full, sentence)
    assert (one.place, one.date) == ("oldtown", "2023-02-22")


def test_a_day_before_a_family_name_is_no_part_of_it(full: Library) -> None:
    (one,) = told(full, "Anna Berg is minister. On Wednesday Berg met Carl Dorn.")
    assert set(one.participants) == BERG_AND_DORN


def test_talk_joins_what_the_report_tells_of_the_same_people(full: Library) -> None:
    (one,) = told(
        full,
        "Anna Berg told Carl Dorn that the road is open, the ministry said on Thursday.",
        "Berg and Dorn spoke by telephone on Wednesday.",
    )
    assert (one.kind, one.date) == ("call", "2023-02-22")


def test_a_meeting_that_took_place_is_that_of_the_headline(full: Library) -> None:
    (one,) = told(
        full, "The meeting took place in Oldtown on Wednesday.", title="Meeting of Anna Berg with Carl Dorn"
    )
    assert (set(one.participants), one.date, one.place) == (BERG_AND_DORN, "2023-02-22", "oldtown")


def test_a_file_photo_tells_of_nothing(full: Library) -> None:
    caption = Caption(text="Anna Berg meets Carl Dorn in Oldtown, Feb. 20, 2023. File photo")
    assert told(full, "The road is open and has been paid for.", captions=(caption,)) == ()


def test_what_is_filed_from_a_place_on_the_day_was_there(full: Library) -> None:
    line = Dateline(place="oldtown", date="2023-02-22", as_printed="OLDTOWN, Feb. 22 (Wire) --")
    (met,) = told(full, "Anna Berg met Carl Dorn on Wednesday.", dateline=line)
    (called,) = told(full, "Anna Berg spoke by telephone with Carl Dorn on Wednesday.", dateline=line)
    (before,) = told(full, "Anna Berg met Carl Dorn on Sunday.", dateline=line)
    assert (met.place, called.place, before.place) == ("oldtown", None, None)
