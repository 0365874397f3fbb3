"""Where a body sits is no site, a place is nobody who acts, and a thing is nobody whom police protect."""

from __future__ import annotations

import pytest

FRONT = "---\npublished: 2023-06-01\nlang: {lang}\n---\n\n"


def _told(read, lang, text, kind):
    return read(FRONT.format(lang=lang) + text + "\n", kind)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The group from Madrid counts 54 Chinese police stations."),
        ("en", "Researchers from Madrid list 54 stations of the Chinese police."),
        ("de", "Die Gruppe aus Madrid zählt 54 chinesische Polizeistationen."),
        ("de", "Die Menschenrechtsorganisation aus Madrid nennt 54 chinesische Polizeistationen."),
        ("nl", "De groep uit Madrid telt 54 Chinese politiebureaus."),
        ("fr", "Le groupe de Madrid compte 54 postes de police chinois."),
        ("es", "El grupo de Madrid cuenta 54 comisarías chinas."),
        ("it", "Il gruppo di Madrid conta 54 stazioni di polizia cinesi."),
    ],
)
def test_where_a_group_comes_from_is_no_site(read, lang, text):
    assert _told(read, lang, text, "station") == []


@pytest.mark.parametrize(
    ("lang", "text", "city"),
    [
        ("en", "Researchers from Madrid found a Chinese police station in Glasgow.", "Glasgow"),
        ("en", "The Glasgow group runs a Chinese police station in Glasgow.", "Glasgow"),
        ("de", "Die chinesische Polizeistation in Madrid zählt 54 Mitglieder.", "Madrid"),
    ],
)
def test_the_site_beside_it_is_told(read, lang, text, city):
    assert {one.slots.city for one in _told(read, lang, text, "station")} == {city}


@pytest.mark.parametrize(
    ("lang", "text", "actor"),
    [
        ("de", "Das Außenministerium forderte China auf, das Büro in Dublin zu schließen.", "Außenministerium"),
        ("de", "Das Ministerium ordnete an, die chinesische Polizeistation in Prag zu schließen.", "Ministerium"),
        ("nl", "Het ministerie beval het Chinese politiebureau in Dublin te sluiten.", "ministerie"),
        ("de", "Berlin hat die Schließung der chinesischen Polizeistationen angeordnet.", "Berlin"),
        ("de", "Prag ordnete an, die chinesische Polizeistation zu schließen.", "Prag"),
    ],
)
def test_a_town_in_which_something_is_does_nothing(read, lang, text, actor):
    assert {one.slots.actor for one in _told(read, lang, text, "response")} == {actor}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Dutch police put a guard on his house after the Iranian exile was threatened.", None),
        ("Swedish police are guarding the room of the Iranian exile who was stabbed.", None),
        ("German police gave the Iranian journalist a guard and moved her family to a safe house.", "her family"),
    ],
)
def test_a_thing_is_nobody_whom_police_protect(read, text, target):
    found = [one.slots for one in _told(read, "en", text, "response") if one.slots.action == "protecting_victim"]
    assert found
    assert {one.target for one in found} == {target}


@pytest.mark.parametrize(
    ("lang", "text", "cities"),
    [
        (
            "fr",
            "Deux postes de police chinois se trouvent au Québec, à Montréal et à Brossard.",
            {"Montréal", "Brossard"},
        ),
        ("fr", "Un poste de police chinois se trouve à Québec.", {"Québec"}),
        ("zh", "中国在纽约曼哈顿设有秘密警察站。", {"Manhattan"}),
        ("zh", "中国在伦敦、曼彻斯特设有秘密警察站。", {"London", "Manchester"}),
    ],
)
def test_what_holds_a_town_is_no_second_site(read, lang, text, cities):
    assert {one.slots.city for one in _told(read, lang, text, "station")} == cities
