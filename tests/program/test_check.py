"""Everything that is wrong is named at once, with its place and a hint, and nothing is written."""

import json
import re
from pathlib import Path

import pytest

from tests.program.stories import ROOT, Run, fingerprint, write

LINE = re.compile(
    r"^(?P<path>[\w./ -]+):(?P<line>\d+): (?P<severity>error|warning|info)\[(?P<code>[\w-]+)\]: \S.*$"
)

ENTRY = """\
---
title: Berg meets Hale
outlet: courier
published: 2031-05-07
events:
- {id: 2031-05-06-anna-berg-tomas-hale, paragraphs: 1}
notes:
- quote: words that nobody wrote
  note: A remark.
---

Anna Berg met Tomas Hale in Kelm.
"""
EVENT = """\
---
title: Berg meets Hale
date: 2031-05-06
kind: meeting
participants: [anna-berg, tomas-hail]
place: kelm
---
"""
# File, line, code: one of each fault that a contributor can make.
WRONG = {
    "content/people/broken.md": ("---\nname: [x\n---\n", 2, "yaml"),
    "content/people/unknown-key.md": ("---\nname: X\nfamly: Y\n---\n", 3, "front-matter"),
    "content/events/2023-02-30-x.md": ("---\ntitle: X\nkind: meeting\ndate: 2023-02-30\n---\n", 4, "date"),
    "content/people/north/anna-berg.md": ("---\nname: Anna Berg the younger\n---\n", 1, "duplicate-id"),
    "content/events/2031-05-06-anna-berg-tomas-hale.md": (EVENT, 5, "unknown-id"),
    "content/entries/2031-05-07-berg-meets-hale.md": (ENTRY, 8, "quotation"),
    "templates/pages/person.html": ("{% extends 'base.html' %}\n{% for %}\n", 2, "template"),
}


def found(printed: str) -> list[tuple[str, int, str]]:
    lines = [line for line in printed.splitlines() if not line.startswith("  hint: ")]
    matches = [LINE.match(line) for line in lines]
    return [
        (one["path"], int(one["line"]), one["code"]) for one in matches if one and one["severity"] == "error"
    ]


@pytest.fixture
def wrong(north: Path) -> Path:
    write(north, {name: text for name, (text, _, _) in WRONG.items()})
    return north


def test_every_fault_is_named_in_one_run_and_nothing_is_written(wrong: Path, run: Run) -> None:
    before = fingerprint(wrong)
    done = run("check", cwd=wrong)

    assert done.code == 1
    assert "Traceback" not in done.out + done.err
    assert sorted(found(done.out)) == sorted((name, line, code) for name, (_, line, code) in WRONG.items())
    assert done.out.count("  hint: ") >= len(WRONG)
    assert fingerprint(wrong) == before


def test_a_site_toml_that_does_not_parse_hides_no_other_fault(wrong: Path, run: Run) -> None:
    text = (wrong / "site.toml").read_text()
    (wrong / "site.toml").write_text(text.replace('publisher = "The editors"', "publisher = The editors"))
    done = run("check", cwd=wrong)

    expected = [(name, line, code) for name, (_, line, code) in WRONG.items()] + [("site.toml", 3, "site")]
    assert done.code == 1
    assert sorted(found(done.out)) == sorted(expected)


def test_a_build_names_the_same_faults_and_leaves_no_output(wrong: Path, run: Run) -> None:
    done = run("build", cwd=wrong)

    assert done.code == 1
    assert sorted(found(done.err)) == sorted((name, line, code) for name, (_, line, code) in WRONG.items())
    assert not (wrong / "output").exists()


@pytest.mark.parametrize(
    "fault",
    [
        ('title = "x\n', 1, "is not TOML"),
        ('title = "x"\n', 1, "'address' is missing"),
        ('titel = "x"\n', 1, "unknown key 'titel'"),
        ('\n[thresholds]\nsame_event = "high"\n', 3, "'thresholds' 'same_event'"),
        ('[kinds.talks]\nnmae = "x"\n', 2, "unknown key 'nmae'"),
        ('address = "javascript:x"\n', 1, "is not a web address"),
        ("\x00", 1, "is not TOML"),
    ],
)
@pytest.mark.parametrize("command", [("check",), ("build",), ("import",), ("explain", "one"), ("serve",)])
def test_a_bad_site_toml_is_a_message_with_file_and_line_whatever_the_command(
    north: Path, run: Run, command: tuple[str, ...], fault: tuple[str, int, str]
) -> None:
    text, line, said = fault
    (north / "site.toml").write_text(text)
    done = run(*command, cwd=north)
    printed = done.out + done.err
    found_there = [one for one in printed.splitlines() if one.startswith(f"site.toml:{line}: error[")]

    assert done.code == 1
    assert "Traceback" not in printed
    assert any(said in one for one in found_there), printed


def test_a_folder_without_a_site_is_said_to_be_one(tmp_path: Path, run: Run) -> None:
    for command in ("check", "build", "import"):
        done = run(command, cwd=tmp_path)
        assert done.code == 1
        assert "there is no site.toml" in done.out + done.err


def test_findings_as_json_are_a_list_with_the_keys_of_the_contract(wrong: Path, run: Run) -> None:
    done = run("check", "--format", "json", cwd=wrong)
    read = json.loads(done.out)

    assert (done.code, done.err) == (1, "")
    assert {tuple(one) for one in read} == {("path", "line", "column", "severity", "code", "message", "hint")}
    assert {(one["path"], one["line"], one["code"]) for one in read if one["severity"] == "error"} == {
        (name, line, code) for name, (_, line, code) in WRONG.items()
    }
    assert all(isinstance(one["line"], int) and isinstance(one["column"], int) for one in read)


def test_findings_for_github_are_one_workflow_command_each_whatever_they_say(north: Path, run: Run) -> None:
    write(north, {"content/people/x.md": '---\nname: X\n"a%0A::error::b\\n,:": Y\n---\n'})
    done = run("check", "--format", "github", cwd=north)

    assert done.code == 1
    lines = done.out.splitlines()
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) == 1
    assert all(
        re.fullmatch(r"::(error|warning|notice) file=[^,]+,line=\d+,col=\d+,title=[\w-]+::.+", line)
        for line in lines
    ), lines
    assert "file=content/people/x.md,line=3," in errors[0]


def test_what_is_only_doubtful_does_not_fail_a_check(north: Path, run: Run) -> None:
    write(north, {"content/topics/ferry.md": "---\nname: Ferry\nreview: true\n---\n"})
    text = run("check", cwd=north)
    empty = run("check", "--format", "json")

    assert text.code == 0
    assert "seeds/one.txt:1: warning[not-imported]" in text.out
    assert "content/topics/ferry.md:3: info[review]" in text.out
    assert json.loads(empty.out) == [one for one in json.loads(empty.out) if one["severity"] != "error"]


def test_the_content_of_this_repository_has_no_errors_and_no_warnings(run: Run) -> None:
    done = run("check")

    assert (done.code, "warning" in done.out) == (0, False), done.out
    assert (ROOT / "content").is_dir()


def test_words_that_are_no_longer_the_seeds_are_named_by_line(north: Path, run: Run) -> None:
    run("import", cwd=north)
    (entry,) = (path for path in (north / "content/entries").iterdir() if "one.txt" in path.read_text())
    entry.write_text(entry.read_text().replace("repair the pier", "repair the harbour"))
    line = next(n for n, text in enumerate(entry.read_text().splitlines(), 1) if "repair the harbour" in text)
    done = run("check", cwd=north)

    assert done.code == 0
    assert f"content/entries/{entry.name}:{line}: warning[verbatim]" in done.out


def test_several_faults_of_one_file_are_named_together_and_what_they_hide_is_no_further_fault(
    north: Path, run: Run
) -> None:
    event = EVENT.replace("date: 2031-05-06", "date: 2031-13-45").replace("kind: meeting", "kind: meetingg")
    write(north, {"content/events/2031-05-06-anna-berg-tomas-hale.md": event})

    done = run("check", cwd=north)

    here = [(line, code) for path, line, code in found(done.out) if path.endswith("anna-berg-tomas-hale.md")]
    assert here == [(3, "date"), (4, "unknown-kind"), (5, "unknown-id")]
    assert done.code == 1
