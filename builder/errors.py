"""The few errors that stop a run.

::

    BuilderError            one clear line for the person at the keyboard
    ├── UsageError          the command was asked for something that cannot be (exit 2)
    ├── SiteError           site.toml or a template cannot be used (exit 1), with its place
    └── ContentError        content has errors, so nothing is built (exit 1), with all findings
"""

from collections.abc import Iterable

from builder.diagnostics import Diagnostic


class BuilderError(Exception):
    """One clear line for the person at the keyboard; never a traceback."""


class UsageError(BuilderError):
    """The command was asked for something that cannot be."""


class ContentError(BuilderError):
    """Content has errors, and a site built from it would be wrong; carries every finding."""

    def __init__(self, findings: Iterable[Diagnostic]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


class SiteError(ContentError):
    """``site.toml`` or a template cannot be used; carries the findings that say where."""
