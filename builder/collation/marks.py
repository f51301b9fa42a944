"""What a sentence names that other languages name too: people, places and the like on record, and numbers."""

import re
from collections.abc import Mapping, Sequence

from builder.collation.passages import Sentence
from builder.collation.words import NUMBER, WIDE, without_thousands
from builder.languages.sentences import SentenceRules

_SHORTEST_STEM = 3  # letters that a name keeps when its ending is taken off
_MOST_STRIPPED = 2  # letters of an ending


def marks(
    sentences: Sequence[Sentence], concepts: Mapping[str, str], rules: SentenceRules
) -> list[frozenset[str]]:
    """Find the marks of each sentence.

    Args:
        sentences: those of a report.
        concepts: for each printed form of a name, in any language, what it stands for.
        rules: those of the report's language; names may have its endings, numbers its words for millions.
    """
    texts = [" ".join(clause.passage.text for clause in sentence.clauses) for sentence in sentences]
    finders, numbers = _finders(concepts, rules, "\n".join(texts)), _numbers(rules)
    found: list[frozenset[str]] = []
    for text in texts:
        named = {meaning for pattern, meaning in finders if pattern.search(text)}
        found.append(frozenset(named | {_value(match, rules) for match in numbers.finditer(text)}))
    return found


def _finders(
    concepts: Mapping[str, str], rules: SentenceRules, report: str
) -> list[tuple[re.Pattern[str], str]]:
    """Make a pattern for each name that a report may have; of a large record, most are not in it."""
    forms: dict[str, list[str]] = {}
    for form, meaning in concepts.items():
        words = [_stem(word, rules.speech.endings) for word in form.split()]
        if words and all(stem in report for stem, _ in words):
            forms.setdefault(meaning, []).append(_form(words))
    return [(re.compile("|".join(sorted(found))), meaning) for meaning, found in sorted(forms.items())]


def _form(words: Sequence[tuple[str, bool]]) -> str:
    whole = r"\s+".join(re.escape(stem) + (r"\w{0,3}" if ended else "") for stem, ended in words)
    return whole if re.match(f"[{WIDE}]", words[0][0]) else rf"(?<!\w){whole}(?!\w)"


def _stem(word: str, endings: tuple[str, ...]) -> tuple[str, bool]:
    """Take its ending off a word that may have another, as no acronym has: "Женева" is also "Женеве"."""
    if not endings or word.isascii() or word.isupper():
        return word, False
    bare = word.rstrip("".join(ending for ending in endings if len(ending) == 1))
    stem = bare if len(word) - len(bare) <= _MOST_STRIPPED else word[:-_MOST_STRIPPED]
    return (stem, True) if len(stem) >= _SHORTEST_STEM else (word, False)


def _numbers(rules: SentenceRules) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(rules.multipliers, key=len, reverse=True))
    return re.compile(rf"({NUMBER})(?:\s*({words}))?" if words else rf"({NUMBER})()")


def _value(match: re.Match[str], rules: SentenceRules) -> str:
    """Give a number as its digits: "3.5 million", "3,5 млн" and "350万" are one, as are "1.5" and "1,5"."""
    digits = without_thousands(match[1]).replace(",", ".")
    if not match[2] or digits.count(".") > 1:
        return digits
    return f"{float(digits) * rules.multipliers[match[2]]:.0f}"
