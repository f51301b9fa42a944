from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.serve.files import Elsewhere, Found, locate, type_of


@pytest.fixture
def output(tmp_path: Path) -> Path:
    output = tmp_path / "output"
    for name in (
        "index.html",
        "events/x/index.html",
        "data/timeline.json",
        "people/王毅/index.html",
        ".nojekyll",
    ):
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text(name)
    (tmp_path / "secret.txt").write_text("secret")
    (output / "way-out").symlink_to(tmp_path)
    return output


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("/", "index.html"),
        ("/?person=x", "index.html"),
        ("/events/x/", "events/x/index.html"),
        ("/events/x/index.html", "events/x/index.html"),
        ("/data/timeline.json?download", "data/timeline.json"),
        ("/people/%E7%8E%8B%E6%AF%85/", "people/王毅/index.html"),
    ],
)
def test_an_address_stands_for_a_file(output: Path, target: str, file: str) -> None:
    assert locate(output, "/", target) == Found(output / file)


@pytest.mark.parametrize(
    "target",
    [
        "/events/",
        "/data",
        "/none.html",
        "/events/x",
        "/.nojekyll",
        "/way-out/secret.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/events/..%2f..%2f..%2fsecret.txt",
        "/..%5c..%5csecret.txt",
        "/index.html%00.txt",
        "//index.html",
        "/index.html/",
        "http://example.org/none",
        "*",
        "",
    ],
)
def test_folders_are_not_listed_and_nothing_outside_the_site_is_served(output: Path, target: str) -> None:
    place = locate(output, "/", target)

    assert place is None or (target == "/events/x" and place == Elsewhere("/events/x/"))


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("/", "/timeline/"),
        ("/timeline", "/timeline/"),
        ("/timeline/events/x", "/timeline/events/x/"),
        ("/timeline/events/x?a=b", "/timeline/events/x/?a=b"),
        ("/timeline/people/王毅", "/timeline/people/%E7%8E%8B%E6%AF%85/"),
    ],
)
def test_an_address_that_lacks_its_end_or_its_beginning_leads_to_the_right_one(
    output: Path, target: str, address: str
) -> None:
    assert locate(output, "/timeline/", target) == Elsewhere(address)


def test_a_site_under_a_path_has_nothing_outside_it(output: Path) -> None:
    assert locate(output, "/timeline/", "/timeline/events/x/") == Found(output / "events/x/index.html")
    assert locate(output, "/timeline/", "/events/x/") is None
    assert locate(output, "/timeline/", "/timelines/events/x/") is None


@given(st.text("./\\%2fe5c王xo\0?#:", max_size=24))
def test_whatever_is_asked_only_files_of_the_site_are_found(target: str) -> None:
    output = Path(__file__).parent / "nothing-here"

    place = locate(output, "/", "/" + target)

    assert not isinstance(place, Found)
    assert not isinstance(place, Elsewhere) or not place.address.startswith("//")


def test_media_types_say_what_a_file_is() -> None:
    assert type_of(Path("calendar.ics")) == "text/calendar; charset=utf-8"
    assert type_of(Path("feed.xml")) == "application/xml; charset=utf-8"
    assert type_of(Path("unknown.bin")) == "application/octet-stream"
