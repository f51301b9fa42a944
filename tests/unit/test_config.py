"""``site.toml`` is read whole, every fault with its line."""

from pathlib import Path

import pytest

from builder.config import load_site
from builder.errors import SiteError

SOUND = """\
title = "Talks"
address = "https://north.example/talks"
publisher = "The editors"

[kinds.meeting]
name = "Meeting"
verbs.en = ["met with"]

[kinds.call]
name = "Call"

[thresholds]
same_event = 0.6
"""


def faults(root: Path, text: str | bytes) -> list[tuple[int, str, str]]:
    (root / "site.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SiteError) as caught:
        load_site(root)
    assert {one.path for one in caught.value.findings} == {"site.toml"}
    return [(one.line, one.message, one.hint) for one in caught.value.findings]


def test_the_settings_are_what_the_file_says_and_defaults_where_it_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SOUND)
    site = load_site(tmp_path)

    assert (site.title, site.address, site.language) == ("Talks", "https://north.example/talks/", "en")
    assert list(site.kinds) == ["meeting", "call"]
    assert site.kinds["meeting"].verbs == {"en": ("met with",)}
    assert (site.thresholds.same_event, site.thresholds.republished) == (0.6, 0.95)


def test_the_address_of_the_environment_outranks_the_files_and_always_ends_in_a_slash(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SOUND)

    assert load_site(tmp_path, {"SITE_ADDRESS": "https://x.example/a"}).address == "https://x.example/a/"
    assert load_site(tmp_path, {"SITE_ADDRESS": "https://x.example/a//"}).address == "https://x.example/a/"
    assert load_site(tmp_path, {"SITE_ADDRESS": ""}).address == "https://north.example/talks/"


def test_where_the_source_is_may_be_told_by_the_environment_too(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SOUND)
    told = {"SITE_REPOSITORY": "https://git.example/north", "SITE_BRANCH": "next", "PATH": "/bin"}

    site = load_site(tmp_path, told)
    assert (site.repository, site.branch) == ("https://git.example/north", "next")
    assert load_site(tmp_path, {"SITE_REPOSITORY": "", "SITE_BRANCH": ""}).branch == "main"
    with pytest.raises(SiteError, match="is not a web address"):
        load_site(tmp_path, {"SITE_REPOSITORY": "git@git.example:north"})


def test_a_link_to_the_source_that_names_something_unknown_is_refused(tmp_path: Path) -> None:
    ((line, message, hint),) = faults(tmp_path, SOUND + "\n[links]\nedit = '{repository}/{file}'\n")

    assert (message, "{path}" in hint) == ("'links' 'edit': '{file}' means nothing here", True)
    assert line == (SOUND + "\n[links]\n").count("\n") + 1


@pytest.mark.parametrize(
    "address", ["ftp://x.example", "javascript:alert(1)", "x.example", "https:///", "https://"]
)
def test_an_address_that_is_none_is_refused(tmp_path: Path, address: str) -> None:
    (tmp_path / "site.toml").write_text(SOUND)

    with pytest.raises(SiteError, match="is not a web address"):
        load_site(tmp_path, {"SITE_ADDRESS": address})


def test_every_fault_is_named_on_its_line(tmp_path: Path) -> None:
    text = SOUND.replace("publisher", "publischer").replace("0.6", '"much"')
    found = faults(tmp_path, text.replace('name = "Call"', 'nmae = "Call"'))

    assert sorted((line, message.split(":")[0]) for line, message, _ in found) == [
        (1, "'publisher' is missing"),
        (3, "unknown key 'publischer'"),
        (9, "'name' is missing"),
        (10, "unknown key 'nmae'"),
        (13, "'thresholds' 'same_event' is not right"),
    ]


@pytest.mark.parametrize("name", ["same_event", "republished", "reworded", "same_statement"])
@pytest.mark.parametrize("value", ["-0.1", "1.1", "nan", "inf"])
def test_a_threshold_outside_0_and_1_is_refused(tmp_path: Path, name: str, value: str) -> None:
    text = SOUND.replace("same_event = 0.6", f"{name} = {value}")

    assert [line for line, _, _ in faults(tmp_path, text)] == [13]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (SOUND.replace('"Talks"', '"Talks'), 1, "is not TOML"),
        (SOUND + "title\n", 14, "is not TOML"),
        (b"\xff\xfe", 1, "is not UTF-8"),
        (SOUND + "[kinds.call]\n", 14, "is not TOML"),
        (SOUND.replace("[kinds.meeting]", '[kinds."A meeting"]'), 5, "is not an id"),
        ("", 1, "'title' is missing"),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_why(
    tmp_path: Path, text: str | bytes, line: int, said: str
) -> None:
    assert any(at == line and said in message for at, message, _ in faults(tmp_path, text)), faults(
        tmp_path, text
    )


def test_a_byte_order_mark_harms_nothing(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_bytes(b"\xef\xbb\xbf" + SOUND.encode())

    assert load_site(tmp_path).title == "Talks"


def test_a_folder_without_the_file_says_how_to_name_one(tmp_path: Path) -> None:
    with pytest.raises(SiteError) as caught:
        load_site(tmp_path / "nowhere")

    assert "there is no site.toml" in str(caught.value)
    assert "--site" in str(caught.value)
