"""Place names in Korean: countries and towns abroad at the beginning of a word, whatever particle is hung on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from longarm.read.gazetteer import Gazetteer, Kind
from longarm.read.places.mention import Mention
from longarm.records.span import Span

_COUNTRIES = """
CN 중국 중화인민공화국 신장위구르 신장 티베트|KR 한국 대한민국 남한|KP 북한 조선민주주의인민공화국|JP 일본
TW 대만 타이완|HK 홍콩|US 미국|CA 캐나다|MX 멕시코|BR 브라질|AR 아르헨티나|CL 칠레|PE 페루|CO 콜롬비아
EC 에콰도르|VE 베네수엘라|GB 영국 잉글랜드 스코틀랜드 북아일랜드|IE 아일랜드|NL 네덜란드|BE 벨기에
LU 룩셈부르크|DE 독일|FR 프랑스|ES 스페인|PT 포르투갈|IT 이탈리아|CH 스위스|AT 오스트리아|CZ 체코
SK 슬로바키아|PL 폴란드|HU 헝가리|RO 루마니아|BG 불가리아|GR 그리스|HR 크로아티아|RS 세르비아|SI 슬로베니아
BA 보스니아|AL 알바니아|MD 몰도바|UA 우크라이나|BY 벨라루스|RU 러시아|LT 리투아니아|LV 라트비아|EE 에스토니아
SE 스웨덴|NO 노르웨이|DK 덴마크|FI 핀란드|IS 아이슬란드|TR 튀르키예 터키|IR 이란|IQ 이라크|SY 시리아
IL 이스라엘|SA 사우디아라비아 사우디|AE 아랍에미리트|EG 이집트|QA 카타르|KZ 카자흐스탄|UZ 우즈베키스탄
KG 키르기스스탄|TJ 타지키스탄|TM 투르크메니스탄|AZ 아제르바이잔|GE 조지아|AM 아르메니아|AF 아프가니스탄
PK 파키스탄|IN 인도(?=[ 의는가에])|NP 네팔|LK 스리랑카|BD 방글라데시|MN 몽골|VN 베트남|TH 태국|LA 라오스
KH 캄보디아|MM 미얀마|MY 말레이시아|SG 싱가포르|ID 인도네시아|PH 필리핀|AU 호주 오스트레일리아|NZ 뉴질랜드
FJ 피지(?=[ 의는가에])|ZA 남아프리카공화국 남아공|NG 나이지리아|KE 케냐|TZ 탄자니아|UG 우간다|RW 르완다
ET 에티오피아|ER 에리트레아|AO 앙골라|LS 레소토|GH 가나(?=[ 의는가에])
"""
_TOWNS = """
Beijing CN 베이징|Shanghai CN 상하이|Fuzhou CN 푸저우|Wenzhou CN 원저우|Lishui CN 리수이|Nantong CN 난퉁
Seoul KR 서울|Busan KR 부산|Incheon KR 인천|Jeju City KR 제주|Tokyo JP 도쿄|Osaka JP 오사카|Taipei TW 타이베이
New York US 뉴욕|Los Angeles US 로스앤젤레스|San Francisco US 샌프란시스코|Boston US 보스턴|Chicago US 시카고
Houston US 휴스턴|Washington US 워싱턴|Toronto CA 토론토|Vancouver CA 밴쿠버|Montréal CA 몬트리올
Ottawa CA 오타와|London GB 런던|Glasgow GB 글래스고|Manchester GB 맨체스터|Croydon GB 크로이던
Dublin IE 더블린|Amsterdam NL 암스테르담|Rotterdam NL 로테르담|The Hague NL 헤이그|Brussels BE 브뤼셀
Antwerp BE 안트베르펜|Berlin DE 베를린|Hamburg DE 함부르크|Munich DE 뮌헨|Frankfurt am Main DE 프랑크푸르트
Dresden DE 드레스덴|Paris FR 파리(?=[ 의에시])|Lyon FR 리옹|Madrid ES 마드리드|Barcelona ES 바르셀로나
Valencia ES 발렌시아|Lisbon PT 리스본|Porto PT 포르투(?!갈)|Rome IT 로마|Milan IT 밀라노|Florence IT 피렌체
Prato IT 프라토|Venice IT 베네치아|Zürich CH 취리히|Geneva CH 제네바|Bern CH 베른|Vienna AT 빈(?=[ 의에])
Prague CZ 프라하|Brno CZ 브르노|Bratislava SK 브라티슬라바|Košice SK 코시체|Budapest HU 부다페스트
Bucharest RO 부쿠레슈티|Sofia BG 소피아|Athens GR 아테네|Belgrade RS 베오그라드|Zagreb HR 자그레브
Warsaw PL 바르샤바|Kyiv UA 키이우 키예프|Minsk BY 민스크|Moscow RU 모스크바|Vilnius LT 빌뉴스
Riga LV 리가(?=[ 의에])|Tallinn EE 탈린|Stockholm SE 스톡홀름|Gothenburg SE 예테보리|Malmö SE 말뫼
Oslo NO 오슬로|Copenhagen DK 코펜하겐|Helsinki FI 헬싱키|Istanbul TR 이스탄불|Ankara TR 앙카라
Tehran IR 테헤란|Dubai AE 두바이|Cairo EG 카이로|Tbilisi GE 트빌리시|Almaty KZ 알마티|Bangkok TH 방콕
Hanoi VN 하노이|Phnom Penh KH 프놈펜|Kuala Lumpur MY 쿠알라룸푸르|Jakarta ID 자카르타|Manila PH 마닐라
Sydney AU 시드니|Melbourne AU 멜버른|Canberra AU 캔버라|Auckland NZ 오클랜드|Wellington NZ 웰링턴
Johannesburg ZA 요하네스버그|Santiago CL 산티아고|Viña del Mar CL 비냐델마르|Buenos Aires AR 부에노스아이레스
São Paulo BR 상파울루|Rio de Janeiro BR 리우데자네이루|Qingtian CN 칭톈
Brossard CA 브로사르|Markham CA 마컴|Scarborough CA 스카버러|Richmond CA 리치먼드|Hendon GB 헨던|Köln DE 쾰른
Düsseldorf DE 뒤셀도르프|Linz AT 린츠(?=[ 의에시])|Daegu KR 대구(?=[ 의에시경지])|Fukuoka JP 후쿠오카|Nagoya JP 나고야
"""
#: A name begins a word; a short form of a state stands before its body or people.
_SHORT = {"미": "US", "영": "GB", "중": "CN", "일": "JP", "러": "RU", "독": "DE", "불": "FR", "호": "AU"}
_SHORT_FORM = re.compile(
    r"(?<![가-힣\d])(?P<short>[미영중일러독불호]) "
    r"(?=법무부|국무부|재무부|정부|당국|경찰|외교부|내무부|의회|하원|상원|대사관|연방)"
)


@lru_cache(maxsize=1)
def _names() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Return what finds a name at the beginning of a word, and for each the town, empty for a country, and the code."""
    found: dict[str, tuple[str, str]] = {}
    guards: dict[str, str] = {}
    for table, towns in ((_COUNTRIES, False), (_TOWNS, True)):
        for row in re.split(r"[|\n]", table):
            told = re.match(r"(?P<town>.*?)\s?(?P<code>[A-Z]{2}) (?P<names>[가-힣].*)", row)
            for name in re.findall(r"([가-힣]+)(\(\?[^)]*\))?", told["names"]) if told else ():
                found[name[0]] = (told["town"] if told and towns else "", told["code"] if told else "")
                guards[name[0]] = name[1]
    names = sorted(found, key=lambda name: (-len(name), name))
    pattern = "|".join(name + guards[name] for name in names)
    return re.compile(rf"(?<![가-힣])(?:{pattern})"), found


def find_hangul(text: str, within: Span, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the places named in a Korean sentence, in text order."""
    pattern, names = _names()
    for found in pattern.finditer(text, within.start, within.end):
        town, code = names[found[0]]
        entries = gazetteer.country_entry(code)
        if town:
            here = [one for one in gazetteer.find(town) if one.country == code and one.kind <= Kind.CAPITAL]
            entries = tuple(sorted(here, key=lambda one: -one.people)[:1]) or entries
        yield Mention(Span(found.start(), found.end()), found[0], entries, lang="ko")
    for found in _SHORT_FORM.finditer(text, within.start, within.end):
        span = Span(found.start("short"), found.end("short"))
        yield Mention(span, found["short"], gazetteer.country_entry(_SHORT[found["short"]]), "adjective")


def country_in_hangul(words: str) -> str | None:
    """Return the country that is named first in some Korean words, by itself or by a town of it."""
    pattern, names = _names()
    found = pattern.search(words)
    if found is not None:
        return names[found[0]][1]
    short = _SHORT_FORM.search(words)
    return _SHORT[short["short"]] if short is not None else None
