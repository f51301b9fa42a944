"""What a language's reports do with sentences, clauses and speakers: one TOML file per language.

A new language needs a new file here and no Python; a language without one is read by the rules that
hold for most: sentences end at stops, clauses at commas, and nobody is known to be speaking.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from builder.languages import primary


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The words by which clauses of one sentence are told from items of a list.

    Attributes:
        conjunctions: words that may stand before a coordinated clause.
        relatives: words that open a relative clause.
        remarks: those that after a comma open a remark of its own, in languages where a comma tells.
        leaning: openings of a clause that leans on the one after it, and is not cut from it.
        verbs, verb_endings: words, and endings of words, that count as a predicate.
        adverbs, adverb_endings: words that may stand before the predicate.
    """

    conjunctions: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    leaning: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()
    verb_endings: tuple[str, ...] = ()
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The words of speech frames, such as "Wang said that" and "he added"; see the files for each.

    Attributes:
        verbs: verbs of speech.
        transitive: those that open a statement only before a word that opens one, or a quotation.
        addressing: those that name the hearer before what is said.
        openers: words that may stand between a verb and what is said.
        adverbs: words that may stand between speaker and verb.
        pronouns, plural_pronouns: words for whoever spoke last, and for both sides.
        sides: other words for both sides.
        according: words before the source of what is said.
        adding: words by which a speaker goes on behind his frame: "he said, adding that".
        comparing: words before a frame that opens a sentence: "As the minister said".
        own_words: phrases that stand for whoever spoke last: "In his view".
        strangers: openings of what is no speaker, though a verb of speech follows.
        articles: before a noun, they take up what was named before: "the statement".
        endings: letters that a name may end in by its case.
        circumstances: words that may follow a closing frame: "he said on Wednesday".
        introductions: words that may open a frame: "During the meeting, he said".
        occasions: what something can be said at.
        closings: in scripts without spaces, what stands behind an occasion.
    """

    verbs: tuple[str, ...] = ()
    transitive: tuple[str, ...] = ()
    addressing: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    plural_pronouns: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    according: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    introductions: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()
    adding: tuple[str, ...] = ()
    comparing: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """Everything collation knows of a language.

    Attributes:
        language: its primary subtag, such as ``en``.
        spaced: whether its words are parted by spaces.
        abbreviations: words, in small letters, whose full stop ends no sentence.
        common: words that carry no subject matter.
        clauses: the words by which clauses are cut.
        speech: the words by which speakers are known.
        spellings: pairs of letters, the one written for the other; words that differ by nothing else are one
            word in two spellings.
        numerals: for each word that is a number, its figures.
        multipliers: for each word behind figures, by how much it multiplies them: "million".
    """

    language: str
    spaced: bool = True
    abbreviations: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    clauses: ClauseWords = ClauseWords()
    speech: SpeechWords = SpeechWords()
    spellings: tuple[tuple[str, str], ...] = ()
    numerals: Mapping[str, str] = field(default_factory=dict)
    multipliers: Mapping[str, int] = field(default_factory=dict)


def _clauses(table: Mapping[str, Any]) -> ClauseWords:
    return ClauseWords(
        conjunctions=tuple(table["conjunctions"]),
        relatives=tuple(table["relatives"]),
        remarks=tuple(table["remarks"]),
        leaning=tuple(table["leaning"]),
        verbs=frozenset(table["verbs"]),
        verb_endings=tuple(table["verb_endings"]),
        adverbs=frozenset(table["adverbs"]),
        adverb_endings=tuple(table["adverb_endings"]),
    )


@cache
def _rules(primary: str) -> SentenceRules:
    file = resources.files(__name__).joinpath(f"{primary}.toml")
    if not primary.isalpha() or not file.is_file():
        return SentenceRules(language=primary)
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return SentenceRules(
        language=primary,
        spaced=table["spaced"],
        abbreviations=frozenset(word.casefold() for word in table["abbreviations"]),
        common=frozenset(table["common"]),
        clauses=_clauses(table["clauses"]),
        speech=SpeechWords(**{key: tuple(words) for key, words in table["speech"].items()}),
        spellings=tuple((one, other) for one, other in table.get("spellings", ())),
        multipliers={
            word: int(figures) for figures, *words in table.get("multipliers", ()) for word in words
        },
        numerals={word: figures for figures, *words in table.get("numerals", ()) for word in words},
    )


def sentence_rules(language: str) -> SentenceRules:
    """Give the rules of a language.

    Args:
        language: a BCP 47 tag; only its primary subtag counts.
    """
    return _rules(primary(language))
