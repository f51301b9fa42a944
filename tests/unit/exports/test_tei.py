import re
from xml.etree import ElementTree as ET

import pytest

from builder.exports.tei import artifacts
from builder.rights import published
from tests.unit.exports.archives import EVENT, ONE, TEXT_ONE, archive, outlet

# What the schema of TEI P5 lets stand in the elements that an edition uses: children in their order, and
# attributes. Editions were also validated against the whole schema (tei_all 4.3.0), which takes longer
# than all other tests here and needs a library of its own.
CHILDREN = {
    "TEI": ("teiHeader", "text"),
    "teiHeader": ("fileDesc", "encodingDesc"),
    "fileDesc": ("titleStmt", "publicationStmt", "sourceDesc"),
    "titleStmt": ("title",),
    "publicationStmt": ("publisher", "idno", "availability"),
    "availability": ("p",),
    "sourceDesc": ("listWit",),
    "listWit": ("witness",),
    "witness": ("bibl",),
    "bibl": ("title", "publisher", "date", "ref"),
    "encodingDesc": ("variantEncoding",),
    "text": ("body",),
    "body": ("div",),
    "div": ("head", "p", "app"),
    "app": ("lem", "rdg"),
    "lem": ("seg",),
    "rdg": ("seg",),
    "seg": ("gap",),
}
ATTRIBUTES = {
    "TEI": {"lang"},
    "idno": {"type"},
    "witness": {"id", "lang"},
    "date": {"when"},
    "ref": {"target"},
    "variantEncoding": {"method", "location"},
    "div": {"type", "corresp"},
    "app": {"id", "type"},
    "lem": {"wit", "type", "cause"},
    "rdg": {"wit", "type", "cause"},
    "seg": {"n", "corresp"},
    "gap": {"reason"},
}

TEI = {"tei": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"


def edition(publish: str = "full") -> bytes:
    found = published(archive({"herald": outlet("herald"), "wire": outlet("wire", publish=publish)}))
    (artifact,) = artifacts(found)
    assert artifact.path == f"events/{EVENT}/synopsis.xml"
    return artifact.data


def root() -> ET.Element:
    return ET.fromstring(edition())  # noqa: S314  # our own file


def local(name: str) -> str:
    return name.rpartition("}")[2]


@pytest.mark.parametrize("publish", ["full", "readings"])
def test_an_edition_has_the_elements_of_the_schema_in_their_order(publish: str) -> None:
    tree = ET.fromstring(edition(publish))  # noqa: S314  # our own file
    for element in tree.iter():
        name, children = local(element.tag), [local(child.tag) for child in element]
        allowed = CHILDREN.get(name, ())
        assert set(children) <= set(allowed), name
        assert children == sorted(children, key=allowed.index), name
        assert set(map(local, element.attrib)) <= ATTRIBUTES.get(name, set()), name


def test_every_name_is_given_once_and_every_pointer_leads_to_one() -> None:
    tree = root()
    names = [element.get(ID) for element in tree.iter() if element.get(ID)]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[^\W\d][\w.-]*", name or "") for name in names)
    pointers = {sign for element in tree.iter() for sign in (element.get("wit") or "").split()}
    assert pointers <= {f"#{name}" for name in names}


def test_every_statement_is_an_apparatus_entry_whose_readings_name_their_witnesses() -> None:
    tree = root()
    witnesses = [f"#{one.get(ID)}" for one in tree.iterfind(".//tei:witness", TEI)]
    assert witnesses == ["#A", "#B"]
    entries = tree.findall(".//tei:app", TEI)
    assert entries
    for app in entries:
        assert len(app.findall("tei:lem", TEI)) == 1
        named = [sign for reading in app for sign in (reading.get("wit") or "").split()]
        assert sorted(named) == witnesses


def test_the_base_s_words_are_the_lemma_and_their_place_is_told() -> None:
    segment = root().find(".//tei:app/tei:lem/tei:seg", TEI)
    assert segment is not None
    assert segment.text == TEXT_ONE[0]
    assert segment.get("n") == f"1:0-{len(TEXT_ONE[0])}"


def test_a_witness_says_where_its_report_stands() -> None:
    reference = root().find(".//tei:witness/tei:bibl/tei:ref", TEI)
    assert reference is not None
    assert (reference.get("target") or "").endswith(f"/entries/{ONE}/")


def test_words_that_the_outlet_s_terms_withhold_are_a_gap() -> None:
    assert b"secret sentence" in edition()
    assert b"secret sentence" not in edition("readings")
    assert b'<gap reason="rights" />' in edition("readings")
