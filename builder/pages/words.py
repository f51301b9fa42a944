"""Words that several pages need: sentences cut from notes, dates and counts said, languages of names."""

import re
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from builder import edtf
from builder.pages.parts import Day

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable("smartquotes")
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')\]]?\s+(?=[\"'“‘(\[]?[^\W\d_a-z])")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\b(?:Mr|Mrs|Ms|Dr|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec))\.$"
)
_FULL_STOP = re.compile(r"[^。！？]*[。！？]")
_DESCRIPTION = 200

# A name in a script that is mostly one language's is marked as that language, so that it is read aloud and
# set in type as such. Scripts shared by many languages (Latin) are left alone.
_SCRIPTS = (
    (re.compile(r"[\u3040-\u30ff]"), "ja"),
    (re.compile(r"[\uac00-\ud7af]"), "ko"),
    (re.compile(r"[\u3400-\u9fff]"), "zh"),
    (re.compile(r"[\u0400-\u04ff]"), "ru"),
    (re.compile(r"[\u0600-\u06ff]"), "ar"),
    (re.compile(r"[\u0590-\u05ff]"), "he"),
    (re.compile(r"[\u0370-\u03ff]"), "el"),
    (re.compile(r"[\u0900-\u097f]"), "hi"),
    (re.compile(r"[\u0e00-\u0e7f]"), "th"),
)


@lru_cache(maxsize=4096)  # an event's note is read again for every timeline that the event stands on
def plain(markdown: str) -> str:
    """Take the words of the first paragraph of a Markdown text, without its marks."""
    tokens = _MARKDOWN.parse(markdown)
    found = (token for before, token in pairwise(tokens) if before.type == "paragraph_open")
    return next((_words(token) for token in found), "")


def all_plain(markdown: str) -> tuple[str, ...]:
    """Take the words of every heading, paragraph, item and cell of a Markdown text, without their marks."""
    return tuple(words for token in _MARKDOWN.parse(markdown) if (words := _words(token)))


def _words(token: Token) -> str:
    """Take the words of a block: of one that holds none of its own, there are none."""
    if token.type in ("fence", "code_block"):
        return " ".join(token.content.split())
    parts = (
        " " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children or ()
    )
    return " ".join("".join(parts).split())


def first_sentence(markdown: str) -> str:
    """Take the first sentence of a Markdown text, without its marks; empty where there is none."""
    text = plain(markdown)
    full_stop = _FULL_STOP.match(text)
    if full_stop:
        return full_stop[0]
    for end in _SENTENCE_END.finditer(text):
        sentence = text[: end.end()].rstrip()
        if not _ABBREVIATION.search(text[: end.start()]):
            return sentence
    return text


def shortened(text: str, limit: int = _DESCRIPTION) -> str:
    """Cut a text at a word so that it has at most ``limit`` characters, with an ellipsis where it was cut."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def language_of(text: str, otherwise: str | None = None) -> str | None:
    """Name the language (BCP 47) that a name's script tells of; ``otherwise`` where it tells none."""
    return next((language for script, language in _SCRIPTS if script.search(text)), otherwise)


def day(text: str, *, weekday: bool = False) -> Day:
    """Say an EDTF date, and give its form for machines where HTML has one."""
    exact = edtf.parse(text).precision != "interval"
    return Day(text=edtf.say(text, weekday=weekday), machine=text.rstrip("?~%") if exact else None)


def moment(text: str) -> Day:
    """Say a date or date-time as printed: ``22 February 2023, 23:45``."""
    date, time = text[:10], text[11:]
    said = edtf.say(date)
    if not time:
        return Day(text=said, machine=date)
    clock, zone = time[:5], re.sub(r"^[\d:.]+", "", time)
    machine = f"{date}T{time}" if re.fullmatch(r"\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?", time) else date
    return Day(text=f"{said}, {clock}{' UTC' + zone.removeprefix('Z') if zone else ''}", machine=machine)


def curled(text: str) -> str:
    """Set straight quotation marks and apostrophes in a text of the editors' as printers do."""
    opened = re.sub(r"(^|[\s(\[“])'", r"\1‘", re.sub(r"(^|[\s(\[])\"", r"\1“", text))
    return opened.replace('"', "”").replace("'", "’")


def count(number: int, one: str, many: str | None = None) -> str:
    """Say a number of things: ``1 report``, ``3 reports``."""
    return f"{number} {one if number == 1 else many or one + 's'}"
