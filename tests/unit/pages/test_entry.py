"""The page of an entry, before it is drawn."""

from dataclasses import replace

from builder.model import Archive, Links
from builder.pages import all_pages
from builder.pages.entry import EntryPage


def _page(archive: Archive, name: str) -> EntryPage:
    value = next(sheet.value for sheet in all_pages(archive) if sheet.address == f"entries/{name}/")
    assert isinstance(value, EntryPage)
    return value


def test_a_supplied_headline_stands_in_square_brackets(archive: Archive) -> None:
    page = _page(archive, "wire")
    assert page.title == "[Treaty stands, say ministers]"
    assert page.facts[0].how == "supplied by the editors"


def test_a_report_says_how_to_cite_it(archive: Archive) -> None:
    assert _page(archive, "readout").cite.text == (
        "Ministry of Rivers. “Stone Meets <Marsh>.” 3 May 2021. In A Variorum of River Treaties. "
        "https://rivers.example/edition/entries/readout/"
    )
    assert "“[Treaty stands, say ministers].”" in _page(archive, "wire").cite.text
    changed = replace(archive, changed={archive.library.entries["readout"].path: "2024-02-29"})
    assert " Page last modified 29 February 2024. " in _page(changed, "readout").cite.text


def test_a_paragraph_and_a_note_can_be_cited_alone(archive: Archive) -> None:
    page = _page(archive, "readout")
    notes = [note.fragment for one in page.paragraphs for note in one.notes]
    address = "https://rivers.example/edition/entries/readout/"
    assert page.cite.parts == (("paragraph", f"{address}#p1"), ("note", f"{address}#{notes[0]}"))


def test_what_is_not_printed_is_said_not_to_be(archive: Archive) -> None:
    facts = {fact.label: fact for fact in _page(archive, "wire").facts}
    assert facts["Published"].extra == "not printed"
    assert facts["Updated"].how == "printed in the report"
    readout = {fact.label: fact for fact in _page(archive, "readout").facts}
    assert readout["Published"].how == "printed in the report; no time zone is printed"


def test_duplicate_reports_come_with_their_relation_and_evidence(archive: Archive) -> None:
    (told,) = _page(archive, "wire").told
    (duplicate,) = told.duplicates
    assert duplicate.relation == "overlapping"
    assert duplicate.shared == "A has 50% of this report’s statements on the event"
    assert duplicate.why == ("Both tell of 3 May 2021.",)


def test_provenance_names_the_seed_its_digest_and_what_was_left_out(archive: Archive) -> None:
    said = {fact.label: fact.extra for fact in _page(archive, "readout").provenance}
    assert said["Seed"] == "seeds/readout.txt"
    assert said["SHA-256"] == "ab" * 32
    assert said["Lines left out or cut"] == "1"
    assert said["Verified"].startswith("yes")


def test_the_source_view_shows_the_front_matter_alone(archive: Archive) -> None:
    assert _page(archive, "readout").source == "title: Stone Meets <Marsh>"


def test_the_page_can_be_improved_where_the_site_says_its_repository(archive: Archive) -> None:
    frame = _page(archive, "readout").frame
    assert frame.edit == "https://git.example/rivers/edit/main/content/entries/readout.md"
    assert frame.history == "https://git.example/rivers/commits/main/content/entries/readout.md"
    assert frame.correct == (
        "https://git.example/rivers/issues/new?template=correction.yml"
        "&page=https%3A%2F%2Frivers.example%2Fedition%2Fentries%2Freadout%2F"
    )


def test_the_links_to_a_pages_source_take_the_forms_of_any_forge(archive: Archive) -> None:
    links = Links(
        edit="{repository}/-/edit/{branch}/{path}",
        history="{repository}/-/commits/{branch}/{path}",
        correct="{repository}/-/issues/new?issue[title]={page}",
    )
    site = replace(archive.library.site, links=links, branch="main")
    page = _page(replace(archive, library=replace(archive.library, site=site)), "readout")
    assert page.frame.edit == "https://git.example/rivers/-/edit/main/content/entries/readout.md"
    assert page.frame.history == page.cite.history
    assert page.frame.history == "https://git.example/rivers/-/commits/main/content/entries/readout.md"
    assert page.frame.correct == page.cite.correct
    assert page.frame.correct == (
        "https://git.example/rivers/-/issues/new"
        "?issue[title]=https%3A%2F%2Frivers.example%2Fedition%2Fentries%2Freadout%2F"
    )


def test_of_a_withheld_report_no_paragraph_is_laid_out(withheld: Archive) -> None:
    page = _page(withheld, "wire")
    assert page.paragraphs == ()
    assert page.withheld == "3 paragraphs of this report are not shown, by the outlet’s terms."
