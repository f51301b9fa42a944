"""Style sheets: joined, slimmed, and the same at every build."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from builder.rendering.styles import Styles, slim

TEMPLATES = Path(__file__).parents[3] / "templates"


def test_shared_sheets_are_joined_and_those_of_a_page_stand_alone(tmp_path: Path) -> None:
    pages = tmp_path / "css" / "pages"
    pages.mkdir(parents=True)
    (tmp_path / "css" / "print.css").write_text("@layer print{}", "utf-8")
    (tmp_path / "css" / "layers.css").write_text("@layer general, print;", "utf-8")
    (pages / "home.css").write_text("@layer pages{}", "utf-8")
    styles = Styles.read(tmp_path)
    assert styles.names == ("site", "home")
    assert styles.text("site") == "@layer general,print;@layer print{}\n"


def test_comments_and_white_space_that_parts_nothing_are_left_out() -> None:
    assert slim("/* why\n so */\na {\n  color: red; /* x */\n}\n\n") == "a{color:red}\n"
    assert slim("a :is(b , i) > q { margin: 0  auto; width: calc(1px + 2px) }") == (
        "a :is(b,i)>q{margin:0 auto;width:calc(1px + 2px)}\n"
    )


def test_strings_are_left_alone() -> None:
    assert slim('q::after { content: " <" attr(href) "> ;  }" / "" }') == (
        'q::after{content:" <" attr(href) "> ;  }" / ""}\n'
    )


def test_the_hash_is_that_of_the_sheet_as_it_stands_in_the_page() -> None:
    styles = Styles.read(TEMPLATES)
    digest = hashlib.sha256(styles.text("site").encode()).digest()
    assert styles.digest("site") == f"sha256-{base64.b64encode(digest).decode()}"


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


_COLOURS = dict(
    re.findall(
        r"--([\w-]+): light-dark\((#\w{6}, #\w{6})\)",
        (TEMPLATES / "css" / "variables.css").read_text("utf-8"),
    )
)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "inset", "tint-1"])
@pytest.mark.parametrize("ink", ["ink", "muted", "link", "w0", "w1", "w2", "w3", "w4", "w5"])
def test_text_can_be_read_on_every_ground_in_both_schemes(ink: str, ground: str, scheme: int) -> None:
    colours = {name: pair.split(", ")[scheme] for name, pair in _COLOURS.items()}
    assert _contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["tint-1", "tint-2", "tint-3"])
def test_differing_words_can_be_read_on_every_tint(ground: str, scheme: int) -> None:
    colours = {name: pair.split(", ")[scheme] for name, pair in _COLOURS.items()}
    assert _contrast(colours["ink"], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_the_edges_of_controls_can_be_seen(scheme: int) -> None:
    colours = {name: pair.split(", ")[scheme] for name, pair in _COLOURS.items()}
    assert _contrast(colours["control"], colours["paper"]) >= 3
