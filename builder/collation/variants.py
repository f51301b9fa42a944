"""How a reading differs from the base: not at all, by form alone, by words, or by its place.

Words are compared by their longest matching blocks (J. Ratcliff and J. Obershelp's matching, as in
the standard library's ``difflib``), without regard to case, punctuation and hyphens. What the words have in
common is then held letter against letter: where only capitals, marks or spelling differ, the variant is one
of form.
"""

import difflib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from builder.collation.words import NUMBER, WIDE, plain_words, without_thousands
from builder.lists import run_on
from builder.model import Passage, Run

_PIECE = re.compile(rf"[{WIDE}]|[^\s{WIDE}-]+-*\s*|-+\s*|\s+")
_EDGES = " \t\n.,;:!。，；：！\"'“”‘’«»„「」『』"
_SIGN = re.compile(r"[%‰°&@#/]|(?<!\w)[-–−](?=\d)")
_DIAERESIS = "\u0308"

Spellings = tuple[tuple[str, str], ...]


def wording(passages: Sequence[Passage]) -> str:
    """Give the text of passages as one: what the runs of a reading, put together, spell."""
    return run_on(passage.text for passage in passages)


def same_words(a: str, b: str) -> bool:
    """Tell whether two texts agree word for word, whatever their punctuation."""
    return plain_words(a) == plain_words(b)


def same_letters(a: str, b: str) -> bool:
    """Tell whether two texts agree letter for letter, but for white space and the marks at their ends."""
    return " ".join(a.split()).strip(_EDGES) == " ".join(b.split()).strip(_EDGES)


def spelled_alike(a: str, b: str, spellings: Spellings) -> bool:
    """Tell whether two words are one in two spellings.

    Args:
        a: the one.
        b: the other.
        spellings: pairs of letters that stand for one another.

    A number, a currency or a sign that changed is never a matter of spelling.
    """
    if figures(a) != figures(b):
        return False
    if a[:1].casefold() != b[:1].casefold() or len(a.split()) != len(b.split()):
        return a == b  # most words that differ do so from the first letter on
    return _spelling(a, spellings) == _spelling(b, spellings)


@lru_cache(maxsize=10_000)  # asked of each word again in every reading
def figures(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give what of a text no spelling can change: its numbers, and its signs of currency and reckoning."""
    numbers = tuple(re.findall(NUMBER, without_thousands(text)))
    signs = [sign for sign in text if unicodedata.category(sign) in {"Sc", "Sm"}]
    return numbers, (*signs, *_SIGN.findall(text))


def _spelling(text: str, spellings: Spellings) -> str:
    plain = _unaccented(text.casefold())
    for pattern, other in _patterns(spellings):
        plain = pattern.sub(other, plain)
    return "".join(re.findall(r"\w", plain))


def _unaccented(text: str) -> str:
    """Leave off accents on Latin letters and dots as on "ё", but no mark that makes another letter."""
    kept: list[str] = []
    base = ""
    for sign in unicodedata.normalize("NFKD", text):
        if not unicodedata.combining(sign):
            base = sign
        elif base.isascii() or sign == _DIAERESIS:
            continue
        kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept))


@cache
def _patterns(spellings: Spellings) -> tuple[tuple[re.Pattern[str], str], ...]:
    ends = r"(?=\b|s\b)"
    return tuple((re.compile(rf"(?<=\w\w){re.escape(one)}{ends}"), other) for one, other in spellings)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word with the white space behind it; ``bare`` leaves off the marks that ends of texts carry."""

    raw: str
    word: str
    bare: str


def _pieces(text: str) -> list[_Piece]:
    raw = _PIECE.findall(text)
    return [
        _Piece(
            piece,
            " ".join(plain_words(piece)),
            piece.strip(_EDGES) if at in {0, len(raw) - 1} else piece.strip(),
        )
        for at, piece in enumerate(raw)
    ]


def runs(base: str, text: str, spellings: Spellings = ()) -> tuple[Run, ...]:
    """Cut a text where it begins or ceases to differ from the base.

    Args:
        base: the wording it is set against.
        text: the wording to cut.
        spellings: pairs of letters that stand for one another (see ``languages.sentences``).

    Returns:
        Runs whose texts, put together, are the text; a run that differs holds no white space at its ends,
        and is empty where the text only lacks words of the base.
    """
    own, its = _pieces(text), _pieces(base)
    matcher = difflib.SequenceMatcher(None, [one.word for one in its], [one.word for one in own], False)  # noqa: FBT003  # difflib's own order
    found: list[Run] = []
    for tag, i, k, j, m in matcher.get_opcodes():
        if tag == "equal":
            for piece, other in zip(own[j:m], its[i:k], strict=True):
                formal = figures(piece.bare) == figures(other.bare)
                _append(found, piece.raw, other.raw, differs=piece.bare != other.bare, formal=formal)
            continue
        said, instead = "".join(one.raw for one in own[j:m]), "".join(one.raw for one in its[i:k])
        formal = spelled_alike(said, instead, spellings)
        _append(found, said, instead, differs=bool(said.strip() or instead.strip()), formal=formal)
    return _close_gaps(found)


def _append(found: list[Run], said: str, instead: str, *, differs: bool, formal: bool) -> None:
    if not differs:
        _add(found, Run(text=said, differs=False))
        return
    start = len(said) - len(said.lstrip())
    words = said.strip()
    _add(found, Run(text=said[:start], differs=False))
    _add(found, Run(text=words, differs=True, formal=formal, base=instead.strip()))
    _add(found, Run(text=said[start + len(words) :], differs=False))


def _add(found: list[Run], run: Run) -> None:
    if not run.differs and not run.text:
        return
    last = found[-1] if found else None
    if last and last.differs == run.differs and last.formal == run.formal:
        base = " ".join(part for part in (last.base, run.base) if part)
        found[-1] = Run(text=last.text + run.text, differs=run.differs, formal=run.formal, base=base)
    else:
        found.append(run)


def _close_gaps(found: Sequence[Run]) -> tuple[Run, ...]:
    """Join two runs that differ alike and that only white space parts."""
    closed: list[Run] = []
    for at, run in enumerate(found):
        before, after = (found[at - 1] if at else None), (found[at + 1] if at + 1 < len(found) else None)
        gap = not run.differs and run.text.isspace() and before and after and before.formal == after.formal
        if gap and closed and closed[-1].text and after and after.text:
            last = closed.pop()
            closed.append(Run(text=last.text + run.text, differs=True, formal=last.formal, base=last.base))
        else:
            _add(closed, run)
    return tuple(closed)


def moved(places: Sequence[int]) -> frozenset[int]:
    """Find which of a row of places stand out of order.

    Args:
        places: for each statement, in the order of the base, where the witness has it; all different.

    Returns:
        Indexes of the fewest that must be taken out for the rest to rise (longest increasing subsequence:
        M. Fredman, Discrete Mathematics 11, 1975).
    """
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        rank = bisect_left(tails, place)
        before.append(tail_at[rank - 1] if rank else -1)
        tails[rank : rank + 1] = [place]
        tail_at[rank : rank + 1] = [at]
    kept: set[int] = set()
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return frozenset(range(len(places))) - kept
