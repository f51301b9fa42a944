"""Names who took part in what a sentence tells of: subject and object of its verb, or those of its noun."""

import re
from collections.abc import Sequence
from itertools import pairwise

from builder.languages.words import Words, any_of
from builder.seeds.clauses import AND, Line, is_plain, is_title
from builder.seeds.names import Named
from builder.seeds.triggers import Trigger

_BREAK = re.compile(
    r";|\b(?:that|which|who|after|before|while|where|when|during|whose|amid|following)\b", re.IGNORECASE
)
_OPENING = 30  # code points from a sentence's start within which a frame opens it
_OWNER = re.compile(r"['’]s?\s(?:[\w-]+\s){0,4}")  # "'s three-day state", before "visit"
_OWNED = re.compile(r"['’]s?\s")
_DETERMINED = re.compile(
    r"\W*(?:[A-ZА-ЯЁ][a-zа-яё]*\s)?(?:[a-zа-яё-]+\s){0,2}"
)  # "The first", before "meeting"
_HIS_REACH = 30  # code points before "visit" in which "his" stands


def is_joined(text: str, one: Named, other: Named, words: Words) -> bool:
    """Tell whether two people stand side by side: "President X and President Y"."""
    between = text[one.end : other.start]
    return len(between) < 160 and bool(AND.search(between)) and is_title(between, words)  # noqa: PLR2004 - two offices fit


def who(
    line: Line, trigger: Trigger, subject: str | None, pair: tuple[str, ...], words: Words
) -> tuple[str, ...]:
    """Name those who took part in an event: subject and object of its verb, or those its noun goes with.

    Args:
        line: the sentence.
        trigger: the words that tell of the event.
        subject: the person the text last spoke of, whom "he" and "his" stand for.
        pair: the people the text last spoke of together, whom "the two leaders" stand for.
        words: pronouns and verbs of speech.
    """
    if trigger.form == "frame":
        return _framed(line, trigger, words)
    if trigger.form == "trip":
        return _traveller(line, trigger, subject, words)
    before = [person for person in line.actors if person.end <= trigger.start]
    after = [person for person in line.actors if person.start >= trigger.start]
    joint = any_of(words.of("events.joint")).fullmatch(line.text, trigger.start, trigger.end)
    objects = _partners(line, trigger, after, words) if joint else _objects(line, trigger, after, words)
    if not objects and any_of(words.of("events.heard")).fullmatch(line.text, trigger.start, trigger.end):
        return ()
    subjects = _chain_back(line.text, before, words)
    if not subjects:
        subjects = _by_pronoun(line, trigger, subject, words)
    else:
        subjects = _with_pronoun(line, before, subjects, subject, words)
    if trigger.form == "noun" and len(objects) > 1 and _names_both(line, trigger, after[0], words):
        subjects = ()
    opens = trigger.form == "verb" and trigger.start < _OPENING
    if not subjects and objects and (opens or trigger.form == "noun"):
        subjects = _speaker_after(line, objects, after, words)
    if not (subjects or objects or trigger.weak) and _is_of_parties(line, trigger, words):
        return pair
    return tuple(dict.fromkeys((*subjects, *objects)))


def _is_of_parties(line: Line, trigger: Trigger, words: Words) -> bool:
    """Tell whether a sentence speaks of the two named before: "the two ministers met", "the talks began"."""
    lead = line.text[: trigger.start]
    if trigger.form in ("happened", "noun"):
        alone = not line.actors and _DETERMINED.fullmatch(lead) is not None
        return alone and (trigger.form == "happened" or _is_of_places(line, trigger))
    return any_of(words.of("speech.parties")).search(lead) is not None


def _is_of_places(line: Line, trigger: Trigger) -> bool:
    """Tell whether a noun is that of two places, for which two people stand: "talks between X and Y"."""
    first, second = [*line.places, None, None][:2]
    if first is None or second is None or first.start < trigger.end:
        return False
    joined = AND.fullmatch(line.text[first.end : second.start].strip()) is not None
    return joined and len(line.text[trigger.end : first.start].split()) == 1


def _framed(line: Line, trigger: Trigger, words: Words) -> tuple[str, ...]:
    """Name the two who spoke in, or after, what a noun stands for: "In a telephone conversation X told Y"."""
    before = [person for person in line.actors if person.end <= trigger.start]
    after = [person for person in line.actors if person.start >= trigger.end]
    chain = _chain_back(line.text, before, words)
    if len(chain) > 1:
        return chain
    if len(before) > 1 and _is_told(line.text[before[-2].end : before[-1].start], words):
        return (before[-2].id, before[-1].id)
    first, second = after[:2] if len(after) > 1 else (None, None)
    opens = not line.text[: trigger.start].count(",") and trigger.start < _OPENING
    if first is None or second is None or not opens:
        return ()
    told = any_of(words.of("speech.verbs")).search(line.text[first.end : second.start])
    return (first.id, second.id) if told or is_joined(line.text, first, second, words) else ()


def _is_told(between: str, words: Words) -> bool:
    """Tell whether one person speaks to the next: "X told Y", "X thanked his colleague Y"."""
    said = any_of(words.of("speech.verbs")).search(between)
    return said is not None and not _BREAK.search(between) and is_plain(between[said.end() :], words)


def _objects(line: Line, trigger: Trigger, after: Sequence[Named], words: Words) -> tuple[str, ...]:
    if not after:
        return ()
    first = after[0]
    between = line.text[trigger.end : first.start]
    later = any(trigger.end <= other.start < first.start for other in line.triggers)
    if trigger.form == "verb" and re.match(r"['’]s?\s(?!counterpart)", line.text[first.end :]):
        return ()
    if later or _BREAK.search(between) or any_of(words.of("speech.verbs")).search(between):
        return ()
    chain = [first]
    for person in after[1:]:
        if not _is_linked(line.text, chain[-1], person, trigger, words):
            break
        chain.append(person)
    if trigger.form != "verb" and not any_of(words.of("events.with")).search(between):
        return tuple(person.id for person in chain) if len(chain) > 1 and _is_owned(between, words) else ()
    return tuple(person.id for person in chain)


def _partners(line: Line, trigger: Trigger, after: Sequence[Named], words: Words) -> tuple[str, ...]:
    """Name with whom something was done that "with" says only later: "discussed ferries and roads with Y"."""
    if not after:
        return ()
    first = after[0]
    between = line.text[trigger.end : first.start]
    joined = list(any_of(words.of("events.with")).finditer(between))
    later = any(trigger.end <= other.start < first.start for other in line.triggers)
    if not joined or later or _BREAK.search(between) or not is_plain(between[joined[-1].end() :], words):
        return ()
    return (first.id,)


def _is_linked(text: str, one: Named, other: Named, trigger: Trigger, words: Words) -> bool:
    """Tell whether a second name goes with a first: "and Y", or after a noun "the meeting of X with Y"."""
    if is_joined(text, one, other, words):
        return True
    between = text[one.end : other.start].lstrip()
    with_ = any_of(words.of("events.with")).match(between) if trigger.form != "verb" else None
    return with_ is not None and is_plain(between[with_.end() :], words)


def _is_owned(between: str, words: Words) -> bool:
    """Tell whether a name goes with the noun before it: "of President X"; a language may need no "of"."""
    of = words.of("events.of")
    if not of:
        return is_plain(between, words)
    match = any_of(of).match(between.lstrip())
    return match is not None and is_plain(between.lstrip()[match.end() :], words)


def _names_both(line: Line, trigger: Trigger, first: Named, words: Words) -> bool:
    """Tell whether a noun names all who took part after it: "talks between X and Y", "of X and Y"."""
    between = line.text[trigger.end : first.start]
    return bool(re.match(r".{0,40}\bbetween\b", between)) or _is_owned(between, words)


def _traveller(line: Line, trigger: Trigger, subject: str | None, words: Words) -> tuple[str, ...]:
    """Name who made a visit that a noun tells of: "X's state visit to", "the visit of X", "his visit to"."""
    before = [person for person in line.actors if person.end <= trigger.start]
    after = [person for person in line.actors if person.start >= trigger.end]
    if before and _OWNER.fullmatch(line.text[before[-1].end : trigger.start]):
        return (before[-1].id,)
    if after and _is_owned(line.text[trigger.end : after[0].start], words):
        return (after[0].id,)
    lead = line.text[max(0, trigger.start - _HIS_REACH) : trigger.start]
    his = any_of(words.of("people.possessives")).search(lead)
    visitor = before[0].id if before else subject
    return (visitor,) if his and visitor else ()


def _chain_back(text: str, before: Sequence[Named], words: Words) -> tuple[str, ...]:
    if not before:
        return ()
    chain = [before[-1]]
    for person in reversed(before[:-1]):
        if not is_joined(text, person, chain[0], words):
            break
        chain.insert(0, person)
    return tuple(person.id for person in chain)


def _by_pronoun(line: Line, trigger: Trigger, subject: str | None, words: Words) -> tuple[str, ...]:
    """Let "he met with Y" and "during his meeting with Y" mean the person last spoken of."""
    said = any_of(words.of("people.pronouns") + words.of("people.possessives"))
    if subject is None or not said.search(line.text[: trigger.start]):
        return ()
    return (subject,)


def _with_pronoun(
    line: Line, before: Sequence[Named], subjects: tuple[str, ...], subject: str | None, words: Words
) -> tuple[str, ...]:
    """Add to "he and X met" the person last spoken of."""
    first = next(person for person in before if person.id == subjects[0])
    lead = line.text[: first.start]
    named = list(any_of(words.of("people.pronouns")).finditer(lead))
    earlier = [person.id for person in before if person.end <= first.start][-1:]
    earlier = earlier or ([subject] if subject else [])
    if not named or not earlier or earlier[0] in subjects:
        return subjects
    between = lead[named[-1].end() :]
    joined = bool(AND.match(between.lstrip())) and is_title(between, words)
    return (earlier[0], *subjects) if joined else subjects


def _speaker_after(
    line: Line, objects: tuple[str, ...], after: Sequence[Named], words: Words
) -> tuple[str, ...]:
    """Read "At a meeting with Y, X said ...": the first other person after the object and a comma."""
    for one, person in pairwise(after):
        title = line.text[one.end : person.start].rpartition(",")
        said = any_of(words.of("speech.verbs")).match(line.text[person.end :].lstrip())
        apart = bool(title[1]) and is_title(title[2], words)
        speaks = (apart or said is not None) and not _OWNED.match(line.text, person.end)
        if speaks and person.id not in objects:
            return (person.id,)
    return ()
