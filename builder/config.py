"""``site.toml`` to Site: the one place that reads the site's settings."""

import dataclasses
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from builder.codec import Decoded, Positions, decode_table
from builder.diagnostics import Diagnostic
from builder.errors import SiteError
from builder.model import Site, SiteMatter

SITE_FILE = "site.toml"
Environment = Mapping[str, str]
VARIABLES = {"SITE_ADDRESS": "address", "SITE_REPOSITORY": "repository", "SITE_BRANCH": "branch"}
_SECTION = re.compile(r"\s*\[+([^\]]+)\]")
_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=")
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


def load_site(root: Path, environment: Environment = MappingProxyType({})) -> Site:
    """Read the settings of the site in ``root``.

    Args:
        root: the folder of ``site.toml``.
        environment: variables that outrank what the file says (``VARIABLES``); an empty one says nothing.

    Raises:
        SiteError: the file is missing or wrong; every fault at once, with its line.
    """
    decoded = _read(root)
    if decoded.value is None:
        raise SiteError(decoded.findings)
    told: dict[str, Any] = {
        key: environment[name] for name, key in VARIABLES.items() if environment.get(name)
    }
    for name, key in VARIABLES.items():
        if key in told and key != "branch" and not told[key].rstrip("/").startswith(("https://", "http://")):
            raise SiteError([_no_address(name, told[key])])
    site = dataclasses.replace(decoded.value, **told)
    return dataclasses.replace(site, address=site.address.rstrip("/") + "/")


def _no_address(name: str, value: str) -> Diagnostic:
    return Diagnostic(
        path=SITE_FILE,
        code="address",
        message=f"'{value}' is not a web address",
        hint=f"{name} begins with https:// or http://",
    )


def _read(root: Path) -> Decoded[SiteMatter]:
    path = root / SITE_FILE
    try:
        text = path.read_bytes().decode("utf-8-sig")
        data = tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        hint = "run from the folder of site.toml, or name that folder with --site"
        return _faulty(f"there is no site.toml in {root}", hint)
    except OSError as error:
        return _faulty(f"cannot be read: {error.strerror}", "")
    except UnicodeDecodeError:
        return _faulty("is not UTF-8 text", "save it as UTF-8")
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line, column = (int(at[1]), int(at[2])) if at else (1, 1)
        message = _AT.sub("", str(error)).strip()
        return _faulty(f"is not TOML: {message}", 'a text stands between quotes: title = "..."', line, column)
    return decode_table(SiteMatter, data, _positions(text), SITE_FILE)


def _faulty(message: str, hint: str, line: int = 1, column: int = 1) -> Decoded[SiteMatter]:
    finding = Diagnostic(path=SITE_FILE, line=line, column=column, code="site", message=message, hint=hint)
    return Decoded(None, {}, (finding,))


def _positions(text: str) -> Positions:
    """Find the line of each table and key, since ``tomllib`` does not tell."""
    positions: dict[tuple[int | str, ...], tuple[int, int]] = {}
    section: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if table := _SECTION.match(line):
            section = _path(table[1])
            positions.setdefault(section, (number, 1))
        elif key := _KEY.match(line):
            positions.setdefault((*section, *_path(key[1])), (number, 1))
    return positions


def _path(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
