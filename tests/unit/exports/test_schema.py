import json

import pytest
from jsonschema import Draft202012Validator

from builder.exports import synopsis, timeline
from builder.routes import synopsis_data
from tests.unit.exports.archives import EVENT, archive, outlet

FILES = {timeline.PATH: timeline.SCHEMA_PATH, synopsis_data(EVENT): synopsis.SCHEMA_PATH}


@pytest.mark.parametrize("publish", ["full", "excerpt", "readings"])
@pytest.mark.parametrize("path", FILES)
def test_every_json_file_is_what_its_schema_says(path: str, publish: str) -> None:
    found = archive({"herald": outlet("herald"), "wire": outlet("wire", publish=publish)})
    files = {one.path: one.data for module in (timeline, synopsis) for one in module.artifacts(found)}
    schema = json.loads(files[FILES[path]])
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"https://example.org/{FILES[path]}"
    Draft202012Validator(schema).validate(json.loads(files[path]))


def test_a_schema_refuses_what_the_contract_does_not_allow() -> None:
    files = {one.path: json.loads(one.data) for one in synopsis.artifacts(archive())}
    value, schema = files[synopsis_data(EVENT)], files[synopsis.SCHEMA_PATH]
    value["statements"][0]["readings"][0]["relation"] = "similar"
    assert not Draft202012Validator(schema).is_valid(value)
