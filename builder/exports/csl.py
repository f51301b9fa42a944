"""``cite.csl.json``: how to cite each event and report, for citation processors (CSL-JSON, CSL 1.0.2)."""

from collections.abc import Iterator

from builder import edtf, routes
from builder.citing import Citation, citations, remark
from builder.exports.schema import json_text
from builder.model import Archive, Artifact


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make a file for each event and report."""
    for address, citation in citations(archive):
        yield Artifact(routes.citation(address, "csl.json"), json_text([csl(citation)]), "exports")


def csl(citation: Citation) -> dict[str, object]:
    """Put a citation into the shape of a CSL item."""
    issued = citation.dated
    item = {
        "id": citation.id,
        "type": "article-newspaper" if citation.kind == "report" else "webpage",
        "title": citation.title,
        "author": [{"literal": name} for name in citation.people or (citation.body,) if name],
        "container-title": citation.container,
        "editor": [{"literal": citation.editor}] if citation.kind == "report" else [],
        "issued": date(issued) if issued else None,
        "event-date": date(citation.event_date) if citation.event_date else None,
        "URL": citation.address,
        "language": citation.language,
        "note": remark(citation),
    }
    return {name: value for name, value in item.items() if value}


def date(text: str) -> dict[str, object]:
    """Put an EDTF date into the shape of CSL: parts, as many as are known, and whether it is in doubt."""
    parts = [[int(number) for number in point.rstrip("?~%").split("-")] for point in text.split("/")]
    doubt = edtf.parse(text).doubt
    return {"date-parts": parts, **({"circa": True} if doubt else {})}
