"""Tells the lines of a head that are no headline, whatever they speak of: offices, captions, requests."""

import re

from builder.languages.words import Words, any_of

_BRACKETED = re.compile(r"^[(（\[【][^()（）]*[)）\]】]$")
_BUTTON = re.compile(r"\b(?:sign|log) in(?:\s*[^\w\s].*)?$", re.IGNORECASE)  # "Have a login? Sign in!"


def is_office(text: str, words: Words) -> bool:
    """Tell whether a line is made of offices and bodies: "Office of the Press Secretary"."""
    known = {word for office in words.of("people.offices") for word in office.split()}
    known |= {*words.of("people.bodies"), *words.of("people.linking"), *words.of("headline.sections")}
    tokens = re.findall(r"[^\s,&()-]+", text)
    strange = [token for token in tokens if token.lower() not in known]
    ends = bool(tokens) and tokens[-1].lower() in words.of("headline.sections")
    return (
        bool(tokens)
        and text[:1].isupper()
        and (not strange or (ends and all(token[:1].isupper() for token in strange)))
    )


def stands_in_brackets(text: str) -> bool:
    """Tell whether a whole line stands in brackets, as captions do."""
    return bool(_BRACKETED.match(text))


def asks(text: str, above: str, words: Words) -> bool:
    """Tell whether a line asks its reader to sign in, or stands below the label of a player of videos.

    Args:
        text: the line.
        above: the line above it.
        words: the words of its language.
    """
    if any_of(words.of("headline.asking")).search(text) or _BUTTON.search(text):
        return True
    return above.strip(" :：").lower() in words.of("headline.players")
