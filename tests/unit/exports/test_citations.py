"""Citations as the programs read them that they are made for; all forms say the same."""

import json
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
import rispy  # type: ignore[import-untyped]  # likewise
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string  # type: ignore[import-untyped]  # it has no stubs

from builder.citing import Citation, chicago, citations
from builder.exports import bibtex, csl, ris
from tests.unit.exports.archives import EVENT, ONE, TWO, archive

FOUND = {citation.id: citation for _, citation in citations(archive())}


def read_bib(citation: Citation) -> Any:
    return parse_string(bibtex.bibtex(citation), "bibtex").entries[citation.id]


def read_ris(citation: Citation) -> dict[str, Any]:
    (record,) = rispy.load(StringIO(ris.ris(citation), newline=""))
    return dict(record)


def test_every_event_and_report_has_a_citation_in_three_forms_beside_its_page() -> None:
    paths = {one.path for module in (bibtex, ris, csl) for one in module.artifacts(archive())}
    assert f"events/{EVENT}/cite.bib" in paths
    assert f"entries/{ONE}/cite.ris" in paths
    assert f"entries/{TWO}/cite.csl.json" in paths
    assert len(paths) == 3 * len(FOUND)


@pytest.mark.parametrize("name", [EVENT, ONE, TWO])
def test_all_forms_agree_on_title_address_and_year(name: str) -> None:
    citation = FOUND[name]
    bib, record, item = read_bib(citation), read_ris(citation), csl.csl(citation)
    assert bib.fields["title"].strip("{}").replace("\\&", "&") == record["title"] == item["title"]
    assert bib.fields["url"] == record["urls"][0] == item["URL"] == citation.address
    issued: Any = item.get("issued", {"date-parts": [[None]]})
    year = issued["date-parts"][0][0]
    assert bib.fields.get("year") == record.get("year") == (str(year) if year else None)
    assert bib.fields.get("date") == citation.dated


def test_a_report_is_cited_by_its_author_or_else_its_outlet() -> None:
    assert read_ris(FOUND[ONE])["authors"] == ["Z. Writer", "A. Writer"]
    assert [str(person) for person in read_bib(FOUND[ONE]).persons["author"]] == [
        "{Z. Writer}",
        "{A. Writer}",
    ]
    assert csl.csl(FOUND[TWO])["author"] == [{"literal": "Wire"}]


def test_an_event_is_cited_with_its_day_and_the_day_its_page_last_changed() -> None:
    citation = replace(FOUND[EVENT], changed="2032-01-09")
    assert chicago(citation) == (
        "The editors. “Anna Berg meets Tomas Hale, 6 May 2031.” In Example. "
        f"Page last modified 9 January 2032. https://example.org/events/{EVENT}/"
    )
    assert read_bib(citation).fields["eventdate"] == "2031-05-06"
    assert csl.csl(citation)["event-date"] == {"date-parts": [[2031, 5, 6]]}
    assert csl.csl(citation)["issued"] == {"date-parts": [[2032, 1, 9]]}


def test_a_report_without_a_day_is_not_given_that_of_a_change() -> None:
    citation = replace(FOUND[ONE], issued=None, changed="2032-01-09")
    assert "issued" not in csl.csl(citation)
    assert "year" not in read_bib(citation).fields
    assert "Page last modified 9 January 2032" in read_ris(citation)["notes"][0]


def test_a_report_that_prints_only_an_update_has_no_day_of_publication_in_any_form() -> None:
    citation = FOUND[TWO]
    said = "Last modified 7 May 2031; no day of publication is printed"
    bib, record, item = read_bib(citation), read_ris(citation), csl.csl(citation)

    assert {"date", "year", "month"}.isdisjoint(bib.fields)
    assert {"year", "date"}.isdisjoint(record)
    assert "issued" not in item
    assert bib.fields["note"].startswith(said)
    assert record["notes"][0].startswith(said)
    assert str(item["note"]).startswith(said)
    assert " Last modified 7 May 2031. In Example. " in chicago(citation)


def test_a_report_that_prints_both_days_is_filed_under_that_of_publication_and_says_the_other() -> None:
    found = archive()
    both = replace(found.library.entries[TWO], published="2031-05-06", updated="2031-05-07T10:00")
    held = replace(found, library=replace(found.library, entries={TWO: both}), reports={})
    (citation,) = [one for _, one in citations(held) if one.id == TWO]

    assert read_bib(citation).fields["date"] == "2031-05-06"
    assert read_ris(citation)["date"] == "2031/05/06/"
    assert csl.csl(citation)["issued"] == {"date-parts": [[2031, 5, 6]]}
    assert read_ris(citation)["notes"][0].startswith("Last modified 7 May 2031. As held in Example")
    assert ", 6 May 2031. Last modified 7 May 2031. In Example." in chicago(replace(citation, people=("A",)))


def test_an_update_on_the_day_of_publication_is_not_said_twice() -> None:
    found = archive()
    same = replace(found.library.entries[TWO], published="2031-05-07T08:00", updated="2031-05-07T10:00")
    held = replace(found, library=replace(found.library, entries={TWO: same}), reports={})

    assert [one.updated for _, one in citations(held) if one.id == TWO] == [None]


def test_the_page_of_an_event_changes_with_its_reports() -> None:
    found = archive()
    changed = {found.library.events[EVENT].path: "2031-06-01", found.library.entries[TWO].path: "2031-07-02"}
    cited = {one.id: one for _, one in citations(replace(found, changed=changed))}
    assert (cited[EVENT].changed, cited[TWO].changed, cited[ONE].changed) == (
        "2031-07-02",
        "2031-07-02",
        None,
    )


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        ("2023", {"date-parts": [[2023]]}),
        ("2023-02~", {"date-parts": [[2023, 2]], "circa": True}),
        ("2023-02-21/2023-02-22", {"date-parts": [[2023, 2, 21], [2023, 2, 22]]}),
    ],
)
def test_dates_keep_their_precision_and_their_doubt(date: str, parts: dict[str, object]) -> None:
    assert csl.date(date) == parts


_HOSTILE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)


@given(_HOSTILE)
def test_no_title_breaks_a_form(title: str) -> None:
    citation = replace(FOUND[TWO], title=title)
    line = " ".join(title.split())
    assert set(read_bib(citation).fields) >= {"title", "url", "note"}
    assert read_ris(citation)["title"] == line
    assert json.loads(json.dumps(csl.csl(citation)))["title"] == title


def test_braces_and_backslashes_stay_what_they_are_in_tex() -> None:
    written = bibtex.bibtex(replace(FOUND[TWO], title="A } { \\ 100% & more"))
    assert r"{{A \textbraceright{} \textbraceleft{} \textbackslash{} 100\% \& more}}" in written
