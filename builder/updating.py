"""Lets an entry follow a better importer, key by key: what nobody has touched follows, the rest stays.

Some keys follow together or not at all: a title and how it is known; the text, and the events and mentions
that count its paragraphs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from builder.codec import matter_of, split, to_data
from builder.content import store
from builder.content.body import write_body
from builder.content.drafted import KEYS, TEXT, digests, touched
from builder.content.splice import with_key
from builder.model import Entry, EntryMatter, Seed, SeedRef
from builder.seeds.draft import stripped

_TOGETHER = (("title", "title_basis"), ("outlet", "outlet_basis"))
_BY_PARAGRAPH = ("events", "mentions")
_LONGEST = 120  # code points of a value in a report of an import
_ORDER = tuple(one.name for one in fields(EntryMatter))


@dataclass(frozen=True, slots=True)
class Rewritten:
    """An entry that follows a better importer.

    Attributes:
        text: its file from now on.
        followed: the keys that changed; ``text`` is the body.
        kept: keys that a person touched, and what the importer would now say.
    """

    text: str
    followed: tuple[str, ...]
    kept: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Now:
    """What the importer makes of a seed now."""

    seed: Seed
    matter: EntryMatter
    paragraphs: tuple[str, ...]
    subheadings: Mapping[int, str]


def hands(entry: Entry) -> frozenset[str]:
    """List the keys of an entry that the importer may not change."""
    if store.is_untouched(entry.source):
        return frozenset()
    recorded = touched(entry)
    return frozenset((*KEYS, TEXT)) if recorded is None else recorded


def follow(entry: Entry, now: Now) -> Rewritten:
    """Take over what the importer now says under keys that nobody has touched."""
    differing = _differing(entry, now)
    stays = _staying(entry, now, hands(entry), differing)
    taken = [key for key in differing if key not in stays]
    front = _front(entry)
    for key in list(taken):
        changed = front if key == TEXT else with_key(front, key, _value(now.matter, key), _ORDER)
        if changed is None:
            taken.remove(key)
        else:
            front = changed
    kept = tuple((key, _said(now, key)) for key in differing if key not in taken)
    if not taken and not _is_to_be_signed(entry, now):
        return Rewritten(entry.source, (), kept)
    return Rewritten(_file(entry, now, taken, front), tuple(taken), kept)


def may_regroup(entry: Entry, now: Now) -> bool:
    """Tell whether an entry's events may follow, so that they are worth finding anew."""
    return "events" not in _staying(entry, now, hands(entry), _differing(entry, now))


def _differing(entry: Entry, now: Now) -> list[str]:
    was = matter_of(entry, EntryMatter)
    differing = [key for key in KEYS if to_data(getattr(was, key)) != to_data(getattr(now.matter, key))]
    same_text = (entry.paragraphs, dict(entry.subheadings)) == (now.paragraphs, dict(now.subheadings))
    return differing if same_text else [*differing, TEXT]


def _staying(entry: Entry, now: Now, touched_: frozenset[str], differing: Sequence[str]) -> set[str]:
    stays = set(touched_)
    for group in _TOGETHER:
        if stays & set(group):
            stays.update(group)
    counted = any(key in stays and getattr(entry, key) for key in _BY_PARAGRAPH)
    quoted = all(any(note.quote in text for text in now.paragraphs) for note in entry.notes)
    if TEXT in differing and (TEXT in stays or counted or not quoted):
        stays.update((TEXT, *_BY_PARAGRAPH))
    return stays


def _is_to_be_signed(entry: Entry, now: Now) -> bool:
    """Tell whether only the record of what the importer wrote, or of the seed it read, is behind."""
    seed = entry.seed
    if seed is None:
        return False
    unrecorded = not seed.drafted and store.is_untouched(entry.source)
    return unrecorded or (seed.sha256 != now.seed.sha256 and entry.paragraphs == now.paragraphs)


def _front(entry: Entry) -> str:
    parts = split(entry.source)
    return parts.front if parts else ""


def _value(matter: EntryMatter, key: str) -> Any:
    """Give what stands in a file under a key; ``None`` where the key is at its default and left out."""
    return to_data(matter).get(key)


def _file(entry: Entry, now: Now, taken: Sequence[str], front: str) -> str:
    """Write the entry's file: anew where no person has touched it, else with the changed keys alone."""
    changes = {key: getattr(now.matter, key) for key in taken if key != TEXT}
    new_text = TEXT in taken
    paragraphs = now.paragraphs if new_text else entry.paragraphs
    subheadings = now.subheadings if new_text else entry.subheadings
    matter = replace(matter_of(entry, EntryMatter), **changes)
    matter = replace(matter, seed=_seed(entry, now, matter, taken))
    if store.is_untouched(entry.source):
        return store.entry_text(matter, tuple(paragraphs), dict(subheadings))
    signed = with_key(front, "seed", to_data(matter.seed), _ORDER)
    parts = split(entry.source)
    body = parts.body if parts else ""
    if new_text:
        body = "\n" + write_body(tuple(paragraphs), subheadings)
    return f"---\n{front if signed is None else signed}\n---\n{body}"


def _seed(entry: Entry, now: Now, matter: EntryMatter, taken: Sequence[str]) -> SeedRef:
    """Record where the entry now stands: the seed it was read from, and what the importer wrote of it."""
    former = entry.seed or SeedRef(file=now.seed.file, sha256=now.seed.sha256)
    new_text = TEXT in taken
    same_text = entry.paragraphs == now.paragraphs
    paragraphs = now.paragraphs if new_text else entry.paragraphs
    subheadings = now.subheadings if new_text else entry.subheadings
    current = digests(now.matter, now.paragraphs, now.subheadings)
    drafted = {
        key: digest
        for key in (*KEYS, TEXT)
        if (digest := (current if key in taken else former.drafted).get(key)) is not None
    }
    if not (new_text or same_text):
        return replace(former, drafted=drafted)
    left = stripped(now.seed.lines, matter, paragraphs, subheadings)
    how = now.seed.decoding
    taken_in = replace(former, sha256=now.seed.sha256, stripped=left, drafted=drafted)
    return replace(taken_in, encoding=how.encoding, mended=how.mend)


def _said(now: Now, key: str) -> str:
    if key == TEXT:
        return f"{len(now.paragraphs)} paragraphs, worded or cut otherwise"
    value = to_data(getattr(now.matter, key))
    said = "nothing" if value in (None, [], "") else str(value)
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}..."
