"""Proposes records for people that no record knows: a name after an office, or before one.

Nobody is folded into a known person: a shared family name is not identity. Every proposal is marked for
review.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from builder.languages.words import Words, alternatives, words_for
from builder.model import Person
from builder.seeds.declined import declined_names, in_latin
from builder.seeds.fullnames import FullNames
from builder.seeds.guests import NAME, UPPER, guests
from builder.seeds.names import Names
from builder.seeds.one_name import one_record_each
from builder.slug import slug

_OF = rf"(?:[ ](?:of|for|to|at|and|the)(?!\w)|[ ][{UPPER}](?:\.|[\w’'-]*)){{1,24}}"
_CONNECTING = frozenset(("of", "for", "to", "at", "and", "the"))
_INITIALS = 3  # letters; a longer word in capitals is no part of a name
_LONGEST = 4  # words of a name
_WITH_MIDDLE = 3  # words of a name with an initial amid it
_ONE = rf"[{UPPER}][a-zß-ÿ][\w-]+"
_ONE_WORD = "\x00"  # before a name that is known by one word only
_GLUED = re.compile(r"[a-z]{3}[A-Z]")  # two words of a page run together
_MOST = 60  # proposals in one report; more are a list, not a meeting


def strangers(
    texts: Sequence[str], known: Mapping[str, Person], places: Names, words: Words, common: frozenset[str]
) -> dict[str, Person]:
    """Propose a record for each person with an office whom no record knows.

    Args:
        texts: the report's captions and paragraphs.
        known: the records that exist.
        places: names of places and organizations, none of which is a person.
        words: the offices of the report's language.
        common: words, small, that are no part of a name.

    Returns:
        Records by id, with ``review`` set, and a ``family`` where the report uses a part of the name alone.
    """
    people = FullNames(known)
    families = {person.family for person in known.values()}
    found: dict[str, Person] = {}
    whole = "\n".join(texts).replace("\u00a0", " ")
    unknown = _without_known(whole, people)
    candidates = (*_candidates(whole, words), *_titled(whole, words), *declined_names(unknown, words))
    for name in dict.fromkeys(candidates):
        if len(found) >= _MOST:
            break
        cleaned = _cleaned(name, places, words, common)
        if cleaned is None or cleaned in families or any(True for _ in people.find(cleaned)):
            continue
        owner = slug(in_latin(cleaned, words))
        if owner and owner not in known and owner not in found:
            found[owner] = Person(
                id=owner,
                path=f"content/people/{owner}.md",
                name=cleaned,
                family=_family(cleaned, whole),
                review=True,
            )
    return one_record_each(_without_parts(found))


def _without_known(text: str, people: FullNames) -> str:
    """Blot out the names of known people, so that no part of one is taken for another's."""
    parts, position = [], 0
    for named in people.find(text):
        parts.append(text[position : named.start])
        position = named.end
    return "\x00".join([*parts, text[position:]])


def _titled(text: str, words: Words) -> Iterator[str]:
    """Give the names of one word that follow an office which stands before one: "President X"."""
    titles = words.of("people.titles")
    if not titles:
        return
    used = set(re.findall(r"[\w-]+", text))
    for match in re.finditer(rf"(?i:{alternatives(titles)})[ ](?P<name>{_ONE})(?![ ]{_ONE}|[-’'\w])", text):
        if match["name"].lower() not in used:
            yield _ONE_WORD + match["name"]


def _without_parts(found: Mapping[str, Person]) -> dict[str, Person]:
    """Leave out a name that is the end of a longer one."""
    names = [person.name for person in found.values()]
    return {
        owner: person
        for owner, person in found.items()
        if not any(other != person.name and other.endswith(" " + person.name) for other in names)
    }


def _candidates(text: str, words: Words) -> Iterator[str]:
    before, after, joint = _shapes(words.language)
    for match in before.finditer(text):
        for part in joint.split(match["name"]):
            yield _ahead(part)
            yield _behind(part)
    for match in after.finditer(text):
        yield match["name"]
    yield from guests(text, words)


def _ahead(words: str) -> str:
    """Take the name directly after an office: "X Y and State Chairman V W" begins with "X Y"."""
    tokens = words.split()
    end = next((n for n, token in enumerate(tokens) if token in _CONNECTING), len(tokens))
    return " ".join(tokens[: min(end, _LONGEST)])


def _behind(words: str) -> str:
    """Take the name off the end of an office: "of Foreign Affairs of Kazakhstan X Y" holds "X Y"."""
    tokens = words.split()
    start = next((n + 1 for n in range(len(tokens) - 1, -1, -1) if tokens[n] in _CONNECTING), 0)
    if start == len(tokens):
        tokens = tokens[
            : next((n + 1 for n in range(len(tokens) - 1, -1, -1) if tokens[n] not in _CONNECTING), 0)
        ]
        start = next((n + 1 for n in range(len(tokens) - 1, -1, -1) if tokens[n] in _CONNECTING), 0)
    after = tokens[start:]
    last = (
        _WITH_MIDDLE if any(token.endswith(".") for token in after[-2:-1]) else 2
    )  # a country's name before
    return " ".join(after[-last:] if start and len(after) > last else after[:_LONGEST])


@lru_cache(maxsize=16)
def _shapes(language: str) -> tuple[re.Pattern[str], ...]:
    words = words_for(language)
    offices = words.of("people.offices")
    if not offices:
        return (re.compile("(?P<name>(?!))"),) * 3
    office = f"(?i:{alternatives(offices)})"
    honorific = f"(?i:{alternatives(words.of('people.honorifics') or ('mr',))})"
    title = rf"(?:{office}|{honorific}\.?)(?:[ ]{honorific}\.?)*"
    before = re.compile(rf"{title}(?:[ ]\([A-Z]{{2,8}}\))?,?(?P<name>{_OF})")
    after = re.compile(rf"(?P<name>{NAME}),[ ](?:the[ ]|a[ ]|an[ ])?(?:[\w’'-]+[ ]){{0,4}}?{office}(?!\w)")
    return before, after, re.compile(rf"[ ]and(?=[ ]{office})")


def _cleaned(name: str, places: Names, words: Words, common: frozenset[str]) -> str | None:
    """Take places, offices and ordinary words off both ends; nothing is left where it was no name."""
    shortest = 1 if name.startswith(_ONE_WORD) else 2
    tokens = _after_owner(name.removeprefix(_ONE_WORD).split())
    offices = {word for office in words.of("people.offices") for word in office.split()} | set(
        words.of("people.bodies")
    )
    unnamed = (
        offices
        | common
        | set(words.months)
        | set(words.weekdays)
        | {"the", "and", "foreign", "affairs", "state"}
    )
    while tokens and (tokens[0].lower() in unnamed or _is_place(tokens[0], places)):
        tokens = tokens[1:]
    while tokens and (tokens[-1].lower() in unnamed or _is_place(tokens[-1], places)):
        tokens = tokens[:-1]
    tokens = [*tokens[:-1], re.sub(r"['’]s?$", "", tokens[-1])] if tokens else []
    if len(tokens) < shortest or any(
        _is_place(token, places) or token.lower() in unnamed for token in tokens
    ):
        return None
    whole = " ".join(tokens)
    if tokens[-1].isupper() and len(tokens[-1]) > 1:
        return None
    shouts = any(token.isupper() and len(token) > _INITIALS for token in tokens)
    return None if shouts or _GLUED.search(whole) or _is_place(whole, places) else whole


def _after_owner(tokens: list[str]) -> list[str]:
    """Leave off whose somebody is: of "Northland's Anna Berg" the last two words are the name."""
    owners = [n for n, token in enumerate(tokens[:-1]) if re.search(r"['’]s$", token)]
    return tokens[owners[-1] + 1 :] if owners else tokens


def _is_place(word: str, places: Names) -> bool:
    return any(True for _ in places.find(re.sub(r"['’]s$", "", word)))


def _family(name: str, text: str) -> str | None:
    """Find the part of a name that the report uses alone, if it uses one."""
    tokens = name.split()
    for token in (tokens[-1], tokens[0]):
        alone = re.compile(rf"(?<![\w-])(?<![A-Z]\.\s){re.escape(token)}(?![\w-])")
        rest = text.replace(name, "\x00")
        if len(token) > 1 and alone.search(rest):
            return token
    return None
