"""The house keeps its shape: what may import what, who may touch the disk, and where a change belongs."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BUILDER = ROOT / "builder"
MODULES = sorted(BUILDER.rglob("*.py"))

# The levels of builder/README.md, from the top. A module imports from levels below its own, and a package of
# level 6 from itself.
LEVELS = (
    ("cli", "__main__"),
    ("serve",),
    ("pipeline",),
    (
        "importing",
        "assemble",
        "create",
        "remembering",
        "known",
        "searching",
        "filing",
        "updating",
        "reporting",
        "sources",
        "weighing",
    ),
    ("placing", "events"),
    (
        "seeds",
        "content",
        "timeline",
        "collation",
        "pages",
        "exports",
        "rendering",
        "search",
        "check",
        "output",
    ),
    (
        "config",
        "routes",
        "slug",
        "titles",
        "verify",
        "languages",
        "land",
        "cache",
        "rights",
        "citing",
        "history",
        "alone",
    ),
    ("model", "codec", "fields", "edtf"),
    ("errors", "diagnostics", "lists"),
)
STAGES = LEVELS[5]

# Who touches files, and why.
TOUCHES_FILES = {
    "config": "reads site.toml",
    "content/load": "reads content/",
    "content/store": "writes content/",
    "seeds/read": "reads a seed",
    "seeds/sidecar": "reads what stands beside a seed",
    "sources": "lists what stands beside seeds",
    "languages/words": "reads its own tables of words",
    "land": "reads its own outlines",
    "languages/sentences/__init__": "reads its own tables of words",
    "rendering/__init__": "reads the icon",
    "rendering/environment": "loads templates",
    "rendering/faults": "looks whether templates can be read",
    "rendering/scripts": "reads scripts",
    "rendering/styles": "reads style sheets",
    "search/run": "has Pagefind write to a folder of its own, and reads it",
    "output/folder": "writes the site",
    "output/write": "writes the site",
    "serve/files": "serves the site",
    "serve/run": "serves the site",
    "serve/server": "serves the site",
    "serve/watch": "watches content",
    "importing": "lists seeds/",
    "cache": "remembers results",
    "alone": "locks a folder",
    "cli": "sends what nobody reads to nowhere",
}
FILE_CALLS = {
    *("open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rename", "rmdir"),
    *("exists", "is_file", "is_dir", "is_symlink", "iterdir", "rglob", "touch", "symlink_to"),
    *("copytree", "rmtree", "copy2", "move", "fsync", "scandir", "listdir", "makedirs"),
}
NOT_BELOW_CLI = {
    "time": "the clock",
    "random": "chance",
    "secrets": "chance",
    "uuid": "chance",
    "locale": "the environment",
    "getpass": "the environment",
    "socket": "the net",
    "urllib.request": "the net",
    "http.client": "the net",
    "subprocess": "other programs",
}
# A file past 250 lines and a function past 40 start a conversation; this is what it ended with.
LONG_FILES = {"builder/model.py": "all the nouns in one place, so that every schema is read at once"}
LONG_FUNCTIONS = {
    ("pages/entry", "sheet"): "all that an entry's page shows, said once",
    ("pages/event", "sheet"): "all that an event's page shows, said once",
}
LONGEST_FILE, LONGEST_FUNCTION = 250, 40


def name_of(path: Path) -> str:
    return path.relative_to(BUILDER).with_suffix("").as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def imported(path: Path) -> Iterator[str]:
    """List the modules that a module imports; of a package, the module within it where one is meant."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written out in full"
            module = node.module or ""
            for alias in node.names:
                inner = ROOT / module.replace(".", "/") / alias.name
                is_module = inner.is_dir() or inner.with_suffix(".py").is_file()
                yield f"{module}.{alias.name}" if is_module else module


def part_of(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def level_of(part: str) -> int:
    found = [number for number, parts in enumerate(LEVELS) if part in parts]
    assert found, f"builder/{part} is on no level: say on which, here and in builder/README.md"
    return found[0]


def calls(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.lineno, node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.lineno, node.func.attr


def every_module() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", MODULES, ids=name_of)


@every_module()
def test_imports_point_down_and_stages_do_not_import_each_other(path: Path) -> None:
    own = name_of(path).split("/")[0]
    if own == "__init__":
        return
    wrong = []
    for module in imported(path):
        if not module.startswith("builder"):
            continue
        other = part_of(module)
        if other in {own, "__init__"}:
            continue
        below = level_of(other) > level_of(own)
        beside = level_of(other) == level_of(own) and own not in STAGES
        if not (below or beside):
            wrong.append(f"{own} imports {other}")
    assert wrong == []


def test_modules_do_not_import_one_another_in_a_circle() -> None:
    names = {f"builder.{name_of(path).replace('/', '.')}".removesuffix(".__init__"): path for path in MODULES}
    needs = {name: {one for one in imported(path) if one in names} - {name} for name, path in names.items()}
    left = dict(needs)
    while free := [name for name, others in left.items() if not others & left.keys()]:
        for name in free:
            del left[name]
    assert left == {}


@every_module()
def test_only_cli_prints(path: Path) -> None:
    if name_of(path) != "cli":
        assert [line for line, called in calls(path) if called in {"print", "pprint"}] == []
        assert re.findall(r"\bsys\.std(?:out|err)\b", path.read_text()) == []


@every_module()
def test_files_are_touched_only_at_the_edges(path: Path) -> None:
    if name_of(path) not in TOUCHES_FILES:
        assert [f"line {line}: {called}" for line, called in calls(path) if called in FILE_CALLS] == []


def test_every_edge_named_here_is_one() -> None:
    gone = [name for name in TOUCHES_FILES if not (BUILDER / f"{name}.py").is_file()]
    idle = [
        name
        for name in TOUCHES_FILES
        if name not in gone
        and name not in {"rendering/environment", "serve/watch", "serve/run", "serve/server"}  # by libraries
        and not any(called in FILE_CALLS for _, called in calls(BUILDER / f"{name}.py"))
    ]
    assert (gone, idle) == ([], [])


@every_module()
def test_nothing_below_cli_looks_at_the_clock_the_environment_or_chance(path: Path) -> None:
    own = name_of(path)
    if own.startswith("serve/"):  # waits for quiet, and speaks to browsers
        return
    runs = {"history": "asks git when content last changed", "search/run": "has Pagefind make the index"}
    others = {"subprocess"} if own in runs else set()
    assert [module for module in imported(path) if module in NOT_BELOW_CLI.keys() - others] == []
    text = path.read_text()
    if own != "cli":
        looked = re.findall(r"\bos\.(?:environ|getenv|getcwd|getpid|urandom)\b|\bPath\.(?:cwd|home)\b", text)
        assert looked == []
    found = re.search(r"\b(datetime|date)\.(now|today|utcnow)\(|(?<![\w.])hash\(", text)
    assert not found, f"{found[0]} differs from run to run"


@every_module()
def test_files_and_functions_are_small_or_say_why_not(path: Path) -> None:
    name, lines = path.relative_to(ROOT).as_posix(), len(path.read_text().splitlines())
    assert lines <= LONGEST_FILE or name in LONG_FILES
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    long = {(name_of(path), one) for one, length in lengths.items() if length > LONGEST_FUNCTION}
    assert long - LONG_FUNCTIONS.keys() == set()


def test_every_exception_of_length_is_still_needed() -> None:
    assert [name for name in LONG_FILES if len((ROOT / name).read_text().splitlines()) <= LONGEST_FILE] == []


@every_module()
def test_every_exemption_says_why(path: Path) -> None:
    bare = [
        line.strip()
        for line in path.read_text().splitlines()
        if re.search(r"#\s*(noqa(: *[A-Z]+\d+(, *[A-Z]+\d+)*)?|type: ignore(\[[\w, -]+\])?)\s*$", line)
    ]
    assert bare == []


@every_module()
def test_every_public_thing_says_what_it_is_for_in_a_sentence(path: Path) -> None:
    for node in [tree(path), *ast.walk(tree(path))]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
            named = getattr(node, "name", "")
            if named.startswith("_") or (isinstance(node, ast.FunctionDef) and _is_nested(path, node)):
                continue
            said = (ast.get_docstring(node) or "").split("\n\n")[0]
            if isinstance(node, ast.Module) and not path.read_text().strip():
                continue
            assert said.rstrip().endswith((".", "?", "!", ":")), f"{named or path.name}: {said!r}"


def _is_nested(path: Path, node: ast.FunctionDef) -> bool:
    """Tell whether a function is its holder's business: a function's own, or a private class's."""
    for holder in ast.walk(tree(path)):
        inner = isinstance(holder, ast.FunctionDef) or (
            isinstance(holder, ast.ClassDef) and (holder.name.startswith("_") or node.name.startswith("do_"))
        )
        if inner and holder is not node and node in ast.walk(holder):
            return True
    return False


def answers() -> list[tuple[str, str]]:
    readme = (BUILDER / "README.md").read_text()
    section = readme.split("## Where do I change")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \| (.+?) \| .+? \|$", section, re.MULTILINE)
    return [(question, path) for question, where in rows for path in re.findall(r"`([^`]+)`", where)]


@pytest.mark.parametrize(("question", "path"), [one for one in answers() if "/" in one[1] or "." in one[1]])
def test_every_path_under_where_do_i_change_exists(question: str, path: str) -> None:
    assert question
    assert (ROOT / path).exists(), f"{question}: there is no {path}"


def test_the_readme_names_every_module_on_its_level() -> None:
    readme = (BUILDER / "README.md").read_text()
    rows = re.findall(r"^\| (\d+) \| (.+?) \| .+ \|$", readme, re.MULTILINE)
    named = {module: int(level) for level, modules in rows for module in re.findall(r"`(\w+)`", modules)}
    there = {name_of(path).split("/")[0] for path in MODULES} - {"__init__", "__main__"}

    assert there - named.keys() == set()
    assert named.keys() - there == set()
    assert {module: level for module, level in named.items() if level != level_of(module) + 1} == {}


def own_names() -> set[str]:
    """The names of this site's people, places, organizations and outlets, as their records give them."""
    found: set[str] = set()
    for folder in ("people", "places", "organizations", "outlets"):
        for path in (ROOT / "content" / folder).glob("*.md"):
            front = path.read_text().split("---\n")[1]
            found.add(path.stem)
            found.update(re.findall(r"^(?:name|family|short): (.+)$", front, re.MULTILINE))
            variants = re.search(r"^variants:\n((?:  - .+\n)+)", front, re.MULTILINE)
            found.update(re.findall(r"  - (.+)\n", variants[1]) if variants else [])
    return {name.strip("'\"") for name in found if len(name) > 3}


def without_words_about_it(path: Path) -> str:
    """Leave out comments and docstrings: an example in an explanation is not knowledge."""
    if path.suffix == ".toml":
        return repr(tomllib.loads(path.read_text()))
    if path.suffix != ".py":
        return path.read_text()
    whole = tree(path)
    explained = {
        id(node.body[0].value)
        for node in ast.walk(whole)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    constants = (
        node for node in ast.walk(whole) if isinstance(node, ast.Constant) and id(node) not in explained
    )
    names = (node.id for node in ast.walk(whole) if isinstance(node, ast.Name))
    return "\n".join([*(str(node.value) for node in constants), *names])


def test_the_builder_and_the_templates_know_nothing_of_the_subject() -> None:
    names = own_names()
    assert len(names) > 100
    longest_first = sorted(names, key=len, reverse=True)
    words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    files = [*MODULES, *BUILDER.rglob("*.toml"), *(ROOT / "templates").rglob("*.*")]
    found = {
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files
        for match in words.finditer(without_words_about_it(path))
    }

    assert found == set()


def test_the_builder_needs_no_package_that_the_project_does_not_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = {re.split(r"[>=\[]", one)[0] for one in project["dependencies"]}
    brings = {
        "yaml": "pyyaml",
        "markdown_it": "markdown-it-py",
        "markupsafe": "jinja2",
        "pydantic_core": "pydantic",
    }
    used = {module.split(".")[0] for path in MODULES for module in imported(path)}
    others = used - set(sys.stdlib_module_names) - {"builder"}

    assert {brings.get(one, one).replace("_", "-") for one in others} - named == set()
