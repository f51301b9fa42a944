"""``content/`` is read whole, every fault placed, and nothing outside it is touched."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.content.load import Loaded, load
from tests.making import SITE

PERSON = "---\nname: Anna Berg\n---\n\nA diplomat.\n"
ENTRY = "---\ntitle: Berg meets Hale\npublished: 2031-05-07\n---\n\nFirst paragraph.\n\n## Then\n\nSecond.\n"


def written(root: Path, files: dict[str, str | bytes]) -> Loaded:
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(root, SITE)


def said(loaded: Loaded) -> list[tuple[str, int, str, str]]:
    return [(one.path, one.line, one.code, one.message) for one in loaded.findings]


def test_a_file_becomes_the_record_its_folder_says(tmp_path: Path) -> None:
    loaded = written(
        tmp_path,
        {
            "people/anna-berg.md": PERSON,
            "entries/2031-05-07-berg.md": ENTRY,
            "events/2031-05-06-berg-hale.md": "---\ntitle: Berg meets Hale\nkind: meeting\n---\n",
            "pages/about.md": "---\ntitle: About\n---\n# Markdown *stays*\n",
            "topics/trade.md": "---\nname: Trade\n---\n",
            "places/kelm.md": "---\nname: Kelm\nlatitude: 1.5\nlongitude: -2\n---\n",
            "organizations/league.md": "---\nname: League\n---\n",
            "outlets/courier.md": "---\nname: The Courier\nagency: true\n---\n",
        },
    )
    library = loaded.library

    assert said(loaded) == []
    assert library.people["anna-berg"].note == "A diplomat."
    assert library.entries["2031-05-07-berg"].paragraphs == ("First paragraph.", "Second.")
    assert library.entries["2031-05-07-berg"].subheadings == {2: "Then"}
    assert library.entries["2031-05-07-berg"].source == ENTRY
    assert library.events["2031-05-06-berg-hale"].kind == "meeting"
    assert library.pages["about"].text == "# Markdown *stays*\n"
    assert (library.places["kelm"].latitude, library.places["kelm"].longitude) == (1.5, -2.0)
    assert library.outlets["courier"].agency is True
    assert (list(library.topics), list(library.organizations)) == (["trade"], ["league"])


def test_no_content_at_all_is_an_empty_library(tmp_path: Path) -> None:
    loaded = load(tmp_path, SITE)

    assert said(loaded) == []
    assert loaded.library.entries == {}


def test_folders_within_a_folder_are_read_too_and_hidden_and_other_files_are_not(tmp_path: Path) -> None:
    loaded = written(
        tmp_path,
        {
            "people/norland/anna-berg.md": PERSON,
            "people/.draft.md": "not read",
            "people/.tomas-hale.md.tmp": "left by a run that was killed",
            "people/README.txt": "not read",
        },
    )

    assert list(loaded.library.people) == ["anna-berg"]
    assert said(loaded) == []


def test_two_files_with_one_id_are_named_even_where_one_of_them_is_broken(tmp_path: Path) -> None:
    loaded = written(
        tmp_path,
        {
            "people/a/anna-berg.md": "---\nname: [\n---\n",
            "people/b/anna-berg.md": PERSON,
            "people/c/anna-berg.md": PERSON,
        },
    )
    clashes = [(path, message) for path, _, code, message in said(loaded) if code == "duplicate-id"]

    assert clashes == [
        ("content/people/b/anna-berg.md", "'anna-berg' is also the id of content/people/a/anna-berg.md"),
        ("content/people/c/anna-berg.md", "'anna-berg' is also the id of content/people/a/anna-berg.md"),
    ]


def test_one_id_may_stand_in_two_collections(tmp_path: Path) -> None:
    assert (
        said(written(tmp_path, {"people/moss.md": PERSON, "places/moss.md": "---\nname: Moss\n---\n"})) == []
    )


def test_every_kind_of_broken_file_is_one_finding_with_a_hint_and_the_rest_is_read(tmp_path: Path) -> None:
    loaded = written(
        tmp_path,
        {
            "people/Anna Berg.md": PERSON,
            "people/bytes.md": b"---\nname: \xff\n---\n",
            "people/no-front.md": "Anna Berg",
            "people/open-front.md": "---\nname: Anna",
            "people/unknown.md": "---\nname: A\nfamly: B\n---\n",
            "people/empty.md": "",
            "people/sound.md": PERSON,
        },
    )

    assert [(path.removeprefix("content/people/"), line, code) for path, line, code, _ in said(loaded)] == [
        ("Anna Berg.md", 1, "id"),
        ("bytes.md", 1, "encoding"),
        ("empty.md", 1, "front-matter"),
        ("no-front.md", 1, "front-matter"),
        ("open-front.md", 1, "front-matter"),
        ("unknown.md", 3, "front-matter"),
    ]
    assert all(one.hint for one in loaded.findings)
    assert list(loaded.library.people) == ["sound", "unknown"]  # what is left of it is looked at further


def test_line_ends_and_marks_of_other_systems_change_no_word_and_no_line_number(tmp_path: Path) -> None:
    windows = written(tmp_path, {"entries/a.md": ("\ufeff" + ENTRY).replace("\n", "\r\n")})

    assert said(windows) == []
    assert windows.library.entries["a"].paragraphs == ("First paragraph.", "Second.")
    assert windows.body_lines["content/entries/a.md"] == (6, 10)


def test_a_link_that_leads_out_of_its_folder_is_named_and_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(PERSON)
    people = tmp_path / "content" / "people"
    people.mkdir(parents=True)
    (people / "secret.md").symlink_to(secret)
    (people / "gone.md").symlink_to(people / "nowhere.md")
    (people / "circle.md").symlink_to(people / "circle.md")
    loaded = load(tmp_path, SITE)

    assert loaded.library.people == {}
    assert ("content/people/secret.md", 1, "file", "this link leads out of its folder") in said(loaded)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path_factory: object, data: bytes) -> None:
    root = Path(tmp_path_factory.mktemp("any"))  # type: ignore[attr-defined]  # pytest's own factory
    loaded = written(root, {"entries/a.md": b"---\ntitle: x\n" + data})

    assert bool(loaded.library.entries) != bool(loaded.findings)


def test_what_stands_where_nothing_is_read_is_named(tmp_path: Path) -> None:
    files = ("peoples/x.md", "events.txt", "README.md", "people/x.markdown", "people/.x.md.swp", ".gitkeep")
    loaded = written(tmp_path, dict.fromkeys(files, PERSON))

    assert said(loaded) == [
        ("content/events.txt", 1, "file", "this file is not read"),
        ("content/people/x.markdown", 1, "file", "this file is not read"),
        ("content/peoples", 1, "file", "nothing is read from this folder"),
    ]
    assert [one.hint for one in loaded.findings][2] == "did you mean 'people'?"
    assert {one.severity for one in loaded.findings} == {"warning"}
