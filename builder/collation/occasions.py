"""At which meeting something is said to have been said, where the sentence itself tells it."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from builder.collation.frames import Framed
from builder.collation.patterns import QUOTES, occasion_in
from builder.collation.sentences import Extent
from builder.languages.sentences import SentenceRules, SpeechWords

_INSIDE = rf"[^,;:{QUOTES}]"


def occasion(text: str, extent: Extent, framed: Framed, rules: SentenceRules) -> str:
    """Give the words that name the occasion: "During the two meetings", "when meeting with the President".

    Args:
        text: the paragraph.
        extent: the sentence.
        framed: the sentence, taken apart; the occasion stands outside what is said, or opens the sentence.
        rules: those of its language.

    Returns:
        The words as printed; empty where the sentence names no occasion.
    """
    patterns = _patterns(rules.speech, spaced=rules.spaced)
    if patterns is None:
        return ""
    opening, within = patterns
    lead = opening.match(text, *extent)
    if lead:
        return _bare(lead["words"], framed.subject, rules.speech)
    edges = [extent[0], *(edge for stretch in framed.said for edge in stretch), extent[1]]
    for start, end in list(pairwise(edges))[::2]:
        found = within.search(text, start, end)
        if found:
            return _bare(found["words"], framed.subject, rules.speech)
    return ""


def _bare(found: str, subject: str | None, speech: SpeechWords) -> str:
    """Cut off what no comma parts from an occasion: "During the talks Wang said", "at the talks that"."""
    bare = (found.partition(f" {subject}")[0] if subject else found).rstrip()
    for opener in speech.openers:
        bare = bare.removesuffix(f" {opener}")
    return bare.rstrip(" .!?。，")


@cache
def _patterns(words: SpeechWords, *, spaced: bool) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    if not words.occasions or not words.introductions:
        return None
    if not spaced:
        at = occasion_in(words)
        lead, within = rf"(?P<words>{at})[，,]", rf"(?P<words>(?:{_any(words.introductions)}){at})"
        return re.compile(lead), re.compile(within)
    noun = rf"(?:{_any(words.occasions)})(?!\w)"
    lead = rf"(?P<words>(?:{_any(words.introductions)})\s{_INSIDE}{{0,100}}?(?<!\w){noun}{_INSIDE}{{0,80}}),"
    when = rf"(?<!\w)(?:{_any((*words.circumstances, *words.introductions))})\s{_INSIDE}{{0,60}}?"
    within = rf"(?P<words>{when}(?<!\w){noun}{_INSIDE}{{0,100}})"
    return re.compile(lead, re.IGNORECASE), re.compile(within, re.IGNORECASE)


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
