"""Speech frames: the words that say who says it, which stand outside what is said.

"Wang said that ...", "..., he added", "..., said Lavrov on Tuesday", "..., according to a statement", and the
"Sergey Lavrov: ..." of transcripts. A frame counts only where its subject can be a speaker.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.collation.clauses import is_verb
from builder.collation.patterns import LABEL, QUOTES, Patterns, patterns
from builder.collation.sentences import Extent, trimmed
from builder.collation.speakers import ends_in_name, is_both_sides
from builder.languages.sentences import SentenceRules

_LONGEST_SUBJECT = 10  # words
_LEFT_OVER = ",，—– "  # marks between what is said and its frame


@dataclass(frozen=True, slots=True)
class Framed:
    """A sentence, taken apart.

    Attributes:
        said: the stretches of what is said, in order.
        subject: the words for the speaker; ``None`` where the sentence has no frame.
        label: whether the frame is a speaker's label, as transcripts print it, which holds until the next.
    """

    said: tuple[Extent, ...]
    subject: str | None = None
    label: bool = False


def unframe(text: str, extent: Extent, rules: SentenceRules, names: Mapping[str, str]) -> Framed:
    """Part what is said from the words that say who says it.

    Args:
        text: the paragraph.
        extent: a sentence of it.
        rules: those of its language.
        names: printed forms of the names of people on record, and their ids.
    """
    frames = patterns(rules.speech, spaced=rules.spaced)
    sentence = text[extent[0] : extent[1]]
    label = LABEL.match(sentence)
    if label and ends_in_name(label["subject"], names):
        return Framed(((extent[0] + label.end(), extent[1]),), label["subject"], label=True)
    found = _opening(sentence, frames, rules, names) or _elsewhere(sentence, frames, rules, names)
    if found is None:
        return Framed((extent,))
    (start, end), subject = found
    pieces = (_inside(sentence, 0, start), _inside(sentence, end, len(sentence)))
    said = tuple(
        (extent[0] + first, extent[0] + last) for first, last in pieces if _has_words(sentence[first:last])
    )
    return Framed(said, subject) if said else Framed((extent,))


def _inside(sentence: str, start: int, end: int) -> Extent:
    first, last = trimmed(sentence, start, end)
    while first < last and sentence[last - 1] in _LEFT_OVER:
        last -= 1
    while first < last and sentence[first] in _LEFT_OVER:
        first += 1
    return trimmed(sentence, first, last)


def _has_words(piece: str) -> bool:
    return bool(re.search(r"\w", piece))


def _opening(
    sentence: str, frames: Patterns, rules: SentenceRules, names: Mapping[str, str]
) -> tuple[Extent, str] | None:
    for pattern in frames.openings:
        match = pattern.match(sentence)
        if match and _can_speak(match["subject"], rules, names):
            return match.span("outside"), match["subject"]
    return None


def _elsewhere(
    sentence: str, frames: Patterns, rules: SentenceRules, names: Mapping[str, str]
) -> tuple[Extent, str] | None:
    for pattern in frames.later:
        for match in reversed(list(_starts(pattern, sentence))):
            if _can_speak(match["subject"], rules, names):
                return match.span("outside"), match["subject"]
    named = frames.source.search(sentence) if frames.source else None
    return (named.span("outside"), named["subject"]) if named else None


def _starts(pattern: re.Pattern[str], sentence: str) -> list[re.Match[str]]:
    """Try a pattern behind every comma and quotation mark, since an early match may hide a later one."""
    places = [at + 1 for at, sign in enumerate(sentence) if sign in f",，!?{QUOTES}"]
    places += [at - 1 for at in places]
    return [match for at in sorted(set(places)) if (match := pattern.match(sentence, at))]


def _can_speak(subject: str, rules: SentenceRules, names: Mapping[str, str]) -> bool:
    """Tell whether words can be the subject of a speech verb, as a name or a short noun phrase can."""
    words, folded = rules.speech, subject.casefold().strip()
    if folded in (*words.pronouns, *words.own_words) or is_both_sides(folded, words):
        return True
    parts = subject.split()
    if len(parts) > _LONGEST_SUBJECT or f"{folded} ".startswith(words.strangers):
        return False
    if ends_in_name(subject, names):
        return True
    if not rules.spaced or any(part in rules.clauses.relatives for part in parts):
        return False
    if any(part.islower() and is_verb(part, rules.clauses) for part in parts):
        return False
    return bool(parts) and (parts[0][0].isupper() or parts[0].casefold() in rules.common)
