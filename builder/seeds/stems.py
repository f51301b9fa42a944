"""Tells how much two stretches of a report speak of the same, by the beginnings of their longer words."""

import re

_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]{4,}")
_WIDE = re.compile(r"(?=([\u3400-\u9fff]{2}))")
_STEM = 6  # letters, so that most endings do not count


def stems(text: str) -> set[str]:
    """Collect the beginnings of a text's words of four letters and more, and its pairs of Chinese signs."""
    return {word.lower()[:_STEM] for word in _WORD.findall(text)} | set(_WIDE.findall(text))


def share(some: set[str], others: set[str]) -> float:
    """Give the part of some stems that is found among others; 0 where there are none."""
    return len(some & others) / len(some) if some else 0.0
