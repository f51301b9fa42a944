"""The command line's own manners: what it returns, and where it speaks."""

import os
from pathlib import Path
from typing import Any

import pytest

from builder import cli
from builder.diagnostics import Diagnostic
from builder.errors import BuilderError, ContentError, SiteError, UsageError

FAULT = Diagnostic(path="content/x.md", line=2, code="yaml", message="cannot be read", hint="close it")


def ended(monkeypatch: pytest.MonkeyPatch, raised: BaseException) -> int:
    def build(*_: Any) -> None:
        raise raised

    monkeypatch.setattr("builder.pipeline.build", build)
    return cli.main(["build"])


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (UsageError("no such thing"), 2, "error: no such thing\n"),
        (BuilderError("the disk is full"), 1, "error: the disk is full\n"),
        (ContentError([FAULT]), 1, "content/x.md:2: error[yaml]: cannot be read\n  hint: close it\n"),
        (SiteError([FAULT]), 1, "content/x.md:2: error[yaml]: cannot be read\n  hint: close it\n"),
        (KeyboardInterrupt(), 130, "Stopped.\n"),
    ],
)
def test_every_known_end_is_a_code_and_a_line_on_the_side(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    raised: BaseException,
    code: int,
    said: str,
) -> None:
    assert ended(monkeypatch, raised) == code
    assert capsys.readouterr() == ("", said)


def test_a_bug_of_ours_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ZeroDivisionError):
        ended(monkeypatch, ZeroDivisionError())


def test_findings_are_counted_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    info = Diagnostic(path="a.md", severity="info", code="review", message="look at it")
    monkeypatch.setattr("builder.pipeline.check", lambda _: (FAULT, FAULT, info))

    assert cli.main(["check"]) == 1
    assert capsys.readouterr().out.endswith("\n2 errors, 1 info.\n")
    monkeypatch.setattr("builder.pipeline.check", lambda _: ())
    assert cli.main(["check"]) == 0
    assert capsys.readouterr().out == "Nothing to complain of.\n"


def test_a_finding_for_github_says_its_place_and_hint_on_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wild = Diagnostic(path="content/a,b:c.md", severity="info", code="x", message="50% of\r\nit", hint="h")
    monkeypatch.setattr("builder.pipeline.check", lambda _: (FAULT, wild))
    cli.main(["check", "--format", "github"])

    assert capsys.readouterr().out.splitlines() == [
        "::error file=content/x.md,line=2,col=1,title=yaml::cannot be read%0Aclose it",
        "::notice file=content/a%2Cb%3Ac.md,line=1,col=1,title=x::50%25 of%0D%0Ait%0Ah",
    ]


def test_a_reader_who_leaves_early_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.dup(1)
    try:
        assert ended(monkeypatch, BrokenPipeError()) == 0
    finally:
        os.dup2(before, 1)
        os.close(before)


def test_the_address_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[Any] = []

    def build(*arguments: Any) -> None:
        asked.extend(arguments)
        raise UsageError("enough")

    monkeypatch.setattr("builder.pipeline.build", build)
    monkeypatch.setenv("SITE_ADDRESS", "https://x.example/")
    cli.main(["build", "--site", str(tmp_path)])

    assert asked[:2] == [tmp_path, tmp_path / "output"]
    assert asked[2]["SITE_ADDRESS"] == "https://x.example/"
