"""Incidents: what is done to people abroad, with the country where the text puts it."""

from __future__ import annotations

import pytest

from longarm.read.claims.incidents import find_incidents


@pytest.fixture
def deeds(ground_of):
    return lambda text, lang="en": sorted(
        {(c.slots.type, c.slots.country) for c in find_incidents(ground_of(text, lang))}, key=str
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Chinese post was used to monitor dissidents in the Netherlands.", [("surveillance", "NL")]),
        ("The Chinese posts are used to monitor dissidents abroad.", [("surveillance", None)]),
        ("Chinese officers persuaded fugitives to return to China.", [("persuasion_to_return", None)]),
        ("Tibetans in the Netherlands received threatening calls from China.", [("phone_call", "NL")]),
        ("A Russian exile was shot dead in Berlin.", [("killing", "DE")]),
        ("Seven Turkish teachers were deported from Moldova to Turkey.", [("forced_return", "MD")]),
        ("Chinese officers threatened the families of Uyghurs in Sweden.", [("threat_to_family", "SE")]),
        ("Iranian agents tried to kidnap a journalist in New York.", [("abduction_attempt", "US")]),
        ("A Chinese officer asked a refugee in Norway to spy on activists.", [("recruitment_attempt", "NO")]),
        ("Chinese agents harass, threaten and intimidate dissidents in Canada.", [("intimidation", "CA")]),
    ],
)
def test_what_is_done_and_where(deeds, text, wanted):
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Rights groups fear that the Chinese offices might serve to monitor dissidents.",
        "The Chinese regime could use them to make people go back to China.",
        "The Chinese post did not monitor dissidents.",
        "The incidents include assassinations, abductions and deportations.",
        "The law is a threat to national security.",
        "Dutch police monitor the Chinese post.",
        "The post renews driving licences for Chinese citizens.",
    ],
)
def test_what_is_no_incident(deeds, text):
    assert deeds(text) == []


def test_a_denial_by_the_accused_is_no_incident(deeds):
    assert deeds("The Chinese embassy in Dublin denied that officers threatened dissidents in Ireland.") == []


def test_an_event_with_one_victim_belongs_to_the_host_of_the_report(deeds):
    text = "Canada is home to many exiles. Canada opened its doors.\nAn activist was shot dead by Iranian agents."
    assert deeds(text) == [("killing", "CA")]


def test_where_the_speaker_sits_is_no_place_of_the_deed(deeds):
    text = (
        "Chinese officers forced dissidents to return to China, said the European Court of Human Rights in Strasbourg."
    )
    assert ("persuasion_to_return", "FR") not in deeds(text)


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("nl", "Tibetanen in Nederland worden gevolgd vanuit de Chinese post.", ("surveillance", "NL")),
        (
            "de",
            "Die chinesischen Posten dienen dazu, Dissidenten in Deutschland zu überwachen.",
            ("surveillance", "DE"),
        ),
        ("fr", "Les postes chinois servent à surveiller les dissidents en France.", ("surveillance", "FR")),
        ("es", "Los centros chinos buscan forzar el regreso de los disidentes.", ("persuasion_to_return", None)),
        ("pt", "Os postos chineses servem para vigiar dissidentes.", ("surveillance", None)),
        ("it", "I centri cinesi servono a sorvegliare i dissidenti.", ("surveillance", None)),
        ("zh", "警务站被用来监视异见人士。", ("surveillance", None)),
        ("ja", "拠点は反体制派を監視している。", ("surveillance", None)),
    ],
)
def test_other_languages(deeds, lang, text, wanted):
    assert wanted in deeds(text, lang)


def test_victim_and_channel(ground_of):
    (claim,) = find_incidents(ground_of("Tibetans in the Netherlands received threatening calls from China."))
    assert claim.slots.victim == "Tibetans"
    assert claim.slots.channel == "phone"
    assert any(reason.startswith("cue en.i.call") for reason in claim.because)
