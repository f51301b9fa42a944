"""What is quoted stands where it is said to stand, word for word."""

from typing import Any

from builder.check import texts
from builder.check.case import Case
from builder.model import Annotation, Coverage, Mention, Seed, SeedRef
from tests.making import entry, library

TEXT = ("Berg said the ferry would run. Berg said little else.", "Hale asked for charts.")


def noted(**note: Any) -> list[tuple[str, str]]:
    report = entry("x", *TEXT, notes=(Annotation(note="A remark.", **note),))
    return [(one.message, one.hint) for one in texts.quotations(Case(library=library(report)))]


def test_a_quotation_that_stands_once_is_sound() -> None:
    assert noted(quote="the ferry would run") == []
    assert noted(quote="Berg said", suffix=" little") == []
    assert noted(quote="said", prefix="run. Berg ") == []


def test_a_quotation_that_is_not_in_the_text_is_an_error() -> None:
    ((message, hint),) = noted(quote="the Ferry would run")

    assert message == "no paragraph has the words “the Ferry would run”"
    assert hint.startswith("copy the words from one paragraph")


def test_a_quotation_over_two_paragraphs_is_in_neither() -> None:
    assert len(noted(quote="little else. Hale asked")) == 1


def test_a_quotation_that_stands_twice_asks_for_its_surroundings() -> None:
    ((message, hint),) = noted(quote="Berg said")

    assert message == "the words “Berg said” stand in the text 2 times"
    assert "prefix" in hint


def test_a_wrong_prefix_is_told_from_a_wrong_quotation() -> None:
    ((_, hint),) = noted(quote="Hale asked", prefix="So ")

    assert hint == "the quotation stands there, but not between this prefix and suffix"


def test_a_quotation_of_nothing_is_an_error() -> None:
    assert len(noted(quote="")) == 1
    assert len(noted(quote="", prefix="Berg")) == 1


def test_a_paragraph_that_is_not_there_is_an_error_in_events_and_in_mentions() -> None:
    report = entry(
        "x",
        *TEXT,
        events=(Coverage(id="e", paragraphs="1-3"), Coverage(id="f", paragraphs="2")),
        mentions=(Mention(what="it", relation="recalled", paragraphs="9"),),
    )
    found = [one.message for one in texts.paragraphs(Case(library=library(report)))]

    assert found == ["there is no paragraph 3: the entry has 2", "there is no paragraph 9: the entry has 2"]


def test_an_entry_without_a_text_is_an_error() -> None:
    empty = entry("x")
    (found,) = texts.paragraphs(Case(library=library(type(empty)(**{**_fields(empty), "paragraphs": ()}))))

    assert (found.code, found.severity) == ("empty", "error")


def _fields(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


SEED = Seed("seeds/a.txt", "ab" * 32, "utf-8", "\n\n".join(TEXT))


def against(seed: Seed | None, *paragraphs: str, sha256: str = SEED.sha256) -> list[tuple[str, int, str]]:
    report = entry("x", *paragraphs, seed=SeedRef(file="seeds/a.txt", sha256=sha256))
    case = Case(library=library(report), seeds={"seeds/a.txt": seed}, body_lines={report.path: (9, 11)})
    return [(one.code, one.line, one.severity) for one in texts.seeds(case)]


def test_an_entry_that_is_its_seeds_words_has_no_finding() -> None:
    assert against(SEED, *TEXT) == []


def test_a_paragraph_that_is_not_the_seeds_is_a_warning_on_its_line() -> None:
    assert against(SEED, TEXT[0], "Hale asked for maps.") == [("verbatim", 11, "warning")]


def test_a_seed_that_is_gone_or_has_changed_is_a_warning() -> None:
    assert against(None, *TEXT) == [("seed", 1, "warning")]
    assert against(SEED, *TEXT, sha256="cd" * 32) == [("seed", 1, "warning")]


def test_words_that_are_no_longer_the_seeds_are_named_where_the_seed_has_changed_too() -> None:
    found = against(SEED, "Other words.", sha256="cd" * 32)

    assert sorted(code for code, _, _ in found) == ["seed", "verbatim"]


def test_a_seed_that_nobody_took_in_is_a_warning() -> None:
    (found,) = texts.unread_seeds(Case(library=library(), unread={"seeds/b.txt": ""}))

    assert (found.path, found.line, found.code, found.severity) == (
        "seeds/b.txt",
        1,
        "not-imported",
        "warning",
    )


def test_two_notes_of_one_entry_may_not_claim_one_address() -> None:
    notes = tuple(
        Annotation(note="A remark.", quote="the", id=name) for name in ("n-a", "n-b", "n-a", None, None)
    )
    (found,) = texts.clashing_notes(Case(library=library(entry("x", *TEXT, notes=notes))))

    assert (found.severity, found.message) == ("error", "another note of this entry has the id 'n-a' too")


def test_a_seed_that_cannot_be_read_is_said_to_be_refused_and_why() -> None:
    (found,) = texts.unread_seeds(Case(library=library(), unread={"seeds/b.txt": "is empty"}))

    assert found.message == "cannot be imported: is empty"


def test_a_seed_under_another_name_is_found_again() -> None:
    report = entry("x", *TEXT, seed=SeedRef(file="seeds/a.txt", sha256="ab" * 32))
    (found,) = texts.seeds(Case(library=library(report), twins={"x": "seeds/b.txt"}))

    assert found.hint == "seeds/b.txt holds the same: write 'file: seeds/b.txt' here"
