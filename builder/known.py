"""Which seeds have become entries already, and what is to be done with those that have changed."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from unicodedata import normalize

from builder.content import store
from builder.fields import ID_LENGTH
from builder.model import Draft, Entry, Library, Seed
from builder.seeds.read import SeedRefused, words_of
from builder.slug import slug

SEEDS = "seeds"
Outcome = Literal["new", "unchanged", "kept", "updated", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What became of one seed.

    Attributes:
        seed: its path, relative to the site's folder.
        outcome: ``kept`` where a person has edited the entry.
        entry: the id of its entry.
        events: ids of the events it reports.
        remark: what is to be said beside the outcome; may be empty.
        not_found: what the text does not tell.
        findings: what contradicts itself in the text.
        created: files that were written, relative to the site's folder.
        review: the keys of its entry that a person should look at.
        followed: keys of an entry that followed a better importer.
        stays: keys that a person touched, and what the importer would now say.
    """

    seed: str
    outcome: Outcome
    entry: str | None = None
    events: tuple[str, ...] = ()
    remark: str = ""
    not_found: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    created: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    stays: tuple[tuple[str, str], ...] = ()


class Known:
    """Which seeds and ids are taken: by entries, and by seeds earlier in this run."""

    def __init__(self, root: Path, library: Library) -> None:
        self.root = root
        self.ids = set(library.entries) | {a for entry in library.entries.values() for a in entry.aliases}
        entries = [entry for entry in library.entries.values() if entry.seed]
        self.by_file = {entry.seed.file: entry for entry in entries if entry.seed}
        self.by_digest = {entry.seed.sha256: entry.id for entry in entries if entry.seed}
        self._by_words: dict[str, str] | None = None  # read only where a seed is new

    @property
    def by_words(self) -> dict[str, str]:
        """Give the entry of each text, by the digest of its words."""
        if self._by_words is None:
            self._by_words = {}
            for file, entry in self.by_file.items():
                self._remember_words(self._by_words, file, entry)
        return self._by_words

    def _remember_words(self, by_words: dict[str, str], file: str, entry: Entry) -> None:
        path = self.root / SEEDS / file.removeprefix(f"{SEEDS}/")
        try:
            decoding = entry.seed.decoding if entry.seed else None
            by_words.setdefault(_words_digest(words_of(path, file, decoding)), entry.id)
        except SeedRefused:
            return  # a seed that is gone or broken tells nothing; `check` reports it

    def look_up(self, seed: Seed, *, replace_edited: bool) -> tuple[Entry | None, Outcomes | None]:
        """Tell which entry a seed has become, and, where nothing is to be done, what to say."""
        former = self.by_file.get(seed.file)
        if former is None:
            twin = self.by_digest.get(seed.sha256) or self.by_words.get(_digest_of(seed))
            remark = f"the same text is already entry {twin}"
            return None, Outcomes(
                seed=seed.file, outcome="unchanged", entry=twin, remark=remark
            ) if twin else None
        edited = not store.is_untouched(former.source)
        same = former.seed is not None and former.seed.sha256 == seed.sha256
        events = tuple(one.id for one in former.events)
        if same:
            outcome: Outcome = "kept" if edited else "unchanged"
            return former, Outcomes(seed=seed.file, outcome=outcome, entry=former.id, events=events)
        if edited and not replace_edited:
            remark = "the seed has changed since; 'import --replace' takes the new text over"
            return former, Outcomes(
                seed=seed.file, outcome="kept", entry=former.id, events=events, remark=remark
            )
        return former, None

    def remember(self, entry_id: str, seed: Seed) -> None:
        """Take a seed of this run into account for those after it."""
        self.ids.add(entry_id)
        self.by_digest[seed.sha256] = entry_id
        self.by_words[_digest_of(seed)] = entry_id

    def free_id(self, drafted: Draft, seed: Seed) -> str:
        """Choose an id: the day and a short title; where taken, with the outlet, then with a digest."""
        wanted = drafted.id
        tails = ("", f"-{drafted.matter.outlet}" if drafted.matter.outlet else "", f"-{seed.sha256[:8]}")
        for tail in tails:
            free = slug(wanted, ID_LENGTH - len(tail)) + tail
            if free not in self.ids:
                return free
        return slug(wanted, ID_LENGTH - 17) + f"-{seed.sha256[:16]}"


def _digest_of(seed: Seed) -> str:
    return _words_digest(seed.markup.source if seed.markup else seed.text)


def _words_digest(text: str) -> str:
    """Digest a text's words, whatever spaces stand between them and however its letters are composed."""
    words = " ".join(normalize("NFC", text).split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
