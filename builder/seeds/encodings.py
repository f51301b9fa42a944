"""Turns the bytes of a seed into a text: recognises what they are written in, or says why it cannot.

A wrong guess is worse than none: what is not surely in one of the encodings that reports come in is refused,
and the contributor is told how to say it.
"""

import codecs
import re
from unicodedata import category

from charset_normalizer import from_bytes

from builder.errors import BuilderError

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_OTHERS = ["gb18030", "cp1251", "koi8_r", "cp1252", "latin_1"]
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_MOST_CONTROLS = 0.01  # of all bytes; more is no text
_SAMPLE = 20_000  # code points by which prose is known
_MOSTLY = 0.97  # of a text's signs are letters, digits, marks and spaces
_SPARSE = 100  # code points between two spaces or stops, at the most, on an average
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z][\w.-]{1,30})", re.IGNORECASE)
_HEAD = 2048  # bytes in which a page declares its encoding
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252"}  # as browsers read them
_HALF = re.compile(
    rb"\xed[\xa0-\xbf][\x80-\xbf]"
)  # half of a sign beyond the first plane, as no UTF-8 has it
_HALF_SIGN = re.compile("[\ud800-\udfff]")  # as odd encodings give, and no file can hold
_HINT = "save it as UTF-8, or say what it is in: encoding"


class SeedRefused(BuilderError):  # noqa: N818 - the name is said aloud: "a seed was refused"
    """A file cannot be read as a report; its one line says which and why."""


def decoded(raw: bytes, file: str, named: str | None = None) -> tuple[str, str]:
    """Decode a seed.

    Strict UTF-8 comes first, or what a byte order mark says; then what a page declares; then what
    charset-normalizer recognises among the encodings that reports come in.

    Args:
        raw: the bytes.
        file: the seed's name, for what is said of it.
        named: the encoding that the contributor gives; nothing else is tried.

    Returns:
        The text, and the name of the encoding.

    Raises:
        SeedRefused: the bytes are binary, or in no encoding that is known, or not in the one that is named.
    """
    if named:
        return _as_named(raw, named, file), named
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding, file), encoding
    unmarked = _without_mark(raw)
    if unmarked:
        return _strictly(raw, unmarked, file), unmarked
    if b"\0" in raw or sum(raw.count(byte) for byte in _CONTROLS) > len(raw) * _MOST_CONTROLS:
        raise SeedRefused(f"{file}: is not a text")
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _as_declared(raw) or _recognised(raw, file)


def _recognised(raw: bytes, file: str) -> tuple[str, str]:
    lenient = raw.decode("utf-8", errors="replace")
    bad = lenient.count("\ufffd")
    halved = not _HALF.sub(b"", raw).decode("utf-8", errors="replace").count("\ufffd")
    if halved or sum(not sign.isascii() for sign in lenient) >= 2 * bad:
        raise SeedRefused(f"{file}: is UTF-8 with a bad byte at {_first_bad(raw)}; save it anew as UTF-8")
    best = from_bytes(raw, cp_isolation=_OTHERS).best()
    if best is None:
        raise SeedRefused(f"{file}: is in no encoding that is known; {_HINT}")
    return str(best), best.encoding


def _as_named(raw: bytes, named: str, file: str) -> str:
    try:
        text = raw.decode(named)
    except (LookupError, ValueError) as error:
        if isinstance(error, UnicodeDecodeError):
            line = raw.count(b"\n", 0, error.start) + 1
            raise SeedRefused(f"{file}: is not in {named}: line {line} cannot be read so") from error
        raise SeedRefused(f"{file}: there is no encoding '{named}'") from error
    if _HALF_SIGN.search(text):
        raise SeedRefused(f"{file}: is not in {named}: it holds half of a sign")
    return text


def _without_mark(raw: bytes) -> str:
    """Recognise UTF-16 without a byte order mark, by what is text only when it is read so."""
    if b"\0" not in raw or len(raw) % 2:
        return ""
    return next((encoding for encoding in ("utf-16-le", "utf-16-be") if _is_prose(raw, encoding)), "")


def _is_prose(raw: bytes, encoding: str) -> bool:
    """Tell whether bytes are letters, digits and marks, with the spaces or stops that prose has."""
    try:
        text = raw.decode(encoding)[:_SAMPLE]
    except UnicodeDecodeError:
        return False
    told = sum(sign in "\n\r\t" or category(sign)[0] in "LMNPZ" for sign in text)
    apart = sum(sign.isspace() or sign in "，。、" for sign in text)
    return told >= _MOSTLY * len(text) and apart * _SPARSE >= len(text)


def _as_declared(raw: bytes) -> tuple[str, str] | None:
    """Decode a page as it says itself that it is encoded."""
    match = _DECLARED.search(raw, 0, _HEAD) if b"<" in raw[:_HEAD] else None
    if match is None:
        return None
    name = match[1].decode("ascii").lower()
    try:
        encoding = codecs.lookup(_WIDER.get(name, name)).name
        return raw.decode(encoding), encoding
    except (LookupError, UnicodeDecodeError):
        return None


def _strictly(raw: bytes, encoding: str, file: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise SeedRefused(f"{file}: begins as {encoding.upper()} but is not sound") from error
    if "\0" in text:
        raise SeedRefused(f"{file}: is not a text")
    return text


def _first_bad(raw: bytes) -> str:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return f"line {line}"
    return "no line"
