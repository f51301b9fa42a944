"""Stories of import: what a contributor adds beside a seed, pages, explaining, and a better importer."""

import json
import re
from pathlib import Path

import pytest

from builder.codec import decode_front, split
from builder.content.body import read_body
from builder.content.drafted import digests
from builder.model import EntryMatter
from tests.program.stories import SEEDS, Run, files_of, fingerprint, front, fronts, write

PAGE = """<!doctype html>
<html lang="en"><head><title>Berg and Hale open the pier | The Aster Courier</title>
<meta property="og:site_name" content="The Aster Courier">
<link rel="canonical" href="https://courier.example/pier">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Berg and Hale open the pier",
"datePublished": "2031-06-02T08:15:00+0200", "author": [{"@type": "Person", "name": "Ida Moss"}]}</script>
<style>p {color: red}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Berg and Hale open the pier</h1>
<p>On June 1, 2031, Foreign Minister <a href="/b">Anna Berg</a> met
with Foreign Minister Tomas Hale in Kelm.</p>
<p>Berg said the pier would serve both harbours &lt;for a century&gt;, and
that the ferry would pay for it.</p>
<p>Hale said his side had repaired the pier at its own cost, and asked for the charts of the strait.</p>
<script>alert("a script")</script></article>
<aside><a href="/x">Read also: ferry prices rise again after the vote</a></aside>
<footer>Copyright 2031 The Aster Courier. All rights reserved.</footer></body></html>
"""


def entry_of(site: Path, seed: str) -> Path:
    (path,) = (one for one in (site / "content/entries").glob("*.md") if f"seeds/{seed}\n" in one.read_text())
    return path


class TestWhatStandsBesideASeed:
    def test_a_file_beside_a_seed_says_what_the_text_does_not(self, north: Path, run: Run) -> None:
        said = "url: https://courier.example/fish\nbyline: Ida Moss\npublished: 2031-05-09 08:30\n"
        write(north, {"seeds/three.txt.yaml": said})
        done = run("import", cwd=north)

        assert done.code == 0, done.err
        entry = front(entry_of(north, "three.txt"))
        assert entry["url"] == "https://courier.example/fish"
        assert (entry["published"], entry["byline"]) == ("2031-05-09 08:30", ["Ida Moss"])
        assert entry["supplied"] == ["published", "byline"]
        assert "look at: the text gives the day of publication as “2031-05-07”" in done.out
        assert len(fronts(north / "content/entries")) == 3
        assert run("check", cwd=north).code == 0

    def test_a_fault_beside_a_seed_is_named_with_its_line_and_only_that_seed_waits(
        self, north: Path, run: Run
    ) -> None:
        write(
            north,
            {"seeds/two.txt.yaml": "# mine\ntitel: Ferry\n", "seeds/one.txt.yaml": "outlet: courrier\n"},
        )
        done = run("import", cwd=north)

        assert done.code == 1
        assert "refused: seeds/two.txt (seeds/two.txt.yaml:2: unknown key 'titel'" in done.out
        assert (
            "refused: seeds/one.txt (seeds/one.txt.yaml:1: there is no outlet 'courrier': did you" in done.out
        )
        assert len(fronts(north / "content/entries")) == 1
        found = run("check", cwd=north)
        assert "seeds/two.txt.yaml:2: warning[front-matter]: unknown key 'titel'" in found.out
        assert run("build", cwd=north).code == 0

    def test_a_file_beside_no_seed_is_reported_and_is_no_seed(self, north: Path, run: Run) -> None:
        write(north, {"seeds/gone.txt.yaml": "title: x\n"})

        assert "gone" not in run("import", cwd=north).out
        assert (
            "seeds/gone.txt.yaml:1: warning[sidecar]: there is no seed gone.txt"
            in run("check", cwd=north).out
        )

    def test_options_say_where_one_seed_is_from(self, north: Path, run: Run) -> None:
        more = ("--url", "https://wire.example/2", "--outlet", "wire")
        done = run("import", "seeds/two.txt", *more, cwd=north)

        assert done.code == 0, done.err
        entry = front(entry_of(north, "two.txt"))
        assert (entry["url"], entry["outlet"]) == ("https://wire.example/2", "wire")
        assert entry["outlet_basis"] == "supplied"

    def test_what_options_said_once_is_not_forgotten_by_an_update(self, north: Path, run: Run) -> None:
        said = ("--url", "https://wire.example/2", "--outlet", "wire", "--mend")
        run("import", "seeds/two.txt", *said, cwd=north)
        before = entry_of(north, "two.txt").read_text()
        run("import", "--update", cwd=north)

        assert entry_of(north, "two.txt").read_text() == before
        assert "https://wire.example/2" in before

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--url", "https://a.example/"),
            ("one.txt", "two.txt", "--url", "https://a.example/"),
            ("one.txt", "--url", "javascript:alert(1)"),
            ("--explain",),
        ],
    )
    def test_what_cannot_be_meant_is_wrong_usage(
        self, north: Path, run: Run, arguments: tuple[str, ...]
    ) -> None:
        before = fingerprint(north / "content")
        done = run("import", *arguments, cwd=north)

        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("error: ")
        assert fingerprint(north / "content") == before

    def test_an_outlet_is_inferred_from_the_address_its_website_is_on(self, north: Path, run: Run) -> None:
        bare = SEEDS["one.txt"].replace("The Aster Courier | ", "")
        outlet = (north / "content/outlets/courier.md").read_text()
        website = outlet.replace("short:", "website: https://www.courier.example/\nshort:")
        write(north, {"seeds/one.txt": bare, "content/outlets/courier.md": website})
        run("import", "one.txt", "--url", "https://courier.example/1", cwd=north)

        entry = front(entry_of(north, "one.txt"))
        assert (entry["outlet"], entry["outlet_basis"]) == ("courier", "inferred")


class TestSavedPages:
    @pytest.mark.parametrize("name", ["page.html", "page.htm", "page.txt"])
    def test_a_page_becomes_an_entry_without_its_markup(self, north: Path, run: Run, name: str) -> None:
        write(north, {f"seeds/{name}": PAGE})
        done = run("import", name, cwd=north)

        assert done.code == 0, done.err
        path = entry_of(north, name)
        entry, text = front(path), path.read_text()
        assert (entry["title"], entry["published"]) == (
            "Berg and Hale open the pier",
            "2031-06-02T08:15+02:00",
        )
        assert (entry["outlet"], entry["outlet_basis"]) == ("courier", "printed")
        assert (entry["byline"], entry["url"]) == (["Ida Moss"], "https://courier.example/pier")
        body = text.split("\n---\n\n")[1]
        assert body.startswith("On June 1, 2031, Foreign Minister Anna Berg met with")
        assert body.count("\n\n") == 2
        assert "\\<for a century>" in body
        for furniture in ("Home", "Read also", "alert", "<p>", "Copyright"):
            assert furniture not in body
        assert run("check", cwd=north).out.count("verbatim") == 0

    def test_a_page_saved_in_its_own_encoding_is_read_by_what_it_declares(
        self, north: Path, run: Run
    ) -> None:
        page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("Ida Moss", "Ида Мосс")
        write(north, {"seeds/page.html": page.encode("cp1251")})
        run("import", "page.html", cwd=north)

        assert front(entry_of(north, "page.html"))["byline"] == ["Ида Мосс"]


MISREAD = SEEDS["one.txt"].replace("Tomas Hale", "Tomáš Hale").encode().decode("cp1252")


class TestHowASeedIsWritten:
    def test_letters_misread_before_a_seed_was_saved_are_shown_and_mended_only_when_told(
        self, north: Path, run: Run
    ) -> None:
        write(north, {"seeds/misread.txt": MISREAD})
        shown = run("import", "misread.txt", cwd=north)

        assert "stands for “áš Hale" in shown.out
        assert "'mend: true' in seeds/misread.txt.yaml, or --mend" in shown.out
        assert "TomÃ¡Å¡" in entry_of(north, "misread.txt").read_text()

        write(north, {"seeds/misread.txt.yaml": "mend: true\n"})
        run("import", "--update", "misread.txt", cwd=north)
        path = entry_of(north, "misread.txt")
        assert "Tomáš" in path.read_text()
        assert "Ã" not in path.read_text()
        assert front(path)["seed"]["mended"] == "true"
        assert run("check", cwd=north).out.count("verbatim") == 0

    @pytest.mark.parametrize("aside", [False, True])
    def test_an_encoding_that_is_not_recognised_can_be_said(
        self, north: Path, run: Run, *, aside: bool
    ) -> None:
        greek = SEEDS["one.txt"].replace("Tomas Hale", "Τόμας Χέιλ")
        write(north, {"seeds/greek.txt": greek.encode("cp1253")})
        more = () if aside else ("--encoding", "cp1253")
        if aside:
            write(north, {"seeds/greek.txt.yaml": "encoding: cp1253\n"})
        done = run("import", "greek.txt", *more, cwd=north)

        assert done.code == 0, done.out
        path = entry_of(north, "greek.txt")
        assert "Τόμας Χέιλ" in path.read_text()
        assert front(path)["seed"]["encoding"] == "cp1253"
        assert run("check", cwd=north).out.count("verbatim") == 0

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("klingon", "there is no encoding 'klingon'"),
            ("ascii", "is not in ascii: line"),
            ("hex", "no encoding"),
            ("unicode_escape", "is not in unicode_escape: it holds half of a sign"),
        ],
    )
    def test_an_encoding_that_does_not_fit_is_refused_in_one_line(
        self, north: Path, run: Run, name: str, said: str
    ) -> None:
        write(north, {"seeds/greek.txt": SEEDS["one.txt"].replace("Hale", r"Χέιλ \ud83d")})
        done = run("import", "greek.txt", "--encoding", name, cwd=north)

        assert done.code == 1
        assert said in done.out
        assert len(done.out.splitlines()) == 1


class TestExplaining:
    def test_every_line_and_every_candidate_is_told_and_nothing_is_written(
        self, north: Path, run: Run
    ) -> None:
        before = files_of(north / "content")
        done = run("import", "--explain", "seeds/one.txt", cwd=north)

        assert done.code == 0, done.err
        for number, line in enumerate(SEEDS["one.txt"].splitlines(), start=1):
            if line:
                assert re.search(rf"^ +{number} [ -] .*{re.escape(line[:40])}", done.out, re.MULTILINE)
        assert "headline" in done.out
        assert re.search(r"> +0\.50 +line 3: 2031-05-07 \(a line of its own\)", done.out)
        assert "line 3: The Aster Courier (a mark of courier (anywhere, printed))" in done.out
        assert "meeting, 2031-05-06 (printed, from “May 6, 2031”) in kelm" in done.out
        assert files_of(north / "content") == before

    def test_programs_read_the_same(self, north: Path, run: Run) -> None:
        (read,) = json.loads(run("import", "--explain", "--json", "two.txt", cwd=north).out)

        assert read["file"] == "seeds/two.txt"
        assert [one["role"] for one in read["lines"]][:2] == ["headline", "date line"]
        assert read["options"]["dateline"][0]["words"].startswith("KELM, May 6")
        assert read["tellings"][0]["participants"] == ["anna-berg", "tomas-hale"]


def older(text: str, key: str, written: str) -> str:
    """Make an entry what an importer that read one key otherwise would have left, unsigned as a whole."""
    return re.sub(rf"^{key}: .*\n", f"{key}: {written}\n", text, count=1, flags=re.MULTILINE)


def redigested(path: Path) -> None:
    """Record what stands in an entry now as what the importer wrote."""
    text = path.read_text()
    parts = split(text)
    assert parts is not None
    matter = decode_front(EntryMatter, parts.front, "").value
    assert matter is not None
    body = read_body(parts.body)
    record = ", ".join(
        f"{key}: {value}" for key, value in digests(matter, body.paragraphs, body.subheadings).items()
    )
    path.write_text(re.sub(r"drafted: \{.*\}", f"drafted: {{{record}}}", text))


class TestABetterImporter:
    def test_what_nobody_touched_follows_and_what_a_person_changed_stays(self, north: Path, run: Run) -> None:
        run("import", cwd=north)
        path = entry_of(north, "one.txt")
        path.write_text(older(path.read_text(), "published", "2031-05-01"))
        redigested(path)
        by_hand = older(path.read_text(), "title", "Berg meets Hale, at last  # my own")
        by_hand = by_hand.replace("published:", "# seen on paper\npublished:")
        path.write_text(by_hand)
        done = run("import", "--update", cwd=north)

        assert done.code == 0, done.err
        text = path.read_text()
        assert "published: 2031-05-07\n" in text
        assert "title: Berg meets Hale, at last  # my own\n" in text
        assert "# seen on paper\npublished: 2031-05-07" in text
        assert "follows the importer in: published" in done.out
        assert "stays: title; the importer would now say: Berg and Hale meet in Kelm" in done.out
        pairs = zip(text.splitlines(), by_hand.splitlines(), strict=True)
        changed = [after for after, before in pairs if after != before]
        assert changed[0] == "published: 2031-05-07"
        assert all("drafted: " in line for line in changed[1:])
        before = files_of(north / "content")
        again = run("import", "--update", cwd=north)
        assert "kept (edited by hand): seeds/one.txt" in again.out
        assert files_of(north / "content") == before

    def test_an_update_that_finds_nothing_better_changes_no_byte(self, north: Path, run: Run) -> None:
        run("import", cwd=north)
        before = files_of(north / "content")
        done = run("import", "--update", cwd=north)

        assert done.code == 0, done.err
        assert done.out.count("unchanged: ") == 3
        assert files_of(north / "content") == before

    def test_an_entry_from_before_keys_were_recorded_stays_where_it_was_edited(
        self, north: Path, run: Run
    ) -> None:
        run("import", cwd=north)
        path = entry_of(north, "one.txt")
        old = older(re.sub(r"  drafted: .*\n", "", path.read_text()), "title", "An older title")
        path.write_text(old)
        done = run("import", "--update", cwd=north)

        assert path.read_text() == old
        assert "stays: title; the importer would now say: Berg and Hale meet in Kelm" in done.out

    def test_what_is_said_beside_a_seed_later_is_written_down(self, north: Path, run: Run) -> None:
        run("import", cwd=north)
        told = run("import", "three.txt", "--url", "https://a.example/3", cwd=north)
        assert "add --update to write down what you say of it" in told.out

        assert run("import", "three.txt", "--update", "--url", "https://a.example/3", cwd=north).code == 0
        assert front(entry_of(north, "three.txt"))["url"] == "https://a.example/3"

    def test_a_changed_seed_is_taken_over_but_for_what_counts_its_paragraphs_by_hand(
        self, north: Path, run: Run
    ) -> None:
        run("import", cwd=north)
        one, two = entry_of(north, "one.txt"), entry_of(north, "two.txt")
        one.write_text(one.read_text().replace("paragraphs: 1-3", "paragraphs: 1-2"))
        two.write_text(two.read_text().replace("title:", "kicker: Ours\ntitle:", 1))
        for name in ("one.txt", "two.txt"):
            write(north, {f"seeds/{name}": SEEDS[name].replace("before the winter", "before the spring")})
        done = run("import", "--update", cwd=north)

        assert done.code == 0, done.err
        assert "before the winter" in one.read_text()
        assert "paragraphs: 1-2" in one.read_text()
        assert "before the spring" in two.read_text()
        assert "kicker: Ours" in two.read_text()
        assert "stays: text; the importer would now say" in done.out
        assert "seeds/two.txt has changed" not in run("check", cwd=north).out
