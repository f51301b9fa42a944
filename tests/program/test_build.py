"""A build makes a whole site or none, writes only what changed, and is the same wherever it runs."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from tests.program.stories import ROOT, Run, files_of, fingerprint, killed_at, small_site, write


def test_building_again_with_nothing_changed_writes_no_file(site: Path, run: Run) -> None:
    first = run("build")
    before = fingerprint(site / "output")
    again = run("build")

    assert (first.code, again.code) == (0, 0), first.err
    assert "Nothing changed" in again.out
    assert fingerprint(site / "output") == before


def test_a_changed_word_changes_only_the_files_that_show_it(north: Path, run: Run) -> None:
    run("import", cwd=north)
    run("build", cwd=north)
    before = pages_and_data(north)
    write(north, {"content/pages/about.md": "---\ntitle: About\n---\n\nWho we are.\n"})
    run("build", cwd=north)
    shown = pages_and_data(north)
    write(north, {"content/pages/about.md": "---\ntitle: About\n---\n\nWho we were.\n"})
    done = run("build", cwd=north)
    after = pages_and_data(north)

    assert done.code == 0, done.err
    assert before != shown
    assert [name for name in after if after[name][2] != shown[name][2]] == ["about/index.html"]
    assert [name for name in after if after[name][:2] != shown[name][:2]] == ["about/index.html"]


def pages_and_data(site: Path) -> dict[str, tuple[object, ...]]:
    """Tell the files of a site's output, but for the index of the search, which holds every word."""
    found = fingerprint(site / "output")
    return {name: told for name, told in found.items() if told[2] and not name.startswith("assets/search/")}


def test_two_builds_in_two_places_give_the_same_bytes(north: Path, run: Run, tmp_path: Path) -> None:
    other = small_site(tmp_path / "elsewhere" / "deeper")
    for place in (north, other):
        run("import", cwd=place)
        assert run("build", cwd=place).code == 0

    one, second = files_of(north / "output"), files_of(other / "output")
    assert one.keys() == second.keys()
    assert [name for name in one if one[name] != second[name]] == []
    assert str(tmp_path).encode() not in b"".join(files_of(north / "output").values())


def test_building_from_the_outside_into_another_folder_gives_the_same_site(
    north: Path, run: Run, tmp_path: Path
) -> None:
    run("import", "--site", str(north), cwd=tmp_path)
    run("build", cwd=north)
    done = run("build", "--site", str(north), "--output", str(tmp_path / "public"), cwd=tmp_path)

    assert done.code == 0, done.err
    assert files_of(tmp_path / "public") == files_of(north / "output")


FAULTS = {
    "content/people/anna-berg.md": "---\nnaem: x\n---\n",
    "content/events/2031-05-06-x.md": "---\ntitle: X\nkind: meeting\nplace: nowhere\n---\n",
    "site.toml": 'title = "unclosed\n',
    "templates/pages/home.html": "{% if %}",
    "templates/pages/entry.html": "{{ page.no_such_thing.at_all }}",
    "templates/base.html": "{% extends 'base.html' %}",
    "templates/icon.svg": None,
    "templates/css/parts.css": b"/* caf\xe9 */",
    "templates/parts/chronicle.html": b"caf\xe9",
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_build_that_fails_leaves_the_former_site_as_it_was(north: Path, run: Run, name: str) -> None:
    run("import", cwd=north)
    run("build", cwd=north)
    before = fingerprint(north / "output")
    text = FAULTS[name]
    (north / name).unlink(missing_ok=True)
    if text is not None:
        write(north, {name: text})
    failed = run("build", cwd=north)

    assert failed.code == 1
    assert re.search(rf"^{Path(name).parts[0]}[\w./-]*:\d+: error\[[\w-]+\]: \S", failed.err, re.MULTILINE)
    assert "Traceback" not in failed.err
    assert fingerprint(north / "output") == before


def test_a_build_that_is_killed_leaves_the_former_site_or_the_new_one(
    north: Path, run: Run, tmp_path: Path
) -> None:
    run("import", cwd=north)
    run("build", cwd=north)
    old = files_of(north / "output")
    write(north, {"site.toml": (north / "site.toml").read_text().replace("North", "South")})
    run("build", "--output", str(tmp_path / "new"), cwd=north)
    new = files_of(tmp_path / "new")

    assert old != new
    for step in (0, 60):
        killed_at(step, "build", cwd=north)
        assert files_of(north / "output") in (old, new) or not (north / "output").exists()
    assert run("build", cwd=north).code == 0
    assert files_of(north / "output") == new
    assert [path.name for path in north.iterdir() if path.name.startswith(".output")] == []


def test_an_empty_site_can_be_built(run: Run, tmp_path: Path) -> None:
    empty = small_site(tmp_path / "empty", seeds={})
    done = run("build", cwd=empty)

    assert done.code == 0, done.err
    assert (empty / "output" / "index.html").exists()


def test_a_folder_that_is_not_ours_is_not_overwritten(north: Path, run: Run, tmp_path: Path) -> None:
    write(tmp_path / "precious", {"thesis.txt": "years of work"})
    done = run("build", "--output", str(tmp_path / "precious"), cwd=north)

    assert done.code != 0
    assert "Traceback" not in done.err
    assert files_of(tmp_path / "precious") == {"thesis.txt": b"years of work"}


class _Links(HTMLParser):
    """Gathers what a page refers to, and the fragments it offers."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.asked: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for key, value in attributes:
            if key == "id":
                self.ids.append(value or "")
            elif key in {"href", "src", "srcset", "data", "poster", "action", "xlink:href"} and value:
                self.links.append((tag, value))
                rel = dict(attributes).get("rel") or ""
                if key != "href" or (tag in {"link", "use", "image"} and rel not in {"canonical", "license"}):
                    self.asked.append(value)


def pages(output: Path) -> dict[str, _Links]:
    read = {}
    for path in sorted(output.rglob("*.html")):
        read[path.relative_to(output).as_posix()] = parser = _Links()
        parser.feed(path.read_text())
    return read


def test_every_link_and_fragment_leads_somewhere_and_no_other_host_is_asked_for_anything(
    site: Path, run: Run
) -> None:
    run("build")
    output = site / "output"
    read = pages(output)

    assert len(read) > 20
    lost = []
    for name, page in read.items():
        assert len(page.ids) == len(set(page.ids)), f"{name} has an id twice"
        for tag, link in page.links:
            if re.match(r"(https?|mailto|urn|data):", link):
                continue
            assert not link.startswith(("/", "\\")) or name == "404.html", f"{name}: {link}"
            if link.startswith("/"):
                continue
            address, fragment = urldefrag(unquote(link))
            target = (output / name).parent / address.split("?")[0] if address else output / name
            target = target.resolve()
            known = read.get(target.relative_to(output.resolve()).as_posix()) if target.is_file() else None
            if not target.is_file() or (fragment and known and fragment not in known.ids):
                lost.append((name, tag, link))
    assert lost == []
    assert [link for page in read.values() for link in page.asked if re.match(r"(https?:)?//", link)] == []


def test_style_sheets_ask_no_other_host(site: Path, run: Run) -> None:
    run("build")
    styles = [path.read_text() for path in (site / "output").rglob("*.css")]

    assert styles
    for text in styles:
        assert not re.search(r"(url\(|@import)\s*['\"]?\s*(https?:)?//", text)


def test_the_address_of_the_site_stands_in_site_toml_or_in_the_environment(
    north: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build", cwd=north)
    assert "https://north.example/" in (north / "output/sitemap.xml").read_text()
    monkeypatch.setenv("SITE_ADDRESS", "https://pages.example/under/a/path")
    assert run("build", cwd=north).code == 0
    sitemap = (north / "output/sitemap.xml").read_text()
    assert "https://pages.example/under/a/path/" in sitemap
    assert "north.example" not in sitemap
    monkeypatch.setenv("SITE_ADDRESS", "javascript:alert(1)")
    failed = run("build", cwd=north)
    assert (failed.code, "is not a web address" in failed.err) == (1, True)


def test_five_seeds_make_every_page_of_the_plan(site: Path, run: Run) -> None:
    run("build")
    made = set(files_of(site / "output"))

    assert {
        "index.html",
        "404.html",
        ".nojekyll",
        "feed.xml",
        "sitemap.xml",
        "data/timeline.json",
        "data/index.html",
        "about/index.html",
        "method/index.html",
        "contributing/index.html",
    } <= made
    for folder in ("events", "entries", "people", "places", "organizations", "topics", "outlets", "years"):
        assert f"{folder}/index.html" in made, folder
    assert {"years/2021/index.html", "years/2022/index.html", "years/2023/index.html"} <= made
    for folder in ("events", "entries", "people", "places", "organizations", "topics", "outlets"):
        for path in (ROOT / "content" / folder).glob("*.md"):
            assert f"{folder}/{path.stem}/index.html" in made, path.name


def test_a_style_sheet_that_changed_is_the_new_one_on_every_page(north: Path, run: Run) -> None:
    assert run("build", cwd=north).code == 0
    sheet = north / "templates/css/general.css"
    sheet.write_text(sheet.read_text() + "\n.told-apart { color: inherit; }\n")
    assert run("build", cwd=north).code == 0

    assert ".told-apart" in (north / "output/404.html").read_text()
