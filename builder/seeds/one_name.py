"""Tells which names are forms of one: with initials, a middle name, or neither.

"A. B. Smith", "Anna B. Smith" and "Anna Smith" are one name while nothing speaks against it: the family name
and the initials agree, and no other Smith stands there whose first name begins with that letter. Two persons
whom this takes for one are easier told apart in review than one person whom every report writes otherwise.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from builder.model import Draft, Person
from builder.seeds.fullnames import patronymics

_FULL = 2  # words of a name that has a first and a family name


def forms_of_one(names: Iterable[str]) -> dict[str, str]:
    """Give for each name the form it is filed under: itself, or the one that stands most among its forms.

    Args:
        names: as often as they stand; a name of one word has no forms.

    Returns:
        The chosen form of each name; of equally many the fuller first name, then the shorter name.
    """
    counts = Counter(names)
    families: dict[str, list[str]] = defaultdict(list)
    for name in counts:
        if len(name.split()) >= _FULL:
            families[name.split()[-1].casefold()].append(name)
    chosen = {name: name for name in counts}
    for family in families.values():
        for forms in _persons(family):
            best = min(forms, key=lambda name: (_is_initial(name.split()[0]), -counts[name], len(name), name))
            chosen.update(dict.fromkeys(forms, best))
    return chosen


def one_record_each(people: Mapping[str, Person]) -> dict[str, Person]:
    """Join the proposals of one report that are forms of one name; the others become its variants."""
    return _joined(people.values(), forms_of_one(person.name for person in people.values()))


def one_proposal_each(drafts: Sequence[Draft]) -> list[Draft]:
    """Join what several reports propose under forms of one name, and name it so in all they tell."""
    proposed = [person for draft in drafts for person in draft.people]
    chosen = forms_of_one(person.name for person in proposed)
    records = _joined(proposed, chosen)
    ids = {person.name: person.id for person in proposed}
    owners = {person.id: ids[chosen[person.name]] for person in proposed}
    return [_renamed(draft, owners, records) for draft in drafts]


def _renamed(draft: Draft, owners: Mapping[str, str], records: Mapping[str, Person]) -> Draft:
    tellings = tuple(
        replace(one, participants=tuple(dict.fromkeys(owners.get(id_, id_) for id_ in one.participants)))
        for one in draft.tellings
    )
    people = dict.fromkeys(owners[person.id] for person in draft.people)
    return replace(draft, tellings=tellings, people=tuple(records[owner] for owner in people))


def _joined(people: Iterable[Person], chosen: Mapping[str, str]) -> dict[str, Person]:
    everyone = list(people)
    ids = {person.name: person.id for person in everyone}
    forms: dict[str, list[Person]] = defaultdict(list)
    for person in everyone:
        forms[ids[chosen[person.name]]].append(person)
    records: dict[str, Person] = {}
    for id_, persons in forms.items():
        main = min((person for person in persons if person.id == id_), key=_in_another_script)
        others = {name for person in persons for name in (person.name, *person.variants)} - {main.name}
        family = next((person.family for person in (main, *persons) if person.family), None)
        records[id_] = replace(main, variants=tuple(sorted(others)), family=family)
    return records


def _in_another_script(person: Person) -> bool:
    """Tell whether a name is in other letters than its id; it is a variant where one in the same is given."""
    return not person.name.isascii()


def _persons(family: Sequence[str]) -> list[list[str]]:
    """Part the names that share a family name into those of one person each; what is in doubt stays apart."""
    full: dict[str, list[str]] = defaultdict(list)
    short: list[str] = []
    for name in family:
        first = name.split()[0]
        if _is_initial(first):
            short.append(name)
        else:
            full[first.casefold()].append(name)
    by_letter: dict[str, list[list[str]]] = defaultdict(list)
    for first, names in full.items():
        by_letter[first[0]].append(names)
    for name in short:
        fitting = by_letter[name[0].casefold()]
        if len(fitting) > 1:
            continue
        if not fitting:
            fitting.append([])
        fitting[0].append(name)
    return [names for groups in by_letter.values() for names in groups if _agree(names)]


def _agree(names: Sequence[str]) -> bool:
    """Tell whether the words between first and family name agree, of those that have any."""
    middles = [name.split()[1:-1] for name in names if len(name.split()) > _FULL]
    if any(len(middle) > 1 or not _is_middle(middle[0]) for middle in middles):
        return False
    letters = {middle[0][0].casefold() for middle in middles}
    whole = {middle[0].casefold() for middle in middles if not _is_initial(middle[0])}
    return len(letters) <= 1 and len(whole) <= 1


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[0].isalpha()


def _is_middle(word: str) -> bool:
    return _is_initial(word) or word.endswith(patronymics())
