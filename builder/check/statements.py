"""Editors' corrections of a synopsis: each must point at passages that are there."""

import textwrap
from collections.abc import Iterator

from builder.check.case import Case
from builder.diagnostics import Diagnostic, did_you_mean
from builder.fields import paragraph_numbers
from builder.model import Correction, Event, Quoted

_SHORT = 60  # signs of a quotation that a message repeats
_FEWEST = {"split": 1, "untie": 1, "tie": 2, "join": 2}


def corrections(case: Case) -> Iterator[Diagnostic]:
    """Find corrections of statements that cannot be carried out."""
    for event in case.library.events.values():
        for number, correction in enumerate(event.statements):
            yield from _too_few(case, event, number, correction)
            for place, words in enumerate(correction.passages):
                at = ("statements", number, "passages", place)
                yield from _passage(case, event, at, words)


def _too_few(case: Case, event: Event, number: int, correction: Correction) -> Iterator[Diagnostic]:
    fewest = _FEWEST[correction.do]
    if len(correction.passages) < fewest:
        at = ("statements", number, "passages")
        message = f"'{correction.do}' needs {fewest} passage{'s' if fewest > 1 else ''} or more"
        hint = "quote each passage as {entry: ..., quote: ...}"
        yield case.finding(event.path, at, "error", "statements", message, hint=hint)


def _passage(case: Case, event: Event, at: tuple[str | int, ...], words: Quoted) -> Iterator[Diagnostic]:
    entry = case.library.entries.get(words.entry)
    if entry is None:
        if words.entry not in case.unsound.get("entries", frozenset()):
            hint = did_you_mean(words.entry, case.library.entries, "see content/entries/")
            message = f"there is no entry '{words.entry}'"
            yield case.finding(event.path, (*at, "entry"), "error", "statements", message, hint=hint)
        return
    told = {
        paragraph
        for one in entry.events
        if one.id == event.id
        for paragraph in paragraph_numbers(one.paragraphs, len(entry.paragraphs))
    }
    if not told:
        message = f"'{words.entry}' does not tell of this event"
        hint = "only what its reports say of it can be corrected; see 'events' in the entry"
        yield case.finding(event.path, (*at, "entry"), "error", "statements", message, hint=hint)
        return
    texts = [text for number, text in enumerate(entry.paragraphs, start=1) if number in told]
    found = sum(text.count(words.quote) for text in texts) if words.quote.strip() else 0
    if found != 1:
        quote = textwrap.shorten(words.quote, _SHORT, placeholder=" ...")
        times = f"stand {found} times in what" if found else "are not in what"
        message = f"the words “{quote}” {times} '{words.entry}' tells of this event"
        hint = (
            "quote more words, so that they stand there once"
            if found
            else "copy the words from one paragraph that tells of this event, without changing any"
        )
        yield case.finding(event.path, (*at, "quote"), "error", "quotation", message, hint=hint)
