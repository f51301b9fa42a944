"""Reads what the importer must know of a language: months, labels, offices, verbs of speech, furniture.

A language is one file in this folder; adding a file adds the language. The files belong to the program, so
they are read once and a fault in them is a bug.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from builder.languages import primary
from builder.languages.sentences import sentence_rules

_FOLDER = Path(__file__).parent
_CJK = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # code points by which a text's language is told
_GAP = r"\s+(?:[^\s,;]+\s+){0,5}?"  # what ``*`` between two words of a phrase stands for


@dataclass(frozen=True, slots=True)
class Words:
    """A language's words, all in small letters.

    Attributes:
        language: BCP 47.
        months, weekdays: names and their numbers, from 1.
        days: words for a day, and how many days it is from the report's own.
        spans: words for a stretch of time: its unit (``week``, ``month``, ``year``) and how many of them
            it is from the report's own.
        lists: every other table, as ``table.key``, such as ``people.offices``.
        anniversary: the words after "20th" that recall an event.
        stops, closers: signs that end a sentence, and those that may follow them.
        letters: those of its script, as ranges of a pattern; the same for all languages of a script.
        says: how many letters of an alphabet one of them stands for.
    """

    language: str
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)
    spans: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    anniversary: str = ""
    stops: str = ".!?"
    closers: str = "\"'"
    letters: str = ""
    says: int = 1

    def of(self, name: str) -> tuple[str, ...]:
        """Give a list, such as ``people.offices``; a language that has none gives an empty one."""
        return self.lists.get(name, ())


@lru_cache(maxsize=16)
def words_for(language: str) -> Words:
    """Give the words of a language (BCP 47); one that has no file is read as English."""
    path = _FOLDER / f"{primary(language)}.toml"
    if path.stem not in languages():
        path = _FOLDER / "en.toml"
    return _words(path.stem, tomllib.loads(path.read_text("utf-8")))


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """List the languages that have a file."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def language_of(text: str) -> str:
    """Tell a report's language: the one whose script has most letters, and of several the one in whose words.

    Where nothing tells them apart, it is English. A language whose file gives no letters has to be told.
    """
    sample = text[:_SAMPLE]
    letters = {language: _letters(sample, words_for(language)) for language in languages()}
    likely = [language for language, number in letters.items() if number == max(letters.values())]
    if len(likely) == 1:
        return likely[0]
    counts = Counter(_WORD.findall(sample.casefold()))
    said = {language: sum(counts[word] for word in sentence_rules(language).common) for language in likely}
    return max(likely, key=lambda language: (said[language], language == "en"))


def _letters(text: str, words: Words) -> int:
    return words.says * len(re.findall(f"[{words.letters}]", text)) if words.letters else 0


@lru_cache(maxsize=512)
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Compile phrases to a pattern that finds the longest of them as whole words; no phrase finds nothing."""
    return re.compile(alternatives(phrases), re.IGNORECASE) if phrases else re.compile(r"(?!)")


def alternatives(phrases: Iterable[str]) -> str:
    """Write phrases as a pattern's alternatives, longest first, as whole words where there are words.

    A ``*`` between two words of a phrase stands for up to five others: "spoke * by telephone with".
    """
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    if not ordered:
        return "(?!)"
    edges = {_edges(phrase) for phrase in ordered}
    if len(edges) == 1:  # said once for all of them, so that most places in a text are passed over at once
        ((before, after),) = edges
        return f"{before}(?:{'|'.join(map(_escaped, ordered))}){after}"
    return "(?:" + "|".join(map(_bounded, ordered)) + ")"


def _bounded(phrase: str) -> str:
    before, after = _edges(phrase)
    return f"{before}{_escaped(phrase)}{after}"


def _escaped(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ \*\ ", _GAP).replace(r"\ ", r"\s+")


def _edges(phrase: str) -> tuple[str, str]:
    """Give what keeps a phrase from being found within a word, where a script parts words by spaces."""
    if _CJK.search(phrase):
        return "", ""
    return r"(?<!\w)" if phrase[0].isalnum() else "", r"(?!\w)" if phrase[-1].isalnum() else ""


def _words(language: str, data: Mapping[str, Any]) -> Words:
    lists = {
        f"{table}.{key}": tuple(value)
        for table, entries in data.items()
        for key, value in entries.items()
        if isinstance(value, list)
    }
    sentences, script = data.get("sentences", {}), data.get("script", {})
    return Words(
        language=language,
        months=data.get("months", {}),
        weekdays=data.get("weekdays", {}),
        days=data.get("days", {}),
        spans={name: (span["unit"], span["step"]) for name, span in data.get("spans", {}).items()},
        lists=lists,
        anniversary=data.get("events", {}).get("anniversary", ""),
        stops=sentences.get("stops", ".!?"),
        closers=sentences.get("closers", "\"'"),
        letters=script.get("letters", ""),
        says=script.get("says", 1),
    )
