"""Gives the forms that a name takes in a sentence, in a language that inflects names."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from builder.languages.words import languages, words_for

_TABLE = "inflections."
_LONGEST = 3  # words of a name; a longer one is left as it is


@lru_cache(maxsize=65_536)
def forms(name: str) -> tuple[str, ...]:
    """Give a name, and its forms by the endings that some language's file lists."""
    return (name, *_inflected(name))


def _inflected(name: str) -> Iterator[str]:
    tokens = name.split()
    if name.isascii() or len(tokens) > _LONGEST:
        return
    ways = [(token, *_of(token)) for token in tokens]
    if all(len(way) == 1 for way in ways):
        return
    yield from (" ".join(way) for way in product(*ways) if list(way) != tokens)


def _of(token: str) -> tuple[str, ...]:
    for ending, others in _endings():
        if token.endswith(ending) and len(token) > len(ending):
            stem = token[: len(token) - len(ending)]
            return tuple(stem + other for other in others)
    return ()


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """List endings and what becomes of them, longest first."""
    found = [
        (key.removeprefix(_TABLE), others)
        for language in languages()
        for key, others in words_for(language).lists.items()
        if key.startswith(_TABLE)
    ]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))
