"""Whether an act is only asked of a body, by words: "呼吁政府驱逐外交官", "tidningen kräver att polisen utreder".

What somebody asks for has not been done. To ask is an act itself where a body of a host asks the accused; where a
group, a scholar or an outlet asks, or the body is the one that is asked, it is none of the host's.
"""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.stretches import begins_at
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution
from longarm.records.span import Span

#: Languages judged here: those whose verb of asking stands before what is asked.
_LANGS = frozenset({"zh", "sv"})
_MARKS = re.compile(r"[，；：。;:!?！？]|,\s(?!att\b)")
#: Acts that a body may set going by asking another: "the minister asks the service to look into it".
_SET_GOING = frozenset({"investigating", "protecting_victim"})
#: Acts that consist in asking or telling the accused.
_ASKING = frozenset({"demanded_explanation", "ordered_closure", "warned", "protested"})
_OTHERS = "actor.other"
#: What marks who acts behind a body, its officials between; the topic before the subject of some clause.
_PARTICLES = {
    "ja": re.compile(r"(?:の[^、。はが]{1,10})?(?:側)?(?P<mark>は|も|が|で)"),
    "ko": re.compile(r"(?:\s?[가-힣]{1,6})?(?P<mark>은|는|도|이|가|에서)(?=\s)"),
}
_OF = {"は": 0, "も": 0, "で": 15, "が": 20, "은": 0, "는": 0, "도": 0, "에서": 15, "이": 15, "가": 15}
_FARTHER = 60
#: Those whom the accused pursue; that a host's police take one of them is told as done to him, not as its answer.
PURSUED = {
    lang: re.compile(words, re.IGNORECASE)
    for lang, words in {
        "zh": "异见|異見|异议|異議|流亡|活[动動]|[记記]者|[维維]吾|藏人|[难難]民|民[运運]|港人",
        "ja": "反体制|活動家|亡命|ジャーナリスト|記者|ウイグル|チベット|難民|民主派|脱北|批判",
        "ko": "반체제|활동가|망명|기자|위구르|티베트|난민|탈북|민주화",
        "sv": "dissident|aktivist|exil|journalist|uigur|tibetan|flykting|kritiker|hongkong",
        "cs": "disident|exil|exulant|aktivist|novinář|ujgur|tibeťan|uprchl|kritik",
        "sk": "disident|exil|exulant|aktivist|novinár|ujgur|tibeťan|utečen|kritik",
    }.items()
}


def is_asked_for(ground: Ground, sentence: Sentence, action: str, at: Span) -> bool:
    """Say whether the clause tells that somebody asks for the act.

    Args:
        ground: what the report was found to hold.
        sentence: a sentence that no parser reads.
        action: code of the act.
        at: the words that tell it.
    """
    if sentence.lang not in _LANGS or action == "parliament_raised":
        return False
    if action in _ASKING:
        return _asks(ground, sentence, at)
    start = begins_at(ground.text, Span(sentence.span.start, at.start), _MARKS)
    demands = [span for _, span in ground.hits(sentence, "attribution.demand") if start <= span.start < at.start]
    if not demands:
        return False
    if action not in _SET_GOING:
        return True
    return not any(span.end <= demands[0].start for _, span in ground.hits(sentence, "actor.body"))


def _asks(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether who asks stands last before the words and is a group, a scholar or an outlet."""
    others = [span.end for _, span in ground.hits(sentence, _OTHERS) if span.end <= at.start]
    bodies = [
        span.end
        for code in ("actor.body", "actor.member")
        for _, span in ground.hits(sentence, code)
        if span.start <= at.start
    ]
    return bool(others) and max(others) > max(bodies, default=-1)


def unmarked(text: str, sentence: Sentence, body: Span) -> int:
    """Return by how much a body counts as farther away that no particle of Japanese or Korean marks as who acts.

    "中国大使館に" and "公安局の" stand nearer to the verb than "政府は", which acts.
    """
    marks = _PARTICLES.get(sentence.lang)
    if marks is None:
        return 0
    found = marks.match(text, body.end, sentence.span.end)
    return 0 if found is None and body.end >= sentence.span.end else _FARTHER if found is None else _OF[found["mark"]]


def is_group(ground: Ground, held: Attribution) -> bool:
    """Say whether a known organisation or outlet speaks, whatever its name holds: the "World Uyghur Congress"."""
    return held.speaker is not None and ground.known.kinds.get(held.speaker.name) in {"group", "outlet"}


def is_object(sentence: Sentence, action: str, body: Span, at: Span) -> bool:
    """Say whether a body stands inside the words of asking, behind their verb: "要求挪威政府作出解释"."""
    return sentence.lang == "zh" and action in _ASKING and at.start < body.start and body.end <= at.end
