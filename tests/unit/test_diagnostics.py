"""A finding says where, what, and what to do, in one form."""

from builder.diagnostics import Diagnostic, did_you_mean, has_errors, in_reading_order


def test_a_finding_is_a_line_with_its_place_and_a_hint_below() -> None:
    finding = Diagnostic(
        path="content/x.md",
        line=3,
        code="front-matter",
        message="unknown key 'titel'",
        hint="did you mean 'title'?",
    )

    assert str(finding) == (
        "content/x.md:3: error[front-matter]: unknown key 'titel'\n  hint: did you mean 'title'?"
    )
    assert str(Diagnostic(path="a", severity="info", code="c", message="m")) == "a:1: info[c]: m"


def test_findings_are_sorted_by_place_gravest_first_and_said_once() -> None:
    info = Diagnostic(path="a", line=2, severity="info", code="c", message="m")
    error = Diagnostic(path="a", line=2, code="c", message="m")
    earlier = Diagnostic(path="a", line=1, severity="warning", code="c", message="m")
    other = Diagnostic(path="b", code="c", message="m")

    assert in_reading_order([other, info, error, earlier, error]) == (earlier, error, info, other)
    assert has_errors([info, error])
    assert not has_errors([info, earlier])


def test_a_suggestion_is_made_only_where_one_is_near() -> None:
    assert did_you_mean("titel", ["title", "outlet"]) == "did you mean 'title'?"
    assert did_you_mean("zzz", ["title"], "known: title") == "known: title"
