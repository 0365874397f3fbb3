"""Who the speakers of a report are."""

from __future__ import annotations

import pytest

from longarm.read.claims.ground import Ground
from longarm.read.claims.name_forms import abbreviations, by_adjective, owner_of, parted, titled
from longarm.read.claims.nobodies import is_nobody
from longarm.read.claims.roster import Roster
from longarm.read.codebook import Codebook
from longarm.records.claim import Attribution, Speaker
from longarm.records.span import Span

MINISTER = Speaker(name="Wopke Hoekstra", affiliation="Dutch foreign minister", kind="person", public=True)
COUNTRIES = {"netherlands": "NL", "dutch": "NL", "china": "CN", "chinese": "CN"}


def country(words, lang):
    del lang
    return next((code for word in words.lower().split() if (code := COUNTRIES.get(word))), None)


@pytest.fixture
def roster_of(parse):
    def make(text, *speakers):
        said = tuple(Attribution(speaker=one, content=(Span(0, 4),)) for one in speakers)
        return Roster(Ground(parse(text), Codebook("x", {}), said, tell_country=country))

    return make


def names(roster, speaker):
    return [one.name for one, _ in roster.settle(speaker)]


def test_a_role_is_the_one_who_holds_it(roster_of):
    roster = roster_of("Text.", MINISTER)
    assert names(roster, Speaker(name="foreign minister", kind="unnamed")) == ["Wopke Hoekstra"]


def test_a_role_that_two_hold_is_joined_with_neither(roster_of):
    other = Speaker(name="Simon Coveney", affiliation="Irish foreign minister", kind="person")
    roster = roster_of("Text.", MINISTER, other)
    assert names(roster, Speaker(name="foreign minister", kind="unnamed")) == ["foreign minister"]


@pytest.mark.parametrize(
    ("words", "name"), [("a foreign minister", "foreign minister"), ("the foreign minister", "Wopke Hoekstra")]
)
def test_a_role_with_an_indefinite_article_is_somebody_not_met_before(roster_of, words, name):
    text = f"Belgium has found none, {words} said."
    at = text.index(words)
    speaker = Speaker(name="foreign minister", kind="unnamed", span=Span(at, at + len(words)))
    assert names(roster_of(text, MINISTER), speaker) == [name]


def test_a_single_name_is_the_full_one_of_the_text(roster_of):
    roster = roster_of("Lin Jian spoke.")
    assert names(roster, Speaker(name="Jian", kind="body")) == ["Lin Jian"]


def test_the_embassy_is_the_fullest_in_the_text(roster_of):
    roster = roster_of("The Chinese Embassy wrote to the town.")
    assert names(roster, Speaker(name="Embassy")) == ["Chinese Embassy"]


def test_the_group_is_the_body_that_spoke_last(roster_of):
    roster = roster_of("Text.")
    assert names(roster, Speaker(name="Safeguard Defenders")) == ["Safeguard Defenders"]
    assert names(roster, Speaker(name="group")) == ["Safeguard Defenders"]


def test_a_country_is_left_out_where_its_minister_speaks(roster_of):
    roster = roster_of("Text.", MINISTER)
    assert names(roster, Speaker(name="Netherlands")) == []
    assert names(roster, Speaker(name="China")) == ["China"]


def test_role_and_name_in_one_phrase_are_a_person(roster_of):
    roster = roster_of("Text.")
    ((speaker, rule),) = roster.settle(Speaker(name="spokesperson for the foreign ministry Hovenkamp", kind="unnamed"))
    assert (speaker.name, speaker.affiliation, speaker.public) == (
        "Hovenkamp",
        "spokesperson for the foreign ministry",
        True,
    )
    assert rule == "speaker.titled"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("RTL and Follow the Money", ("RTL", "Follow the Money")),
        ("broadcaster RTL and the investigative website Follow the Money", ("RTL", "Follow the Money")),
        ("the Scottish Government and Police Scotland", ("Scottish Government", "Police Scotland")),
        ("the Foreign Commonwealth and Development Office", None),
        ("police and prosecutors", None),
    ],
)
def test_two_names_in_one_phrase(words, wanted):
    assert parted(words) == wanted


def test_owner_of_a_document():
    assert owner_of("ECHR ruling") == "ECHR"
    assert owner_of("Safeguard Defenders’ report on the stations") == "Safeguard Defenders"
    assert owner_of("fear of human rights advocates") == "human rights advocates"
    assert owner_of("Freedom House") == "Freedom House"


def test_abbreviations():
    assert "DOJ" in abbreviations("U.S. Department of Justice")
    assert "ICT" in abbreviations("International Campaign for Tibet")
    assert "FBI" not in abbreviations("Department of Justice")


def test_titled_takes_no_place_for_a_name():
    assert titled("spokesman for UK Counter Terrorism Policing") is None


@pytest.mark.parametrize(
    ("name", "nobody"),
    [
        ("many", True),
        ("media reports", True),
        ("service stations", True),
        ("Four unofficial police stations", True),
        ("main perpetrators", True),
        ("whom China accuses of corruption", True),
        ("human rights advocates", False),
        ("prosecutors", False),
        ("Associated Press", False),
        ("Freedom House", False),
    ],
)
def test_nobodies(name, nobody):
    assert is_nobody(Speaker(name=name), name) is nobody


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("China's foreign ministry", "Chinese foreign ministry"),
        ("China’s own authorities", "Chinese authorities"),
        ("China's embassy in Oslo", "Chinese embassy in Oslo"),
        ("China's best-known dissident", "China's best-known dissident"),
        ("Safeguard's director", "Safeguard's director"),
        ("Chinese foreign ministry", "Chinese foreign ministry"),
    ],
)
def test_a_body_of_a_country_goes_by_its_adjective(name, wanted):
    assert by_adjective(name, {"China": "Chinese"}) == wanted
