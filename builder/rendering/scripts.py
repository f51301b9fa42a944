"""Scripts: ``templates/js/<name>.js`` becomes ``assets/<name>.js``, without comments and indentation.

A script only ever adds to a page that can be read without it.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from builder import routes
from builder.model import Artifact

_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


def scripts(templates: Path) -> Iterator[Artifact]:
    """Give the scripts of a templates folder; every one is a module."""
    for file in sorted((templates / "js").glob("*.js")):
        yield Artifact(
            path=routes.script(file.stem),
            data=slim(file.read_text("utf-8")).encode(),
            source=f"templates/js/{file.name}",
        )


def digest(data: bytes) -> str:
    """Give the digest by which a page and its policy know a script, wherever the site stands."""
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()


def slim(script: str) -> str:
    """Leave out lines of comment, indentation and blank lines; nothing that a browser runs."""
    lines = (line.strip() for line in _COMMENT.sub("", script).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"
