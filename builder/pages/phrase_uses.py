"""Where reports use the terms of the phrase ledger."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.languages import primary
from builder.model import Archive, Entry, Phrase

_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # scripts that put no space between words
_AROUND = 40  # characters shown before and after a term


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One use of a term: which form, in which paragraph (1-based) of which entry, and between what words."""

    form: str
    entry: str
    paragraph: int
    before: str
    words: str
    after: str


def uses(archive: Archive, phrase: Phrase) -> tuple[Use, ...]:
    """Find every use of a phrase, report by report in the order of their events; the longest form counts."""
    entries = sorted(archive.library.entries.values(), key=lambda entry: (_when(archive, entry), entry.id))
    return tuple(use for entry in entries for use in _uses(entry, phrase))


def _when(archive: Archive, entry: Entry) -> str:
    """Give the day of the first event that an entry tells of, or else the day it was published."""
    events = (archive.library.events.get(one.id) for one in entry.events)
    return min((event.date for event in events if event and event.date), default=entry.day or "9999")


def _uses(entry: Entry, phrase: Phrase) -> Iterator[Use]:
    pattern = _pattern(phrase.forms.get(primary(entry.language), ()))
    if pattern is None:
        return
    known = {form.casefold(): form for forms in phrase.forms.values() for form in forms}
    for number, text in enumerate(entry.paragraphs, start=1):
        for match in pattern.finditer(text):
            start, end = match.span()
            yield Use(
                form=known.get(" ".join(match[0].casefold().split()), match[0]),
                entry=entry.id,
                paragraph=number,
                before=_before(text, start),
                words=match[0],
                after=_after(text, end),
            )


def _pattern(forms: Sequence[str]) -> re.Pattern[str] | None:
    if not forms:
        return None
    either = "|".join(_form(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(either, re.IGNORECASE)


def _form(form: str) -> str:
    words = r"\s+".join(re.escape(word) for word in form.split())
    return words if _SPACELESS.search(form) else rf"(?<![\w-]){words}(?![\w-])"


def _before(text: str, start: int) -> str:
    if start <= _AROUND:
        return text[:start]
    cut = text[start - _AROUND : start]
    return f"…{cut[cut.find(' ') + 1 :] if ' ' in cut.rstrip() else cut}"


def _after(text: str, end: int) -> str:
    if len(text) - end <= _AROUND:
        return text[end:]
    cut = text[end : end + _AROUND]
    return f"{cut[: cut.rstrip().rfind(' ')] if ' ' in cut.strip() else cut}…"
