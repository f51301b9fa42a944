"""The home page, before it is drawn."""

from dataclasses import replace

from builder.model import Archive, Passage, Reading, Run, Statement
from builder.pages import all_pages
from builder.pages.home import HomePage


def _page(archive: Archive) -> HomePage:
    value = next(sheet.value for sheet in all_pages(archive) if sheet.address == "")
    assert isinstance(value, HomePage)
    return value


def _said(name: str, speaker: str | None, *texts: str) -> Statement:
    return Statement(
        id=name,
        speaker=speaker,
        readings=tuple(
            Reading(
                siglum=letter,
                relation="reworded" if place else "base",
                passages=(Passage(paragraph=1, start=0, end=len(text), text=text),),
                runs=(Run(text=text, differs=bool(place)),),
            )
            for place, (letter, text) in enumerate(zip("AB", texts, strict=False))
        ),
    )


def _with(archive: Archive, *statements: Statement) -> Archive:
    name, synopsis = next(iter(archive.synopses.items()))
    return replace(archive, synopses={name: replace(synopsis, statements=statements)})


LONG = "Stone said again that the treaty had stood for a very long time, and would stand for longer"
SHORT = "Stone said that both of the banks gain from it"
PART = "and that both of the banks gain from it"


def test_the_specimen_is_the_shortest_whole_sentence_that_reports_word_differently(archive: Archive) -> None:
    said = _with(
        archive,
        _said("s-long", "ada-stone", LONG, f"{LONG} still"),
        _said("s-short", "ada-stone", SHORT, f"{SHORT}, all agree"),
        _said("s-part", "ada-stone", PART, f"{PART} now"),
        _said("s-same", "ada-stone", "They met", "They met"),
        _said("s-told", None, f"{PART} too", f"{PART} also"),
    )
    specimen = _page(said).specimen
    assert specimen is not None
    assert (specimen.statement, specimen.speaker, specimen.number) == ("s-short", "Ada Stone", "two")


def test_there_is_no_specimen_where_nothing_is_fit_to_be_shown(archive: Archive) -> None:
    assert _page(_with(archive, _said("s-1", "ada-stone", SHORT, SHORT))).specimen is None
    assert _page(_with(archive, _said("s-1", "ada-stone", SHORT))).specimen is None


def test_withheld_words_make_no_specimen(withheld: Archive) -> None:
    said = _with(withheld, _said("s-1", "ada-stone", SHORT, f"{SHORT}, all agree"))
    assert _page(said).specimen is None


def test_the_ways_into_the_timeline_lead_to_parts_that_have_events(archive: Archive) -> None:
    page = _page(archive)
    assert page.ways
    assert {way.label: [ref.text for ref in way.refs] for way in page.ways.each} == {
        "Year": ["2020", "2021"],
        "Person": ["Ada Stone", "Bela Marsh"],
        "Place": ["Port Ember"],
        "Topic": ["Locks"],
        "Kind": ["Meeting", "Signing"],
        "Outlet": ["Ministry of Rivers", "The Agency"],
    }
    assert page.ways.words == "Only the events of one year, person, place, topic, kind or outlet"


def test_what_is_held_is_counted(archive: Archive) -> None:
    assert _page(archive).holdings == "3 events, 3 reports and 3 statements compared"
