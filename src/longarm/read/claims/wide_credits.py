"""Where reports in Chinese, Japanese and Korean say they have something from: wire brackets, and media without a name.

A wire's bracket opens a report ("【オタワ共同】", "(서울=연합뉴스)") or closes one of its paragraphs ("（共同）").
Media without a name are cited by whose they are ("韩媒", "국내 언론"); media that somebody finds fault with tell
nothing ("指責部分媒體抹黑").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.claims.cited import Cited
from longarm.read.claims.ground import Ground
from longarm.read.families import WIDE
from longarm.read.parsed import Sentence
from longarm.records.claim import Confidence
from longarm.records.report import Role
from longarm.records.span import Span

_AGENCIES = {
    "Kyodo": "共同通信|共同社|共同|교도통신|교도",
    "Jiji": "時事通信|時事|지지통신",
    "AFP": "AFP|法新社",
    "Associated Press": "AP通信|AP|美联社|美聯社",
    "Reuters": "ロイター|路透社|路透|로이터",
    "dpa": "DPA|dpa|德新社",
    "EFE": "EFE|埃菲社",
    "ANSA": "ANSA|安莎社",
    "TASS": "塔斯社|タス通信|타스",
    "Xinhua": "新华社|新華社|신화통신|신화",
    "Central News Agency": "中央社",
    "China News Service": "中新社",
    "Yonhap": "연합뉴스|연합|聯合ニュース|韩联社|韓聯社",
    "Newsis": "뉴시스",
    "News1": "뉴스1",
    "Bloomberg": "Bloomberg|ブルームバーグ|彭博社|彭博|블룸버그",
}
_NAMES = {form: name for name, forms in _AGENCIES.items() for form in forms.split("|")}
_FORMS = "|".join(re.escape(form) for form in sorted(_NAMES, key=lambda form: (-len(form), form)))
#: A bracket that opens a passage, with its agency: behind the town, before "reporter", "dispatch" or the closing mark.
_OPENS = re.compile(
    rf"[\s★●■◆]*[【（(\[〔［](?P<before>[^】）)\]〕］\n]{{0,16}}?)(?P<agency>{_FORMS})"
    r"(?P<after>[^】）)\]〕］\n]{0,18})[】）)\]〕］]"
)
_CLOSES = re.compile(rf"[（(【](?P<agency>{_FORMS})(?:通信|[电電]|ニュース)?[）)】]\s*\Z")
#: Between an agency and a foreign one: "【パリAFP時事】" comes from the first through the second.
_CLOSING = 24
_PASSAGES = 6
#: Whose media are told of, by language: words before or inside those for media.
_WHOSE = {
    "zh": (
        ("South Korean media", r"韩媒|韓媒|(?:韩国|韓國|南韩|南韓)(?:多家|部分|官方)?(?:媒体|媒體|传媒|傳媒)"),
        ("Japanese media", r"日媒|日本(?:多家|部分)?(?:媒体|媒體)"),
        ("Dutch media", r"(?:荷兰|荷蘭)(?:多家|部分)?(?:媒体|媒體)"),
        ("German media", r"德媒|(?:德国|德國)(?:多家|部分)?(?:媒体|媒體)"),
        ("British media", r"英媒|(?:英国|英國)(?:多家|部分)?(?:媒体|媒體)"),
        ("US media", r"美媒|(?:美国|美國)(?:多家|部分)?(?:媒体|媒體)"),
        ("Canadian media", r"加媒|加拿大(?:多家|部分)?(?:媒体|媒體)"),
        ("Chinese state media", r"官媒|(?:中国|中國|中共)?官方(?:媒体|媒體)"),
        ("foreign media", r"外[电電媒]|外[国國](?:媒体|媒體)"),
        ("local media", r"(?:当地|當地|本地)(?:多家|部分)?(?:媒体|媒體|传媒|傳媒)"),
    ),
    "ja": (
        ("South Korean media", r"韓国(?:の)?メディア"),
        ("Dutch media", r"オランダ(?:の)?メディア"),
        ("US media", r"米(?:国)?(?:の)?メディア"),
        ("British media", r"英(?:国)?(?:の)?メディア"),
        ("Chinese state media", r"中国(?:の)?(?:国営|官製|政府系)メディア"),
        ("Japanese media", r"国内(?:の)?メディア|日本(?:の)?メディア"),
        ("foreign media", r"海外(?:の)?メディア|欧米(?:の)?メディア"),
        ("local media", r"(?:現地|地元)(?:の)?メディア"),
        ("weekly magazine", r"週刊誌"),
    ),
    "ko": (
        ("South Korean media", r"(?:국내|한국)(?: 일부| 주요| 복수의)? ?(?:언론|매체)"),
        ("Japanese media", r"일본 ?(?:언론|매체)"),
        ("German media", r"독일 ?(?:언론|매체)"),
        ("British media", r"영국 ?(?:언론|매체)"),
        ("Dutch media", r"네덜란드 ?(?:언론|매체)"),
        ("Chinese state media", r"중국 (?:관영 ?)(?:언론|매체)|관영 ?(?:언론|매체)"),
        ("Chinese media", r"중국 ?(?:언론|매체)"),
        ("foreign media", r"외신|(?:해외|외국) ?(?:언론|매체)"),
        ("local media", r"현지 ?(?:언론|매체)"),
    ),
}
_WHOSE_MEDIA = {lang: tuple((name, re.compile(words)) for name, words in rows) for lang, rows in _WHOSE.items()}
_REACH = 8
#: Media with which somebody finds fault, or of which something is asked.
_BLAMED_BEFORE = {
    "zh": re.compile(
        r"(?:指[责責]|批[评評]|抨[击擊]|呼[吁籲]|痛批|抗[议議]|控告|[驳駁]斥|[斥责責][责責]|指控|要求|不[满滿])[^，。；]{0,8}\Z"
    ),
}
_BLAMED_AFTER = {
    "zh": re.compile(
        r"[^，。；]{0,6}(?:抹黑|炒作|造[谣謠]|歪曲|渲染|[污诬誣]蔑|不[实實]|失[实實]|[问問][询詢]|[询詢][问問]|追[问問])"
    ),
    "ja": re.compile(
        r"[^。、]{0,8}?(?:(?:を|に(?:対し)?)[^。、]{0,6}?(?:批判|非難|抗議|中傷|答え|応じ|要請)|中傷|捏造|でっち上げ)"
    ),
    "ko": re.compile(r"[^.,]{0,10}?(?:비방|왜곡|날조|허위|비난|에 유감|를 규탄)"),
}


def find_wires(ground: Ground) -> Iterator[Cited]:
    """Yield the agencies whose brackets open the report's body or close a paragraph."""
    text, seen = ground.text, 0
    for passage in ground.parsed.passages:
        if passage.lang not in WIDE or passage.role is not Role.BODY or seen >= _PASSAGES:
            continue
        seen += 1
        found = _OPENS.match(text, passage.span.start, passage.span.end) if seen <= _PASSAGES else None
        found = found or _CLOSES.search(text, max(passage.span.start, passage.span.end - _CLOSING), passage.span.end)
        if found is not None:
            span = Span(found.start("agency"), found.end("agency"))
            name = _NAMES[found["agency"]]
            yield Cited(name, span, passage.span, "credit", "citation.credit", Confidence.HIGH)


def media_name(ground: Ground, sentence: Sentence, span: Span) -> str | None:
    """Return how nameless media are cited by whose they are, None where the words do not tell."""
    rows = _WHOSE_MEDIA.get(sentence.lang, ())
    start = max(sentence.span.start, span.start - _REACH)
    end = min(sentence.span.end, span.end + 2)
    for name, words in rows:
        found = words.search(ground.text, start, end)
        if found is not None and found.end() > span.start:
            return name
    return None


def is_blamed(ground: Ground, sentence: Sentence, span: Span) -> bool:
    """Say whether somebody finds fault with media or answers them, so that they tell nothing here."""
    before, after = _BLAMED_BEFORE.get(sentence.lang), _BLAMED_AFTER.get(sentence.lang)
    if before is not None and before.search(ground.text[max(sentence.span.start, span.start - 16) : span.start]):
        return True
    return after is not None and after.match(ground.text, span.end, sentence.span.end) is not None
