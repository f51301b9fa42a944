"""The search index of a site, remembered by language: made anew only where something it holds has changed."""

from collections.abc import Iterable
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import Base64Bytes

from builder.cache import Memory, digest, source_digest
from builder.diagnostics import Diagnostic
from builder.model import Archive, Artifact
from builder.pages.findable import findables
from builder.rendering.scripts import digest as digest_of
from builder.routes import SEARCH_ENGINE
from builder.search import NoSearchError, by_language, index, search_artifacts

_STAGE = Path(__file__).parent / "search"
_PROGRAM = "pagefind"


def search_files(root: Path, archive: Archive) -> tuple[tuple[Artifact, ...], tuple[Diagnostic, ...]]:
    """Make the files of the search.

    Where the program that makes them cannot be run, there are none, and a warning says why: the site is whole
    without them, and its search page offers the indexes instead.

    Args:
        root: the site's folder.
        archive: what may be shown, and so may be found.
    """
    memory: Memory[dict[str, bytes]] = Memory(root, "search", dict[str, Base64Bytes])
    made_by = digest(source_digest([_STAGE]), _version())
    try:
        indexes = {
            language: memory.recall(
                digest(made_by, *(text for pair in documents.items() for text in pair)),
                partial(index, documents),
            )
            for language, documents in by_language(findables(archive)).items()
        }
    except NoSearchError as error:
        return (), (_warning(error),)
    memory.save()
    return tuple(search_artifacts(indexes)), ()


def engine_of(files: Iterable[Artifact]) -> str:
    """Give the digest of what a search page searches with; empty where there is nothing to search."""
    return next((digest_of(file.data) for file in files if file.path == SEARCH_ENGINE), "")


def _version() -> str:
    try:
        return version(_PROGRAM)
    except PackageNotFoundError:
        return ""


def _warning(error: NoSearchError) -> Diagnostic:
    return Diagnostic(
        path="requirements/site.txt",
        severity="warning",
        code="no-search",
        message=f"the site has no search, because {_PROGRAM} cannot be run here: {error}",
        hint="the search page offers the indexes instead; `make clean site` installs the program anew",
    )
