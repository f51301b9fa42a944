"""Grouping: where the evidence disagrees with what people recorded, and where two events look like one."""

from collections.abc import Iterator

from builder.check.case import Case
from builder.diagnostics import Diagnostic


def doubtful(case: Case) -> Iterator[Diagnostic]:
    """Find reports whose text speaks against the event recorded for them."""
    for doubt in case.doubts:
        path = case.library.entries[doubt.entry].path
        message = f"the text seems to tell of another event than {doubt.event}: {doubt.reason.rstrip('.')}"
        hint = "put 'events:' right if the record is wrong; what is recorded stands"
        yield case.finding(path, ("events", doubt.number, "id"), "warning", "doubtful", message, hint=hint)


def look_alikes(case: Case) -> Iterator[Diagnostic]:
    """Find recorded events that look like one."""
    for pair in case.alike:
        one, other = case.library.events[pair.one], case.library.events[pair.other]
        message = f"looks like the same event as {other.id}: {pair.reason.rstrip('.')}"
        hint = (
            f"if they are one, delete {other.path} and write 'aliases: [{other.id}]' here: its reports and "
            "its address then lead here; if one is part of the other, say so with 'part_of'"
        )
        yield case.finding(one.path, (), "warning", "look-alike", message, hint=hint)
