"""From the address a browser asks for to a file of the built site, the way GitHub Pages does it."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

_TYPES = {
    ".atom": "application/atom+xml",
    ".bib": "text/plain; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".ris": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".toml": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A file to send."""

    file: Path


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An address to ask for instead; begins with one slash."""

    address: str


def locate(output: Path, base: str, target: str) -> Found | Elsewhere | None:
    """Find what an address stands for; ``None`` where the site has nothing there.

    Args:
        output: the folder of the built site.
        base: the site's own path, with a slash at both ends.
        target: what stands in the request: a path, perhaps with a query.
    """
    # A target that begins with two slashes names no other host here: only its path is looked at.
    raw, _, query = target.partition("?")
    path = unquote(raw if raw.startswith("/") else urlsplit(raw).path, errors="replace")
    if path == "/" != base or path == base.rstrip("/") != "":
        return Elsewhere(base)
    parts = path.removeprefix(base).split("/")
    if (
        not path.startswith(base)
        or any(_forbidden(part) for part in parts[:-1])
        or _forbidden(parts[-1] or "x")
    ):
        return None
    file = output.joinpath(*parts)
    if file.is_dir():
        if parts[-1]:
            address = base + quote("/".join(parts)) + "/"
            return (
                Elsewhere(f"{address}?{query}" if query else address)
                if (file / "index.html").is_file()
                else None
            )
        file /= "index.html"
    elif not parts[-1]:
        return None
    # A link that leads out of the site is no part of it.
    return Found(file) if file.is_file() and file.resolve().is_relative_to(output.resolve()) else None


def type_of(file: Path) -> str:
    """Give the media type that a file is sent as."""
    return _TYPES.get(file.suffix.lower(), "application/octet-stream")


def _forbidden(part: str) -> bool:
    return part in ("", ".", "..") or part.startswith(".") or any(sign in part for sign in "/\\\0")
