"""The main text of a saved page by trafilatura, where it is installed (``pip install '.[html]'``)."""

import logging
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

_LIBRARY = "trafilatura"


@cache
def _extractor() -> Callable[..., Any] | None:
    try:
        extract: Callable[..., Any] = import_module(_LIBRARY).extract
    except ImportError:
        return None
    logging.getLogger(_LIBRARY).setLevel(logging.CRITICAL)  # what it cannot read is read by its lines
    return extract


def is_at_hand() -> bool:
    """Tell whether trafilatura is installed, with all that it needs."""
    return _extractor() is not None


def main_text(source: str) -> str | None:
    """Extract the paragraphs of a page that are its report, a line each.

    Returns:
        ``None`` where trafilatura finds none, or is not installed: it is an extra of its own, since it brings
        a dozen packages that plain texts do not need.
    """
    extract = _extractor()
    if extract is None:
        return None
    try:
        found = extract(source, include_comments=False, include_tables=True, include_links=False)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError, AssertionError):
        return None  # a page that its parser cannot take is read by its lines
    return str(found) if found else None
