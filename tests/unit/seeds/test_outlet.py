"""Who published a report, and whose text it is."""

from collections.abc import Mapping

import pytest

from builder.languages.words import words_for
from builder.model import Mark, Outlet
from builder.seeds.lines import Block
from builder.seeds.outlet import Recognised, parts_of, recognise
from builder.seeds.roles import lay_out

WIRE = Outlet(
    id="wire",
    path="content/outlets/wire.md",
    name="Wire",
    agency=True,
    marks=(
        Mark(text="Wire", where="source", basis="printed"),
        Mark(text="(Wire)", where="dateline"),
        Mark(text="wire.example", basis="printed"),
    ),
)
OUTLETS: Mapping[str, Outlet] = {"wire": WIRE}
PROSE = "The two ministers met on Tuesday and spoke for an hour about the bridge, which both want built."


def recognised(*lines: str) -> Recognised:
    blocks = [Block((n,), line) for n, line in enumerate((*lines, PROSE, PROSE.replace("hour", "day")), 1)]
    return recognise(parts_of(lay_out(blocks, words_for("en")), None, words_for("en")), OUTLETS)


@pytest.mark.parametrize("line", ["Source: Wire", "News  Source: Wire 2031-03-03 20:43"])
def test_who_is_named_as_the_source_is_the_agency_and_not_the_outlet(line: str) -> None:
    assert recognised("Ministers meet in Oldtown", line) == Recognised(None, None, "wire")


def test_an_agency_whose_page_names_itself_is_the_outlet() -> None:
    found = recognised("wire.example", "Ministers meet in Oldtown", "Source: Wire")
    assert (found.outlet, found.basis) == ("wire", "printed")
