"""An answer about one town meets what is told there, and nothing that stands elsewhere."""

import pytest
from casebook import Case, Paper, Said, body, only, person

from longarm.publish.register_text import print_register
from longarm.records.claim import Response, Stance, Statement, Station
from longarm.records.place import Locality, PlacePrecision

GROUP = body("Safeguard Defenders")
EMBASSY = body("Chinese embassy in Dublin")
MINISTER = person("Simon Coveney", "Irish foreign minister")
TOWN, REGION, COUNTRY = PlacePrecision.SETTLEMENT, PlacePrecision.REGION, PlacePrecision.COUNTRY


def town(name, *, words=None, country="IE", number=None, within=(), holds=False):
    return Locality(
        name=name,
        words=words or name,
        country=country,
        precision=TOWN,
        number=number,
        within=within,
        holds=holds,
    )


IRELAND = Locality(name="Ireland", words="Ireland", country="IE", precision=COUNTRY)
CORK = town("Cork", number=1, within=(7, 71))
DUBLIN = town("Dublin", number=2, within=(8, 81))
GALWAY = town("Galway", number=3, within=(9, 91))


def station(place, name="a.txt"):
    said = Said(f"A station works in {place.words}.", Station(country=place.country, city=place.name), GROUP)
    said = Said(said.words, said.slots, GROUP, where=(place,))
    return Paper(name, f"Post of {name}", "2022-10-26", [said])


def answer(words, *where, speaker=EMBASSY, denies=("existence",), concedes=(), before=()):
    stance = Stance.DENIES if denies else Stance.CONCEDES
    slots = Statement(gist=words.partition(" said that ")[2] or words, denies=denies, concedes=concedes)
    return Paper("z.txt", "Courier", "2022-11-02", [*before, Said(words, slots, speaker, stance, where=tuple(where))])


def disputed(register):
    return {one.place for one in register.entries if one.kind == "station" and one.denials}


def told(register):
    return [text for text in register.warnings if "where no report tells of a station" in text]


DUBLIN_NEAR = Said("One in Dublin had been told of.", Station(country="IE", city="Dublin"), GROUP, where=(DUBLIN,))


@pytest.mark.parametrize(
    "words",
    [
        "There is no such station in Cork.",
        "There is no such station in Cork, Ireland.",
        "Cork has never had such an office.",
        "The embassy in Dublin said that there is none in Cork.",
    ],
)
def test_an_answer_about_a_town_that_nobody_told_of_meets_no_other(words):
    register = Case(station(DUBLIN), station(GALWAY, "b.txt"), answer(words, CORK, before=[DUBLIN_NEAR])).register()
    assert disputed(register) == set()
    assert all(one.status == "reported" for entry in register.entries for one in entry.ladder)
    assert told(register) == [
        "Said of Cork, where no report tells of a station: Chinese embassy in Dublin denies existence"
        " (Courier, 2022-11-02)."
    ]
    assert any(entry.kind == "statement" and "Chinese embassy" in entry.title for entry in register.entries)
    assert "Said of Cork, where no report tells of a station" in print_register(register)


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("There are no stations in Ireland.", [IRELAND]),
        ("The embassy in Dublin said that there are no stations in Ireland.", [IRELAND]),
        ("There is none in Cork or elsewhere in Ireland.", [CORK, IRELAND]),
        ("There is none in Cork nor anywhere in the country.", [CORK]),
    ],
)
def test_an_answer_about_a_whole_country_meets_all_of_it(words, where):
    register = Case(station(DUBLIN), station(GALWAY, "b.txt"), answer(words, *where, before=[DUBLIN_NEAR])).register()
    assert disputed(register) == {"Dublin", "Galway"}
    assert not told(register)


def test_a_town_that_is_told_by_another_name_is_met():
    munich = town("Munich", country="DE", number=5)
    other = town("München", words="Minga", country="DE", number=5)
    register = Case(
        station(munich), station(town("Berlin", country="DE", number=6), "b.txt"), answer("None is in Minga.", other)
    ).register()
    assert disputed(register) == {"Munich"}


def test_a_region_meets_what_lies_in_it():
    flanders = Locality(name="Flanders", words="Flanders", country="BE", precision=REGION, within=(263,), holds=True)
    papers = [
        station(town("Antwerp", country="BE", number=5, within=(263, 1615))),
        station(town("Charleroi", country="BE", number=6, within=(264, 1700)), "b.txt"),
    ]
    assert disputed(Case(*papers, answer("There is none in Flanders.", flanders)).register()) == {"Antwerp"}
    assert disputed(Case(papers[1], answer("There is none in Flanders.", flanders)).register()) == set()


def test_a_city_meets_its_districts_and_they_meet_it_but_neighbours_do_not():
    london = town("London", country="GB", number=10, within=(4, 44), holds=True)
    croydon = town("Croydon", country="GB", number=11, within=(4, 44))
    hendon = town("Hendon", country="GB", number=12, within=(4, 44))
    slough = town("Slough", country="GB", number=13, within=(4, 45))
    papers = [station(croydon), station(slough, "b.txt")]
    assert disputed(Case(*papers, answer("None is in London.", london)).register()) == {"Croydon"}
    assert disputed(Case(station(london), answer("None is in Croydon.", croydon)).register()) == {"London"}
    assert disputed(Case(*papers, answer("None is in Hendon.", hendon)).register()) == set()


def test_what_is_said_of_a_town_abroad_meets_none_where_its_report_is_set():
    rotterdam = town("Rotterdam", country="NL", number=20)
    near = Said("One is in Rotterdam.", Station(country="NL", city="Rotterdam"), GROUP, where=(rotterdam,))
    ministry = body("Chinese foreign ministry")
    paper = answer("There is no such station in Cork.", CORK, speaker=ministry, before=[near])
    assert disputed(Case(paper).register()) == set()
    assert disputed(Case(paper, station(CORK)).register()) == {"Cork"}


def test_a_closure_of_a_town_that_nobody_told_of_closes_no_other():
    act = Response(country="IE", actor="Irish foreign ministry", action="closed", verb="has closed")
    host = Said("The ministry has closed the office in Cork.", act, body("Irish foreign ministry"), where=(CORK,))
    register = Case(station(DUBLIN), Paper("c.txt", "Herald", "2022-11-01", [DUBLIN_NEAR, host])).register()
    assert {one.status for one in only(register, "station").ladder} == {"reported"}
    shut = answer("The office in Cork has shut.", CORK, denies=(), concedes=("closure",), before=[DUBLIN_NEAR])
    register = Case(station(DUBLIN), shut).register()
    assert {one.status for one in only(register, "station").ladder} == {"reported"}
    assert only(register, "station").standing.value == "reported"
    assert len(told(register)) == 1


def test_an_act_that_only_denies_one_elsewhere_is_not_lost():
    act = Response(country="IE", actor=MINISTER.name, action="denied_existence", verb="no such station")
    said = Said("The minister knows no such station in Cork.", act, MINISTER, Stance.DENIES, where=(CORK,))
    register = Case(station(DUBLIN), Paper("c.txt", "Herald", "2022-11-01", [said])).register()
    assert disputed(register) == set()
    assert {one.status for one in only(register, "station").ladder} == {"reported"}
    assert told(register)[0].startswith("Said of Cork, where no report tells of a station: Simon Coveney denies")


def test_once_a_station_is_told_there_the_answer_meets_it():
    paper = answer("There is no such station in Cork.", CORK)
    register = Case(station(DUBLIN), paper, station(CORK, "c.txt")).register()
    assert disputed(register) == {"Cork"}
    assert not told(register)


def test_a_claim_that_people_corrected_is_looked_through_by_its_words():
    case = Case(station(DUBLIN), answer("There is no such station in Cork.", CORK))
    case.judge("correct", case.claim(1), changes={"gist": "there is no such station in Dublin"})
    assert not told(case.register())


def test_a_told_town_beside_one_that_nobody_told_of_is_met_alone():
    register = Case(
        station(DUBLIN),
        station(GALWAY, "b.txt"),
        answer("There is none in Cork or Dublin.", CORK, DUBLIN),
    ).register()
    assert disputed(register) == {"Dublin"}


def test_of_several_towns_those_without_a_station_are_told_by_themselves():
    register = Case(station(DUBLIN), answer("There is none in Cork or Dublin.", CORK, DUBLIN)).register()
    assert disputed(register) == {"Dublin"}
    assert [text.split(",")[0] for text in told(register)] == ["Said of Cork"]


def test_whose_stations_they_are_is_no_country_that_an_answer_is_about():
    consul = body("Chinese consulate general in Barcelona")
    barcelona = town("Barcelona", country="ES", number=30)
    register = Case(
        station(barcelona),
        answer("No office of the police from China is in Barcelona.", barcelona, speaker=consul),
    ).register()
    assert disputed(register) == {"Barcelona"}
