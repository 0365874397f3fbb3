"""Posts that a clause only tells of as not allowed, not found, supposed or asked about are asserted by nobody."""

import pytest

HEADS = {
    "en": "China runs secret police stations abroad, the rights group Open Ledger said.",
    "es": "China tiene comisarías clandestinas en el extranjero, según la organización Open Ledger.",
    "fr": "La Chine a des commissariats clandestins à l'étranger, selon l'organisation Open Ledger.",
    "it": "La Cina ha stazioni di polizia clandestine all'estero, secondo l'organizzazione Open Ledger.",
    "pt": "A China tem esquadras clandestinas no estrangeiro, segundo a organização Open Ledger.",
    "de": "China hat laut Open Ledger geheime chinesische Polizeistationen im Ausland eröffnet.",
    "nl": "China heeft volgens Open Ledger geheime Chinese politiebureaus in het buitenland geopend.",
    "zh": "人权组织“保护卫士”披露，中国在海外设有秘密警察站。",
    "ja": "人権団体によると、中国は海外に秘密警察拠点を置いている。",
    "ko": "인권 단체에 따르면 중국은 해외에 비밀 경찰서를 두고 있다.",
}


def cities(read, lang, text):
    front = f"---\nlang: {lang}\n---\n"
    return {claim.slots.city or claim.slots.country for claim in read(f"{front}{HEADS[lang]}\n\n{text}\n", "station")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Government has not authorised the opening of Chinese police stations in Glasgow."),
        ("en", "No permission was given for Chinese police stations in London."),
        ("en", "The operation of Chinese police stations in Glasgow would be unlawful."),
        ("en", "Any Chinese police station in Cork must be closed."),
        ("en", "The police have not found any Chinese police stations in Croydon."),
        ("es", "El Gobierno no ha autorizado la apertura de comisarías chinas en España."),
        ("es", "No se permitirá la apertura de comisarías chinas en Barcelona."),
        ("es", "La Policía no ha encontrado comisarías chinas en Valencia."),
        ("fr", "Le Gouvernement n'a pas autorisé l'ouverture de commissariats chinois à Paris."),
        ("fr", "Toute ouverture de commissariat chinois à Lyon serait contraire à la loi."),
        ("it", "Nessuna autorizzazione è stata concessa per stazioni di polizia cinesi a Prato."),
        ("it", "Qualsiasi stazione di polizia cinese a Genova sarebbe illegale."),
        ("pt", "Não foi pedida autorização para a instalação de esquadras chinesas em Lisboa."),
        ("pt", "O ministro não sabe se existe uma esquadra chinesa em Faro."),
        ("de", "Für chinesische Polizeistationen in Frankfurt wurde keine Genehmigung erteilt."),
        ("de", "Der Betrieb chinesischer Polizeistationen in Berlin ist nicht zulässig."),
        ("de", "Sollte es chinesische Polizeistationen in Köln geben, würden sie geschlossen."),
        ("nl", "De regering heeft nooit toegestaan dat China politiebureaus opent in Rotterdam."),
        ("nl", "Het is onbekend of er een Chinees politiebureau in Utrecht is."),
        ("nl", "Mocht er een Chinees politiebureau in Eindhoven zijn, dan moet het dicht."),
        ("zh", "荷兰政府没有允许中国在鹿特丹开设警察站。"),
        ("zh", "警方没有在都柏林发现中国警察站。"),
        ("ja", "東京に中国の海外警察署を設置することは認められない。"),
        ("ja", "警察は名古屋で中国の海外警察署を確認していない。"),
        ("ko", "서울에 중국 경찰서를 설치하는 것은 허용되지 않는다."),
        ("ko", "경찰은 부산에서 중국 비밀경찰서를 발견하지 못했다."),
    ],
)
def test_a_post_that_is_not_allowed_or_not_found_is_none(read, lang, text):
    assert cities(read, lang, text) == set()


@pytest.mark.parametrize(
    ("lang", "text", "city"),
    [
        ("en", "China has opened a police station in Rotterdam without permission.", "Rotterdam"),
        ("en", "Ireland did not authorise the Chinese police station in Dublin, which opened in 2018.", "Dublin"),
        ("en", "China told nobody and opened police stations in Dublin.", "Dublin"),
        ("en", "Chinese police stations in Lyon must close.", "Lyon"),
        ("es", "China no pidió permiso y abrió comisarías en Madrid.", "Madrid"),
        ("es", "Las comisarías chinas de Valencia, que el Gobierno no había autorizado, siguen abiertas.", "Valencia"),
        ("fr", "Les commissariats chinois de Lyon n'ont pas été autorisés par la France.", "Lyon"),
        ("it", "La stazione di polizia cinese di Milano non è mai stata autorizzata.", "Milan"),
        ("pt", "A esquadra chinesa em Lisboa nunca foi autorizada.", "Lisbon"),
        ("de", "Die chinesische Polizeistation in Berlin wurde nie genehmigt.", "Berlin"),
        ("nl", "China opende zonder toestemming politiebureaus in Rotterdam.", "Rotterdam"),
        ("nl", "Voor het Chinese politiebureau in Amsterdam was nooit toestemming gegeven.", "Amsterdam"),
        ("zh", "中国未经荷兰政府批准在鹿特丹设立了警察站。", "Rotterdam"),
        ("zh", "中国在阿姆斯特丹的海外警察站从未获得批准。", "Amsterdam"),
        ("ja", "中国は許可なく東京に警察署を設置した。", "Tokyo"),
        ("ko", "중국은 허가 없이 서울에 비밀경찰서를 설치했다.", "Seoul"),
    ],
)
def test_a_post_that_is_there_without_leave_stays_one(read, lang, text, city):
    assert cities(read, lang, text) == {city}
