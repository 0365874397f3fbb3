"""Where a deed was done: where its victim is or lives, never at the end of a range nor in a clause beside its own."""

from __future__ import annotations

import pytest

from longarm.read.claims.incidents import find_incidents


@pytest.fixture
def deeds(ground_of):
    def told(text, lang="en"):
        found = find_incidents(ground_of(text, lang))
        return {(one.slots.type, one.slots.country) for one in found if one.slots.type != "intimidation"}

    return told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "From Nepal to Canada, Tibetans were threatened by telephone, the centre said."),
        ("en", "Beijing has Tibetans watched in ten countries, from Norway to Australia."),
        ("en", "China runs a network, from Ireland to Tanzania, by which Uyghurs were followed and photographed."),
        ("es", "De Irlanda a Tanzania, el régimen vigila a los disidentes chinos, según la ONG."),
        ("pt", "De Portugal ao Brasil, os dissidentes chineses são vigiados por agentes de Pequim."),
    ],
)
def test_the_ends_of_a_range_are_no_place(deeds, lang, text):
    told = deeds(text, lang)
    assert told
    assert {country for _, country in told} == {None}


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Kenya handed four refugees from Nairobi to Turkey in 2024.", ("forced_return", "KE")),
        ("A Uyghur who fled from Norway to Sweden was beaten up in Malmö by men from China.", ("assault", "SE")),
    ],
)
def test_a_way_from_one_place_to_another_is_no_range(deeds, text, deed):
    assert deed in deeds(text)


def test_a_clause_that_is_joined_gives_no_place(deeds):
    text = (
        "Russian activists were detained in Kazakhstan, and authorities in Belarus stopped issuing passports to "
        "citizens living abroad."
    )
    told = deeds(text)
    assert ("detention", "KZ") in told
    assert {country for kind, country in told if kind == "passport_denial"} == {None}


def test_where_an_exile_worked_is_not_where_he_was_hanged(deeds):
    told = deeds("An Iranian exile who had run a television channel from France was taken in Iraq and hanged.")
    assert told
    assert "FR" not in {country for _, country in told}


def test_who_takes_people_home_hands_nobody_over(deeds):
    told = deeds("Turkey brought home followers of the preacher Fethullah Gülen from eighteen countries, it boasts.")
    assert ("forced_return", "TR") not in told
    assert ("forced_return", "EG") in deeds("Egypt handed two Uyghur students to China in July 2017.")


@pytest.mark.parametrize(
    ("lang", "text", "deed"),
    [
        (
            "en",
            "An Eritrean refugee who now lives in the Netherlands said that a consulate official in Stockholm had "
            "threatened his mother in Asmara.",
            ("threat_to_family", "NL"),
        ),
        ("en", "Iranian agents in Turkey telephoned an exile who lives in Norway.", ("phone_call", "NO")),
        ("en", "An Iranian journalist who lives in London was followed in Vienna.", ("surveillance", "AT")),
        (
            "it",
            "Un dissidente iraniano che vive a Londra è stato pedinato a Vienna da due uomini.",
            ("surveillance", "AT"),
        ),
        ("nl", "Een Iraanse dissident die in Noorwegen woont werd in Wenen gevolgd.", ("surveillance", "AT")),
    ],
)
def test_calls_reach_a_home_and_followers_go_along(deeds, lang, text, deed):
    assert {one for one in deeds(text, lang) if one[0] == deed[0]} == {deed}


def test_homes_named_in_one_breath_are_all_told(deeds):
    text = "Hong Kong put a bounty on activists living in Britain, Canada and Australia."
    assert {one for one in deeds(text) if one[0] == "bounty_or_warrant"} == {
        ("bounty_or_warrant", one) for one in ("GB", "CA", "AU")
    }


_SWISS = "The Swiss Federal Council met in Bern on Wednesday. Switzerland has no view on China yet.\n\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Members of both communities are monitored and photographed at protests.", "surveillance"),
        ("Seven Uyghurs were followed by Chinese agents.", "surveillance"),
        ("Chinese officials send threats to Uyghurs in the country.", "message_threat"),
    ],
)
def test_a_group_that_is_counted_or_known_belongs_where_the_whole_report_is_set(deeds, text, kind):
    assert (kind, "CH") in deeds(_SWISS + text)


@pytest.mark.parametrize(
    "text",
    [
        "Uyghurs abroad are monitored by Chinese agents.",
        "Seven Uyghurs in other countries were followed by Chinese agents.",
        "Such posts are used to monitor dissidents.",
        "Chinese police persuaded 230,000 people to return.",
    ],
)
def test_what_is_told_of_the_world_belongs_to_no_country(deeds, text):
    assert {country for _, country in deeds(_SWISS + text)} <= {None}


def test_a_group_belongs_to_no_country_where_several_share_a_report(deeds):
    text = "Norway and Sweden have looked into it, and so has Canada.\n\nSeven Uyghurs were followed by Chinese agents."
    assert {country for _, country in deeds(text)} <= {None}


def test_a_seat_sets_no_report(deeds):
    text = "Freedom House, which is based in Washington, has a report.\n\nIn Poland, it was worse. "
    assert ("assault", "PL") in deeds(text + "A Tajik activist was beaten in his flat.")


def test_a_host_body_by_its_adjective_tells_where(deeds):
    text = "Lithuanian counter-intelligence arrested a man for spying on the Belarusian diaspora."
    assert ("surveillance", "LT") in deeds("Poland expelled a diplomat of Belarus.\n\n" + text)


def test_she_is_not_placed_by_the_town_named_last_against_the_report(deeds):
    text = (
        "The United States charged four officers of Iran. The United States and its courts are not amused. They had "
        "planned to take her through Dubai. They meant to kidnap her."
    )
    assert ("abduction_attempt", "AE") not in deeds(text)
