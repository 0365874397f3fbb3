"""Where no parser reads: the same act, incident, site or speaker in many wordings, one test a class and language."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "country", "action"),
    [
        ("nl", "Den Haag sommeerde Peking de politieposten in Nederland te ontmantelen.", "NL", "ordered_closure"),
        ("nl", "Het federaal parket in België opende een opsporingsonderzoek naar de posten.", "BE", "investigating"),
        ("nl", "VVD en D66 stelden Kamervragen aan de Nederlandse minister.", "NL", "parliament_raised"),
        ("nl", "De Nederlandse politie droeg het dossier over aan het parket.", "NL", "referred_to_prosecutors"),
        ("nl", "Nederland schortte het uitleveringsverdrag met Hongkong op.", "NL", "ended_cooperation"),
        ("de", "Der Minister ließ die Station schließen, so das irische Außenministerium.", "IE", "ordered_closure"),
        ("de", "Der Bundesrat in der Schweiz hat eine Studie in Auftrag gegeben.", "CH", "investigating"),
        ("de", "Eine Schweizer Nationalrätin reichte eine Interpellation ein.", "CH", "parliament_raised"),
        ("de", "Das Auswärtige Amt in Deutschland schickte zwei Diplomaten nach Hause.", "DE", "expelled"),
        ("de", "Die Polizei in Deutschland hat keine Erkenntnisse über eine Polizeistation.", "DE", "denied_existence"),
        ("de", "Das Gericht in Deutschland befand ihn für schuldig.", "DE", "convicted"),
        ("zh", "南韩国家情报院会同警方展开清查。", "KR", "investigating"),
        ("zh", "加拿大众议院委员会就警察站召开听证会。", "CA", "parliament_raised"),
        ("zh", "罗马尼亚内政部称，没有任何协议允许此类机构。", "RO", "denied_permission"),
        ("ja", "日本政府は実態の把握に乗り出した。", "JP", "investigating"),
        ("ja", "アイルランド外務省は中国大使館に活動停止を求めた。", "IE", "ordered_closure"),
        ("sk", "Holandská vláda nariadila stanice zatvoriť.", "NL", "ordered_closure"),
        ("sk", "Slovenská polícia nemá poznatky o takejto stanici.", "SK", "denied_existence"),
        ("cs", "Česká senátorka interpelovala ministra zahraničí.", "CZ", "parliament_raised"),
        ("cs", "Nizozemská vláda nařídila stanice okamžitě zavřít.", "NL", "ordered_closure"),
        ("sv", "Säpo utreder uppgifterna om kinesiska polisstationer i Sverige.", "SE", "investigating"),
        (
            "sv",
            "Sverige har aldrig gett tillstånd till kontoren, säger utrikesdepartementet.",
            "SE",
            "denied_permission",
        ),
    ],
)
def test_an_act_is_told_in_many_wordings(tell, lang, text, country, action):
    assert (country, action) in [(one.slots.country, one.slots.action) for one in tell(lang, text, "response")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "De Chinese ambassade gaat na wat er gebeurd is."),
        ("nl", "China heeft de posten gesloten, zegt de Chinese ambassade."),
        ("de", "China hat die Stationen geschlossen, teilte die chinesische Botschaft mit."),
        ("de", "Die chinesische Polizei ermittelt wegen Betrugs."),
        ("zh", "中国大使馆表示已经调查此事。"),
    ],
)
def test_what_the_accused_do_is_no_response(tell, lang, text):
    assert tell(lang, text, "response") == []


@pytest.mark.parametrize(
    ("lang", "text", "type_"),
    [
        ("nl", "Zijn ouders in China kregen bezoek van de politie.", "threat_to_family"),
        ("nl", "Een Oeigoer in Nederland werd gevraagd om als informant te werken.", "recruitment_attempt"),
        ("nl", "De student in Nederland werd ontboden op het Chinese consulaat.", "summons"),
        ("nl", "De journaliste in Nederland werd online belaagd door trollen.", "online_harassment"),
        ("de", "Seiner Mutter werde mit dem Verlust der Rente gedroht.", "threat_to_family"),
        ("de", "Kundgebungen von Tibetern in der Schweiz werden gefilmt.", "surveillance"),
        ("de", "In Deutschland scheiterte der Versuch, einen Dissidenten zu entführen.", "abduction_attempt"),
        ("de", "Das Konsulat stellte der Uigurin keinen neuen Pass aus.", "passport_denial"),
        ("zh", "警察上门找他在国内的父母，因为他在荷兰示威。", "threat_to_family"),
        ("zh", "在瑞士的藏人被要求充当线人。", "recruitment_attempt"),
        ("zh", "瑞典出版商在中国被羁押。", "detention"),
        ("ja", "中国大使館は日本に住むウイグル人の旅券更新を拒んだ。", "passport_denial"),
        ("ja", "日本在住の男性は、中国にいる両親を警察が訪ねてきたと話す。", "threat_to_family"),
        ("sk", "Jej matku v Číne navštívila polícia po demonštrácii v Rakúsku.", "threat_to_family"),
        ("cs", "Ujgurce v Česku volala policie z Číny.", "phone_call"),
        ("sv", "En uigur i Sverige rings upp av kinesisk polis.", "phone_call"),
    ],
)
def test_an_incident_is_told_in_many_wordings(tell, lang, text, type_):
    assert type_ in [one.slots.type for one in tell(lang, text, "incident")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Zijn ouders in China maken het goed."),
        ("de", "Seine Eltern besuchten ihn in Deutschland."),
        ("zh", "他的父母住在中国。"),
    ],
)
def test_plain_family_life_is_no_incident(tell, lang, text):
    assert tell(lang, text, "incident") == []


@pytest.mark.parametrize(
    ("lang", "text", "cities"),
    [
        ("nl", "Ook Parijs en Frankfurt staan op de lijst met Chinese politieposten.", {"Paris", "Frankfurt"}),
        ("nl", "Boedapest telt twee van zulke Chinese politiebureaus.", {"Budapest"}),
        ("nl", "In het Italiaanse Prato opende een Chinese politiepost.", {"Prato"}),
        ("nl", "Er zijn Chinese politieposten in onder meer Madrid en Barcelona.", {"Madrid", "Barcelona"}),
        ("de", "Wien taucht in dem Bericht als Standort einer chinesischen Polizeistation auf.", {"Vienna"}),
        ("de", "Auch das Rotterdamer Büro diente als chinesische Polizeistation.", {"Rotterdam"}),
        ("de", "Die erste chinesische Polizeistation entstand im italienischen Prato.", {"Prato"}),
        ("sk", "V Prahe boli dve čínske policajné stanice.", {"Prague"}),
        ("cs", "Čínské policejní stanice fungují v Praze i v Brně.", {"Prague", "Brno"}),
        ("sv", "I Stockholm finns en hemlig kinesisk polisstation.", {"Stockholm"}),
    ],
)
def test_a_site_is_told_by_list_case_and_adjective(tell, lang, text, cities):
    assert {one.slots.city for one in tell(lang, text, "station")} == cities


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Zit er een Chinese politiepost in Luik?"),
        ("nl", "Chinese en Kroatische agenten patrouilleren samen in Zagreb."),
        ("de", "In Österreich gibt es keine chinesischen Polizeistationen, sagte der Innenminister."),
        ("de", "Von Polizeistationen, wie sie in Irland zu reden gaben, ist nicht die Rede."),
        ("zh", "中国与意大利警察在罗马联合巡逻。"),
    ],
)
def test_what_is_no_site_gives_none(tell, lang, text):
    assert tell(lang, text, "station") == []


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("nl", "Zijn advocaat spreekt van een heksenjacht.", "lawyer"),
        ("nl", "Safeguard Defenders houdt vol dat de posten nog open zijn.", "Safeguard Defenders"),
        (
            "nl",
            "Het Kroatische ministerie van Binnenlandse Zaken stelt van niets te weten.",
            "Croatian interior ministry",
        ),
        ("de", "Bei der Polizei hieß es, man habe keine Anzeigen erhalten.", "police"),
        ("de", "Das Vorgehen verletze die Souveränität, hält der Bundesrat fest.", "federal council"),
        ("de", "Der Angeklagte hat die Vorwürfe bis zuletzt zurückgewiesen.", "defendant"),
        ("zh", "中国驻韩大使邢海明痛批，部分媒体在恶意抹黑。", "Xing Haiming (邢海明)"),
        ("zh", "一位居民说，从来没有见过警察。", "resident"),
        ("zh", "他的律师否认所有指控。", "lawyer"),
        ("ja", "レストランの経営者は記者会見で「料理を出しているだけだ」と訴えた。", "owner of the restaurant"),
        ("sk", "Čínske veľvyslanectvo v Bratislave tvrdí, že stanice nemá.", "Chinese embassy in Bratislave"),
        ("cs", "Ministr zahraničí Jan Lipavský oznámil, že obě stanice byly zavřeny.", "Jan Lipavský"),
        ("sv", "Det är oacceptabelt, säger utrikesminister Tobias Billström.", "Tobias Billström"),
    ],
)
def test_a_speaker_is_named_by_office_role_or_body(tell, lang, text, name):
    assert name in [one.speaker.name for one in tell(lang, text, "statement") if one.speaker]


def test_two_who_speak_together_in_chinese_are_two(tell):
    said = tell("zh", "德国内政部与外交部答复时说，两个警务站依然存在。", "statement")
    assert len({one.speaker.name for one in said}) == 2


def test_a_bare_police_is_that_of_the_one_country_whose_press_writes_the_language(tell):
    told = tell("sk", "Polícia informácie preveruje. Stanice sú na Slovensku aj v Rakúsku a v Maďarsku.", "response")
    assert ("SK", "investigating") in [(one.slots.country, one.slots.action) for one in told]
