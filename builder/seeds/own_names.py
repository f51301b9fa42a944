"""Finds the own name of an event in a sentence: "the Northern Security Consultation"."""

import re
from collections.abc import Mapping

from builder.languages.words import Words
from builder.model import Kind
from builder.seeds.triggers import Trigger


def own_name(text: str, trigger: Trigger, kinds: Mapping[str, Kind], words: Words) -> str | None:
    """Find the event's own name: capitalised words that hold a noun of its kind, or stand before "opened"."""
    kind = kinds[trigger.kind]
    if "{name}" not in kind.title:
        return None
    nouns = [noun for known in kind.nouns.values() for noun in known]
    pattern = r"[A-Z][\w’'-]*(?:(?:\s(?:of|on|and|for|the|in)){0,2}\s(?:[A-Z][\w’'-]*|\d{4}(?!\w)))*"
    names = [match for match in re.finditer(pattern, text) if len(match.group().split()) > 1]
    for match in names:
        if any(
            re.search(rf"\b{re.escape(noun.capitalize())}\b|\b{re.escape(noun.title())}\b", match.group())
            for noun in nouns
        ):
            return _bare_name(match.group(), words)
    if " of {name}" in kind.title:
        for match in names:
            if 0 <= trigger.start - match.end() <= 1:
                return _bare_name(match.group(), words)
    return None


def _bare_name(name: str, words: Words) -> str | None:
    """Take an article off a name, and a weekday or month that only follows it."""
    tokens = re.sub(r"^(?:The|A|An|On|In|At|During|After|Under)\s", "", name).split()
    days = [
        n
        for n, token in enumerate(tokens)
        if token.lower() in words.weekdays or token.lower() in words.months
    ]
    tokens = tokens[: days[0]] if days else tokens
    while tokens and tokens[-1].islower():
        tokens = tokens[:-1]
    return " ".join(tokens) if len(tokens) > 1 else None
