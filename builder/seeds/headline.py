"""Chooses a report's headline among the lines before its body, and says how sure the choice is."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.languages.words import Words, words_for
from builder.seeds.bare import bare
from builder.seeds.lines import Block
from builder.seeds.no_headline import asks, is_office, stands_in_brackets
from builder.seeds.roles import Layout
from builder.seeds.stems import share, stems

_KICKER = re.compile(r"^[^\W\d_][\w'’ -]{1,30}[:：]\s+\S")
_LABEL = re.compile(r"^#?[^a-z]{0,30}[#-][^a-z]*$")
_ABBREVIATED = re.compile(r"\b[A-Z]\.$")
_STOPS = (".", "。", ":", "：")
_LEAD = 4  # paragraphs of the body that a headline speaks of
_LEAST = 1.7  # the score a headline needs
_ABOVE = 2.0  # how much better it may score where the first speaks of what the body speaks of
_FAR_ABOVE = 3.0  # the same, where the second is as long as decks are
_SHORT = 5  # words; shorter lines above a headline name its subject
_USUAL = 25  # words of a headline; longer ones are decks as a rule
_SPEAKS = 0.3  # of its stems, which the body has, too
_LISTED = re.compile(r"^[-•·*]\s")
_SUBTITLE = re.compile(r"^[─—–―]{1,2}\s?\S")
_DECK = 0.9  # how much better a second headline, nearer to the body, may score than the first
_MENU = 3  # words of a usual menu item
_DECK_SHARE = 0.3  # of a second headline's words, which the body also has
_FAR = 6  # lines between a line and the body, from which it is likely a menu's
_CLOSE = 0.5  # the distance from which the second best makes the first doubtful
_SHORTEST, _LONGEST = 2, 60  # words
_MOST_SIGNS = 1000  # code points of a headline
_TITLE_TAIL = re.compile(r"^(?:\s+[|–—-]\s+|\s*[|_]\s*)\S.{0,60}$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could be the headline.

    Attributes:
        block: the line's block.
        text: the headline, without a site's name.
        score: the greater the better.
        rule: what speaks for it.
        part: of its stems, what part the body has, too.
    """

    block: int
    text: str
    score: float
    rule: str
    part: float = 0.0


def headlines(layout: Layout, words: Words | None = None) -> tuple[Candidate, ...]:
    """Score the lines of the head as headlines, best first; those that cannot be one are left out.

    Args:
        layout: the seed's blocks and their roles.
        words: the words of its language; English where they are not given.
    """
    lead = [layout.blocks[index].text for index in layout.of("body")[:_LEAD]]
    body = stems(" ".join(lead)) if lead else _said_twice(layout)
    head = [index for index in layout.of("text") if index < layout.first]
    nearest = {index: rank for rank, index in enumerate(reversed(head))}
    counts = Counter(_plain(layout.blocks[index].text) for index in layout.of("text", "chrome", "repeated"))
    heads = tuple(layout.blocks[index].text for index in layout.of("text", "chrome") if index < layout.first)
    texts = [block.text for block in layout.blocks[: layout.first]]
    above, below = dict(enumerate(texts, start=1)), dict(enumerate(texts[1:]))
    around = _Around(body, counts, heads, words or words_for("en"), above, below)
    scored = (_candidate(layout.blocks[index], index, nearest[index], around) for index in head)
    known = [candidate for candidate in scored if candidate is not None]
    ranked = sorted(known, key=lambda candidate: (-candidate.score, -candidate.block))
    return tuple(_before_deck(ranked, layout))


def _said_twice(layout: Layout) -> set[str]:
    """Collect what several lines speak of, to know the headline where a page has no paragraph."""
    counts = Counter(
        stem
        for text in {layout.blocks[index].text for index in layout.of("text", "caption")}
        for stem in stems(text)
    )
    return {stem for stem, count in counts.items() if count > 1}


def kicker(layout: Layout, headline: int | None) -> int | None:
    """Find the block of the kicker: a line such as ``Visit: Nations agree ...`` near headline and body."""
    if headline is None:
        return None
    body = stems(" ".join(layout.blocks[index].text for index in layout.of("body")))
    for index in layout.of("text"):
        block = layout.blocks[index]
        if index == headline or not headline - 2 <= index < layout.first or block.size < _MENU:
            continue
        if _same(block.text, layout.blocks[headline].text):
            continue
        shares = share(stems(block.text), body)
        is_deck = index > headline and block.size > _MENU and shares >= _DECK_SHARE
        if is_deck or (_KICKER.match(block.text) and shares > 0):
            return index
    return None


def is_doubtful(candidates: Sequence[Candidate]) -> bool:
    """Tell whether another line is nearly as good a headline as the best."""
    if len(candidates) < 2 or _same(candidates[0].text, candidates[1].text):  # noqa: PLR2004 - a pair
        return False
    ahead = candidates[0].score - candidates[1].score
    return -_DECK <= ahead < _CLOSE if candidates[0].part >= _SPEAKS else ahead < _CLOSE


def _before_deck(ranked: list[Candidate], layout: Layout) -> list[Candidate]:
    """Put the line before the best one first, where it is nearly as good: second headlines stand below.

    Between the two there may be the line that says when, but other text only where that line is there, too,
    since what stands below it is a deck or a caption. A line that itself speaks of what
    the report speaks of need not be nearly as good, since a deck always says more.
    """
    if not ranked:
        return ranked
    best = ranked[0]
    for candidate in sorted(ranked[1:], key=lambda one: -one.block):
        between = layout.roles[candidate.block + 1 : best.block]
        dated = "date line" in between and candidate.part >= _SPEAKS and len(between) <= _FAR
        speaks = candidate.part >= _SPEAKS and not _is_stopped(candidate.text)
        speaks = speaks and Block((), candidate.text).size >= _SHORT
        within = (_ABOVE if len(best.text.split()) <= _USUAL else _FAR_ABOVE) if speaks else _DECK
        if (
            candidate.block < best.block
            and (dated or "text" not in between)
            and best.score - candidate.score < within
        ):
            best = candidate
    return [best, *(other for other in ranked if other != best)]


@dataclass(frozen=True, slots=True)
class _Around:
    """What a line is judged by: the body's words, how often lines stand, the head's, those beside each."""

    body: set[str]
    counts: Mapping[str, int]
    heads: tuple[str, ...]
    words: Words
    above: Mapping[int, str]
    below: Mapping[int, str]


def _candidate(block: Block, index: int, rank: int, around: _Around) -> Candidate | None:
    if len(block.text) > _MOST_SIGNS or not _SHORTEST <= block.size <= _LONGEST:
        return None
    below = around.below.get(index, "")
    own = stems(f"{block.text} {below}" if _SUBTITLE.match(below) else block.text)
    part = share(own, around.body)
    is_section, is_bracketed = is_office(block.text, around.words), stands_in_brackets(block.text)
    is_asking = asks(block.text, around.above.get(index, ""), around.words)
    is_none = is_section or is_bracketed or is_asking
    repeated = around.counts[_plain(block.text)] > 1
    parts = {
        "speaks of what the body speaks of": 3.0 * part * min(1.0, len(own) / 5),
        "is near the body": max(0.0, 1.0 - 0.2 * rank),
        "is as long as headlines are": _as_long(block.size),
        "stands twice": 1.0 if repeated and block.size > 3 else 0.0,  # noqa: PLR2004 - menus repeat, too
        "is far from the body, in a menu": _distance(block, index, rank),
        "follows a crawler's stamp": 0.3 if block.stamp else 0.0,
        "is no sentence": -0.6 if _is_stopped(block.text) else 0.2,
        "is a short line that shares little": -0.8 if block.size < 5 and part < 0.6 else 0.0,  # noqa: PLR2004 - a short headline is all names
        "is a label in capitals": -1.5 if _LABEL.match(block.text) else 0.0,
        "begins the page's own title": 3.0 if _heads_title(block, around.heads) else 0.0,
        "has a menu before the headline": -3.0 if _has_crumbs(block, around.heads) else 0.0,
        "is an item of a list": -1.0 if _LISTED.match(block.text) else 0.0,
        "stands in brackets": -3.0 if is_bracketed else 0.0,
        "stands after a dash, below another": -3.0 if index and _SUBTITLE.match(block.text) else 0.0,
        "has a line after a dash below": 1.5 if _SUBTITLE.match(around.below.get(index, "")) else 0.0,
        "asks to sign in, or names a player": -2.0 if is_asking else 0.0,
        "begins with a small letter": -1.0 if block.text[:1].islower() else 0.0,
        "is an office or a section": -1.5 if is_section else 0.0,
        "is no kicker": -0.8 if _KICKER.match(block.text) and rank == 0 and part < 0.8 else 0.0,  # noqa: PLR2004 - a headline with a colon shares its words
    }
    score = sum(parts.values())
    best = max(parts, key=lambda rule: parts[rule])
    speaks = part > 0 or (rank == 0 and block.size > 3)  # noqa: PLR2004 - shorter lines are menus
    return (
        Candidate(index, bare(block, part, around.words), score, best, 0.0 if is_none else part)
        if speaks and score >= _LEAST
        else None
    )


def _is_stopped(text: str) -> bool:
    """Tell whether a line ends as a sentence does; "talks with U.S." does not."""
    return text.endswith(_STOPS) and not _ABBREVIATED.search(text)


def _as_long(size: int) -> float:
    if size > _USUAL:
        return -0.1
    return 0.8 if size >= 5 else 0.2 if size >= 3 else -0.4  # noqa: PLR2004 - words of a usual headline


def _distance(block: Block, index: int, rank: int) -> float:
    """Weigh how far a line is from the body: short lines there are menus, long ones may have a menu below."""
    if rank < _FAR or index <= 1:
        return 0.0
    return -1.3 if block.size <= 2 * _MENU else -0.5


def _heads_title(block: Block, heads: Sequence[str]) -> bool:
    """Tell whether another line of the head is this one with a site's name after it."""
    return block.size >= _MENU and any(
        other.startswith(block.text) and _TITLE_TAIL.match(other[len(block.text) :]) for other in heads
    )


def _has_crumbs(block: Block, heads: Sequence[str]) -> bool:
    """Tell whether a line is another of the head with the way to its page before it."""
    return any(
        block.text.endswith(f" {other}") and Block((), other).size >= _MENU and block.text != other
        for other in heads
    )


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
