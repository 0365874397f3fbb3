"""Places of reports in the other languages."""

from __future__ import annotations

import pytest

CASES = [
    ("nl", "De Tweede Kamer vraagt naar bureaus in Amsterdam en Rotterdam.",
     [("Tweede Kamer", "NL"), ("Amsterdam", "NL"), ("Rotterdam", "NL")]),
    ("nl", "Het Nederlandse kabinet sprak met China in Den Haag.",
     [("Nederlandse", "NL"), ("China", "CN"), ("Den Haag", "NL")]),
    ("de", "Die niederländische Regierung und das Auswärtige Amt in Berlin prüfen das.",
     [("niederländische", "NL"), ("Auswärtige Amt", "DE"), ("Berlin", "DE")]),
    ("de", "In Frankfurt am Main und in Essen fragt die Polizei nach. Dabei half die Stelle in Wien.",
     [("Frankfurt am Main", "DE"), ("Essen", "DE"), ("Wien", "AT")]),
    ("fr", "À Aubervilliers, la police française enquête, selon le ministère néerlandais.",
     [("Aubervilliers", "FR"), ("française", "FR"), ("néerlandais", "NL")]),
    ("fr", "La GRC enquête à Brossard, au Québec.", [("GRC", "CA"), ("Brossard", "CA"), ("Québec", "CA")]),
    ("es", "La policía china abrió oficinas en Madrid, Barcelona y Valencia, según la Guardia Civil.",
     [("china", "CN"), ("Madrid", "ES"), ("Barcelona", "ES"), ("Valencia", "ES"), ("Guardia Civil", "ES")]),
    ("es", "El gobierno irlandés y los Países Bajos respondieron desde Londres.",
     [("irlandés", "IE"), ("Países Bajos", "NL"), ("Londres", "GB")]),
    ("pt", "A polícia chinesa em Lisboa e no Rio de Janeiro, diz o governo holandês.",
     [("chinesa", "CN"), ("Lisboa", "PT"), ("Rio de Janeiro", "BR"), ("holandês", "NL")]),
    ("it", "La polizia cinese a Prato e a Milano; il governo olandese tace.",
     [("cinese", "CN"), ("Prato", "IT"), ("Milano", "IT"), ("olandese", "NL")]),
    ("zh", "荷兰外交部说，阿姆斯特丹和鹿特丹的站点必须关闭。",
     [("荷兰", "NL"), ("阿姆斯特丹", "NL"), ("鹿特丹", "NL")]),
    ("zh", "福州市公安局在都柏林設立了服務站，愛爾蘭政府表示。",
     [("福州市", "CN"), ("都柏林", "IE"), ("愛爾蘭", "IE")]),
    ("zh", "青田县警方在马德里。", [("青田县", "CN"), ("马德里", "ES")]),
    ("ja", "オランダ政府はアムステルダムとロッテルダムの拠点を閉鎖させた。",
     [("オランダ", "NL"), ("アムステルダム", "NL"), ("ロッテルダム", "NL")]),
    ("ja", "警視庁は東京都の施設を調べ、米司法省はニューヨークで起訴した。",
     [("警視庁", "JP"), ("東京都", "JP"), ("米", "US"), ("ニューヨーク", "US")]),
]  # fmt: skip
NOTHING = [
    ("de", "Die Polizei hat das Verfahren nach dem Essen eröffnet. Dabei blieb es."),
    ("nl", "De politie zegt dat het Openbaar bestuur zweeg."),
    ("es", "La policía y el gobierno no dicen nada de la Plaza Mayor."),
    ("zh", "大家认为公安的安全工作和平稳定。"),
    ("ja", "アムステルダムズという店名だった。"),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), CASES)
def test_places_are_found_and_located(find, lang, text, wanted):
    assert [(place.words, place.country) for place in find(text, lang)] == wanted


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_plain_words_are_no_places(find, lang, text):
    assert [place.words for place in find(text, lang)] == []
