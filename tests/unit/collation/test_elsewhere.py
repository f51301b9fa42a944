from builder.collation import collate, elsewhere, said_besides
from builder.model import Elsewhere, Entry, Mention, Synopsis, Thresholds, Witness

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
    found = elsewhere("lisbon", synopses, unfiled, coverage, {"round-up": ROUND_UP, "readout": READOUT})
    assert [(one.entry, one.event) for one in found] == [("round-up", "porto"), ("round-up", None)]
    held = {row.id: row for row in (*synopses["porto"].statements, *unfiled["round-up"].statements)}
    texts = [[held[name].readings[0].passages[0].text for name in one.statements] for one in found]
    assert texts == [["Others met in Porto."], ["Rain is expected."]]


def test_what_a_report_only_recalls_is_filed_under_its_own_words_for_it() -> None:
    recalled = Mention(what="A regatta", relation="recalled", id="regatta", paragraphs="3")
    report = Entry(id="round-up", path="", title="", paragraphs=ROUND_UP.paragraphs, mentions=(recalled,))
    synopses = {"lisbon": compare("lisbon", (report, (1, 2)), (READOUT, (1,)))}
    unfiled = {"round-up": compare("round-up", (report, (3, 4)))}
    coverage = {("lisbon", "round-up"): (1, 2), ("lisbon", "readout"): (1,)}
    found = elsewhere("lisbon", synopses, unfiled, coverage, {"round-up": report, "readout": READOUT})
    assert [(one.event, one.mention, len(one.statements)) for one in found] == [
        ("regatta", recalled, 1),
        (None, None, 1),
    ]


def test_how_much_belongs_elsewhere_is_said_with_exact_numbers() -> None:
    witnesses = (
        Witness(siglum="A", entry="readout", index=0),
        Witness(siglum="B", entry="round-up", index=1),
    )
    recalled = Mention(what="A regatta", relation="recalled")
    others = (
        Elsewhere(entry="round-up", event="porto", statements=("s-1", "s-2")),
        Elsewhere(entry="round-up", event="faro", statements=("s-3",)),
        Elsewhere(entry="round-up", event=None, statements=("s-4",), mention=recalled),
        Elsewhere(entry="round-up", event=None, statements=("s-5",)),
    )
    assert said_besides(witnesses, others, {"round-up": "The Herald"}) == (
        "5 further statements of The Herald belong elsewhere: "  # noqa: ISC004  # one sentence
        "3 to 2 other events, 1 to an event that it only recalls and 1 to no event.",
    )
    assert said_besides(witnesses, others[1:2], {}) == (
        "1 further statement of Report B belongs to another event.",
    )
