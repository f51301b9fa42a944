"""Pictures of a few flat colours as PNG, which need no package for pictures.

Source: Portable Network Graphics (PNG) Specification, second edition, W3C, 2003: colour type 3, no filter.
"""

import struct
import zlib
from collections.abc import Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(lines: Sequence[bytes | bytearray], colours: Sequence[str]) -> bytes:
    """Write a picture.

    Args:
        lines: its rows from the top, all of one length; a byte for each pixel, the number of a colour.
        colours: as six hexadecimal digits, at most 256.
    """
    wide, high = len(lines[0]), len(lines)
    head = struct.pack(">IIBBBBB", wide, high, 8, 3, 0, 0, 0)
    pixels = b"".join(b"\0" + line for line in lines)
    chunks = (
        (b"IHDR", head),
        (b"PLTE", bytes.fromhex("".join(colours))),
        (b"IDAT", zlib.compress(pixels, 9)),
        (b"IEND", b""),
    )
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
