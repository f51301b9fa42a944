"""At which meeting something is said to have been said, where the sentence itself tells it."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from builder.collation.patterns import QUOTES
from builder.collation.sentences import Extent
from builder.languages.sentences import SentenceRules, SpeechWords

_INSIDE = rf"[^,;:{QUOTES}]"


def occasion(text: str, extent: Extent, said: Sequence[Extent], rules: SentenceRules) -> str:
    """Give the words that name the occasion: "During the two meetings", "when meeting with the President".

    Args:
        text: the paragraph.
        extent: the sentence.
        said: the stretches of what is said; the occasion stands outside them, or opens the sentence.
        rules: those of its language.

    Returns:
        The words as printed; empty where the sentence names no occasion.
    """
    patterns = _patterns(rules.speech)
    if patterns is None:
        return ""
    opening, within = patterns
    lead = opening.match(text, *extent)
    if lead:
        return lead["words"]
    edges = [extent[0], *(edge for stretch in said for edge in stretch), extent[1]]
    for start, end in list(pairwise(edges))[::2]:
        found = within.search(text, start, end)
        if found:
            return found["words"].rstrip(" .!?。")
    return ""


@cache
def _patterns(words: SpeechWords) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    if not words.occasions or not words.introductions or not words.circumstances:
        return None
    noun = rf"(?:{_any(words.occasions)})(?!\w)"
    lead = rf"(?P<words>(?:{_any(words.introductions)})\s{_INSIDE}{{0,100}}?(?<!\w){noun}{_INSIDE}{{0,80}}),"
    when = rf"(?<!\w)(?:{_any(words.circumstances)})\s{_INSIDE}{{0,60}}?"
    within = rf"(?P<words>{when}(?<!\w){noun}{_INSIDE}{{0,100}})"
    return re.compile(lead, re.IGNORECASE), re.compile(within, re.IGNORECASE)


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
