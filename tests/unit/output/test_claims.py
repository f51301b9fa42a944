import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import ContentError
from builder.model import Artifact
from builder.output.claims import settle


def artifact(path: str, source: str = "content/entries/a.md") -> Artifact:
    return Artifact(path, b"bytes", source)


def test_artifacts_are_filed_by_path_in_order() -> None:
    site = settle([artifact("years/2023/index.html"), artifact("index.html"), artifact("feed.xml")])

    assert list(site) == ["feed.xml", "index.html", "years/2023/index.html"]


def test_two_sources_of_one_path_are_both_named() -> None:
    with pytest.raises(ContentError) as caught:
        settle(
            [
                artifact("events/x/index.html", "content/events/x.md"),
                artifact("events/x/index.html", "content/events/y.md"),
            ]
        )

    (finding,) = caught.value.findings
    assert str(finding) == (
        "content/events/y.md:1: error[output-path]: 'events/x/index.html' is made from here and from "
        "content/events/x.md\n"
        "  hint: change the id or the alias in content/events/y.md or in content/events/x.md"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("people/ada/index.html", "people/Ada/index.html"),
        ("straße.html", "STRASSE.html"),
        ("caf\u00e9.html", "cafe\u0301.html"),
    ],
)
def test_paths_that_some_file_systems_hold_for_one_are_a_clash(one: str, other: str) -> None:
    with pytest.raises(ContentError, match="differ in capitals or accents alone"):
        settle([artifact(one, "content/people/one.md"), artifact(other, "content/people/other.md")])


@pytest.mark.parametrize("paths", [("data", "data/timeline.json"), ("data/timeline.json", "DATA")])
def test_a_name_cannot_be_a_file_and_a_folder(paths: tuple[str, str]) -> None:
    with pytest.raises(ContentError, match="need one name as file and as folder"):
        settle([artifact(path, f"source {number}") for number, path in enumerate(paths)])


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../content/entries/a.md",
        "a/../../b",
        "a//b",
        "./a",
        "a/",
        "a\\..\\b",
        "a\0b",
        "a\nb",
        "\ud800.html",
        f"{'é' * 128}.html",
    ],
)
def test_a_path_that_is_not_inside_the_site_is_refused_with_its_source(path: str) -> None:
    with pytest.raises(ContentError) as caught:
        settle([artifact(path, "content/pages/odd.md")])

    (finding,) = caught.value.findings
    assert (finding.path, finding.code) == ("content/pages/odd.md", "output-path")
    assert str(finding).isascii() or "é" in str(finding)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(ContentError) as caught:
        settle([artifact("../a"), artifact("b"), artifact("b"), artifact("b/c")])

    assert len(caught.value.findings) == 3


@given(st.lists(st.text("abAB/.é", min_size=1, max_size=6), max_size=8))
def test_what_is_settled_can_be_written_side_by_side_whatever_the_paths(paths: list[str]) -> None:
    try:
        site = settle([artifact(path, str(number)) for number, path in enumerate(paths)])
    except ContentError:
        return
    folded = [unicodedata.normalize("NFC", path).casefold() for path in site]
    assert len(set(folded)) == len(folded) == len(paths)
    assert not any(other.startswith(f"{path}/") for path in folded for other in folded)
