from builder.collation import collate, elsewhere
from builder.model import Entry, Synopsis, Thresholds

ROUND_UP = Entry(
    id="round-up",
    path="round-up.md",
    title="A round-up",
    paragraphs=("They met in Lisbon.", "They spoke of boats.", "Others met in Porto.", "Rain is expected."),
)
READOUT = Entry(id="readout", path="readout.md", title="A readout", paragraphs=("They met in Lisbon.",))


def compare(event: str, *witnesses: tuple[Entry, tuple[int, ...]]) -> Synopsis:
    return collate(event, witnesses, Thresholds(), None, {})


def test_statements_of_other_paragraphs_are_filed_under_their_event_or_none() -> None:
    synopses = {
        "lisbon": compare("lisbon", (ROUND_UP, (1, 2)), (READOUT, (1,))),
        "porto": compare("porto", (ROUND_UP, (2, 3))),
    }
    unfiled = {"round-up": compare("round-up", (ROUND_UP, (4,)))}
    coverage = {
        ("lisbon", "round-up"): (1, 2),
        ("lisbon", "readout"): (1,),
        ("porto", "round-up"): (2, 3),
    }
    found = elsewhere("lisbon", synopses, unfiled, coverage)
    assert [(one.entry, one.event) for one in found] == [("round-up", "porto"), ("round-up", None)]
    held = {row.id: row for row in (*synopses["porto"].statements, *unfiled["round-up"].statements)}
    texts = [[held[name].readings[0].passages[0].text for name in one.statements] for one in found]
    assert texts == [["Others met in Porto."], ["Rain is expected."]]
