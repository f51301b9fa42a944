"""The search index: what goes in, and that the same files come out."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Findable
from builder.search import NoSearchError, by_language, index, search_artifacts
from builder.search.documents import document
from builder.search.files import kept


def findable(
    address: str = "entries/a/", language: str = "en", text: str = "The river treaty holds."
) -> Findable:
    return Findable(
        address=address,
        title="A & B",
        language=language,
        detail="The Gazette, 3 May 2031",
        parts=(("p1", text), ("", "and more")),
        facets=(("kind", "Report"), ("outlet", "Gazette, <The>")),
    )


def test_every_language_has_an_index_of_its_own_whatever_its_region_or_script() -> None:
    found = by_language(
        [findable(), findable("b/", "zh-Hans"), findable("c/", "zh"), findable("d/", "ru-RU"), findable("e/")]
    )

    assert {language: list(documents) for language, documents in found.items()} == {
        "en": ["e/", "entries/a/"],
        "ru": ["d/"],
        "zh": ["b/", "c/"],
    }


@given(st.permutations(["a/", "b/", "c/", "d/"]))
def test_the_order_in_which_things_are_found_changes_no_document(order: list[str]) -> None:
    usual = by_language(findable(address) for address in "abcd")
    assert list(by_language(findable(name.rstrip("/")) for name in order)["en"].items()) == list(
        usual["en"].items()
    )


def test_a_part_of_a_page_has_a_document_of_its_own_that_leads_to_its_place() -> None:
    note = replace(findable(), fragment="n-1")
    documents = by_language([findable(), note])["en"]

    assert list(documents) == ["entries/a/", "entries/a/n-1/"]
    assert 'title="entries/a/index.html"' in documents["entries/a/n-1/"]
    assert 'title="n-1"' in documents["entries/a/n-1/"]


def test_the_text_of_a_report_is_escaped() -> None:
    html = document(findable(text='<script>x</script> & "y"'))

    assert "<script>" not in html
    assert "&lt;script&gt;x&lt;/script&gt; &amp; &quot;y&quot;" in html
    assert "outlet/Gazette, &lt;The&gt;" in html


def test_scripts_without_spaces_are_indexed_character_by_character() -> None:
    assert "双 方 同 意 Plan B 会 谈" in document(findable(text="双方同意 Plan B 会谈"))


def test_of_pagefinds_files_only_those_that_a_search_needs_are_kept() -> None:
    entry = {"version": "1", "languages": {"en": {"hash": "en_1", "wasm": "en"}}}
    files = {
        "pagefind-entry.json": json.dumps(entry).encode(),
        **dict.fromkeys(("pagefind.js", "pagefind-ui.js", "pagefind-ui.css", "pagefind-worker.js"), b""),
        **dict.fromkeys(("wasm.en.pagefind", "wasm.unknown.pagefind", "pagefind.en_1.pf_meta"), b""),
        **dict.fromkeys(("index/en_3.pf_index", "filter/en_4.pf_filter"), b""),
        "fragment/en_2.pf_fragment": gzip.compress(
            json.dumps({"meta": {"facets": '["kind/Report"]'}}).encode()
        ),
    }
    chosen = kept(files)

    assert list(chosen) == [
        "facets.json",
        "fragment/en_2.pf_fragment",
        "index/en_3.pf_index",
        "pagefind-entry.json",
        "pagefind.en_1.pf_meta",
        "pagefind.js",
        "wasm.en.pagefind",
    ]
    assert json.loads(chosen["facets.json"]) == {"en_2": ["kind/Report"]}


def test_a_language_without_stems_gets_the_engine_for_any_language() -> None:
    entry = {"languages": {"zh": {"hash": "zh_1", "wasm": None}}}
    files = {
        "pagefind-entry.json": json.dumps(entry).encode(),
        "wasm.unknown.pagefind": b"",
        "wasm.en.pagefind": b"",
    }

    assert list(kept(files)) == ["facets.json", "pagefind-entry.json", "wasm.unknown.pagefind"]


def test_the_same_documents_give_the_same_bytes_in_any_order() -> None:
    documents = {}
    for number in range(40):
        facets = (("kind", "Report"), *((name, f"{number % 5}") for name in ("year", "person", "outlet")))
        one = replace(findable(text=f"The river treaty number {number} holds."), facets=facets)
        documents[f"entries/{number}/"] = document(one)
    backwards = dict(reversed(documents.items()))

    assert index(documents) == index(backwards)


def test_each_language_stands_in_a_folder_of_its_own_and_the_script_once() -> None:
    made = {"en": {"pagefind.js": b"1", "x": b"2"}, "zh": {"pagefind.js": b"1", "x": b"3"}}

    assert [artifact.path for artifact in search_artifacts(made)] == [
        "assets/search/en/x",
        "assets/search/zh/x",
        "assets/search/pagefind.js",
    ]
    assert list(search_artifacts({})) == []


@pytest.mark.parametrize(
    "program",
    ["#!/bin/sh\necho broken >&2\nexit 3\n", "#!/no/such/interpreter\n", "not a program"],
    ids=["fails", "has no interpreter", "is no program"],
)
def test_a_program_that_does_not_run_is_said_to_and_nothing_else_breaks(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text(program)
    broken.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(broken))

    with pytest.raises(NoSearchError, match=r"broken|No such file|Exec format"):
        index({"a/": document(findable("a/"))})
