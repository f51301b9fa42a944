import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Decoding
from builder.seeds.read import LARGEST, SeedRefused, read_seed, seed_from

RUSSIAN = "Министр иностранных дел провел переговоры в Москве. Стороны обсудили повестку дня. " * 4
CHINESE = "外交部长会见了来访的客人。双方就共同关心的问题交换了意见。" * 6


def test_line_ends_become_one_and_the_digest_is_of_the_raw_bytes() -> None:
    raw = b"one\r\ntwo\rthree\n"
    seed = seed_from(raw, "seeds/a.txt")
    assert seed.text == "one\ntwo\nthree\n"
    assert seed.sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_tells_the_encoding_and_is_left_off(mark: str) -> None:
    assert seed_from("Москва".encode(mark), "a").text == "Москва"


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (CHINESE, "gb18030")]
)
def test_older_encodings_are_recognised(text: str, encoding: str) -> None:
    assert seed_from(text.encode(encoding), "a").text == text


def test_an_encoding_that_is_named_is_the_only_one_tried() -> None:
    raw = "Διπλωματία".encode("cp1253")

    assert seed_from(raw, "a", Decoding(encoding="cp1253")).text == "Διπλωματία"
    with pytest.raises(SeedRefused, match="is not in utf-8: line 1"):
        seed_from(raw, "a", Decoding(encoding="utf-8"))


@pytest.mark.parametrize("size", [60, 300])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_a_few_words_are_enough_to_recognise_a_cyrillic_encoding(size: int, encoding: str) -> None:
    raw = RUSSIAN.encode(encoding)[:size]
    assert RUSSIAN.startswith(seed_from(raw, "a").text)


def test_a_few_chinese_signs_in_an_english_text_are_recognised() -> None:
    text = "The minister (外交部长) said on Monday that both sides (双方) had agreed on the visit.\n" * 3
    assert seed_from(text.encode("gb18030"), "a").text == text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"abc\0def", "not a text"),
        (bytes(range(256)) * 8, "not a text"),
        ("café — “yes”\n".encode() * 3 + b"\xff", "bad byte at line 4"),
        (b"\xff\xfea", "not sound"),
        (b"a" * (LARGEST + 1), "larger than 5 MB"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line_that_names_the_file(raw: bytes, reason: str) -> None:
    with pytest.raises(SeedRefused) as refusal:
        seed_from(raw, "seeds/bad.txt")
    assert str(refusal.value).startswith("seeds/bad.txt: ")
    assert reason in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_folder_a_missing_file_and_a_link_outwards_are_refused(tmp_path: Path) -> None:
    inside = tmp_path / "seeds"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "loop.txt").symlink_to(inside / "loop.txt")
    (inside / "folder.txt").mkdir()
    for name in ("link.txt", "loop.txt", "folder.txt", "missing.txt"):
        with pytest.raises(SeedRefused, match=name):
            read_seed(inside / name, f"seeds/{name}")


def test_a_regular_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"A report.\n")
    assert read_seed(tmp_path / "a.txt", "seeds/a.txt").text == "A report.\n"


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        seed = seed_from(raw, "a")
    except SeedRefused:
        return
    assert seed.text.strip()
    assert "\r" not in seed.text
