"""``cite.bib``: how to cite each event and report, for BibTeX and biblatex.

Both read ``@misc``; ``year`` and ``month`` are for the first, ``date`` and ``eventdate`` (EDTF) for the
second.
"""

import re
from collections.abc import Iterator

from builder import edtf, routes
from builder.citing import Citation, citations, remark
from builder.model import Archive, Artifact

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = {
    **{sign: f"\\{sign}" for sign in "&%$#_"},
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # BibTeX counts braces, escaped ones too
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make a file for each event and report."""
    for address, citation in citations(archive):
        yield Artifact(routes.citation(address, "bib"), bibtex(citation).encode(), "exports")


def bibtex(citation: Citation) -> str:
    """Write a citation as an entry of a BibTeX file; its key is the id."""
    issued = citation.dated
    day = edtf.parse(issued).first if issued else None
    fields = {
        "author": " and ".join(f"{{{_text(name)}}}" for name in citation.people or (citation.body,) if name),
        "title": f"{{{_text(citation.title)}}}",
        "howpublished": _text(citation.container),
        "editor": f"{{{_text(citation.editor)}}}" if citation.kind == "report" else "",
        "year": str(day.year) if day else "",
        "month": _MONTHS[day.month - 1] if day else "",
        "date": issued or "",
        "eventdate": citation.event_date or "",
        "url": _address(citation.address),
        "langid": citation.language,
        "note": _text(remark(citation)),
    }
    lines = [
        f"  {name} = {value if name == 'month' else '{' + value + '}'},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join([f"@misc{{{citation.id},", *lines, "}", ""])


def _text(text: str) -> str:
    """Write words as TeX reads them, on one line."""
    return "".join(_SPECIAL.get(sign, sign) for sign in " ".join(text.split()))


def _address(address: str) -> str:
    return re.sub(r"[{}\\^~\s]", lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address)
