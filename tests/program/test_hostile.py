"""Text from seeds and contributors is never more than text, wherever it stands."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from builder.cli import main
from tests.program.stories import Run, files_of, small_site, write

SCRIPT = "<script>alert('SCRIPT')</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
LINK = "[press](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example/>"
BREAK = "</title></script></style>--><svg onload=alert(1)>]]>&lt;b&gt;"
HOSTILE = f"{SCRIPT} {IMAGE} {LINK} {BREAK} {{{{ site.title }}}} {{% raw %}}"

SEED = f"""\
Berg {SCRIPT} meets {IMAGE} Hale

The Aster Courier | 2031-05-07

On May 6, 2031, Foreign Minister Anna Berg met with Foreign Minister Tomas Hale in Kelm.

Berg said {HOSTILE} was no answer.

{LINK}

Hale looks on. ({BREAK}/Aster Courier)
"""


def quoted(text: str) -> str:
    return json.dumps(text)  # a JSON text is a YAML text


CONTENT = {
    "content/people/anna-berg.md": f"""\
---
name: {quoted("Anna Berg " + IMAGE)}
variants: [Anna Berg, {quoted(SCRIPT)}]
offices:
  - title: {quoted(BREAK)}
---

{HOSTILE}

<div onclick=alert(1)>html</div>
""",
    "content/places/kelm.md": f"---\nname: Kelm\nvariants: [{quoted(BREAK)}]\n---\n\n{HOSTILE}\n",
    "content/topics/ferry.md": f"---\nname: {quoted(SCRIPT)}\n---\n\n{LINK}\n",
    "content/pages/about.md": f"""\
---
title: {quoted("About " + SCRIPT)}
description: {quoted(IMAGE)}
---

{HOSTILE}

<script>alert(2)</script>

[local](../../../../etc/passwd) [data](data:text/html,x) [vb](vbscript:x)
""",
    "content/entries/2031-05-08-hostile.md": f"""\
---
title: {quoted(BREAK + SCRIPT)}
outlet: courier
published: 2031-05-08
kicker: {quoted(IMAGE)}
rights: {quoted(SCRIPT)}
byline: [{quoted(IMAGE)}]
captions:
- {{text: {quoted(BREAK)}, credit: {quoted(SCRIPT)}}}
url: {quoted('https://evil.example/"onmouseover="alert(1)')}
dateline: {{place: kelm, as_printed: {quoted(SCRIPT)}}}
events:
- {{id: 2031-05-06-hostile}}
mentions:
- {{what: {quoted(IMAGE)}, as_printed: {quoted(SCRIPT)}, relation: recalled}}
notes:
- quote: "words & more"
  note: {quoted(HOSTILE + " <b>bold</b> **strong**")}
---

The words & more <b>of a report</b> {SCRIPT} {LINK}

## {IMAGE}

Second paragraph.
""",
    "content/events/2031-05-06-hostile.md": f"""\
---
title: {quoted(SCRIPT + BREAK)}
date: 2031-05-06
date_basis: {quoted(IMAGE)}
place: kelm
venue: {quoted(SCRIPT)}
kind: meeting
participants: [anna-berg, tomas-hale]
topics: [ferry]
---

{HOSTILE}
""",
}


_LEADS_ASTRAY = re.compile(r"\s*(javascript|vbscript|data:text)", re.IGNORECASE)


class _Page(HTMLParser):
    """Looks at a page as a browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.asked: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attributes}
        if tag in {"img", "iframe", "object", "embed", "form", "base"}:
            self.faults.append(f"<{tag} {given}>")
        for key, value in given.items():
            if key.startswith("on") or _LEADS_ASTRAY.match(value):
                self.faults.append(f"{tag} {key}={value}")
        if "src" in given or (tag == "link" and given.get("rel") in {"stylesheet", "icon", "preload"}):
            self.asked.append(given.get("src") or given.get("href", ""))
        if given.get("http-equiv", "").lower() == "refresh" and "://" in given.get("content", ""):
            self.faults.append(f"meta refresh {given}")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script" and "alert(" in data and "SCRIPT" not in data:
            self.faults.append(data)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built from what a spiteful contributor and a spiteful publisher would write."""
    site = small_site(tmp_path_factory.mktemp("hostile"), {"one.txt": SEED})
    write(site, CONTENT)
    assert main(["import", "--site", str(site)]) == 0
    assert main(["build", "--site", str(site)]) == 0
    return site


def test_no_page_runs_or_shows_what_a_report_or_a_contributor_smuggled_in(hostile: Path) -> None:
    pages = sorted((hostile / "output").rglob("*.html"))
    faults: dict[str, list[str]] = {}
    for path in pages:
        page = _Page()
        page.feed(path.read_text())
        if page.faults:
            faults[path.relative_to(hostile).as_posix()] = page.faults

    assert len(pages) > 10
    assert faults == {}


def test_no_page_asks_another_host_for_anything(hostile: Path) -> None:
    for path in (hostile / "output").rglob("*.html"):
        page = _Page()
        page.feed(path.read_text())
        assert [one for one in page.asked if re.match(r"\s*(https?:)?//", one)] == [], path


def test_scripts_on_pages_are_never_written_by_content(hostile: Path) -> None:
    for path in (hostile / "output").rglob("*.html"):
        for script in re.findall(r"<script\b.*?</script", path.read_text(), re.DOTALL | re.IGNORECASE):
            assert "alert(" not in script or "application/ld+json" in script, path
            assert "<script" not in script[1:], path


def test_the_words_themselves_are_shown_as_they_were_written(hostile: Path) -> None:
    page = (hostile / "output/entries/2031-05-08-hostile/index.html").read_text()

    assert "&lt;b&gt;of a report&lt;/b&gt;" in page
    assert "&lt;script&gt;alert(" in page
    assert "{{ site.title }}" in "".join(path.read_text() for path in (hostile / "output").rglob("*.html"))


def test_feeds_and_data_stay_well_formed(hostile: Path) -> None:
    output = hostile / "output"
    for path in [*output.rglob("*.xml"), *output.rglob("*.svg")]:
        assert ET.fromstring(path.read_text()) is not None, path  # noqa: S314 - our own output
    for path in output.rglob("*.json"):
        json.loads(path.read_text())
    feed = ET.parse(output / "feed.xml")  # noqa: S314 - likewise
    texts = [*feed.iter()]
    assert texts
    assert not any(element.tag.endswith(("}script", "}img")) for element in texts)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("content/entries/x.md", "---\ntitle: X\nurl: javascript:alert(1)\n---\n\nText.\n"),
        ("content/outlets/x.md", "---\nname: X\nwebsite: 'data:text/html,x'\n---\n"),
        ("content/events/x.md", "---\ntitle: X\nkind: meeting\nplace: ../../../etc\n---\n"),
        ("content/events/x.md", "---\ntitle: X\nkind: meeting\nparticipants: [../x]\n---\n"),
        ("content/people/x.md", "---\nname: X\naliases: [../../index]\n---\n"),
        ("content/entries/x.md", "---\ntitle: X\nevents: [{id: ../../../x}]\n---\n\nText.\n"),
        ("content/people/..x.md", "---\nname: X\n---\n"),
        ("content/people/a b.md", "---\nname: X\n---\n"),
    ],
)
def test_ids_and_addresses_that_lead_elsewhere_are_refused(
    north: Path, run: Run, name: str, text: str
) -> None:
    write(north, {name: text})
    done = run("build", cwd=north)

    assert done.code == (0 if Path(name).name.startswith(".") else 1), done.err
    assert not (north / "output").exists() or done.code == 0
    assert "Traceback" not in done.err


def test_an_entry_that_names_a_file_outside_the_seeds_does_not_have_it_read(
    north: Path, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text("secret words")
    for file in (
        "../secret.txt",
        str(tmp_path / "secret.txt"),
        "seeds/../../secret.txt",
        "/etc/passwd",
        "a\0b",
        "a" * 999,
    ):
        write(
            north,
            {
                "content/entries/2031-05-08-x.md": "---\ntitle: X\nseed: {file: "
                + quoted(file)
                + ", sha256: abc}\n---\n\nSome words.\n"
            },
        )
        done = run("check", cwd=north)
        assert (done.code, "Traceback" in done.out + done.err) == (0, False)
        assert "is not there" in done.out
    run("build", cwd=north)
    assert b"secret words" not in b"".join(files_of(north / "output").values())


def test_a_seed_of_a_single_endless_line_or_of_a_million_short_ones_is_read_or_refused(
    run: Run, tmp_path: Path
) -> None:
    site = small_site(
        tmp_path / "long",
        {
            "line.txt": "Anna Berg met with Tomas Hale in Kelm on May 6, 2031. " * 400,
            "lines.txt": "On\n\n" * 2_000,
            "brackets.txt": "((((((((((" * 500,
            "dates.txt": "May 6, 2031, " * 500,
        },
    )
    done = run("import", cwd=site)

    assert done.code in {0, 1}
    assert "Traceback" not in done.err
    assert run("check", cwd=site).code == 0
