"""Style sheets: plain CSS in named files, joined into one for the site and a small one for a sort of page.

``templates/css/*.css`` are joined in the order of ``_ORDER``, others after them by name, into
``assets/site.css``; ``templates/css/pages/<name>.css`` becomes ``assets/<name>.css``. Cascade layers are
declared first in ``layers.css``, so order does not decide who wins.
"""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_ORDER = ("layers", "variables", "general", "chrome", "parts", "code", "print")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# White space, most of which parts nothing, beside signs that part by themselves; strings are left alone.
_SPACE = re.compile(r"""("[^"]*"|'[^']*')|\s*([{};,>])\s*|(:)\s+|\s+""")


@dataclass(frozen=True, slots=True)
class Styles:
    """The joined style sheets, by name."""

    texts: Mapping[str, str]

    @classmethod
    def read(cls, templates: Path) -> "Styles":
        """Read and join the style sheets of a templates folder."""
        shared = {file.stem: file.read_text("utf-8") for file in (templates / "css").glob("*.css")}
        order = [*(name for name in _ORDER if name in shared), *sorted(set(shared) - set(_ORDER))]
        texts = {"site": slim("\n".join(shared[name] for name in order))}
        for file in sorted((templates / "css" / "pages").glob("*.css")):
            texts[file.stem] = slim(file.read_text("utf-8"))
        return cls(texts)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all style sheets."""
        return tuple(self.texts)

    def text(self, name: str) -> str:
        """Give a style sheet."""
        return self.texts[name]

    def version(self, name: str) -> str:
        """Give a short text that is another for every other style sheet of that name."""
        return hashlib.sha256(self.texts[name].encode()).hexdigest()[:8]

    def digest(self, name: str) -> str:
        """Give the hash by which a content security policy allows a style sheet inside a page."""
        return "sha256-" + base64.b64encode(hashlib.sha256(self.texts[name].encode()).digest()).decode()


def slim(css: str) -> str:
    """Leave out comments, white space and last semicolons; nothing that a browser reads."""
    bare = _SPACE.sub(lambda found: found[1] or found[2] or found[3] or " ", _COMMENT.sub("", css))
    return bare.strip().replace(";}", "}") + "\n"
