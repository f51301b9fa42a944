"""Finds the day by which a report's weekdays are understood, and the day of what it tells of without one."""

from collections.abc import Sequence
from datetime import date

from builder import edtf
from builder.languages.words import Words, any_of
from builder.model import EntryMatter
from builder.seeds.clauses import Line
from builder.seeds.merge import Group
from builder.seeds.told import RECALLED_AFTER, Raw
from builder.seeds.when import Anchor, When, resolve

LEAD = 3  # paragraphs that may give the day of what the report is about
_BACK = 3  # sentences back in which the day of an event may stand
_FIRST_DAY = "first day printed"
_STAMP = "crawler's stamp"
_WEEK = 7
_PAIR = 2
_HEAD = (-1, 1)  # headline and first paragraph; the day of a picture may be any
_FIRST = 1  # the paragraph that must tell of what takes, or names, one person only


def anchor_of(matter: EntryMatter, lines: Sequence[Line]) -> Anchor | None:
    """Choose the day by which a report's weekdays are understood.

    The dateline's day comes first, then those of publication and update; without any, a whole day that the
    first paragraph prints, then a crawler's stamp, which is weak, then the first whole day anywhere.
    """
    if matter.dateline and matter.dateline.date and edtf.is_day(matter.dateline.date):
        return Anchor(date.fromisoformat(matter.dateline.date), "dateline")
    for moment, name in ((matter.published, "published"), (matter.updated, "updated")):
        if moment:
            return Anchor(date.fromisoformat(moment[:10]), name)
    printed = [(line.paragraph, found.iso[:10]) for line in lines for found in line.dates if found.whole]
    first = next(iter(printed), None)
    stamp = matter.seed.stamp if matter.seed else None
    if stamp and edtf.is_day(stamp) and not (first and first[0] in _HEAD):
        return Anchor(date.fromisoformat(stamp), _STAMP, weak=True)
    return Anchor(date.fromisoformat(first[1]), _FIRST_DAY) if first else None


def give_days(
    groups: Sequence[Group], lines: Sequence[Line], matter: EntryMatter, anchor: Anchor | None, words: Words
) -> None:
    """Give events their day where no telling of them says one.

    It is the day named last before, within a paragraph; for what the report is about, the day on which
    things were said ("said on Wednesday"), else the dateline's, else that of publication.
    """
    if anchor is None:
        return
    known = [set(group.participants) for group in groups if group.when]
    main = main_group(groups)
    undated = [group for group in groups if group.when is None]
    undated = [group for group in undated if len(group.participants) > 1 or group is main]
    undated = [group for group in undated if set(group.participants) not in known]
    for group in undated:
        when = _named_before(group, lines, anchor)
        if when is None and group is main and not anchor.weak and anchor.name != _FIRST_DAY:
            when = _said_when(lines, anchor, words) or _own_day(matter, anchor)
        if when is not None:
            last = group.raws[-1]
            group.raws.append(Raw(last.line, last.paragraph, group.raws[0].kind, group.participants, when))


def main_group(groups: Sequence[Group]) -> Group | None:
    """Choose what a report is about, among what its headline and its opening tell of.

    Two people come before one, words that tell of an event strongly before others, a day before none, and the
    earlier before the later.
    """
    opening = [
        group
        for group in groups
        if group.participants and _opens(group) and any(raw.relation == "told" for raw in group.raws)
    ]
    return min(
        opening,
        key=lambda group: (
            len(group.participants) < _PAIR,
            all(raw.weak for raw in group.raws),
            group.when is None,
            group.raws[0].line,
        ),
        default=None,
    )


def _opens(group: Group) -> bool:
    reach = LEAD if len(group.participants) >= _PAIR else _FIRST
    paragraphs = [raw.paragraph for raw in group.raws]
    pictured = len(group.participants) < _PAIR and set(paragraphs) == {0}
    return min(paragraphs) <= reach and not pictured


def _named_before(group: Group, lines: Sequence[Line], anchor: Anchor) -> When | None:
    """Find the day that the text named last before an event, in the same paragraph or the one before."""
    for raw in group.raws:
        for line in reversed(lines[max(0, raw.line - _BACK) : raw.line]):
            if line.paragraph < 1 or raw.paragraph - line.paragraph > 1:
                continue
            for found in line.dates:
                when = resolve(found, anchor) if found.sort in ("weekday", "relative", "day") else None
                if when and 0 <= (anchor.day - date.fromisoformat(when.date[:10])).days <= RECALLED_AFTER:
                    return When(when.date, "resolved", when.as_printed)
    return None


def _said_when(lines: Sequence[Line], anchor: Anchor, words: Words) -> When | None:
    for line in lines:
        if line.paragraph > LEAD or not any_of(words.of("speech.verbs")).search(line.text):
            continue
        for found in line.dates:
            if found.sort in ("weekday", "relative", "day") and found.number <= _WEEK:
                when = resolve(found, anchor)
                if when and when.date <= anchor.day.isoformat():
                    return When(when.date, "resolved", when.as_printed)
    return None


def _own_day(matter: EntryMatter, anchor: Anchor) -> When:
    printed = (
        matter.dateline.as_printed
        if anchor.name == "dateline" and matter.dateline
        else anchor.day.isoformat()
    )
    return When(anchor.day.isoformat(), "inferred", printed)
