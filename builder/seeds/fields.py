"""Reads what a report says about itself: headline, days, dateline, byline, captions, rights."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from builder.languages.words import Words
from builder.model import Caption, Dateline
from builder.seeds.bylines import byline
from builder.seeds.captions import caption, is_credit
from builder.seeds.dateline import Line, place_alone, read_dateline
from builder.seeds.dates import find_dates
from builder.seeds.headline import Candidate, headlines, is_doubtful, kicker
from builder.seeds.names import Names
from builder.seeds.published import published as choose
from builder.seeds.published import stamps_of
from builder.seeds.roles import Layout
from builder.seeds.stamps import Stamp
from builder.seeds.when import Anchor, resolve

_PLACE_WORDS = 7


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says about itself.

    Attributes:
        headline: the printed headline, where one was found.
        published, updated: ISO, as printed.
        doubts: fields with a close second, for review.
        findings: contradictions, in sentences.
    """

    headline: Candidate | None
    kicker: str | None
    published: str | None
    updated: str | None
    dateline: Dateline | None
    byline: tuple[str, ...]
    captions: tuple[Caption, ...]
    rights: str | None
    doubts: tuple[str, ...]
    findings: tuple[str, ...]


def read_facts(layout: Layout, names: Names, words: Words) -> Facts:
    """Read what a report says about itself; ``names`` are those of places."""
    candidates = [one for one in headlines(layout, words) if not _names_only_places(one.text, names, words)]
    best = candidates[0] if candidates else None
    below = kicker(layout, best.block if best else None)
    line = _line(layout, names, words)
    stamps = stamps_of(layout, words)
    day = choose(stamps, layout, words, best.block if best else None, line.found if line else None)
    published, rivals = day.moment, day.doubtful
    updated = _labelled(stamps, "updated")
    if published and updated and updated[:10] < published[:10] and not _is_labelled(stamps, published):
        published, rivals = None, True
    moment = published or updated
    dateline = _dateline(line, moment, names) or _place_line(layout, names, best, words, moment)
    findings = [
        f"there is no such day as '{stamp.found.text}'" for stamp in stamps if not stamp.found.possible
    ]
    if published and day.is_late:
        said = f"{published[:10]} is printed as the day of publication"
        findings.append(f"{said}; the text names only days long before it")
    doubts = ["title"] if is_doubtful(candidates) else []
    doubts += ["published"] if rivals else []
    if published and updated and updated[:10] < published[:10]:
        findings.append(
            f"the update of {updated[:10]} is printed as earlier than the publication of {published[:10]}"
        )
        doubts += ["published", "updated"]
    return Facts(
        headline=best,
        kicker=layout.blocks[below].text if below is not None else None,
        published=published,
        updated=updated,
        dateline=dateline,
        byline=byline(layout, best.block if best else None, words),
        captions=_captions(layout),
        rights=_rights(layout),
        doubts=tuple(doubts),
        findings=tuple(dict.fromkeys(findings)),
    )


def _line(layout: Layout, names: Names, words: Words) -> Line | None:
    """Read the dateline at the head of the first paragraph."""
    body = layout.of("body")
    opening = layout.blocks[body[0]].text if body else ""
    return read_dateline(opening, words) or place_alone(opening, names)


def _is_labelled(stamps: Sequence[Stamp], moment: str) -> bool:
    return any(
        stamp.label == "published" and stamp.found.whole and stamp.found.iso == moment for stamp in stamps
    )


def _labelled(stamps: Sequence[Stamp], label: str) -> str | None:
    return next((stamp.found.iso for stamp in stamps if stamp.label == label and stamp.found.whole), None)


def _dateline(line: Line | None, moment: str | None, names: Names) -> Dateline | None:
    if line is None:
        return None
    anchor = Anchor(date.fromisoformat(moment[:10]), "published") if moment else None
    when = resolve(line.found, anchor) if line.found else None
    return Dateline(
        place=_place(line.place, names), date=when.date if when else None, as_printed=line.as_printed
    )


def _place(text: str, names: Names) -> str | None:
    for form in (text, text.title()):
        found = next(names.find(form), None)
        behind = (
            found is not None and not form.isascii() and found.end == len(form)
        )  # its agency's name before
        if found is not None and (found.start == 0 or behind):
            return found.id
    return None


def _place_line(
    layout: Layout, names: Names, headline: Candidate | None, words: Words, moment: str | None
) -> Dateline | None:
    """Read a line of the head that names a place, or a place and a day: ``The Kremlin, Moscow``."""
    for index in layout.of("text", "chrome", "place line"):
        text = layout.blocks[index].text.replace("\u00a0", " ")
        days = [found for found in find_dates(text, words) if found.sort == "day"]
        dated = bool(days) or any(
            0 <= n < len(layout.roles) and layout.roles[n] == "date line" for n in (index - 1, index + 1)
        )
        if (
            (index >= layout.first and layout.roles[index] != "place line")
            or not dated
            or layout.blocks[index].size > _PLACE_WORDS
            or (headline and headline.block == index)
        ):
            continue
        if _names_only_places(text, names, words):
            printed = layout.blocks[index].text
            last = [named.text for named in names.find(text)][-1]
            return _dateline(Line(printed, last, days[0] if days else None, ""), moment, names)
    return None


def _names_only_places(text: str, names: Names, words: Words) -> bool:
    rest = text.replace("\u00a0", " ")
    for day in find_dates(rest, words):
        rest = rest.replace(day.text, "") if day.sort == "day" else rest
    found = list(names.find(rest))
    for named in found:
        rest = rest.replace(named.text, "")
    return bool(found) and not rest.replace("The", "").replace("the", "").strip(" ,;.")


def _captions(layout: Layout) -> tuple[Caption, ...]:
    found: list[Caption] = []
    for index in layout.of("caption"):
        text = layout.blocks[index].text
        read = caption(text)
        if read is None and is_credit(text):
            read = Caption(text=text, credit=text.lstrip("© ").strip())
        if read is not None and read not in found:
            found.append(read)
    return tuple(found)


def _rights(layout: Layout) -> str | None:
    notices = [layout.blocks[index].text for index in layout.of("rights")]
    return max(notices, key=len) if notices else None
