"""Evidence from the words of two tellings where a day is lacking: only what formulas cannot give.

Reports of one government on the same people repeat phrases, titles and countries from year to year. What
stands in reports of four months or more, the names of people and places on record, and the words of offices
tell nothing here; names, numbers and passages that only these two share do, and so does a text printed twice.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from builder.languages.words import languages, words_for
from builder.timeline.accounts import Account, Names
from builder.timeline.naming import said_in_common
from builder.timeline.reasons import Reason
from builder.timeline.traits import Rarity, Texts, marks_of, runs_of

ONE_TEXT, MARKS, PASSAGES = 0.65, 0.8, 0.6  # the last two by the share of the shorter that both have
_MOST = 0.4  # that names and numbers, or passages, can weigh
_FORMULA = 4  # times, a month each, or reports without a day, from which what stands in them is a formula
_FEWEST_MARKS = 3  # names and numbers that are more than chance
_FEWEST_RUNS = 15  # runs of six words: twenty words in a row, or some shorter passages
_SAME, _LONG = 0.6, 40  # share of the longer text, and runs, from which two are one text
_PAIR = 2
_STEM = 4  # letters by which “Norlander” is known for a word of Norland
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def of_undated(a: Account, b: Account, names: Names, times: Rarity) -> Iterator[Reason]:
    """Weigh the words of two tellings of which one has no day, so that there is little else to go by.

    Args:
        a: a telling.
        b: another.
        names: what is on record.
        times: in how many months, or reports without a day, a name, a number or a run of words stands.
    """
    one, other = runs_of(a.texts), runs_of(b.texts)
    shared = one & other
    if len(shared) >= max(_LONG, _SAME * max(len(one), len(other))):
        share = len(shared) / max(len(one), len(other))
        said = f"Of the runs of six words in the longer one, {share:.0%} stand in the other."
        yield Reason("passages", ONE_TEXT, lambda: said)
        return
    yield from _marks(a, b, names, times)
    rare = [run for run in shared if times.held.get(run, 1) < _FORMULA]
    if len(rare) >= _FEWEST_RUNS:
        share = len(rare) / min(len(one), len(other))
        said = f"Of the runs of six words in the shorter one, {share:.0%} stand in the other, too."
        yield Reason("passages", round(min(_MOST, PASSAGES * share), 3), lambda: said)


def times_of(parts: Sequence[Sequence[Account]], names: Names) -> Rarity:
    """Count in how many months, or reports without a day, names, numbers and passages stand.

    What is told of for a month may be one event and what led to it; what comes again later is a formula.
    Reports that name no people or places on record are left aside.

    Args:
        parts: clusters and reports that are left, by accounts with texts.
        names: what is on record.
    """
    told = [[one for one in part if not one.whole or is_of_known(one.texts, names)] for part in parts]
    undated = (one for part in told for one in part if one.telling.date is None)
    runs = frozenset(run for one in undated for run in runs_of(one.texts))
    held: dict[str, set[str]] = defaultdict(set)
    for number, part in enumerate(told if runs else ()):
        for account in part:
            month = f"part {number}" if account.telling.date is None else account.telling.date[:7]
            for trait in (*marks_of(account.texts), *(runs_of(account.texts) & runs)):
                held[trait].add(month)
    return Rarity(held={trait: len(months) for trait, months in held.items() if len(months) > 1})


def is_of_known(texts: Texts, names: Names) -> bool:
    """Tell whether a text names people or places on record, so that formulas are to be expected in it."""
    return len(marks_of(texts) & names.known) >= _PAIR


def _marks(a: Account, b: Account, names: Names, times: Rarity) -> Iterator[Reason]:
    one, other = marks_of(a.texts), marks_of(b.texts)
    telling, theirs = ({mark for mark in marks if _tells(mark, names, times)} for marks in (one, other))
    if len(telling & theirs) >= _FEWEST_MARKS:
        share = len(telling & theirs) / min(len(telling), len(theirs))
        but = (one & other) - telling
        weight = round(min(_MOST, MARKS * share), 3)
        yield Reason("names", weight, lambda: said_in_common(a.texts, b.texts, times, but))


def _tells(mark: str, names: Names, times: Rarity) -> bool:
    """Tell whether a name or a number is of one event rather than of all that the same people do."""
    if times.held.get(mark, 1) >= _FORMULA or mark in names.words or mark in _of_offices():
        return False
    if mark.isdigit():
        return not _FIRST_YEAR <= int(mark) <= _LAST_YEAR
    return mark[:_STEM] not in _stems(names.words)


@lru_cache(maxsize=4)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words if len(word) > _STEM)


@lru_cache(maxsize=1)
def _of_offices() -> frozenset[str]:
    """Gather the words of offices and bodies of all languages."""
    known = [words_for(language) for language in languages()]
    keys = ("people.offices", "people.titles", "people.bodies")
    return frozenset(
        part for words in known for key in keys for name in words.of(key) for part in name.split()
    )
