from builder.collation import collate
from builder.model import Entry, Event, Kind, Library, Outlet, Site, Thresholds
from builder.pages.habits import habits
from builder.pages.view import View
from tests.making import bare_archive

EVENT = "2023-01-01-talks"
BASE = (
    "Stone said the two ports firmly oppose every closure of the river. He said the ferry sails each day.",
    "Stone said that grain prices will be discussed again in the spring.",
)
OTHER = (
    'Stone said the two ports "oppose every closure of the river". He said the ferry sails each day.',
    "Marsh said nobody had asked the boatmen about wages.",
)


def entry(name: str, outlet: str, paragraphs: tuple[str, ...]) -> Entry:
    return Entry(id=name, path=f"{name}.md", title=name, outlet=outlet, paragraphs=paragraphs)


def view() -> View:
    entries = {"a": entry("a", "ministry", BASE), "b": entry("b", "herald", OTHER)}
    kinds = {"talks": Kind(name="Talks")}
    site = Site(title="", address="", publisher="", kinds=kinds, emphasis={"en": ("firmly", "every")})
    outlets = {name: Outlet(id=name, path=f"{name}.md", name=name) for name in ("ministry", "herald")}
    library = Library(
        site=site,
        entries=entries,
        outlets=outlets,
        events={EVENT: Event(id=EVENT, path="", title="", kind="talks")},
    )
    synopsis = collate(EVENT, [(one, (1, 2)) for one in entries.values()], Thresholds(), "a", {})
    archive = bare_archive(
        library,
        EVENT,
        reports={EVENT: ("a", "b")},
        coverage={(EVENT, "a"): (1, 2), (EVENT, "b"): (1, 2)},
        synopses={EVENT: synopsis},
    )
    return View(archive, "outlets/herald/")


def test_what_an_outlet_leaves_out_adds_and_softens_is_counted() -> None:
    first, *rest = habits(view(), "herald")
    assert first == (
        "In 1 event its report is set against that of ministry, and carries 2 of the 3 statements there: "
        "1 word for word and 1 reworded."
    )
    assert rest == [
        "It leaves out 1: 1 of 2 by Stone. It adds 1 that the other has not, by Marsh.",
        "In 1 statement it leaves out a word of emphasis: “firmly”.",
        "1 of its 3 statements stands in quotation marks, whole or in part.",
    ]


def test_nothing_is_said_of_an_outlet_whose_report_is_the_base() -> None:
    assert habits(view(), "ministry") == ()
