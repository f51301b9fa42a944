"""Changes one key of a front matter and leaves every other sign of it as a person wrote it."""

from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from builder.codec import encode_front

_COMMENT = "#"


@dataclass(frozen=True, slots=True)
class _Region:
    """The lines of one key: from its own to the last that is no comment before the next key."""

    key: str
    first: int
    end: int
    value: yaml.Node


def with_key(front: str, key: str, value: object, order: Sequence[str]) -> str | None:
    """Set one key of a front matter.

    Args:
        front: the lines between the fences.
        key: which; it is added where it should stand if it is not there.
        value: what it should say; ``None`` takes the key out.
        order: the keys in the order in which new ones are put in.

    Returns:
        The lines with this key changed, or ``None`` where a person's comment stands within its value, or the
        whole is written in a way of its own.
    """
    regions = _regions(front)
    if regions is None:
        return None
    lines = front.split("\n") if front else []
    written = [] if value is None else _written(key, value)
    region = next((one for one in regions if one.key == key), None)
    if region is None:
        at = _place(key, regions, order)
        return "\n".join([*lines[:at], *written, *lines[at:]])
    own = lines[region.first : region.end]
    if any(_COMMENT in line for line in own):
        kept = _beside_comment(own, written, region)
        if kept is None:
            return None
        written = kept
    return "\n".join([*lines[: region.first], *written, *lines[region.end :]])


def _regions(front: str) -> list[_Region] | None:
    try:
        root = yaml.compose(front, Loader=yaml.BaseLoader) if front.strip() else None
    except yaml.YAMLError:
        return None
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    lines = front.split("\n")
    starts = [key.start_mark.line for key, _ in root.value]
    ends = [*starts[1:], len(lines)]
    return [
        _Region(str(key.value), start, _without_trailing_comments(lines, start, end), value)
        for (key, value), start, end in zip(root.value, starts, ends, strict=True)
    ]


def _without_trailing_comments(lines: Sequence[str], start: int, end: int) -> int:
    """Leave the comment before the next key to the next key."""
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith(_COMMENT)):
        end -= 1
    return end


def _written(key: str, value: object) -> list[str]:
    return encode_front({key: value}).split("\n")[1:-2]


def _place(key: str, regions: Sequence[_Region], order: Sequence[str]) -> int:
    before = set(order[: order.index(key)]) if key in order else set(order)
    return max((one.end for one in regions if one.key in before), default=0)


def _beside_comment(own: Sequence[str], written: Sequence[str], region: _Region) -> list[str] | None:
    """Change a value of one line and keep the comment after it; the sign may also be part of the value."""
    value = region.value
    if isinstance(value, yaml.ScalarNode) and _COMMENT not in own[0].replace(value.value, ""):
        return list(written) if len(own) == 1 else None
    if len(own) != 1 or len(written) > 1:
        return None
    start, end = value.start_mark, value.end_mark
    if start.line != end.line:
        return None
    rest = own[0][end.column :].strip()
    if not written:
        return [rest] if rest.startswith(_COMMENT) else None
    head = own[0][: start.column]
    return [head + written[0].split(": ", 1)[-1] + (f"  {rest}" if rest else "")]
