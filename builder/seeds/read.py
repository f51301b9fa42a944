"""Reads a raw text as received: its bytes, its encoding, its digest; or says in one line why it cannot."""

import hashlib
import re
import stat
from pathlib import Path

from builder.model import Decoding, Seed
from builder.seeds.encodings import SeedRefused, decoded
from builder.seeds.mojibake import mended
from builder.seeds.webarchive import page_in
from builder.seeds.webpage import is_page, with_page

__all__ = ["SeedRefused", "read_seed", "seed_from", "words_of"]

LARGEST = 5_000_000  # bytes; the longest readouts have a hundredth of it
MOST_TEXT = 2_000_000  # code points; a long book has as many


def read_seed(path: Path, file: str, decoding: Decoding | None = None) -> Seed:
    """Read a seed from the disk; of a saved page, its text and what its markup tells.

    Args:
        path: where it is.
        file: its path relative to the site's folder, by which it is named from now on.
        decoding: how its contributor says that it is to be read.

    Raises:
        SeedRefused: it is no regular file, leaves its folder, is too large, unreadable, or no text.
    """
    return seed_from(_read(path, file), file, decoding)


def words_of(path: Path, file: str, decoding: Decoding | None = None) -> str:
    """Read a seed only as far as is needed to tell whether it is the same text as another.

    Raises:
        SeedRefused: as for ``read_seed``.
    """
    return _decoded(_read(path, file), file, decoding or Decoding())[0]


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


def seed_from(raw: bytes, file: str, decoding: Decoding | None = None) -> Seed:
    """Make a seed of raw bytes: find the encoding, make all line ends alike, take the digest.

    Raises:
        SeedRefused: the bytes are empty, binary, or in no encoding that is known.
    """
    if len(raw) > LARGEST:
        raise SeedRefused(f"{file}: is larger than {LARGEST // 1_000_000} MB")
    decoding = decoding or Decoding()
    text, encoding = _decoded(raw, file, decoding)
    if not text.strip():
        raise SeedRefused(f"{file}: is empty")
    seed = Seed(file, hashlib.sha256(raw).hexdigest(), encoding, text, decoding=decoding)
    if is_page(text, file):
        seed = with_page(seed)
        if not seed.text:
            raise SeedRefused(f"{file}: is a page without any text")
    if len(seed.text) > MOST_TEXT:
        raise SeedRefused(f"{file}: has {len(seed.text)} signs, which no report has")
    return seed


def _decoded(raw: bytes, file: str, decoding: Decoding) -> tuple[str, str]:
    text, encoding = decoded(page_in(raw), file, decoding.encoding)
    text = _lines_alike(text)
    return mended(text) if decoding.mend else text, encoding


def _lines_alike(text: str) -> str:
    return re.sub("\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", text.removeprefix("\ufeff"))
