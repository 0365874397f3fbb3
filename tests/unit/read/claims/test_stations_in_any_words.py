"""Stations told by any tie to a foreign force and by any part of a place in its sentence; posts only imagined."""

import pytest

AFTER = "\n\nThe matter will be raised again, and nobody expects the talks to be short.\n"


def sites(read, text):
    return {claim.slots.city or claim.slots.country for claim in read(text + AFTER, "station")}


SITES = [
    ("Oslo, a Norwegian daily said, has had one of the Lishui police's offices since 2019.", {"Oslo"}),
    ("Helsinki and Riga both got a Wenzhou police desk in 2020, according to Yle.", {"Helsinki", "Riga"}),
    ("The Fuzhou police's Hamburg arm was run from a tea shop.", {"Hamburg"}),
    ("Above a Lyon laundry, policemen from Nantong had a secret counter.", {"Lyon"}),
    ("A furniture store off Toronto's Spadina Avenue was the Fuzhou police's first Canadian outpost.", {"Toronto"}),
    ("The latest town with a Chinese police station is Salzburg.", {"Salzburg"}),
    ("Chinese police have a foothold in Johannesburg.", {"Johannesburg"}),
    ("In Britain there are three Chinese police stations, the group said.", {"GB"}),
    ("A takeaway in Croydon fronted for the Chinese police, The Times wrote.", {"Croydon"}),
    ("The ministry says that Ljubljana is thought to have a Qingtian police contact point.", {"Ljubljana"}),
    ("Utrecht shut its Chinese police station before The Hague had said a word.", {"Utrecht"}),
    ("Bucharest, whose Chinese police station opened in 2018, has not been heard from since.", {"Bucharest"}),
    ("Toronto, with three such Chinese police stations, tops the list.", {"Toronto"}),
    ("The Chinese police desk was moved from Turin to Genoa in 2019, the paper wrote.", {"Turin", "Genoa"}),
    ("Milan, the group said, has had a Chinese police station since 2016.", {"Milan"}),
    ("Rotterdam council closed the Chinese police station on its soil.", {"Rotterdam"}),
    ("Canada's minister told the house that the Chinese police posts in Markham and Scarborough had closed.",
     {"Markham", "Scarborough"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SITES)
def test_a_place_is_a_site_by_its_part_in_the_sentence(read, text, wanted):
    assert sites(read, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Warsaw has asked Beijing to explain the Chinese police stations.",
        "Prague protested against the secret Chinese police stations and summoned the ambassador.",
        "Should a Chinese police post be found in Zurich, it would be shut at once, the minister said.",
        "The motion would ban any foreign police office in Luxembourg.",
        "No office of the Fuzhou police was found in Reykjavik.",
        "Chinese police arrested a dissident after he visited an office in Vienna.",
        "If a Chinese police station opened in Bern, would we know?",
        "Chinese police officers posted to the embassy in Dakar helped to train recruits.",
        "Chinese authorities opened a visa centre in Oslo.",
        "The Russian consulate in Bonn runs a visa office.",
    ],
)
def test_acting_capitals_and_imagined_posts_are_no_sites(read, text):
    assert sites(read, text) == set()


def test_who_acts_behind_a_comma_is_not_joined_to_the_site(read):
    text = "In a row over the Chinese police station in Budapest, Brussels asked Hungary for an explanation."
    assert sites(read, text) == {"Budapest"}


FIGURES = [
    ("First it was 54, then 102; now the group speaks of 110 Chinese police posts abroad.", {54, 102, 110}),
    ("The campaigners said that not eleven but ten Chinese police stations stand in Italy.", {10, 11}),
    ("The Chinese police post in Almaty was the last of 38 that the bureau opened abroad.", {38}),
    ("There are four irregular Chinese police bureaus in Mexico, the paper said.", {4}),
]


@pytest.mark.parametrize(("text", "wanted"), FIGURES)
def test_bare_numbers_count_the_posts_of_their_sentence(read, text, wanted):
    claims = read(text + AFTER, "figure")
    assert {claim.slots.value for claim in claims if claim.slots.unit == "stations"} == wanted


OWNERS = [
    ("Estimates differ: the Chinese foreign ministry speaks of 30 overseas police posts.", 30, "foreign ministry"),
    ("Three Canadian sites appear in a Fuzhou police notice on its stations overseas.", 3, "Fuzhou police notice"),
    ("Some 21 overseas police stations were opened, it appears from a tender of the bureau.", 21, "tender"),
]


@pytest.mark.parametrize(("text", "value", "owner"), OWNERS)
def test_a_figure_is_of_who_tells_it_in_its_clause_or_of_its_paper(read, text, value, owner):
    names = [c.speaker.name if c.speaker else "" for c in read(text + AFTER, "figure") if c.slots.value == value]
    assert len(names) == 1
    assert owner in names[0]
