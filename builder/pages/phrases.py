"""The phrase ledger: chosen terms through all reports and years, and the terms that reports vary."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder import routes
from builder.languages.sentences import sentence_rules
from builder.model import Archive, Phrase, Sheet, Synopsis
from builder.pages.cells import wording
from builder.pages.exchanged import exchanged
from builder.pages.parts import Day, Frame, Ref
from builder.pages.phrase_uses import Use, uses
from builder.pages.view import View, when_published
from builder.pages.words import count

_MOST = 200  # variants that the page shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One use of a term: between which words, in which report, on which event."""

    before: str
    words: str
    after: str
    paragraph: Ref
    outlet: str
    day: Day | None
    events: tuple[Ref, ...]
    lang: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A way of wording a term: how often, in how many reports, by whom, from when to when, and where."""

    words: str
    count: str
    outlets: str
    span: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term that the editors follow."""

    fragment: str
    name: str
    summary: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Words of a base, what stands instead, and the statements in which it does, each with its outlet."""

    base: str
    words: str
    count: int
    places: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhrasesPage:
    """The phrase ledger; ``left_out`` says how many rarer variants are not shown."""

    frame: Frame
    title: str
    terms: tuple[Term, ...]
    variants: tuple[Variant, ...]
    left_out: str


def sheet(archive: Archive) -> Sheet:
    """Make the phrase ledger."""
    view = View(archive, routes.PHRASES)
    variants = _variants(view)
    hidden = len(variants) - _MOST
    value = PhrasesPage(
        frame=view.frame(
            "Phrases",
            "Terms through all reports and years: who words them how, first and last use, and the words that "
            "one report has for another’s.",
            style="phrases",
            source="site.toml",
        ),
        title="Phrases",
        terms=tuple(_term(view, name, phrase) for name, phrase in archive.library.site.phrases.items()),
        variants=variants[:_MOST],
        left_out=f"{count(hidden, 'rarer variant')} not shown." if hidden > 0 else "",
    )
    return Sheet(address=view.here, template="phrases", value=value, source="site.toml")


def _term(view: View, name: str, phrase: Phrase) -> Term:
    found = uses(view.archive, phrase)
    by_form: dict[str, list[Use]] = {form: [] for forms in phrase.forms.values() for form in forms}
    for use in found:
        by_form.setdefault(use.form, []).append(use)
    used = [(form, places) for form, places in by_form.items() if places]
    used.sort(key=lambda row: (-len(row[1]), row[0]))
    reports = count(len({use.entry for use in found}), "report")
    summary = f"{count(len(found), 'use')} in {reports}, {_span(view, found)}" if found else "not used yet"
    return Term(
        fragment=f"t-{name}",
        name=phrase.name,
        summary=summary,
        forms=tuple(_form(view, form, places) for form, places in used),
    )


def _form(view: View, form: str, found: Sequence[Use]) -> Form:
    tally: dict[str, int] = defaultdict(int)
    for use in found:
        tally[view.outlet_name(view.library.entries[use.entry])] += 1
    return Form(
        words=form,
        count=count(len(found), "use"),
        outlets=", ".join(f"{outlet} {number}" for outlet, number in tally.items()),
        span=_span(view, found),
        places=tuple(_place(view, use) for use in found),
    )


def _span(view: View, found: Sequence[Use]) -> str:
    """Say the years of the first and last use, by the days of the events and else of the reports."""
    years = sorted(year for year in (_year(view, use) for use in found) if year)
    if not years:
        return "year not known"
    return years[0] if years[0] == years[-1] else f"{years[0]} to {years[-1]}"


def _events(view: View, use: Use) -> list[str]:
    return [
        event
        for event in view.archive.chronicle
        if use.paragraph in view.archive.coverage.get((event, use.entry), ())
    ]


def _year(view: View, use: Use) -> str:
    dates = [view.library.events[event].date or "" for event in _events(view, use)]
    return (next((date for date in dates if date), "") or view.library.entries[use.entry].day or "")[:4]


def _place(view: View, use: Use) -> Place:
    entry = view.library.entries[use.entry]
    return Place(
        before=use.before,
        words=use.words,
        after=use.after,
        paragraph=Ref(text=f"¶{use.paragraph}", href=view.paragraph(entry, use.paragraph)),
        outlet=view.outlet_name(entry),
        day=when_published(entry),
        events=tuple(view.event(event) for event in _events(view, use)),
        lang=None if entry.language == view.library.site.language else entry.language,
    )


def _variants(view: View) -> tuple[Variant, ...]:
    """Gather the terms that reports word otherwise than the base, most frequent first."""
    places: dict[tuple[str, str], list[Ref]] = defaultdict(list)
    printed: dict[tuple[str, str], tuple[str, str]] = {}
    for event in view.archive.chronicle:
        synopsis = view.archive.synopses.get(event)
        for words, place in _of(view, synopsis) if synopsis else ():
            folded = words[0].casefold(), words[1].casefold()
            printed.setdefault(folded, words)
            places[folded].append(place)
    found = [
        Variant(base=printed[key][0], words=printed[key][1], count=len(refs), places=tuple(refs))
        for key, refs in sorted(places.items())
    ]
    return tuple(sorted(found, key=lambda one: -one.count))


def _of(view: View, synopsis: Synopsis) -> Iterator[tuple[tuple[str, str], Ref]]:
    names = {witness.siglum: witness.entry for witness in synopsis.witnesses}
    for statement in synopsis.statements:
        base = next((wording(one) for one in statement.readings if one.relation == "base"), "")
        for reading in statement.readings:
            entry = view.library.entries[names[reading.siglum]]
            for words in exchanged(reading, base, sentence_rules(entry.language).common):
                there = view.event(synopsis.event, statement.id)
                yield words, Ref(text=view.outlet_name(entry), href=there.href, detail=there.detail)
