"""Front matter to dataclasses and back: nothing lost, and every misfit named with its line."""

import dataclasses
import string
import types
import typing
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import model
from builder.codec import decode_front, encode_front, split, where
from builder.fields import Address, Edtf, Id, Ids, Latitude, Longitude, Moment, Paragraphs, Share, Texts

MATTERS = [
    model.EntryMatter,
    model.EventMatter,
    model.AuthorityMatter,
    model.PersonMatter,
    model.PlaceMatter,
    model.OrganizationMatter,
    model.TopicMatter,
    model.OutletMatter,
    model.PageMatter,
]

ID_HINT = "an id is a file's name without '.md': letters a-z, digits, single hyphens, at most 80"
TEXTS = st.text(max_size=30) | st.sampled_from(
    [
        "no",
        "null",
        "~",
        "1.0",
        "2023-02-22",
        "a: b",
        "- a",
        "# a",
        "---",
        "'",
        '"',
        "{a}",
        "&a",
        "*a",
        "é 王",
        "\x85",
        "a\u2028b",
        "a\n\n b",
        "=",
        "<<",
    ]
)
IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}", fullmatch=True)
DAYS = st.dates(min_value=date(1000, 1, 1)).map(str)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    Id: IDS,
    Ids: st.lists(IDS, max_size=3).map(tuple),
    Texts: st.lists(TEXTS, max_size=3).map(tuple),
    Edtf: DAYS | DAYS.map(lambda day: day[:7] + "~"),
    Moment: DAYS | DAYS.map(lambda day: f"{day}T23:45"),
    Paragraphs: st.sampled_from(["1", "1-14", "1, 3-7, 17"]),
    Address: st.text(string.ascii_letters + "/?#&=:'\"", max_size=20).map(
        lambda tail: f"https://example.org/{tail}"
    ),
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    Share: st.floats(0, 1),
    Latitude: st.floats(-90, 90),
    Longitude: st.floats(-180, 180),
}


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Any value a field of this type may have."""
    if kind in SCALARS:
        return SCALARS[kind]
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind, include_extras=True)
        return st.builds(kind, **{each.name: values(hints[each.name]) for each in dataclasses.fields(kind)})
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return st.none() | values(next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(values(arguments[0]), values(arguments[1]), max_size=2)
    assert origin is typing.Literal, kind
    return st.sampled_from(arguments)


def faults(schema: type[Any], front: str) -> list[tuple[int, str, str]]:
    found = decode_front(schema, front, "content/x.md")
    assert found.value is None
    assert {one.path for one in found.findings} == {"content/x.md"}
    return sorted((one.line, one.message, one.hint) for one in found.findings)


@pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.__name__)
def test_every_front_matter_comes_back_as_it_was_written(matter: type[Any]) -> None:
    @settings(max_examples=60)
    @given(values(matter))
    def there_and_back(value: Any) -> None:
        parts = split(encode_front(value) + "\nA body.\n")
        assert parts is not None
        decoded = decode_front(matter, parts.front, "x.md")
        assert decoded.findings == ()
        assert decoded.value == value
        assert parts.body == "\nA body.\n"

    there_and_back()


@given(st.text())
def test_any_text_between_the_fences_is_read_or_refused_with_a_line(front: str) -> None:
    decoded = decode_front(model.PersonMatter, front, "x.md")

    assert (decoded.value is None) == bool(decoded.findings)
    assert all(finding.line >= 1 and finding.message for finding in decoded.findings)


def test_a_record_is_written_a_key_a_line_and_without_what_is_left_at_its_default() -> None:
    written = encode_front(model.PersonMatter(name="Anna Berg", family="Berg"))

    assert written == "---\nname: Anna Berg\nfamily: Berg\n---\n"


def test_dates_and_signs_are_written_as_a_person_would() -> None:
    matter = model.EntryMatter(
        title="Talks: a beginning",
        published="2023-02-23",
        events=(model.Coverage(id="2023-02-22-a", paragraphs="1-14"),),
    )

    assert encode_front(matter) == (
        "---\ntitle: 'Talks: a beginning'\npublished: 2023-02-23\n"
        "events:\n- {id: 2023-02-22-a, paragraphs: 1-14}\n---\n"
    )


def test_words_that_yaml_would_take_for_other_things_stay_words() -> None:
    front = "title: on\nlanguage: no\npublished: 2023-02-22\nkicker: 1_000\nrights: 0x1F\nbyline: [yes, 1.10]"
    read = decode_front(model.EntryMatter, front, "x.md").value

    assert read is not None
    assert (read.title, read.language, read.published) == ("on", "no", "2023-02-22")
    assert (read.kicker, read.rights, read.byline) == ("1_000", "0x1F", ("yes", "1.10"))


def test_null_a_tilde_and_nothing_leave_a_value_out_but_quoted_words_do_not() -> None:
    read = decode_front(model.EntryMatter, "title: x\nkicker: null\nrights: ~\nurl:\n", "x.md").value
    quoted = decode_front(model.EntryMatter, 'title: "null"\nkicker: "~"', "x.md").value

    assert read is not None
    assert quoted is not None
    assert (read.kicker, read.rights, read.url) == (None, None, None)
    assert (quoted.title, quoted.kicker) == ("null", "~")


def test_all_misfits_are_named_at_once_each_on_its_line_with_a_hint() -> None:
    front = (
        "titel: A\noutlet: Not An Id\npublished: 2023-02-30\n"
        "events:\n- id: a\n  paragraps: 1\n- paragraphs: 0\n"
    )

    assert faults(model.EntryMatter, front) == [
        (2, "'title' is missing", "add a line 'title: ...'"),
        (2, "unknown key 'titel'", "did you mean 'title'?"),
        (3, "'outlet': 'Not An Id' is not an id", ID_HINT),
        (
            4,
            "'published': '2023-02-30' is not a date, or there is no such day",
            "write 2023-02-22 or 2023-02-22T23:45",
        ),
        (7, "unknown key 'paragraps'", "did you mean 'paragraphs'?"),
        (8, "'events' item 2 'paragraphs': '0' is not a list of paragraphs", "write 1-14 or 1, 3-7, 17"),
        (8, "'id' is missing", "add a line 'id: ...'"),
    ]


@pytest.mark.parametrize(
    ("front", "line", "said"),
    [
        ("title: x\nbyline: [a\nkicker: y", 3, "a list that begins with '[' has no end"),
        ("title: x\ndateline: {place: a\nkicker: y", 3, "what begins with '{' has no end"),
        ('title: "x\nkicker: y', 2, "a quotation mark has no partner"),
        ("title: a: b", 2, "a second ': ' stands in the line"),
        ("title: 'it's'", 2, "something stands after the end of a value"),
        ("title: @x", 2, "a sign that has a meaning of its own"),
        ("title: - x", 2, "a list begins beside its key"),
        ("byline:\n  - a\n  b: c", 4, "a line stands among the items of a list"),
        ("title: x\nkicker", 3, "a line is no 'key: value'"),
        ("title: x\n\tkicker: y", 3, "a line is indented with a tab"),
        ("<<<<<<< HEAD\ntitle: x\n=======\ntitle: y\n>>>>>>> other", 2, "a merge that was not finished"),
        ("title: x\nevents: [2023-02-22-x]", 3, "'events' item 1 should be 'key: value' lines"),
        ("title: &a x\nkicker: *a", 2, "anchors"),
        ("title: x\ntitle: y", 3, "twice"),
        ("- title", 2, "not 'key: value' lines"),
        ("just words", 2, "not 'key: value' lines"),
        ("title: x\n? [a, b]\n: y", 3, "a key is a single word"),
        ("title:\n  nested: x", 2, "'title'"),
        ("title: x\nbyline: {a: b}", 3, "'byline'"),
        ("title: x\ntitle_basis: guessed", 3, "'title_basis' cannot be 'guessed'"),
        ("title:", 2, "'title' is empty"),
        ("title: \x00", 2, "a sign here is no text"),
    ],
)
def test_a_front_matter_that_cannot_be_used_says_where_and_why(front: str, line: int, said: str) -> None:
    found = faults(model.EntryMatter, front)

    assert [(at, said in message) for at, message, _ in found] == [(line, True)]


def test_a_record_given_as_one_word_is_shown_as_the_lines_it_takes() -> None:
    (found,) = faults(model.EntryMatter, "title: x\nevents: [2023-02-22-x]")

    assert found[2] == "write 'id: 2023-02-22-x'; keys here: id, paragraphs"


def test_a_number_that_is_none_is_said_in_plain_words() -> None:
    (found,) = faults(model.PlaceMatter, "name: x\nlatitude: north")

    assert found[1] == "'latitude' is not right: it should be a number"


def test_an_empty_front_matter_lacks_what_is_needed() -> None:
    assert faults(model.PageMatter, "") == [(1, "'title' is missing", "add a line 'title: ...'")]


def test_a_thousandfold_nesting_and_a_billion_laughs_are_refused_and_harm_nobody() -> None:
    deep = "title: " + "[" * 5_000 + "]" * 5_000
    laughs = "title: x\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"

    assert faults(model.EntryMatter, deep)
    assert faults(model.EntryMatter, laughs)


def test_tags_that_would_make_objects_are_text_or_refused() -> None:
    decoded = decode_front(model.PageMatter, 'title: !!python/object/apply:os.system ["true"]', "x.md")

    assert decoded.value is None
    assert decoded.findings


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: b\n---\nbody\n", ("a: b", "body\n", 4)),
        ("\ufeff---\na: b\n---\n", ("a: b", "", 4)),
        ("--- \na: b\n---  \nbody", ("a: b", "body", 4)),
        ("---\n---\n", ("", "", 3)),
        ("---\nx: |\n  ---\n---\n", ("x: |\n  ---", "", 5)),
    ],
)
def test_a_file_is_cut_at_its_fences(text: str, parts: tuple[str, str, int]) -> None:
    cut = split(text)

    assert cut is not None
    assert (cut.front, cut.body, cut.body_line) == parts


@pytest.mark.parametrize("text", ["", "a: b", "---\na: b\n", "\n---\na: b\n---\n", "----\na: b\n----\n"])
def test_a_file_without_fences_has_no_front_matter(text: str) -> None:
    assert split(text) is None


def test_the_place_of_what_is_missing_is_that_of_the_thing_it_is_missing_from() -> None:
    positions: Mapping[Any, tuple[int, int]] = {("a",): (3, 1), ("a", 1): (5, 3)}

    assert where(positions, ("a", 1, "x")) == (5, 3)
    assert where(positions, ("a", 2)) == (3, 1)
    assert where(positions, ("b",)) == (1, 1)
