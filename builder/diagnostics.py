"""Findings for contributors: one fault in content each, with its place and a hint."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]
_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One fault in content.

    Attributes:
        path: the file, relative to the site's folder, with forward slashes.
        line: 1-based; 1 where the fault is the whole file's.
        column: 1-based; 1 where it is not known.
        severity: errors stop a build, warnings ask for a look, infos tell.
        code: a short stable word for this kind of fault.
        message: what is wrong, in one sentence without a final stop.
        hint: what to do about it; may be empty.
    """

    path: str
    line: int = 1
    column: int = 1
    severity: Severity = "error"
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        text = f"{self.path}:{self.line}: {self.severity}[{self.code}]: {self.message}"
        return f"{text}\n  hint: {self.hint}" if self.hint else text


def in_reading_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings as a person would work through them: by file, by line, gravest first; no repeats."""
    unique = dict.fromkeys(findings)
    return tuple(
        sorted(unique, key=lambda f: (f.path, f.line, _ORDER[f.severity], f.column, f.code, f.message))
    )


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Tell whether any of the findings stops a build."""
    return any(finding.severity == "error" for finding in findings)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Suggest the known word that is nearest to a mistyped one, or say ``otherwise``."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else otherwise
