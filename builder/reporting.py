"""What the program says: of an import, a line for each seed and what to look at; of findings, to GitHub."""

from collections.abc import Iterable, Iterator, Sequence

from builder.diagnostics import Diagnostic
from builder.known import Outcomes
from builder.model import Telling
from builder.seeds.candidates import Option
from builder.seeds.explaining import Explained
from builder.seeds.missing import NO_EVENT

_WIDEST = 100  # code points of a line that is repeated
_MANY = 12  # people that a list names


def said_of_all(outcomes: Sequence[Outcomes]) -> Iterator[str]:
    """Report an import, and where more than a few seeds were taken in, how many became what."""
    for outcome in outcomes:
        yield from said_of(outcome)
    if not outcomes:
        yield "There is nothing in seeds/ yet: put a raw report there, as a text file or a saved page."
    waiting = [one for one in outcomes if one.outcome in {"new", "updated"} and one.review]
    if waiting:
        number = f"{len(waiting)} entries" if len(waiting) > 1 else "1 entry"
        verb = "wait" if len(waiting) > 1 else "waits"
        yield f"{number} {verb} for a look: put right what stands under 'review', then take it out of there."


def said_of(outcome: Outcomes) -> Iterator[str]:
    """Report what became of one seed: a line, then what to look at."""
    said = "kept (edited by hand)" if outcome.outcome == "kept" else outcome.outcome
    entry = f" -> {outcome.entry}" if outcome.entry else ""
    remark = f" ({outcome.remark})" if outcome.remark else ""
    yield _one_line(f"{said}: {outcome.seed}{entry}{remark}")
    if outcome.outcome in {"new", "updated"}:
        by_wording = " (by its wording alone)" if outcome.events and NO_EVENT in outcome.not_found else ""
        yield f"    events: {', '.join(outcome.events) or 'none found'}{by_wording}"
        if outcome.followed:
            yield f"    follows the importer in: {', '.join(outcome.followed)}"
        if outcome.review:
            yield f"    to review: {', '.join(outcome.review)}"
        missing = (one for one in outcome.not_found if not (by_wording and one == NO_EVENT))
        yield from (f"    not found: {one}" for one in missing)
        yield from (_one_line(f"    look at: {finding}") for finding in outcome.findings)
        yield from (f"    wrote {path}" for path in outcome.created)
    yield from (
        _one_line(f"    stays: {key}; the importer would now say: {now}") for key, now in outcome.stays
    )


def _one_line(text: str) -> str:
    """Keep a name or a text of someone else's on its line, and its controls from the terminal."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def said_of_reading(read: Explained) -> Iterator[str]:
    """Say how a seed is read, for a person: its lines, what could have been each fact, its events."""
    yield f"{read.file} ({read.encoding})"
    yield ""
    yield "What each line is held to be; - before a line that does not stand whole in the entry:"
    width = max((len(line.role) for line in read.lines), default=0)
    for line in read.lines:
        yield f"  {line.line:>4} {'-' if line.stripped else ' '} {line.role:<{width}}  {_short(line.text)}"
    for key, options in read.options.items():
        yield ""
        yield (
            f"What could be its {key}; > before what was chosen:"
            if options
            else f"Nothing could be its {key}."
        )
        yield from map(_option, options)
    yield ""
    yield "The events it tells of:" if read.tellings else "It tells of no event."
    for telling in read.tellings:
        yield from _telling(telling)
    for mention in read.mentions:
        day = f", {mention.date}" if mention.date else ""
        yield f"  only {mention.relation}: {_short(mention.what)}{day}{_from(mention.as_printed)}"
    yield from _listed("To review", read.review)
    yield from _listed("Not found", read.not_found)
    yield from _listed("Look at", read.findings)


def _option(one: Option) -> str:
    place = f"line {one.line}" if one.line else "beside it"
    return f"  {'>' if one.chosen else ' '} {one.score:>5.2f}  {place}: {_short(one.words)} ({one.rule})"


def _telling(telling: Telling) -> Iterator[str]:
    day = f"{telling.date or 'no day'} ({telling.date_basis or 'not known'}{_from(telling.as_printed)})"
    where = f" in {telling.place}" if telling.place else ""
    name = f" “{telling.name}”" if telling.name else ""
    yield f"  {telling.kind}{name}, {day}{where}"
    yield f"      took part: {', '.join(telling.participants[:_MANY]) or 'nobody who is known'}"
    headline = ", and the headline" if telling.headline else ""
    yield f"      told in paragraphs: {', '.join(map(str, telling.paragraphs)) or 'none'}{headline}"


def _from(printed: str | None) -> str:
    return f", from “{_short(printed)}”" if printed else ""


def _listed(title: str, said: Iterable[str]) -> Iterator[str]:
    said = tuple(said)
    if said:
        yield ""
        yield f"{title}:"
        yield from (f"  {_short(one)}" for one in said)


def _short(text: str) -> str:
    text = _one_line(" ".join(text.split()))
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 3]}..."


def for_github(finding: Diagnostic) -> str:
    """Write a finding as a workflow command, its text escaped as that form asks."""
    level = {"error": "error", "warning": "warning", "info": "notice"}[finding.severity]
    text = f"{finding.message}\n{finding.hint}".strip()
    place = f"file={_escaped(finding.path, ',:')},line={finding.line},col={finding.column}"
    return f"::{level} {place},title={_escaped(finding.code, ',:')}::{_escaped(text)}"


def _escaped(text: str, also: str = "") -> str:
    for sign in "%\r\n" + also:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
