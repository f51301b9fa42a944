"""A small library of invented and real names, made in code, for reading reports against."""

from dataclasses import replace

import pytest

from builder.config import load_site
from builder.model import Kind, Library, Mark, Organization, Outlet, Person, Place, Site


def _person(id_: str, name: str, family: str, *variants: str) -> Person:
    return Person(id=id_, path=f"content/people/{id_}.md", name=name, family=family, variants=variants)


def _place(id_: str, name: str, part_of: str | None = None, *variants: str) -> Place:
    return Place(id=id_, path=f"content/places/{id_}.md", name=name, part_of=part_of, variants=variants)


_KINDS = {
    "consultation": Kind(
        name="Consultation",
        title="{name}",
        verbs={"en": ("co-chaired",)},
        nouns={"en": ("consultation", "consultations")},
    ),
    "talks": Kind(
        name="Talks",
        title="{first} holds talks with {others}",
        verbs={"en": ("held talks with", "holds talks with", "held talks", "hold talks")},
        nouns={"en": ("talks",)},
    ),
    "call": Kind(
        name="Call",
        title="{first} speaks with {others} by telephone",
        verbs={"en": ("spoke by telephone with", "had a phone call with")},
        nouns={"en": ("phone call", "telephone conversation")},
        alone=True,
    ),
    "signing": Kind(
        name="Signing",
        title="{first} and {others} sign {name}",
        verbs={"en": ("signed",)},
        nouns={"en": ("signing",)},
    ),
    "meeting": Kind(
        name="Meeting",
        title="{first} meets {others}",
        verbs={"en": ("met with", "meets with", "meet with", "meeting with", "met", "meets")},
        nouns={"en": ("meeting", "meetings")},
    ),
    "opening": Kind(name="Opening", title="Opening of {name}", verbs={"en": ("will open", "opened")}),
    "interview": Kind(name="Interview", title="{first} is interviewed", nouns={"en": ("interview",)}),
}


@pytest.fixture
def library() -> Library:
    """Two ministers, two presidents, a secretary, two towns, two outlets and an agency."""
    people = [
        _person("anna-berg", "Anna Berg", "Berg", "Ana Berg"),
        _person("carl-dorn", "Carl Dorn", "Dorn", "Karl Dorn"),
        _person("eva-falk", "Eva Falk", "Falk"),
        _person("gert-holm", "Gert Holm", "Holm"),
        _person("ivo-jansen", "Ivo Jansen", "Jansen"),
        _person("wang-yi", "Wang Yi", "Wang", "王毅"),
    ]
    places = [
        _place("northland", "Northland"),
        _place("southland", "Southland"),
        _place("oldtown", "Oldtown", "northland", "Oldtown City"),
        _place("palace", "Grand Palace", "oldtown"),
        _place("newport", "Newport", "southland", "莫斯科"),
    ]
    outlets = [
        Outlet(
            id="wire",
            path="content/outlets/wire.md",
            name="The Wire",
            agency=True,
            marks=(Mark(text="(Wire)", where="dateline"),),
        ),
        Outlet(
            id="gazette",
            path="content/outlets/gazette.md",
            name="The Gazette",
            marks=(
                Mark(text="gazette.example", weight=0.6, basis="printed"),
                Mark(text="Gazette Publishing*", where="tail", weight=0.6),
            ),
            chrome=("Gazette prime offers #",),
        ),
    ]
    bodies = [Organization(id="the-union", path="content/organizations/the-union.md", name="Northern Union")]
    return Library(
        site=Site(title="Test", publisher="Nobody", address="https://example.org/", kinds=_KINDS),
        people={person.id: person for person in people},
        places={place.id: place for place in places},
        outlets={outlet.id: outlet for outlet in outlets},
        organizations={body.id: body for body in bodies},
    )


@pytest.fixture
def full(library: Library, request: pytest.FixtureRequest) -> Library:
    """The small library with the kinds of event of the project's own site."""
    return replace(library, site=replace(library.site, kinds=load_site(request.config.rootpath).kinds))
