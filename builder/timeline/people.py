"""Evidence from who took part: the same people, some of them, others in their place, or nobody in common."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from builder.lists import listed
from builder.model import Evidence
from builder.timeline.accounts import Names

SAME_PEOPLE, SOME_PEOPLE, PERHAPS, BESIDE = 0.38, 0.2, 0.1, 0.1
THIRD_PARTY, RIVAL_PEOPLE, OTHER_PEOPLE, NO_PEOPLE = -0.4, -0.45, -0.6, -0.4
ONE_PERSON, ONE_OF_THEM = 0.02, 0.1  # a person does much in a day: one name in common says little
_PAIR = 2
_SPELLING = 0.75  # how alike two spellings of a given name, and of a family name, must be


def people(one: Sequence[str], other: Sequence[str], names: Names) -> Iterator[Evidence]:
    """Weigh who took part, by id."""
    if not one or not other:
        lacking = "Neither report says" if not one and not other else "One of the reports does not say"
        yield Evidence(kind="people", weight=NO_PEOPLE, sentence=f"{lacking} who took part.")
        return
    shared = [person for person in one if person in set(other)]
    first, second = set(one) - set(other), set(other) - set(one)
    weight, sentence = _weighed(shared, first, second, names)
    yield Evidence(kind="people", weight=weight, sentence=sentence)


def _weighed(shared: list[str], first: set[str], second: set[str], names: Names) -> tuple[float, str]:
    said = listed([_name(person, names) for person in shared])
    if not shared:
        return OTHER_PEOPLE, "Nobody takes part in both."
    if not first and not second:
        if len(shared) == 1:
            return ONE_PERSON, f"{said} takes part in both, and nobody else."
        return SAME_PEOPLE, f"{said} take part in both, and nobody else."
    if not first or not second:
        thirds = sorted(person for person in first | second if _is_third(person, shared, names))
        if thirds:
            return (
                THIRD_PARTY,
                f"Only one of them is also with {listed([_name(one, names) for one in thirds])}.",
            )
        weight = SOME_PEOPLE if len(shared) >= _PAIR else ONE_OF_THEM
        return weight, f"Both name {said}; one names more people."
    return _beside(said, shared, first, second, names)


def _beside(
    said: str, shared: list[str], first: set[str], second: set[str], names: Names
) -> tuple[float, str]:
    """Weigh whom each of two tellings names beside those whom both name."""
    if alike := _perhaps_one(first, second, names):
        return PERHAPS, f"Both name {said}, and {alike[0]} in the one may be {alike[1]} in the other."
    others = f"{_names(first, names)} in the one, {_names(second, names)} in the other"
    if len(shared) >= _PAIR and all(_is_lower(person, shared, names) for person in first | second):
        return BESIDE, f"Both name {said}; beside them, {others}."
    return RIVAL_PEOPLE, f"{said} meets {others}." if len(shared) == 1 else f"Beside {said}: {others}."


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


def _name(person: str, names: Names) -> str:
    return names.people.get(person, person)
