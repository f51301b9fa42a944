"""Makes the ids of entries and events: the day, then a short title, or who met and where."""

from collections.abc import Sequence

from builder import edtf
from builder.fields import ID_LENGTH
from builder.model import EntryMatter, Telling
from builder.slug import slug


def entry_id(matter: EntryMatter, tellings: Sequence[Telling]) -> str:
    """Make an entry's id: the day of publication, else of update, else of its main event, and its title."""
    main = main_telling(tellings)
    moment = matter.published or matter.updated or (main.date if main else None)
    day = moment[:10] if moment and edtf.is_day(moment[:10]) else ""
    title = slug(matter.title) or slug(
        " ".join((main.participants if main else ()) or (matter.outlet or "report",))
    )
    return slug(f"{day} {title}")


def event_id(telling: Telling) -> str:
    """Make an event's id: its day, those who took part, its place, such as ``2023-02-22-a-b-moscow``."""
    day = (telling.date or "").split("/")[0]
    parts = [day.rstrip("?~%"), *telling.participants, telling.place or ""]
    if not telling.participants:
        parts.insert(1, telling.name or telling.kind)
    return slug(" ".join(part for part in parts if part), ID_LENGTH) or telling.kind


def main_telling(tellings: Sequence[Telling]) -> Telling | None:
    """Choose the event a report is about: the headline's, else the lead's, else that of most paragraphs."""
    if not tellings:
        return None
    return max(
        tellings, key=lambda telling: (telling.headline, 1 in telling.paragraphs, len(telling.paragraphs))
    )
