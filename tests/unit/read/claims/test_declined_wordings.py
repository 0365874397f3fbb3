"""Wordings of languages without a parser: cases, lists, left-out nouns, places by name, answers, who speaks."""

from __future__ import annotations

import pytest

_SHUT = "ordered_closure"


@pytest.mark.parametrize(
    ("lang", "text", "sites"),
    [
        ("nl", "Het bureau in Rotterdam ging open. In Utrecht zat er al een sinds 2018.", {"Rotterdam", "Utrecht"}),
        ("nl", "De post in Breda bleef open zonder dat iemand in Den Haag daarvan wist.", {"Breda"}),
        ("nl", "Sinds wanneer wist u van de overzeese politiebureaus in Rotterdam?", {"Rotterdam"}),
        ("nl", "Zijn er ook overzeese politiebureaus in Eindhoven?", set()),
        ("de", "Die Organisation setzt Wien auf ihre Liste geheimer Polizeistationen.", {"Vienna"}),
        ("de", "Gibt es in Wien eine geheime Polizeistation?", set()),
        ("sk", "Organizácia zaradila Bratislavu na svoj zoznam policajných staníc.", {"Bratislava"}),
        ("sk", "Policajné stanice fungovali aj vo Viedni a v Košiciach.", {"Vienna", "Košice"}),
        ("cs", "Policejní stanice fungovaly i ve Vídni a v Bratislavě.", {"Vienna", "Bratislava"}),
        ("zh", "秘密警察站设在温哥华、罗马和纽约。", {"Vancouver", "Rome", "New York"}),
        ("zh", "大多伦多有三个警务站，温哥华一个。", {"Toronto", "Vancouver"}),
    ],
)  # fmt: skip
def test_sites_by_town(tell, lang, text, sites):
    assert {one.slots.city for one in tell(lang, text, "station")} == sites


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("zh", "东京有一个警察站，另有一处地点不明。", "JP"),
        ("ja", "東京に警察拠点が1か所あるほか、所在不明の1か所がある。", "JP"),
        ("nl", "Er zit een politiepost in Rotterdam; van een tweede is de locatie onbekend.", "NL"),
        ("de", "Eine Polizeistation liegt in Frankfurt, eine weitere an unbekanntem Ort.", "DE"),
        ("cs", "Jedna policejní stanice je v Praze, další na neznámém místě.", "CZ"),
    ],
)
def test_a_site_whose_town_is_not_known_lies_in_the_country_named_last(tell, lang, text, country):
    towns = [(one.slots.country, one.slots.city) for one in tell(lang, text, "station")]
    assert (country, None) in towns


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("cs", "K čtyřiapadesáti základnám přibylo dalších osmačtyřicet.", {(54, "stations"), (48, "stations")}),
        ("cs", "Policejních stanic je nejvíc v Itálii (11) a ve Španělsku (9).", {(11, "stations"), (9, "stations")}),
        ("cs", "Obě policejní stanice v Praze jsou zavřené.", {(2, "stations")}),
        ("cs", "Policejní stanice otevřeli 28. září 2018.", set()),
        (
            "sk",
            "Zadržali dvoch mužov a preverujú päťdesiatštyri policajných staníc.",
            {(2, "people"), (54, "stations")},
        ),
        (
            "sk",
            "Organizácia ich napočítala 102 v päťdesiatich troch krajinách.",
            {(102, "stations"), (53, "countries")},
        ),
        ("zh", "54个警务站中，多伦多占三个。", {(54, "stations"), (3, "stations")}),
        ("de", "Fünf Kontaktleute wurden befragt.", {(5, "people")}),
        ("nl", "Vijftien aangiftes en drie meldingen kwamen binnen.", {(15, "cases"), (3, "cases")}),
    ],
)
def test_figures_in_all_cases(tell, lang, text, figures):
    assert {(one.slots.value, one.slots.unit) for one in tell(lang, text, "figure")} == figures


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("cs", "Srbské ministerstvo vnitra v neděli existenci jakékoli stanice popřelo.", "Serbian interior ministry"),
        ("cs", "Podle ministra zahraničí Jana Lipavského je věc uzavřena.", "Jan Lipavský"),
        ("cs", "Mluvčí čínské diplomacie Čao Li-ťien obvinění odmítl.", "Zhao Lijian (Čao Li-ťien)"),
        ("cs", "Šéfka Evropské komise Ursula von der Leyenová řekla, že je znepokojena.", "Ursula von der Leyenová"),
        (
            "sk",
            "„Preverujeme to,“ odpovedal v hodine otázok na podnet poslanca minister vnútra Roman Mikulec.",
            "Roman Mikulec",
        ),
        ("sk", "Podľa ministra vnútra Romana Mikulca polícia koná.", "Roman Mikulec"),
        ("sk", "Peking podobné správy dlhodobo odmieta.", "Beijing"),
        ("zh", "中国被指在海外设有秘密警察站。北京方面一概否认。", "Beijing"),
        ("zh", "骑警证实，调查仍在进行。", "Royal Canadian Mounted Police"),
        ("de", "Peking hat Vorwürfe dieser Art stets zurückgewiesen.", "Beijing"),
    ],
)
def test_speakers_by_their_case(tell, lang, text, name):
    assert name in [one.speaker.name for one in tell(lang, text, "statement") if one.speaker]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "警方没有建议提出指控。"),
        ("zh", "警方未表示意见如何。"),
        ("cs", "Se znepokojením čekal na reakci ministra vnitra."),
    ],
)
def test_nobody_speaks(tell, lang, text):
    assert tell(lang, text, "statement") == []


@pytest.mark.parametrize(
    ("lang", "text", "acts"),
    [
        ("cs", "Srbské ministerstvo vnitra existenci stanice v Srbsku popřelo.", {("RS", "denied_existence")}),
        ("cs", "Ministr Jan Lipavský uvedl, že Čína obě policejní stanice v Česku zavřela.", {("CZ", "closed")}),
        ("sk", "Vyšetrovanie v Maďarsku nikto nezačal.", set()),
        ("sk", "Viedeň je opatrná. Tamojšie ministerstvo vnútra prípad preveruje.", {("AT", "investigating")}),
        ("ja", "オランダは閉鎖を命じ、アイルランドも閉じるよう求めた。", {("NL", _SHUT), ("IE", _SHUT)}),
        ("zh", "日本警方侦办至今并未查获侵害主权的行为。", {("JP", "investigating"), ("JP", "no_evidence_found")}),
    ],
)  # fmt: skip
def test_acts(tell, lang, text, acts):
    assert {(one.slots.country, one.slots.action) for one in tell(lang, text, "response")} == acts


def test_answers_without_a_colon_belong_to_who_was_asked(read):
    text = (
        "Vragen van twee leden van de Kamer aan de minister van Buitenlandse Zaken over Chinese politiebureaus.\n\n"
        "Vraag 1\nKlopt het bericht over de bureaus in Nederland?\n\n"
        "Antwoord\nChina heeft daarvoor in Nederland nooit toestemming gevraagd of gekregen.\n\n"
        "Vraag 2\nZijn ze dicht?\n\nAntwoord\nJa.\n"
    )
    said = {one.speaker.name for one in read(text, "statement") if one.speaker}
    assert said == {"Dutch foreign minister"}
