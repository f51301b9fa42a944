"""What the importer wrote, key by key: the digests by which the keys that a person has touched are known."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from builder.codec import to_data
from builder.model import Entry, EntryMatter

TEXT = "text"  # the body, which is no key of the front matter
_NEVER_DRAFTED = frozenset({"seed", "notes", "aliases"})  # notes and former ids are people's alone
KEYS = tuple(one.name for one in fields(EntryMatter) if one.name not in _NEVER_DRAFTED)
_LENGTH = 8  # hexadecimal digits; enough to notice a change


def digests(matter: EntryMatter, paragraphs: Sequence[str], subheadings: Mapping[int, str]) -> dict[str, str]:
    """Digest what stands under each key of an entry, and its text; keys at their defaults are left out."""
    written: dict[str, Any] = to_data(matter)
    found = {key: _digest(written[key]) for key in KEYS if key in written}
    return {**found, TEXT: _digest([list(paragraphs), sorted(subheadings.items())])}


def touched(entry: Entry) -> frozenset[str] | None:
    """List the keys that no longer say what the importer wrote; ``None`` where no record of them was kept."""
    if entry.seed is None or not entry.seed.drafted:
        return None
    before, now = entry.seed.drafted, digests(entry, entry.paragraphs, entry.subheadings)
    return frozenset(key for key in (*KEYS, TEXT) if before.get(key) != now.get(key))


def _digest(value: object) -> str:
    said = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
