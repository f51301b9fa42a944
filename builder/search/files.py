"""Which of Pagefind's files the site needs, the same bytes on every machine."""

import gzip
import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

_ENTRY = "pagefind-entry.json"
_FACETS = "facets.json"
_PARTS = re.compile(r"pagefind\.js|(?:fragment|index)/.+|pagefind\.[\w-]+\.pf_meta")
_FRAGMENT = "fragment/"


def kept(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Choose the files a search needs: no ready-made forms, and of the engines only that of the language.

    The list of languages is written anew, because Pagefind leaves its order to chance. So it does with its
    filters, for which there is a file of our own: ``facets.json`` gives for each fragment what it can be
    narrowed by.
    """
    entry = json.loads(files[_ENTRY])
    engines = {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in entry["languages"].values()}
    chosen = {path: data for path, data in files.items() if _PARTS.fullmatch(path) or path in engines}
    facets = {
        PurePosixPath(path).stem: _facets(data)
        for path, data in sorted(chosen.items())
        if path.startswith(_FRAGMENT)
    }
    chosen[_ENTRY] = (json.dumps(entry, sort_keys=True) + "\n").encode()
    chosen[_FACETS] = (json.dumps(facets, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
    return dict(sorted(chosen.items()))


def _facets(fragment: bytes) -> list[str]:
    """Read the facets of a fragment: JSON behind a few letters, compressed."""
    text = gzip.decompress(fragment).decode()
    found: list[str] = json.loads(json.loads(text[text.index("{") :])["meta"]["facets"])
    return found
