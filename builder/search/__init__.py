"""The search: an index made at build and searched in the reader's browser, without a server.

Pagefind makes it, in parts so small that a search loads only those it needs. Every language has an index of
its own, because words are cut to their stems by the rules of a language. Files are given back under
``assets/search/``; ``templates/js/search.js`` reads them.
"""

from collections.abc import Iterable, Mapping

from builder.model import Artifact, Findable
from builder.routes import SEARCH_DATA, SEARCH_ENGINE
from builder.search.documents import document, key_of, language_of
from builder.search.files import kept
from builder.search.run import NoSearchError, make

__all__ = ["NoSearchError", "by_language", "index", "search_artifacts"]


def by_language(findables: Iterable[Findable]) -> dict[str, dict[str, str]]:
    """Put what can be found as documents for the index of each language, by what tells them apart."""
    found: dict[str, dict[str, str]] = {}
    for findable in findables:
        found.setdefault(language_of(findable), {})[key_of(findable)] = document(findable)
    return {language: dict(sorted(found[language].items())) for language in sorted(found)}


def index(documents: Mapping[str, str]) -> dict[str, bytes]:
    """Make the index of one language.

    Args:
        documents: HTML by address, all in that language.

    Returns:
        its files, by path; ``pagefind.js`` is the same for all languages.

    Raises:
        NoSearchError: Pagefind cannot be run here.
    """
    return kept(make(documents))


def search_artifacts(indexes: Mapping[str, Mapping[str, bytes]]) -> Iterable[Artifact]:
    """Give the files of all indexes, each language in a folder of its own."""
    for language, files in indexes.items():
        for path, data in files.items():
            if path != "pagefind.js":
                yield Artifact(path=f"{SEARCH_DATA}{language}/{path}", data=data, source="the search index")
    for files in list(indexes.values())[:1]:
        yield Artifact(path=SEARCH_ENGINE, data=files["pagefind.js"], source="the search index")
