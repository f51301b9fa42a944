"""The rules, and running them all."""

from collections.abc import Callable, Iterator

from builder.check import facts, grouping, links, statements, texts
from builder.check.case import Case
from builder.diagnostics import Diagnostic, in_reading_order

RULES: tuple[Callable[[Case], Iterator[Diagnostic]], ...] = (
    links.dangling,
    links.repeated,
    links.unknown_kind,
    links.circles,
    links.clashing_aliases,
    texts.quotations,
    texts.clashing_notes,
    texts.paragraphs,
    statements.corrections,
    texts.seeds,
    texts.unread_seeds,
    facts.pending_review,
    facts.unplaced,
    facts.reported_too_early,
    facts.updated_too_early,
    facts.weekdays,
    facts.status,
    facts.undated,
    facts.offices,
    facts.ambiguous_names,
    grouping.doubtful,
    grouping.look_alikes,
)


def examine(case: Case) -> tuple[Diagnostic, ...]:
    """Apply every rule and return all findings in reading order."""
    return in_reading_order(finding for rule in RULES for finding in rule(case))
