"""Turns a seed into a draft entry: lines get roles, fields are read, events are found, and gaps are said."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from builder import edtf
from builder.languages.words import Words, language_of, words_for
from builder.model import Draft, EntryMatter, Library, Person, Seed, SeedRef, Telling
from builder.seeds.fields import Facts, read_facts
from builder.seeds.glued import cut
from builder.seeds.ids import entry_id, main_telling
from builder.seeds.missing import ahead, contradictions, not_found
from builder.seeds.names import place_names
from builder.seeds.new_places import new_places
from builder.seeds.outlet import Recognised, parts_of, recognise
from builder.seeds.roles import Layout, lay_out
from builder.seeds.tellings import Reading, read_events
from builder.titles import event_title

Amend = Callable[[EntryMatter], EntryMatter]

_UNTITLED = "Untitled report"


def _as_read(matter: EntryMatter) -> EntryMatter:
    return matter


def draft(seed: Seed, library: Library, amend: Amend = _as_read, language: str = "") -> Draft:
    """Make a draft entry of a seed; what the text does not tell is left out and said.

    Args:
        seed: the raw text.
        library: records of people, places and outlets, and the kinds of event.
        amend: adds what is known from elsewhere to what the text says of itself, before events are read.
        language: whose words it is read with; that of its letters where left out.
    """
    words = words_for(language or language_of(seed.text))
    layout = layout_of(seed, library, words)
    paragraphs, subheadings = _body(layout)
    strange = new_places(paragraphs, library, words)
    library = replace(library, places={**library.places, **strange})
    facts = read_facts(layout, place_names(library.places), words)
    outlet = recognise(parts_of(layout, facts.dateline, words), library.outlets)
    matter = amend(_matter(facts, outlet, language or words.language))
    origin = SeedRef(file=seed.file, sha256=seed.sha256, stamp=_weak_day(layout, matter))
    matter = replace(matter, seed=origin)
    reading = read_events(matter, paragraphs, library)
    missing = tuple(not_found(matter, reading, layout, library.site.kinds))
    matter = _titled(matter, reading, library)
    matter = replace(
        matter,
        mentions=reading.mentions,
        seed=replace(origin, stripped=stripped(seed.lines, matter, paragraphs, subheadings)),
        review=_review(facts, outlet, matter, reading),
    )
    return Draft(
        id=entry_id(matter, reading.tellings),
        matter=matter,
        paragraphs=paragraphs,
        subheadings=subheadings,
        tellings=reading.tellings,
        mentions=reading.mentions,
        people=reading.strangers,
        places=tuple(strange[place] for place in _places(matter, reading) if place in strange),
        not_found=missing,
        findings=(*facts.findings, *contradictions(matter, reading, paragraphs, words)),
    )


def layout_of(seed: Seed, library: Library, words: Words) -> Layout:
    """Cut a seed into blocks, and tell what each of them is, with what the outlets' profiles know."""
    profiles = [line for outlet in library.outlets.values() for line in outlet.chrome]
    return lay_out(cut(seed.lines, words), words, profiles)


def _places(matter: EntryMatter, reading: Reading) -> tuple[str, ...]:
    """List the places that the dateline and the events name, each once."""
    filed = matter.dateline.place if matter.dateline else None
    named = [filed, *(telling.place for telling in reading.tellings)]
    return tuple(dict.fromkeys(place for place in named if place))


def _weak_day(layout: Layout, matter: EntryMatter) -> str | None:
    """Keep a crawler's stamp only where the report prints no day of its own by which to reckon."""
    stamp = layout.blocks[0].stamp if layout.blocks else ""
    has_own = matter.published or matter.updated or (matter.dateline and matter.dateline.date)
    return stamp if stamp and not has_own else None


def _body(layout: Layout) -> tuple[tuple[str, ...], Mapping[int, str]]:
    paragraphs: list[str] = []
    subheadings: dict[int, str] = {}
    for index in layout.of("body", "subheading"):
        if layout.roles[index] == "body":
            paragraphs.append(layout.blocks[index].text)
        else:
            number = len(paragraphs) + 1
            before = f"{subheadings[number]} " if number in subheadings else ""
            subheadings[number] = before + layout.blocks[index].text
    return tuple(paragraphs), subheadings


def _matter(facts: Facts, outlet: Recognised, language: str) -> EntryMatter:
    return EntryMatter(
        title=facts.headline.text if facts.headline else "",
        title_basis="printed" if facts.headline else "supplied",
        outlet=outlet.outlet,
        outlet_basis=outlet.basis,
        agency=outlet.agency,
        published=facts.published,
        updated=facts.updated,
        language=language,
        dateline=facts.dateline,
        byline=facts.byline,
        captions=facts.captions,
        kicker=facts.kicker,
        rights=facts.rights,
    )


def _titled(matter: EntryMatter, reading: Reading, library: Library) -> EntryMatter:
    """Supply a title where none is printed: who met and when, or the first words."""
    if matter.title:
        return matter
    people: Mapping[str, Person] = {**library.people, **{person.id: person for person in reading.strangers}}
    main = main_telling(reading.tellings)
    otherwise = reading.undated[0] if reading.undated else _UNTITLED
    return replace(matter, title=_said(main, library, people) if main else otherwise)


def _said(telling: Telling, library: Library, people: Mapping[str, Person]) -> str:
    names = [people[one].name if one in people else one for one in telling.participants]
    said = event_title(library.site.kinds[telling.kind], names, telling.name)
    return f"{said}, {edtf.say(telling.date)}" if telling.date else said


def _review(facts: Facts, outlet: Recognised, matter: EntryMatter, reading: Reading) -> tuple[str, ...]:
    review = list(facts.doubts)
    if matter.title_basis == "supplied":
        review.append("title")
    if matter.outlet is None or outlet.rivals:
        review.append("outlet")
    if matter.published and ahead(matter.published[:10], reading.tellings):
        review.append("published")
    if any(telling.date_basis in ("inferred", None) for telling in reading.tellings):
        review.append("events")
    return tuple(dict.fromkeys(review))


def stripped(
    lines: Sequence[str], matter: EntryMatter, paragraphs: Sequence[str], subheadings: Mapping[int, str]
) -> tuple[int, ...]:
    """Number the lines of a seed that are not blank and do not stand whole in the entry.

    A caption's line stands whole where its words and its credit do.
    """
    parts = [
        matter.title if matter.title_basis == "printed" else "",
        matter.kicker or "",
        matter.rights or "",
    ]
    captions = {
        _plain(text + (caption.credit or "")) for caption in matter.captions for text in (caption.text,)
    }
    captions |= {_plain(caption.text) for caption in matter.captions}
    whole = "\n".join(_spaced(part) for part in (*parts, *subheadings.values(), *paragraphs) if part)
    return tuple(
        number
        for number, line in enumerate(lines, start=1)
        if line.strip() and _spaced(line) not in whole and _plain(line) not in captions
    )


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
