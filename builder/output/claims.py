"""Which artifact claims which path of the site, and whether two of them, or a path itself, cannot be.

The path of a page becomes its address, so it must mean the same on every file system and every server:
relative, inside the site, and told from the others by more than capital letters.
"""

import unicodedata
from collections.abc import Iterable, Mapping

from builder.diagnostics import Diagnostic
from builder.errors import ContentError
from builder.model import Artifact

_LONGEST_NAME = 255  # bytes; what common file systems allow for one name


def settle(artifacts: Iterable[Artifact]) -> Mapping[str, bytes]:
    """File every artifact under its path.

    Returns:
        The bytes by path, sorted by path.

    Raises:
        ContentError: where a path leads out of the site, or two sources claim one place; all such at once.
    """
    claimed: dict[str, Artifact] = {}
    folders: dict[str, Artifact] = {}
    findings: list[Diagnostic] = []
    for artifact in artifacts:
        fault = _misshapen(artifact.path)
        if fault:
            findings.append(_finding(artifact, f"'{_shown(artifact.path)}' {fault}", "choose another id"))
            continue
        key = _key(artifact.path)
        above = list(_folders(key))
        rival = claimed.get(key) or folders.get(key) or _first(claimed, above)
        if rival:
            findings.append(_clash(artifact, rival))
            continue
        claimed[key] = artifact
        for folder in above:
            folders.setdefault(folder, artifact)
    if findings:
        raise ContentError(findings)
    return {artifact.path: artifact.data for artifact in sorted(claimed.values(), key=lambda a: a.path)}


def _misshapen(path: str) -> str | None:
    if (
        not path
        or path.startswith("/")
        or "\\" in path
        or any(part in ("", ".", "..") for part in path.split("/"))
    ):
        return "is not a path inside the site"
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in path):
        return "holds characters that no file name can"
    if any(len(part.encode()) > _LONGEST_NAME for part in path.split("/")):
        return "is longer than a file name may be"
    return None


def _key(path: str) -> str:
    """Fold what some file systems do not tell apart: capitals, and composed from decomposed letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _folders(path: str) -> Iterable[str]:
    parts = path.split("/")
    return ("/".join(parts[:length]) for length in range(1, len(parts)))


def _first(claimed: Mapping[str, Artifact], paths: Iterable[str]) -> Artifact | None:
    return next((claimed[path] for path in paths if path in claimed), None)


def _clash(artifact: Artifact, rival: Artifact) -> Diagnostic:
    both = f"'{artifact.path}' and '{rival.path}', made from {rival.source},"
    if artifact.path == rival.path:
        what = f"'{artifact.path}' is made from here and from {rival.source}"
    elif _key(artifact.path) == _key(rival.path):
        what = f"{both} differ in capitals or accents alone"
    else:
        what = f"{both} need one name as file and as folder"
    return _finding(artifact, what, f"change the id or the alias in {artifact.source} or in {rival.source}")


def _finding(artifact: Artifact, message: str, hint: str) -> Diagnostic:
    return Diagnostic(path=artifact.source, code="output-path", message=message, hint=hint)


def _shown(path: str) -> str:
    return path.encode("ascii", "backslashreplace").decode() if not path.isprintable() else path
