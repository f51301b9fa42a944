"""The words that pages print before a day or a name, in a report's language and in English."""

import re
from functools import lru_cache

from builder.languages.words import Words, alternatives, any_of, words_for


@lru_cache(maxsize=128)
def in_both(language: str, *names: str) -> tuple[str, ...]:
    """List phrases of a language and the English ones, which pages in every language print.

    Args:
        language: BCP 47.
        names: lists of the language's file, such as ``labels.updated``.
    """
    words, english = words_for(language), words_for("en")
    return tuple(dict.fromkeys(phrase for name in names for phrase in (*words.of(name), *english.of(name))))


def labels_for(label: str, words: Words) -> tuple[str, ...]:
    """List the words that label a day as ``updated`` or ``published``."""
    return in_both(words.language, f"labels.{label}")


def labels_of(words: Words) -> re.Pattern[str]:
    """Compile the words before a day that say when a report was published or updated."""
    return any_of(in_both(words.language, "labels.updated", "labels.published"))


def ago(words: Words) -> re.Pattern[str]:
    """Compile "3 minutes ago": a time that says no day, since it counts from the copying of the page."""
    return _ago(words.language)


def unglued(text: str, words: Words) -> str:
    """Part what a copy of a page glues together: ``Newport, SudmarkWritten By: Ann ExampleUpdated: ...``."""
    return _joint(words.language).sub(" | ", text)


@lru_cache(maxsize=16)
def _joint(language: str) -> re.Pattern[str]:
    """Compile where a label with a colon begins right after a small letter, a digit or a bracket."""
    names = (f"labels.{name}" for name in ("updated", "published", "byline", "editor", "source"))
    labels = sorted(in_both(language, *names), key=len, reverse=True)
    return re.compile(rf"(?<=[a-z\d)])(?=[A-Z])(?=(?i:{'|'.join(map(re.escape, labels))})\s?:)")


@lru_cache(maxsize=16)
def _ago(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b\d+\s*{alternatives(in_both(language, 'labels.ago'))}", re.IGNORECASE)
