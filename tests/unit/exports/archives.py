"""A small archive of invented content, made by hand so that exports hang on no other stage."""

from collections.abc import Mapping
from typing import Any

from builder.model import (
    Archive,
    Coverage,
    Dateline,
    Entry,
    Event,
    Library,
    Link,
    Mention,
    Outlet,
    Passage,
    Person,
    Place,
    Reading,
    Run,
    SeedRef,
    Statement,
    Synopsis,
    Verdict,
    Witness,
)
from tests.making import SITE

EVENT, OTHER = "2031-05-06-anna-berg-tomas-hale-kelm", "2030-01-02-opening"
ONE, TWO = "2031-05-06-berg-meets-hale", "2031-05-07-talks-in-kelm"
TEXT_ONE = ("Anna Berg met Tomas Hale in Kelm.", 'Berg said the harbour "& the <road>" will open.')
TEXT_TWO = ("Talks were held in Kelm.", "A secret sentence of the second report.")


def outlet(outlet_id: str, **more: Any) -> Outlet:
    return Outlet(id=outlet_id, path=f"content/outlets/{outlet_id}.md", name=outlet_id.title(), **more)


def entries() -> dict[str, Entry]:
    one = Entry(
        id=ONE,
        path=f"content/entries/{ONE}.md",
        title="Berg meets Hale",
        title_basis="supplied",
        outlet="herald",
        published="2031-05-06T23:45",
        byline=("Z. Writer", "A. Writer"),
        dateline=Dateline(place="kelm", date="2031-05-06", as_printed="KELM, May 6 --"),
        events=(Coverage(id=EVENT, paragraphs="1-2"),),
        mentions=(Mention(what="Opening", date="2030-01-02", relation="recalled", id=OTHER, paragraphs="2"),),
        seed=SeedRef(file="seeds/one.txt", sha256="ab" * 32, stripped=(1, 3)),
        paragraphs=TEXT_ONE,
    )
    two = Entry(
        id=TWO,
        path=f"content/entries/{TWO}.md",
        title="Talks in Kelm \x0b& <more>",
        outlet="wire",
        updated="2031-05-07",
        url="https://wire.example/1",
        events=(Coverage(id=EVENT),),
        paragraphs=TEXT_TWO,
    )
    return {ONE: one, TWO: two}


def synopsis() -> Synopsis:
    words = Passage(paragraph=1, start=0, end=len(TEXT_ONE[0]), text=TEXT_ONE[0])
    others = Passage(paragraph=1, start=0, end=len(TEXT_TWO[0]), text=TEXT_TWO[0])
    secret = Passage(paragraph=2, start=0, end=len(TEXT_TWO[1]), text=TEXT_TWO[1])
    return Synopsis(
        event=EVENT,
        witnesses=(Witness(siglum="A", entry=ONE, index=0), Witness(siglum="B", entry=TWO, index=1)),
        statements=(
            Statement(
                id="s-0123abcd",
                speaker=None,
                readings=(
                    Reading(
                        siglum="A",
                        relation="base",
                        passages=(words,),
                        runs=(Run(text=words.text, differs=False),),
                    ),
                    Reading(siglum="B", relation="reworded", moved=True, passages=(others,)),
                ),
            ),
            Statement(
                id="s-0123abcd-2",
                speaker="anna-berg",
                readings=(
                    Reading(siglum="A", relation="absent"),
                    Reading(siglum="B", relation="base", passages=(secret,)),
                ),
            ),
        ),
        digest=("Report B carries 1 statement.",),
    )


def link(entry: str, other: str, shared: float) -> Link:
    verdict = Verdict(
        a=entry, b=other, same_event=True, events=(EVENT,), score=1.0, reasons_for=(), reasons_against=()
    )
    return Link(entry=entry, other=other, event=EVENT, relation="overlapping", shared=shared, verdict=verdict)


def archive(outlets: Mapping[str, Outlet] | None = None) -> Archive:
    held = entries()
    events = {
        OTHER: Event(id=OTHER, path="", title="Opening", date="2030-01-02", kind="talks", status="recalled"),
        EVENT: Event(
            id=EVENT,
            path=f"content/events/{EVENT}.md",
            title="Anna Berg meets Tomas Hale",
            date="2031-05-06",
            place="kelm",
            kind="meeting",
            participants=("tomas-hale", "anna-berg"),
            topics=("roads", "harbours"),
            note="The [note](https://example.org/), *first*\nparagraph.\n\nSecond.",
        ),
    }
    library = Library(
        site=SITE,
        entries=held,
        events=events,
        people={
            "anna-berg": Person(id="anna-berg", path="", name="Anna Berg", variants=("Berg, A.", "Anna B."))
        },
        places={"kelm": Place(id="kelm", path="", name="Kelm", latitude=10.5, longitude=-3.0)},
        outlets=dict(outlets or {"herald": outlet("herald"), "wire": outlet("wire", short="WIRE")}),
    )
    return Archive(
        library=library,
        chronicle=(OTHER, EVENT),
        reports={EVENT: (ONE, TWO), OTHER: ()},
        mentioned_in={OTHER: (ONE,)},
        coverage={(EVENT, ONE): (1, 2), (EVENT, TWO): (1, 2)},
        links={ONE: (link(ONE, TWO, 1.0),), TWO: (link(TWO, ONE, 0.123456),)},
        refused={},
        synopses={EVENT: synopsis()},
        verified={ONE: True, TWO: None},
    )
