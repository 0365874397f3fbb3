"""Takes the phrase of a speaker apart in Chinese, Japanese and Korean: longest word first, the rest is a name."""

from __future__ import annotations

import re

from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.parts import Parts
from longarm.read.given_names import HAN_FAMILY
from longarm.read.han_forms import one_way

_MARKS = re.compile(r"[「」『』“”《》〈〉\"'、\s]+")
_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_QUOTED = re.compile(r"[「『“《](?P<name>[^」』”》]{2,30})[」』”》]")
#: "one", "several", "his" before the noun of a person: "一名学生", "多位专家", "他的律师".
_COUNTED = re.compile(
    r"^(?:(?:另|又)?(?:有)?(?:其中)?[一二两兩三数數多几幾这這那该該某0-9]+[位名个個些群批]|[几兩两多数數三四五][家间間]|有[位名](?!$)|有(?=.{2,8}(?:人士|媒体|媒體|网民|網民|学者|學者|专家|專家)$)|[他她其](?:的|们的|們的)?(?=律师|律師|家|母|父|妻|丈|朋|友|辩|辯|发|發|办|辦))"
)
#: "the report that X handed in": X speaks by its report.
_GIVEN_OUT = re.compile(
    r"(?:最新|新|共同|联合|聯合)?(?:提交|发表|發表|发布|發布|公布|出具|编写|編寫|撰写|撰寫|出版)的"
    r"(?=.{0,4}(?:报告|報告|声明|聲明|研究))"
)
#: "then interior minister", "the former head": when somebody held an office.
_ONCE = {
    "ja": re.compile(r"^(?:当時の?|元|前|現職の?|現)(?=[^代日職])"),
    "ko": re.compile(r"^(?:당시|전직|현직|신임|전|현)\s"),
    "zh": re.compile(r"^(?:[时時]任|[现現]任|前任|[当當][时時]的|[现現]年\d+[岁歲]的)"),
}
#: "one of the city councillors".
_ONE_OF = re.compile(r"の(?:[1１一]人|ひとり|男性|女性)$|(?<=[員者官家民])(?:たち|ら)$")
_BULLETS = " \u3000•・●○◎◆◇■□▲△▶※*-–—"
_PLACED = frozenset({"body", "crowd"})
_LITTLE = frozenset("的之所该該各同はの")
_LONGEST_WORD = 24


def read_wide_parts(words: str, lexicon: Lexicon) -> Parts:
    """Take a phrase apart.

    Args:
        words: the phrase as written.
        lexicon: its language.
    """
    latin = _LATIN.search(words)
    plain = _GIVEN_OUT.sub("", _COUNTED.sub("", _BRACKETS.sub("", words).strip(_BULLETS)))
    plain = _ONCE[lexicon.lang].sub("", plain) if lexicon.lang in _ONCE else plain
    plain = _ONE_OF.sub("", plain) if lexicon.lang == "ja" else plain
    parts = Parts(words=plain.strip("「」『』“”《》"))
    plain = _seated(plain, parts, lexicon)
    run, place, at = "", "", 0
    while at < len(plain):
        quoted = _QUOTED.match(plain, at)
        if quoted:
            run = _close(run, parts)
            place = ""
            name = quoted["name"].strip()
            parts.names = [(lexicon.names.get((one_way(name.lower(), lexicon.lang),), name), False)]
            at = quoted.end()
            continue
        for size in range(min(_LONGEST_WORD, len(plain) - at), 0, -1):
            if _is_known(plain[at : at + size], lexicon):
                word = plain[at : at + size]
                noun = lexicon.nouns.get(one_way(word, lexicon.lang), ("", ""))[0]
                if noun in _PLACED and lexicon.lang == "zh":
                    run = _before_body(run or place, parts)
                office = noun == "role" and lexicon.lang != "zh"
                run, place = _close(run, parts, office=office), ""
                _take(word, lexicon, parts)
                at += size
                break
        else:
            char = plain[at]
            if char == "的":
                run, place = "", run
            elif char in _LITTLE or (_MARKS.match(char) and not (run and run[-1].isascii())):
                run = _close(run, parts)
            else:
                run += char
            at += 1
    _close(run, parts)
    if latin and parts.names and parts.role and not parts.names[-1][0].isascii():
        parts.names[-1] = (latin["name"], False)
    elif latin and parts.unknown and " " in latin["name"]:
        parts.names.append((latin["name"], False))
    return parts


#: "中國駐捷克大使館", "在オランダ中国大使館", "주네덜란드 중국대사관": where a mission stands.
_SEATED = {
    "zh": re.compile(r"[驻駐](?P<where>[^的]{2,8}?)(?=[总總]?(?:大使|使[馆館]|[领領]事|[领領][馆館]|代[办辦表]))"),
    "ja": re.compile(
        r"(?:在|駐)(?P<where>[^\u3040-\u309f]{1,9}?)の?(?=(?:中国|ロシア|イラン|インド|ベトナム|トルコ|北朝鮮)?(?:総領事|領事|大使|公使))"
    ),
    "ko": re.compile(
        r"주(?P<where>[가-힣]{1,8}?)\s?(?=(?:중국|러시아|이란|인도|베트남|튀르키예|북한)?\s?(?:총영사|영사|대사))"
    ),
}
#: One character for a state in front of its missions: "在日", "주한".
_SHORT_STATES = {
    "日": "Japan", "韓": "South Korea", "米": "the United States", "英": "Britain", "独": "Germany", "仏": "France",
    "加": "Canada", "豪": "Australia", "蘭": "the Netherlands", "美": "the United States", "德": "Germany",
    "法": "France", "澳": "Australia", "韩": "South Korea", "荷": "the Netherlands",
    "한": "South Korea", "일": "Japan", "미": "the United States", "영": "Britain", "독": "Germany",
}  # fmt: skip
_WITH_ARTICLE = frozenset({"Netherlands", "United States", "United Kingdom", "Czech Republic", "Philippines"})


def _seated(words: str, parts: Parts, lexicon: Lexicon) -> str:
    """Note where a mission stands, and return its words without the place."""
    found = _SEATED[lexicon.lang].search(words) if lexicon.lang in _SEATED else None
    if found is None:
        return words
    where = one_way(found["where"], lexicon.lang)
    state = _SHORT_STATES.get(found["where"]) or lexicon.countries.get((where,))
    if state is None:
        return words
    parts.place = f"in {'the ' if state in _WITH_ARTICLE else ''}{state}"
    return words[: found.start()] + words[found.end() :]


def names_speaker(words: str, lexicon: Lexicon) -> bool:
    """Say whether a phrase names somebody who can speak: a body, an office, a group or a name."""
    parts = read_wide_parts(words, lexicon)
    return bool(parts.names or parts.role or parts.body or parts.crowd or parts.group or parts.document)


def names_state(words: str, lexicon: Lexicon) -> bool:
    """Say whether a phrase is a state by its name alone, or its side: "中国側"."""
    parts = read_wide_parts(words, lexicon)
    return parts.country is not None and not parts.unknown and not parts.names


def read_speaker(words: str, lexicon: Lexicon) -> Parts:
    """Take a phrase apart; of one with words that no list covers, its last known noun where a clause stands before.

    "画面に映った制服の警官" is an officer, "제주에 사는 식당 대표" the head of a restaurant.
    """
    parts = read_wide_parts(words, lexicon)
    if not parts.unknown or parts.names or parts.body or lexicon.lang not in _CLAUSE_ENDS:
        return parts
    for found in _CLAUSE_ENDS[lexicon.lang].finditer(words):
        tail = read_wide_parts(words[found.end() :], lexicon)
        if not tail.unknown and (tail.role or tail.body or tail.crowd or tail.names):
            return tail
    return parts


#: Where a clause or another noun ends before the noun of a speaker.
_CLAUSE_ENDS = {
    "zh": re.compile(r"的"),
    "ja": re.compile(r"[のたるいなだ](?=[^\u3040-\u309f])"),
    "ko": re.compile(r"\s"),
}


def opening_phrase(sentence: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the known words that open a sentence end, None where they name no body or office."""
    at, able = 0, False
    while at < len(sentence):
        size = next((n for n in range(_LONGEST_WORD, 0, -1) if _is_known(sentence[at : at + n], lexicon)), 0)
        size = min(size, len(sentence) - at)
        if not size:
            break
        word = one_way(sentence[at : at + size], lexicon.lang)
        able = able or word in lexicon.nouns or (word.lower(),) in lexicon.names
        at += size
    named = _WRITTEN.match(sentence, at) if able else None
    return (0, named.end() if named else at) if able else None


#: A foreigner's name behind his office, with its Latin form in brackets.
_WRITTEN = re.compile(r"[\u3400-\u9fff·]{2,10}[（(][A-Z][\w.’'\- ]{2,40}[）)]")


def _is_known(word: str, lexicon: Lexicon) -> bool:
    word = one_way(word, lexicon.lang)
    low = word.lower()
    named = (low,) in lexicon.names or tuple(low.split()) in lexicon.names
    return named or (word,) in lexicon.countries or word in lexicon.nouns


def _before_body(run: str, parts: Parts) -> str:
    """A place before a body ("福州公安局") goes with it in pinyin, its characters beside it."""
    if parts.country is None and 2 <= len(run) <= 3 and all("\u3400" <= char <= "\u9fff" for char in run):
        from pypinyin import Style, lazy_pinyin

        parts.country = f"{''.join(lazy_pinyin(run, style=Style.NORMAL)).capitalize()} ({run})"
        return ""
    return _close(run, parts)


def _take(word: str, lexicon: Lexicon, parts: Parts) -> None:
    word = one_way(word, lexicon.lang)
    low = word.lower()
    if (low,) in lexicon.names or tuple(low.split()) in lexicon.names:
        parts.names.append((lexicon.names.get((low,)) or lexicon.names[tuple(low.split())], False))
    elif (word,) in lexicon.countries:
        country = lexicon.countries[(word,)]
        parts.country = parts.country or lexicon.adjectives.get(country, country)
    else:
        kind, english = lexicon.nouns[word]
        if kind == "role":
            parts.role = english  # "会長の弁護士", "탈북민단체 대표": the last noun is who it is
        else:
            parts.take(kind, english)


def _close(run: str, parts: Parts, *, office: bool = False) -> str:
    """Keep a run that has the form of a name: Latin letters, dots between han or kana, a Chinese person's, an outlet's.

    Args:
        run: characters that no word of the language covers.
        parts: what was read so far.
        office: an office follows ("林芳正外相").
    """
    name = run.strip(" ·,，、")
    own = _HAN.fullmatch(name) or _HANGUL_NAME.fullmatch(name)
    beside = bool(parts.role or office) and 2 <= len(name) <= _LONGEST_NAME and own
    formed = _NAME_FORM.fullmatch(name) or is_han_person(name) or _OUTLET.fullmatch(name)
    if len(name) > 1 and (beside or formed) and not _NO_NAME.search(name):
        parts.names.append((name, False))
    elif name:
        parts.unknown = True
    return ""


#: Of a foreigner's name in han after an office ("外交大臣胡克斯特拉"), and of a Japanese one before it.
_LONGEST_NAME = 6
#: Characters of verbs, numbers and particles: no name is made of them.
_NO_NAME = re.compile(
    r"[是有在被对對向把将將和及与與为為不没没未这這那他她其某各所位名个個]|前任|以及|方面|其后|其後|随后|隨後"
)
_LATIN = re.compile(r"[（(](?P<name>[A-Z][\w.’'\- ]{2,40})[）)]")
_OUTLET = re.compile(
    r"[\u3400-\u9fff\u30a0-\u30ffA-Z]{1,8}(?:新聞|新闻|日報|日报|時報|时报|郵報|邮报|晚報|晚报|通信|通讯社|通訊社|電視台|电视台|電台|电台|"
    r"テレビ|放送|週刊|周刊|タイムズ|ポスト)(?:社|网|網)?"
)
_HAN = re.compile(r"[\u3400-\u9fff]+")
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}(?<![하되한된는을를])")
_WIDE = r"\u3400-\u9fff\u30a0-\u30ff"
_NAME_FORM = re.compile(rf"[A-Z][\w .’'\-]+|[{_WIDE}]+[·‧・•＝][{_WIDE}·・]+|[\u30a0-\u30ff]{{3,}}")


#: Characters of verbs and adverbs by which words that no list covers tell something and name nobody.
_CLAUSE = re.compile(
    r"[已自起将將把被让讓就还還仍曾却卻都又再便竟正刚剛了着著过過]|为在|為在|正在|如果|因为|因為|所以|以及|可能|应该|應該"
)


def is_clause(name: str, lang: str) -> bool:
    """Say whether the words of a speaker, kept as they stand in Chinese, are a clause: "政府已自今日起為"."""
    return lang == "zh" and len(name) > _LONGEST_NAME and not name.isascii() and _CLAUSE.search(name) is not None


def is_han_person(name: str) -> bool:
    """Say whether a name has the form of a Chinese person's: family name and one or two more characters."""
    return 2 <= len(name) <= 3 and name[0] in HAN_FAMILY and all("\u3400" <= char <= "\u9fff" for char in name)


def romanise(name: str) -> str:
    """Return a Chinese person's name in pinyin, family name first, with the characters beside it."""
    from pypinyin import Style, lazy_pinyin

    sounds = lazy_pinyin(name, style=Style.NORMAL)
    return f"{sounds[0].capitalize()} {''.join(sounds[1:]).capitalize()} ({name})"
