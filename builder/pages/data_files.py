"""What is said of each file that other programs can read: what it holds, what for, and two lines of use."""

from dataclasses import dataclass

from builder import routes

_TIMELINE_SCHEMA = "data/schema/timeline.schema.json"
_SYNOPSIS_SCHEMA = "data/schema/synopsis.schema.json"


@dataclass(frozen=True, slots=True)
class Use:
    """What is said of a file; ``{url}`` in the sample stands for its full address."""

    address: str
    form: str
    words: str
    language: str
    sample: str
    schema: str | None = None


WHOLE = (
    Use(
        routes.TIMELINE_DATA,
        "JSON",
        "The whole archive: events, reports with their text, people, places and what links them. The file to "
        "begin with.",
        "python",
        'timeline = json.load(urllib.request.urlopen("{url}"))\n'
        'print(*(f"{{e[\'date\']}} {{e[\'title\']}}" for e in timeline["events"]), sep="\\n")\n',
        _TIMELINE_SCHEMA,
    ),
    Use(
        routes.TIMELINE_TABLE,
        "CSV",
        "A row for each event and each report of it, for a spreadsheet or statistics. Several values in one "
        "cell are parted by a semicolon; words that a spreadsheet would take for a formula get an "
        "apostrophe before them.",
        "python",
        'reports = pandas.read_csv("{url}")\nreports.groupby("outlet").event.nunique()\n',
        routes.DATA_PACKAGE,
    ),
    Use(
        routes.DATA_PACKAGE,
        "Frictionless Data Package",
        "What every column of the table means, and which files belong to the data, for catalogues and for "
        "tools that check data.",
        "shell",
        "pip install frictionless\nfrictionless validate {url}\n",
    ),
    Use(
        routes.TIMELINE_SLIDES,
        "TimelineJS",
        "The dated events as slides, to be shown on another page by Knight Lab’s TimelineJS.",
        "html",
        '<div id="timeline" style="height: 600px"></div>\n'
        '<script>new TL.Timeline("timeline", "{url}")</script>\n',
    ),
    Use(
        routes.ANNOTATIONS,
        "W3C Web Annotation",
        "The editors’ notes, each anchored to the words it quotes, for annotation tools and linked data.",
        "shell",
        "curl -s {url} |\n  jq -r '.first.items[] | [.target.selector?.exact, .body.value] | @tsv'\n",
    ),
    Use(
        routes.CALENDAR,
        "iCalendar",
        "The events as all-day entries: announced ones tentative, cancelled ones cancelled. Events whose day "
        "is not known are left out. Subscribe to its address in a calendar, or read it.",
        "python",
        'calendar = icalendar.Calendar.from_ical(urllib.request.urlopen("{url}").read())\n'
        'print([(e["DTSTART"].dt, str(e["SUMMARY"])) for e in calendar.walk("VEVENT")])\n',
    ),
    Use(
        routes.FEED,
        "Atom",
        "The newest events and reports, at most a hundred, for a feed reader.",
        "python",
        'feed = feedparser.parse("{url}")\nprint(*(item.title for item in feed.entries), sep="\\n")\n',
    ),
    Use(
        routes.JSON_FEED,
        "JSON Feed",
        "The same items for programs that would rather read JSON.",
        "shell",
        "curl -s {url} |\n  jq -r '.items[] | .date_modified + \" \" + .title'\n",
    ),
    Use(
        routes.SITEMAP,
        "XML",
        "The address of every page, for search engines and for whoever keeps a copy.",
        "shell",
        "curl -s {url} |\n  grep -o '<loc>[^<]*' | cut -c 6-\n",
    ),
)
SYNOPSIS = (
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
EDITION = (
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
CITATIONS = (
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
RAW = (
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
