"""Where no parser reads: whole fields of words for acts, incidents and posts, and what looks like them and is none."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "country", "action"),
    [
        ("zh", "法國內政部限一名領事館雇員四十八小時內離境。", "FR", "expelled"),
        ("zh", "陪审团裁定两名美国男子有罪，美国检方表示欢迎。", "US", "convicted"),
        ("zh", "挪威警方为一名作家安排了全天候保护。", "NO", "protecting_victim"),
        ("zh", "意大利去年停止与中国的联合巡逻。", "IT", "ended_cooperation"),
        ("zh", "希臘司法部門查無不法，案件已歸檔。", "GR", "no_evidence_found"),
        ("ja", "英国の外相は大使を省に招き、釈明を迫った。", "GB", "summoned_ambassador"),
        ("ja", "オーストリアの裁判所は男に禁錮四年を言い渡した。", "AT", "convicted"),
        ("ja", "ドイツ政府は大使館員二人に退去を命じた。", "DE", "expelled"),
        ("ja", "ポルトガル検察庁は三か所の施設の捜査を続けている。", "PT", "investigating"),
        ("ja", "立憲民主党の議員は委員会で政府の対応を問い詰めた。", "JP", "parliament_raised"),
        ("ko", "네덜란드 외교부는 헤이그에서 중국 대사를 초치했다.", "NL", "summoned_ambassador"),
        ("ko", "독일 검찰은 중국 공작원 두 명을 재판에 넘겼다.", "DE", "charged"),
        ("ko", "스웨덴 법원은 그에게 징역 4년을 선고했다.", "SE", "convicted"),
        ("ko", "캐나다 경찰은 토론토의 사무소 세 곳을 압수수색했다.", "CA", "investigating"),
        ("sv", "Norsk polis har satt en vakt vid bostaden hos författaren.", "NO", "protecting_victim"),
        ("sv", "Danska Folketinget skärpte lagen om spionage mot flyktingar.", "DK", "legislated"),
        ("cs", "Nizozemská prokuratura podala obžalobu na dva muže.", "NL", "charged"),
        ("cs", "Rakouské ministerstvo vnitra vykázalo ze země dva diplomaty.", "AT", "expelled"),
        ("cs", "Litva vypověděla policejní smlouvu s Čínou.", "LT", "ended_cooperation"),
        ("sk", "Gruzínska polícia prípad postúpila prokuratúre.", "GE", "referred_to_prosecutors"),
        ("sk", "Nemecký súd neskôr uznal vinným jedného z mužov.", "DE", "convicted"),
    ],
)
def test_acts_are_told_by_whole_fields_of_words(tell, lang, text, country, action):
    assert (country, action) in [(one.slots.country, one.slots.action) for one in tell(lang, text, "response")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "人权团体呼吁澳大利亚政府驱逐涉事外交官。"),
        ("zh", "若荷兰日后修法，检察机关或可起诉他们。"),
        ("zh", "德国警方尚未起诉任何人。"),
        ("zh", "一名维吾尔活动人士要求挪威政府作出解释。"),
        ("zh", "世界維吾爾代表大會促請德國政府傳召大使。"),
        ("ja", "被告らはまだ有罪とされておらず、英国での公判は春に始まる。"),
        ("ja", "団体はカナダ政府に外交官を追放するよう求めた。"),
        ("sv", "Tidningen kräver att den svenska regeringen utvisar diplomaterna."),
        ("cs", "Kdyby Slovinsko zahájilo vyšetřování, narazilo by na mlčení."),
        ("ja", "ゲルニア警察は二人を逮捕した。"),
        ("cs", "Bhútánské úřady zadržely dva muže."),
    ],
)
def test_what_is_asked_for_supposed_or_of_another_state_is_no_act_of_a_known_host(tell, lang, text):
    done = [one for one in tell(lang, text, "response") if one.slots.action != "parliament_raised"]
    assert done == []


@pytest.mark.parametrize(
    ("lang", "text", "type_", "country"),
    [
        ("zh", "一名住在奧斯陸的藏人說，國安半夜打來視訊電話，要她閉嘴。", "phone_call", "NO"),
        ("zh", "在柏林的维吾尔学生被告知，爸妈的日子不会好过。", "threat_to_family", "DE"),
        ("zh", "巴黎一名流亡记者的住址和电话被人贴到网上。", "doxxing", "FR"),
        ("zh", "在曼谷，两名男子想把异见人士拉进车里，路人把他救下。", "abduction_attempt", "TH"),
        ("ja", "トロントの活動家の自宅前に見知らぬ男が三日続けて立った。", "visit", "CA"),
        ("ja", "ウィーンの留学生に、公安を名乗る男から国際電話が入った。", "phone_call", "AT"),
        ("ja", "オスロの作家の本名と住所がネットにさらされた。", "doxxing", "NO"),
        (
            "ko",
            "베를린의 위구르 활동가는 어머니가 직장을 잃을 것이라는 협박을 받았다.",
            "threat_to_family",
            "DE",
        ),
        ("ko", "시드니에 사는 홍콩 출신 활동가의 주소가 온라인에 유출됐다.", "doxxing", "AU"),
        ("sv", "En uigurisk kock i Malmö fick höra att hans mor hamnar i lägret.", "threat_to_family", "SE"),
        ("cs", "Ujgurský obchodník v Brně našel svůj byt vypáčený.", "break_in", "CZ"),
        ("sk", "V Tbilisi sa muži pokúsili vtiahnuť novinára do auta.", "abduction_attempt", "GE"),
    ],
)
def test_incidents_are_told_by_whole_fields_of_words(tell, lang, text, type_, country):
    assert (type_, country) in [(one.slots.type, one.slots.country) for one in tell(lang, text, "incident")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "波兰提醒流亡者不要前往使馆，以免被扣押。"),
        ("zh", "该公司对国家安全构成威胁，记者写道。"),
        ("zh", "他打电话向餐厅订位。"),
        ("ko", "그는 식당에 전화를 걸어 예약했다."),
    ],
)
def test_what_is_feared_or_plain_is_no_incident(tell, lang, text):
    assert tell(lang, text, "incident") == []


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("zh", "荷兰检察院起诉一名在阿姆斯特丹替丽水警方打理据点的侨领。", "NL"),
        ("ko", "중국은 서울 한복판에 비밀 경찰서를 두고 있다.", "KR"),
        ("cs", "Čínská policie má v Praze neohlášenou služebnu.", "CZ"),
        ("sk", "Kancelárie v Amsterdame patrili čínskej polícii.", "NL"),
    ],
)
def test_posts_are_told_by_who_runs_them(tell, lang, text, country):
    assert country in [one.slots.country for one in tell(lang, text, "station")]
