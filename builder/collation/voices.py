"""Who speaks, sentence by sentence: whom "he", "the statement" and "the Chancellor" mean.

A report is heard in its order. Where it leaves open whom it means, the speaker stays unnamed.
"""

import re
from collections.abc import Mapping, Sequence

from builder.collation.clauses import is_verb
from builder.collation.frames import Framed
from builder.collation.speakers import REPORT, Speaker, first_named, names_at, resolve
from builder.languages.sentences import SentenceRules
from builder.languages.words import any_of, words_for

_LONGEST_LEAD = 10  # words before the name of the person a sentence begins with
_WORD_AFTER = re.compile(r"\s+(?=[^\W\d_])")


class Voices:
    """Follows a report from sentence to sentence."""

    def __init__(self, paragraphs: Sequence[str], names: Mapping[str, str], rules: SentenceRules) -> None:
        self._names, self._rules = names, rules
        self._offices = offices(paragraphs, names, rules)
        self._speaker = self._labelled = REPORT
        self._person: Speaker | None = None
        self._unnamed: Speaker | None = None

    def begin_paragraph(self) -> None:
        """Let whoever speaks fall silent, unless a label as in transcripts made him the speaker."""
        self._speaker = self._labelled

    def hear(self, framed: Framed, sentence: str) -> Speaker:
        """Say who speaks a sentence: whom its frame names, or whoever spoke before it in the paragraph."""
        if framed.subject is not None:
            self._speaker = self._meant(framed.subject)
            self._person = self._speaker if self._speaker.kind == "person" else self._person
            self._unnamed = self._speaker if self._speaker.kind == "unnamed" else self._unnamed
            self._labelled = self._speaker if framed.label else self._labelled
        elif self._speaker == REPORT:
            acting = self._acting(sentence)
            self._person = Speaker("person", acting) if acting else None
        return self._speaker

    def _meant(self, subject: str) -> Speaker:
        holder = self._offices.get(subject.casefold().strip(" ,"))
        if holder:
            return Speaker("person", holder)
        return resolve(subject, self._names, self._rules.speech, self._person, self._unnamed)

    def _acting(self, sentence: str) -> str | None:
        """Find the person whom a sentence begins with, if only after "On 4 June, "; then "he" means him."""
        folded = sentence.casefold()
        lead, comma, rest = sentence.partition(", ")
        if comma and folded.startswith(tuple(f"{word} " for word in self._rules.speech.introductions)):
            sentence, folded = rest, rest.casefold()
        for office, holder in self._offices.items():
            if folded.startswith(f"{office} ") and _name_after(sentence, len(office)) is None:
                return holder
        first = first_named(sentence, self._names, self._rules.speech.endings)
        lead = sentence[: first[1]] if first else ""
        verbs = (word for word in lead.split() if word.islower() and is_verb(word, self._rules.clauses))
        return first[0] if first and len(lead.split()) <= _LONGEST_LEAD and not any(verbs) else None


def offices(paragraphs: Sequence[str], names: Mapping[str, str], rules: SentenceRules) -> dict[str, str]:
    """Find the offices that a report gives to one person alone, so that the office means the person.

    Args:
        paragraphs: of the whole report.
        names: printed forms of people's names, and the ids they stand for.
        rules: those of its language.

    Returns:
        For each office as a speaker is called by it, such as "the chancellor", the holder's id. One that
        stands before a name that is not on record, or before those of two people, is left out.
    """
    whole = "\n".join(paragraphs).casefold()
    pattern = any_of(
        tuple(office for office in words_for(rules.language).of("people.offices") if office in whole)
    )
    holders: dict[str, set[str]] = {}
    for text in paragraphs:
        for match in pattern.finditer(text):
            after = _name_after(text, match.end())
            if after is not None:
                holders.setdefault(match[0].casefold(), set()).add(names_at(text, after, names) or "")
    article = next((f"{word} " for word in rules.speech.articles), "")
    return {f"{article}{office}": min(ids) for office, ids in holders.items() if len(ids) == 1 and min(ids)}


def _name_after(text: str, at: int) -> int | None:
    """Find where a name begins right behind a place; a word in small letters is none."""
    word = _WORD_AFTER.match(text, at)
    return word.end() if word and not text[word.end()].islower() else None
