"""Speech frames: the words that say who says it, which stand outside what is said.

"Wang said that ...", "..., he added", "..., said Lavrov on Tuesday", "..., according to a statement", and the
"Sergey Lavrov: ..." of transcripts. The
patterns are built from a language's words; a frame counts only where its subject can be a speaker.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from builder.collation.clauses import is_verb
from builder.collation.sentences import Extent, trimmed
from builder.collation.speakers import ends_in_name
from builder.languages.sentences import SentenceRules, SpeechWords

_LONGEST_SUBJECT = 10  # words
_QUOTES = '"“”„«»「」『』'
_LABEL = re.compile(
    rf"(?P<subject>[^,;:.{_QUOTES}，。：；(]{{1,100}})(?:\([^()]{{1,60}}\))?\s*[:：]\s*(?=\S)"
)
_SUBJECT = rf"(?P<subject>[^,;:.{_QUOTES}，。：；]{{1,100}}?)"
_APPOSITION = rf"(?:,\s[^;:{_QUOTES}]{{1,200}}?,)?"


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


@dataclass(frozen=True, slots=True)
class _Patterns:
    opening: re.Pattern[str] | None
    inner: re.Pattern[str] | None
    closing: tuple[re.Pattern[str], ...] = ()
    source: re.Pattern[str] | None = None


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@cache
def _patterns(words: SpeechWords, *, spaced: bool) -> _Patterns:
    if not words.verbs:
        return _Patterns(None, None)
    gap = r"\s+" if spaced else r"\s*"
    adverbs = rf"(?:(?:{_any(words.adverbs)}){gap})*" if words.adverbs else ""
    verb = rf"{adverbs}(?P<verb>{_any(words.verbs)})" + (r"(?!\w)" if spaced else "")
    openers = rf"(?:[,，]?{gap}(?:{_any(words.openers)})(?!\w))?" if words.openers else ""
    introduction = (
        rf"(?:(?:{_any(words.introductions)})(?!\w)[^,;:{_QUOTES}]{{0,100}},\s+)?"
        if words.introductions
        else ""
    )
    circumstance = (
        rf"(?:\s+(?:{_any(words.circumstances)})(?!\w)[^;:{_QUOTES}]{{0,300}})?"
        if words.circumstances
        else ""
    )
    last = r"\s*[.!?。]?\s*$"
    flags = re.IGNORECASE
    opening = re.compile(
        rf"\s*(?P<outside>{introduction}{_SUBJECT}{_APPOSITION}{gap}{verb}{openers}\s*[,，:：]?\s*)(?=\S)",
        flags,
    )
    before = rf"(?P<outside>(?<=[,，!?{_QUOTES}])\s*{_SUBJECT}{gap}{verb}"
    further = rf"(?:,\s[^;:{_QUOTES}]{{0,300}})?"
    said_by = rf"(?P<verb>{_any(words.verbs)})(?!\w){gap}{_SUBJECT}{further}"
    after = rf"(?P<outside>(?<=[,，!?{_QUOTES}])\s*{said_by}"
    closing = [re.compile(rf"{before}{circumstance}{last})", flags)]
    if spaced:
        closing.append(re.compile(rf"{after}{circumstance}{last})", flags))
    source = None
    if words.according:
        named = rf"(?P<outside>,\s*(?:{_any(words.according)})\s+(?P<subject>[^;:{_QUOTES}]{{1,300}}?){last})"
        source = re.compile(named, flags)
    inner = re.compile(rf"(?P<outside>(?<=[,，{_QUOTES}])\s*{_SUBJECT}{gap}{verb}[,，:：]\s*)(?=\S)", flags)
    return _Patterns(opening, inner if spaced else None, tuple(closing), source)


def unframe(text: str, extent: Extent, rules: SentenceRules, names: Mapping[str, str]) -> Framed:
    """Part what is said from the words that say who says it.

    Args:
        text: the paragraph.
        extent: a sentence of it.
        rules: those of its language.
        names: printed forms of the names of people on record, and their ids.
    """
    patterns = _patterns(rules.speech, spaced=rules.spaced)
    sentence = text[extent[0] : extent[1]]
    label = _LABEL.match(sentence)
    if label and ends_in_name(label["subject"], names):
        return Framed(((extent[0] + label.end(), extent[1]),), label["subject"], label=True)
    if patterns.opening is None:
        return Framed((extent,))
    found = _opening(sentence, patterns.opening, rules, names) or _elsewhere(sentence, patterns, rules, names)
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
    while first < last and sentence[last - 1] in ",，":
        last -= 1
    return trimmed(sentence, first, last)


def _has_words(piece: str) -> bool:
    return bool(re.search(r"\w", piece))


def _opening(
    sentence: str, pattern: re.Pattern[str], rules: SentenceRules, names: Mapping[str, str]
) -> tuple[Extent, str] | None:
    match = pattern.match(sentence)
    if match is None or not _can_speak(match["subject"], rules, names):
        return None
    return match.span("outside"), match["subject"]


def _elsewhere(
    sentence: str, patterns: _Patterns, rules: SentenceRules, names: Mapping[str, str]
) -> tuple[Extent, str] | None:
    for pattern in (*patterns.closing, *((patterns.inner,) if patterns.inner else ())):
        for match in reversed(list(_starts(pattern, sentence))):
            if _can_speak(match["subject"], rules, names):
                return match.span("outside"), match["subject"]
    named = patterns.source.search(sentence) if patterns.source else None
    return (named.span("outside"), named["subject"]) if named else None


def _starts(pattern: re.Pattern[str], sentence: str) -> list[re.Match[str]]:
    """Try a pattern behind every comma and quotation mark, since an early match may hide a later one."""
    places = [at + 1 for at, sign in enumerate(sentence) if sign in f",，!?{_QUOTES}"]
    places += [at - 1 for at in places]
    return [match for at in sorted(set(places)) if (match := pattern.match(sentence, at))]


def _can_speak(subject: str, rules: SentenceRules, names: Mapping[str, str]) -> bool:
    """Tell whether words can be the subject of a speech verb, as a name or a short noun phrase can."""
    words, folded = rules.speech, subject.casefold().strip()
    if folded in (*words.pronouns, *words.plural_pronouns, *words.sides):
        return True
    parts = subject.split()
    if len(parts) > _LONGEST_SUBJECT:
        return False
    if ends_in_name(subject, names):
        return True
    if not rules.spaced or any(part in rules.clauses.relatives for part in parts):
        return False
    if any(part.islower() and is_verb(part, rules.clauses) for part in parts):
        return False
    return bool(parts) and (parts[0][0].isupper() or parts[0].casefold() in rules.common)
