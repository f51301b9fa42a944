"""Which of Pagefind's files the site needs, the same bytes on every machine."""

import json
import re
from collections.abc import Mapping

_ENTRY = "pagefind-entry.json"
_PARTS = re.compile(r"pagefind\.js|(?:fragment|index|filter)/.+|pagefind\.[\w-]+\.pf_meta")


def kept(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Choose the files a search needs: no ready-made forms, and of the engines only that of the language.

    The list of languages is written anew, because Pagefind leaves its order to chance.
    """
    entry = json.loads(files[_ENTRY])
    engines = {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in entry["languages"].values()}
    chosen = {path: data for path, data in files.items() if _PARTS.fullmatch(path) or path in engines}
    chosen[_ENTRY] = (json.dumps(entry, sort_keys=True) + "\n").encode()
    return dict(sorted(chosen.items()))
