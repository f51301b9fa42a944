from builder.collation import collate
from builder.model import Entry, Synopsis, Thresholds


def compared(*texts: str) -> Synopsis:
    entries = [
        Entry(id=f"r{at}", path=f"r{at}.md", title="", paragraphs=(text,)) for at, text in enumerate(texts)
    ]
    return collate("an-event", [(entry, (1,)) for entry in entries], Thresholds(), "r0", {})


def told(synopsis: Synopsis, column: int) -> list[str]:
    return [" ".join(one.text for one in row.readings[column].passages) for row in synopsis.statements]


def test_a_mere_and_does_not_part_what_another_report_has_only_in_part() -> None:
    own = (
        "The ministers reopened the northern railway for freight traffic, signed a fisheries agreement "
        "covering the eastern lagoon and discussed university scholarships."
    )
    other = "The ministers signed a fisheries agreement covering the eastern lagoon."

    assert (
        "signed a fisheries agreement covering the eastern lagoon and discussed university scholarships."
        in told(compared(own, other), 0)
    )


def test_a_mere_and_parts_what_another_report_has_in_two_sentences() -> None:
    own = (
        "The ministers signed a fisheries agreement covering the lagoon "
        "and reopened the northern railway for freight."
    )
    other = (
        "The ministers signed a fisheries agreement covering the lagoon. "
        "They reopened the northern railway for freight after ten years."
    )

    assert told(compared(own, other), 0) == [
        "The ministers signed a fisheries agreement covering the lagoon",
        "and reopened the northern railway for freight.",
    ]
