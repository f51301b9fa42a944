from xml.etree import ElementTree as ET

from builder.exports.tei import artifacts
from builder.rights import published
from tests.unit.exports.archives import EVENT, ONE, TEXT_ONE, archive, outlet

TEI = {"tei": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"


def edition(publish: str = "full") -> bytes:
    found = published(archive({"herald": outlet("herald"), "wire": outlet("wire", publish=publish)}))
    (artifact,) = artifacts(found)
    assert artifact.path == f"events/{EVENT}/synopsis.xml"
    return artifact.data


def root() -> ET.Element:
    return ET.fromstring(edition())  # noqa: S314  # our own file


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
