"""What the server alone adds to a page: the script that reloads it, and the mistakes in the latest content.

Nothing of this is ever in the built site. Findings quote what people typed, so every word of them is escaped.
A page's own content security policy is widened by the digests of exactly these two texts, so that a page that
obeys its policy when published obeys it here.
"""

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape

from builder.diagnostics import Diagnostic

CHANGES = "/.reload/changes"

_SCRIPT = """
(() => {
  const seen = "%d";
  let asking;
  const shown = () => new Promise((done) =>
    document.addEventListener("visibilitychange", done, { once: true }));
  const pause = () => new Promise((done) => setTimeout(done, 1000));
  document.addEventListener("visibilitychange", () => document.hidden && asking?.abort());
  (async () => {
    for (;;) {
      if (document.hidden) { await shown(); continue; }
      try {
        asking = new AbortController();
        const answer = await fetch("%s?seen=" + seen, { cache: "no-store", signal: asking.signal });
        const latest = await answer.text();
        if (answer.ok && latest !== seen) { location.reload(); return; }
      } catch { await pause(); }
    }
  })();
})();
"""

_STYLE = """
#mistakes { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
  margin: 0; padding: 1rem 1.25rem; background: #2b0f0d; color: #fff; border-top: 4px solid #ff9c93;
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
#mistakes h2 { margin: 0 0 .5rem; font: inherit; font-weight: 700; color: #fff; }
#mistakes ul { margin: 0; padding: 0 0 0 1.25rem; }
#mistakes code { font: 14px/1.5 ui-monospace, monospace; color: #ffd9d5; background: none; }
@media print { #mistakes { display: none; } }
"""

_POLICY = re.compile(
    rb"""<meta\b[^>]*?http-equiv\s*=\s*["']?content-security-policy["']?[^>]*>""", re.IGNORECASE
)
_CONTENT = re.compile(rb"""(\bcontent\s*=\s*)("[^"]*"|'[^']*')""", re.IGNORECASE)
_END = re.compile(rb"</body\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A line to show over the page: what is wrong and, where known, its place and what to do."""

    message: str
    place: str = ""
    hint: str = ""


def mistakes_of(findings: Sequence[Diagnostic]) -> tuple[Mistake, ...]:
    """Put findings the way the page shows them: errors alone, since they keep a site from being built."""
    return tuple(
        Mistake(f"{finding.message} [{finding.code}]", f"{finding.path}:{finding.line}", finding.hint)
        for finding in findings
        if finding.severity == "error"
    )


def with_notice(page: bytes, version: int, mistakes: Sequence[Mistake]) -> bytes:
    """Add to a page what the server alone adds.

    Args:
        page: the HTML as built, in UTF-8.
        version: the count of builds when the page was asked for; the script reloads it at any other.
        mistakes: what keeps the latest content from being built.
    """
    script = _SCRIPT % (version, CHANGES)
    addition = f"<script>{script}</script>"
    if mistakes:
        addition = f"<style>{_STYLE}</style>{_aside(mistakes)}{addition}"
    widened = _POLICY.sub(lambda found: _widen_tag(found.group(), script), page)
    ends = [found.start() for found in _END.finditer(widened)]
    at = ends[-1] if ends else len(widened)
    return widened[:at] + addition.encode() + widened[at:]


def bare_page(title: str, text: str) -> bytes:
    """Make a page for where the site has none: before the first good build, or for an address it lacks."""
    return (
        "<!doctype html>\n"
        f'<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width">'
        '<meta name="color-scheme" content="light dark"></head>'
        f"<body><h1>{escape(title)}</h1><p>{escape(text)}</p></body></html>\n"
    ).encode()


def widen(policy: str, script: str, style: str) -> str:
    """Let a content security policy allow one script, one style and requests to this server."""
    directives: dict[str, list[str]] = {}
    for directive in policy.split(";"):
        name, *sources = directive.split() or [""]
        if name and name.lower() not in directives:  # the first of a name counts
            directives[name.lower()] = sources
    additions = {"script-src": _digest(script), "style-src": _digest(style), "connect-src": "'self'"}
    for name, source in additions.items():
        allowed = directives.get(name, directives.get("default-src"))
        if allowed is None or "'unsafe-inline'" in allowed:
            continue  # nothing is forbidden; a digest would forbid the rest
        directives[name] = [*(s for s in allowed if s.lower() != "'none'"), source]
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def _widen_tag(tag: bytes, script: str) -> bytes:
    def rewrite(found: re.Match[bytes]) -> bytes:
        policy = unescape(found.group(2)[1:-1].decode("utf-8", "replace"))
        return found.group(1) + f'"{escape(widen(policy, script, _STYLE))}"'.encode()

    return _CONTENT.sub(rewrite, tag, count=1)


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _aside(mistakes: Sequence[Mistake]) -> str:
    items = "".join(
        f"<li>{f'<code>{escape(mistake.place)}</code> ' if mistake.place else ''}{escape(mistake.message)}"
        f"{f'<br>{escape(mistake.hint)}' if mistake.hint else ''}</li>"
        for mistake in mistakes
    )
    return (
        '<aside id="mistakes" role="alert"><h2>The latest changes could not be built; '
        f"this is the last good page.</h2><ul>{items}</ul></aside>"
    )
