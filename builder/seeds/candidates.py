"""Lists what could have been each fact of an entry, and what speaks for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.languages.words import Words
from builder.model import Draft, Outlet, Seed, Supplied
from builder.seeds.bylines import byline
from builder.seeds.dateline import read_dateline
from builder.seeds.headline import headlines
from builder.seeds.outlet import parts_of
from builder.seeds.patterns import pattern
from builder.seeds.roles import Layout
from builder.seeds.stamps import bylines, stamps_in
from builder.seeds.supplied import told_keys

_CERTAIN, _LIKELY, _NEVER = 1.0, 0.5, 0.0


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


def candidates(
    seed: Seed,
    layout: Layout,
    outlets: Mapping[str, Outlet],
    words: Words,
    *,
    made: Draft,
    told: Supplied | None,
) -> Mapping[str, tuple[Option, ...]]:
    """List, for the keys of an entry, what could have stood there, the chosen first and then best first.

    Args:
        seed: the raw text.
        layout: its blocks and their roles.
        outlets: the profiles by which outlets are recognised.
        words: the words of its language.
        made: what was made of the seed.
        told: what its contributor says beside it.
    """
    found = {
        "title": [*_headlines(layout, words, made), *_beside("title", seed, told, made)],
        "published": [*_stamps("published", layout, words, made), *_beside("published", seed, told, made)],
        "updated": [*_stamps("updated", layout, words, made), *_beside("updated", seed, told, made)],
        "outlet": [*_outlets(layout, outlets, words, made), *_beside("outlet", seed, told, made)],
        "dateline": list(_datelines(layout, words, made)),
        "byline": [*_bylines(layout, words, made), *_beside("byline", seed, told, made)],
    }
    return {
        key: tuple(sorted(options, key=lambda one: (not one.chosen, -one.score)))
        for key, options in found.items()
    }


def _headlines(layout: Layout, words: Words, made: Draft) -> Iterator[Option]:
    for one in headlines(layout, words):
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
    parts = parts_of(layout, made.matter.dateline, words)
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
    best = next(iter(headlines(layout, words)), None)
    names = byline(layout, best.block if best else None, words)
    beside = next((one for one in layout.blocks if names and names[0] in one.text), None)
    if beside and not bylines(beside.text, words):
        yield Option(
            line=beside.lines[0],
            words=", ".join(names),
            rule="a name beside the line that says when, or below the headline",
            score=_LIKELY,
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
