"""Ids made from words: lower-case ASCII letters, digits and single hyphens."""

import re
import unicodedata

from builder.fields import ID_LENGTH

_APOSTROPHES = re.compile("['’ʼ`]")
_OTHER = re.compile(r"[^a-z0-9]+")


def slug(text: str, longest: int = ID_LENGTH) -> str:
    """Make an id from words, cut at a word; empty where the words have no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    whole = _OTHER.sub("-", ascii_only).strip("-")
    if len(whole) <= longest:
        return whole
    cut = whole[: longest + 1]
    return (cut.rsplit("-", 1)[0] if "-" in cut else cut[:longest]).strip("-")
