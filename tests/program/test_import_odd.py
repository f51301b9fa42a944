"""Stories of import: bad and odd seeds, each of which gets its line and never a traceback."""

import shutil
import subprocess
import sys
import unicodedata
from itertools import product
from pathlib import Path

import pytest

from builder.content.body import read_body
from tests.program.stories import ROOT, SEEDS, Run, files_of, front, small_site, write

REPORT = SEEDS["one.txt"]
BODY = REPORT.split("\n\n", 2)[2]


def report(title: str, day: str, body: str = BODY) -> str:
    return f"{title}\n\nThe Aster Courier | {day}\n\n{body}"


REFUSED: dict[str, bytes] = {
    "is empty": b"",
    "empty": b"\xef\xbb\xbf \n\t\n",
    "no paragraph of a report": b"Home\n\nContact us\n\nFollow us on Facebook and Twitter\n\n" * 9,
    "is not a text": bytes(range(256)) * 400,
    "not a text": REPORT.encode() + b"\0\0\0\n",
    "larger than 5 MB": b"x" * 50_000_000,
    "a page without any text": b"<html><head><script>var x = 1</script></head><body></body></html>",
    "which no report has": b"Anna Berg met with Tomas Hale.\n" * 80_000,
}
ODD: dict[str, str] = {
    "a bad byte": REPORT,
    "Windows line ends": REPORT.replace("\n", "\r\n"),
    "old line ends": REPORT.replace("\n", "\r"),
    "no day": "Berg meets Hale\n\nAnna Berg met with Tomas Hale in Kelm and they spoke of the ferry.\n",
    "an impossible day": report("The ferry runs again", "2023-02-30"),
    "days that disagree": f"Berg meets Hale\n\nPublished: 2031-05-07\n\nUpdated: 2031-05-01\n\n{BODY}",
    "a day far ahead": report("The ferry runs again", "2931-05-07"),
    "a title of 400 signs": report("The ferry runs and the " + "ferry runs and the " * 20, "2031-05-07"),
    "a very long line": f"{REPORT}\n{'The ferry runs twice a day in winter. ' * 4_000}\n",
    "a title of marks": report("Berg: \"Hale's\" # 'ferry' --- {a: [b]} & *c 🚢", "2031-05-07"),
    "a title of dashes": report("--- Berg meets Hale ---", "2031-05-07"),
    "Markdown": report(
        "Berg meets Hale",
        "2031-05-07",
        "--- Anna Berg met with Tomas Hale in Kelm on May 6, 2031, and they spoke.\n\n"
        "# He said that the ferry would run again before the winter and would pay.\n\n"
        "* [x](javascript:alert(1)) was what the minister said in the meeting at length.\n\n"
        "1. The number is one of the things of which the minister spoke at the meeting.\n\n"
        "> These lines were quoted in the report as well, and they stand as they are.\n",
    ),
    "markup": report(
        "<b>Berg</b> & Hale",
        "2031-05-07",
        f"{BODY}\n\n<script>alert(1)</script> and <img src=x onerror=alert(1)> stood in the report.\n",
    ),
    "two reports": f"{REPORT}\n\n{SEEDS['three.txt']}",
    "right to left": "وزير الخارجية يلتقي نظيره في موسكو\n\n2031-05-07\n\n"
    "التقى وزير الخارجية مع نظيره في موسكو يوم الأربعاء، وبحثا العلاقات بين البلدين بالتفصيل.\n",
    "controls": report("\x1b[31mBerg\x1b[0m meets Hale in \x07Kelm", "2031-05-07"),
}
OTHER_SCRIPTS = {  # for a language, a report and words of its body
    "zh": (
        "部长会见外长\n\n2031-05-07\n\n2031年5月6日，部长在首都会见外长。双方就双边关系和渡轮问题交换意见，同意保持沟通。\n"
        * 2,
        "双方就双边关系和渡轮问题交换意见",
    ),
    "ru": (
        (
            "Встреча министров в столице\n\n7 мая 2031 года\n\n"
            "6 мая 2031 года министр иностранных дел провел встречу с коллегой. Стороны обсудили паром.\n"
        ),
        "Стороны обсудили паром.",
    ),
}
BYTES = {"a bad byte": REPORT.replace("pier", "pi\xff").encode("latin-1")}


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    return small_site(tmp_path / "bare", seeds={})


@pytest.mark.parametrize("reason", REFUSED)
def test_what_is_no_report_is_refused_in_one_line(bare: Path, run: Run, reason: str) -> None:
    write(bare, {"seeds/x.txt": REFUSED[reason]})
    before = files_of(bare / "content")
    done = run("import", cwd=bare)

    assert (done.code, done.err) == (1, "")
    (line,) = done.out.splitlines()
    assert line.startswith("refused: seeds/x.txt (")
    assert reason in line
    assert files_of(bare / "content") == before
    assert "seeds/x.txt:1: warning[not-imported]" in run("check", cwd=bare).out


@pytest.mark.parametrize("sort", ODD)
def test_an_odd_report_is_taken_in_word_for_word(bare: Path, run: Run, sort: str) -> None:
    write(bare, {"seeds/x.txt": BYTES.get(sort, ODD[sort].encode())})
    elsewhere = {name: data for name, data in files_of(bare).items() if not name.startswith("content/")}
    done = run("import", cwd=bare)

    assert (done.code, done.err) == (0, ""), sort
    assert done.out.startswith("new: seeds/x.txt -> ")
    assert all(line.isprintable() for line in done.out.splitlines())
    after = {name: data for name, data in files_of(bare).items() if not name.startswith("content/")}
    assert after == elsewhere
    (path,) = (bare / "content/entries").glob("*.md")
    body = read_body(path.read_text().split("\n---\n", 1)[1])
    seed = " ".join((bare / "seeds/x.txt").read_text(encoding="latin-1" if sort in BYTES else None).split())
    for paragraph in body.paragraphs:
        assert " ".join(paragraph.split()) in seed
    found = run("check", cwd=bare)
    assert (found.code, "verbatim" in found.out) == (0, False)


def test_markup_in_a_text_is_text_on_its_page(bare: Path, run: Run) -> None:
    write(bare, {"seeds/x.txt": ODD["markup"]})
    run("import", cwd=bare)

    assert run("build", cwd=bare).code == 0
    built = "".join(page.read_text() for page in (bare / "output/entries").rglob("*.html"))
    assert "&lt;script&gt;alert(1)" in built
    assert "<script>alert(1)" not in built
    assert "<img src=x" not in built


@pytest.mark.parametrize(
    ("sort", "said"),
    [
        ("a bad byte", "look at: it is not UTF-8; its bytes were read as cp1252"),
        ("no day", "not found: no day of publication was made out"),
        ("an impossible day", "look at: there is no such day as '2023-02-30'"),
        ("days that disagree", "look at: the update of 2031-05-01 is printed as earlier"),
        ("two reports", "gives a day between paragraphs"),
    ],
)
def test_what_is_odd_is_said(bare: Path, run: Run, sort: str, said: str) -> None:
    write(bare, {"seeds/x.txt": BYTES.get(sort, ODD[sort].encode())})

    assert said in run("import", cwd=bare).out


def test_letters_that_were_misread_before_are_said_and_not_mended(bare: Path, run: Run) -> None:
    misread = "“naïve”".encode().decode("latin-1")
    write(bare, {"seeds/x.txt": REPORT.replace("the pier", f"the {misread}")})
    done = run("import", cwd=bare)

    assert "look at: line 9 was misread before it was saved" in done.out
    (path,) = (bare / "content/entries").glob("*.md")
    assert misread in path.read_text()


def test_decomposed_letters_are_matched_and_quoted_as_they_stand(bare: Path, run: Run) -> None:
    write(bare, {"content/people/tomas-hale.md": "---\nname: Tomás Hälé\nfamily: Hälé\n---\n"})
    decomposed = unicodedata.normalize(
        "NFD", REPORT.replace("Tomas Hale", "Tomás Hälé").replace("Hale", "Hälé")
    )
    write(bare, {"seeds/x.txt": decomposed})
    run("import", cwd=bare)

    assert list((bare / "content/events").glob("2031-05-06-anna-berg-tomas-hale-*.md"))
    (path,) = (bare / "content/entries").glob("*.md")
    assert unicodedata.normalize("NFD", "Tomás Hälé in Kelm") in path.read_text()


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        *product(["zh"], ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]),
        *product(["ru"], ["utf-8", "utf-16", "utf-16-le", "cp1251", "koi8_r"]),
    ],
)
def test_other_scripts_are_read_in_any_encoding_they_come_in(
    bare: Path, run: Run, language: str, encoding: str
) -> None:
    text, body = OTHER_SCRIPTS[language]
    write(bare, {"seeds/x.txt": text.encode(encoding)})
    done = run("import", cwd=bare)

    assert done.code == 0, done.out
    (path,) = (bare / "content/entries").glob("*.md")
    assert body in path.read_text()
    assert front(path)["language"] == language


def test_folders_links_and_what_may_not_be_read_are_named_and_left(bare: Path, run: Run) -> None:
    write(bare, {"seeds/good.txt": REPORT})
    (bare / "seeds/folder.txt").mkdir()
    (bare / "seeds/link.txt").symlink_to(bare / "site.toml")
    (bare / "seeds/void.txt").symlink_to(bare / "seeds/nothing.txt")
    done = run("import", cwd=bare)

    assert done.code == 1
    assert "refused: seeds/link.txt (is a link that leads out of its folder)" in done.out
    assert "refused: seeds/void.txt (cannot be read" in done.out
    assert "new: seeds/good.txt" in done.out
    named = run("import", "seeds/folder.txt", cwd=bare)
    assert (named.code, "is not a file" in named.out) == (1, True)


def test_a_name_of_signs_stays_on_its_line(bare: Path, run: Run) -> None:
    write(bare, {"seeds/a\nrefused: \x1b[31m.txt": REPORT})
    done = run("import", cwd=bare)

    assert done.code == 0, done.err
    assert done.out.count("refused: ") == 1
    assert all(line.isprintable() for line in done.out.splitlines())
    assert run("check", cwd=bare).code == 0


def test_one_text_with_other_spaces_and_another_name_is_one_entry(bare: Path, run: Run) -> None:
    write(bare, {"seeds/a.txt": REPORT, "seeds/b.txt": REPORT.replace(" ", "  ").replace("\n\n", "\n\n\n")})
    shutil.copy(bare / "seeds/a.txt", bare / "seeds/c.txt")
    done = run("import", cwd=bare)

    assert done.out.count("the same text is already entry") == 2
    assert len(list((bare / "content/entries").iterdir())) == 1


def test_two_imports_at_once_take_turns(bare: Path) -> None:
    write(bare, {f"seeds/{n}.txt": report(f"Berg meets Hale again, {n}", "2031-05-07") for n in range(20)})
    at_once = [
        subprocess.Popen(
            [sys.executable, "-m", "builder", "import", "--site", str(bare)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [one.communicate() for one in at_once]

    assert [one.returncode for one in at_once] == [0, 0], said
    assert {line.split(":")[0] for out, _ in said for line in out.splitlines() if "seeds/3.txt" in line} == {
        "new",
        "unchanged",
    }
    assert not [path for path in files_of(bare / "content") if path.endswith(".tmp")]


def test_what_is_said_of_a_seed_has_to_be_text(bare: Path, run: Run) -> None:
    write(bare, {"seeds/a.txt": REPORT})
    done = run("import", "--url", "https://a.example/\udcff", "seeds/a.txt", cwd=bare)

    assert (done.code, done.out) == (2, "")
    assert done.err == "error: what is said of a seed holds signs that are no text\n"
