"""The commands keep to their contract: what they print, what they return, what they start from."""

import json
from pathlib import Path

import pytest

from tests.conftest import RunBuilder
from tests.program.stories import Run, fingerprint, front, small_site

COMMANDS = ("import", "build", "check", "serve", "explain", "new")


@pytest.fixture
def taken_in(north: Path, run: Run) -> Path:
    run("import", cwd=north)
    return north


def entry_of(site: Path, seed: str) -> str:
    (path,) = (path for path in (site / "content/entries").iterdir() if f"seeds/{seed}" in path.read_text())
    return path.stem


class TestUsage:
    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_command_explains_itself(self, run: Run, command: str) -> None:
        done = run(command, "--help")

        assert (done.code, done.err) == (0, "")
        assert f"usage: python -m builder {command}" in done.out
        assert "--site DIR" in done.out

    def test_the_program_lists_its_commands(self, run: Run) -> None:
        done = run("--help")

        assert done.code == 0
        assert all(f"\n    {command} " in done.out for command in COMMANDS)

    @pytest.mark.parametrize(
        "arguments",
        [
            (),
            ("publish",),
            ("build", "--fast"),
            ("check", "--format", "xml"),
            ("explain",),
            ("explain", "no-such-entry"),
            ("new", "monster", "X"),
            ("new", "person"),
            ("serve", "--port", "many"),
            ("import", "seeds/no-such-seed.txt"),
        ],
    )
    def test_wrong_usage_is_2_and_says_what_is_wrong(self, run: Run, arguments: tuple[str, ...]) -> None:
        done = run(*arguments)

        assert (done.code, done.out) == (2, "")
        assert "error: " in done.err
        assert "Traceback" not in done.err

    def test_the_program_runs_as_a_module_from_another_folder(
        self, north: Path, run_builder: RunBuilder, tmp_path: Path
    ) -> None:
        taken = run_builder("import", "--site", str(north), cwd=tmp_path)
        checked = run_builder("check", "--site", str(north), cwd=tmp_path)

        assert (taken.code, checked.code) == (0, 0), taken.err + checked.err
        assert taken.out.count("new: seeds/") == 3
        assert taken.err == ""

    def test_a_broken_site_is_1_and_no_traceback_when_run_as_a_module(
        self, north: Path, run_builder: RunBuilder
    ) -> None:
        (north / "site.toml").write_text("title = \n")
        done = run_builder("build", cwd=north)

        assert done.code == 1
        assert "site.toml:1: error[site]" in done.err
        assert "Traceback" not in done.err


class TestExplain:
    def test_two_reports_of_one_event_and_why(self, taken_in: Path, run: Run) -> None:
        done = run("explain", "one", "two", cwd=taken_in)

        assert done.code == 0
        assert "are reports of one event (2031-05-06-anna-berg-tomas-hale-kelm)" in done.out
        for said in (
            "day: Both tell of Tuesday 6 May 2031",
            "people: Anna Berg",
            "place: Both place it in Kelm.",
        ):
            assert said in done.out

    def test_two_reports_of_two_events_and_why_not(self, taken_in: Path, run: Run) -> None:
        done = run("explain", entry_of(taken_in, "one.txt"), "seeds/three.txt", cwd=taken_in)

        assert done.code == 0
        assert "are not reports of one event" in done.out
        assert "people: Anna Berg is with Tomas Hale in the one, with Ivo Strand in the other." in done.out

    def test_one_report_against_all_others(self, taken_in: Path, run: Run) -> None:
        done = run("explain", "one", "--json", cwd=taken_in)
        read = json.loads(done.out)

        assert [(one["b"], one["same_event"]) for one in read] == [
            (entry_of(taken_in, "two.txt"), True),
            (entry_of(taken_in, "three.txt"), False),
        ]

    def test_as_json_it_has_the_keys_of_the_contract(self, taken_in: Path, run: Run) -> None:
        read = json.loads(run("explain", "one", "two", "--json", cwd=taken_in).out)

        assert list(read) == ["a", "b", "same_event", "events", "score", "for", "against"]
        assert (read["a"], read["b"]) == (entry_of(taken_in, "one.txt"), entry_of(taken_in, "two.txt"))
        assert read["same_event"] is True
        assert read["events"] == ["2031-05-06-anna-berg-tomas-hale-kelm"]
        assert 0.5 <= read["score"] <= 1
        assert all(list(piece) == ["kind", "weight", "sentence"] for piece in read["for"] + read["against"])

    def test_it_is_the_same_from_either_side_and_writes_nothing(self, taken_in: Path, run: Run) -> None:
        before = fingerprint(taken_in)
        there = json.loads(run("explain", "one", "three", "--json", cwd=taken_in).out)
        back = json.loads(run("explain", "three", "one", "--json", cwd=taken_in).out)

        assert (there["score"], there["same_event"]) == (back["score"], back["same_event"])
        assert fingerprint(taken_in) == before

    def test_the_five_seeds_are_told_apart_as_the_issue_says(self, run: Run) -> None:
        together = {"000", "001", "002"}
        for number in ("000", "001", "002", "003", "004"):
            read = json.loads(run("explain", number, "--json").out)
            found = sum(one["same_event"] for one in read)
            assert found == (2 if number in together else 0), number

    def test_a_mistyped_name_gets_a_suggestion(self, taken_in: Path, run: Run) -> None:
        done = run("explain", entry_of(taken_in, "one.txt") + "x", cwd=taken_in)

        assert done.code == 2
        assert f"did you mean '{entry_of(taken_in, 'one.txt')}'?" in done.err


class TestNew:
    @pytest.mark.parametrize(
        ("arguments", "path"),
        [
            (("person", "Mira Oak"), "people/mira-oak.md"),
            (("place", "Saint-Rémy: the old town"), "places/saint-remy-the-old-town.md"),
            (("organization", "League of Harbours"), "organizations/league-of-harbours.md"),
            (("topic", "Fishing #1"), "topics/fishing-1.md"),
            (("outlet", "The Daily 'Gull'"), "outlets/the-daily-gull.md"),
            (("event", "Berg meets Hale", "--date", "2031-05-06"), "events/2031-05-06-berg-meets-hale.md"),
            (("event", "Berg visits", "--date", "2031-05-06/2031-05-08"), None),
            (("event", "Berg may visit", "--date", "2031-05"), "events/2031-05-berg-may-visit.md"),
            (("event", "Berg may visit"), "events/berg-may-visit.md"),
            (("entry", "Berg meets Hale", "--date", "2031-05-07"), "entries/2031-05-07-berg-meets-hale.md"),
            (("entry", "Berg meets Hale"), "entries/berg-meets-hale.md"),
            (("entry", "Berg meets Hale", "--date", "2031-05"), None),
        ],
    )
    def test_it_writes_a_file_that_check_accepts(
        self, north: Path, run: Run, arguments: tuple[str, ...], path: str | None
    ) -> None:
        done = run("new", *arguments, cwd=north)
        checked = run("check", cwd=north)

        if path is None and done.code == 2:
            assert done.err.startswith("error: ")
            return
        assert done.code == 0, done.err
        written = done.out.removeprefix("wrote ").strip()
        assert path is None or written == f"content/{path}"
        assert checked.code == 0, checked.out
        assert arguments[1] in str(front(north / written))
        assert run("build", cwd=north).code == 0

    def test_it_never_writes_over_a_file(self, north: Path, run: Run) -> None:
        before = (north / "content/people/anna-berg.md").read_text()
        done = run("new", "person", "Anna Berg", cwd=north)

        assert (done.code, done.out) == (2, "")
        assert "there is already content/people/anna-berg.md" in done.err
        assert (north / "content/people/anna-berg.md").read_text() == before

    @pytest.mark.parametrize(
        "arguments",
        [("person", "王毅"), ("person", ""), ("person", "../.."), ("event", "X", "--date", "2031-02-30")],
    )
    def test_what_gives_no_id_or_no_date_is_wrong_usage(
        self, north: Path, run: Run, arguments: tuple[str, ...]
    ) -> None:
        before = fingerprint(north)
        done = run("new", *arguments, cwd=north)

        assert done.code == 2
        assert done.err.startswith("error: ")
        assert fingerprint(north) == before

    def test_names_with_paths_in_them_stay_in_their_folder(self, run: Run, tmp_path: Path) -> None:
        site = small_site(tmp_path / "empty", seeds={})
        done = run("new", "person", "../../../Mira Oak", cwd=site)

        assert done.out == "wrote content/people/mira-oak.md\n"
        assert list(tmp_path.rglob("mira-oak*")) == [site / "content/people/mira-oak.md"]
