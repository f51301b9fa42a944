"""The data page: which files other programs can read, and how."""

from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Sheet
from builder.pages.parts import Frame, Ref
from builder.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file that other programs can read, what it holds and what it is for."""

    ref: Ref
    form: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A short example of use; ``language`` is the name that the highlighter knows."""

    title: str
    language: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """The data page."""

    frame: Frame
    title: str
    files: tuple[DataFile, ...]
    synopses: tuple[Ref, ...]
    samples: tuple[Sample, ...]
    license: Ref


_FILES = (
    (
        routes.TIMELINE_DATA,
        "JSON",
        "The whole archive: events, reports with their text, people, places and links.",
    ),
    (routes.FEED, "Atom", "The latest reports and events, for a feed reader."),
    (routes.SITEMAP, "XML", "The address of every page, for search engines."),
)
_SCHEMAS = (
    ("data/schema/timeline.schema.json", "JSON Schema", "What stands in data/timeline.json."),
    ("data/schema/synopsis.schema.json", "JSON Schema", "What stands in an event’s synopsis.json."),
)


def sheet(archive: Archive) -> Sheet:
    """Make the data page."""
    view = View(archive, "data/")
    site = archive.library.site
    frame = view.frame(
        "Data",
        "The timeline as files that other programs can read: JSON, Atom and a sitemap, with examples of use.",
    )
    value = DataPage(
        frame=frame,
        title="Data",
        files=tuple(
            DataFile(ref=Ref(text=path, href=view.to(path)), form=form, words=words)
            for path, form, words in (*_FILES, *_SCHEMAS)
        ),
        synopses=tuple(
            Ref(text=view.event(name).text, href=view.to(routes.synopsis_data(name)))
            for name in archive.chronicle
            if name in archive.synopses
        ),
        samples=_samples(archive),
        license=Ref(text=site.license, href=site.license_address),
    )
    return Sheet(address=view.here, template="data", value=value, source="pages")


def _samples(archive: Archive) -> tuple[Sample, ...]:
    site = archive.library.site.address
    timeline = routes.canonical(site, routes.TIMELINE_DATA)
    samples = [
        Sample(
            title="List the events, in Python",
            language="python",
            code=(
                "import json\nfrom urllib.request import urlopen\n\n"
                f'timeline = json.load(urlopen("{timeline}"))\n'
                'for event in timeline["events"]:\n'
                '    print(event["date"], event["title"], len(event["entries"]), "reports")\n'
            ),
        ),
        Sample(
            title="Take the days and titles out of it, on a command line",
            language="shell",
            code=f"curl -s {timeline} | jq -r '.events[] | [.date, .title] | @tsv'\n",
        ),
    ]
    compared = next((name for name in archive.chronicle if name in archive.synopses), None)
    if compared:
        synopsis = routes.canonical(site, routes.synopsis_data(compared))
        samples.append(
            Sample(
                title="Print what two or more reports say of one event",
                language="python",
                code=(
                    "import json\nfrom urllib.request import urlopen\n\n"
                    f'synopsis = json.load(urlopen("{synopsis}"))\n'
                    'for statement in synopsis["statements"]:\n'
                    '    for reading in statement["readings"]:\n'
                    '        words = " ".join(passage["text"] for passage in reading["passages"])\n'
                    '        print(reading["siglum"], reading["relation"], words)\n'
                ),
            )
        )
    return tuple(samples)
