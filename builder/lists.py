"""Lists in a sentence: ``A, B and C``."""

from collections.abc import Sequence


def listed(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: ``A, B and C``.

    Args:
        words: what is listed, perhaps nothing.
        last: the word before the last of them.
    """
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
