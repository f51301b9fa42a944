"""Evidence from who took part: the same people, some of them, others in their place, or nobody in common."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from builder.lists import listed
from builder.timeline.accounts import Names
from builder.timeline.reasons import Reason

SAME_PEOPLE, SOME_PEOPLE, PERHAPS, BESIDE = 0.38, 0.2, 0.1, 0.1
THIRD_PARTY, RIVAL_PEOPLE, OTHER_PEOPLE, NO_PEOPLE = -0.4, -0.45, -0.6, -0.4
STRANGER = -0.15
ONE_PERSON, ONE_OF_THEM = 0.02, 0.1  # a person does much in a day: one name in common says little
_PAIR = 2
_SPELLING = 0.75  # how alike two spellings of a given name, and of a family name, must be


def people(one: Sequence[str], other: Sequence[str], names: Names) -> Iterator[Reason]:
    """Weigh who took part, by id."""
    if not one or not other:
        where = "neither report" if not one and not other else "only one of the reports"
        yield Reason("people", NO_PEOPLE, lambda: f"Who took part was found in {where}.")
        return
    shared = [person for person in one if person in set(other)]
    first, second = set(one) - set(other), set(other) - set(one)
    if not shared:
        yield Reason("people", OTHER_PEOPLE, lambda: "Nobody was found to take part in both.")
    elif not first and not second:
        yield _same(shared, names)
    elif not first or not second:
        yield _more(shared, first | second, names)
    else:
        yield _beside(shared, first, second, names)


def _same(shared: list[str], names: Names) -> Reason:
    """Weigh the same people in both: one alone, who does much in a day, or several."""
    if len(shared) == 1:
        return Reason("people", ONE_PERSON, lambda: f"Both tell of {_listed(shared, names)} alone.")
    return Reason("people", SAME_PEOPLE, lambda: f"Both tell of the same people: {_listed(shared, names)}.")


def _more(shared: list[str], more: set[str], names: Names) -> Reason:
    """Weigh that one telling names people beside those whom both name."""
    thirds = [person for person in more if _is_third(person, shared, names)]
    if thirds:
        said = "Only in one of them was {} found to take part too."
        return Reason("people", THIRD_PARTY, lambda: said.format(_names(thirds, names)))
    weight = SOME_PEOPLE if len(shared) >= _PAIR else ONE_OF_THEM
    if len(shared) >= _PAIR and more <= names.proposed and not any(map(names.countries.get, more)):
        weight = STRANGER  # an aide or a third party: the words decide
    said = "Both name {}; only one was found to name {}."
    return Reason("people", weight, lambda: said.format(_listed(shared, names), _names(more, names)))


def _beside(shared: list[str], first: set[str], second: set[str], names: Names) -> Reason:
    """Weigh whom each of two tellings names beside those whom both name."""
    if alike := _perhaps_one(first, second, names):
        said = "Both name {}, and {} in the one may be {} in the other."
        return Reason("people", PERHAPS, lambda: said.format(_listed(shared, names), *alike))
    if len(shared) >= _PAIR and all(_is_lower(person, shared, names) for person in first | second):
        weight, said = BESIDE, "Both name {}; beside them, {} in the one, {} in the other."
    elif len(shared) == 1:
        weight, said = RIVAL_PEOPLE, "{} is with {} in the one, with {} in the other."
    else:
        weight, said = RIVAL_PEOPLE, "Beside {}: {} in the one, {} in the other."
    return Reason(
        "people",
        weight,
        lambda: said.format(_listed(shared, names), _names(first, names), _names(second, names)),
    )


def _perhaps_one(first: set[str], second: set[str], names: Names) -> tuple[str, str] | None:
    """Find who may be one person under two spellings, where one of the records is only proposed."""
    if len(first) != 1 or len(second) != 1 or not (first | second) & names.proposed:
        return None
    one, other = _names(first, names), _names(second, names)
    near = [SequenceMatcher(None, a, b).ratio() for a, b in zip(_ends(one), _ends(other), strict=True)]
    return (one, other) if min(near) >= _SPELLING else None


def _ends(name: str) -> tuple[str, str]:
    parts = name.casefold().split()
    return parts[0], parts[-1]


def _is_third(person: str, shared: Sequence[str], names: Names) -> bool:
    """Tell whether somebody stands for a country of their own, in a rank that the others have too."""
    countries = {names.countries.get(one) for one in shared}
    return (
        len(shared) >= _PAIR
        and names.ranks.get(person, 0) >= max(names.ranks.get(one, 0) for one in shared) > 0
        and names.countries.get(person) not in {*countries, None}
    )


def _is_lower(person: str, shared: Sequence[str], names: Names) -> bool:
    return names.ranks.get(person, 0) < min(names.ranks.get(one, 0) for one in shared)


def _names(ids: Iterable[str], names: Names) -> str:
    return listed(sorted(_name(person, names) for person in ids))


def _listed(ids: Iterable[str], names: Names) -> str:
    return listed([_name(person, names) for person in ids])


def _name(person: str, names: Names) -> str:
    return names.people.get(person, person)
