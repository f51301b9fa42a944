"""Texts: what is quoted must stand where it is said to stand, word for word."""

import textwrap
from collections.abc import Iterator

from builder.check.case import Case
from builder.diagnostics import Diagnostic
from builder.fields import paragraph_numbers
from builder.model import Entry
from builder.verify import unfaithful

_SHORT = 60  # signs of a quotation that a message repeats


def quotations(case: Case) -> Iterator[Diagnostic]:
    """Find annotations whose quotation is not in the text, or stands there more than once."""
    for entry in case.library.entries.values():
        for number, note in enumerate(entry.notes):
            found = sum(
                text.count(note.prefix + note.quote + note.suffix) for text in entry.paragraphs if note.quote
            )
            at = ("notes", number, "quote")
            if found == 0:
                bare = any(note.quote in text for text in entry.paragraphs) and note.quote
                message = f"no paragraph has the words “{_short(note.prefix + note.quote + note.suffix)}”"
                hint = (
                    "the quotation stands there, but not between this prefix and suffix"
                    if bare
                    else "copy the words from one paragraph of the entry, without changing any"
                )
                yield case.finding(entry.path, at, "error", "quotation", message, hint=hint)
            elif found > 1:
                message = f"the words “{_short(note.quote)}” stand in the text {found} times"
                hint = "give 'prefix' or 'suffix', the words just before or after the passage that is meant"
                yield case.finding(entry.path, at, "error", "quotation", message, hint=hint)


def clashing_notes(case: Case) -> Iterator[Diagnostic]:
    """Find annotations of one entry that claim one address."""
    for entry in case.library.entries.values():
        held: set[str] = set()
        for number, note in enumerate(entry.notes):
            if note.id in held:
                message = f"another note of this entry has the id '{note.id}' too"
                hint = "give it one of its own, or leave the line out"
                yield case.finding(
                    entry.path, ("notes", number, "id"), "error", "duplicate-id", message, hint=hint
                )
            held |= {note.id} if note.id else set()


def _short(text: str) -> str:
    return textwrap.shorten(text, _SHORT, placeholder=" ...")


def paragraphs(case: Case) -> Iterator[Diagnostic]:
    """Find paragraphs that are named and are not there, and entries without any."""
    for entry in case.library.entries.values():
        count = len(entry.paragraphs)
        if not count:
            hint = "the report's text goes below the front matter"
            yield case.finding(entry.path, (), "error", "empty", "the entry has no text", hint=hint)
        named = [("events", number, one.paragraphs) for number, one in enumerate(entry.events)]
        named += [("mentions", number, one.paragraphs) for number, one in enumerate(entry.mentions)]
        for key, number, numbers in named:
            beyond = [n for n in paragraph_numbers(numbers, count) if n > count]
            if beyond:
                message = f"there is no paragraph {beyond[0]}: the entry has {count}"
                yield case.finding(entry.path, (key, number, "paragraphs"), "error", "paragraphs", message)


def seeds(case: Case) -> Iterator[Diagnostic]:
    """Find entries that no longer agree with the seed they came from."""
    for entry in case.library.entries.values():
        if entry.seed is None:
            continue
        seed = case.seeds.get(entry.seed.file)
        if seed is None:
            message = f"the seed {entry.seed.file} is not there"
            hint = "put the raw report back, so that the entry can be verified against it"
            if entry.id in case.twins:
                hint = f"{case.twins[entry.id]} holds the same: write 'file: {case.twins[entry.id]}' here"
            yield case.finding(entry.path, ("seed", "file"), "warning", "seed", message, hint=hint)
        elif seed.sha256 != entry.seed.sha256:
            message = f"the seed {entry.seed.file} has changed since it was imported"
            hint = f"'import --explain {entry.seed.file}' says how it is read now"
            yield case.finding(entry.path, ("seed", "sha256"), "warning", "seed", message, hint=hint)
        if seed is not None:
            yield from _verbatim(case, entry, seed.text)


def _verbatim(case: Case, entry: Entry, text: str) -> Iterator[Diagnostic]:
    for number in unfaithful(entry, text):
        message = f"paragraph {number} is not the seed's, word for word"
        hint = "reports are quoted as printed; what editors have to say goes into a note"
        yield case.in_paragraph(entry, number, "warning", "verbatim", message, hint=hint)


def unread_seeds(case: Case) -> Iterator[Diagnostic]:
    """Find seeds that no entry was made from."""
    for path, refusal in case.unread.items():
        message = f"cannot be imported: {refusal}" if refusal else "no entry was made from this seed"
        hint = "put it right, or take it out of seeds/" if refusal else "'import' makes one, or says why not"
        yield Diagnostic(path=path, severity="warning", code="not-imported", message=message, hint=hint)
