import json

import pytest

from builder.exports.synopsis import SCHEMA_PATH, artifacts
from builder.model import Archive
from builder.rights import published
from tests.unit.exports.archives import EVENT, ONE, TEXT_ONE, TWO, archive, outlet

PATH = f"events/{EVENT}/synopsis.json"


def files(found: Archive) -> dict[str, bytes]:
    return {artifact.path: artifact.data for artifact in artifacts(found)}


def test_only_events_with_a_synopsis_have_a_file_and_its_shape_is_that_of_the_contract() -> None:
    found = files(archive())
    assert set(found) == {PATH, SCHEMA_PATH}
    value = json.loads(found[PATH])
    assert set(value) == {"event", "witnesses", "statements", "digest", "elsewhere"}
    assert value["witnesses"] == [{"siglum": "A", "entry": ONE}, {"siglum": "B", "entry": TWO}]
    statement = value["statements"][0]
    assert set(statement) == {"id", "speaker", "readings", "also"}
    contract = ("siglum", "relation", "moved", "passages")
    assert {key: statement["readings"][0][key] for key in contract} == {
        "siglum": "A",
        "relation": "base",
        "moved": False,
        "passages": [{"paragraph": 1, "start": 0, "end": len(TEXT_ONE[0]), "text": TEXT_ONE[0]}],
    }
    assert {key: value["statements"][1]["readings"][0][key] for key in contract} == {
        "siglum": "A",
        "relation": "absent",
        "moved": False,
        "passages": [],
    }


@pytest.mark.parametrize(("publish", "shown"), [("full", True), ("excerpt", True), ("readings", False)])
def test_passages_compared_are_shown_as_far_as_the_outlet_lets_them(publish: str, *, shown: bool) -> None:
    found = files(published(archive({"herald": outlet("herald"), "wire": outlet("wire", publish=publish)})))
    assert (b"secret sentence" in found[PATH]) == shown
