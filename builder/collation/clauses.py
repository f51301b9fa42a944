"""Where a sentence could be cut: between coordinated clauses, never inside a list of nouns.

A cut is only a possibility here; whether it is made is decided where the witnesses are compared.
"""

import re
from functools import cache
from itertools import pairwise

from builder.collation.sentences import Extent, trimmed
from builder.languages.sentences import ClauseWords, SentenceRules

_FEWEST_WORDS = 3
_FEWEST_CHARACTERS = 6
_MARK = re.compile(r"[,;:](?=\s)|[，；：]|\s[-–—]{1,2}(?=\s)|—")
_MARKED = re.compile(r"[,;:，；：\-–—]\s*\Z")
_WORD = re.compile(r"[\w’'-]+")
_FIRST_WORDS = 3


def clauses(text: str, extent: Extent, rules: SentenceRules) -> tuple[Extent, ...]:
    """Find the clauses of a stretch of text.

    Args:
        text: the paragraph.
        extent: the stretch within it.
        rules: those of the paragraph's language.

    Returns:
        Start and end of each clause; together they cover the stretch but for white space.
    """
    parts = _parted(text, extent, _marks(text, extent), rules)
    pattern = _conjunction(rules.clauses)
    if pattern is not None:
        finer: list[Extent] = []
        for part in parts:
            cuts = [
                match.start()
                for match in pattern.finditer(text, *part)
                if not _binds(text[part[0] : match.start()], rules)
            ]
            finer.extend(_parted(text, part, cuts, rules))
        parts = finer
    return tuple(trimmed(text, *part) for part in parts)


def is_loose(text: str, start: int) -> bool:
    """Tell whether a clause begins at a mere conjunction, with no mark before it."""
    return not _MARKED.search(text[:start])


def _parted(text: str, extent: Extent, cuts: list[int], rules: SentenceRules) -> list[Extent]:
    bounds = [extent[0], *cuts, extent[1]]
    parts: list[Extent] = []
    for first, last in pairwise(bounds):
        if parts and not _may_part(text[parts[-1][0] : first], text[first:last], rules):
            parts[-1] = (parts[-1][0], last)
        else:
            parts.append((first, last))
    return parts


def _marks(text: str, extent: Extent) -> list[int]:
    return [match.end() for match in _MARK.finditer(text, *extent) if extent[0] < match.end() < extent[1]]


@cache
def _conjunction(words: ClauseWords) -> re.Pattern[str] | None:
    """Find a conjunction that no comma stands before."""
    if not words.conjunctions:
        return None
    either = "|".join(re.escape(word) for word in sorted(words.conjunctions, key=len, reverse=True))
    return re.compile(rf"(?<![,;\s])\s+(?:{either})\s", re.IGNORECASE)


def _binds(before: str, rules: SentenceRules) -> bool:
    """Tell whether a conjunction ties two single words: "explored and followed", "for and with"."""
    words = _WORD.findall(before)
    return bool(words) and (words[-1] in rules.common or is_verb(words[-1], rules.clauses))


def _may_part(before: str, after: str, rules: SentenceRules) -> bool:
    if not rules.spaced:
        shortest = min(len(before.strip()), len(after.strip()))
        return shortest >= _FEWEST_CHARACTERS and not _leans(before, rules.clauses)
    words_before, words_after = _WORD.findall(before), _WORD.findall(after)
    if min(len(words_before), len(words_after)) < _FEWEST_WORDS:
        return False
    if not (rules.clauses.verbs or rules.clauses.verb_endings):
        return True
    if _leans(before, rules.clauses) or not any(is_verb(word, rules.clauses) for word in words_before):
        return False
    after_comma = before.rstrip().endswith((",", ";", ":", "-", "–", "—"))
    return _opens_clause(words_after, rules.clauses, anywhere=after_comma)


def _leans(before: str, words: ClauseWords) -> bool:
    opening = before.strip().casefold()
    return "," not in opening[:-1] and any(opening.startswith(f"{lean} ") for lean in words.leaning)


def _opens_clause(words: list[str], rules: ClauseWords, *, anywhere: bool) -> bool:
    """Tell whether words begin with a predicate, or (after a comma) with a subject that one follows."""
    at = 0
    while at < len(words) - 1 and (
        words[at] in rules.conjunctions
        or words[at] in rules.adverbs
        or words[at].endswith(rules.adverb_endings or ("\0",))
    ):
        at += 1
    if words[at] in rules.relatives:
        if not (anywhere and words[at] in rules.remarks):
            return False  # "relations which are ..." says nothing alone; ", which is ..." does
        at = min(at + 1, len(words) - 1)
    if is_verb(words[at], rules):
        return True
    return anywhere and any(is_verb(word, rules) for word in words[at : at + _FIRST_WORDS])


def is_verb(word: str, rules: ClauseWords) -> bool:
    """Tell whether a word can be a predicate; one written large, as "Beijing", cannot."""
    if word in rules.verbs:
        return True
    return any(word.endswith(ending) and len(word) > len(ending) + 2 for ending in rules.verb_endings)
