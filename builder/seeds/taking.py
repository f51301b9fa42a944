"""From a seed, and what is told beside it, to a draft: the one way in for texts and for saved pages."""

from dataclasses import replace

from builder.languages import primary
from builder.languages.foreign import is_read
from builder.languages.words import language_of, languages, words_for
from builder.model import Caption, Draft, EntryMatter, Library, Seed, SeedRef, Supplied
from builder.seeds.captions import caption
from builder.seeds.draft import draft, stripped
from builder.seeds.misread import looks
from builder.seeds.outlet import Parts, recognise
from builder.seeds.supplied import add_markup, language_told, outlet_of, supply
from builder.seeds.webpage import readable


def take(seed: Seed, library: Library, told: Supplied | None = None) -> Draft:
    """Make a draft of a seed, with what its contributor says beside it.

    Args:
        seed: the raw text, or the text of a saved page with what its markup tells.
        library: records of people, places and outlets, and the kinds of event.
        told: what the contributor says; it outranks what was read, with the basis ``supplied``.
    """
    said = told or Supplied()
    settled: set[str] = set()
    findings: list[str] = []

    def amend(matter: EntryMatter) -> EntryMatter:
        if seed.markup:
            by_page = add_markup(_with_outlet(matter, seed, library), seed.markup.told)
            named = by_page.matter.outlet != matter.outlet and by_page.matter.outlet_basis == "printed"
            matter = replace(by_page.matter, captions=_captions(seed, matter))
            settled.update(by_page.settled, {"outlet"} if named else ())
            findings.extend(by_page.findings)
        by_person = supply(matter, said)
        settled.update(by_person.settled)
        findings.extend(by_person.findings)
        return _on_its_site(by_person.matter, library)

    read = replace(seed, text=readable(seed)) if seed.markup else seed
    language = language_read_in(read, said)
    made = draft(read, library, amend, language)
    doubted = ("published",) if findings and not said.published else ()
    unread = () if is_read(read.text, words_for(language)) else ("title", "language")
    review = [key for key in (*made.matter.review, *doubted, *unread) if key not in settled]
    matter = replace(made.matter, review=tuple(dict.fromkeys(review)))
    matter = replace(matter, seed=_origin(seed, made))
    odd = looks(seed, _kept(seed, matter), words_for(matter.language))
    return replace(made, matter=matter, findings=(*findings, *made.findings, *odd))


def language_read_in(seed: Seed, said: Supplied) -> str:
    """Choose whose words a report is read with: those of the language that is told, where it has a file."""
    read = language_of(seed.text)
    page = seed.markup.told.language if seed.markup else None
    told = said.language or (language_told(read, page) if page else read)
    return told if primary(told) in languages() else read


def _origin(seed: Seed, made: Draft) -> SeedRef | None:
    """Record how the seed was read, and which of the lines of a page were left out."""
    if made.matter.seed is None:
        return None
    how = seed.decoding
    origin = replace(made.matter.seed, encoding=how.encoding, mended=how.mend)
    if seed.markup is None:
        return origin
    left = stripped(seed.lines, made.matter, made.paragraphs, made.subheadings)
    return replace(origin, stripped=left)


def _captions(seed: Seed, matter: EntryMatter) -> tuple[Caption, ...]:
    """Add what the markup shows to describe pictures to what the text does."""
    numbers = sorted(seed.markup.captions) if seed.markup else []
    texts = [seed.lines[number - 1] for number in numbers]
    return tuple(dict.fromkeys((*matter.captions, *(caption(text) or Caption(text=text) for text in texts))))


def _kept(seed: Seed, matter: EntryMatter) -> frozenset[int]:
    """Number the lines that stand whole in the entry."""
    left = set(matter.seed.stripped) if matter.seed else set()
    return frozenset(n for n, line in enumerate(seed.lines, start=1) if line.strip() and n not in left)


def _with_outlet(matter: EntryMatter, seed: Seed, library: Library) -> EntryMatter:
    """Recognise a page's outlet by its address and its name, else by the whole of its text."""
    markup = seed.markup
    if markup is None:
        return matter
    by_page = outlet_of(markup.told.url, markup.publisher, library.outlets)
    if by_page:
        return replace(matter, outlet=by_page, outlet_basis="printed")
    if matter.outlet:
        return matter
    whole = seed.text
    found = recognise(Parts(anywhere=whole, head=whole, tail=whole, dateline="", byline=""), library.outlets)
    return replace(matter, outlet=found.outlet, outlet_basis=found.basis) if found.outlet else matter


def _on_its_site(matter: EntryMatter, library: Library) -> EntryMatter:
    """Infer the outlet from the address, where nothing else tells of it."""
    if matter.outlet:
        return matter
    outlet = outlet_of(matter.url, "", library.outlets)
    return replace(matter, outlet=outlet, outlet_basis="inferred") if outlet else matter
