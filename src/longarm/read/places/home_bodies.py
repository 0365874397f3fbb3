"""Bodies that a text of their own country names without it: "Säpo", "警視庁", 국정원, "立委", "Národná rada".

Each stands for its country wherever the language is written. A name that other states have too is not among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.gazetteer import Gazetteer
from longarm.read.places.mention import Mention
from longarm.records.span import Span

_NAMES = {
    "ja": {
        "JP": "警視庁|警察庁|公安調査庁|(?:大阪|京都)府警|[\u4e00-\u9fff]{2,3}県警|道警|[\u4e00-\u9fff]{2}地検|都議会"
        "|衆(?:議)?院|参(?:議)?院|立憲民主党|自民党|公明党|日本維新の会|国民民主党|官房(?:副)?長官|外務副大臣"
        "|国家公安委員(?:会|長)|出入国在留管理庁|入管庁|内閣府|総務省|在日中国大使館",
        "GB": "英下院|英上院|テムズバレー警察|ロンドン警視庁|スコットランドヤード",
        "CA": "王立カナダ騎馬警察|カナダ騎馬警察",
        "US": "連邦捜査局|米連邦地裁|ニューヨーク市警",
        "KR": "国家情報院",
        "TW": "立法委員|立法院|行政院|大陸委員会|民進党|国民党",
    },
    "zh": {
        "TW": "立法院|立委|陆委会|行政院|国安局|刑事局|警政署|移民署|民进党|国民党|调查局(?=[长站处])",
        "JP": "警视厅|警察厅(?=长官)|东京都警",
        "KR": "国家情报院|国情院",
        "US": "联邦调查局|纽约市警|国土安全部|布鲁克林联邦",
        "CA": "皇家骑警",
        "GB": "苏格兰场|大都会警察|伦敦警察厅|军情五处|泰晤士河谷警方",
    },
    "ko": {
        "KR": "국가정보원|국정원|경찰청|서울경찰청|서울(?:중앙)?지검|더불어민주당|민주당|국민의힘|정의당"
        "|외교통일위원회|외통위|정보위원회|법무부|서울시|국회(?= 외교| 정보| 국방)|대통령실|청와대|방첩사|송파구",
        "US": "연방수사국|미 법무부|미 국무부|뉴욕경찰|FBI",
        "GB": "런던경찰청|스코틀랜드 야드",
        "CA": "왕립기마경찰|연방기마경찰",
    },
    "sv": {
        "SE": r"Säpos?|Säkerhetspolisens?|[Rr]iksdag(?:en|ens)?|riksdagsledam\w*|Migrationsverkets?|Rosenbad"
        r"|Riksåklagar\w*|Justitiekanslern|UD|Rikskriminalpolisen|Sverigedemokrat\w*|Moderaterna\w*|Utrikesdepartementet"
        r"|Socialdemokraterna\w*|Liberalerna\w*|Vänsterpartiet\w*|Centerpartiet\w*|Kristdemokraterna\w*|Miljöpartiet\w*",
        "DK": r"PET|Folketinget\w*|Christiansborg",
        "NO": r"PST|Stortinget\w*|Kripos",
        "FI": r"Supo|[Ss]kyddspolisen\w*|[Cc]entralkriminalpolisen\w*",
        "GB": r"Scotland Yard|MI5",
        "US": "FBI",
    },
    "cs": {
        "CZ": r"BIS|NÚKIB\w*|NCOZ|GIBS|ÚZSI|(?:Poslaneck\w+ )?sněmovn\w+|Strakov\w+ akademi\w+|TOP 09|ODS|STAN"
        r"|Pirát\w+|Bezpečnostní informační služb\w+|Černínsk\w+ palác\w*",
        "SK": r"SIS|Národn\w+ rad\w+",
        "US": "FBI",
        "GB": r"MI5|Scotland Yard\w*",
    },
    "sk": {
        "SK": r"SIS|NAKA|NBÚ|Národn\w+ rad\w+|Slovensk\w+ informačn\w+ služb\w+|Smer|SaS|KDH|OĽaNO"
        r"|Progresívn\w+ Slovensk\w+",
        "CZ": r"BIS|NÚKIB\w*|NCOZ|Bezpečnostn\w+ informačn\w+ služb\w+",
        "US": "FBI",
        "GB": r"MI5|Scotland Yard\w*",
    },
}
_SPACED = frozenset({"sv", "cs", "sk"})


def _compile(lang: str, rows: dict[str, str]) -> re.Pattern[str]:
    names = "|".join(f"(?P<{code}>{words})" for code, words in rows.items())
    return re.compile(rf"\b(?:{names})\b" if lang in _SPACED else names)


_BY_LANG = {lang: _compile(lang, rows) for lang, rows in _NAMES.items()}


def find_home_bodies(text: str, within: Span, lang: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the bodies of a sentence that tell their country by their name, in text order.

    Args:
        text: the report's text, Chinese in simplified characters.
        within: the sentence.
        lang: its language.
        gazetteer: the gazetteer.
    """
    pattern = _BY_LANG.get(lang)
    for found in pattern.finditer(text, within.start, within.end) if pattern is not None else ():
        span = Span(found.start(), found.end())
        yield Mention(span, found[0], gazetteer.country_entry(str(found.lastgroup)), "body")


def home_body(words: str, lang: str) -> str | None:
    """Return the country of the body that is named first in some words, None where none tells its own."""
    pattern = _BY_LANG.get(lang)
    found = pattern.search(words) if pattern is not None else None
    return str(found.lastgroup) if found is not None else None
