"""Whether an entry's words are its seed's: the promise that reports are quoted word for word."""

from builder.model import Entry


def unfaithful(entry: Entry, seed_text: str) -> tuple[int, ...]:
    """List the paragraphs (1-based) of an entry that do not stand in its seed, word for word.

    Spaces and line ends may differ, since seeds break lines where their pages did.
    """
    printed = _plain(seed_text)
    return tuple(
        number for number, words in enumerate(entry.paragraphs, start=1) if _plain(words) not in printed
    )


def _plain(text: str) -> str:
    return " ".join(text.split())
