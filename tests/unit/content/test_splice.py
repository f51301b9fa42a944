"""One key of a front matter changes and every other sign stays."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.codec import encode_front
from builder.content.splice import with_key

ORDER = ("title", "outlet", "published", "updated", "events", "review")
FRONT = """\
# mine
title: A # not of the title
outlet: x  # from the address
# before the day
published: 2023-01-01
events:
- {id: a}   # why
review: [outlet]"""


@pytest.mark.parametrize(
    ("key", "value", "before", "after"),
    [
        ("title", "B: #1", "title: A # not of the title", "title: 'B: #1'  # not of the title"),
        ("outlet", "y", "outlet: x  # from", "outlet: y  # from"),
        ("outlet", None, "outlet: x  # from", "# from"),
        ("published", None, "published: 2023-01-01\n", ""),
        ("review", ["a", "b"], "[outlet]", "[a, b]"),
        ("updated", "2023-01-02", "2023-01-01\n", "2023-01-01\nupdated: 2023-01-02\n"),
    ],
)
def test_only_what_is_meant_changes(key: str, value: object, before: str, after: str) -> None:
    assert with_key(FRONT, key, value, ORDER) == FRONT.replace(before, after, 1)


@pytest.mark.parametrize("front", [FRONT, "{events: [], title: A}", "title: [", "- a"])
def test_what_cannot_be_changed_without_harm_is_left(front: str) -> None:
    assert with_key(front, "events", [{"id": "b"}], ORDER) is None


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
values = st.one_of(
    texts, st.lists(texts, max_size=3), st.lists(st.fixed_dictionaries({"id": texts}), max_size=2)
)


@given(st.dictionaries(st.sampled_from(ORDER), values), st.sampled_from(ORDER), values)
def test_a_key_that_is_set_is_read_back_and_no_other_is_lost(
    data: dict[str, object], key: str, value: object
) -> None:
    front = "\n".join(encode_front(data).split("\n")[1:-2]) if data else ""
    changed = with_key(front, key, value, ORDER)

    if changed is not None:
        assert yaml.load(changed, yaml.BaseLoader) == {**data, key: value}  # noqa: S506 - texts only
