"""The page of an event, before it is drawn."""

from dataclasses import replace

from builder.model import Archive
from builder.pages import all_pages
from builder.pages.event import EventPage


def _page(archive: Archive, name: str) -> EventPage:
    value = next(sheet.value for sheet in all_pages(archive) if sheet.address == f"events/{name}/")
    assert isinstance(value, EventPage)
    return value


def test_each_fact_says_how_it_is_known(archive: Archive) -> None:
    facts = {fact.label: fact for fact in _page(archive, "2021-05-03-stone-marsh").facts}
    assert facts["When"].how == "resolved from Monday"
    assert facts["Where"].how == "named in both reports"
    assert [ref.text for ref in facts["Where"].values] == ["Port Ember", "The Estuary"]
    assert [ref.detail for ref in facts["Who"].values] == ["named in both reports", "named in both reports"]
    assert [ref.detail for ref in facts["Bodies"].values] == ["supplied by the editors"]
    assert facts["Topics"].how == "supplied by the editors"


def test_an_event_says_how_to_cite_it(archive: Archive) -> None:
    cite = _page(archive, "2021-05-03-stone-marsh").cite
    assert cite.text == (
        "The editors. “Stone meets Marsh in Port Ember, 3 May 2021.” In A Variorum of River Treaties. "
        "https://rivers.example/edition/events/2021-05-03-stone-marsh/"
    )
    first = archive.synopses["2021-05-03-stone-marsh"].statements[0].id
    assert cite.parts == (
        ("statement", f"https://rivers.example/edition/events/2021-05-03-stone-marsh/#{first}"),
    )
    assert _page(archive, "2021-05-10-protocol").cite.parts == ()
    assert [(file.text, file.href) for file in cite.files] == [
        ("BibTeX", "cite.bib"),
        ("RIS", "cite.ris"),
        ("CSL-JSON", "cite.csl.json"),
    ]
    path = archive.library.events["2021-05-03-stone-marsh"].path
    assert cite.history == f"https://git.example/rivers/commits/main/{path}"


def test_reports_stand_with_the_evidence_that_joins_them(archive: Archive) -> None:
    page = _page(archive, "2021-05-03-stone-marsh")
    assert [(report.siglum.letter, report.part.text) for report in page.reports] == [
        ("A", "the whole report"),
        ("B", "paragraphs 1–2 of 3"),
    ]
    assert [(one.siglum.letter, one.other.letter, one.reasons_for) for one in page.joined] == [
        ("B", "A", ("Both tell of 3 May 2021.",))
    ]


def test_a_refused_look_alike_says_what_it_reports_instead(archive: Archive) -> None:
    (other,) = _page(archive, "2021-05-03-stone-marsh").refused
    assert [event.text for event in other.events] == ["Stone meets Marsh"]
    assert other.reasons_against == ("One tells of 2020, one of 2021.",)


def test_a_statement_of_one_witness_alone_is_set_apart(archive: Archive) -> None:
    synopsis = _page(archive, "2021-05-03-stone-marsh").synopsis
    assert synopsis is not None
    assert [row.id for row in synopsis.rows] == ["s-1", "s-2"]
    assert [(only.siglum.letter, [row.id for row in only.rows]) for only in synopsis.only] == [("B", ["s-3"])]


def test_a_cell_says_in_words_how_it_stands_to_the_base(archive: Archive) -> None:
    synopsis = _page(archive, "2021-05-03-stone-marsh").synopsis
    assert synopsis is not None
    assert [[cell.words for cell in row.cells] for row in synopsis.rows] == [
        ["base", "not in this report"],
        ["base", "reworded"],
    ]
    assert synopsis.rows[1].speaker == "Ada Stone"


def test_the_same_people_are_followed_from_event_to_event(archive: Archive) -> None:
    page = _page(archive, "2021-05-03-stone-marsh")
    assert [(one.words, one.event.text) for one in page.same_people] == [
        ("before", "Stone meets Marsh"),
        ("after", "Stone and Marsh sign a protocol"),
    ]


def test_of_two_events_of_one_day_neither_is_said_to_come_first(archive: Archive) -> None:
    event = archive.library.events["2021-05-03-stone-marsh"]
    twin = replace(archive.library.events["2021-05-10-protocol"], date=event.date)
    library = replace(archive.library, events={**archive.library.events, twin.id: twin})
    page = _page(replace(archive, library=library), event.id)

    assert [(one.words, one.event.text) for one in page.same_people][-1] == (
        "the same day",
        "Stone and Marsh sign a protocol",
    )


def test_an_announced_event_names_the_report_that_announces_it(archive: Archive) -> None:
    page = _page(archive, "2021-05-10-protocol")
    assert [(one.entry.text, one.relation, one.words) for one in page.mentions] == [
        ("[Treaty stands, say ministers]", "announced", "as “Next week”")
    ]
