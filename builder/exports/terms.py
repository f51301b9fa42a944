"""What an outlet's terms let the data show of its text."""

from builder.model import Entry, Library, Publish


def publish_of(library: Library, entry: Entry) -> Publish:
    """Say how much of an entry's text may be shown: ``full`` where no outlet is known to restrict it."""
    outlet = library.outlets.get(entry.outlet) if entry.outlet else None
    return outlet.publish if outlet else "full"


def may_show_whole(library: Library, entry: Entry) -> bool:
    """Tell whether the whole text may be shown."""
    return publish_of(library, entry) == "full"


def may_show_passages(library: Library, entry: Entry) -> bool:
    """Tell whether the passages compared may be shown, word for word."""
    return publish_of(library, entry) != "readings"
