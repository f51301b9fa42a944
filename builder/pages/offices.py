"""The offices a person held: when, how reports print them, and both drawn over the years of their events."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from builder import edtf, routes
from builder.model import Entry, Office, Person
from builder.pages.filed import filed
from builder.pages.parts import Ref
from builder.pages.view import View
from builder.pages.words import count

_NAMED = 4  # reports that are all named; of more, only the first and the last are
WIDE = 1000  # units of the drawing, from the first year to the end of the last
_THIN, _TICK = 6, 3  # the least width of a stretch, and that of a mark
_DAYS = 365.2425


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A way in which reports print an office: the reports that do, or the first and the last of many."""

    text: str
    entries: tuple[Ref, ...]
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLine:
    """An office held: its plain title, its body, when, and how reports print it.

    Attributes:
        title: the office in plain words.
        organization: the body it belongs to.
        held: when, in words; empty where that is not known.
        span: where it begins and how long it is in the drawing; ``None`` where no year is known.
        printed: how the reports of those years print it.
    """

    title: str
    organization: Ref | None
    held: str
    span: tuple[int, int] | None
    printed: tuple[Printed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices:
    """All offices of a person, earliest first.

    Attributes:
        lines: an office each.
        years: the first and the last year of the drawing; empty where there is nothing to draw.
        ticks: where the person's events stand in it, as an SVG path.
    """

    lines: tuple[OfficeLine, ...]
    years: tuple[int, ...]
    ticks: str


def offices(view: View, person: Person, events: Sequence[str]) -> Offices:
    """Lay out a person's offices.

    Args:
        view: the archive from the person's page.
        person: who held them.
        events: ids of the events they took part in, in chronological order.
    """
    held = sorted(person.offices, key=lambda one: (one.since or "9999", one.until or "9999"))
    days = [edtf.parse(when).first for name in events if (when := view.library.events[name].date)]
    years = [edtf.parse(when).first.year for one in held for when in (one.since, one.until) if when]
    years += [day.year for day in days]
    scale = (min(years), max(years)) if any(one.since for one in held) else ()
    forms = {office: _forms(held, office) for office in held}
    found = _printings(view, person, events, {form for texts in forms.values() for form in texts})
    return Offices(
        lines=tuple(
            _line(view, office, scale, [(form, found[form]) for form in forms[office]]) for office in held
        ),
        years=scale,
        ticks="".join(f"M{_at(day, scale)} 0v10h{_TICK}v-10z" for day in days) if scale else "",
    )


def _forms(held: Sequence[Office], office: Office) -> tuple[str, ...]:
    """Give the ways an office is printed: an office held twice need have them once."""
    same = (text for one in held if one.title == office.title for text in one.as_printed)
    return tuple(dict.fromkeys((*office.as_printed, *same)))


def _line(
    view: View,
    office: Office,
    scale: Sequence[int],
    found: Iterable[tuple[str, list[tuple[str | None, Ref]]]],
) -> OfficeLine:
    since = f"from {edtf.say(office.since)}" if office.since else ""
    until = f"to {edtf.say(office.until)}" if office.until else ""
    printed = ((text, [ref for when, ref in reports if _within(office, when)]) for text, reports in found)
    return OfficeLine(
        title=office.title,
        organization=view.record("organizations", office.organization) if office.organization else None,
        held=" ".join(part for part in (since, until) if part),
        span=_span(office, scale),
        printed=tuple(_printed(text, reports) for text, reports in printed if reports),
    )


def _printed(text: str, reports: Sequence[Ref]) -> Printed:
    many = len(reports) > _NAMED
    return Printed(
        text=text,
        entries=(reports[0], reports[-1]) if many else tuple(reports),
        total=count(len(reports), "report") if many else "",
    )


def _within(office: Office, when: str | None) -> bool:
    """Tell whether an office was held on a day; where either is not known, nothing speaks against it."""
    if when is None:
        return True
    day = edtf.parse(when)
    begun = not office.since or edtf.parse(office.since).first <= day.last
    return begun and (not office.until or day.first <= edtf.parse(office.until).last)


def _span(office: Office, scale: Sequence[int]) -> tuple[int, int] | None:
    if not scale or not office.since:
        return None
    start = _at(edtf.parse(office.since).first, scale)
    if not office.until:
        return start, max(WIDE - start, _THIN)
    return start, max(_at(edtf.parse(office.until).last, scale) - start, _THIN)


def _at(day: date, scale: Sequence[int]) -> int:
    """Give the place of a day in the drawing."""
    first, last = scale
    return round((day.year - first + (day.timetuple().tm_yday - 1) / _DAYS) / (last - first + 1) * WIDE)


@dataclass(frozen=True, slots=True)
class _Words:
    """How a person's offices and names are looked for in a text."""

    forms: re.Pattern[str]
    named_after: re.Pattern[str]
    named_before: re.Pattern[str]

    def found_in(self, text: str) -> list[str]:
        """Give the ways of printing an office that stand beside the name, before or after it."""
        found = []
        for match in self.forms.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            word = _WORD_AFTER.match(after)
            of_another = word is not None and not word[1].islower()
            if self.named_after.match(after) or (self.named_before.search(before) and not of_another):
                found.append(match[0])
        return found


_WORD_AFTER = re.compile(r"\s+([^\W\d_])\w")  # written large, it is the name of somebody else


def _words_for(person: Person, forms: Iterable[str]) -> _Words:
    offices = _any_of(forms)
    names = _any_of((person.name, person.family or person.name, *person.variants))
    return _Words(
        forms=re.compile(rf"(?<!\w){offices}(?![^\W\d_a-z]?[a-z])"),
        named_after=re.compile(rf"(?:[\s,]*\w{{0,3}}[\s,]*{offices})*[\s,]*{names}"),
        named_before=re.compile(rf"{names},[^.;。！？]*$"),
    )


def _any_of(texts: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(text) for text in sorted(texts, key=lambda text: (-len(text), text)))})"


def _printings(
    view: View, person: Person, events: Iterable[str], forms: set[str]
) -> dict[str, list[tuple[str | None, Ref]]]:
    """Find the reports that print an office of a person, earliest first, each with its day, by its words."""
    found: dict[str, list[tuple[str | None, Ref]]] = {form: [] for form in forms}
    if not found:
        return found
    words = _words_for(person, forms)
    for entry in _reports(view, events):
        told = filed(view.archive).by(entry.id)
        when = entry.day or next((day for name in told if (day := view.library.events[name].date)), None)
        for form, href in _printed_in(view, entry, words).items():
            said = f", {edtf.say(when)}" if when else ""
            ref = Ref(text=f"{view.outlet_name(entry)}{said}", href=href, detail=entry.title)
            found[form].append((when, ref))
    for reports in found.values():
        reports.sort(key=lambda report: report[0] or "9999")
    return found


def _reports(view: View, events: Iterable[str]) -> list[Entry]:
    """List the reports of some events, and those that announce or recall them, by id."""
    archive = view.archive
    names = {
        name
        for event in events
        for of in (archive.reports, archive.mentioned_in)
        for name in of.get(event, ())
    }
    return [view.library.entries[name] for name in sorted(names) if name in view.library.entries]


def _printed_in(view: View, entry: Entry, words: _Words) -> dict[str, str]:
    """Give the ways in which a report prints the offices, each with the first paragraph that does."""
    found: dict[str, str] = {}
    for number, text in enumerate(entry.paragraphs, start=1):
        for form in words.found_in(text):
            found.setdefault(form, view.paragraph(entry, number))
    for caption in entry.captions:
        for form in words.found_in(caption.text):
            found.setdefault(form, view.to(routes.entry(entry.id)))
    return found
