"""A small archive made in code: two reports of one meeting, a round-up, an announced event."""

from dataclasses import replace

import pytest

from builder.model import (
    Annotation,
    Archive,
    Coverage,
    Dateline,
    Entry,
    Event,
    Evidence,
    Kind,
    Library,
    Link,
    Mention,
    Office,
    Organization,
    Outlet,
    Page,
    Passage,
    Person,
    Place,
    Reading,
    Run,
    SeedRef,
    Site,
    Statement,
    Synopsis,
    Topic,
    Verdict,
    Witness,
)
from builder.rights import published

SITE = Site(
    title="A Variorum of River Treaties",
    tagline="One event, several reports.",
    description="A timeline of what two river states said to each other, report by report.",
    address="https://rivers.example/edition/",
    publisher="The editors",
    repository="https://git.example/rivers",
    kinds={"meeting": Kind(name="Meeting"), "signing": Kind(name="Signing")},
)

READOUT = (
    "Ada Stone met with Bela Marsh in Port Ember on Monday.",
    "Stone said that the river treaty has withstood the test of time, and that both banks gain from it.",
    "Marsh said that <b>all</b> locks & weirs would be opened.",
)
WIRE = (
    "PORT EMBER, May 3 -- Ada Stone said the river treaty stands the test of time, and both banks gain.",
    "Bela Marsh agreed to open all locks.",
    "Next week, the two will sign a protocol.",
)


def _passage(texts: tuple[str, ...], paragraph: int) -> Passage:
    text = texts[paragraph - 1]
    return Passage(paragraph=paragraph, start=0, end=len(text), text=text)


def _statement(name: str, speaker: str | None, *readings: Reading) -> Statement:
    return Statement(id=name, speaker=speaker, readings=readings)


def _reading(siglum: str, relation: str, texts: tuple[str, ...] = (), paragraph: int = 0) -> Reading:
    if relation == "absent":
        return Reading(siglum=siglum, relation="absent")
    passage = _passage(texts, paragraph)
    differs = relation == "reworded"
    runs = (Run(text=passage.text[:10], differs=False), Run(text=passage.text[10:], differs=differs))
    return Reading(siglum=siglum, relation=relation, passages=(passage,), runs=runs)  # type: ignore[arg-type]  # one of four words


VERDICT = Verdict(
    a="wire",
    b="readout",
    same_event=True,
    events=("2021-05-03-stone-marsh",),
    score=0.9,
    reasons_for=(Evidence(kind="day", weight=0.5, sentence="Both tell of 3 May 2021."),),
    reasons_against=(),
)
LOOKALIKE = Verdict(
    a="readout",
    b="older",
    same_event=False,
    events=(),
    score=0.1,
    reasons_for=(),
    reasons_against=(Evidence(kind="day", weight=-1.0, sentence="One tells of 2020, one of 2021."),),
)

ENTRIES = {
    "readout": Entry(
        id="readout",
        path="content/entries/readout.md",
        title="Stone Meets <Marsh>",
        outlet="ministry",
        outlet_basis="printed",
        published="2021-05-03T23:45",
        events=(Coverage(id="2021-05-03-stone-marsh"),),
        notes=(
            Annotation(
                quote="withstood the test", note="Compare *stands* in the [wire](../entries/wire.md)."
            ),
            Annotation(quote="not in the text", note="A stray note."),
        ),
        rights="All rights reserved.",
        seed=SeedRef(file="seeds/readout.txt", sha256="ab" * 32, stripped=(1,)),
        paragraphs=READOUT,
        source="---\ntitle: Stone Meets <Marsh>\n---\n" + "\n\n".join(READOUT) + "\n",
    ),
    "wire": Entry(
        id="wire",
        path="content/entries/wire.md",
        title="Treaty stands, say ministers",
        title_basis="supplied",
        outlet="agency",
        updated="2021-05-04",
        dateline=Dateline(place="port-ember", date="2021-05-03", as_printed="PORT EMBER, May 3 --"),
        events=(Coverage(id="2021-05-03-stone-marsh", paragraphs="1-2"),),
        mentions=(
            Mention(
                what="a protocol is signed",
                date="2021-05-10",
                as_printed="Next week",
                relation="announced",
                id="2021-05-10-protocol",
            ),
        ),
        paragraphs=WIRE,
    ),
    "older": Entry(
        id="older",
        path="content/entries/older.md",
        title="Stone Meets <Marsh>",
        outlet="ministry",
        paragraphs=("Ada Stone met with Bela Marsh in 2020.",),
        events=(Coverage(id="2020-stone-marsh"),),
    ),
}

EVENTS = {
    "2020-stone-marsh": Event(
        id="2020-stone-marsh",
        path="content/events/2020-stone-marsh.md",
        title="Stone meets Marsh",
        date="2020",
        kind="meeting",
        participants=("ada-stone", "bela-marsh"),
    ),
    "2021-05-03-stone-marsh": Event(
        id="2021-05-03-stone-marsh",
        path="content/events/2021-05-03-stone-marsh.md",
        title="Stone meets Marsh in Port Ember",
        date="2021-05-03",
        date_basis="resolved from Monday",
        place="port-ember",
        kind="meeting",
        participants=("ada-stone", "bela-marsh"),
        organizations=("river-board",),
        topics=("locks",),
        note='They met. See <script>alert("x")</script> and more.',
        aliases=("2021-05-03-former-name",),
    ),
    "2021-05-10-protocol": Event(
        id="2021-05-10-protocol",
        path="content/events/2021-05-10-protocol.md",
        title="Stone and Marsh sign a protocol",
        date="2021-05-10",
        kind="signing",
        participants=("ada-stone", "bela-marsh"),
        status="announced",
    ),
}

SYNOPSIS = Synopsis(
    event="2021-05-03-stone-marsh",
    witnesses=(Witness(siglum="A", entry="readout", index=0), Witness(siglum="B", entry="wire", index=1)),
    statements=(
        _statement("s-1", None, _reading("A", "base", READOUT, 1), _reading("B", "absent")),
        _statement("s-2", "ada-stone", _reading("A", "base", READOUT, 2), _reading("B", "reworded", WIRE, 1)),
        _statement("s-3", "bela-marsh", _reading("A", "absent"), _reading("B", "base", WIRE, 2)),
    ),
    digest=("The agency carries 1 of the 2 statements of the ministry.",),
)


@pytest.fixture
def archive() -> Archive:
    """Two reports of a meeting, one of an older one, and an announced signing."""
    library = Library(
        site=SITE,
        entries=ENTRIES,
        events=EVENTS,
        people={
            "ada-stone": Person(
                id="ada-stone",
                path="content/people/ada-stone.md",
                name="Ada Stone",
                family="Stone",
                variants=("Ада Стоун",),
                offices=(Office(title="Minister of Rivers", as_printed=("Minister of Rivers",)),),
            ),
            "bela-marsh": Person(
                id="bela-marsh",
                path="content/people/bela-marsh.md",
                name="Bela Marsh",
                family="Marsh",
                review=True,
            ),
        },
        organizations={
            "river-board": Organization(
                id="river-board", path="content/organizations/river-board.md", name="River Board"
            )
        },
        places={
            "estuary": Place(id="estuary", path="content/places/estuary.md", name="The Estuary"),
            "port-ember": Place(
                id="port-ember",
                path="content/places/port-ember.md",
                name="Port Ember",
                variants=("PORT EMBER",),
                part_of="estuary",
                latitude=-1.5,
                longitude=30.25,
            ),
        },
        topics={
            "locks": Topic(id="locks", path="content/topics/locks.md", name="Locks", variants=("locks",))
        },
        outlets={
            "ministry": Outlet(
                id="ministry", path="content/outlets/ministry.md", name="Ministry of Rivers", short="MoR"
            ),
            "agency": Outlet(id="agency", path="content/outlets/agency.md", name="The Agency"),
        },
        pages={
            "about": Page(
                id="about",
                path="content/pages/about.md",
                title="About",
                text="What this is.\n\n## Who\n\nWe.",
            )
        },
    )
    return Archive(
        library=library,
        chronicle=tuple(EVENTS),
        reports={"2021-05-03-stone-marsh": ("readout", "wire"), "2020-stone-marsh": ("older",)},
        mentioned_in={"2021-05-10-protocol": ("wire",)},
        coverage={
            ("2021-05-03-stone-marsh", "readout"): (1, 2, 3),
            ("2021-05-03-stone-marsh", "wire"): (1, 2),
            ("2020-stone-marsh", "older"): (1,),
        },
        links={
            "readout": (
                Link(
                    entry="readout",
                    other="wire",
                    event="2021-05-03-stone-marsh",
                    relation="overlapping",
                    shared=0.5,
                    verdict=VERDICT,
                ),
            ),
            "wire": (
                Link(
                    entry="wire",
                    other="readout",
                    event="2021-05-03-stone-marsh",
                    relation="overlapping",
                    shared=0.5,
                    verdict=VERDICT,
                ),
            ),
        },
        refused={"2021-05-03-stone-marsh": (LOOKALIKE,)},
        synopses={"2021-05-03-stone-marsh": SYNOPSIS},
        verified={"readout": True, "wire": None, "older": None},
    )


@pytest.fixture
def withheld(archive: Archive) -> Archive:
    """The same, where the agency's terms allow only differing words to be shown."""
    outlets = dict(archive.library.outlets)
    outlets["agency"] = replace(outlets["agency"], publish="readings")
    return published(replace(archive, library=replace(archive.library, outlets=outlets)))
