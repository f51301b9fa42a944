"""Finds names without an office of their own: by what was said or done beside them.

A name stands before a verb of speech, or after "met" or "with" and then again in the report, or in apposition
to an office that stands some words before it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from builder.languages.words import Words, alternatives, words_for

UPPER = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper())
_TOKEN = rf"(?:[{UPPER}]\.|[{UPPER}][\w’'-]*)"
_PARTICLE = r"(?:(?:bin|al|von|van|de|da|dos|del|der)[ ])?"
NAME = rf"[{UPPER}][\w’'.-]*(?:[ ]{_PARTICLE}{_TOKEN}){{1,3}}(?:[ ](?:Jr|Sr)\.)?"
_ENDS = r"(?=[,.;:]|[ ](?:in|on|at|and|to|during|for|who|here|by|from|over|about|after|as|of)[ ]|$)"
_FULL = 2  # times that a name without an office must stand in a report


def guests(text: str, words: Words) -> Iterator[str]:
    """Give the names that stand where people do, though no office stands directly beside them.

    Args:
        text: a report's captions and paragraphs.
        words: the offices and verbs of speech of its language.
    """
    apposed, listed, said, met, began, polite = _shapes(words.language)
    for last in dict.fromkeys(match["name"] for match in polite.finditer(text)):
        full = re.search(rf"[{UPPER}][\w’'-]+[ ]{re.escape(last)}(?![\w-])", text)
        if full:
            yield full.group()
    for match in apposed.finditer(text):
        yield match["name"]
    for match in listed.finditer(text):
        yield from (match["name"], match["other"])
    for match in said.finditer(text):
        yield match["name"]
    for match in (*met.finditer(text), *began.finditer(text)):
        name = match["name"]
        if text.count(name) >= _FULL or _stands_alone(name.split()[-1], name, text):
            yield name


def _stands_alone(token: str, name: str, text: str) -> bool:
    """Tell whether the report goes on to call somebody by the last part of a name."""
    return bool(re.search(rf"(?<![\w-]){re.escape(token)}(?![\w-])", text.replace(name, "\x00")))


@lru_cache(maxsize=16)
def _shapes(language: str) -> tuple[re.Pattern[str], ...]:
    words = words_for(language)
    offices = words.of("people.offices")
    if not offices or not words.of("people.linking"):
        return (re.compile("(?P<name>(?!))(?P<other>(?!))"),) * 6
    office = f"(?i:{alternatives(offices)})"
    many = f"(?i:{alternatives([f'{one}s' for one in offices])})"
    speech = f"(?i:{alternatives(words.of('speech.verbs'))})"
    verbs = f"(?i:{alternatives(words.of('people.beside'))})"
    polite = f"(?i:{alternatives(words.of('people.honorifics') or ('mr',))})"
    return (
        re.compile(rf"{office}(?:[ ][\w’'-]+){{0,8}},[ ](?P<name>{NAME})(?=[,.;])"),
        re.compile(
            rf"(?P<name>{NAME})[ ]and[ ](?P<other>{NAME}),[ ](?:the[ ])?(?:[\w’'-]+[ ]){{0,3}}?{many}(?!\w)"
        ),
        re.compile(rf"(?P<name>{NAME})[ ](?:also[ ]|then[ ])?{speech}(?!\w)"),
        re.compile(rf"{verbs},?[ ](?P<name>{NAME}){_ENDS}"),
        re.compile(rf"(?m:^)(?P<name>{NAME})[ ]{verbs}(?!\w)"),
        re.compile(rf"{polite}\.?[ ](?P<name>[{UPPER}][\w’-]+)(?!\w|[ ][{UPPER}])"),
    )
