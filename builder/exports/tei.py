"""``events/<id>/synopsis.xml``: an event's synopsis as a critical edition in TEI.

Parallel segmentation, as in the Guidelines of the Text Encoding Initiative (P5, chapter 12, "Critical
Apparatus"): one ``<app>`` per statement, the base's words in ``<lem>``, every other witness's in ``<rdg>``.
Readings that agree letter for letter share one element, whose ``wit`` names them all.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from builder import routes
from builder.exports.xml import add, xml_artifact
from builder.model import Archive, Artifact, Entry, Event, Reading, Statement, Synopsis

_TEI = "http://www.tei-c.org/ns/1.0"


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make the edition of each event that has a synopsis."""
    for event in archive.chronicle:
        if event in archive.synopses:
            root = edition(archive, archive.library.events[event], archive.synopses[event])
            yield xml_artifact(routes.synopsis_edition(event), root)


def edition(archive: Archive, event: Event, synopsis: Synopsis) -> ET.Element:
    """Set a synopsis as a TEI document."""
    root = ET.Element("TEI", {"xmlns": _TEI, "xml:lang": archive.library.site.language})
    _header(root, archive, event, synopsis)
    body = add(add(root, "text"), "body")
    place = add(body, "div", type="synopsis", corresp=_canonical(archive, routes.event(event.id)))
    add(place, "head", event.title)
    for sentence in synopsis.digest:
        add(place, "p", sentence)
    for statement in synopsis.statements:
        _statement(place, archive, statement)
    return root


def _canonical(archive: Archive, address: str) -> str:
    return routes.canonical(archive.library.site.address, address)


def _header(root: ET.Element, archive: Archive, event: Event, synopsis: Synopsis) -> None:
    site = archive.library.site
    header = add(root, "teiHeader")
    file = add(header, "fileDesc")
    add(add(file, "titleStmt"), "title", f"{event.title}: a synopsis of its reports")
    publication = add(file, "publicationStmt")
    add(publication, "publisher", site.publisher)
    add(publication, "idno", _canonical(archive, routes.synopsis_edition(event.id)), type="URL")
    terms = add(publication, "availability")
    add(terms, "p", f"The edition: {site.license}. The reports remain their publishers\u2019.")
    witnesses = add(add(file, "sourceDesc"), "listWit")
    for witness in synopsis.witnesses:
        _witness(witnesses, archive, archive.library.entries[witness.entry], witness.siglum)
    encoding = add(header, "encodingDesc")
    encoding.append(
        ET.Element("variantEncoding", {"method": "parallel-segmentation", "location": "internal"})
    )


def _witness(parent: ET.Element, archive: Archive, entry: Entry, siglum: str) -> None:
    made = add(parent, "witness", **{"xml:id": siglum, "xml:lang": entry.language})
    described = add(made, "bibl")
    add(described, "title", entry.title)
    outlet = archive.library.outlets.get(entry.outlet) if entry.outlet else None
    if outlet:
        add(described, "publisher", outlet.name)
    if entry.day:
        add(described, "date", entry.day, when=entry.day)
    add(described, "ref", target=_canonical(archive, routes.entry(entry.id)))


def _statement(parent: ET.Element, archive: Archive, statement: Statement) -> None:
    app = add(parent, "app", **{"xml:id": statement.id, "type": "statement"})
    identical = _signs(statement, "identical")
    absent = _signs(statement, "absent")
    for reading in sorted(statement.readings, key=lambda one: one.relation != "base"):
        if reading.relation == "base":
            lemma = add(app, "lem", wit=" ".join((f"#{reading.siglum}", *identical)))
            _words(lemma, archive, statement, reading)
        elif reading.relation == "reworded":
            _words(add(app, "rdg", wit=f"#{reading.siglum}"), archive, statement, reading)
    if absent:
        add(app, "rdg", wit=" ".join(absent), type="absent")


def _signs(statement: Statement, relation: str) -> list[str]:
    return [f"#{one.siglum}" for one in statement.readings if one.relation == relation]


def _words(made: ET.Element, archive: Archive, statement: Statement, reading: Reading) -> None:
    speaker = reading.speaker or statement.speaker
    kind = "form" if reading.formal else "substance" if reading.relation == "reworded" else ""
    if kind:
        made.set("type", kind)
    if reading.moved:
        made.set("cause", "transposed")
    for passage in reading.passages:
        stretch = add(made, "seg", passage.text or None)
        stretch.set("n", f"{passage.paragraph}:{passage.start}-{passage.end}")
        if speaker and speaker in archive.library.people:
            stretch.set("corresp", _canonical(archive, routes.record("people", speaker)))
        if not passage.text:
            add(stretch, "gap", reason="rights")
