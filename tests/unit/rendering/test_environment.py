"""Templates that cannot be used, and what is said of them."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.errors import SiteError
from builder.model import Kind, Sheet, Site
from builder.rendering import render

SITE = Site(title="T", address="https://e.example/", publisher="P", kinds={"meeting": Kind(name="Meeting")})


@dataclass(frozen=True)
class Value:
    words: str = "<b>"


def _drawn(folder: Path, template: str | None) -> str:
    pages = folder / "pages"
    pages.mkdir()
    (folder / "icon.svg").write_text("<svg/>", "utf-8")
    if template is not None:
        (pages / "one.html").write_text(template, "utf-8")
    sheet = Sheet(address="one/", template="one", value=Value(), source="content/one.md")
    made = {artifact.path: artifact.data.decode() for artifact in render(SITE, [sheet], folder)}
    return made["one/index.html"]


def test_values_are_escaped(tmp_path: Path) -> None:
    assert _drawn(tmp_path, "{{ page.words }}") == "&lt;b&gt;"


@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("one\n{{ page.wrods }}\n", 2, "wrods"),
        ("one\n\n{% if page.words %}\n", 3, "Unexpected end of template"),
        ("{{ page.words | nosuch }}", 1, "No filter named 'nosuch'"),
        ("\n{{ page.words + 1 }}", 2, "str"),
        ("{{ range(3) }}", 1, "'range' is undefined"),
        ("{% include 'parts/missing.html' %}", 1, "no such template"),
    ],
)
def test_a_mistake_in_a_template_is_one_finding_with_file_and_line(
    tmp_path: Path, template: str, line: int, words: str
) -> None:
    with pytest.raises(SiteError) as raised:
        _drawn(tmp_path, template)
    (finding,) = raised.value.findings
    assert finding.path in ("templates/pages/one.html", "templates/parts/missing.html")
    assert finding.line == line
    assert words in finding.message
    assert finding.code == "template"


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        SiteError, match=r"templates/pages/one.html:1: error\[template\]: there is no such template"
    ):
        _drawn(tmp_path, None)


def test_compiled_templates_are_kept_and_draw_the_same_page(tmp_path: Path) -> None:
    first = _drawn(tmp_path, "{{ page.words }}")
    kept = tmp_path / "kept"
    kept.mkdir()
    sheet = Sheet(address="one/", template="one", value=Value(), source="content/one.md")
    for _ in range(2):
        made = {one.path: one.data.decode() for one in render(SITE, [sheet], tmp_path, kept)}
        assert made["one/index.html"] == first
    assert list(kept.iterdir()) != []


def test_a_changed_style_sheet_has_another_way_to_it(tmp_path: Path) -> None:
    css = tmp_path / "css" / "pages"
    css.mkdir(parents=True)
    (css / "one.css").write_text("a { color: red; }", "utf-8")
    before = _drawn(tmp_path, "{{ 'assets/one.css' | versioned }}")
    (css / "one.css").write_text("a { color: blue; }", "utf-8")
    sheet = Sheet(address="one/", template="one", value=Value(), source="content/one.md")
    after = {one.path: one.data.decode() for one in render(SITE, [sheet], tmp_path)}["one/index.html"]
    assert before.startswith("assets/one.css?v=")
    assert after.startswith("assets/one.css?v=")
    assert before != after
