"""Whether an entry's words are its seed's: the promise that reports are quoted word for word."""

from builder.model import Entry


def unfaithful(entry: Entry, seed_text: str) -> tuple[int, ...]:
    """List the paragraphs (1-based) of an entry that do not stand in its seed, word for word.

    Spaces and line ends may differ, since seeds break lines where their pages did; half a word is no word.
    """
    printed = _plain(seed_text)
    return tuple(
        number
        for number, words in enumerate(entry.paragraphs, start=1)
        if not _stands_in(_plain(words), printed)
    )


def _stands_in(words: str, printed: str) -> bool:
    start = printed.find(words)
    while start >= 0:
        end = start + len(words)
        if not _one_word(printed[start - 1 : start + 1]) and not _one_word(printed[end - 1 : end + 1]):
            return True
        start = printed.find(words, start + 1)
    return False


def _one_word(pair: str) -> bool:
    """Tell whether two neighbouring signs belong to one word; scripts without capitals set no spaces."""
    return len(pair) > 1 and (pair.isdigit() or all(sign.lower() != sign.upper() for sign in pair))


def _plain(text: str) -> str:
    return " ".join(text.split())
