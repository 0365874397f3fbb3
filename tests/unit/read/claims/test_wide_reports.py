"""Whole reports in Chinese, Japanese and Korean: who speaks, what is cited, counted and taken up across sentences."""

from __future__ import annotations

import pytest
import reading_text

SPEAKERS = [
    ("zh", "爱尔兰外交部一位女发言人称，该部已通知使馆。", "spokesperson of the Irish foreign ministry"),
    ("zh", "奧地利內政部以書面答覆本報：境內沒有任何此類機構。", "Austrian interior ministry"),
    ("zh", "工党议员质询首相时追问，为何迟迟不驱逐外交官。", "Labour MP"),
    ("zh", "法官宣判时指出，被告侵犯了他国主权。", "judge"),
    ("zh", "「保護衛士」的活動主管接受訪問時指出，真正的數字只會更高。", "Safeguard Defenders"),
    ("zh", "加拿大总理特鲁多周二说，绝不容忍外国干预。", "Justin Trudeau"),
    ("zh", "匈牙利反对党议员托尔多伊（Márton Tompos）贴出照片，称两处挂着招牌。", "Márton Tompos"),
    ("ja", "在オランダ中国大使館の報道担当者は「窓口にすぎない」と話している。", "Chinese embassy in the Netherlands"),
    ("ja", "「写真を見せられた」と学生は振り返る。", "student"),
    ("ja", "匿名を条件に取材に応じた元警察官は、窓口が数十あると明かす。", "police officer"),
    ("ja", "野党議員は「なぜ大使を召喚しないのか」と政府をただした。", "opposition MP"),
    ("ja", "総領事館は「悪意ある中傷」と反発。", "consulate"),
    ("ja", "当時の内相は「知らなかった」と述べた。", "interior minister"),
    ("ja", "オランダ外務省は「許可した事実はない」として、中国大使を呼び出した。", "Dutch foreign ministry"),
    ("ko", '식당 주인은 "경찰이 한 번 다녀갔을 뿐"이라며 말을 아꼈다.', "owner of the restaurant"),
    ("ko", '"사진을 보여 줬다"고 유학생은 회상했다.', "student"),
    ("ko", "경찰청은 두 곳을 수사 중이라고 밝힘.", "National Police Agency"),
    ("ko", '통일부 당국자는 "반인륜적"이라면서도 "규모는 모른다"고 했다.', "official of the unification ministry"),
    ("ko", "독일 내무부는 최소 두 곳이 활동 중인 것으로 보고 있다.", "German interior ministry"),
]


@pytest.mark.parametrize(
    ("lang", "text", "name"), SPEAKERS, ids=lambda one: str(sorted(one) if isinstance(one, set) else one)[:14]
)
def test_a_speaker_is_named_in_english(tell, lang, text, name):
    assert any(name in one.speaker.name for one in tell(lang, text, "statement") if one.speaker is not None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "政府已自今日起為港人開設24小時通報專線，可隨時撥打。"),
        ("zh", "该站名称不详，位于三楼。"),
        ("ja", "同会は帰国を迫られた。会員は散り散りになった。"),
        ("ja", "施設は「警察の出張所」と呼ばれていた。"),
        ("ko", '간판에는 "서비스센터"라고 적힌 글씨가 있다.'),
    ],
)
def test_words_in_marks_and_clauses_are_nobodys_statement(tell, lang, text):
    assert tell(lang, text, "statement") == []


CITED = [
    ("zh", "（法新社巴黎8日電）法国内政部正在调查两处地点。", "AFP"),
    ("zh", "意大利《共和报》披露，米兰警方早已知情。", "la Repubblica"),
    ("zh", "世維會說，過去一年登記到47起類似案例。", "World Uyghur Congress"),
    ("zh", "韩媒报道，首尔一家餐馆是据点。", "South Korean media"),
    ("ja", "【オタワ共同】カナダ政府は14日、外交官6人を追放した。", "Kyodo"),
    ("ja", "NHKの取材に、警察庁は回答を控えた。", "NHK"),
    ("ja", "週刊誌によると、福岡にもある。", "weekly magazine"),
    ("ko", "(서울=연합뉴스) 경찰은 두 곳을 조사하고 있다.", "Yonhap"),
    ("ko", "KBS는 방첩당국이 식당을 조사 중이라고 보도했다.", "KBS"),
    ("ko", "국제앰네스티는 보고서에서 유학생 32명을 면담했다고 밝혔다.", "Amnesty International"),
    ("ko", "국내 일부 언론이 이 식당을 거점으로 지목했다.", "South Korean media"),
]


@pytest.mark.parametrize(
    ("lang", "text", "name"), CITED, ids=lambda one: str(sorted(one) if isinstance(one, set) else one)[:14]
)
def test_a_source_is_cited_by_its_english_name(tell, lang, text, name):
    assert name in {one.slots.outlet for one in tell(lang, text, "citation")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "使馆指責部分媒體蓄意抹黑。"),
        ("ja", "ICT産業の展示会が開かれた。"),
        ("ja", "大使館はメディアを批判した。"),
        ("ko", "대사관은 한국 언론의 왜곡을 비난했다."),
    ],
)
def test_blamed_media_and_namesakes_are_cited_for_nothing(tell, lang, text):
    assert tell(lang, text, "citation") == []


FIGURES = [
    ("zh", "这份报告在全球共列出54处，分布于30国。", {(54.0, "stations"), (30.0, "countries")}),
    ("zh", "港警通緝8名身在海外的民主派人士。", {(8.0, "people")}),
    ("ja", "スペインに9カ所、イタリアに11カ所ある。", {(9.0, "stations"), (11.0, "stations")}),
    ("ko", "한국에는 1곳, 일본에는 2곳이 있다.", {(2.0, "stations")}),
    ("ko", '대표가 28일 기자들과 만나 "경찰서라는 보도는 허위"라고 했다.', set()),
    ("zh", "警方搜查了四处民宅。", set()),
]


@pytest.mark.parametrize(
    ("lang", "text", "counted"), FIGURES, ids=lambda one: str(sorted(one) if isinstance(one, set) else one)[:14]
)
def test_a_counter_alone_counts(tell, lang, text, counted):
    assert {(one.slots.value, one.slots.unit) for one in tell(lang, text, "figure")} == counted


SITES = [
    ("zh", "报告点名的城市包括巴黎、马德里与布达佩斯。", {"Paris", "Madrid", "Budapest"}),
    ("zh", "英国有三处：伦敦的亨登和克罗伊登，以及格拉斯哥。", {"Hendon", "Croydon", "Glasgow"}),
    ("zh", "蒙特利尔和布罗萨德两家中心接受调查。骑警说，这两处地点涉嫌充当中国“警察站”。", {"Montréal", "Brossard"}),
    ("zh", "「保護衛士」指青田公安在布拉提斯拉瓦同樣設有一處，地址不詳。", {"Bratislava"}),
    ("ja", "大阪や名古屋にもあるという。", {"Osaka", "Nagoya"}),
    ("ja", "スペインに本部を置く団体が拠点を公表した。", set()),
    ("ja", "新型コロナの給付金で拠点の職員が疑われた。", set()),
    ("ko", "서울 소재 중식당이 중국 공안을 대신해 '비밀경찰서' 역할을 했다.", {"Seoul"}),
]


@pytest.mark.parametrize(
    ("lang", "text", "cities"), SITES, ids=lambda one: str(sorted(one) if isinstance(one, set) else one)[:14]
)
def test_places_of_a_list_and_places_taken_up_are_sites(tell, lang, text, cities):
    assert {one.slots.city for one in tell(lang, text, "station") if one.slots.city} == cities


def test_turns_of_minutes_belong_to_the_office_that_opens_them(reader):
    text = (
        "参議院外交防衛委員会　質疑要旨\n\n○委員（無所属）　政府は海外警察拠点を把握しているのか。\n\n"
        "○外務大臣　外国警察の拠点設置に同意した事実は一切ない。\n\n○委員　年内に結果を報告するよう求める。\n"
    )
    said = [one for one in reading_text.read(reader, text).claims if one.kind == "statement"]
    assert {one.speaker.name for one in said} == {"committee member", "foreign minister"}


def test_one_line_with_a_colon_is_no_talk(reader):
    text = "外交部公告\n\n地點：臺北市\n\n聯絡人：禮賓處\n"
    assert [one for one in reading_text.read(reader, text).claims if one.kind == "statement"] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "若接獲可疑電話或遭人跟蹤的港人可隨時報案。"),
        ("ja", "留学生が尾行されたら、警察に届け出てほしい。"),
        ("ko", "유학생이 미행당했다면 신고해야 한다."),
    ],
)
def test_what_may_be_done_is_no_incident(tell, lang, text):
    assert tell(lang, text, "incident") == []
