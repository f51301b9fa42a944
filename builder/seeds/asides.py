"""Finds the events that a report only announces or recalls, and says each in a few words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.fields import paragraph_text
from builder.languages.words import Words
from builder.model import Kind, Mention, MentionRelation, Person
from builder.seeds.clauses import Line
from builder.seeds.told import Raw
from builder.seeds.when import Anchor

_NAME = r"(?P<name>(?:[A-Z][\w’'-]*)(?:(?:\s(?:of|and|on|for|between|the)){0,2}\s[A-Z][\w’'-]*){0,12})"


@dataclass(slots=True)
class Aside:
    """An event only spoken of, being gathered from one or more sentences."""

    mention: Mention
    lines: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    people: frozenset[str] = frozenset()

    def finished(self, paragraphs: Sequence[int]) -> Mention:
        """Give the mention with the paragraphs it stands in."""
        numbers = tuple(sorted({*self.paragraphs, *paragraphs} - {0, -1}))
        return replace(self.mention, paragraphs=paragraph_text(numbers) or None)


def asides(raws: Sequence[Raw], kinds: Mapping[str, Kind], people: Mapping[str, Person]) -> list[Aside]:
    """Gather the tellings that only announce or recall; without a day, or a name, they are nothing.

    "The two heads of state will hold a meeting tomorrow" names nobody: it joins what has been announced for
    the same day and kind.
    """
    found: list[Aside] = []
    keys: list[tuple[str, str | None, str]] = []
    for raw in raws:
        title = say(raw, kinds, people)
        key = (raw.relation, raw.when.date if raw.when else None, raw.kind)
        known = next(
            (n for n, other in enumerate(keys) if other == key and _is_one(found[n], raw, title)), None
        )
        if known is not None:
            found[known].lines.append(raw.line)
            found[known].paragraphs.append(raw.paragraph)
        elif title is not None and raw.when is not None:
            relation: MentionRelation = "announced" if raw.relation == "announced" else "recalled"
            mention = Mention(
                what=title, date=raw.when.date, as_printed=raw.when.as_printed, relation=relation
            )
            found.append(Aside(mention, [raw.line], [raw.paragraph], frozenset(raw.participants)))
            keys.append(key)
    return found


def _is_one(aside: Aside, raw: Raw, title: str | None) -> bool:
    return (
        title is None or title == aside.mention.what or set(raw.participants) == aside.people != frozenset()
    )


def say(raw: Raw, kinds: Mapping[str, Kind], people: Mapping[str, Person]) -> str | None:
    """Say an event as its kind is named in ``site.toml``; ``None`` where the text does not name enough."""
    template = kinds[raw.kind].title
    names = [people[one].name if one in people else one for one in raw.participants]
    if ("{others}" in template and len(names) < 2) or ("{first}" in template and not names):  # noqa: PLR2004 - a meeting takes two
        return None
    if "{name}" in template and raw.name is None:
        return None
    others = f"{', '.join(names[1:-1])} and {names[-1]}" if len(names) > 2 else "".join(names[1:])  # noqa: PLR2004 - a list takes three
    return template.format(first=names[0] if names else "", others=others, name=raw.name or "")


def anniversaries(lines: Sequence[Line], anchor: Anchor | None, words: Words) -> Iterator[Aside]:
    """Find events recalled by an anniversary: "the 20th anniversary of the signing of the X Treaty".

    The year is reckoned from a year the sentence prints, from "last year", or from the report's own; without
    "this year" or the like it is only approximate.
    """
    if anchor is None or not words.anniversary:
        return
    shape = re.compile(
        rf"(?P<number>\d{{1,3}})(?:st|nd|rd|th)\s+{words.anniversary}\s+(?:the\s)?(?:(?P<act>[a-z]+(?:\s[a-z]+)?)\s+of\s+)?(?:the\s|our\s|their\s)?{_NAME}"
    )
    seen: dict[str, Aside] = {}
    for number, line in enumerate(lines):
        for match in shape.finditer(line.text):
            act, name = match["act"] or "", match["name"]
            what = f"{act[:1].upper()}{act[1:]} of the {name}" if act else name
            year, certain = _base_year(line, anchor)
            year -= int(match["number"])
            if len(name.split()) < 2 or not 0 < year <= anchor.day.year:  # noqa: PLR2004 - a name of one word names too little
                continue
            key = f"{year}{what.lower()}"
            if key in seen:
                seen[key].lines.append(number)
                seen[key].paragraphs.append(line.paragraph)
                continue
            mention = Mention(
                what=what,
                date=f"{year:04}" if certain else f"{year:04}~",
                as_printed=match.group()[: match.start("name") - match.start()].split(" of")[0].strip(),
                relation="recalled",
            )
            seen[key] = Aside(mention, [number], [line.paragraph])
    yield from seen.values()


def _base_year(line: Line, anchor: Anchor) -> tuple[int, bool]:
    for found in line.dates:
        if found.sort in ("year", "month", "day") and found.first[0]:
            return found.first[0], True
        if found.sort == "span" and found.unit == "year":
            return anchor.day.year + found.number, True
    return anchor.day.year, re.search(r"\bthis year\b|\bmarks\b", line.text) is not None
