"""What the search finds."""

from dataclasses import replace

from builder.model import Archive, Findable
from builder.pages.findable import findables
from builder.rights import published


def found(archive: Archive, address: str) -> Findable:
    (one,) = [findable for findable in findables(archive) if findable.address == address]
    return one


def test_a_report_is_found_paragraph_by_paragraph(archive: Archive) -> None:
    entry = next(iter(archive.library.entries.values()))
    parts = dict(found(archive, f"entries/{entry.id}/").parts)

    assert [parts[f"p{number}"] for number in range(1, len(entry.paragraphs) + 1)] == list(entry.paragraphs)


def test_everything_with_a_page_of_its_own_is_found_once(archive: Archive) -> None:
    addresses = [findable.address for findable in findables(archive)]
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
