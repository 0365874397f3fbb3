"""Persons: all names, short forms tied, public only by a public role, private words win."""

import pytest

from longarm.read.attribution import find_attributions
from longarm.read.attribution.speakers import is_public
from longarm.read.names_abroad import find_names_abroad
from longarm.read.persons import find_persons
from longarm.records.span import Span


@pytest.fixture
def persons(parse, model):
    def find(text, lang="en"):
        parsed = parse(text, lang)
        return {person.name: person for person in find_persons(parsed, find_attributions(parsed, model))}

    return find


def test_a_minister_is_public_and_keeps_all_mentions(persons):
    text = (
        "Dutch foreign minister Wopke Hoekstra said no. Hoekstra later met Antony Blinken, the US secretary of state."
    )
    found = persons(text)
    assert found["Wopke Hoekstra"].public
    assert [span.of(text) for span in found["Wopke Hoekstra"].spans] == ["Wopke Hoekstra", "Hoekstra"]
    assert found["Antony Blinken"].public


def test_a_person_without_a_role_is_private(persons):
    assert not persons("Angela Merkel walked to the shop with Joe Biden.")["Angela Merkel"].public


def test_a_body_is_no_person(persons):
    assert persons("Safeguard Defenders published a report. The European Commission answered.") == {}


def test_single_words_tied_by_family_name_first(persons):
    text = "Spokesperson Wang Wenbin spoke. Wang left. Wenbin came back."
    assert len(persons(text)["Wang Wenbin"].spans) == 3


@pytest.mark.parametrize(
    ("role", "public"),
    [
        ("Dutch foreign minister", True),
        ("director of the institute", True),
        ("Deputy Commissioner", True),
        ("co-defendant", False),
        ("dissident and founder of a channel", False),
        ("former officer, now a defendant", False),
        ("resident of the town", False),
        ("neighbour", False),
        (None, False),
    ],
)
def test_public_roles(role, public):
    assert is_public(role) is public


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("zh", "外交部发言人汪文斌说，这不是事实。", [("汪文斌", True)]),
        ("zh", "外长王毅表示反对。", [("王毅", True)]),
        ("de", "Außenministerin Annalena Baerbock sprach.", [("Annalena Baerbock", True)]),
        ("nl", "Daarna sprak minister Wopke Hoekstra.", [("Wopke Hoekstra", True)]),
        ("fr", "Hier, Emmanuel Macron est venu.", [("Emmanuel Macron", False)]),
        ("de", "Die Stadt Frankfurt am Main liegt in Hessen.", []),
    ],
)
def test_names_abroad(lang, text, wanted):
    found = [(name, role is not None) for name, _, role in find_names_abroad(text, Span(0, len(text)), lang)]
    assert found == wanted
