"""Notices letters that a program misread before a text was saved, and sets them right where asked to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Misread:
    """A line that was misread: its number, from 1, its words as they stand, and as they were meant."""

    line: int
    seen: str
    meant: str


def misread(text: str) -> Misread | None:
    """Find the first line of a text that was misread before it was saved, as UTF-8 read as Windows-1251."""
    for number, line in enumerate(text.split("\n"), start=1):
        meant = _mended(line)
        if meant != line:
            return Misread(number, line, meant)
    return None


def mended(text: str) -> str:
    """Undo in each line what reading it in a wrong encoding did to its letters; quotes and spaces stay."""
    return "\n".join(_mended(line) for line in text.split("\n"))


def _mended(line: str) -> str:
    if line.isascii():
        return line
    from ftfy import fix_encoding  # noqa: PLC0415 - a plain text needs none of it

    return fix_encoding(line)
