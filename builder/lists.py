"""Words in a row: lists in a sentence, and stretches of a text put together again."""

import re
from collections.abc import Iterable, Sequence

# A sign of a script that puts no space between words, or its punctuation, at the end of a text.
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]$")


def listed(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: ``A, B and C``.

    Args:
        words: what is listed, perhaps nothing.
        last: the word before the last of them.
    """
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def run_on(texts: Iterable[str]) -> str:
    """Put stretches of a text after one another, with a space between where its script has one."""
    together = ""
    for text in texts:
        gap = "" if not together or _UNSPACED.search(together) else " "
        together += gap + text
    return together
