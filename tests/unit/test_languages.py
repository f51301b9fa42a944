"""A language of reports is a file: what is in it says how it is told from others."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.languages import primary, words
from builder.languages.sentences import SentenceRules
from builder.model import Library, Supplied
from builder.seeds.read import seed_from
from builder.seeds.taking import take
from tests.making import SITE

CACHED = (words.languages, words.words_for)


@pytest.fixture
def two_of_one_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have English and German, and no other language."""
    for language, month in (("en", "march"), ("de", "märz")):
        text = f'[months]\n"{month}" = 3\n[labels]\npublished = ["am"]\n[script]\nletters = "A-Za-z"\n'
        (tmp_path / f"{language}.toml").write_text(text, "utf-8")
    common = {"en": frozenset({"the", "of", "in"}), "de": frozenset({"der", "und", "in"})}
    monkeypatch.setattr(words, "_FOLDER", tmp_path)
    monkeypatch.setattr(words, "sentence_rules", lambda name: SentenceRules(name, common=common[name]))
    for cached in CACHED:
        cached.cache_clear()
    yield
    for cached in CACHED:
        cached.cache_clear()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister met Anna Götz in Kelm.", "en"),
        ("Der Minister und seine Kollegin trafen sich in Kelm.", "de"),
        ("12 : 34", "en"),
        ("Kelm", "en"),
    ],
)
@pytest.mark.usefixtures("two_of_one_script")
def test_languages_of_one_script_are_told_apart_by_their_common_words(text: str, language: str) -> None:
    assert words.language_of(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said “привет” in Kelm.", "en"),
        ("Министр сказал Ok.", "ru"),
        ("王毅会见 Lavrov", "zh"),
        ("", "en"),
    ],
)
def test_a_language_is_told_by_its_letters(text: str, language: str) -> None:
    assert words.language_of(text) == language


@pytest.mark.parametrize(("told", "read"), [("ru", "2023-02-22"), ("uk", "2023-02-22"), ("en", None)])
def test_a_report_is_read_with_the_words_of_the_language_that_is_told_where_it_has_a_file(
    told: str, read: str | None
) -> None:
    text = (
        "Министры провели переговоры в Кельме\nОпубликовано: 22 февраля 2023\n"
        "Министр иностранных дел встретился в Кельме со своей коллегой и обсудил с ней паром и дорогу.\n"
    )
    made = take(seed_from(text.encode(), "seeds/x.txt"), Library(site=SITE), Supplied(language=told))

    assert (made.matter.language, made.matter.published) == (told, read)


def test_the_primary_part_of_a_language_names_its_file() -> None:
    assert (primary("zh-Hans-CN"), primary("EN"), primary("ru")) == ("zh", "en", "ru")
