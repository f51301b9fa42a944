"""Tells the words under a picture from the report: they end with, or are, a credit."""

import re

from builder.model import Caption

_CREDIT_WORDS = (
    r"photo|photos|picture|image|images|via|handout|courtesy|file|screenshot|credit|credits|pool|摄|图"
)
_BRACKETED = re.compile(r"^(?P<text>.{12,}?)\s*[(\[（](?P<credit>[^()\[\]（）]{2,90})[)\]）]\.?$")
_CAPITALS = re.compile(
    r"^(?P<text>.{12,}?[.!?][\"”’]?)\s+(?P<credit>(?:[A-Z][A-Z.'’-]+)(?:[ /|,]+[A-Z][A-Z.'’-]+){0,7})$"
)
_SLASHED = re.compile(
    r"^(?P<text>.{12,}?[.!?][\"”’]?)\s+"
    r"(?P<credit>[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){0,5}/[A-Z][\w.'’ -]{1,30})$"
)
_TWO_CREDITS = re.compile(r"^(?P<text>.{12,}?)\s*\((?P<credit>[^()]{2,90})\)\s*\([^()]{2,60}\)$")
_SIGNED = re.compile(r"^(?P<text>.{12,}?)\s*Â?©\s?(?P<credit>[^©]{2,60})$")
_NAMED = re.compile(
    r"^(?P<text>.{6,240}?[\w.])\s*[|·—-]?\s+"
    r"(?P<credit>(?:(?:file|image|photo|picture)\s)?(?:photo|image|picture|credit)\s?:\s?\S.{1,40})$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^(?P<text>.{12,}?[.!?][\"”’]?)\s*(?P<credit>(?:photo|picture|image|credit)s?(?:\s+by|\s+courtesy|:|\.\.\.).{2,80})$",
    re.IGNORECASE,
)
_DASHED = re.compile(
    r"^(?P<text>.{12,}?[.!?][\"”’]?)\s+[—–]\s?"
    r"(?P<credit>(?:[A-Z]{2,8}|(?i:photo|image|picture|courtesy)\b.{2,60}|"
    r"[A-Z][\w.’-]*(?:[ ][\w.’-]+){0,4}/[\w ]{2,30}))$"
)
_AFTER_COMMA = re.compile(
    r"^(?P<text>.{12,}?),\s?(?P<credit>(?:photo|image|picture)\s?[:：].{2,80})$", re.IGNORECASE
)
_SQUARE = re.compile(r"^(?P<text>.{12,}?[.!?\d\w])\s?[\[【](?P<credit>[^\[\]【】]{2,60})[\]】]$")
_WIDE = re.compile(
    r"^(?P<text>[^。！？]{4,60}[。]?)\s*[（(](?P<credit>[^（）()]{1,20}(?:供图|供圖|摄|攝|图|圖))[）)]$"
)
# An agency's name after a full stop signs the report, not a picture.
_WIDE_AGENCY = re.compile(
    r"^(?P<text>[^。！？]{4,60})\s*[（(](?P<credit>[^（）()]{1,20}(?:社|网|網|报|報|站))[）)]$"
)
_SHAPES = (_CAPITALS, _SLASHED, _LABELLED, _NAMED, _DASHED, _AFTER_COMMA, _SQUARE, _WIDE, _WIDE_AGENCY)
_GLUED = re.compile(r"^(?P<text>.{12,}?[.!?])[(（](?P<credit>[^()（）]{2,60})[)）]$")
_SIDES = re.compile(
    r"\((?:[LRC]|left|right|cent(?:er|re)|(?:front|back)(?: row)?|"
    r"(?:\d(?:st|nd|rd|th)|first|second|third|top|bottom),?(?: from)? (?:[LR]|left|right))"
    r"(?:, (?:front|back))?\)",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:is|are) seen\b|\bpictured\b|\bposes? for\b|\bshakes? hands\b|\bfile (?:photo|image|picture)\b|"
    r"\binspects? (?:an|the) honou?r guard\b",
    re.IGNORECASE,
)
_POSED = re.compile(
    r"\b(?:meets?|attends?|shakes?|poses?|walks?|speaks?|arrives?|talks?|greets?|welcomes?|listens?|waves?|stands?|"
    r"gestures?|sits?|appears?|inspects?|reviews?|delivers?|addresses|looks? on|holds?|signs?|toasts?|"
    r"leaves?)\b"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(rf"(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}})[.]?$")
_TOLD = re.compile(r"\b(?:said|told|will|was|were|has|have|had|according|added)\b|[\"“”]")
_LONGEST_SHOWN = 60  # words of what a picture shows
_ALONE = re.compile(
    r"^[(\[]?\s*(?:Â?©|\(c\)|photo:|picture:|photo by|image:|credit:|photo credit:)\s*(?P<credit>.{2,90})$",
    re.IGNORECASE,
)
_BARS = re.compile(
    r"(?:[^|/.]{2,40}\s?[|/]\s?){2,3}[A-Z]{2,8}"
    r"|(?:[^|/.]{2,40}\s?[|/]\s?){1,3}[\w ]{0,20}\b(?i:images|pictures|photos?|pool|agency)"
)
_RESERVED = re.compile(r"rights|copyright|(?:19|20)\d\d(?! ?/)", re.IGNORECASE)
_NOTICE = re.compile(r"copyright|rights", re.IGNORECASE)
_OPENING = re.compile(r"^(?:file photo|photo|picture)\s?[:：]\s*(?P<text>.{12,})$", re.IGNORECASE)
_IS_CREDIT = re.compile(rf"/|\b(?:{_CREDIT_WORDS})\b|摄|图", re.IGNORECASE)
_LONGEST = 700  # code points


def caption(text: str) -> Caption | None:
    """Read a block as a caption; ``None`` where nothing shows that it is one.

    A credit stands in brackets at the end and names a picture or holds a slash, or is a run of capitals
    after the last full stop, or follows ``Photo:``.
    """
    if len(text) > _LONGEST:
        return None
    for shape in (_BRACKETED, _TWO_CREDITS):
        match = shape.match(text)
        if match and _IS_CREDIT.search(match["credit"]) and "://" not in match["credit"]:
            return Caption(text=match["text"].strip(), credit=match["credit"].strip())
    signed = () if _NOTICE.search(text) else (_SIGNED,)
    for shape in (*_SHAPES, *signed):
        match = shape.match(text)
        if match and not match["text"].isupper():
            return Caption(text=match["text"].strip(), credit=match["credit"].strip())
    match = _OPENING.match(text)
    if match:
        return Caption(text=match["text"].strip())
    return _shown(text) if len(text.split()) <= _LONGEST_SHOWN else None


def _shown(text: str) -> Caption | None:
    """Read a caption without a credit by what it shows: who stands where, or what is seen on a day."""
    if _SIDES.search(text) or _SHOWN.search(text):
        match = _GLUED.match(text)
        if match:
            return Caption(text=match["text"].strip(), credit=match["credit"].strip())
    is_of_day = _POSED.search(text) and _DATED.search(text) and not _TOLD.search(text)
    return Caption(text=text) if _SIDES.search(text) or is_of_day else None


def is_posed(text: str) -> bool:
    """Tell whether a sentence says in the present what a picture shows: "The minister meets his guests"."""
    return bool(_POSED.search(text)) and not _TOLD.search(text)


def is_credit(text: str) -> bool:
    """Tell whether a line is nothing but a picture's credit: ``© A. Person/AGENCY``."""
    if len(text) <= _LONGEST and _BARS.fullmatch(text.strip()):
        return True
    match = _ALONE.match(text.strip())
    return bool(match and len(text.split()) <= 10 and not _RESERVED.search(text))  # noqa: PLR2004 - longer is prose
