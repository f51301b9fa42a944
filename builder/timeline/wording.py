"""Evidence from the words of reports: rare names and numbers, quoted words, passages in common.

For tellings whose day and people are known, wording only tips the scales. For reports out of which no event
could be read, it is all there is: names and numbers that are rare in the archive weigh most, since two
reports of one flood share its river and its dead, and reports of two floods share the other words.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from builder import edtf
from builder.lists import listed
from builder.timeline.accounts import Account, Names, parse
from builder.timeline.hints import MISFIT, undated
from builder.timeline.naming import said_in_common
from builder.timeline.rare import is_of_known, of_undated
from builder.timeline.reasons import Reason
from builder.timeline.traits import Rarity, as_quoted, mark_counts, quotes_of, runs_of, word_counts, words_of

WORDS, MARKS, QUOTES, PASSAGES = 0.1, 0.04, 0.03, 0.05  # together far less than day or people
_FEW_WORDS, _FEW_MARKS, _FEW_RUNS = 0.2, 0.15, 0.05  # shares from which they are worth a sentence
_BEYOND_DOUBT = 0.2  # what a sum has above what is asked where passages in common would change nothing
_WORTH_SAYING = 0.005  # a weight that is still seen where it is told with two decimals
_LABEL = re.compile(
    r"[^:：.!?\n]{2,80}[:：](?=\s|$)"
)  # “Chairman Anna Berg:”, at the beginning of a paragraph
_DIGITS = re.compile(r"\d+")

WHOLE_MARKS, WHOLE_WORDS, WHOLE_PASSAGES, WHOLE_QUOTES = 0.9, 0.4, 0.25, 0.1
WHOLE_DAY, WHOLE_NEAR, WHOLE_LATER, WHOLE_APART, WHOLE_DAYLESS = 0.1, 0.05, -0.1, -0.6, -0.12
WHOLE_LONG_AFTER = -0.3  # days after an event whose day is known
NAMED_FIRST, NAMED_IN_BOTH, NOT_NAMED, NONE_NAMED = 0.33, 0.1, -0.6, -0.3
_HEAD = 2  # headline and first paragraph
NEAR, LATER = 2, 7  # days between the reports of one event


def of_tellings(a: Account, b: Account, names: Names, rarity: Rarity) -> Iterator[Reason]:
    """Weigh the words of two tellings, last and least."""
    if not a.texts or not b.texts:
        return
    share = _share(words_of(a.texts), words_of(b.texts))
    if share >= _FEW_WORDS:
        said = f"Of the words of four letters and more in the shorter one, {share:.0%} stand in the other."
        yield Reason("wording", round(WORDS * share, 3), lambda: said)
    alike = rarity.likeness(mark_counts, a.texts, b.texts)
    if alike >= _FEW_MARKS:
        yield Reason("names", round(MARKS * alike, 3), lambda: _in_common(a, b, names, rarity))
    yield from _verbatim(a, b, QUOTES, PASSAGES)


def _in_common(a: Account, b: Account, names: Names, rarity: Rarity) -> str:
    """Say the names and numbers in common, but for people and days, which have reasons of their own."""
    days = [part for one in (a.telling, b.telling) for part in (one.date, one.as_printed) if part]
    numbers = frozenset(number for day in days for number in _DIGITS.findall(day))
    return said_in_common(a.texts, b.texts, rarity, numbers | _parts_of_names(a, b, names))


def of_wholes(  # noqa: PLR0917 - what is weighed, and three measures of it
    a: Account, b: Account, names: Names, rarity: Rarity, times: Rarity, enough: float | None = None
) -> Iterator[Reason]:
    """Weigh two reports of which at least one could not be read for its event.

    Args:
        a: a report.
        b: another.
        names: how ids are said.
        rarity: how rare words are in the archive.
        times: in how many months they stand there.
        enough: what is asked of the sum; where it is out of reach, or beyond doubt, passages are left aside.
    """
    found = [*_reported(a, b), *_named(a, b, names)]
    yield from found
    if (
        not (a.telling.date and b.telling.date)
        and is_of_known(a.texts, names)
        and is_of_known(b.texts, names)
    ):
        yield from of_undated(a, b, names, times)
        return
    told_apart = frozenset[str]() if a.whole == b.whole else _parts_of_names(a, b, names)
    alike = [*_alike(a, b, names, rarity, told_apart)]
    yield from alike
    total = sum(reason.weight for reason in (*found, *alike))
    if enough is None or enough - WHOLE_PASSAGES - WHOLE_QUOTES <= total < enough + _BEYOND_DOUBT:
        yield from _verbatim(a, b, WHOLE_QUOTES, WHOLE_PASSAGES)


def _alike(a: Account, b: Account, names: Names, rarity: Rarity, but: frozenset[str]) -> Iterator[Reason]:
    """Weigh words where they decide, leaving out some names."""
    weight = round(WHOLE_MARKS * rarity.likeness(mark_counts, a.texts, b.texts, but), 3)
    if weight >= _WORTH_SAYING:
        yield Reason("names", weight, lambda: _in_common(a, b, names, rarity))
    words = rarity.likeness(word_counts, a.texts, b.texts)
    if WHOLE_WORDS * words >= _WORTH_SAYING:
        said = f"Weighed by how rare they are, {words:.0%} of their words are common to both."
        yield Reason("wording", round(WHOLE_WORDS * words, 3), lambda: said)


def _verbatim(a: Account, b: Account, quotes: float, passages: float) -> Iterator[Reason]:
    """Weigh what stands word for word in both."""
    if quoted := quotes_of(a.texts) & quotes_of(b.texts):
        longest = min(quoted, key=lambda quote: (-len(quote), quote))
        yield Reason("quotes", quotes, lambda: f"Both quote “{as_quoted(longest, a.texts)}”.")
    share = _share(runs_of(a.texts), runs_of(b.texts))
    if share >= _FEW_RUNS and passages * share >= _WORTH_SAYING:
        said = f"Of the runs of six words in the shorter one, {share:.0%} stand in the other."
        yield Reason("passages", round(passages * share, 3), lambda: said)


def _reported(a: Account, b: Account) -> Iterator[Reason]:
    """Weigh the days of the reports, or of the event where one of them gives it."""
    one, other = a.telling.date, b.telling.date
    if one is None or other is None:
        where = "either report" if one == other else "one of the reports"
        against = [reason for reason in undated(a, b, NEAR) if reason.weight == MISFIT]
        yield from against or [Reason("day", WHOLE_DAYLESS, lambda: f"No day was found in {where}.")]
        return
    apart = parse(one).days_from(parse(other))
    early = a.whole != b.whole and (one < other if a.whole else other < one)  # it can only announce the event
    if apart > LATER or early:
        weight = WHOLE_APART
    elif apart > NEAR:
        weight = WHOLE_LATER if a.whole == b.whole else WHOLE_LONG_AFTER
    else:
        weight = WHOLE_NEAR if apart else WHOLE_DAY
    yield Reason("day", weight, partial(_said_of_days, one, other, apart))


def _said_of_days(one: str, other: str, apart: int) -> str:
    if one == other:
        return f"Both are of {edtf.say(one, weekday=True)}."
    far = f"{apart:,} days apart" if apart > 1 else "one day apart" if apart else "perhaps of one day"
    return f"They are {far}: of {edtf.say(one)} and of {edtf.say(other)}."


def _named(a: Account, b: Account, names: Names) -> Iterator[Reason]:
    """Weigh whether those who took part by one report are at least named in the other."""
    took_part = _known(a.telling.participants or b.telling.participants, names)
    if not took_part or a.whole == b.whole:
        return
    whole = (a if a.whole else b).texts
    said = listed([names.people.get(person, person) for person in took_part])
    absent = _absent(took_part, whole, names)
    if absent == took_part:
        yield Reason("people", NONE_NAMED, lambda: f"{said} {_were(took_part)} found in only one of them.")
    elif absent:
        absentee = names.people.get(absent[0], absent[0])
        yield Reason("people", NOT_NAMED, lambda: f"{absentee} was found in only one of them.")
    elif not _is_of_one_day(a, b) or _absent(took_part, _prominent(whole), names):
        yield Reason("people", NAMED_IN_BOTH, lambda: f"Both name {said}.")
    else:
        sentence = f"Both name {said}, at the very beginning or as those who speak, and on one day."
        yield Reason("people", NAMED_FIRST, lambda: sentence)


def is_prominent(whole: Account, people: Sequence[str], names: Names) -> bool:
    """Tell whether a report that stands as a whole names people on record at its beginning or as speakers."""
    known = _known(people, names)
    return bool(known) and not _absent(known, _prominent(whole.texts), names)


def _were(people: Sequence[str]) -> str:
    return "were" if len(people) > 1 else "was"


def _prominent(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Give the headline, the first paragraph, and the labels by which a transcript says who speaks."""
    labels = (match[0] for text in texts[_HEAD:] if (match := _LABEL.match(text)))
    return (*texts[:_HEAD], *labels)


def _is_of_one_day(a: Account, b: Account) -> bool:
    return a.telling.date is not None and a.telling.date == b.telling.date


def _known(people: Sequence[str], names: Names) -> list[str]:
    """Leave out those who are only proposed: that a text of general news names them or not tells little."""
    return [person for person in people if person not in names.proposed]


def _parts_of_names(a: Account, b: Account, names: Names) -> frozenset[str]:
    """Gather the words by which those who took part are called, since who took part is weighed by itself."""
    people = _known((*a.telling.participants, *b.telling.participants), names)
    return frozenset(word for person in people for name in _called(person, names) for word in name.split())


def _absent(people: Sequence[str], texts: tuple[str, ...], names: Names) -> list[str]:
    text = "\n".join(texts).casefold()
    return [person for person in people if not any(name in text for name in _called(person, names))]


def _called(person: str, names: Names) -> tuple[str, ...]:
    return names.called.get(person, (names.people.get(person, person).casefold(),))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
