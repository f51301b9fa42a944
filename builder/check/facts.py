"""Facts: what contradicts itself, what is still to be looked at, and what stands nowhere."""

from collections.abc import Iterator

from builder import edtf
from builder.check.case import Case
from builder.diagnostics import Diagnostic
from builder.languages.weekdays import misdated
from builder.languages.words import words_for
from builder.model import Authority, Entry, Event


def pending_review(case: Case) -> Iterator[Diagnostic]:
    """List what the importer left for a person to look at."""
    for _, record in case.records():
        waiting: tuple[str, ...] = ()
        if isinstance(record, Entry | Event):
            waiting = record.review
        elif isinstance(record, Authority) and record.review:
            waiting = ("the whole record",)
        if waiting:
            message = f"still to be looked at: {', '.join(waiting)}"
            hint = "put right what is wrong, then take it out of 'review'"
            yield case.finding(record.path, ("review",), "info", "review", message, hint=hint)


def unplaced(case: Case) -> Iterator[Diagnostic]:
    """Find entries that record no event, and say how to record what the build decides for them."""
    for name, events in case.placed.items():
        path = case.library.entries[name].path
        lines = "; ".join(f"- {{id: {event}}}" for event in events)
        message = f"records no event; the build places it in {', '.join(events)}"
        yield case.finding(
            path, (), "warning", "unplaced", message, hint=f"write it down under 'events:' as {lines}"
        )


def reported_too_early(case: Case) -> Iterator[Diagnostic]:
    """Find reports that were published before what they report."""
    for entry in case.library.entries.values():
        if entry.day is None:
            continue
        published = edtf.parse(entry.day)
        for number, covered in enumerate(entry.events):
            event = case.library.events.get(covered.id)
            if event is None or event.date is None:
                continue
            if edtf.parse(event.date).first > published.last:
                message = f"published on {entry.day}, before the event it reports ({event.date})"
                hint = "one of the dates is wrong, or the event is only announced: see 'mentions'"
                yield case.finding(
                    entry.path, ("events", number, "id"), "warning", "dates", message, hint=hint
                )


def updated_too_early(case: Case) -> Iterator[Diagnostic]:
    """Find reports that were updated before they were published."""
    for entry in case.library.entries.values():
        if entry.published and entry.updated and entry.updated[:10] < entry.published[:10]:
            message = f"updated on {entry.updated}, before it was published ({entry.published})"
            yield case.finding(entry.path, ("updated",), "warning", "dates", message)


def weekdays(case: Case) -> Iterator[Diagnostic]:
    """Find days that are printed with a weekday on which they did not fall."""
    for entry in case.library.entries.values():
        words = words_for(entry.language)
        for number, paragraph in enumerate(entry.paragraphs, start=1):
            for found in misdated(paragraph, words):
                message = f"“{found.text}” cannot be: that day was a {found.weekday}"
                hint = "the report's words stay as they are printed; a note can say which of the two is right"
                yield case.in_paragraph(entry, number, "info", "dates", message, hint=hint)


def status(case: Case) -> Iterator[Diagnostic]:
    """Find events whose status does not fit the reports there are."""
    reported = {covered.id for entry in case.library.entries.values() for covered in entry.events}
    reported.update(event for events in case.placed.values() for event in events)
    for event in case.library.events.values():
        if event.status == "reported" and event.id not in reported:
            message = "no entry reports this event"
            hint = "name it under 'events:' of an entry, or give it another status"
            yield case.finding(event.path, ("status",), "warning", "status", message, hint=hint)
        elif event.status in {"announced", "recalled"} and event.id in reported:
            message = f"is said to be only {event.status}, and an entry reports it"
            yield case.finding(
                event.path, ("status",), "warning", "status", message, hint="write 'status: reported'"
            )


def undated(case: Case) -> Iterator[Diagnostic]:
    """Find events without a date, which a timeline can only put last."""
    for event in case.library.events.values():
        if event.date is None:
            yield case.finding(event.path, (), "warning", "dates", "has no date, so it stands last")


def offices(case: Case) -> Iterator[Diagnostic]:
    """Find offices that end before they begin."""
    for person in case.library.people.values():
        for number, office in enumerate(person.offices):
            if not office.since or not office.until:
                continue
            if edtf.parse(office.until).last < edtf.parse(office.since).first:
                message = f"ends ({office.until}) before it begins ({office.since})"
                yield case.finding(person.path, ("offices", number, "until"), "warning", "dates", message)


def ambiguous_names(case: Case) -> Iterator[Diagnostic]:
    """Find names that two records of one folder both claim: the importer could not tell whom is meant."""
    for folder in ("people", "organizations", "places", "topics"):
        holders: dict[str, str] = {}
        for record in case.shelf(folder).values():
            if not isinstance(record, Authority):
                continue
            for name in dict.fromkeys((record.name, *record.variants)):
                holder = holders.setdefault(name.casefold(), record.path)
                if holder != record.path:
                    message = f"the name '{name}' also belongs to {holder}"
                    hint = "leave it in one record, or join the two"
                    yield case.finding(record.path, ("variants",), "warning", "ambiguous", message, hint=hint)
