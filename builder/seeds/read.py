"""Reads a raw text as received: its bytes, its encoding, its digest; or says in one line why it cannot."""

import codecs
import hashlib
import re
import stat
from pathlib import Path
from unicodedata import category

from charset_normalizer import from_bytes

from builder.errors import BuilderError
from builder.model import Seed
from builder.seeds.webpage import is_page, with_page

LARGEST = 5_000_000  # bytes; the longest readouts have a hundredth of it
LONGEST_LINE = 100_000  # code points; no paragraph is as long
MOST_TEXT = 1_000_000  # code points; a book has as many
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


class SeedRefused(BuilderError):  # noqa: N818 - the name is said aloud: "a seed was refused"
    """A file cannot be read as a report; its one line says which and why."""


def read_seed(path: Path, file: str) -> Seed:
    """Read a seed from the disk; of a saved page, its text and what its markup tells.

    Args:
        path: where it is.
        file: its path relative to the site's folder, by which it is named from now on.

    Raises:
        SeedRefused: it is no regular file, leaves its folder, is too large, unreadable, or no text.
    """
    return seed_from(_read(path, file), file)


def words_of(path: Path, file: str) -> str:
    """Read a seed only as far as is needed to tell whether it is the same text as another.

    Raises:
        SeedRefused: as for ``read_seed``.
    """
    return _lines_alike(_decoded(_read(path, file), file)[0])


def _read(path: Path, file: str) -> bytes:
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
            raise SeedRefused(f"{file}: is a link that leads out of its folder")
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise SeedRefused(f"{file}: is not a file")
        if status.st_size > LARGEST:
            raise SeedRefused(f"{file}: is larger than {LARGEST // 1_000_000} MB")
        return path.read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name or a link in it is not sound"
        raise SeedRefused(f"{file}: cannot be read ({reason})") from error


def seed_from(raw: bytes, file: str) -> Seed:
    """Make a seed of raw bytes: find the encoding, make all line ends alike, take the digest.

    Strict UTF-8 comes first, then a byte order mark, then what charset-normalizer recognises among the
    encodings that reports come in.

    Raises:
        SeedRefused: the bytes are empty, binary, or in no encoding that is known.
    """
    if len(raw) > LARGEST:
        raise SeedRefused(f"{file}: is larger than {LARGEST // 1_000_000} MB")
    text, encoding = _decoded(raw, file)
    text = _lines_alike(text)
    if not text.strip():
        raise SeedRefused(f"{file}: is empty")
    seed = Seed(file, hashlib.sha256(raw).hexdigest(), encoding, text)
    if is_page(text, file):
        seed = with_page(seed)
        if not seed.text:
            raise SeedRefused(f"{file}: is a page without any text")
    longest, number = max((len(line), -at) for at, line in enumerate(seed.lines, start=1))
    if longest > LONGEST_LINE:
        raise SeedRefused(f"{file}: line {-number} has {longest} signs, which no paragraph of a report has")
    if len(seed.text) > MOST_TEXT:
        raise SeedRefused(f"{file}: has {len(seed.text)} signs, which no report has")
    return seed


def _lines_alike(text: str) -> str:
    return re.sub("\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", text.removeprefix("\ufeff"))


def _decoded(raw: bytes, file: str) -> tuple[str, str]:
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
        pass
    declared = _as_declared(raw)
    if declared:
        return declared
    lenient = raw.decode("utf-8", errors="replace")
    bad = lenient.count("\ufffd")
    if sum(not sign.isascii() for sign in lenient) >= 2 * bad:
        raise SeedRefused(f"{file}: is UTF-8 with a bad byte at {_first_bad(raw)}; save it anew as UTF-8")
    best = from_bytes(raw, cp_isolation=_OTHERS).best()
    if best is None:
        raise SeedRefused(f"{file}: is in no encoding that is known; save it as UTF-8")
    return str(best), best.encoding


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
