"""Reports out of which no event could be read: the report as a whole stands for what it is about.

Such a report has its own day instead of the event's, its headline instead of a name, and its words. It
becomes an event only together with another report.
"""

import textwrap
from dataclasses import replace

from builder.model import EntryMatter, Site, Telling
from builder.timeline.accounts import Account, accounts_of, paragraphs_of

_NAME = 80  # signs of a report's beginning that name what it is about, where no headline does
_MAIN = 0.5  # share of a report's text from which its tellings are what it is about


def general_kind(site: Site) -> str | None:
    """Find the kind that no words tell of, under which events without a kind of their own are filed."""
    return next((name for name, kind in site.kinds.items() if not kind.verbs and not kind.nouns), None)


def accounts_of_report(
    entry_id: str,
    matter: EntryMatter,
    paragraphs: tuple[str, ...],
    tellings: tuple[Telling, ...],
    site: Site,
) -> tuple[Account, ...]:
    """Make a report ready to be compared: its tellings, and itself where they are not what it is about.

    Args:
        entry_id: the id of its entry.
        matter: its front matter, with its headline and its own day.
        paragraphs: its text.
        tellings: the events read out of it.
        site: with the kinds of event.
    """
    told = accounts_of(entry_id, paragraphs, tellings)
    kind = general_kind(site)
    numbers = _left_over(paragraphs, tellings)
    if kind is None or not numbers:
        return told
    printed = (matter.title,) if matter.title_basis == "printed" else ()
    whole = as_whole(entry_id, matter, numbers, kind, len(told))
    texts = paragraphs_of(paragraphs, numbers)
    named = replace(
        whole.telling, name="".join(printed) or textwrap.shorten(texts[0], _NAME, placeholder=" ...")
    )
    return (*told, replace(whole, telling=named, texts=(*printed, *texts)))


def as_whole(
    entry_id: str, matter: EntryMatter, paragraphs: tuple[int, ...], kind: str, number: int
) -> Account:
    """Let a report stand for what it is about, with its own day and its headline; without its text.

    Args:
        entry_id: the id of its entry.
        matter: its front matter.
        paragraphs: those concerned, from 1.
        kind: the kind to file it under.
        number: which of the report's tellings this is, from 0.
    """
    filed = matter.dateline.date if matter.dateline else None
    day = filed or (matter.published or matter.updated or "")[:10]
    telling = Telling(
        date=day or None,
        date_basis="inferred" if day else None,
        as_printed=day or None,
        kind=kind,
        participants=(),
        name=matter.title,
        paragraphs=paragraphs,
        headline=True,
    )
    return Account(entry=entry_id, number=number, telling=telling, whole=True)


def _left_over(paragraphs: tuple[str, ...], tellings: tuple[Telling, ...]) -> tuple[int, ...]:
    """List the paragraphs that tell of no event, where they are most of the report and have its headline."""
    covered = {number for telling in tellings for number in telling.paragraphs}
    length = sum(map(len, paragraphs))
    told = sum(len(text) for text in paragraphs_of(paragraphs, tuple(sorted(covered))))
    if any(telling.headline for telling in tellings) or (tellings and told >= _MAIN * length):
        return ()
    return tuple(number for number in range(1, len(paragraphs) + 1) if number not in covered)
