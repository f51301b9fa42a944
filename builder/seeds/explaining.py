"""Says how a seed is read: what each line is held to be, and what could have been each fact, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from builder.languages.words import Words, language_of, words_for
from builder.model import Draft, Library, Mention, Outlet, Seed, Supplied, Telling
from builder.seeds.dateline import read_dateline
from builder.seeds.headline import headlines
from builder.seeds.lines import Block, blocks
from builder.seeds.outlet import Parts
from builder.seeds.patterns import pattern
from builder.seeds.roles import Layout, lay_out
from builder.seeds.stamps import bylines, stamps_in
from builder.seeds.supplied import told_keys
from builder.seeds.taking import take
from builder.seeds.webpage import readable

_CERTAIN, _LIKELY, _NEVER = 1.0, 0.5, 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One line of a seed, and what it is held to be; a line the entry lacks a part of is ``stripped``."""

    line: int
    role: str
    text: str
    stripped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What could have been a fact: where it stands, and what speaks for it.

    Attributes:
        line: the line, from 1; 0 for what stands beside the text.
        words: what is printed there.
        rule: what speaks for it.
        score: the greater the better; within one fact only.
        chosen: whether the entry says so.
    """

    line: int
    words: str
    rule: str
    score: float
    chosen: bool


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
    words = words_for(language_of(read.text))
    profiles = [line for outlet in library.outlets.values() for line in outlet.chrome]
    layout = lay_out(blocks(read.lines, words), words, profiles)
    options = {
        "title": [*_headlines(layout, made), *_beside("title", seed, told, made)],
        "published": [*_stamps("published", layout, words, made), *_beside("published", seed, told, made)],
        "updated": [*_stamps("updated", layout, words, made), *_beside("updated", seed, told, made)],
        "outlet": [*_outlets(layout, library.outlets, words, made), *_beside("outlet", seed, told, made)],
        "dateline": list(_datelines(layout, words, made)),
        "byline": [*_bylines(layout, words, made), *_beside("byline", seed, told, made)],
    }
    return Explained(
        file=seed.file,
        encoding=seed.encoding,
        lines=tuple(_lines(seed, layout, made)),
        options={
            key: tuple(sorted(found, key=lambda one: (not one.chosen, -one.score)))
            for key, found in options.items()
        },
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
            roles[line] = _role(index, block, layout, made)
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
    return "head" if index < layout.first else "tail"


def _headlines(layout: Layout, made: Draft) -> Iterator[Option]:
    for one in headlines(layout):
        yield Option(
            line=layout.blocks[one.block].lines[0],
            words=one.text,
            rule=one.rule,
            score=round(one.score, 2),
            chosen=made.matter.title == one.text,
        )


def _stamps(key: str, layout: Layout, words: Words, made: Draft) -> Iterator[Option]:
    chosen = getattr(made.matter, key)
    for index, block in enumerate(layout.blocks):
        for stamp in stamps_in(block.text, index, words):
            if stamp.label == key or (key == "published" and not stamp.label):
                iso = stamp.found.iso if stamp.found.possible else ""
                rule = f"labelled as {key}" if stamp.label else "a line of its own"
                rule = rule if iso else f"{rule}, but there is no such day"
                score = (_CERTAIN if stamp.label else _LIKELY) if iso else _NEVER
                yield Option(
                    line=block.lines[0], words=stamp.found.text, rule=rule, score=score, chosen=iso == chosen
                )
        if key == "published" and block.stamp:
            rule = "a crawler's stamp, which is not trusted"
            yield Option(line=block.lines[0], words=block.stamp, rule=rule, score=_NEVER, chosen=False)


def _outlets(layout: Layout, outlets: Mapping[str, Outlet], words: Words, made: Draft) -> Iterator[Option]:
    parts = _parts(layout, words)
    for id_, outlet in outlets.items():
        for mark in outlet.marks:
            found = pattern(mark.text).search(getattr(parts, mark.where))
            if found:
                line = next((b.lines[0] for b in layout.blocks if pattern(mark.text).search(b.text)), 0)
                rule = f"a mark of {id_} ({mark.where}, {mark.basis})"
                yield Option(
                    line=line,
                    words=found.group(),
                    rule=rule,
                    score=mark.weight,
                    chosen=id_ == made.matter.outlet,
                )


def _parts(layout: Layout, words: Words) -> Parts:
    texts = [block.text for block in layout.blocks]
    body = layout.of("body")
    line = read_dateline(layout.blocks[body[0]].text, words) if body else None
    return Parts(
        anywhere="\n".join(texts),
        head="\n".join(texts[: layout.first]),
        tail="\n".join(texts[layout.last :]),
        dateline=line.as_printed if line else "",
        byline="\n".join(texts[index] for index in layout.of("byline", "date line")),
    )


def _datelines(layout: Layout, words: Words, made: Draft) -> Iterator[Option]:
    chosen = made.matter.dateline.as_printed if made.matter.dateline else ""
    for rank, index in enumerate(layout.of("body")[:2]):
        block = layout.blocks[index]
        line = read_dateline(block.text, words)
        if line:
            rule = "before the first paragraph" if rank == 0 else "before the second paragraph"
            yield Option(
                line=block.lines[0],
                words=line.as_printed,
                rule=rule,
                score=_NEVER if rank else _CERTAIN,
                chosen=line.as_printed == chosen,
            )
    for index in layout.of("place line"):
        block = layout.blocks[index]
        rule = "a line that names a place alone"
        yield Option(
            line=block.lines[0], words=block.text, rule=rule, score=_LIKELY, chosen=block.text == chosen
        )


def _bylines(layout: Layout, words: Words, made: Draft) -> Iterator[Option]:
    for block in layout.blocks:
        names = bylines(block.text, words)
        if names:
            yield Option(
                line=block.lines[0],
                words=", ".join(names),
                rule="named as the author",
                score=_CERTAIN,
                chosen=names == made.matter.byline,
            )


def _beside(key: str, seed: Seed, told: Supplied | None, made: Draft) -> Iterator[Option]:
    """List what is told beside the text: by the markup of a page, and by its contributor."""
    sources = [("the markup of the page", seed.markup.told)] if seed.markup else []
    sources += [("its contributor", told)] if told else []
    for rule, source in sources:
        value = told_keys(source).get(key)
        if value:
            words = ", ".join(value) if isinstance(value, tuple) else str(value)
            chosen = value == getattr(made.matter, key)
            yield Option(line=0, words=words, rule=f"told by {rule}", score=_CERTAIN, chosen=chosen)
