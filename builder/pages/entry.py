"""An entry: one report's text, what is known of it and how, and its duplicate reports."""

from dataclasses import dataclass

from builder import routes
from builder.citing import of_entry
from builder.lists import listed
from builder.model import Archive, Caption, Entry, Link, Sheet
from builder.pages.cite import Cite, cite
from builder.pages.evidence import RELATIONS, reasons
from builder.pages.filed import filed
from builder.pages.linked import linked_report
from builder.pages.names import Finder
from builder.pages.parts import Day, Fact, Frame, Ref, Siglum
from builder.pages.provenance import facts, provenance
from builder.pages.sigla import sigla
from builder.pages.text import Note, Paragraph, paragraphs, stray_notes
from builder.pages.view import View, title_of, when_published
from builder.pages.words import count, day

_PLACED = "Its events were found by the build; no editor has recorded them yet."


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """A duplicate report: which, how alike, and why it is held to tell of the same event."""

    entry: Ref
    siglum: Siglum | None
    relation: str
    words: str
    shared: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event that the report tells of, its sign among the reports of it, and its duplicate reports.

    ``among`` says of how many reports it is one.
    """

    event: Ref
    siglum: Siglum
    among: str
    duplicates: tuple[Duplicate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """An event that the report only announces or recalls."""

    what: Ref
    relation: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage:
    """The page of an entry; ``withheld`` says what the outlet's terms keep from being shown."""

    frame: Frame
    title: str
    lang: str
    kicker: str
    outlet: Ref | None
    when: Day | None
    byline: str
    dateline: str
    facts: tuple[Fact, ...]
    captions: tuple[Caption, ...]
    paragraphs: tuple[Paragraph, ...]
    stray_notes: tuple[Note, ...]
    withheld: str
    placed: str
    told: tuple[Told, ...]
    mentions: tuple[Mentioned, ...]
    provenance: tuple[Fact, ...]
    rights: str
    terms: str
    review: tuple[str, ...]
    original: str | None
    archived: str | None
    source: str
    cite: Cite
    linked: str


def sheet(archive: Archive, entry: Entry, finder: Finder) -> Sheet:
    """Make the page of an entry; ``finder`` finds the people and places to be linked."""
    address = routes.entry(entry.id)
    view = View(archive, address)
    outlet = view.outlet(entry)
    publish = outlet.publish if outlet else "full"
    laid = paragraphs(view, entry, finder, view.shown(entry))
    strays = stray_notes(entry, len(laid))
    told = _told(view, entry)
    value = EntryPage(
        frame=view.frame(
            _page_title(view, entry),
            _description(view, entry, told),
            style="entry",
            source=entry.path,
            trail=view.section("Reports", routes.index("entries")),
        ),
        title=title_of(entry),
        lang=entry.language,
        kicker=entry.kicker or "",
        outlet=view.record("outlets", entry.outlet) if entry.outlet else None,
        when=when_published(entry),
        byline=listed(entry.byline),
        dateline=_dateline(entry),
        facts=facts(view, entry),
        captions=entry.captions if publish == "full" else (),
        paragraphs=laid,
        stray_notes=strays,
        withheld=_withheld(len(entry.paragraphs) - len(laid)),
        placed=_PLACED if entry.id in archive.placed else "",
        told=told,
        mentions=_mentions(view, entry),
        provenance=provenance(view, entry),
        rights=entry.rights or "",
        terms=(outlet.rights or "") if outlet else "",
        review=entry.review,
        original=entry.url,
        archived=entry.archive_url,
        source=_front_matter(entry.source) if publish == "full" else "",
        cite=cite(
            view,
            of_entry(archive, entry),
            entry.path,
            _raw(entry),
            parts={
                "paragraph": [one.fragment for one in laid],
                "note": [note.fragment for one in laid for note in one.notes]
                + [note.fragment for note in strays],
            },
        ),
        linked=linked_report(view, entry),
    )
    return Sheet(address=address, template="entry", value=value, source=entry.path)


def _dateline(entry: Entry) -> str:
    """Give the dateline as printed, unless the first paragraph begins with it as it is."""
    printed = entry.dateline.as_printed if entry.dateline else ""
    return "" if entry.paragraphs and entry.paragraphs[0].startswith(printed) else printed


def _page_title(view: View, entry: Entry) -> str:
    published = when_published(entry)
    said = published.said if published else entry.id
    return f"{title_of(entry)} ({view.outlet_name(entry)}, {said})"


def _raw(entry: Entry) -> str | None:
    """Give the address of the entry's own file, which is there where its whole text may be shown."""
    return routes.raw_entry(entry.id) if entry.source else None


def _description(view: View, entry: Entry, told: tuple[Told, ...]) -> str:
    events = [one.event.text for one in told]
    if not events:
        return f"A report by {view.outlet_name(entry)}: {title_of(entry)}."
    return f"A report by {view.outlet_name(entry)} on: {'; '.join(events)}."


def _withheld(hidden: int) -> str:
    if hidden <= 0:
        return ""
    verb = "is" if hidden == 1 else "are"
    return f"{count(hidden, 'paragraph')} of this report {verb} not shown, by the outlet’s terms."


def _told(view: View, entry: Entry) -> tuple[Told, ...]:
    links = view.archive.links.get(entry.id, ())
    told = []
    for event in filed(view.archive).by(entry.id):
        signs = sigla(view, event)
        duplicates = tuple(_duplicate(view, link, signs) for link in links if link.event == event)
        among = f"of {len(signs)} reports" if len(signs) > 1 else "the only report"
        told.append(Told(event=view.event(event), siglum=signs[entry.id], among=among, duplicates=duplicates))
    return tuple(told)


def _duplicate(view: View, link: Link, signs: dict[str, Siglum]) -> Duplicate:
    letter = signs[link.other].letter if link.other in signs else ""
    carried = (
        "every statement of this report on the event"
        if link.shared >= 1
        else f"{round(link.shared * 100)}% of this report’s statements on the event"
    )
    return Duplicate(
        entry=view.entry(link.other),
        siglum=signs.get(link.other),
        relation=link.relation,
        words=RELATIONS[link.relation],
        shared=f"{letter} has {carried}",
        why=reasons(link.verdict)[0],
    )


def _mentions(view: View, entry: Entry) -> tuple[Mentioned, ...]:
    found = []
    for mention in entry.mentions:
        known = mention.id and mention.id in view.library.events
        what = view.event(mention.id) if known and mention.id else Ref(text=mention.what)
        when = [day(mention.date).text] if mention.date else []
        printed = [f"as printed: “{mention.as_printed}”"] if mention.as_printed else []
        found.append(Mentioned(what=what, relation=mention.relation, words="; ".join((*when, *printed))))
    return tuple(found)


def _front_matter(source: str) -> str:
    """Cut the front matter out of an entry's file, without its fences."""
    lines = source.split("\n")
    if not lines or lines[0].strip() != "---":
        return ""
    end = next((place for place, line in enumerate(lines[1:], start=1) if line.strip() == "---"), len(lines))
    return "\n".join(lines[1:end])
