"""What is remembered is forgotten when anything changes that has a say in it."""

import ast
from pathlib import Path

import pytest

import builder
from builder.remembering import COLLATING, READING

BUILDER = Path(builder.__file__).parent


def file_of(module: str) -> Path | None:
    """Find the file of a module of the builder; a name that is imported from one is none."""
    path = BUILDER.joinpath(*module.split(".")[1:])
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def imported(module: str, seen: dict[str, Path]) -> dict[str, Path]:
    """Gather a module and all that it imports of the builder, near or far."""
    file = file_of(module)
    if file is None or module in seen:
        return seen
    seen[module] = file
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "builder":
            for name in (node.module, *(f"{node.module}.{one.name}" for one in node.names)):
                imported(str(name), seen)
    return seen


@pytest.mark.parametrize(
    ("module", "kept_with"), [("builder.seeds.tellings", READING), ("builder.collation.synopsis", COLLATING)]
)
def test_every_module_that_has_a_say_in_a_result_is_part_of_what_it_is_remembered_by(
    module: str, kept_with: list[Path]
) -> None:
    files = set(imported(module, {}).values()) - {BUILDER / "__init__.py"}
    missing = {file for file in files if not any(file.is_relative_to(part) for part in kept_with)}

    assert len(files) > 10
    assert missing == set()
