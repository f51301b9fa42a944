"""The nouns of the house, all frozen.

What people write in ``content/`` and ``site.toml`` is described here once: a class ending in ``Matter`` is
the schema of a front matter, and its class without the ending is the same thing filed under an id. Findings
about a misfit, the JSON Schemas and the reference page all follow from these classes.

Dates are EDTF texts (see ``edtf``); ids are file stems; ``paragraphs`` are 1-based.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from builder.fields import (
    Address,
    Basis,
    Edtf,
    Id,
    Ids,
    Latitude,
    Level,
    LinkTemplate,
    Longitude,
    Moment,
    Paragraphs,
    Share,
    Texts,
    TitleTemplate,
)

Status = Literal["reported", "announced", "recalled", "cancelled"]
MentionRelation = Literal["announced", "recalled"]
LinkRelation = Literal["republished", "reworded", "overlapping"]
Publish = Literal["full", "excerpt", "readings"]


# ---------------------------------------------------------------- seeds


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoding:
    """How a seed's bytes are turned into its text, where its contributor says so.

    Attributes:
        encoding: what the bytes are written in; ``None`` to recognise it.
        mend: set right letters that a program misread before the text was saved.
    """

    encoding: str | None = None
    mend: bool = False


@dataclass(frozen=True, slots=True)
class Seed:
    """A raw text as received.

    Attributes:
        file: its path relative to the site's folder, such as ``seeds/000_58b5.txt``.
        sha256: the digest of its raw bytes, in hexadecimal.
        encoding: the encoding it was read in.
        text: what it says; every line ends in a line feed. Of a saved page, what its reader sees.
        markup: what a saved page tells beside its text; ``None`` for plain text.
        decoding: how its contributor says that it is to be read.
    """

    file: str
    sha256: str
    encoding: str
    text: str
    markup: "Markup | None" = None
    decoding: Decoding = Decoding()

    @property
    def lines(self) -> list[str]:
        """The lines, without their ends; line 1 is at index 0."""
        return self.text.split("\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplied:
    """What is said of a report beside its text: by its contributor, or by the markup of its page.

    A contributor says it in ``seeds/NAME.txt.yaml`` or by the options of ``import``. The keys are those of
    an entry, and two of its seed: how to read it (see ``Decoding``). What is left out is read from the text.
    """

    title: str | None = None
    outlet: Id | None = None
    agency: Id | None = None
    published: Moment | None = None
    updated: Moment | None = None
    language: str | None = None
    byline: Texts = ()
    kicker: str | None = None
    rights: str | None = None
    url: Address | None = None
    archive_url: Address | None = None
    encoding: str | None = None
    mend: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """What the markup of a saved page tells.

    Attributes:
        source: the page as it was saved, by which a copy of it is known.
        told: headline, moments, authors, language and address, as metadata prints them.
        publisher: who publishes it, in the page's own words.
        furniture: the lines of its text that are no part of the report; numbers from 1.
        captions: the lines of its text that describe the report's pictures; likewise.
    """

    source: str
    told: Supplied
    publisher: str = ""
    furniture: frozenset[int] = frozenset()
    captions: frozenset[int] = frozenset()


# ---------------------------------------------------------------- entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where and when a report says it was filed, as in ``MOSCOW, Feb. 22 (Xinhua) --``."""

    place: Id | None = None
    date: Edtf | None = None
    as_printed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """The words under a picture, and whom the picture is credited to."""

    text: str
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Which paragraphs of an entry report which event; no ``paragraphs`` means all of them."""

    id: Id
    paragraphs: Paragraphs | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An event that an entry only announces or recalls.

    Attributes:
        what: the event in a few words.
        date: when it was or will be, as far as the text tells.
        as_printed: the words that say when.
        relation: whether the entry looks forward or back to it.
        id: the event's file, where there is one.
        paragraphs: where the entry speaks of it.
    """

    what: str
    date: Edtf | None = None
    as_printed: str | None = None
    relation: MentionRelation
    id: Id | None = None
    paragraphs: Paragraphs | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """An editor's note on a quoted passage; found by quotation (W3C TextQuoteSelector).

    Attributes:
        quote: the passage, word for word, within one paragraph.
        prefix, suffix: words just before and after, where the quotation alone stands twice.
        note: what the editors say about it, in Markdown.
        id: its address on the page; made from the quotation where left out.
    """

    quote: str
    prefix: str = ""
    suffix: str = ""
    note: str
    id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedRef:
    """Where an entry came from.

    Attributes:
        file: the seed's path, relative to the site's folder.
        sha256: the digest of the seed's bytes.
        stripped: the lines of the seed that do not stand whole in the entry.
        draft: the digest of the entry as the importer wrote it, by which a person's edits are known.
        drafted: for each key the importer wrote, and for ``text``, the digest of what it wrote, by which the
            keys that nobody has touched since are known.
        stamp: the day a crawler wrote before the text, which is weak evidence.
        encoding: what the seed is written in, where its contributor said so.
        mended: the letters of the seed were misread before it was saved, and are set right in the entry.
    """

    file: str
    sha256: str
    encoding: str | None = None
    mended: bool = False
    stripped: tuple[int, ...] = ()
    stamp: str | None = None
    draft: str | None = None
    drafted: Mapping[str, str] = field(default_factory=dict)

    @property
    def decoding(self) -> Decoding:
        """How the seed is read."""
        return Decoding(encoding=self.encoding, mend=self.mended)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryMatter:
    """The front matter of an entry: one report and how each fact about it is known.

    ``supplied`` names the keys that the report does not print and its contributor told.
    """

    title: str
    title_basis: Basis = "printed"
    outlet: Id | None = None
    outlet_basis: Basis | None = None
    agency: Id | None = None
    published: Moment | None = None
    updated: Moment | None = None
    language: str = "en"
    dateline: Dateline | None = None
    byline: Texts = ()
    captions: tuple[Caption, ...] = ()
    kicker: str | None = None
    rights: str | None = None
    url: Address | None = None
    archive_url: Address | None = None
    supplied: Texts = ()
    events: tuple[Coverage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    notes: tuple[Annotation, ...] = ()
    seed: SeedRef | None = None
    review: Texts = ()
    aliases: Ids = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(EntryMatter):
    """One report, filed.

    Attributes:
        id: the file's stem.
        path: the file, relative to the site's folder.
        paragraphs: the report's own text, word for word; paragraph 1 is at index 0.
        subheadings: for a paragraph's number, the subheading printed just before it.
        source: the file's whole text, for the source view.
    """

    id: str
    path: str
    paragraphs: tuple[str, ...]
    subheadings: Mapping[int, str] = field(default_factory=dict)
    source: str = ""

    @property
    def day(self) -> str | None:
        """The day it was published, or else updated; ``None`` where neither is known."""
        moment = self.published or self.updated
        return moment[:10] if moment else None


# ---------------------------------------------------------------- events


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words of a report, by which editors point at a passage of it; they stand in one paragraph, once."""

    entry: Id
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What editors correct in a synopsis.

    Attributes:
        do: ``split`` makes the quoted words a statement of their own; ``untie`` does so with the whole
            passages they stand in; ``tie`` puts the passages of the others into the statement of the first;
            ``join`` makes the statements of all of them one.
        passages: the passages meant.
    """

    do: Literal["split", "join", "tie", "untie"]
    passages: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMatter:
    """The front matter of an event: what happened, when, where and between whom."""

    title: str
    date: Edtf | None = None
    date_basis: str | None = None
    place: Id | None = None
    place_basis: str | None = None
    venue: str | None = None
    kind: Id
    participants: Ids = ()
    organizations: Ids = ()
    topics: Ids = ()
    status: Status = "reported"
    part_of: Id | None = None
    base: Id | None = None  # the entry that the others are set against, where editors chose one
    statements: tuple[Correction, ...] = ()  # what editors correct in the synopsis, in this order
    review: Texts = ()
    aliases: Ids = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(EventMatter):
    """An event, filed; ``note`` is the editors' note in Markdown, perhaps empty."""

    id: str
    path: str
    note: str = ""


# ---------------------------------------------------------------- authority records
# (without slots, which two bases cannot both bring)


@dataclass(frozen=True, kw_only=True)
class AuthorityMatter:
    """What every authority record holds: one name to rule its variants.

    Attributes:
        name: the name used on the site.
        variants: other ways it is written in reports, in any script.
        sort: how it is filed in an index, where not by ``name``.
        review: proposed by the importer, and not yet looked at by a person.
        aliases: former ids, kept alive as redirects.
    """

    name: str
    variants: Texts = ()
    sort: str | None = None
    review: bool = False
    aliases: Ids = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that a person held.

    Attributes:
        title: the office in plain words.
        organization: the body it belongs to.
        as_printed: the ways reports print it.
        since, until: when it was held, as far as is known for certain.
    """

    title: str
    organization: Id | None = None
    as_printed: Texts = ()
    since: Edtf | None = None
    until: Edtf | None = None


@dataclass(frozen=True, kw_only=True)
class PersonMatter(AuthorityMatter):
    """A person: names, offices, and the lane of the timeline they belong to.

    ``family`` is the part of the name that reports use alone (``Wang``, ``Lavrov``).
    """

    family: str | None = None
    country: Id | None = None
    level: Level = "other"
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlaceMatter(AuthorityMatter):
    """A place: a country, a city, a building; degrees are WGS 84, north and east positive."""

    part_of: Id | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    time_zone: str | None = None


@dataclass(frozen=True, kw_only=True)
class OrganizationMatter(AuthorityMatter):
    """A body that acts or is spoken of: a state organ, an alliance, a mechanism."""

    part_of: Id | None = None
    country: Id | None = None


@dataclass(frozen=True, kw_only=True)
class TopicMatter(AuthorityMatter):
    """A subject that events are about; its ``variants`` are the words that tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One sign by which an outlet is recognised.

    Attributes:
        text: words to look for, in the outlet profiles' pattern language (see ``builder/README.md``).
        where: the part of a seed where they count.
        weight: 1 is enough alone.
        basis: ``printed`` where the text names its publisher, ``inferred`` where it gives itself away.
    """

    text: str
    where: Literal["anywhere", "head", "tail", "dateline", "byline", "source"] = "anywhere"
    weight: float = 1.0
    basis: Basis = "inferred"


@dataclass(frozen=True, kw_only=True)
class OutletMatter(AuthorityMatter):
    """Who publishes: how its seeds are recognised and cleaned, and what may be republished.

    Attributes:
        short: the name on a chip.
        country: where it publishes from.
        agency: whether others carry its text, under its name in a dateline.
        marks: signs by which its seeds are recognised.
        chrome: whole lines that are its page's furniture, in the pattern language.
        publish: how much of its text the site shows.
        rights: its terms, in a sentence of ours.
    """

    short: str | None = None
    country: Id | None = None
    agency: bool = False
    marks: tuple[Mark, ...] = ()
    chrome: Texts = ()
    publish: Publish = "full"
    rights: str | None = None
    website: Address | None = None


@dataclass(frozen=True, kw_only=True)
class Authority(AuthorityMatter):
    """A record, filed; ``note`` is what the editors say about it, in Markdown."""

    id: str
    path: str
    note: str = ""

    @property
    def filed_under(self) -> str:
        """The text by which an index sorts it."""
        return (self.sort or self.name).casefold()


@dataclass(frozen=True, kw_only=True)
class Person(PersonMatter, Authority):
    """A person, filed."""


@dataclass(frozen=True, kw_only=True)
class Place(PlaceMatter, Authority):
    """A place, filed."""


@dataclass(frozen=True, kw_only=True)
class Organization(OrganizationMatter, Authority):
    """An organization, filed."""


@dataclass(frozen=True, kw_only=True)
class Topic(TopicMatter, Authority):
    """A topic, filed."""


@dataclass(frozen=True, kw_only=True)
class Outlet(OutletMatter, Authority):
    """An outlet, filed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMatter:
    """The front matter of a page of prose: about, method, contributing."""

    title: str
    description: str = ""
    aliases: Ids = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(PageMatter):
    """A page of prose, filed; ``text`` is its Markdown."""

    id: str
    path: str
    text: str = ""


# ---------------------------------------------------------------- the site's own settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of event, and the words of reports that tell of one.

    Attributes:
        name: the kind as the site prints it.
        title: how the importer names such an event; ``{first}``, ``{others}`` and ``{name}`` are filled in.
        verbs: for a language, verb phrases between those who took part: ``met with``.
        nouns: for a language, nouns that stand for it: ``meeting``.
        weak: for a language, verb phrases that tell of one only where the report tells of nothing else
            between the same people: ``discussed * with``.
        alone: of people who are apart, as a telephone call: never told of as another kind, and held nowhere.
        holds: an event of this kind holds others, as a visit holds its meetings.
    """

    name: str
    title: TitleTemplate = "{first} and {others}"
    verbs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weak: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    alone: bool = False
    holds: bool = False

    @property
    def takes_one(self) -> bool:
        """Tell whether one person is enough for such an event, as for a visit or an interview."""
        return "{others}" not in self.title and "{name}" not in self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The numbers by which grouping and collation decide; shares and scores are between 0 and 1.

    Attributes:
        same_event: the score from which two reports are held to tell of one event.
        republished: the share of statements in common from which a text is a republication, word for word.
        reworded: the share of statements in common from which a report is a rewording.
        same_statement: how alike two sentences must be to be one statement.
    """

    same_event: Share = 0.5
    republished: Share = 0.95
    reworded: Share = 0.6
    same_statement: Share = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A term that the phrase ledger follows through all reports.

    Attributes:
        name: how the ledger heads it.
        forms: for a language, the ways in which reports word it.
    """

    name: str
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """How to reach a page's source where the site is kept; as GitHub does, but for what is said otherwise.

    In each, ``{repository}``, ``{branch}``, ``{path}`` of the source and full address of the ``{page}`` are
    put in.

    Attributes:
        edit: where the source can be edited.
        history: where its changes are told.
        correct: where to suggest a correction.
    """

    edit: LinkTemplate = "{repository}/edit/{branch}/{path}"
    history: LinkTemplate = "{repository}/commits/{branch}/{path}"
    correct: LinkTemplate = "{repository}/issues/new?template=correction.yml&page={page}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMatter:
    """``site.toml``: the site's name and address, its vocabulary of kinds, its thresholds.

    Attributes:
        title, tagline, description: what the site is called and is.
        address: where it will stand, ending in a slash; the environment's ``SITE_ADDRESS`` outranks it.
        language: BCP 47.
        publisher: who answers for the notes.
        license: the licence of the notes.
        repository: where its source is, for "improve this page"; ``SITE_REPOSITORY`` outranks it.
        branch: the branch that "improve this page" edits; ``SITE_BRANCH`` outranks it.
        links: how to reach a page's source there.
        kinds: the kinds of event, in the order in which they outrank one another.
        thresholds: the numbers by which grouping and collation decide.
        phrases: the terms that the phrase ledger follows.
        emphasis: for a language, words that make a statement stronger; an outlet that leaves them out where
            the base has them softens it.
    """

    title: str
    tagline: str = ""
    description: str = ""
    address: Address
    language: str = "en"
    publisher: str
    license: str = "CC BY 4.0"
    license_address: Address | None = None
    repository: Address | None = None
    branch: str = "main"
    links: Links = field(default_factory=Links)
    kinds: Mapping[Id, Kind]
    thresholds: Thresholds = field(default_factory=Thresholds)
    phrases: Mapping[Id, Phrase] = field(default_factory=dict)
    emphasis: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


Site = SiteMatter


# ---------------------------------------------------------------- the library and the archive


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything in ``content/`` and ``site.toml``, as people wrote it; each mapping is sorted by id."""

    site: Site
    entries: Mapping[str, Entry] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    organizations: Mapping[str, Organization] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One event as one report tells of it, read out of the text.

    Attributes:
        date: EDTF; ``None`` where the text gives no day.
        date_basis: ``printed`` or ``resolved`` (from a weekday, "tomorrow", a dateline without a year) ...
        as_printed: the words the date was read from.
        place: id of the place, where the text names it with the event.
        kind: id of the kind.
        participants: ids of people who took part, in the order of the text.
        name: the event's own name, where the text gives one ("Strategic Security Consultation").
        paragraphs: where the report tells of it.
        headline: whether the report's headline is about it.
    """

    date: str | None
    date_basis: Basis | None = None
    as_printed: str | None = None
    place: str | None = None
    kind: str
    participants: tuple[str, ...]
    name: str | None = None
    paragraphs: tuple[int, ...] = ()
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Hint:
    """What a report says of when, though not enough to know the day of an event by: "March 20", "Friday".

    Attributes:
        text: the words.
        date: as far as it is known, with an X for every figure that is not: ``XXXX-03-20``.
        weekday: its number, from 1 for Monday, where only a weekday is named.
        own: it is a day of the report itself: of its dateline, its publication, or a crawler's stamp.
    """

    text: str
    date: str = "XXXX-XX-XX"
    weekday: int | None = None
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the importer makes of one seed: an entry before its events are known to the archive.

    Attributes:
        id: the entry's id, if it is free.
        matter: the front matter, all but ``events``, which grouping decides.
        paragraphs: the report's own text, word for word.
        subheadings: for a paragraph's number, the subheading printed just before it.
        tellings: the events the report tells of.
        mentions: the events it only announces or recalls.
        people: records proposed for those who took part and whom no record knows.
        places: records proposed for where it was, where no record knows it.
        not_found: what the text does not tell, in sentences.
        findings: what contradicts itself in the text, in sentences.
    """

    id: str
    matter: EntryMatter
    paragraphs: tuple[str, ...]
    subheadings: Mapping[int, str] = field(default_factory=dict)
    tellings: tuple[Telling, ...] = ()
    mentions: tuple[Mention, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    not_found: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason for or against two tellings being of one event; ``weight`` is in score points."""

    kind: str
    weight: float
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether two entries tell of one event, and why.

    Attributes:
        a, b: the entries' ids.
        same_event: the decision.
        events: ids of the events they share.
        score: the sum of the evidence for the best pair of tellings, held between 0 and 1.
        reasons_for, reasons_against: the evidence, weightiest first.
    """

    a: str
    b: str
    same_event: bool
    events: tuple[str, ...]
    score: float
    reasons_for: tuple[Evidence, ...]
    reasons_against: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A recorded coverage that the evidence does not bear out.

    Attributes:
        entry: the report.
        number: which of its ``events``, from 0.
        event: the event recorded there.
        reason: what speaks against it, in a sentence.
    """

    entry: str
    number: int
    event: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Two recorded events that look like one, with the score and the weightiest reasons."""

    one: str
    other: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a report, at most a sentence: the unit of alignment.

    ``start`` and ``end`` are code points within the paragraph; ``paragraph`` is 1-based.
    """

    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of words within a reading.

    Attributes:
        text: the words; empty where the reading only lacks words of the base.
        differs: whether they are others than the base's.
        formal: whether they differ by capitals, punctuation or spelling alone.
        base: the base's words in their place, where they differ; empty where it has none.
    """

    text: str
    differs: bool
    formal: bool = False
    base: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one witness has for a statement.

    Attributes:
        siglum: the witness.
        relation: how it stands to the base; where the base lacks the statement, the first witness that has
            it stands in for the base. ``identical`` is letter for letter.
        moved: whether it stands in another place in the order than in the base.
        passages: the stretches of the report, in order; none where it is absent.
        runs: the same words cut where they begin or cease to differ from the base.
        formal: whether it differs from the base by capitals, punctuation or spelling alone.
        foreign: whether it is in another language than the base, so that their words are not compared.
        speaker: who is made to say it here: a person's id, words for others, ``None`` for the report.
        speech: whether the words are quoted, quoted in part, reported, or the report's own.
        occasion: the words that say at which meeting, where the report prints them.
        carried: whether they stand before an earlier statement, from which the speaker goes on.
    """

    siglum: str
    relation: Literal["base", "identical", "reworded", "absent"]
    moved: bool = False
    passages: tuple[Passage, ...] = ()
    runs: tuple[Run, ...] = ()
    formal: bool = False
    foreign: bool = False
    speaker: str | None = None
    speech: Literal["quoted", "partly quoted", "reported", "narrated"] = "narrated"
    occasion: str = ""
    carried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A row of the synopsis.

    Attributes:
        id: its address, made from the words of the report that was first to have it, so that it outlives
            its position.
        speaker: a person's id, words for others, ``None`` for the report's own voice.
        readings: what each witness has for it, in their order.
        also: its other addresses, made from the words of the others; whichever way reports come to be added
            or tied, an address once given leads to the statement that holds its words.
    """

    id: str
    speaker: str | None
    readings: tuple[Reading, ...]
    also: tuple[str, ...] = ()

    def drawn(self, siglum: str) -> Literal["same", "reworded", "added", "absent"]:
        """Say how a drawing shows a witness to have it: as in the base, reworded, not in the base, or not."""
        reading = next((one for one in self.readings if one.siglum == siglum), None)
        if reading is None or reading.relation == "absent":
            return "absent"
        if reading.relation == "base" and siglum != self.readings[0].siglum:
            return "added"
        return "reworded" if reading.relation == "reworded" else "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A report as evidence for the wording of an event; ``index`` chooses its letter, shape and colour."""

    siglum: str
    entry: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Synopsis:
    """All statements of an event, by witness; the first witness is the base."""

    event: str
    witnesses: tuple[Witness, ...]
    statements: tuple[Statement, ...]
    digest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What a report of an event says besides, in paragraphs that do not tell of it.

    Attributes:
        entry: the report.
        event: the event that these statements are filed under; ``None`` for no event.
        statements: their ids, in the order of the synopsis (see ``Archive``) that holds them.
        mention: what the report says of an event that it only announces or recalls, where they tell of one.
    """

    entry: str
    event: str | None
    statements: tuple[str, ...]
    mention: Mention | None = None

    @property
    def reported(self) -> str | None:
        """The event whose synopsis holds the statements; ``None`` where no report of one has them."""
        return None if self.mention else self.event


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A cross-link from an entry to a duplicate report.

    Attributes:
        entry: where the link stands.
        other: where it leads.
        event: the event both report.
        relation: republished, reworded or overlapping.
        shared: the share (0 to 1) of ``entry``'s statements on that event which ``other`` also has.
        verdict: the evidence.
    """

    entry: str
    other: str
    event: str
    relation: LinkRelation
    shared: float
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """One thing that the search can find: a report, a note, an event, a record or a page of prose.

    Attributes:
        address: its page.
        fragment: its place on that page, where it is only a part of it.
        title: its name.
        language: of its text, BCP 47.
        detail: a few words that tell it from others of the same name.
        parts: its text without marks, each part with the fragment of its place on the page, perhaps empty.
        facets: what a search can be narrowed by: pairs of ``kind``, ``year``, ``person`` or ``outlet``
            and a name.
    """

    address: str
    title: str
    language: str
    detail: str
    parts: tuple[tuple[str, str], ...]
    facets: tuple[tuple[str, str], ...]
    fragment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Everything known, before any page is drawn.

    Attributes:
        library: what people wrote.
        chronicle: ids of all events, in chronological order.
        reports: for an event's id, the entries that report it, base first.
        mentioned_in: for an event's id, the entries that announce or recall it.
        coverage: for an (event, entry) pair, the paragraphs concerned.
        links: for an entry's id, its cross-links.
        refused: for an event's id, the look-alikes that were held to be other events.
        synopses: for an event's id, its synopsis, where it has two or more reports.
        verified: for an entry's id, whether its words are its seed's; ``None`` where there is no seed.
        placed: entries that name no event, and the events the build placed them in.
        changed: for a content file's path, the moment of its last change (ISO 8601, UTC), where version
            control tells.
        single: for an event's id, its statements, where it has one report, so that they have addresses too.
        unfiled: for an entry's id, the statements in its paragraphs that are filed under no event.
        elsewhere: for an event's id, what its reports say besides, of other events or of none.
    """

    library: Library
    chronicle: tuple[str, ...]
    reports: Mapping[str, tuple[str, ...]]
    mentioned_in: Mapping[str, tuple[str, ...]]
    coverage: Mapping[tuple[str, str], tuple[int, ...]]
    links: Mapping[str, tuple[Link, ...]]
    refused: Mapping[str, tuple[Verdict, ...]]
    synopses: Mapping[str, Synopsis]
    verified: Mapping[str, bool | None]
    placed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    changed: Mapping[str, str] = field(default_factory=dict)
    single: Mapping[str, Synopsis] = field(default_factory=dict)
    unfiled: Mapping[str, Synopsis] = field(default_factory=dict)
    elsewhere: Mapping[str, tuple[Elsewhere, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Artifact:
    """One output file, not yet written.

    Attributes:
        path: where it will stand, relative to the output folder, with forward slashes.
        data: its bytes.
        source: the content file to blame for it, or the stage that made it.
    """

    path: str
    data: bytes
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page, ready to be drawn.

    Attributes:
        address: where it will stand (see ``routes``).
        template: the template's name, which is also that of its style sheet: ``event``.
        value: what the template shows, as ``page``.
        source: the content file to blame for it, or the stage that made it.
    """

    address: str
    template: str
    value: object
    source: str
