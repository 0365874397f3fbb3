"""Stations: what is one, where, and what is none."""

import pytest

HEAD = "China runs secret police stations abroad, the rights group Open Ledger said.\n\n"


def places(read, text):
    return {(claim.slots.country, claim.slots.city) for claim in read(text, "station")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Chinese police stations in Amsterdam and Rotterdam opened in 2018.\n",
         {("NL", "Amsterdam"), ("NL", "Rotterdam")}),
        ("Dublin and Glasgow also host such offices.\n", {("IE", "Dublin"), ("GB", "Glasgow")}),
        ("It found most of its police posts in Europe: nine in Spain, four in Italy and three in France.\n",
         {("ES", None), ("IT", None), ("FR", None)}),
        ("An undeclared Chinese police post is said to stand on Belgian soil.\n", {("BE", None)}),
    ],
)  # fmt: skip
def test_sites_are_found(read, text, wanted):
    assert places(read, HEAD + text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Frankfurt betreibt China eine illegale Polizeistation.\n", {("DE", "Frankfurt am Main")}),
        (
            "China heeft geheime politiebureaus geopend in Amsterdam en Rotterdam.\n",
            {("NL", "Amsterdam"), ("NL", "Rotterdam")},
        ),
        ("La Chine a ouvert des commissariats clandestins à Paris et à Lyon.\n", {("FR", "Paris"), ("FR", "Lyon")}),
        ("China abrió comisarías clandestinas en Madrid (3) y Valencia (2).\n", {("ES", "Madrid"), ("ES", "Valencia")}),
        ("中国在都柏林设有秘密警察站。\n", {("IE", "Dublin")}),
    ],
)
def test_sites_of_other_languages(read, text, wanted):
    found = places(read, text)
    assert {(country, city.split(" am ")[0]) for country, city in found} == {
        (country, city.split(" am ")[0]) for country, city in wanted
    }


@pytest.mark.parametrize(
    "text",
    [
        "Joint police patrols of China and Italy walk through Rome and Milan.\n",
        "The community policing centre in Durban helps Chinese shopkeepers.\n",
        "Are there secret Chinese police stations in Lisbon?\n",
        "Chinese police stations exist in cities from Dublin to Toronto.\n",
        "There are no Chinese police stations in Norway.\n",
        "Chinese dissidents who live in Lyon fear the police stations.\n",
        "He was taken to a police station in Lyon after the fight.\n",
    ],
)
def test_neighbours_of_a_station_are_none(read, text):
    assert places(read, text) == set()


def test_a_country_gives_no_entry_of_its_own_where_its_towns_are_named(read):
    text = HEAD + "It has two such stations in the Netherlands, in Amsterdam and Rotterdam.\n"
    assert places(read, text) == {("NL", "Amsterdam"), ("NL", "Rotterdam")}


def test_details_of_a_site_come_with_the_words_that_give_them(read):
    text = HEAD + "Wenzhou set up a police contact point in Sydney in 2018.\n"
    (claim,) = read(text, "station")
    assert claim.slots.sponsor == "Wenzhou"
    assert claim.slots.opened is not None
    assert claim.slots.opened.value == "2018"
    assert claim.marks["opened"].of(text) == "2018"
    assert claim.marks["city"].of(text) == "Sydney"


def test_a_relayed_site_is_asserted_by_the_one_who_says_so(read):
    text = HEAD + "China runs a secret police station in Lisbon, the rights group Open Ledger said.\n"
    assert {claim.speaker.name for claim in read(text, "station")} == {"Open Ledger"}


@pytest.mark.parametrize(
    ("words", "city", "sponsor"),
    [
        ("Márton Tompos, a member of the Hungarian parliament, said that he had found an overseas police service "
         "station of the Qingtian police in Budapest.", "Budapest", "Qingtian"),
        ("Greek officials heard that the Fuzhou police run an overseas police station in Athens.", "Athens", "Fuzhou"),
    ],
)  # fmt: skip
def test_the_police_of_a_town_tell_whose_station_it_is_though_no_state_is_named(read, words, city, sponsor):
    found = read(words, "station")
    assert [(one.slots.city, one.slots.sponsor) for one in found] == [(city, sponsor)]
