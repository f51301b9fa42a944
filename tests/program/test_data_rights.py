"""What an outlet's terms withhold stands in no file of the site, however it is written there."""

import gzip
import html
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.program.stories import Run, files_of, fronts, write

LONG = 8  # words from which a sentence is nobody's term or turn of phrase
HIDDEN_WORDS = re.compile(
    r'<(span|b)\b[^>]*class="(?:vh|siglum[^"]*)"[^>]*>.*?</\1>|<sup>.*?</sup>', re.DOTALL
)


def words(text: str) -> str:
    found = re.findall(r"[^\W_]+", text.casefold())
    return f" {' '.join(found)} "


def sentences(paragraphs: Iterable[str]) -> list[str]:
    found = [part for text in paragraphs for part in re.split(r"(?<=[.!?;:])[\"”’')]*\s+", text)]
    return [part for part in found if len(words(part).split()) >= LONG]


def readable(data: bytes) -> str:
    """Give a file's words as a reader of its format would see them."""
    text = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8", "ignore")
    text = re.sub(r"\r\n[ \t]", "", text)  # folded lines of a calendar
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)
    without_tags = re.sub(r"<[^>]*>", "", HIDDEN_WORDS.sub("", text))
    told = (text, html.unescape(text), html.unescape(html.unescape(without_tags)))
    return "".join(words(re.sub(r"\\[nrt\"]", " ", one)) for one in told)


def restrict(site: Path, outlet: str, publish: str) -> None:
    path = site / f"content/outlets/{outlet}.md"
    _, front, note = path.read_text().split("---\n", 2)
    path.write_text(f"---\n{front}publish: {publish}\n---\n{note}")


def bodies(site: Path) -> dict[str, list[str]]:
    """Give the paragraphs of every entry as its file has them."""
    files = {path.stem: path.read_text() for path in (site / "content/entries").glob("*.md")}
    return {name: text.split("---\n", 2)[2].strip().split("\n\n") for name, text in files.items()}


def leaks(site: Path, withheld: Iterable[str]) -> list[tuple[str, str]]:
    files = {name: readable(data) for name, data in files_of(site / "output").items()}
    return [(name, text) for text in withheld for name, found in files.items() if words(text) in found]


def compared(output: Path, entry: str) -> str:
    """Give the passages of an entry that synopses show beside others."""
    shown: list[str] = []
    for path in output.glob("events/*/synopsis.json"):
        read = json.loads(path.read_text())
        letters = {one["siglum"] for one in read["witnesses"] if one["entry"] == entry}
        for statement in read["statements"]:
            held = [reading for reading in statement["readings"] if reading["passages"]]
            for reading in held:
                if reading["siglum"] in letters and len(held) > 1:
                    shown += [passage["text"] or "" for passage in reading["passages"]]
    return "".join(map(words, shown))


OUTLETS = ["china-daily", "mfa-china", "xinhua"]


@pytest.mark.parametrize(
    ("outlets", "publish"), [*(([one], "readings") for one in OUTLETS), (OUTLETS, "excerpt")]
)
def test_no_withheld_sentence_stands_anywhere_in_the_site(
    site: Path, run: Run, outlets: list[str], publish: str
) -> None:
    for outlet in outlets:
        restrict(site, outlet, publish)
    assert run("build").code == 0
    entries, texts = fronts(site / "content/entries"), bodies(site)
    own = [name for name, front in entries.items() if front.get("outlet") in outlets]
    open_ = "".join(words(text) for name in texts if name not in own for text in texts[name])
    open_ += "".join(words(front["title"]) for front in entries.values())
    first = 2 if publish == "excerpt" else 0
    withheld = []
    for name in own:
        here = open_ + "".join(map(words, texts[name][:first]))
        here += compared(site / "output", name) if publish == "excerpt" else ""
        captions = [caption["text"] for caption in entries[name].get("captions", [])]
        withheld += [one for one in sentences([*texts[name], *captions]) if words(one) not in here]

    assert own
    assert len(withheld) > (5 if publish == "readings" else 0)
    assert leaks(site, withheld) == []


def test_the_search_for_leaks_would_find_them(site: Path, run: Run) -> None:
    run("build")
    first = {name: sentences(paragraphs)[:3] for name, paragraphs in bodies(site).items()}
    found = leaks(site, [text for texts in first.values() for text in texts])
    for name, texts in first.items():
        told = {path for path, text in found if text in texts}
        assert {f"entries/{name}/index.html", f"entries/{name}/entry.md", "data/timeline.json"} <= told


def test_of_a_report_that_may_not_be_shown_positions_and_counts_stay(site: Path, run: Run) -> None:
    restrict(site, "xinhua", "readings")
    run("build")
    (name,) = [
        name for name, front in fronts(site / "content/entries").items() if front["outlet"] == "xinhua"
    ]
    page = (site / f"output/entries/{name}/index.html").read_text()
    timeline = json.loads((site / "output/data/timeline.json").read_text())
    (entry,) = [one for one in timeline["entries"] if one["id"] == name]
    (path,) = (site / "output").glob("events/*lavrov-moscow/synopsis.json")
    passages: list[Any] = [
        passage
        for statement in json.loads(path.read_text())["statements"]
        for reading in statement["readings"]
        if reading["siglum"] == "B"
        for passage in reading["passages"]
    ]

    assert "14 paragraphs of this report are not shown" in page
    assert not (site / f"output/entries/{name}/entry.md").exists()
    assert entry["paragraphs"] == []
    assert entry["events"][0]["paragraphs"] == list(range(1, 15))
    assert {passage["text"] for passage in passages} == {None}
    assert all(passage["end"] > passage["start"] for passage in passages)


def test_a_note_on_withheld_words_keeps_its_address_and_loses_its_quotation(site: Path, run: Run) -> None:
    run("build")
    before = (site / "output/data/annotations.jsonld").read_text()
    restrict(site, "xinhua", "readings")
    run("build")
    after = (site / "output/data/annotations.jsonld").read_text()
    ids = [[note["id"] for note in json.loads(text)["first"]["items"]] for text in (before, after)]

    assert ids[0] == ids[1]
    assert '"exact": "important consensus"' in before
    assert '"exact": "important consensus"' not in after


def test_what_editors_write_loses_long_quotations_of_withheld_words_alone(north: Path, run: Run) -> None:
    run("import", cwd=north)
    line = "Hale said his side would repair the pier at its own cost and asked for the charts of the strait."
    (event,) = (north / "content/events").glob("*hale*.md")
    event.write_text(
        event.read_text().rstrip() + f"\n\nOne report ends: {line} The other has “the charts”.\n"
    )
    restrict(north, "courier", "readings")
    write(north, {"content/places/kelm.md": f"---\nname: Kelm\n---\nA port. “{line}”\n"})
    assert run("build", cwd=north).code == 0

    assert leaks(north, [line, "Berg said the ferry between the two harbours would run again"]) == []
    page = (north / f"output/events/{event.stem}/index.html").read_text()
    assert "One report ends: […]. The other has “the charts”." in page
    assert "A port. “[…].”" in (north / "output/places/kelm/index.html").read_text()
