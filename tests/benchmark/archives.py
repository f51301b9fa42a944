"""Archives of any size, made up: the same for the same number, with invented people, places and words.

Reports are spread over years as news is: most events have one to five reports, a few have many; the same
people meet again and again, some on neighbouring days; a fifth of the reports give no day but their own.
Nothing here looks at the clock or at chance.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from builder.model import Telling
from builder.timeline.accounts import Account, Names

PEOPLE = tuple(f"person-{number:03}" for number in range(240))
PLACES = tuple(f"place-{number:03}" for number in range(120))
KINDS = ("meeting", "talks", "call", "signing")
NAMES = Names(
    people={one: one.replace("-", " ").title() for one in PEOPLE},
    places={one: one.replace("-", " ").title() for one in PLACES},
    kinds={one: one.title() for one in KINDS},
    within={one: (one,) for one in PLACES},
    alone=frozenset({"call"}),
)
_FIRST = date(1995, 1, 1)
_SYLLABLES = (
    "ka",
    "lo",
    "mi",
    "ren",
    "tas",
    "vo",
    "du",
    "shi",
    "par",
    "el",
    "os",
    "un",
    "bri",
    "go",
    "wen",
    "ta",
)


def told(reports: int) -> Iterator[Account]:
    """Make reports that tell who met whom on which day, in about one event for each three of them."""
    chance = random.Random(20310506)  # noqa: S311 - no secret: the same archive every time
    days = max(30, reports // 12)
    made = 0
    while made < reports:
        day = _FIRST + timedelta(days=chance.randrange(days))
        who = tuple(sorted(chance.sample(PEOPLE[: 20 + reports // 2000], chance.choice((2, 2, 2, 3)))))
        place, kind = chance.choice(PLACES), chance.choice(KINDS)
        words = _words(chance, 60)
        for _ in range(min(reports - made, chance.choice((1, 1, 2, 3, 4, 5, 12)))):
            yield _report(made, chance, day=day, who=who, place=place, kind=kind, words=words)
            made += 1


def _report(
    number: int,
    chance: random.Random,
    *,
    day: date,
    who: tuple[str, ...],
    place: str,
    kind: str,
    words: str,
) -> Account:
    basis = chance.choice(("printed", "printed", "resolved", "resolved", "inferred"))
    shown = day + timedelta(days=1) if basis == "inferred" and chance.random() < 0.5 else day
    telling = Telling(
        date=shown.isoformat(),
        date_basis="printed" if basis == "printed" else "resolved" if basis == "resolved" else "inferred",
        as_printed=shown.isoformat(),
        place=None if chance.random() < 0.4 else place,
        kind=kind,
        participants=who,
        paragraphs=(1,),
    )
    return Account(entry=f"report-{number:07}", number=0, telling=telling, texts=(words, _words(chance, 60)))


def untold(reports: int) -> Iterator[Account]:
    """Make general news: nobody known takes part, and only names, numbers and words are in common."""
    chance = random.Random(20310507)  # noqa: S311 - no secret: the same archive every time
    days = max(10, reports // 40)
    made = 0
    while made < reports:
        day = _FIRST + timedelta(days=chance.randrange(days))
        names = [_word(chance).title() for _ in range(6)]
        numbers = [str(chance.randrange(20, 9000)) for _ in range(3)]
        about = _words(chance, 25)
        for _ in range(min(reports - made, chance.choice((1, 2, 3, 5, 9)))):
            said = (
                f"In {' and '.join(chance.sample(names, 4))} {about} {' '.join(chance.sample(numbers, 2))}."
            )
            shown = (day + timedelta(days=chance.choice((0, 0, 1)))).isoformat()
            telling = Telling(
                date=shown, date_basis="inferred", as_printed=shown, kind="occurrence", participants=()
            )
            texts = (said, _words(chance, 60))
            yield Account(entry=f"report-{made:07}", number=0, telling=telling, texts=texts, whole=True)
            made += 1


def _words(chance: random.Random, count: int) -> str:
    return " ".join(_word(chance) for _ in range(count))


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.choice((3, 4, 4))))
