"""XML files: elements from text that may hold anything, and the bytes of a file."""

import re
from xml.etree import ElementTree as ET

from builder.model import Artifact

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    """Put an element into another; characters that XML 1.0 forbids are left out."""
    element = ET.SubElement(parent, tag, {name: _clean(value) for name, value in attributes.items()})
    element.text = None if text is None else _clean(text)
    return element


def xml_artifact(path: str, root: ET.Element) -> Artifact:
    """Make an XML file in UTF-8, indented, ending in a line feed."""
    ET.indent(root, " ")
    return Artifact(path, ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n", "exports")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)
