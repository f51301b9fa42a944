"""A report's text, with notes, links and coverage laid over it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builder.model import Annotation, Archive, Entry, Kind, Library, Person, Site
from builder.pages.names import Finder, Names
from builder.pages.text import paragraphs, stray_notes
from builder.pages.view import View
from tests.making import bare_archive


def _laid(archive: Archive, entry: Entry, shown: int = 99):  # type: ignore[no-untyped-def]  # its type is the function's
    library = archive.library
    finder = Finder(
        library.people, Names({"people": library.people.values(), "places": library.places.values()})
    )
    return paragraphs(View(archive, f"entries/{entry.id}/"), entry, finder, shown)


def test_the_words_of_a_report_are_kept_whatever_is_laid_over_them(archive: Archive) -> None:
    for entry in archive.library.entries.values():
        laid = _laid(archive, entry)
        assert tuple("".join(segment.text for segment in one.segments) for one in laid) == entry.paragraphs


def test_a_note_is_anchored_to_the_words_it_quotes(archive: Archive) -> None:
    second = _laid(archive, archive.library.entries["readout"])[1]
    assert [segment.text for segment in second.segments if segment.noted] == ["withstood the test"]
    assert [note.number for note in second.notes] == [1]


def test_a_note_that_quotes_nothing_in_the_text_is_shown_after_it(archive: Archive) -> None:
    assert [note.quote for note in stray_notes(archive.library.entries["readout"], 3)] == ["not in the text"]


def test_a_note_on_a_paragraph_that_may_not_be_shown_is_not_lost(archive: Archive) -> None:
    readout = archive.library.entries["readout"]
    assert [note.number for note in stray_notes(readout, 0)] == [1, 2]


def test_people_and_places_are_linked_where_first_named_in_a_paragraph(archive: Archive) -> None:
    first = _laid(archive, archive.library.entries["readout"])[0]
    links = [(segment.text, segment.href) for segment in first.segments if segment.href]
    assert links == [
        ("Ada Stone", "../../people/ada-stone/index.html"),
        ("Bela Marsh", "../../people/bela-marsh/index.html"),
        ("Port Ember", "../../places/port-ember/index.html"),
    ]


def test_a_change_of_event_is_marked_where_it_happens(archive: Archive) -> None:
    laid = _laid(archive, archive.library.entries["wire"])
    assert [one.told_changes for one in laid] == [True, False, True]
    assert [len(one.told) for one in laid] == [1, 1, 0]


def test_only_as_many_paragraphs_are_laid_out_as_may_be_shown(archive: Archive) -> None:
    assert len(_laid(archive, archive.library.entries["wire"], shown=1)) == 1


@given(st.data())
def test_notes_that_overlap_lose_no_word(data: st.DataObject) -> None:
    text = "Ada Stone met Bela Marsh in Port Ember, and both spoke at length."
    spans = data.draw(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=5))
    notes = tuple(Annotation(quote=text[start : start + size], note="Note.") for start, size in spans)
    entry = Entry(id="one", path="", title="One", paragraphs=(text,), notes=notes)
    archive = _ARCHIVE
    laid = _laid(replace(archive, library=replace(archive.library, entries={"one": entry})), entry)
    assert "".join(segment.text for segment in laid[0].segments) == text
    shown = len(laid[0].notes) + len(stray_notes(entry, 1))
    assert shown == len({note.quote for note in notes})


def _bare() -> Archive:
    site = Site(
        title="T", address="https://e.example/", publisher="P", kinds={"meeting": Kind(name="Meeting")}
    )
    people = {
        "ada": Person(id="ada", path="", name="Ada Stone"),
        "bela": Person(id="bela", path="", name="Bela Marsh"),
    }
    return bare_archive(Library(site=site, people=people))


_ARCHIVE = _bare()


def test_a_note_leads_to_its_words_in_the_original_where_that_is_known(archive: Archive) -> None:
    readout = archive.library.entries["readout"]
    assert [note.original for note in _laid(archive, readout)[1].notes] == [None]
    (note,) = _laid(archive, replace(readout, url="https://ministry.example/3"))[1].notes
    assert note.original is not None
    assert note.original.startswith("https://ministry.example/3#:~:text=")
    assert "withstood%20the%20test" in note.original


def test_a_paragraph_leads_to_its_statements(archive: Archive) -> None:
    first, second, *_ = _laid(archive, archive.library.entries["readout"])
    (held,) = second.statements
    assert (held.event, held.noun) == ("", "statement")
    assert [(ref.text, ref.href) for ref in held.refs] == [
        ("2", "../../events/2021-05-03-stone-marsh/index.html#s-2")
    ]
    assert [ref.text for held in first.statements for ref in held.refs] == ["1"]
