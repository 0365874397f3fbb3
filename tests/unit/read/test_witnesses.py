"""Private persons who are named by half a name are found in every language, and nobody else for them.

The persons are invented, and so are their names; the officials are not.
"""

from __future__ import annotations

import hashlib

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.stage import BuiltinReader
from longarm.records.capture import Sealed


@pytest.fixture(scope="module")
def names():
    """Return the private persons of a text, or the public ones."""
    reader = BuiltinReader(PackageAssets())

    def find(text, *, public=False):
        data = text.encode()
        digest = "sha256:" + hashlib.sha256(data).hexdigest()
        sealed = Sealed(digest=digest, size=len(data), at="", nonce="0", name="r.txt", media_type="text/plain")
        reading = reader.read(data, sealed)
        found = [one for one in reading.persons if one.public is public]
        return {span.of(reading.report.text) for one in found for span in one.spans}

    return find


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Quenby, who gave only her first name, said she was told to spy on classmates in Leeds.", {"Quenby"}),
        ("A Hong Kong activist, who goes by the pseudonym Tanjiro, was attacked in Southampton.", {"Tanjiro"}),
        ("A student named Wenlan said that police called her. Wenlan’s parents live in Fuzhou.", {"Wenlan"}),
        ('"I was terrified," Ysolde said. The student had received a call from police in Wenzhou.', {"Ysolde"}),
        ("Police in Fuzhou called Amangul's elderly father and told him that she must come home.", {"Amangul"}),
        ("According to Rahilou, an exile in Oslo, the consulate threatened her sister Zeynure.",
         {"Rahilou", "Zeynure"}),
        ("Nurlan's brother-in-law, Serik, was arrested in Almaty.", {"Nurlan", "Serik"}),
        ("Laut Ottilie, die in Wien studiert, riefen Polizisten an.", {"Ottilie"}),
        ("De student, laten we hem Wubbe noemen, zweeg. Joukjes moeder kreeg telefoon.", {"Wubbe"}),
        ("L'étudiant Côme a été menacé. Selon Blanchefleur, qui vit à Paris, la police chinoise l'a appelée.",
         {"Côme", "Blanchefleur"}),
        ("A man surnamed Fang was forced to return. Fang said nothing.", {"Fang"}),
        ("Xiao Mei (a pseudonym) said that police threatened her parents.", {"Xiao Mei"}),
        ("The victim, identified in court documents as J.L., received threats.", {"J.L."}),
        ("Chinese police threatened Jaqueline X., who lives in Dublin. B. de V. was phoned.",
         {"Jaqueline X.", "B. de V."}),
        ("Mao Ning, a spokeswoman, denied it. A student, Ms. Mao, was called by police.", {"Ms. Mao"}),
        ("Lihong Example (李红) was called by police. 李红 lives in Leeds.", {"Lihong Example", "李红"}),
        ('"Sie riefen meine Eltern an", sagt Wunibald, ein Student in München. Wunibalds Bruder wurde verhört.',
         {"Wunibald", "Wunibalds"}),
        ("Die 34-jährige Aygen (Name von der Redaktion geändert) erhielt Drohungen. Familie L. schweigt.",
         {"Aygen", "Familie L."}),
        ("Eine Studentin, die wir Sidonie nennen wollen, unter dem Pseudonym Sidonie bekannt,"
        " erhielt Anrufe aus China.",
         {"Sidonie"}),
        ('"Ze belden mijn ouders", vertelt Ruoxi, student in Delft. Ook haar moeder Baozhen werd bedreigd.',
         {"Ruoxi", "Baozhen"}),
        ("« Ils ont appelé mes parents », raconte Dilraba, étudiante à Lyon.", {"Dilraba"}),
        ("«Llamaron a mis padres», cuenta Meifang, estudiante en Madrid.", {"Meifang"}),
        ("«Telefonaram aos meus pais», conta Lihua, estudante em Lisboa.", {"Lihua"}),
        ("Il commerciante, che chiameremo Gelsomino, tace. La madre di Gelsomino è stata minacciata.", {"Gelsomino"}),
        ("Kvinnan, som vi kallar Xiulan, fick samtal från kinesisk polis. Xiulans mamma hotades i Fuzhou.",
         {"Xiulan", "Xiulans"}),
        ("Studentka, říkejme jí Mejling, řekla, že jí volala čínská policie. Policie volala Mejlingině matce.",
         {"Mejling", "Mejlingině"}),
        ("小李说，警察打电话给他。老王回忆，两名男子跟踪他。网名“自由鸟”的活动人士被跟踪。",
         {"小李", "老王", "自由鸟"}),
        ("Lily（化名）是一名留学生，她说警察威胁她的父母。A女士接到电话。林某某被捕。", {"Lily", "A女士", "林某某"}),
        ("在日中国人の女性、リンさん（仮名）は電話を受けた。「A氏」は脅迫された。王さんは話した。",
         {"リン", "A氏", "王さん"}),
        ("가명을 쓴 유학생 '별이'는 전화를 받았다. 왕모 씨는 협박을 받았다. 표씨의 어머니는 울었다.",
         {"별이", "왕모", "표씨"}),
    ],
)  # fmt: skip
def test_half_a_name_is_one(text, wanted, names):
    assert wanted <= names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Beijing said the reports were false. Politico reported that Europol was investigating.",
        "The station, called Fuzhou Police Overseas Service Station, was in Dublin. The app, called WeChat, was used.",
        "The town of Prato, a textile hub, hosts another. In Vancouver, a student said she was followed.",
        "Yesterday, a student was questioned. Meanwhile, a nurse in Leeds was called. Unexpectedly, a man was accused.",
        "Uyghurs in Turkey said they were called. Hongkongers were followed."
        " A Tibetan, a student in Ghent, was detained.",
        "The U.S. Department of Justice charged two men. Article A. of the law applies."
        " The website Newsroom reported it.",
        "Dharamsala, 20 February 2024 — Tibetans received threats.",
        "Die Behörden ermitteln. Experten warnen. Die Botschaft schweigt."
        " Schwerer wiegt der Verdacht, dass man zusieht.",
        "Hier, une étudiante a été suivie. À Paris, un commerçant a été menacé.",
        "Ayer, una estudiante fue seguida. En Prato, un comerciante fue amenazado.",
        "Ieri, una studentessa è stata seguita. Gisteren werd een student gevolgd.",
        "小组说，大学表示关注。小区居民说没有看见。这位女士没有说话。中国女士很少。",
        "皆さんは注意してほしい。お母さんは泣いた。林芳正外相は否定した。",
        "날씨가 추웠다. 아저씨는 말했다. 왕원빈 대변인은 부인했다. 마음씨가 곱다.",
    ],
)
def test_what_is_no_name_is_none(text, names):
    assert names(text) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Coveney said the office must close. Simon Coveney, the Irish foreign minister, spoke.", "Coveney"),
        ("Wang Wenbin, a foreign ministry spokesman, denied it. Wang said that there are none.", "Wang"),
        ("Innenministerin Nancy Faeser warnte. Faeser sagte, es gebe keine Stationen.", "Faeser"),
        ("Le ministre Gérald Darmanin enquête. Darmanin a réagi.", "Darmanin"),
        ("El ministro José Manuel Albares habló. Albares negó.", "Albares"),
        ("发言人毛宁表示，这不属实。毛宁说，中国尊重法律。", "毛宁"),
    ],
)
def test_an_official_by_the_family_name_stays_public(text, wanted, names):
    assert wanted in names(text, public=True)
    assert wanted not in names(text) or wanted == "毛宁"
