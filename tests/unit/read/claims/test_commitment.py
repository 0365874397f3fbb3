"""How far a sentence stands behind a site: negated, looked into, in another clause; and which number is its own."""

import pytest

from longarm.records.claim import Certainty

HEAD = "China runs secret police stations abroad, the rights group Open Ledger said.\n\n"


def sites(read, text):
    return {(claim.slots.country, claim.slots.city): claim for claim in read(HEAD + text, "station")}


@pytest.mark.parametrize(
    "text",
    [
        "The police did not believe that a Chinese police contact point in Sydney was active.\n",
        "The government knows of no overseas police station in Switzerland.\n",
        "Norway rules out that China runs a police station in Oslo.\n",
        "There is no sign of a Chinese police station in Lisbon.\n",
    ],
)
def test_what_is_negated_is_no_site(read, text):
    assert sites(read, text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Die Schweiz hat keine chinesische Polizeistation in Bern.\n\nDas sagte der Bundesrat am Montag.\n",
        "Er is geen Chinees politiebureau in Brussel, zei de minister woensdag tegen het parlement.\n",
        "Il n'existe aucun poste de police chinois à Berne, a déclaré le ministère de la Justice.\n",
        "La policía no cree que China tenga una comisaría clandestina en Lima, dijo el ministro.\n",
        "A polícia não acredita que a China tenha uma delegacia clandestina em Lisboa, disse o ministro.\n",
        "La polizia non crede che la Cina abbia una stazione di polizia a Roma, ha detto il ministro.\n",
        "瑞士没有中国海外警察站，政府说。\n",
    ],
)
def test_what_is_negated_is_no_site_in_other_languages(read, text):
    assert read(text, "station") == []


def test_who_denies_to_have_housed_a_post_names_no_site(read):
    text = "The two centres in Montreal and Brossard said that nobody had asked them to close and denied that they "
    assert sites(read, text + "had ever housed a police station.\n") == {}
    (figure,) = read(HEAD + text + "had ever housed a police station.\n", "figure")
    assert figure.certainty is Certainty.ALLEGED


def test_a_negation_holds_for_its_own_clause_only(read):
    found = sites(read, "Norway has no Chinese police station in Oslo, but there is one in Lyon, France.\n")
    assert set(found) == {("FR", "Lyon")}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("The force is investigating two Chinese police stations in Montreal.\n", "Montréal"),
        ("The minister was asked about reports of a Chinese police office in Dublin.\n", "Dublin"),
        ("The centre was accused of hosting a Chinese police station in Lyon.\n", "Lyon"),
    ],
)
def test_what_is_only_looked_into_is_alleged(read, text, city):
    found = sites(read, text)
    assert {town for _, town in found} == {city}
    assert {claim.certainty for claim in found.values()} == {Certainty.ALLEGED}


@pytest.mark.parametrize(
    "text",
    [
        "El Ministerio del Interior investiga la existencia de nueve comisarías chinas en España, según fuentes.\n",
        "Het ministerie onderzoekt twee Chinese politiebureaus in Amsterdam en Rotterdam, zegt een woordvoerder.\n",
        "Das Innenministerium prüft Hinweise auf eine chinesische Polizeistation in Frankfurt am Main.\n",
        "La police enquête sur deux postes de police chinois à Montréal et à Brossard, selon le ministère.\n",
    ],
)
def test_what_is_only_looked_into_is_alleged_in_other_languages(read, text):
    found = read(text, "station")
    assert found
    assert {claim.certainty for claim in found} == {Certainty.ALLEGED}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The minister answered on 20 December 2022 that the Chinese police stations in Amsterdam are closed.\n",
         {"Amsterdam": None}),
        ("Two Chinese police stations in Amsterdam and Rotterdam were shut.\n", {"Amsterdam": None, "Rotterdam": None}),
        ("It named six Chinese police stations, including sites in Croydon.\n", {"Croydon": None}),
        ("The list has three Chinese police stations in Madrid and two in Valencia.\n", {"Madrid": 3, "Valencia": 2}),
        ("Two members of a Chinese police station in Tokyo were arrested.\n", {"Tokyo": None}),
        ("Two Chinese police service offices in Prague have been closed.\n", {"Prague": 2}),
    ],
)  # fmt: skip
def test_a_total_a_date_and_people_are_no_count_of_a_place(read, text, counts):
    assert {town: claim.slots.count for (_, town), claim in sites(read, text).items()} == counts


def test_the_country_keeps_the_total_of_its_towns(read):
    text = HEAD + "It has three such police stations in the Netherlands, two of them in Amsterdam and Rotterdam.\n"
    counts = {claim.slots.city: claim.slots.count for claim in read(text, "station")}
    assert counts[None] == 3


@pytest.mark.parametrize(
    "text",
    [
        "Open Ledger, a rights group in Madrid, named a Chinese police office in Dublin.\n",
        "The Madrid-based group Open Ledger named a Chinese police office in Dublin.\n",
        "The Madrid group's report named a Chinese police office in Dublin.\n",
    ],
)
def test_the_seat_of_an_organisation_is_no_site(read, text):
    assert set(sites(read, text)) == {("IE", "Dublin")}


def test_each_site_has_its_own_bureau(read):
    text = (
        "It listed a Chinese police office in Amsterdam, tied to the police of Lishui, and one in Rotterdam opened by "
    )
    found = sites(read, text + "the police of Fuzhou.\n")
    assert {town: claim.slots.sponsor for (_, town), claim in found.items()} == {
        "Amsterdam": "Lishui",
        "Rotterdam": "Fuzhou",
    }


def test_a_building_that_housed_a_station_is_one_in_its_town(read):
    text = HEAD + "The building in Tokyo's Chiyoda ward housed an overseas police station of the Fuzhou police.\n"
    assert [(c.slots.city, c.slots.sponsor) for c in read(text, "station")] == [("Tokyo", "Fuzhou")]


def test_posts_in_the_country_are_those_of_the_speaker(read):
    text = "Germany's interior ministry said it still assumes that two Chinese police stations exist in the country.\n"
    (claim,) = read(text, "station")
    assert (claim.slots.country, claim.slots.count) == ("DE", 2)
    assert claim.speaker.name == "Germany's interior ministry"


def test_the_country_is_the_one_named_before_the_words_for_it(read):
    text = (
        "Three Tibetan groups in the Netherlands have asked the prime minister about illegal Chinese police stations "
        "in the country, a group based in Washington said.\n"
    )
    assert {claim.slots.country for claim in read(text, "station")} == {"NL"}


def test_who_orders_an_office_shut_names_it(read):
    text = (
        "The Department of Foreign Affairs has told the Chinese embassy to close an office in Dublin that called "
        "itself an overseas police service station, a spokesperson for the department said.\n"
    )
    (claim,) = read(text, "station")
    assert claim.speaker.name == "spokesperson for the Department of Foreign Affairs"
    assert claim.speaker.affiliation == "Department of Foreign Affairs"


def test_a_sentence_that_leaves_out_its_noun_goes_on_with_the_posts(read):
    text = "Het Chinese politiebureau in Amsterdam bestaat sinds juni 2018.\n\nHet ministerie zwijgt over de bureaus. "
    found = read(text + "Dat in Rotterdam zou dit jaar zijn geopend door de politie van Fuzhou.\n", "station")
    assert [(c.slots.city, c.slots.sponsor) for c in found] == [("Amsterdam", None), ("Rotterdam", "Fuzhou")]


def test_two_bureaus_of_one_place_leave_open_which_is_meant(read):
    text = "It named two Chinese police stations in Prague, one of the police of Qingtian and one of Fuzhou.\n"
    assert [claim.slots.sponsor for claim in sites(read, text).values()] == [None]


def test_a_closure_that_an_embassy_told_a_minister_is_no_act_of_the_minister(read):
    text = (
        "The office on Capel Street in Dublin was told to close, the Irish foreign minister said. The embassy had "
        "since stated that the activities of the office have ended, the Minister said.\n"
    )
    closed = [claim for claim in read(HEAD + text, "response") if claim.slots.action == "closed"]
    assert [(claim.slots.actor, claim.speaker.via) for claim in closed] == [(None, "Irish foreign minister")]
    assert "embassy" in closed[0].speaker.name


@pytest.mark.parametrize(
    "text",
    [
        "In Prato, the Italian minister said, there was only the desk of a cultural association with volunteers.\n",
        "The alleged police station in Prato was the desk of an association, the Italian minister said.\n",
    ],
)
def test_the_desk_of_an_association_is_no_site(read, text):
    assert sites(read, text) == {}


def test_a_desk_of_an_association_by_its_own_words_is_none_in_italian(read):
    text = (
        "La polizia cinese avrebbe aperto stazioni clandestine a Roma, sostiene Safeguard Defenders. A Prato, ha "
        "spiegato il ministro, lo sportello di un'associazione ha trattato quattro richieste; a Milano si tratterebbe "
        "soltanto di un'associazione culturale.\n"
    )
    assert {one.slots.city for one in read(f"---\nlang: it\n---\n\n{text}", "station")} <= {"Rome"}


def test_a_police_station_in_the_office_of_an_association_is_a_site(read):
    text = "The office of an association in Tokyo housed an overseas police station of the Fuzhou police.\n"
    assert ("JP", "Tokyo") in sites(read, text)
