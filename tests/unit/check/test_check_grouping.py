"""`check` says where the evidence disagrees with a record, and where two events look like one."""

from builder.check.case import Case
from builder.check.grouping import doubtful, look_alikes
from builder.model import Alike, Doubt
from tests.making import covers, entry, event, library

RECORDS = library(event("a"), event("b"), entry("x", events=covers("a")))


def test_a_doubt_is_a_warning_at_the_record_it_is_about() -> None:
    doubt = Doubt(entry="x", number=0, event="a", reason="One is in Kelm, the other in Port Aster.")
    (found,) = doubtful(Case(library=RECORDS, doubts=(doubt,)))

    assert (found.path, found.severity, found.code) == ("content/entries/x.md", "warning", "doubtful")
    assert found.message == (
        "the text seems to tell of another event than a: One is in Kelm, the other in Port Aster"
    )


def test_look_alikes_are_a_warning_that_says_how_to_make_them_one() -> None:
    pair = Alike(one="a", other="b", score=0.85, reason="Both tell of Tuesday 6 May 2031.")
    (found,) = look_alikes(Case(library=RECORDS, alike=(pair,)))

    assert (found.path, found.severity, found.code) == ("content/events/a.md", "warning", "look-alike")
    assert found.message == "looks like the same event as b: Both tell of Tuesday 6 May 2031"
    assert "aliases: [b]" in found.hint
    assert "part_of" in found.hint
