"""The data page: which files other programs can read, what each is for, and two lines that use it."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder import routes
from builder.model import Archive, Sheet
from builder.pages.data_files import CITATIONS, EDITION, RAW, SYNOPSIS, WHOLE, Use
from builder.pages.parts import Frame, Ref
from builder.pages.view import View


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
        files=tuple(_file(view, use) for use in WHOLE),
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


def _beside(archive: Archive) -> Iterator[tuple[Use, str, str]]:
    """Give the files that stand beside pages, each by an example, its general name and the example's id."""
    compared = next((name for name in archive.chronicle if name in archive.synopses), None)
    if compared:
        form, words, language, sample, schema = SYNOPSIS
        address = routes.synopsis_data(compared)
        yield Use(address, form, words, language, sample, schema), "events/…/synopsis.json", compared
        yield Use(routes.synopsis_edition(compared), *EDITION), "events/…/synopsis.xml", compared
    cited = compared or next(iter(archive.chronicle), None)
    if cited:
        for ending, form, words, language, sample in CITATIONS:
            address = routes.citation(routes.event(cited), ending)
            name = f"events/…/cite.{ending}, entries/…/cite.{ending}"
            yield Use(address, form, words, language, sample), name, cited
    raw = next((entry.id for entry in archive.library.entries.values() if entry.source), None)
    if raw:
        yield Use(routes.raw_entry(raw), *RAW), "entries/…/entry.md", raw


def _file(view: View, use: Use, name: str = "", record: str = "") -> DataFile:
    url = routes.canonical(view.library.site.address, use.address)
    return DataFile(
        ref=Ref(text=name or use.address, href=view.to(use.address)),
        form=use.form,
        words=use.words,
        schema=Ref(text=use.schema, href=view.to(use.schema)) if use.schema else None,
        language=use.language,
        sample=use.sample.format(url=url, id=record),
    )
