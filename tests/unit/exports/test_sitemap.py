from dataclasses import replace
from xml.etree import ElementTree as ET

from builder.exports.sitemap import addresses, artifacts
from tests.unit.exports.archives import EVENT, ONE, TWO, archive

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_every_page_stands_in_the_sitemap_once_with_its_full_address() -> None:
    (artifact,) = artifacts(archive())
    found = [element.text for element in ET.fromstring(artifact.data).iter(LOC)]  # noqa: S314  # our own file
    assert len(set(found)) == len(found)
    assert {
        "https://example.org/",
        f"https://example.org/events/{EVENT}/",
        f"https://example.org/entries/{ONE}/",
        f"https://example.org/entries/{TWO}/",
        "https://example.org/people/anna-berg/",
        "https://example.org/years/2030/",
        "https://example.org/years/2031/",
        "https://example.org/kinds/meeting/",
        "https://example.org/data/",
    } <= set(found)


def test_the_index_of_events_is_the_home_page_and_stands_in_no_sitemap_of_its_own() -> None:
    assert "events/" in addresses(archive())
    assert "" in addresses(archive())


def test_a_page_says_when_it_last_changed_where_that_is_known() -> None:
    found = archive()
    changed = {found.library.entries[ONE].path: "2031-06-01T10:00:00Z"}
    (artifact,) = artifacts(replace(found, changed=changed))
    namespace = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    urls = ET.fromstring(artifact.data).findall("s:url", namespace)  # noqa: S314  # our own file
    days = {url.findtext("s:loc", "", namespace): url.findtext("s:lastmod", None, namespace) for url in urls}
    assert {address: day for address, day in days.items() if day} == {
        f"https://example.org/events/{EVENT}/": "2031-06-01",
        f"https://example.org/entries/{ONE}/": "2031-06-01",
    }
