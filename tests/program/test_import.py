"""Seeds become entries and events; what exists is left alone; what is wrong is said in a line."""

import shutil
from pathlib import Path

from tests.program.stories import (
    SEEDS,
    Run,
    files_of,
    fingerprint,
    front,
    fronts,
    killed_at,
    small_site,
    write,
)

# What the five seeds tell of: day, participants, place, and the seeds that report it.
FIVE = {
    "2021-03-23": ({"wang-yi", "sergey-lavrov"}, "guilin", {"003"}),
    "2022-02-03": ({"wang-yi", "sergey-lavrov"}, None, {"004"}),
    "2023-02-21": ({"wang-yi", "nikolai-patrushev"}, "moscow", {"002"}),
    "2023-02-22 sergey-lavrov": ({"wang-yi", "sergey-lavrov"}, "moscow", {"000", "001", "002"}),
    "2023-02-22 vladimir-putin": ({"wang-yi", "vladimir-putin"}, "moscow", {"002"}),
}


def told(site: Path) -> dict[str, tuple[set[str], str | None, set[str]]]:
    """Sum up the events on a site, each with the seeds that report it."""
    events = fronts(site / "content" / "events")
    reports: dict[str, set[str]] = {event: set() for event in events}
    for entry in fronts(site / "content" / "entries").values():
        for covered in entry.get("events", []):
            reports[covered["id"]].add(Path(entry["seed"]["file"]).name.split("_")[0])
    days = [event["date"] for event in events.values()]
    return {
        event["date"] + (f" {event['participants'][-1]}" if days.count(event["date"]) > 1 else ""): (
            set(event.get("participants", [])),
            event.get("place"),
            reports[name],
        )
        for name, event in events.items()
    }


class TestTheFiveSeeds:
    def test_importing_again_changes_no_byte(self, site: Path, run: Run) -> None:
        run("import")
        before = fingerprint(site / "content")
        again = run("import")

        assert again.code == 0, again.err
        assert fingerprint(site / "content") == before
        assert [line.split(":")[0] for line in again.out.splitlines()] in (
            [outcome] * 5 for outcome in ("unchanged", "kept (edited by hand)")
        )

    def test_the_seeds_alone_give_the_five_events_and_say_what_is_not_printed(
        self, site: Path, run: Run
    ) -> None:
        shutil.rmtree(site / "content" / "entries")
        shutil.rmtree(site / "content" / "events")
        done = run("import")

        assert done.code == 0, done.err
        assert told(site) == FIVE
        assert "no place was made out for the event of 3 February 2022" in done.out
        (nowhere,) = (site / "content" / "events").glob("2022-02-03-*.md")
        assert front(nowhere)["place_basis"].startswith("not printed")
        assert "place" in front(nowhere)["review"]
        assert done.out.count("new: seeds/") == 5
        assert run("check").code == 0

    def test_the_names_and_the_order_of_the_files_change_nothing(self, site: Path, run: Run) -> None:
        shutil.rmtree(site / "content" / "entries")
        shutil.rmtree(site / "content" / "events")
        names = {path.name: path.name.split("_")[0] for path in (site / "seeds").glob("*.txt")}
        renamed = dict(
            zip(sorted(names), ["q.txt", "b.txt", "z.text", "deep/a.txt", "Report 1 é.txt"], strict=True)
        )
        (site / "seeds" / "deep").mkdir()
        for name, other in renamed.items():
            (site / "seeds" / name).rename(site / "seeds" / other)
        numbers = {Path(other).name: names[name] for name, other in renamed.items()}
        done = run("import", *sorted(f"seeds/{name}" for name in renamed.values()))

        assert done.code == 0, done.err
        found = {
            event: (people, place, {numbers[report] for report in reports})
            for event, (people, place, reports) in told(site).items()
        }
        assert found == FIVE


class TestAnySeeds:
    def test_reports_of_other_people_by_other_outlets_are_read_and_grouped(
        self, north: Path, run: Run
    ) -> None:
        done = run("import", cwd=north)

        assert done.code == 0, done.err
        assert told(north) == {
            "2031-05-06 tomas-hale": ({"anna-berg", "tomas-hale"}, "kelm", {"one.txt", "two.txt"}),
            "2031-05-06 ivo-strand": ({"anna-berg", "ivo-strand"}, None, {"three.txt"}),
        }
        entries = {
            Path(entry["seed"]["file"]).name: entry for entry in fronts(north / "content/entries").values()
        }
        assert entries["one.txt"]["outlet"] == "courier"
        assert entries["one.txt"]["title"] == "Berg and Hale meet in Kelm"
        assert entries["one.txt"]["published"] == "2031-05-07"
        assert entries["two.txt"]["dateline"]["place"] == "kelm"
        assert run("check", cwd=north).code == 0

    def test_seeds_that_come_one_by_one_give_what_all_at_once_give(
        self, north: Path, run: Run, tmp_path: Path
    ) -> None:
        at_once = small_site(tmp_path / "at-once")
        run("import", cwd=at_once)
        for name in ("three.txt", "two.txt", "one.txt"):
            assert run("import", f"seeds/{name}", cwd=north).code == 0

        assert told(north) == told(at_once)
        assert len(list((north / "content" / "entries").iterdir())) == 3

    def test_a_persons_edit_survives_and_a_changed_seed_waits_for_a_word(self, north: Path, run: Run) -> None:
        run("import", cwd=north)
        (entry,) = (path for path in (north / "content/entries").iterdir() if "one.txt" in path.read_text())
        edited = entry.read_text().replace("review:", "kicker: Ours\nreview:", 1)
        edited = edited if "kicker: Ours" in edited else edited.replace("title:", "kicker: Ours\ntitle:", 1)
        entry.write_text(edited)
        write(
            north,
            {"seeds/one.txt": SEEDS["one.txt"].replace("asked for the charts", "asked again for the charts")},
        )

        kept = run("import", cwd=north)
        assert (kept.code, entry.read_text()) == (0, edited)
        assert "kept (edited by hand): seeds/one.txt" in kept.out
        assert "has changed since" in kept.out
        found = run("check", cwd=north)
        assert (found.code, "the seed seeds/one.txt has changed since it was imported" in found.out) == (
            0,
            True,
        )

        replaced = run("import", "--replace", cwd=north)
        assert replaced.code == 0
        assert "updated: seeds/one.txt" in replaced.out
        assert "asked again for the charts" in entry.read_text()
        assert told(north)["2031-05-06 tomas-hale"][2] == {"one.txt", "two.txt"}

    def test_a_changed_seed_is_taken_over_where_nobody_edited_its_entry(self, north: Path, run: Run) -> None:
        run("import", cwd=north)
        write(north, {"seeds/two.txt": SEEDS["two.txt"].replace("before the winter", "before the spring")})
        names = sorted(path.name for path in (north / "content").rglob("*.md"))
        done = run("import", cwd=north)

        assert done.code == 0
        assert "updated: seeds/two.txt" in done.out
        assert sorted(path.name for path in (north / "content").rglob("*.md")) == names
        assert any("before the spring" in path.read_text() for path in (north / "content/entries").iterdir())
        assert run("check", cwd=north).code == 0

    def test_one_text_under_two_names_is_one_entry(self, north: Path, run: Run) -> None:
        shutil.copy(north / "seeds/one.txt", north / "seeds/copy.txt")
        write(north, {"seeds/windows.txt": ""})
        (north / "seeds/windows.txt").write_bytes(SEEDS["one.txt"].replace("\n", "\r\n").encode())
        done = run("import", cwd=north)

        assert done.code == 0, done.err
        assert len(list((north / "content" / "entries").iterdir())) == 3
        assert done.out.count("the same text is already entry") == 2

    def test_a_refused_seed_is_one_line_and_the_others_are_taken_in(
        self, north: Path, run: Run, tmp_path: Path
    ) -> None:
        secret = tmp_path / "secret.txt"
        secret.write_text("On May 6, 2031, Anna Berg met with Tomas Hale. The password is fish.\n")
        (north / "seeds" / "leads-out.txt").symlink_to(secret)
        (north / "seeds" / "gone.txt").symlink_to(north / "seeds" / "nowhere.txt")
        (north / "seeds" / "loop.txt").symlink_to(north / "seeds" / "loop.txt")
        (north / "seeds" / "binary.txt").write_bytes(bytes(range(256)) * 4)
        (north / "seeds" / "empty.txt").write_text(" \n\n")
        (north / "seeds" / "menu.txt").write_text("Home\n\nContact us\n\n" * 9)
        done = run("import", cwd=north)

        assert done.code == 1
        assert "Traceback" not in done.out + done.err
        refused = [line for line in done.out.splitlines() if line.startswith("refused: ")]
        assert sorted(line.split()[1] for line in refused) == [
            f"seeds/{name}.txt" for name in ("binary", "empty", "gone", "leads-out", "loop", "menu")
        ]
        assert done.out.count("new: seeds/") == 3
        assert run("check", cwd=north).code == 0
        assert not any("password" in text.decode() for text in files_of(north / "content").values())

    def test_a_name_that_is_no_seed_is_wrong_usage(self, north: Path, run: Run, tmp_path: Path) -> None:
        outside = tmp_path / "outside.txt"
        outside.write_text(SEEDS["one.txt"])
        before = fingerprint(north / "content")

        for name in ("seeds/nowhere.txt", str(outside), "seeds/../../outside.txt", "../outside.txt"):
            done = run("import", name, cwd=north)
            assert (done.code, done.out) == (2, ""), name
            assert done.err.startswith("error: "), name
        assert fingerprint(north / "content") == before

    def test_no_seeds_are_no_fault(self, run: Run, tmp_path: Path) -> None:
        done = run("import", cwd=small_site(tmp_path / "empty", seeds={}))

        assert (done.code, done.err) == (0, "")
        assert "nothing in seeds/" in done.out

    def test_broken_content_stops_an_import_before_it_writes(self, north: Path, run: Run) -> None:
        write(north, {"content/people/broken.md": "---\nnaem: x\n---\n"})
        before = fingerprint(north / "content")
        done = run("import", cwd=north)

        assert done.code == 1
        assert "content/people/broken.md:2: error[front-matter]: unknown key 'naem'" in done.err
        assert fingerprint(north / "content") == before

    def test_an_import_that_is_killed_leaves_whole_files_and_the_next_one_completes_it(
        self, north: Path, run: Run, tmp_path: Path
    ) -> None:
        whole = small_site(tmp_path / "whole")
        run("import", cwd=whole)
        expected = files_of(whole / "content")

        for step in (1, 3, 5, 4):
            assert killed_at(step, "import", cwd=north)
            for name, data in files_of(north / "content").items():
                assert name.endswith(".tmp") or data == expected[name], name
        done = run("import", cwd=north)

        assert done.code == 0, done.err
        assert told(north) == told(whole)
        assert {name for name in files_of(north / "content") if not name.endswith(".tmp")} == set(expected)
        assert run("check", cwd=north).code == 0
