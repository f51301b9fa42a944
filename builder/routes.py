"""The addresses of the site: permanent, and valid under any sub-path and from a folder on a disk.

An *address* is a page's place below the site's root, without a leading slash and with a closing one:
``events/2023-02-22-x/``; the home page is the empty text. A page links to another by a relative *href* that
names the file (``../../people/x/index.html``), because a folder on a disk has no server to add the file's
name. The canonical address, for citation and search engines, is the site's own address and the page's.
"""

import hashlib
from urllib.parse import quote

from builder.model import Annotation

_ENDS = 4  # words at either end of a long quotation that find it again

HOME = ""
NOT_FOUND = "404.html"
PHRASES = "phrases/"
TIMELINE_DATA = "data/timeline.json"
TIMELINE_TABLE = "data/timeline.csv"
TIMELINE_SLIDES = "data/timelinejs.json"
ANNOTATIONS = "data/annotations.jsonld"
DATA_PACKAGE = "data/datapackage.json"
CALENDAR = "calendar.ics"
FEED = "feed.xml"
JSON_FEED = "feed.json"
SEARCH = "search/"
SEARCH_DATA = "assets/search/"
SEARCH_ENGINE = "assets/search/pagefind.js"
SITEMAP = "sitemap.xml"
ICON = "assets/icon.svg"


def record(collection: str, name: str) -> str:
    """Give the address of one record of a collection: ``record("people", "x")`` is ``people/x/``."""
    return f"{collection}/{name}/"


def event(name: str) -> str:
    """Give the address of an event."""
    return record("events", name)


def entry(name: str) -> str:
    """Give the address of an entry."""
    return record("entries", name)


def year(number: int) -> str:
    """Give the address of a year; years have four digits."""
    return record("years", f"{number:04d}")


def index(collection: str) -> str:
    """Give the address of the index of a collection."""
    return f"{collection}/"


def prose(name: str) -> str:
    """Give the address of a page of prose, such as ``about/``."""
    return f"{name}/"


def style(name: str) -> str:
    """Give the address of a style sheet."""
    return f"assets/{name}.css"


def script(name: str) -> str:
    """Give the address of a script."""
    return f"assets/{name}.js"


def synopsis_data(event_id: str) -> str:
    """Give the address of an event's synopsis as data."""
    return f"{event(event_id)}synopsis.json"


def citation(address: str, form: str) -> str:
    """Give the address of a page's citation in one form: ``bib``, ``ris`` or ``csl.json``."""
    return f"{address}cite.{form}"


def raw_entry(entry_id: str) -> str:
    """Give the address of an entry's own file, as Markdown."""
    return f"{entry(entry_id)}entry.md"


CARD = (1200, 630)  # pixels of an event's picture, as pages that show links ask for


def card(event_id: str) -> str:
    """Give the address of an event's picture."""
    return f"{event(event_id)}card.png"


def synopsis_edition(event_id: str) -> str:
    """Give the address of an event's synopsis as a critical edition, in TEI."""
    return f"{event(event_id)}synopsis.xml"


def paragraph(number: int) -> str:
    """Give the fragment of an entry's paragraph; ``number`` is 1-based."""
    return f"p{number}"


def report(entry_id: str) -> str:
    """Give the fragment, on an event's page, of the report that an entry holds."""
    return f"r-{entry_id}"


def note(annotation: Annotation) -> str:
    """Give the fragment of an editors' note; it hangs on what is quoted, not on where it stands."""
    if annotation.id:
        return f"n-{annotation.id}"
    words = f"{annotation.prefix}\n{annotation.quote}\n{annotation.suffix}"
    return f"n-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def to_words(url: str, words: str, prefix: str = "", suffix: str = "") -> str:
    """Give the address of some words on another's page, by a text fragment (WICG, 2023).

    Args:
        url: the page.
        words: what stands there; of many words, the first and the last are enough.
        prefix: words just before, where ``words`` stand twice.
        suffix: words just after, likewise.
    """
    parts = words.split()
    whole = len(parts) <= 2 * _ENDS
    ends = [words] if whole else [" ".join(parts[:_ENDS]), " ".join(parts[-_ENDS:])]
    sought = ",".join(quote(end.strip(), safe="").replace("-", "%2D") for end in ends)
    before = f"{quote(prefix.strip(), safe='').replace('-', '%2D')}-," if prefix.strip() else ""
    after = f",-{quote(suffix.strip(), safe='').replace('-', '%2D')}" if suffix.strip() else ""
    return f"{url}{'' if '#' in url else '#'}:~:text={before}{sought}{after}"


def file_of(address: str) -> str:
    """Give the file that holds an address: ``events/x/`` is ``events/x/index.html``."""
    return f"{address}index.html" if address == HOME or address.endswith("/") else address


def relative(here: str, there: str) -> str:
    """Give the href that leads from one page to another, or to a file.

    Args:
        here: the address of the page on which the link stands.
        there: the address of a page or a file, perhaps with a ``#fragment``.
    """
    address, hash_sign, fragment = there.partition("#")
    if address == here and fragment:
        return f"#{fragment}"
    folders, way = here.split("/")[:-1], file_of(address).split("/")
    shared = 0
    while shared < min(len(folders), len(way) - 1) and folders[shared] == way[shared]:
        shared += 1
    return "../" * (len(folders) - shared) + "/".join(way[shared:]) + hash_sign + fragment


def canonical(site_address: str, address: str) -> str:
    """Give the full address of a page or file on the published site."""
    return f"{site_address.rstrip('/')}/{address}"
