"""The picture of an event: rows, strokes and signs, in a file that readers of PNG know."""

import struct
import zlib
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builder import routes
from builder.exports.card import artifacts, card
from builder.exports.png import png
from builder.model import Synopsis
from tests.making import synopsis
from tests.unit.exports.archives import EVENT, archive

PAPER, SAME, REWORDED, ADDED, ABSENT = range(5)


def read(data: bytes) -> list[bytes]:
    """Read a PNG of palette colours as a decoder does: signature, chunks with their sums, then rows."""
    assert data[:8] == bytes((137, 80, 78, 71, 13, 10, 26, 10))
    chunks, at = {}, 8
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        assert struct.unpack_from(">I", data, at + 8 + size)[0] == zlib.crc32(kind + body)
        chunks[kind] = body
        at += 12 + size
    assert list(chunks) == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    wide, high, depth, colours, *rest = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert (depth, colours, rest) == (8, 3, [0, 0, 0])
    pixels = zlib.decompress(chunks[b"IDAT"])
    assert len(pixels) == high * (wide + 1)
    lines = [pixels[row * (wide + 1) :][: wide + 1] for row in range(high)]
    assert all(line[0] == 0 for line in lines)
    assert max(map(max, lines)) < len(chunks[b"PLTE"]) // 3
    return [line[1:] for line in lines]


def told(*relations: tuple[str, ...]) -> Synopsis:
    """Make a synopsis with a row of relations for each statement."""
    return synopsis(EVENT, "ABCDEFGHIJ"[: len(relations[0])], relations)


def test_only_events_whose_reports_are_compared_have_a_picture() -> None:
    assert [one.path for one in artifacts(archive())] == [f"events/{EVENT}/card.png"]
    assert list(artifacts(replace(archive(), synopses={}))) == []


def test_a_picture_has_the_size_that_pages_are_told() -> None:
    lines = read(card(told(("base", "reworded"))))
    assert (len(lines[0]), len(lines)) == routes.CARD


def test_each_report_has_its_sign_and_a_stroke_for_each_statement() -> None:
    synopsis = told(("base", "identical"), ("base", "reworded"), ("base", "absent"), ("absent", "base"))
    lines = read(card(synopsis))
    wide, high = routes.CARD
    upper, lower = lines[high // 2 - 75], lines[high // 2 + 75]
    assert list(dict.fromkeys(upper)) == [PAPER, 5, SAME, ABSENT]
    assert list(dict.fromkeys(lower)) == [PAPER, 6, SAME, REWORDED, ABSENT, ADDED]
    assert set(lines[0]) == set(lines[-1]) == {PAPER}
    assert abs(upper.index(5) - (wide - 1 - max(x for x in range(wide) if upper[x]))) <= 1


@given(st.integers(1, 9), st.integers(1, 900))
def test_however_many_reports_and_statements_there_are_nothing_stands_in_the_margin(
    reports: int, statements: int
) -> None:
    lines = read(card(told(*[("base", *["absent"] * (reports - 1))] * statements)))
    assert {sign for line in lines for sign in (*line[:80], *line[-80:])} == {PAPER}
    assert {sign for line in (*lines[:80], *lines[-80:]) for sign in line} == {PAPER}


def test_the_same_event_gives_the_same_picture_of_a_few_thousand_bytes() -> None:
    synopsis = told(*[("base", "reworded", "absent")] * 26)
    assert card(synopsis) == card(synopsis)
    assert len(card(synopsis)) < 4000


def test_a_picture_keeps_its_pixels() -> None:
    assert read(png([b"\0\1\2", b"\2\1\0"], ("000000", "ffffff", "8c1d18"))) == [b"\0\1\2", b"\2\1\0"]
