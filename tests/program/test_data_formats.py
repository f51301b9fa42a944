"""All files that other programs read agree with one another, and with the pages they stand beside."""

import csv
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]  # it has no stubs
import icalendar
import pytest
import rdflib
import rispy  # type: ignore[import-untyped]  # likewise
from pybtex.database import parse_string  # type: ignore[import-untyped]  # likewise

from builder.cli import main
from tests.conftest import ROOT

SCHEMA = "https://schema.org/"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; one build for all tests here, none of which changes it."""
    site = tmp_path_factory.mktemp("site")
    for name in ("content", "seeds", "templates"):
        shutil.copytree(ROOT / name, site / name)
    shutil.copy2(ROOT / "site.toml", site)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SITE_ADDRESS", raising=False)
        patch.chdir(site)
        assert main(["build"]) == 0
    return site / "output"


def load(output: Path, name: str) -> Any:
    return json.loads((output / name).read_text())


def linked(page: Path) -> rdflib.Graph:
    """Read what a page says of itself, with a vocabulary in place of the context on the web."""
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(), re.DOTALL)
    described = json.loads(block)
    assert described["@context"] == "https://schema.org"
    data = json.dumps(described | {"@context": {"@vocab": SCHEMA}})
    return rdflib.Graph().parse(data=data, format="json-ld")


def said(graph: rdflib.Graph, address: str, word: str) -> list[str]:
    return sorted(map(str, graph.objects(rdflib.URIRef(address), rdflib.URIRef(SCHEMA + word))))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's reader uses what it warns of
def test_all_files_agree_on_ids_dates_and_titles_of_events(output: Path) -> None:
    timeline = load(output, "data/timeline.json")
    events = {event["id"]: event for event in timeline["events"]}
    rows = list(csv.DictReader(io.StringIO((output / "data/timeline.csv").read_bytes().decode(), newline="")))
    calendar: list[Any] = icalendar.Calendar.from_ical((output / "calendar.ics").read_bytes()).walk("VEVENT")
    slides = load(output, "data/timelinejs.json")["events"]
    dated = {name: event for name, event in events.items() if event["date"]}

    assert {(row["event"], row["event_title"], row["event_date"]) for row in rows} == {
        (name, event["title"], event["date"] or "") for name, event in events.items()
    }
    assert {(one["UID"].split("@")[0], str(one["SUMMARY"]), f"{one['DTSTART'].dt}") for one in calendar} == {
        (name, event["title"], event["date"]) for name, event in dated.items()
    }
    assert [slide["unique_id"] for slide in slides] == list(dated)
    for name, event in events.items():
        graph = linked(output / f"events/{name}/index.html")
        assert said(graph, event["url"], "name") == [event["title"]]
        assert said(graph, event["url"], "startDate") == ([event["date"]] if event["date"] else [])
        reports = {one["id"] for one in event["entries"]}
        assert {
            address.rstrip("/").rsplit("/", 1)[1] for address in said(graph, event["url"], "subjectOf")
        } == reports
        assert {row["report"] for row in rows if row["event"] == name} - {""} == reports


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # as above
def test_all_files_agree_on_reports(output: Path) -> None:
    timeline = load(output, "data/timeline.json")
    rows = list(csv.DictReader(io.StringIO((output / "data/timeline.csv").read_bytes().decode(), newline="")))
    told = {row["report"]: row for row in rows}
    for entry in timeline["entries"]:
        row, folder = told[entry["id"]], output / "entries" / entry["id"]
        title = entry["title"] if entry["title_basis"] == "printed" else f"[{entry['title']}]"
        assert (row["report_title"], row["outlet"]) == (entry["title"], entry["outlet"])
        assert (row["published"], row["updated"]) == (entry["published"] or "", entry["updated"] or "")
        graph = linked(folder / "index.html")
        assert said(graph, entry["page"], "headline") == [title]
        assert said(graph, entry["page"], "datePublished") == (
            [entry["published"]] if entry["published"] else []
        )
        (item,) = json.loads((folder / "cite.csl.json").read_text())
        (record,) = rispy.loads((folder / "cite.ris").read_bytes().decode())
        bib = parse_string((folder / "cite.bib").read_text(), "bibtex").entries[entry["id"]]
        assert item["title"] == record["title"] == bib.fields["title"].strip("{}") == title
        assert item["URL"] == record["urls"][0] == bib.fields["url"] == entry["page"]
        day = (entry["published"] or "")[:10]
        assert ("no day of publication" in item["note"]) == bool(entry["updated"] and not day)
        assert bib.fields.get("date", "") == day
        assert record.get("date", "").strip("/").replace("/", "-") == day
        assert (folder / "entry.md").read_text().split("---\n", 2)[2].strip() == "\n\n".join(
            entry["paragraphs"]
        )


def test_both_feeds_hold_the_same_and_every_address_of_theirs_is_a_page(output: Path) -> None:
    items = load(output, "feed.json")["items"]
    atom = feedparser.parse((output / "feed.xml").read_bytes())

    assert [(item["id"], item["title"]) for item in items] == [(one.id, one.title) for one in atom.entries]
    for item in items:
        assert (output / item["url"].removeprefix("https://example.org/") / "index.html").is_file()


def test_every_note_has_an_annotation_that_leads_to_it_and_quotes_the_report(output: Path) -> None:
    texts = {
        one["page"]: " ".join(one["paragraphs"]) for one in load(output, "data/timeline.json")["entries"]
    }
    notes = load(output, "data/annotations.jsonld")["first"]["items"]

    assert len(notes) >= 12
    for note in notes:
        source, selector = note["target"]["source"], note["target"]["selector"]
        page, _, fragment = note["id"].partition("#")
        quoted = "".join(selector.get(part, "") for part in ("prefix", "exact", "suffix"))
        assert page == source
        assert quoted in texts[source]
        html = (output / page.removeprefix("https://example.org/") / "index.html").read_text()
        assert f'id="{fragment}"' in html


def test_the_data_page_names_every_data_file_and_no_page_loads_one(output: Path) -> None:
    page = (output / "data/index.html").read_text()
    whole = [
        *(output / "data").glob("*.*"),
        *output.glob("*.xml"),
        *output.glob("*.ics"),
        *output.glob("feed.*"),
    ]
    for path in whole:
        if path.name != "index.html":
            assert f">{path.relative_to(output).as_posix()}</a>" in page
    for html in output.rglob("*.html"):
        loaded = re.findall(r"<(?:script|img|link)\b[^>]*(?:src|href)=\"([^\"]+)\"", html.read_text())
        links = [one for one in loaded if re.search(r"timeline\.|timelinejs|annotations|\.ics|cite\.", one)]
        assert links == []


def test_the_samples_of_the_data_page_are_of_two_lines_and_whole(output: Path) -> None:
    page = (output / "data/index.html").read_text()
    samples = re.findall(r'<pre class="code"[^>]*><code>(.*?)</code></pre>', page, re.DOTALL)

    assert len(samples) >= 13
    assert {sample.strip().count("\n") for sample in samples} == {1}
    assert "{url}" not in page
    assert "{id}" not in page
