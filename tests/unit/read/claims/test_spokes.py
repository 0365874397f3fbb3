"""Whose a spokesperson is decides whose word a denial is; one of nobody is no host."""

import pytest


def acting(read, lang, text):
    return [
        (claim.slots.country, claim.slots.action) for claim in read(f"---\nlang: {lang}\n---\n{text}\n", "response")
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "China tiene comisarías en Madrid. Un portavoz de la embajada china en Madrid negó que existan "
               "comisarías "
               "en España."),
        ("es", "China tiene comisarías en Madrid. Un portavoz negó que haya comisarías chinas en España."),
        ("fr", "La Chine a des commissariats à Paris. Le porte-parole de l'ambassade a nié l'existence de "
               "commissariats en "
               "France."),
        ("fr", "La Chine a des commissariats à Lyon. Un porte-parole a nié l'existence de commissariats en France."),
        ("pt", "A China tem esquadras em Lisboa. Um porta-voz da embaixada da China em Lisboa negou que existam "
               "esquadras "
               "em Portugal."),
        ("it", "La Cina ha stazioni di polizia a Prato. Un portavoce dell'ambasciata cinese a Roma ha negato "
               "l'esistenza "
               "di stazioni di polizia in Italia."),
        ("de", "China betreibt Polizeistationen in Frankfurt. In Deutschland gibt es keine chinesischen "
               "Polizeistationen."),
        ("nl", "China heeft politiebureaus in Rotterdam. De Chinese ambassade in Den Haag ontkende het bestaan van "
               "politiebureaus in Nederland."),
        ("zh", "中国在鹿特丹设有警察站。中国外交部发言人毛宁否认荷兰存在中国警察站。"),
        ("zh", "中国在鹿特丹设有警察站。荷兰没有海外警察站。"),
        ("ja", "中国は東京に警察署を設けている。在日中国大使館の報道官は、日本に海外警察署は存在しないと述べた。"),
        ("ko", "중국은 서울에 비밀경찰서를 운영하고 있다. 중국 외교부 대변인은 한국에 비밀경찰서가 존재하지 "
               "않는다고 밝혔다."),
    ],
)  # fmt: skip
def test_a_spokesperson_of_the_accused_or_of_nobody_is_no_host(read, lang, text):
    assert acting(read, lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("es", "China tiene comisarías en Madrid. Un portavoz del Ministerio del Interior dijo que no existen "
               "comisarías "
               "chinas en España.", "ES"),
        ("es", "China tiene comisarías en Madrid. España niega que existan comisarías chinas en su territorio.", "ES"),
        ("fr", "La Chine a des commissariats à Paris. Le porte-parole du ministère de l'Intérieur a nié l'existence de "
               "commissariats en France.", "FR"),
        ("it", "La Cina ha stazioni di polizia a Prato. L'Italia nega l'esistenza di stazioni di polizia "
               "cinesi.", "IT"),
        ("nl", "China heeft politiebureaus in Rotterdam. Een woordvoerder van het ministerie zei dat er in "
               "Nederland geen "
               "Chinese politiebureaus zijn.", "NL"),
        ("zh", "中国在鹿特丹设有警察站。荷兰外交部发言人表示，荷兰境内没有中国警察站。", "NL"),
        ("ja", "中国は東京に警察署を設けている。外務省の報道官は、日本に海外警察署は存在しないと述べた。", "JP"),
        ("ko", "중국은 서울에 비밀경찰서를 운영하고 있다. 외교부 대변인은 한국에 비밀경찰서가 존재하지 않는다고 "
               "밝혔다.", "KR"),
    ],
)  # fmt: skip
def test_a_spokesperson_of_a_host_body_speaks_for_it(read, lang, text, country):
    assert (country, "denied_existence") in acting(read, lang, text)


@pytest.mark.parametrize(
    "text",
    [
        "Foreign ministry spokesperson Wang Wenbin said there were no police stations in Ireland.",
        "A foreign ministry spokesman said there were no Chinese police stations in Ireland.",
        "A spokesman denied that the station exists.",
    ],
)
def test_an_english_spokesperson_of_no_told_state_is_no_host(read, text):
    assert acting(read, "en", f"China runs a police station in Dublin, rights groups say. {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "An Irish foreign ministry spokesman said there were no Chinese police stations in Ireland.",
        "A spokeswoman for the Department of Justice said there were no Chinese police stations in Ireland.",
    ],
)
def test_an_english_spokesperson_of_a_told_body_is_one(read, text):
    found = acting(read, "en", f"China runs a police station in Dublin, rights groups say. {text}")
    assert found == [("IE", "denied_existence")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The government has not yet closed the Chinese police station in Dublin.", 0),
        ("The Chinese police station in Dublin was not closed.", 0),
        ("The Chinese police station in Dublin has never been shut down.", 0),
        ("The government has now closed the Chinese police station in Dublin.", 1),
        ("The Chinese police station in Dublin is no longer open.", 1),
    ],
)
def test_a_closure_that_did_not_come_is_none(read, text, count):
    found = acting(read, "en", f"China runs police stations in Ireland, rights groups say. {text}")
    assert [action for _, action in found] == ["closed"] * count
