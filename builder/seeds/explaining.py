"""Says how a seed is read: what each line is held to be, and what could have been each fact, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from builder.languages.words import words_for
from builder.model import Draft, Library, Mention, Seed, Supplied, Telling
from builder.seeds.candidates import Option, candidates
from builder.seeds.draft import layout_of
from builder.seeds.lines import Block
from builder.seeds.roles import Layout
from builder.seeds.taking import language_read_in, take
from builder.seeds.webpage import readable


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One line of a seed, and what it is held to be; a line the entry lacks a part of is ``stripped``."""

    line: int
    role: str
    text: str
    stripped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """How one seed is read; nothing of it is written.

    Attributes:
        file: the seed.
        encoding: the encoding it was read in.
        lines: every line that is not blank.
        options: for a key of the entry, what could have stood there, best first.
        tellings: the events it tells of.
        mentions: the events it announces or recalls.
        review: the keys a person should look at.
        not_found: what the text does not tell, in sentences.
        findings: what contradicts itself, in sentences.
    """

    file: str
    encoding: str
    lines: tuple[Read, ...]
    options: Mapping[str, tuple[Option, ...]]
    tellings: tuple[Telling, ...]
    mentions: tuple[Mention, ...]
    review: tuple[str, ...]
    not_found: tuple[str, ...]
    findings: tuple[str, ...]


def explained(seed: Seed, library: Library, told: Supplied | None = None) -> Explained:
    """Say how a seed is read.

    Args:
        seed: the raw text.
        library: records of people, places and outlets, and the kinds of event.
        told: what its contributor says beside it.
    """
    made = take(seed, library, told)
    read = replace(seed, text=readable(seed))
    words = words_for(language_read_in(read, told or Supplied()))
    layout = layout_of(read, library, words)
    options = candidates(seed, layout, library.outlets, words, made=made, told=told)
    return Explained(
        file=seed.file,
        encoding=seed.encoding,
        lines=tuple(_lines(seed, layout, made)),
        options=options,
        tellings=made.tellings,
        mentions=made.mentions,
        review=made.matter.review,
        not_found=made.not_found,
        findings=made.findings,
    )


def _lines(seed: Seed, layout: Layout, made: Draft) -> Iterator[Read]:
    roles: dict[int, str] = {}
    for index, block in enumerate(layout.blocks):
        for line in block.lines:
            said = _role(index, block, layout, made)
            roles[line] = f"{roles[line]}, {said}" if line in roles else said
    left = set(made.matter.seed.stripped) if made.matter.seed else set()
    for number, text in enumerate(seed.lines, start=1):
        if text.strip():
            role = roles.get(number, "beside the report, by the page's markup")
            yield Read(line=number, role=role, text=text, stripped=number in left)


def _role(index: int, block: Block, layout: Layout, made: Draft) -> str:
    role, matter = layout.roles[index], made.matter
    if role == "body":
        dateline = matter.dateline.as_printed if matter.dateline else ""
        return "dateline lead" if dateline and block.text.startswith(dateline) else "body"
    if role != "text":
        return role
    if matter.title_basis == "printed" and matter.title in block.text:
        return "headline"
    if matter.kicker and matter.kicker in block.text:
        return "kicker"
    if index < layout.first and any(name in block.text for name in matter.byline):
        return "byline"
    return "head" if index < layout.first else "tail"
