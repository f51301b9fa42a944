"""The sign of each report of an event, and the small drawing of the statements it carries."""

from builder import routes
from builder.model import Synopsis
from builder.pages.parts import Bar, Chip, Siglum
from builder.pages.view import View, title_of
from builder.pages.words import day

LOOKS = 6  # as many shapes and colours as the style sheet draws
STEP, WIDE, HIGH = 4, 3, 10  # units of the drawing: from one statement to the next, its width, its height


def sigla(view: View, event: str) -> dict[str, Siglum]:
    """Give each report of an event its sign, by entry: those of the synopsis, or letters in order."""
    synopsis = view.archive.synopses.get(event)
    if synopsis:
        order = [(witness.entry, witness.siglum, witness.index) for witness in synopsis.witnesses]
    else:
        reports = view.archive.reports.get(event, ())
        order = [(name, _letter(index), index) for index, name in enumerate(reports)]
    entries = view.library.entries
    return {
        name: Siglum(
            letter=letter,
            look=index % LOOKS,
            outlet=view.outlet_name(entries[name]),
            day=day(printed).text if (printed := entries[name].day) else "",
        )
        for name, letter, index in order
        if name in entries
    }


def _letter(index: int) -> str:
    letter = chr(ord("A") + index % 26)
    return letter if index < 26 else f"{letter}{index // 26}"  # noqa: PLR2004  # letters of the alphabet


def chips(view: View, event: str) -> tuple[Chip, ...]:
    """Give a chip for each report of an event, base first."""
    synopsis = view.archive.synopses.get(event)
    return tuple(
        Chip(
            siglum=sign,
            href=view.to(routes.event(event) + "#" + routes.report(name)),
            title=title_of(view.library.entries[name]),
            bar=bar(synopsis, sign.letter) if synopsis and synopsis.statements else None,
        )
        for name, sign in sigla(view, event).items()
    )


def bar(synopsis: Synopsis, letter: str) -> Bar:
    """Draw which statements of an event a witness carries, in the order of the synopsis."""
    paths: dict[str, list[str]] = {"same": [], "reworded": [], "added": [], "absent": []}
    for place, statement in enumerate(synopsis.statements):
        paths[statement.drawn(letter)].append(f"M{place * STEP} 0h{WIDE}v{HIGH}h-{WIDE}z")
    total = len(synopsis.statements)
    carried = total - len(paths["absent"])
    return Bar(
        width=total * STEP - (STEP - WIDE),
        same="".join(paths["same"]),
        reworded="".join(paths["reworded"]),
        added="".join(paths["added"]),
        absent="".join(paths["absent"]),
        words=f"carries {carried} of {total} statements",
    )
