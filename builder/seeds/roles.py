"""Gives each block of a seed its role, jointly: the body is the stretch that together looks most like prose.

Every block has a weight, for prose or against it; the body is the stretch with the greatest sum (Kadane's
algorithm), so that short lines among long ones stay and furniture before and after goes, however much of it
there is. What stands before is head matter, what stands after is the tail.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from builder.languages.words import Words
from builder.seeds.besides import is_box, set_aside
from builder.seeds.captions import caption, is_credit
from builder.seeds.chrome import ends_report, interrupts, is_chrome, is_embedded, is_rights
from builder.seeds.dateline import read_dateline
from builder.seeds.lines import Block
from builder.seeds.openings import opening
from builder.seeds.repeats import above_captions, repeats
from builder.seeds.stamps import bylines, is_date_line, notice_of
from builder.seeds.stems import stems

Role = Literal[
    "chrome",
    "repeated",
    "rights",
    "date line",
    "byline",
    "caption",
    "place line",
    "text",
    "headline",
    "kicker",
    "body",
    "subheading",
]

_LONG, _MIDDLE, _TITLE = 20, 8, 4  # words
_WEIGHTS = {"chrome": -2.5, "rights": -6.0, "date line": -0.3, "byline": -0.3, "caption": -0.2}
_RULE = re.compile(r"^[\W_]+$")
_ENDING = -7.0
_SURE = 4.0  # the weight of what is surely prose
_STRANGE = (0.6, -0.5)  # of a short sentence that speaks of nothing the report speaks of, and of a call
_CUT_OFF = -1.0  # of a sentence that breaks off, as those of other reports do in a list
_HEADLINE = -0.7  # of a line that is no sentence
_TEASER = re.compile(r"\w\s?(?:…|\.{2,3})$")
_QUOTED = re.compile(r"[\"“«]")
_ASIDE = -0.3  # a post embedded in a report
_ELISION = re.compile(r"^[<(\[](?:…|\.{3})[>)\]]$")
_SPEAKER = re.compile(r"^[^:]{1,40}:\s")
_COLON = re.compile(r"[:：;]$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a seed and what each of them is.

    Attributes:
        blocks: in order.
        roles: one for each block.
        first, last: the body's first block, and the one after its last; both the number of blocks where
            there is no body.
    """

    blocks: tuple[Block, ...]
    roles: tuple[Role, ...]
    first: int
    last: int

    def of(self, *roles: Role) -> list[int]:
        """List the blocks that have one of these roles."""
        return [index for index, role in enumerate(self.roles) if role in roles]


def lay_out(blocks: Sequence[Block], words: Words, profiles: Sequence[str] = ()) -> Layout:
    """Tell what each block is; headline and kicker are chosen later, among the ``text`` before the body.

    Args:
        blocks: the seed's blocks.
        words: the words of its language.
        profiles: whole-line patterns of the outlets' furniture.
    """
    roles = [_role(block, words, profiles) for block in blocks]
    weights = [_weight(block, role, words) for block, role in zip(blocks, roles, strict=True)]
    for index in above_captions(blocks, roles):
        roles[index], weights[index] = "caption", _WEIGHTS["caption"]
    for index in repeats(blocks):
        if roles[index] == "text":
            roles[index], weights[index] = "repeated", 0.0
    _head_printed_twice(blocks, roles, weights)
    for index in set_aside(blocks, roles, weights, words):
        roles[index], weights[index] = "chrome", _ASIDE
    first, last = _best_stretch(_shared(blocks, roles, weights))
    first, last = _trimmed(blocks, roles, first, last, words)
    first = opening(blocks, roles, first, last, words)
    if first == last:
        first = last = len(blocks)  # a page without a report is all head
    _settle(blocks, roles, first, last, words)
    return Layout(tuple(blocks), tuple(roles), first, last)


def _head_printed_twice(blocks: Sequence[Block], roles: list[Role], weights: list[float]) -> None:
    """Take what stands twice at the top of a page for its headline, even where it is a sentence."""
    is_twice = len(blocks) > 1 and blocks[0].text == blocks[1].text
    if is_twice and _TITLE < blocks[0].size <= 2 * _LONG and max(weights[2:], default=0) > 0:
        roles[:2] = ["text", "text"]
        weights[:2] = [_HEADLINE, _HEADLINE]


def _shared(blocks: Sequence[Block], roles: Sequence[Role], weights: Sequence[float]) -> list[float]:
    """Weigh short sentences less that have no word in common with the other ones: "Please call us!"."""
    prose = [n for n, weight in enumerate(weights) if weight > 0 and roles[n] == "text"]
    own = {n: stems(blocks[n].text) for n in prose}
    counts = Counter(stem for n in prose if blocks[n].size >= _MIDDLE for stem in own[n])
    shared = list(weights)
    for n in prose:
        once = blocks[n].size >= _MIDDLE
        is_strange = len(own[n]) > 1 and all(counts[stem] <= once for stem in own[n])
        if is_strange and weights[n] < _SURE and counts.total() > len(own[n]):
            shared[n] = min(weights[n], _STRANGE[blocks[n].text.endswith("!")])
    return shared


def _role(block: Block, words: Words, profiles: Sequence[str]) -> Role:
    text = block.text
    if _ELISION.match(text):
        return "text"
    shown = caption(text)
    if is_rights(text, words) and not is_credit(text) and not (shown and shown.credit):
        return "rights"
    if (is_date_line(text, words) and block.size < _LONG) or notice_of(text, words):
        return "date line"
    if bylines(text, words):
        return "byline"
    if shown is not None or is_credit(text):
        return "caption"
    return "chrome" if not text or is_chrome(text, words, profiles) else "text"


def _weight(block: Block, role: Role, words: Words) -> float:
    if role != "text":
        if _RULE.match(block.text):
            return 0.0
        if is_embedded(block.text) or interrupts(block.text, words):
            return _ASIDE
        return _ENDING if ends_report(block.text, words) else _WEIGHTS[role]
    return _prose(block, words)


def _prose(block: Block, words: Words) -> float:
    size = block.size
    if _TEASER.search(block.text) and not _QUOTED.search(block.text):
        return _CUT_OFF
    if size >= _MIDDLE and _has_dateline(block, words):
        return _SURE
    if block.is_sentence:
        if size >= _LONG:
            return _SURE
        if _COLON.search(block.text):
            return 0.3
        return 2.0 if size >= _MIDDLE else 0.5
    return 1.0 if size >= 2 * _LONG else _HEADLINE


def _has_dateline(block: Block, words: Words) -> bool:
    line = read_dateline(block.text, words)
    return line is not None and (line.found is not None or bool(line.agency))


def _best_stretch(weights: Sequence[float]) -> tuple[int, int]:
    best, ends, total, start = 0.0, (0, 0), 0.0, 0
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, index
        total += weight
        if total > best:
            best, ends = total, (start, index + 1)
    return ends


def _trimmed(
    blocks: Sequence[Block], roles: Sequence[Role], first: int, last: int, words: Words
) -> tuple[int, int]:
    """Let the body begin and end with a sentence."""
    while first < last and (
        roles[first] != "text" or not (_may_open(blocks, first, last) or _has_dateline(blocks[first], words))
    ):
        first += 1
    while first < last and (
        roles[last - 1] != "text" or not (blocks[last - 1].is_stopped or blocks[last - 1].size >= 2 * _LONG)
    ):
        last -= 1
    return first, last


def _may_open(blocks: Sequence[Block], index: int, last: int) -> bool:
    block = blocks[index]
    if block.is_sentence:
        if _COLON.search(block.text) and block.size <= _TITLE:
            return False
        asks = block.text.endswith(("?", "!")) and not _SPEAKER.match(block.text)
        return not (asks and block.size < _LONG and index + 1 < last)
    return block.size >= 2 * _LONG


def _settle(blocks: Sequence[Block], roles: list[Role], first: int, last: int, words: Words) -> None:
    """Tell paragraphs from subheadings, and from the headlines listed under "Related stories:" among them."""
    listing = False
    agency = f"({blocks[first].text[:80]}" if first < last else ""
    above = [block.text for block in blocks[:first] if block.size > _TITLE]
    for index in range(first, last):
        block = blocks[index]
        is_label = ends_report(block.text, words) or is_box(block.text, words)
        listing = is_label or (listing and not block.is_stopped)
        if roles[index] == "text":
            role = _inner_role(blocks, roles, index, last)
            again = role == "subheading" and (
                any(block.text.startswith(text) for text in above) or _is_sign(block.text, agency)
            )
            roles[index] = "chrome" if listing or again else role


def _is_sign(text: str, opening: str) -> bool:
    """Tell whether a line is only an agency, the dateline's or in another script, or is cut off at a bar."""
    if text.isascii() and not opening.isascii() and len(text.split()) < _TITLE and text.isalpha():
        return True
    return text.endswith("|") or re.search(rf"[(/]{re.escape(text)}[)/]", opening) is not None


def _inner_role(blocks: Sequence[Block], roles: Sequence[Role], index: int, last: int) -> Role:
    block = blocks[index]
    if block.is_sentence or block.text.endswith(",") or _ELISION.match(block.text):
        return "body"
    beside = [*roles[max(0, index - 2) : index], *roles[index + 1 : index + 2]]
    if block.size < _MIDDLE and "date line" in beside and block.text[:1].isupper():
        return "place line"
    return "subheading" if _is_subheading(blocks, roles, index, last) else "body"


def _is_subheading(blocks: Sequence[Block], roles: Sequence[Role], index: int, last: int) -> bool:
    following = next((n for n in range(index + 1, last) if roles[n] in ("text", "body")), None)
    block = blocks[index]
    opens = block.text[:1].isupper() or block.text[:1].isdigit() or not block.text[:1].isascii()
    return following is not None and block.size <= 14 and opens and blocks[following].is_sentence  # noqa: PLR2004 - words of a longest subheading
