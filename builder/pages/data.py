"""The data page: which files other programs can read, what each is for, and two lines that use it."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Sheet
from builder.pages.parts import Frame, Ref
from builder.pages.view import View

_TIMELINE_SCHEMA = "data/schema/timeline.schema.json"
_SYNOPSIS_SCHEMA = "data/schema/synopsis.schema.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file that other programs can read.

    Attributes:
        ref: its name, and where it is; of a file that every event or report has, an example.
        form: its format.
        words: what it holds and what it is for.
        schema: where what stands in it is described, if it has a description of its own.
        language: the sample's, by the name that the highlighter knows.
        sample: a short example of use; empty where there is nothing to show it with.
    """

    ref: Ref
    form: str
    words: str
    schema: Ref | None
    language: str
    sample: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """The data page: files of the whole timeline, files beside pages, and all synopses."""

    frame: Frame
    title: str
    files: tuple[DataFile, ...]
    beside: tuple[DataFile, ...]
    synopses: tuple[Ref, ...]
    license: Ref
    withheld: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class _Use:
    """What is said of a file; ``{url}`` in the sample stands for its full address."""

    address: str
    form: str
    words: str
    language: str
    sample: str
    schema: str | None = None


_WHOLE = (
    _Use(
        routes.TIMELINE_DATA,
        "JSON",
        "The whole archive: events, reports with their text, people, places and what links them. The file to "
        "begin with.",
        "python",
        'timeline = json.load(urllib.request.urlopen("{url}"))\n'
        'print(*(f"{{e[\'date\']}} {{e[\'title\']}}" for e in timeline["events"]), sep="\\n")\n',
        _TIMELINE_SCHEMA,
    ),
    _Use(
        routes.TIMELINE_TABLE,
        "CSV",
        "A row for each event and each report of it, for a spreadsheet or statistics. Several values in one "
        "cell are parted by a semicolon; words that a spreadsheet would take for a formula get an "
        "apostrophe before them.",
        "python",
        'reports = pandas.read_csv("{url}")\nreports.groupby("outlet").event.nunique()\n',
        routes.DATA_PACKAGE,
    ),
    _Use(
        routes.DATA_PACKAGE,
        "Frictionless Data Package",
        "What every column of the table means, and which files belong to the data, for catalogues and for "
        "tools that check data.",
        "shell",
        "pip install frictionless\nfrictionless validate {url}\n",
    ),
    _Use(
        routes.TIMELINE_SLIDES,
        "TimelineJS",
        "The dated events as slides, to be shown on another page by Knight Lab’s TimelineJS.",
        "html",
        '<div id="timeline" style="height: 600px"></div>\n'
        '<script>new TL.Timeline("timeline", "{url}")</script>\n',
    ),
    _Use(
        routes.ANNOTATIONS,
        "W3C Web Annotation",
        "The editors’ notes, each anchored to the words it quotes, for annotation tools and linked data.",
        "shell",
        "curl -s {url} |\n  jq -r '.first.items[] | [.target.selector?.exact, .body.value] | @tsv'\n",
    ),
    _Use(
        routes.CALENDAR,
        "iCalendar",
        "The events as all-day entries: announced ones tentative, cancelled ones cancelled. Events whose day "
        "is not known are left out. Subscribe to its address in a calendar, or read it.",
        "python",
        'calendar = icalendar.Calendar.from_ical(urllib.request.urlopen("{url}").read())\n'
        'print([(e["DTSTART"].dt, str(e["SUMMARY"])) for e in calendar.walk("VEVENT")])\n',
    ),
    _Use(
        routes.FEED,
        "Atom",
        "The newest events and reports, at most a hundred, for a feed reader.",
        "python",
        'feed = feedparser.parse("{url}")\nprint(*(item.title for item in feed.entries), sep="\\n")\n',
    ),
    _Use(
        routes.JSON_FEED,
        "JSON Feed",
        "The same items for programs that would rather read JSON.",
        "shell",
        "curl -s {url} |\n  jq -r '.items[] | .date_modified + \" \" + .title'\n",
    ),
    _Use(
        routes.SITEMAP,
        "XML",
        "The address of every page, for search engines and for whoever keeps a copy.",
        "shell",
        "curl -s {url} |\n  grep -o '<loc>[^<]*' | cut -c 6-\n",
    ),
)
_SYNOPSIS = (
    "JSON",
    (
        "What each report of an event has for each statement, with the place of every passage in its report: "
        "start and end count code points of the paragraph."
    ),
    "python",
    (
        'synopsis = json.load(urllib.request.urlopen("{url}"))\n'
        'print([(s["id"], [r["relation"] for r in s["readings"]]) for s in synopsis["statements"]])\n'
    ),
    _SYNOPSIS_SCHEMA,
)
_EDITION = (
    "TEI",
    (
        "The same as a critical edition: an <app> for each statement, the base’s words as <lem>, the others’ "
        "as <rdg>, for collation and edition tools."
    ),
    "python",
    (
        'edition = lxml.etree.parse(urllib.request.urlopen("{url}"))\n'
        'print(edition.xpath("count(//tei:app)", namespaces={{"tei": "http://www.tei-c.org/ns/1.0"}}))\n'
    ),
)
_CITATIONS = (
    (
        "bib",
        "BibTeX",
        "How to cite the page, for LaTeX.",
        "latex",
        "\\addbibresource{{cite.bib}}\n\\cite{{{id}}}\n",
    ),
    (
        "ris",
        "RIS",
        "The same for Zotero, EndNote and other reference managers.",
        "python",
        (
            'record = rispy.loads(urllib.request.urlopen("{url}").read().decode())[0]\n'
            'print(record["title"], record["urls"])\n'
        ),
    ),
    (
        "csl.json",
        "CSL-JSON",
        "The same for citation processors, such as Pandoc’s.",
        "shell",
        "curl -sO {url}\necho '[@{id}]' | pandoc --citeproc --bibliography cite.csl.json\n",
    ),
)
_RAW = (
    "Markdown",
    (
        "The entry as the editors keep it: front matter, notes and the report’s text word for word. There is "
        "none where the outlet’s terms do not let the whole text be shown."
    ),
    "python",
    (
        'front, text = urllib.request.urlopen("{url}").read().decode().split("---\\n", 2)[1:]\n'
        'paragraphs = text.strip().split("\\n\\n")\n'
    ),
)


def sheet(archive: Archive) -> Sheet:
    """Make the data page."""
    view = View(archive, "data/")
    site = archive.library.site
    value = DataPage(
        frame=view.frame(
            "Data",
            "The timeline as files that other programs can read: JSON, CSV, a calendar, feeds, annotations "
            "and citations, each with an example of use.",
        ),
        title="Data",
        files=tuple(_file(view, use) for use in _WHOLE),
        beside=tuple(_file(view, use, name, record) for use, name, record in _beside(archive)),
        synopses=tuple(
            Ref(text=view.event(name).text, href=view.to(routes.synopsis_data(name)))
            for name in archive.chronicle
            if name in archive.synopses
        ),
        license=Ref(text=site.license, href=site.license_address),
        withheld=tuple(
            view.record("outlets", outlet.id)
            for outlet in archive.library.outlets.values()
            if outlet.publish != "full"
        ),
    )
    return Sheet(address=view.here, template="data", value=value, source="pages")


def _beside(archive: Archive) -> Iterator[tuple[_Use, str, str]]:
    """Give the files that stand beside pages, each by an example, its general name and the example's id."""
    compared = next((name for name in archive.chronicle if name in archive.synopses), None)
    if compared:
        form, words, language, sample, schema = _SYNOPSIS
        address = routes.synopsis_data(compared)
        yield _Use(address, form, words, language, sample, schema), "events/…/synopsis.json", compared
        yield _Use(routes.synopsis_edition(compared), *_EDITION), "events/…/synopsis.xml", compared
    cited = compared or next(iter(archive.chronicle), None)
    if cited:
        for ending, form, words, language, sample in _CITATIONS:
            address = routes.citation(routes.event(cited), ending)
            name = f"events/…/cite.{ending}, entries/…/cite.{ending}"
            yield _Use(address, form, words, language, sample), name, cited
    raw = next((entry.id for entry in archive.library.entries.values() if entry.source), None)
    if raw:
        yield _Use(routes.raw_entry(raw), *_RAW), "entries/…/entry.md", raw


def _file(view: View, use: _Use, name: str = "", record: str = "") -> DataFile:
    url = routes.canonical(view.library.site.address, use.address)
    return DataFile(
        ref=Ref(text=name or use.address, href=view.to(use.address)),
        form=use.form,
        words=use.words,
        schema=Ref(text=use.schema, href=view.to(use.schema)) if use.schema else None,
        language=use.language,
        sample=use.sample.format(url=url, id=record),
    )
