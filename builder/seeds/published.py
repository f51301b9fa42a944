"""Chooses when a report was published among the lines that say a day, and says how sure it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from builder import edtf
from builder.languages.words import Words, any_of
from builder.seeds.dates import Found, find_dates
from builder.seeds.labels import labels_for
from builder.seeds.roles import Layout
from builder.seeds.stamps import Stamp, stamps_in

_COLON = re.compile(r"[^:：]{2,20}[:：]")
_SHORT = 24  # code points in which a line's label ends
_OPENING = 3  # paragraphs within which a line of its own may say when
_MASTHEAD = 2  # lines of a menu between a day and the headline, from which it is that of the copying
_SHORT_DAY = 3  # letters of a weekday that is cut short
_TOP = 2  # lines at the top of a page in which its clock stands
_STAMPED = 45  # days between a crawler's stamp and the day of publication that are no contradiction
_FILED = 10  # days between a dateline and the day of publication
_LEAD = 2  # paragraphs that say when what they tell of was
_REACH = 1000  # code points of a lead that are read for a day
_AHEAD = 7  # days by which what a lead announces may be ahead
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Published:
    """When a report was published.

    Attributes:
        moment: ISO, as printed; ``None`` where no line says it.
        doubtful: whether another line gives another day, or the place of this one speaks against it.
        is_late: whether it is long after every day that the report's first paragraphs name.
    """

    moment: str | None = None
    doubtful: bool = False
    is_late: bool = False


def stamps_of(layout: Layout, words: Words) -> list[Stamp]:
    """List the days on lines that speak of the report itself; furniture counts only where it has a label.

    A label may stand on the line above its day; a day beside a venue is that of an event.
    """
    return [
        replace(stamp, label=stamp.label or _label_above(layout, index, words))
        for index, block in enumerate(layout.blocks)
        if layout.roles[index] in ("date line", "byline", "chrome", "caption", "rights")
        for stamp in stamps_in(block.text, index, words)
        if (layout.roles[index] in ("date line", "byline") or stamp.label)
        and not _has_venue(layout, index, words)
    ]


def _label_above(layout: Layout, index: int, words: Words) -> str:
    above = layout.blocks[index - 1].text.strip(" :：").lower() if index else ""
    return next((label for label in ("updated", "published") if above in labels_for(label, words)), "")


def _has_venue(layout: Layout, index: int, words: Words) -> bool:
    beside = (n for n in (index - 2, index - 1, index + 1, index + 2) if 0 <= n < len(layout.blocks))
    texts = [layout.blocks[n].text[:_SHORT] for n in beside]
    venue = any_of(words.of("labels.venue"))
    return any(_COLON.match(text) and venue.match(text) for text in texts)


def published(
    stamps: Sequence[Stamp], layout: Layout, words: Words, headline: int | None, filed: Found | None
) -> Published:
    """Choose the day of publication.

    A label's comes first, then that of a line of its own before the body's third paragraph, the nearest to
    the body's beginning, then that of a line of its own right below the body.

    Args:
        stamps: the days of the lines that speak of the report.
        layout: its blocks and their roles.
        words: the words of its language.
        headline: the headline's block.
        filed: the dateline's day.
    """
    sound = [stamp for stamp in stamps if stamp.found.whole]
    labelled = [stamp for stamp in sound if stamp.label == "published"]
    alone = [stamp for stamp in sound if not stamp.label]
    opening = layout.of("body")[:_OPENING]
    reach = opening[-1] if opening else layout.last
    head = sorted(
        (stamp for stamp in alone if stamp.block <= reach), key=lambda one: abs(one.block - layout.first)
    )
    below = [stamp for stamp in alone if stamp.block == layout.last]
    chosen = labelled or head or below
    if not chosen:
        return Published()
    day = chosen[0].found.iso[:10]
    moments = [stamp.found.iso for stamp in chosen if stamp.found.iso[:10] == day]
    rivals = {stamp.found.iso[:10] for stamp in (*chosen, *head)} - {day}
    if not labelled and _is_masthead(chosen[0], layout, headline, words):
        return Published(None, doubtful=True)
    named = _named_days(layout, words)
    is_far = _is_far(day, layout, filed, named)
    is_odd = _is_misplaced(chosen[0], layout, headline) or is_far
    is_late = is_far and bool(named) and max(named) < date.fromisoformat(day)
    return Published(max(moments, key=len), bool(rivals) or is_odd, is_late)


def _is_masthead(stamp: Stamp, layout: Layout, headline: int | None, words: Words) -> bool:
    """Tell whether a day stands among the menus at the top of a page: that of the copying.

    A page that begins with a day and its weekday, and goes on with a menu, prints them on every page; what a
    newspaper's page begins with is the day of its issue.
    """
    if headline is None or layout.blocks[0].stamp == stamp.found.iso[:10]:
        return False
    between = layout.roles[stamp.block + 1 : headline]
    menus = sum(role in ("text", "chrome") for role in between)
    if stamp.block < _TOP and _names_weekday(layout.blocks[stamp.block].text, words):
        return menus > 0
    return bool(stamp.found.clock) and menus >= _MASTHEAD


def _names_weekday(text: str, words: Words) -> bool:
    """Tell whether a line names a weekday, in full or in three letters and more."""
    tokens = [token.strip(".,") for token in text.lower().split()]
    return any(
        name in text.lower() or any(len(token) >= _SHORT_DAY and name.startswith(token) for token in tokens)
        for name in words.weekdays
    )


def _is_misplaced(stamp: Stamp, layout: Layout, headline: int | None) -> bool:
    """Tell whether a day may be of another report, below, of the copying, far above, or of what is told."""
    if layout.blocks[0].stamp == stamp.found.iso[:10]:
        return False
    if stamp.label:
        return "text" in layout.roles[layout.last : stamp.block]
    if headline is not None and stamp.block < headline:
        between = layout.roles[stamp.block + 1 : headline]
        if not stamp.found.clock and {"text", "chrome"} & {*between}:
            return True
    amid = layout.first < stamp.block < layout.last and layout.roles[stamp.block - 1] == "body"
    return amid or stamp.block >= layout.last


def _is_far(day: str, layout: Layout, filed: Found | None, named: Sequence[date]) -> bool:
    """Tell whether a crawler's stamp, the dateline or the lead gives a day that no delay explains."""
    own, stamp = date.fromisoformat(day), layout.blocks[0].stamp
    if edtf.is_day(stamp) and abs((own - date.fromisoformat(stamp)).days) > _STAMPED:
        return True
    if named and not any(-_AHEAD <= (own - one).days <= _STAMPED for one in named):
        return True
    if filed is None or not filed.possible or filed.first[1] is None or filed.first[2] is None:
        return False
    years = [filed.first[0]] if filed.first[0] else [own.year - 1, own.year, own.year + 1]
    days = (_day(year, filed.first[1], filed.first[2]) for year in years if year)
    return min((abs((own - one).days) for one in days if one), default=_YEAR) > _FILED


def _named_days(layout: Layout, words: Words) -> list[date]:
    """List the whole days that the report's first paragraphs name."""
    lead = (layout.blocks[n].text[:_REACH] for n in layout.of("body")[:_LEAD])
    found = (one for text in lead for one in find_dates(text, words))
    return [date.fromisoformat(one.iso[:10]) for one in found if one.whole]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
