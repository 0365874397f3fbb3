"""Responses: acts of host-state bodies, and what is none."""

from __future__ import annotations

import pytest

from longarm.read.claims.responses import find_responses


@pytest.fixture
def acts(ground_of):
    return lambda text, lang="en": sorted(
        {(c.slots.country, c.slots.action) for c in find_responses(ground_of(text, lang))}
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Dutch foreign ministry is investigating the two Chinese offices.", [("NL", "investigating")]),
        ("The RCMP said it would investigate reports of Chinese police stations.", [("CA", "investigating")]),
        ("Irish police have opened an inquiry into the Chinese office.", [("IE", "investigating")]),
        (
            "The Irish government ordered the Chinese embassy to close its office in Dublin.",
            [("IE", "ordered_closure")],
        ),
        (
            "The Chinese stations in Rotterdam must close at once, the Dutch foreign minister said.",
            [("NL", "ordered_closure")],
        ),
        (
            "British police found no evidence of illegal activity at the Chinese sites.",
            [("GB", "no_evidence_found")],
        ),
        ("Germany expelled two Russian diplomats in December.", [("DE", "expelled")]),
        ("The FBI arrested two men in New York who worked for China.", [("US", "arrested")]),
        ("A man in New York pleaded guilty to acting as an agent of China.", [("US", "convicted")]),
        ("The Canadian government summoned the Chinese ambassador.", [("CA", "summoned_ambassador")]),
        (
            "The Dutch government never approved the Chinese posts, the Dutch minister said.",
            [("NL", "denied_permission")],
        ),
        ("A British MP asked the minister about the Chinese police stations.", [("GB", "parliament_raised")]),
        ("British police placed the Iranian reporter under protection.", [("GB", "protecting_victim")]),
        ("The Chinese police station in Prato has been closed, the Italian minister said.", [("IT", "closed")]),
        (
            "The case against the Chinese office was referred to prosecutors by Dutch police.",
            [("NL", "referred_to_prosecutors")],
        ),
    ],
)
def test_acts_of_host_bodies(acts, text, wanted):
    assert acts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Chinese police are investigating two fraud suspects in Fuzhou.",
        "The Chinese government arrested him in Beijing.",
        "The group called for an investigation of the Chinese offices in Spain.",
        "The minister did not say whether Dutch police would investigate the Chinese offices.",
        "Dutch police may investigate the Chinese offices.",
        "No Chinese diplomat has been expelled by Canada.",
        "The Dutch authorities are unable to investigate the Chinese calls.",
        "Safeguard Defenders investigated the Chinese offices in Spain.",
        "An investigative journalist wrote about the Chinese office in Dublin.",
        "These Chinese outposts have been charged with weakening the sovereignty of Ireland.",
        "The museum in Dublin is closed on Mondays.",
    ],
)
def test_what_is_no_response(acts, text):
    assert acts(text) == []


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("nl", "De Nederlandse regering eist de sluiting van de Chinese bureaus.", ("NL", "ordered_closure")),
        (
            "nl",
            "Het Nederlandse ministerie van Buitenlandse Zaken onderzoekt de Chinese posten.",
            ("NL", "investigating"),
        ),
        ("de", "Die deutsche Polizei ermittelt wegen der chinesischen Station.", ("DE", "investigating")),
        ("fr", "La police française enquête sur les postes chinois.", ("FR", "investigating")),
        ("es", "El gobierno español ordenó el cierre de las oficinas chinas.", ("ES", "ordered_closure")),
        ("pt", "A polícia portuguesa investiga os postos chineses.", ("PT", "investigating")),
        ("it", "La polizia italiana indaga sulle stazioni cinesi.", ("IT", "investigating")),
        ("zh", "荷兰政府正在调查中国的警务站。", ("NL", "investigating")),
        ("ja", "日本政府は中国の警察拠点について調査を始めた。", ("JP", "investigating")),
    ],
)
def test_other_languages_by_words(acts, lang, text, wanted):
    assert wanted in acts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "De Nederlandse politie heeft niet onderzocht wat de Chinese posten doen."),
        ("de", "Die deutsche Polizei hat nicht ermittelt."),
        ("zh", "福州公安局调查嫌疑人。"),
    ],
)
def test_negated_and_accused_in_other_languages(acts, lang, text):
    assert acts(text, lang) == []


def test_a_bare_ministry_belongs_to_the_host_of_the_report(acts):
    text = "Two Chinese posts were found in the Netherlands.\nThe ministry will investigate them, the Netherlands said."
    assert acts(text) == [("NL", "investigating")]


def test_the_seat_of_an_organisation_is_no_country_of_the_act(acts):
    text = (
        "The rights group Safeguard Defenders, based in Madrid, says Irish police are investigating the Chinese office."
    )
    assert acts(text) == [("IE", "investigating")]


def test_a_claim_says_verb_actor_and_rule(ground_of):
    (claim,) = find_responses(ground_of("The Dutch foreign ministry is investigating the two Chinese offices."))
    text = "The Dutch foreign ministry is investigating the two Chinese offices."
    assert claim.slots.actor == "Dutch foreign ministry"
    assert claim.marks["verb"].of(text) == "investigating"
    assert claim.slots.target == "the two Chinese offices"
    assert {"response.investigating", "cue en.investigate"} <= set(claim.because)
