"""Scripts: ``templates/js/<name>.js`` becomes ``assets/<name>.js``, without comments and indentation.

A script only ever adds to a page that can be read without it. The few lines of ``templates/js/inline/`` stand
in the pages themselves.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from builder import routes
from builder.model import Artifact

_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


def scripts(templates: Path) -> Iterator[Artifact]:
    """Give the scripts of a templates folder; they run as modules or, from a disk, as they are."""
    for file in sorted((templates / "js").glob("*.js")):
        yield Artifact(
            path=routes.script(file.stem),
            data=slim(file.read_text("utf-8")).encode(),
            source=f"templates/js/{file.name}",
        )


def inline_scripts(templates: Path) -> dict[str, str]:
    """Give the scripts that stand in pages, by name."""
    files = sorted((templates / "js" / "inline").glob("*.js"))
    return {file.stem: slim(file.read_text("utf-8")) for file in files}


def digests(templates: Path) -> dict[str, str]:
    """Give, by name, the digest by which a page and its policy know a script, wherever the site stands."""
    found = {name: text.encode() for name, text in inline_scripts(templates).items()}
    found |= {PurePosixPath(one.path).stem: one.data for one in scripts(templates)}
    return {name: digest(data) for name, data in found.items()}


def digest(data: bytes) -> str:
    """Give the digest of a script, as a policy and an ``integrity`` say it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()


def slim(script: str) -> str:
    """Leave out lines of comment, indentation and blank lines; nothing that a browser runs."""
    lines = (line.strip() for line in _COMMENT.sub("", script).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"
