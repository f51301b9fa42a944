from builder import routes
from builder.model import Archive, Entry, Kind, Library, Phrase, Site
from builder.pages.phrase_uses import uses
from builder.pages.phrases import PhrasesPage, sheet
from tests.making import bare_archive

PHRASE = Phrase(
    name="Order",
    forms={"en": ("international order", "rules-based international order"), "zh": ("国际秩序",)},
)
TEXT = (
    "They spoke of the International\u00a0Order, and then of a rules-based international order; no disorder."
)


def archive(*entries: Entry) -> Archive:
    kinds = {"meeting": Kind(name="Meeting")}
    site = Site(
        title="A site", address="https://example.org/", publisher="Us", kinds=kinds, phrases={"order": PHRASE}
    )
    return bare_archive(Library(site=site, entries={one.id: one for one in entries}))


def entry(name: str, text: str, **more: str) -> Entry:
    return Entry(id=name, path=f"{name}.md", title=name, paragraphs=("First.", text), **more)  # type: ignore[arg-type]  # a shorthand for tests


def test_each_use_is_counted_once_under_its_longest_form_whatever_its_capitals_and_spaces() -> None:
    found = uses(archive(entry("a", TEXT)), PHRASE)
    assert [(use.form, use.paragraph) for use in found] == [
        ("international order", 2),
        ("rules-based international order", 2),
    ]


def test_the_words_around_a_use_are_cut_between_words() -> None:
    second = uses(archive(entry("a", TEXT)), PHRASE)[1]
    assert second.before == "…the International\u00a0Order, and then of a "
    assert second.words == "rules-based international order"
    assert second.after == "; no disorder."


def test_forms_of_a_language_are_sought_in_reports_of_that_language() -> None:
    found = uses(archive(entry("a", "维护国际秩序。", language="zh-Hans"), entry("b", "国际秩序")), PHRASE)
    assert [(use.entry, use.form) for use in found] == [("a", "国际秩序")]


def test_the_ledger_says_how_often_by_whom_and_from_when_to_when() -> None:
    pages = archive(entry("a", TEXT, published="2021-02-03"), entry("b", TEXT, published="2023-02-03"))
    page = sheet(pages).value
    assert isinstance(page, PhrasesPage)
    (term,) = page.terms
    assert term.summary == "4 uses in 2 reports, 2021 to 2023"
    assert [(form.words, form.count) for form in term.forms] == [
        ("international order", "2 uses"),
        ("rules-based international order", "2 uses"),
    ]
    assert sheet(pages).address == routes.PHRASES
