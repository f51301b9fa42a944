"""Reads a raw text as received: its bytes, its encoding, its digest; or says in one line why it cannot."""

import hashlib
import stat
from pathlib import Path

from charset_normalizer import from_bytes

from builder.errors import BuilderError
from builder.model import Seed

LARGEST = 5_000_000  # bytes; the longest readouts have a hundredth of it
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_OTHERS = ["gb18030", "cp1251", "koi8_r", "cp1252", "latin_1"]
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_MOST_CONTROLS = 0.01  # of all bytes; more is no text


class SeedRefused(BuilderError):  # noqa: N818 - the name is said aloud: "a seed was refused"
    """A file cannot be read as a report; its one line says which and why."""


def read_seed(path: Path, file: str) -> Seed:
    """Read a seed from the disk; the only function of this package that touches a file.

    Args:
        path: where it is.
        file: its path relative to the site's folder, by which it is named from now on.

    Raises:
        SeedRefused: it is no regular file, leaves its folder, is too large, unreadable, or no text.
    """
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
            raise SeedRefused(f"{file}: is a link that leads out of its folder")
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise SeedRefused(f"{file}: is not a file")
        if status.st_size > LARGEST:
            raise SeedRefused(f"{file}: is larger than {LARGEST // 1_000_000} MB")
        raw = path.read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name or a link in it is not sound"
        raise SeedRefused(f"{file}: cannot be read ({reason})") from error
    return seed_from(raw, file)


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
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = (
        text.replace("\u2028", "\n")
        .replace("\u2029", "\n")
        .replace("\x0b", "\n")
        .replace("\x0c", "\n")
        .replace("\x85", "\n")
    )
    if not text.strip():
        raise SeedRefused(f"{file}: is empty")
    return Seed(file, hashlib.sha256(raw).hexdigest(), encoding, text)


def _decoded(raw: bytes, file: str) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding, file), encoding
    if b"\0" in raw or sum(raw.count(byte) for byte in _CONTROLS) > len(raw) * _MOST_CONTROLS:
        raise SeedRefused(f"{file}: is not a text")
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    lenient = raw.decode("utf-8", errors="replace")
    bad = lenient.count("\ufffd")
    if sum(not sign.isascii() for sign in lenient) >= 2 * bad:
        raise SeedRefused(f"{file}: is UTF-8 with a bad byte at {_first_bad(raw)}; save it anew as UTF-8")
    best = from_bytes(raw, cp_isolation=_OTHERS).best()
    if best is None:
        raise SeedRefused(f"{file}: is in no encoding that is known; save it as UTF-8")
    return str(best), best.encoding


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
