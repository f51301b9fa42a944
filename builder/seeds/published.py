"""Chooses when a report was published among the lines that say a day, and says how sure it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from builder import edtf
from builder.languages.words import Words
from builder.seeds.dates import Found
from builder.seeds.roles import Layout
from builder.seeds.stamps import Stamp, stamps_in

_OPENING = 3  # paragraphs within which a line of its own may say when
_MASTHEAD = 3  # blocks above the headline from which a day may be that of the copying
_STAMPED = 45  # days between a crawler's stamp and the day of publication that are no contradiction
_FILED = 10  # days between a dateline and the day of publication
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Published:
    """When a report was published.

    Attributes:
        moment: ISO, as printed; ``None`` where no line says it.
        doubtful: whether another line gives another day, or the place of this one speaks against it.
    """

    moment: str | None = None
    doubtful: bool = False


def stamps_of(layout: Layout, words: Words) -> list[Stamp]:
    """List the days on lines that speak of the report itself; furniture counts only where it has a label."""
    return [
        stamp
        for index, block in enumerate(layout.blocks)
        if layout.roles[index] in ("date line", "byline", "chrome", "caption", "rights")
        for stamp in stamps_in(block.text, index, words)
        if layout.roles[index] in ("date line", "byline") or stamp.label
    ]


def published(
    stamps: Sequence[Stamp], layout: Layout, headline: int | None, filed: Found | None
) -> Published:
    """Choose the day of publication.

    A label's comes first, then that of a line of its own before the body's third paragraph, the nearest to
    the body's beginning, then that of a line of its own right below the body.

    Args:
        stamps: the days of the lines that speak of the report.
        layout: its blocks and their roles.
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
    doubtful = bool(rivals) or _is_misplaced(chosen[0], layout, headline) or _is_far(day, layout, filed)
    return Published(max(moments, key=len), doubtful)


def _is_misplaced(stamp: Stamp, layout: Layout, headline: int | None) -> bool:
    """Tell whether a day may be of another report, below, or of the copying, far above the headline."""
    if layout.blocks[0].stamp == stamp.found.iso[:10]:
        return False
    if stamp.label:
        return "text" in layout.roles[layout.last : stamp.block]
    return stamp.block >= layout.last or (headline is not None and stamp.block <= headline - _MASTHEAD)


def _is_far(day: str, layout: Layout, filed: Found | None) -> bool:
    """Tell whether a crawler's stamp or the dateline gives a day that no delay explains."""
    own, stamp = date.fromisoformat(day), layout.blocks[0].stamp
    if edtf.is_day(stamp) and abs((own - date.fromisoformat(stamp)).days) > _STAMPED:
        return True
    if filed is None or not filed.possible or filed.first[1] is None or filed.first[2] is None:
        return False
    years = [filed.first[0]] if filed.first[0] else [own.year - 1, own.year, own.year + 1]
    days = (_day(year, filed.first[1], filed.first[2]) for year in years if year)
    return min((abs((own - one).days) for one in days if one), default=_YEAR) > _FILED


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
