"""Takes the page out of a web archive: one file that holds a saved page with its pictures (MHTML)."""

import re
from email import message_from_bytes

_HEAD = 4096  # bytes in which an archive shows itself
_ARCHIVE = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)

_ADDRESS = re.compile(r"https?://[\x21-\x3b\x3d\x3f-\x7e]+$")


def page_in(raw: bytes) -> bytes:
    """Give the bytes of the page within an archive; of anything else, the bytes themselves.

    A page whose encoding only the archive tells is given in UTF-8, and the address that only the archive
    tells is noted in it as browsers note it in pages.
    """
    if raw[:1] == b"<" or not _ARCHIVE.search(raw[:_HEAD]):
        return raw
    archive = message_from_bytes(raw)
    for part in archive.walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes):
            address = _ADDRESS.match(str(archive.get("Snapshot-Content-Location", "")).strip())
            note = f"<!-- saved from url=({len(address[0]):04}){address[0]} -->\n" if address else ""
            return note.encode() + _in_utf8(page, part.get_content_charset())
    return raw


def _in_utf8(page: bytes, charset: str | None) -> bytes:
    try:
        return page.decode(charset).encode("utf-8") if charset else page
    except (LookupError, UnicodeDecodeError):
        return page
