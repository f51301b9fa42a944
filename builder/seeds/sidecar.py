"""Reads what a contributor says of a seed, in a file beside it: ``seeds/NAME.txt.yaml``."""

from dataclasses import replace
from pathlib import Path

from builder.codec import Decoded, decode_front
from builder.diagnostics import Diagnostic
from builder.model import Supplied

SUFFIX = ".yaml"
_LARGEST = 100_000  # bytes; it says a dozen things
_FENCE = "---"


def is_sidecar(path: Path) -> bool:
    """Tell whether a file stands beside a seed to say what its text does not."""
    return path.suffix == SUFFIX and path.with_suffix("").suffix != ""


def read_sidecar(seed: Path, file: str) -> Decoded[Supplied]:
    """Read what stands beside a seed; where nothing does, nothing is said.

    Args:
        seed: where the seed is.
        file: the seed's path, relative to the site's folder.
    """
    path, name = seed.with_name(seed.name + SUFFIX), file + SUFFIX
    try:
        if not path.is_symlink() and not path.exists():
            return Decoded(Supplied(), {}, ())
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST:
            return _unusable(name, "is not a small file of 'key: value' lines")
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return _unusable(name, "is not UTF-8 text")
    except (OSError, ValueError) as error:
        return _unusable(
            name, f"cannot be read ({getattr(error, 'strerror', None) or 'its name is not sound'})"
        )
    return supplied_from(text, name)


def supplied_from(text: str, name: str) -> Decoded[Supplied]:
    """Understand a sidecar's text; its faults have their lines in the file ``name``."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fenced = lines[0].rstrip() == _FENCE
    lines = lines[1:] if fenced else lines
    end = next((n for n, line in enumerate(lines) if line.rstrip() == _FENCE), len(lines))
    decoded = decode_front(Supplied, "\n".join(lines[:end]), name)
    if fenced:
        return decoded
    findings = tuple(replace(one, line=max(1, one.line - 1)) for one in decoded.findings)
    positions = {at: (max(1, line - 1), column) for at, (line, column) in decoded.positions.items()}
    return Decoded(decoded.value, positions, findings)


def _unusable(name: str, message: str) -> Decoded[Supplied]:
    fault = Diagnostic(
        path=name, code="sidecar", message=message, hint="write 'url: https://...' and the like"
    )
    return Decoded(None, {}, (fault,))
