"""What an embassy, a ministry or a medium of the accused state says in a report of its own is no word of the host."""

import pytest

from longarm.records.claim import Stance


def report(lang, outlet, text, genre="official", title=""):
    return f'---\noutlet: "{outlet}"\ngenre: {genre}\nlang: {lang}\ntitle: "{title}"\n---\n{text}\n'


OWN = [
    ("en", "Embassy of China in Ireland",
     "There are no Chinese police stations in Ireland. The service station in Dublin has been closed."),
    ("nl", "Ambassade van China in Nederland",
     "Er zijn geen Chinese politiebureaus in Nederland. De servicepunten in Rotterdam zijn gesloten."),
    ("de", "Chinesische Botschaft in Berlin",
     "In Deutschland gibt es keine chinesischen Polizeistationen. Die Servicestelle in Frankfurt wurde geschlossen."),
    ("fr", "Ambassade de Chine en France",
     "Il n'existe pas de commissariats chinois en France. Le centre de services de Paris a été fermé."),
    ("es", "Embajada de la República Popular China en España",
     "No existen comisarías chinas en España. La oficina de servicios de Madrid ha sido cerrada."),
    ("pt", "Embaixada da China em Portugal",
     "Não existem esquadras chinesas em Portugal. O centro de serviços de Lisboa foi encerrado."),
    ("it", "Ambasciata della Repubblica Popolare Cinese in Italia",
     "In Italia non esistono stazioni di polizia cinesi. Il centro servizi di Prato è stato chiuso."),
    ("zh", "中国驻荷兰大使馆", "荷兰境内不存在所谓“海外警察站”。阿姆斯特丹的服务站已经关闭。"),
    ("ja", "中国駐日本大使館",
     "日本にはいわゆる「海外警察署」は存在しない。東京のサービスステーションはすでに閉鎖された。"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "outlet", "text"), OWN)
def test_an_embassy_in_its_own_document_acts_for_no_host_and_names_no_post(read, lang, outlet, text):
    assert not read(report(lang, outlet, text), "response")
    assert not read(report(lang, outlet, text), "station")


@pytest.mark.parametrize(("lang", "outlet", "text"), OWN)
def test_it_denies_in_its_own_voice(read, lang, outlet, text):
    said = [claim for claim in read(report(lang, outlet, text), "statement") if "existence" in claim.slots.denies]
    assert len(said) == 1
    assert said[0].stance is Stance.DENIES
    assert said[0].speaker.name.lower().split()[0] in {"embassy", "chinese"}


@pytest.mark.parametrize(
    ("lang", "outlet", "text"),
    [one for one in OWN if one[0] in {"en", "fr", "es", "pt", "it", "zh", "ja"}],
)
def test_it_grants_that_a_post_has_closed(read, lang, outlet, text):
    said = [claim for claim in read(report(lang, outlet, text), "statement") if "closure" in claim.slots.concedes]
    assert [one.stance for one in said] == [Stance.CONCEDES]


@pytest.mark.parametrize(
    ("lang", "outlet", "genre", "text"),
    [
        ("ko", "주한중국대사관", "official",
         "한국에는 이른바 비밀경찰서가 존재하지 않는다. 서울의 서비스센터는 이미 폐쇄되었다."),
        ("zh", "新华社", "news", "荷兰境内不存在所谓海外警察站。阿姆斯特丹的服务站已经关闭。"),
        ("en", "Global Times", "news",
         "There are no Chinese police stations in the Netherlands. The service station in Amsterdam has been closed."),
    ],
)  # fmt: skip
def test_a_medium_of_the_accused_state_speaks_for_no_host(read, lang, outlet, genre, text):
    assert not read(report(lang, outlet, text, genre), "response")
    assert not read(report(lang, outlet, text, genre), "station")


def test_a_document_without_a_publisher_says_at_its_head_whose_it_is(read):
    text = "Embassy of the People's Republic of China in Ireland\n\nThere are no Chinese police stations in Ireland.\n"
    found = read(text, "statement")
    assert [one.speaker.name for one in found] == ["Embassy of the People's Republic of China in Ireland"]


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("Embassy of the Netherlands in China",
         "The ministry has closed the Chinese police station in Amsterdam."),
        ("Department of Foreign Affairs", "The Department ordered the Chinese embassy to close the station in Dublin."),
        ("Xinhua", "The Dutch government has ordered China to close its police stations in Amsterdam."),
    ],
)  # fmt: skip
def test_a_host_and_what_is_told_of_one_by_name_still_act(read, outlet, text):
    assert read(report("en", outlet, f"China has police stations abroad. {text}"), "response")


@pytest.mark.parametrize(
    "text",
    [
        "Ireland never gave permission for a police station in Dublin.",
        "The Irish government has never authorised a police station in Dublin.",
    ],
)
def test_that_a_host_gave_no_leave_is_not_its_word_where_the_accused_says_so(read, text):
    assert not read(report("en", "Embassy of China in Ireland", text), "response")
    assert not read(report("en", "Embassy of China in Ireland", text), "statement")
