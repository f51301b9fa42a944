"""Front matter to plain text, lists and dicts, with the place of every key.

YAML scalars arrive as text, so that ``language: no`` is not false. Anchors and aliases are refused: nobody
needs them in front matter, and a few of them can unfold to gigabytes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from builder.codec.unreadable import unreadable
from builder.diagnostics import Diagnostic

Location = tuple[int | str, ...]
Positions = Mapping[Location, tuple[int, int]]

_FENCE = "---"
_EMPTY = frozenset({"", "null", "~", "Null", "NULL"})
_DEEPEST = 12
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the fast one, where libyaml is


@dataclass(frozen=True, slots=True)
class Parts:
    """A content file cut in two: its front matter, its body, and the line (1-based) the body begins on."""

    front: str
    body: str
    body_line: int


def split(text: str) -> Parts | None:
    """Cut a content file into front matter and body; ``None`` where it has no front matter."""
    lines = text.removeprefix("\ufeff").split("\n")
    if lines[0].rstrip() != _FENCE:
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            return Parts("\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2)
    return None


@dataclass(frozen=True, slots=True)
class Plain:
    """A front matter as plain data; ``None`` where it cannot be read as YAML."""

    data: dict[str, Any] | None
    positions: Positions
    findings: tuple[Diagnostic, ...]


def read_front(text: str, path: str) -> Plain:
    """Read a front matter, whose first line is line 2 of its file ``path``."""
    try:
        node = _compose(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Plain(None, {}, (unreadable(error, text, path),))
    tree = _Tree(path)
    data = tree.plain(node, ()) if node else {}
    if not isinstance(data, dict):
        tree.fault((2, 1), "the front matter is not 'key: value' lines", "begin with 'title: ...'")
        return Plain(None, {}, tuple(tree.findings))
    return Plain(data, tree.positions, tuple(tree.findings))


def where(positions: Positions, at: Location) -> tuple[int, int]:
    """Find the line and column of a key, or of the nearest thing that holds it."""
    while at and at not in positions:
        at = at[:-1]
    return positions.get(at, (1, 1))


def _compose(text: str) -> yaml.Node | None:
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            mark: Any = event.start_mark
            raise yaml.MarkedYAMLError(
                problem="anchors (&) and aliases (*) are not used here", problem_mark=mark
            )
    return yaml.compose(text, Loader=_Loader)


class _Tree:
    """Turns a node tree into text, lists and dicts, remembering where each part stands."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.positions: dict[Location, tuple[int, int]] = {}
        self.findings: list[Diagnostic] = []

    def fault(self, place: tuple[int, int], message: str, hint: str) -> None:
        line, column = place
        self.findings.append(
            Diagnostic(
                path=self.path, line=line, column=column, code="front-matter", message=message, hint=hint
            )
        )

    def plain(self, node: yaml.Node, at: Location) -> object:
        self.positions.setdefault(at, _place(node))
        if len(at) > _DEEPEST:
            self.fault(_place(node), "the front matter is nested too deeply", "")
            return None
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in _EMPTY else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, (*at, i)) for i, item in enumerate(node.value)]
        return dict(self._pairs(node.value, at))

    def _pairs(self, pairs: list[tuple[yaml.Node, yaml.Node]], at: Location) -> Iterator[tuple[str, object]]:
        seen: set[str] = set()
        for key, value in pairs:
            if not isinstance(key, yaml.ScalarNode):
                self.fault(_place(key), "a key is a single word", "")
                continue
            if key.value in seen:
                self.fault(_place(key), f"'{key.value}' stands here twice", "keep one of them")
            seen.add(key.value)
            self.positions[*at, key.value] = _place(key)
            yield key.value, self.plain(value, (*at, key.value))


def _place(node: yaml.Node) -> tuple[int, int]:
    """Tell a node's line and column, both 1-based; the opening fence is line 1."""
    mark = node.start_mark
    return (mark.line + 2, mark.column + 1) if mark else (2, 1)
