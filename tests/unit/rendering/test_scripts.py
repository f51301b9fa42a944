"""Scripts as the site serves them."""

from pathlib import Path

from builder.rendering.scripts import inline_scripts, scripts, slim


def test_comments_indentation_and_blank_lines_are_left_out_and_nothing_else() -> None:
    script = '// What it is for.\nconst at = "https://x.example"; // why\n\n  if (at) {\n    go(at);\n  }\n'

    assert slim(script) == 'const at = "https://x.example"; // why\nif (at) {\ngo(at);\n}\n'


def test_every_script_of_the_templates_becomes_a_file(tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "b.js").write_text("b()\n")
    (tmp_path / "js" / "a.js").write_text("a()\n")

    assert [(one.path, one.data) for one in scripts(tmp_path)] == [
        ("assets/a.js", b"a()\n"),
        ("assets/b.js", b"b()\n"),
    ]


def test_scripts_that_stand_in_pages_become_no_files(tmp_path: Path) -> None:
    (tmp_path / "js" / "inline").mkdir(parents=True)
    (tmp_path / "js" / "inline" / "a.js").write_text("// Why.\n  a()\n")

    assert inline_scripts(tmp_path) == {"a": "a()\n"}
    assert list(scripts(tmp_path)) == []


def test_templates_without_scripts_give_none(tmp_path: Path) -> None:
    assert list(scripts(tmp_path)) == []
