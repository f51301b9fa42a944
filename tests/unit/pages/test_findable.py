"""What the search finds."""

from dataclasses import replace

from builder import routes
from builder.model import Archive, Findable, Page
from builder.pages.findable import findables
from builder.rights import published


def found(archive: Archive, address: str) -> Findable:
    (one,) = [one for one in findables(archive) if one.address == address and not one.fragment]
    return one


def test_a_report_is_found_paragraph_by_paragraph(archive: Archive) -> None:
    entry = next(iter(archive.library.entries.values()))
    parts = dict(found(archive, f"entries/{entry.id}/").parts)

    assert [parts[f"p{number}"] for number in range(1, len(entry.paragraphs) + 1)] == list(entry.paragraphs)


def test_everything_with_a_page_of_its_own_is_found_once(archive: Archive) -> None:
    addresses = [findable.address for findable in findables(archive) if not findable.fragment]
    library = archive.library
    shelves = (
        library.entries,
        library.events,
        library.people,
        library.places,
        library.topics,
        library.outlets,
    )

    assert len(addresses) == len(set(addresses))
    assert len(addresses) == sum(map(len, (*shelves, library.organizations, library.pages)))


def test_an_event_is_narrowed_by_year_person_and_the_outlets_of_its_reports(archive: Archive) -> None:
    event = next(one for one in archive.library.events.values() if archive.reports.get(one.id))
    facets = found(archive, f"events/{event.id}/").facets

    assert ("kind", "Event") in facets
    assert {name for name, _ in facets} == {"kind", "year", "person", "outlet"}


def test_no_withheld_sentence_is_found(archive: Archive) -> None:
    outlets = {name: replace(outlet, publish="readings") for name, outlet in archive.library.outlets.items()}
    closed = published(replace(archive, library=replace(archive.library, outlets=outlets)))
    entries = [one for one in archive.library.entries.values() if one.outlet in outlets]
    texts = [text for findable in findables(closed) for _, text in findable.parts]

    assert entries
    assert [text for entry in entries for text in entry.paragraphs if any(text in one for one in texts)] == []


def test_a_note_is_found_for_itself_and_its_words_are_not_the_reports(archive: Archive) -> None:
    entry = archive.library.entries["readout"]
    report, *notes = [one for one in findables(archive) if one.address == f"entries/{entry.id}/"]

    assert [text for _, text in report.parts] == list(entry.paragraphs)
    assert [(one.title, one.detail, one.parts[0][1]) for one in notes] == [
        (
            "Note on “withstood the test”",
            "Stone Meets <Marsh>, MoR, 3 May 2021, 23:45",
            "Compare stands in the wire.",
        ),
        ("Note on “not in the text”", "Stone Meets <Marsh>, MoR, 3 May 2021, 23:45", "A stray note."),
    ]
    assert [one.fragment for one in notes] == [routes.note(note) for note in entry.notes]
    assert {facet for one in notes for facet in one.facets if facet[0] == "kind"} == {
        ("kind", "Editors’ note")
    }


def test_a_report_that_prints_only_an_update_is_found_with_that_word_and_its_day(archive: Archive) -> None:
    assert found(archive, "entries/wire/").detail == "The Agency, updated 4 May 2021"


def test_a_report_without_a_day_is_found_with_that_of_its_event(archive: Archive) -> None:
    assert found(archive, "entries/older/").detail == "MoR, on an event of 2020"


def test_prose_is_found_beyond_its_first_paragraph(archive: Archive) -> None:
    page = Page(
        id="method", path="content/pages/method.md", title="Method", text="One.\n\n- Two\n\n    x = 1"
    )
    held = replace(archive, library=replace(archive.library, pages={"method": page}))

    assert [text for _, text in found(held, "method/").parts] == ["One.", "Two", "x = 1"]
