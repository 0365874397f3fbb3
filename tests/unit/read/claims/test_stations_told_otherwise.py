"""Stations in the wordings of lists, appositions, capitals, pronouns and left-out nouns, and what is none of them."""

import pytest

HEAD = "China runs secret police stations abroad, the rights group Open Ledger said.\n\n"


def towns(read, text):
    return {claim.slots.city or claim.slots.country for claim in read(text, "station")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The list names Oslo, Bergen and Trondheim.", {"Oslo", "Bergen", "Trondheim"}),
        ("In Africa the group's list also has Maputo, the capital of Mozambique.", {"Maputo"}),
        ("Weeks after the group had put South Korea on its map, the agencies began a review.", {"KR"}),
        ("Its register includes Croatia, Serbia and Romania.", {"HR", "RS", "RO"}),
        ("Oslo and Bergen appear on the list of the group.", {"Oslo", "Bergen"}),
        ("Dublin was named as one of the sites.", {"Dublin"}),
        ("It published a list of 54 such posts with Lagos on it.", {"Lagos"}),
        ("The report identified outposts in three cities: Lisbon, Porto and Faro.", {"Lisbon", "Porto", "Faro"}),
        ("The outposts - Dublin, Paris and Oslo among them - were opened in a year.", {"Dublin", "Paris", "Oslo"}),
        ("Addresses in Leeds and Glasgow were given by the group.", {"Leeds", "Glasgow"}),
        ("It counted two such offices in Leeds and Wakefield in Yorkshire.", {"Leeds", "Wakefield"}),
        ("The group counted two.\n\nOne of them is in Bergen, another in Oslo.", {"Bergen", "Oslo"}),
        ("The group counted two posts.\n\nThe second, near Bergen, was traced to a directory.", {"Bergen"}),
        ("The group counted two posts.\n\nThey operate in Lisbon and Porto.", {"Lisbon", "Porto"}),
        ("The group had four, Nantes being the best known of them.", {"Nantes"}),
        ("Two such offices in the Czech capital were shut.", {"Prague"}),
        ("The Irish capital also hosts such a station.", {"Dublin"}),
        ("One post stands in Norway's capital, another in Stockholm.", {"Oslo", "Stockholm"}),
        ("In May Toronto police charged two men over a station in Chinatown.", {"Toronto"}),
        ("Given that such a station stands in Oslo, will the minister act?", {"Oslo"}),
        ("Among the cities with such a post are Budapest, Brno and Zagreb.", {"Budapest", "Brno", "Zagreb"}),
        ("The NGO names Glasgow and Leeds in Britain, and Dublin in Ireland.", {"Glasgow", "Leeds", "Dublin"}),
        ("Three such offices stand in the Toronto suburbs of Markham and Scarborough.", {"Markham", "Scarborough"}),
        ("There are stations in Spain (nine), Italy (four) and France (three).", {"ES", "IT", "FR"}),
        ("It operates such posts in Ecuador's Quito and Guayaquil.", {"Quito", "Guayaquil"}),
        ("The stations must close, the ministers said.\n\nDublin's was told to shut in May.", {"Dublin"}),
        ("It spoke of two offices.\n\nOthers are suspected in Linz and Graz.", {"Linz", "Graz"}),
        (
            "Some of the stations were shut.\n\nNetherlands: Amsterdam, Utrecht (both by order).",
            {"Amsterdam", "Utrecht"},
        ),
        (
            "The stations in Leeds and Glasgow had closed, and police had found no evidence of illegal activity.",
            {"Leeds", "Glasgow"},
        ),
        ("The trail leads to Vienna, where a travel bureau serves as a police outpost.", {"Vienna"}),
    ],
)
def test_a_site_is_found_however_it_is_told(read, text, wanted):
    assert towns(read, f"{HEAD}{text}\n") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Nine sites linked to Chinese police were counted in Portugal.",
        "Why do the police of a foreign power keep offices in Portugal, when China has an embassy?\n\n"
        "The offices in Portugal were opened in 2019.",
        "It is an outpost of the Fuzhou police in Portugal.",
        "Police found an illegal Chinese cop shop in Portugal.",
        "China has an unofficial police presence in Portugal, the group said.",
        "Chinese police have set up shop in Portugal, the report said.",
        "Chinese police have had an office in Portugal since 2018.",
        "Chinese police used a cultural centre in Portugal as an outpost.",
        "The offices in Portugal must close, the minister told China.\n\n"
        "Two unregistered offices were set up in 2018 by police from Lishui.",
        "People there have heard of Chinese police before.\n\nAddresses in Portugal turned up on a list of the group.",
        "Officials met in Portugal.\n\nThey know of two secret police stations of China in the country.",
    ],
)
def test_a_report_speaks_of_stations_without_the_usual_words(read, text):
    assert towns(read, f"{text}\n") == {"PT"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway is not on the list.",
        "It was named in the report.\n\nSweden has 10 million people.",
        "Belgium itself is missing from the list, as is Poland.",
        "Neighbours of Belgium appear on the list.",
        "In a list published in Madrid, the group counted them.",
        "He is on a wanted list in Canada.",
        "They were arrested in Lisbon.",
        "Whether such a station exists in Helsinki is not known.",
        "It is unclear whether there is such a station in Helsinki.",
        "China plans to open a police station in Jakarta.",
        "At a hearing in Washington on the stations, the director was concerned.",
        "The stations worry the European Parliament in Strasbourg.",
        "In Bratislava, investigators found no trace of such a station.",
        "Six policemen from China had accompanied colleagues in the centre of Belgrade.",
        "Has China opened such a station in Lisbon, and if so, why?",
        "Thirteen community and police cooperation centres in South Africa are no stations.",
        "Chinese capital controls hurt the stations.",
    ],
)
def test_what_is_named_beside_a_list_is_no_site(read, text):
    assert towns(read, f"{HEAD}{text}\n") == set()


def test_a_country_stands_beside_its_towns_where_its_number_is_larger(read):
    text = f"{HEAD}The group puts the number of stations in Canada at five, of which three around Toronto.\n"
    found = {(claim.slots.city, claim.slots.count) for claim in read(text, "station")}
    assert found == {(None, 5), ("Toronto", 3)}
