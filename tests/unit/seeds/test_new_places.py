"""Places that no record knows are proposed, and nothing else is."""

from pathlib import Path

import pytest

from builder.config import load_site
from builder.languages.words import words_for
from builder.model import Library, Organization, Place
from builder.seeds.new_places import new_places

ROOT = Path(__file__).parents[3]


@pytest.fixture
def library() -> Library:
    return Library(
        site=load_site(ROOT),
        places={"harbourtown": Place(id="harbourtown", path="p", name="Harbourtown")},
        organizations={"league": Organization(id="league", path="o", name="Northern League")},
    )


def names(library: Library, *paragraphs: str) -> list[str]:
    return [place.name for place in new_places(paragraphs, library, words_for("en")).values()]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ada Berg met with Ole Hale in Stonebridge on Thursday.",
        "Ada Berg held talks with Ole Hale in the southern city of Stonebridge, the ministry said.",
        "STONEBRIDGE, June 13 (Courier) - Ada Berg met with Ole Hale on Thursday.",
        "During talks in Stonebridge, both sides spoke of trade.",
    ],
)
def test_where_people_met_is_proposed_under_its_name(library: Library, paragraph: str) -> None:
    assert names(library, paragraph) == ["Stonebridge"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "They discussed the situation in Lowland and the war in Highland.",
        "Ada Berg met with Ole Hale in Harbourtown on Thursday.",
        "Ada Berg spoke at the meeting in Northern League, as in March.",
        "Ada Berg met with Ole Hale in private.",
        "Ada Berg met with Ole Hale in June on two days.",
    ],
)
def test_what_is_spoken_of_known_or_no_place_is_not(library: Library, paragraph: str) -> None:
    assert names(library, paragraph) == []


def test_every_proposal_is_marked_for_review(library: Library) -> None:
    found = new_places(["Ada Berg met with Ole Hale in Stonebridge on Thursday."], library, words_for("en"))

    assert [(place.id, place.review) for place in found.values()] == [("stonebridge", True)]
