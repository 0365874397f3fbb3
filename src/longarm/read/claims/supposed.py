"""Whether words where no parser reads tell an act that was done, or one that is only thought of or feared.

An act in a condition, behind one, or behind "may", "whether" and "that it should" has not been done: "若荷兰日后修法",
"Kdyby zahájilo vyšetřování", "起訴するかどうか". Japanese and Korean tell it behind the verb. Nor has been done
what somebody fears or takes care to be spared: "以免被扣押", "av rädsla för att gripas".
"""

from __future__ import annotations

import re

from longarm.read.families import WIDE
from longarm.read.han_forms import one_way
from longarm.records.span import Span

#: A condition that opens a clause of the sentence before the act.
_IF = {
    "zh": r"(?:\A|[，；：:「“、]|但|而|不过)[^，。；：]{0,8}?"
    r"(?:若(?!干|无其|即若)|倘若?|如果|假如|假若|假使|要是|一旦|万一|除非|即使|即便|就算)",
    "ja": r"もし(?!も?の)|仮に|万一|(?:れば|たら|ならば?|場合(?:は|に|には)?|としても)、",
    "ko": r"만약|만일|(?:다면|라면|하면|으면|되면|경우)(?:에는?)?[,\s]",
    "cs": r"(?:\A\W*|[,;:–—„“]\s?|\b(?:a|ale|že)\s)(?:kdyby\w*|pokud\b|jestli\w*|v případě, že)|\w+-li\b",
    "sk": r"(?:\A\W*|[,;:–—„“]\s?|\b(?:a|ale|že)\s)(?:keby\b|ak\b|pokiaľ\b|v prípade, že|pokým\b)",
    "sv": r"(?:\A\W*|[,;:–—”\"]\s?|\b(?:och|men|att)\s)(?:om(?! (?:det|saken|ärendet))\b|ifall\b|såvi\w+)",
    "nl": r"\A\W*(?:indien|mocht(?:en)?|als (?=(?:er|blijkt|zou|dat)\b))|[,;:]\s(?:indien|mocht(?:en)?)\b",
    "de": r"\A\W*(?:sollten?|falls|sofern|wenn(?!gleich))\b|[,;:]\s(?:falls|sofern|sollten? (?=sich|es|er|sie))",
}
#: What stands shortly before an act that may be done, is asked for or is in doubt, within its clause.
_MAY = {
    "zh": r"(?:或可|可望|可能|或将|或会|有望|能否|可否|是否|会否|应否|扬言|威胁要|主张|应该|理应|本应|何时|为何不|迟早"
    r"|尚未|还未|还没|仍未|迟迟[未没不]|考虑|建议)[^，。；：]{0,10}\Z",
    "cs": r"\b(?:aby\w*|zda|by|bys|bychom)\b[^.;:,]{0,50}\Z",
    "sk": r"\b(?:aby\w*|či|by)\b[^.;:,]{0,50}\Z",
    "sv": r"\b(?:huruvida|skulle kunna|kan komma att|borde|bör|ska kunna)\b[^.;:,]{0,40}\Z",
    "nl": r"\b(?:overweeg\w*|zou(?:den)? (?:\w+ ){0,3}(?:kunnen|moeten|willen)|denkt (?:\w+ )?na over|weiger\w*"
    r"|wil(?:len)? dat)\b[^.;:]{0,60}\Z",
    "de": r"\b(?:erwäg\w*|könnten?|überleg\w*|denkt (?:\w+ )?(?:daran|nach)|weiger\w*|ob)\b[^.;:]{0,60}\Z",
}
#: What stands behind the verb of an act that is asked about or for, denied or only possible.
_BEHIND = {
    "ja": r"[^。、「」]{0,12}?(?:べき|か否か|かどうか|の有無|可能性|(?:る|た)か(?=[はをにが、。])|おそれ|恐れ"
    r"|(?:予定|つもり|考え)はない|(?:する|される)?(?:よう|こと)(?:に|を)?[^。、]{0,16}?(?:求め|要求|要請|訴え|促|呼びかけ)"
    r"|(?:さ?れ|し)て(?:い|お)(?:ない|なかった|らず)|され?(?:ず|なかった|ない)|せず|しなかった|しない|おらず)",
    "ko": r"[^.,“”\"]{0,10}?(?:하라고|할 것을|하도록[^.]{0,8}(?:요구|촉구|요청)|지 않|지 못|하지 않|되지 않|[는할될]지"
    r"|여부|가능성|없|안 )",
}
_FEARED = {
    "zh": r"(?:以免|免得|免遭|以防|避免|防止|唯恐|生怕|深恐|恐怕|恐将|恐会|恐遭|担心|忧心|怕|忧虑)[^，。；]{0,14}\Z",
    "sv": r"\b(?:rädda? för att|fruktar?|befarar|oroar sig|oro för|rädsla för|risker\w*|undvika)\b[^.;,]{0,40}\Z",
    "cs": r"\b(?:boj[íi]\w* se|obáv\w+|strach\w*|hrozí (?:mu|jí|jim)|aby (?:\w+ )?ne\w+)\b[^.;]{0,40}\Z",
    "sk": r"\b(?:boj[íi]\w* sa|obáv\w+|strach\w*|hrozí (?:mu|jej|im)|aby (?:\w+ )?ne\w+)\b[^.;]{0,40}\Z",
    "nl": r"\b(?:uit (?:angst|vrees)|bang|bevreesd|angst (?:om|dat|voor)|riskeer\w*)\b[^.;]{0,50}\Z",
    "de": r"\b(?:aus (?:angst|furcht|sorge)|angst (?:vor|dass|davor)|bangt?|sorge,? dass|riskier\w*)\b[^.;]{0,60}\Z",
}
_DREADED = {
    "ja": r"[^。、]{0,10}?(?:おそれ|恐れ|不安|懸念|心配|かもしれ|可能性)",
    "ko": r"[^.,]{0,10}?(?:까 (?:봐|두려|걱정)|우려|두려움|가능성|수 있)",
}


#: An ending of condition on the verb of a deed: "尾行されたら、", "미행당했다면".
_IF_BEHIND = {
    "ja": re.compile(r"[^。、「」]{0,8}?(?:れば|たら|なら(?!な)|場合(?=[、はに]))[、はに]?"),
    "ko": re.compile(r"[^.,“”\"]{0,8}?(?:다면|라면|하면|으면|되면|경우)(?=[\s,])"),
}


def _made(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {lang: re.compile(words, re.IGNORECASE) for lang, words in table.items()}


_CONDITIONS, _DOUBTS, _DOUBTS_BEHIND = _made(_IF), _made(_MAY), _made(_BEHIND)
_FEARS, _FEARS_BEHIND = _made(_FEARED), _made(_DREADED)


def is_supposed(text: str, sentence: Span, lang: str, at: Span, *, intended: bool = False) -> bool:
    """Say whether the words tell an act as a condition, as what follows from one, as possible, asked about or not done.

    Args:
        text: the report's text.
        sentence: the sentence.
        lang: its language; no other than those above is judged.
        at: the words that tell the act.
        intended: True where to mean to do it counts as doing it.
    """
    before = one_way(text[sentence.start : at.start], lang)
    ahead = (_CONDITIONS,) if intended else (_CONDITIONS, _DOUBTS)
    if any(lang in patterns and patterns[lang].search(before) for patterns in ahead):
        return True
    return lang in _DOUBTS_BEHIND and _DOUBTS_BEHIND[lang].match(text, at.end, sentence.end) is not None


def is_hypothetical(text: str, sentence: Span, lang: str, at: Span) -> bool:
    """Say whether Chinese, Japanese or Korean words tell a deed as a condition or as possible: "若接獲可疑電話".

    Args:
        text: the report's text.
        sentence: the sentence.
        lang: its language; no other than those is judged.
        at: the words that tell a deed.
    """
    behind = _IF_BEHIND.get(lang)
    if behind is not None and behind.match(text, at.end, sentence.end):
        return True
    return lang in WIDE and is_supposed(text, sentence, lang, at, intended=True)


def is_dreaded(text: str, sentence: Span, lang: str, at: Span) -> bool:
    """Say whether somebody only fears what the words tell, or takes care to be spared it.

    Args:
        text: the report's text.
        sentence: the sentence.
        lang: its language.
        at: the words that tell a deed.
    """
    if lang in _FEARS:
        return _FEARS[lang].search(one_way(text[sentence.start : at.start], lang)) is not None
    return lang in _FEARS_BEHIND and _FEARS_BEHIND[lang].match(text, at.end, sentence.end) is not None
