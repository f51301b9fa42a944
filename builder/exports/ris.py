"""``cite.ris``: how to cite each event and report, for reference managers (RIS).

Source: RIS Format Specifications, Research Information Systems; a line is a tag, two spaces, a hyphen, a
space and a value.
"""

from collections.abc import Iterator

from builder import routes
from builder.citing import Citation, citations, remark
from builder.model import Archive, Artifact


def artifacts(archive: Archive) -> Iterator[Artifact]:
    """Make a file for each event and report."""
    for address, citation in citations(archive):
        yield Artifact(routes.citation(address, "ris"), ris(citation).encode(), "exports")


def ris(citation: Citation) -> str:
    """Write a citation as one record; an event is a web page, a report is of a newspaper."""
    issued = citation.dated
    lines = [
        ("TY", "NEWS" if citation.kind == "report" else "ELEC"),
        ("ID", citation.id),
        *(("AU", name) for name in citation.people or (citation.body,)),
        ("TI", citation.title),
        ("T2", citation.container),
        ("ED", citation.editor if citation.kind == "report" else ""),
        ("PY", issued[:4] if issued else ""),
        ("DA", f"{issued.replace('-', '/')}/" if issued else ""),
        ("LA", citation.language),
        ("UR", citation.address),
        ("N1", remark(citation)),
    ]
    said = [f"{tag}  - {' '.join(value.split())}" for tag, value in lines if value.strip()]
    return "\r\n".join([*said, "ER  - ", ""])
