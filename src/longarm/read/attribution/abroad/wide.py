"""Where source and content stand around a cue in Chinese, Japanese and Korean: offsets, no words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.wide_parts import names_speaker, names_state, opening_phrase, read_wide_parts
from longarm.read.codebook import Hit

_BREAK = "，,。;；!！?？:：\n"
#: Characters of what is said at fewest: behind a verb that says so itself ("否认指控", "承诺彻查"), and behind "said".
_FEWEST_OF_ACT, _FEWEST_CHARS = 2, 5
_LONGEST_SOURCE = 45
_LONGEST_ROLE = 20
_QUOTING = frozenset({"引述", "援引", "引用"})
#: Negations right before a verb of saying.
_UNSAID = re.compile(r"(?:[没沒](?:有)?|[并並]?未(?:能|有)?|不|[无無]法|拒[绝絕])$")
#: Japanese verbs of holding whose subject may be left out: it is who spoke last.
_HOLDS = re.compile(r"と(?:して|主張|指摘|訴え|説明|分析|みて|見て)")
_REPORT = re.compile(r"的(?:报告|報告|研究|调查|調查)")
_MARKED = re.compile(r"「[^「」]*」|『[^『』]*』|“[^“”]*”")
#: What ends the source after 据 and 根据.
_REPORTS = re.compile(
    r"(?:的)?(?:报道|報道|報導|消息|介绍|介紹|统计|統計|透露|披露|说法|說法|资料|資料|报告|報告|话(?:说|称)?|話(?:說|稱)?|[称稱说說指])"
    r"|[对對向][^，,]{1,8}的(?:答复|答覆|回应|回應|回复|回覆)|[，,]"
)
_DATES = re.compile(
    r"(?:于|於|在|同年|当年|當年|去年|今年|翌年|次年|周|週|上周|上週|本周|本週)?(?:\d{1,4}[年月日号號](?:\d{1,2}[月日])?(?:\d{1,2}日)?)(?:[（(][^）)]{1,8}[）)])?(?:的)?$"
)
#: "in the written answer", "at a briefing": where something was said.
_TO_OUTLET = re.compile(r"(?:在)?(?:回应|回應|答复|答覆|回复|回覆|接受|对|對|向|致函|告诉|告訴)\Z")
_WHERE = re.compile(r"(?:在|于|於)[^，,。]{1,16}(?:中|里|裡|上|时|時|期间|期間|会|會)$")
_TO_WHOM = re.compile(r"(?:(?:对|對|向)[^，,。]{1,20}|在(?:接受)?[^，,。的]{1,20})$")
#: "in an e-mail", "when it answered this paper", "under an anonymous condition": how or when something was said.
_HOW = re.compile(
    r"(?:(?:[仅僅亦也又再]|[随隨][后後即])?(?:以|[通经經][过過]|透[过過]|[藉经經]由|在)[^，,。「」]{0,14}?"
    r"(?:[邮郵]件|[电電][邮郵]|信函|[书書]面(?:方式|[声聲]明)?|[声聲]明|方式|[简簡][讯訊]|[电電][话話]|文字|[视視][频頻訊讯])"
    r"|(?:[回答][复復覆应應]|接受|致函|受|被[问問追])[^，,。「」]{0,16}?(?:[时時]|[后後])(?:[仅僅只]|亦|也)?)$"
)
#: What a speaker does while speaking, behind words that name him: "法官宣判时", "议员质询首相时".
_WHILE = re.compile(r"[^，,。「」]{1,14}?(?:[时時后後中]|之[际際])")
#: To whom something was said, where nothing else stands behind the verb: "…告诉本台。"
_HEARER = re.compile(r"(?:本[报報刊台臺社网網]|[记記]者|我[们們]|[^，。]{0,4}(?:社|报|報|新[闻聞]))?[。\s]*")
#: "answered this magazine: …": to whom something was said, between the verb and its colon.
_ADDRESSED = re.compile(r"[^，,。；;：:「“]{1,12}[：:]")
#: Verbs whose words stand before, or behind in marks: "Xはこう語った。"
_TAKEN_UP = re.compile(r"明らかに|こう")
_WHO_SAYS = re.compile(r"と(?P<who>[^。、「」はが]{1,20}?)は(?=[話語振打嘆明訴述言憤証説強指漏つ])")
#: Particles behind a Japanese topic or subject, the topic first; "では", "には" and the like follow no speaker.
_PARTICLES = (re.compile(r"(?<![でにとへ])は"), re.compile(r"が"))
_STARTS = "、。，,】「」『』\n"
_TOPIC_KO = re.compile(r"(?P<name>[^,.“”\"]{1,40}?)(?:은|는|이|가)(?=\s)")
_PARTICLE_KO = re.compile(r"(?<=[가-힣A-Za-z)])(?:은|는|이|가|측은|도)(?=\s)")
_MARKED_KO = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’")
_WHO_SAYS_KO = re.compile(r"고 (?P<who>[가-힣 ]{1,16}?)[은는이가] ")
_SO_KO = re.compile(r"이렇게|이같이|이처럼")
_LONGEST_TOPIC = 6


@dataclass(frozen=True)
class WideSides:
    """What stands around a cue, as offsets in the sentence; no content where it is what the sentence before said."""

    source: tuple[int, int] | None
    contents: tuple[tuple[int, int], ...]
    rule: str
    via: tuple[int, int] | None = None


def read_wide(sentence: str, hit: Hit, lexicon: Lexicon) -> WideSides | None:
    """Read source and content of a cue in a sentence."""
    if hit.cue.code.startswith("attribution.according"):
        if lexicon.lang == "zh":
            return _by_report(sentence, hit)
        return _by_particle(sentence, hit)
    if lexicon.lang == "ja":
        return _japanese(sentence, hit, lexicon)
    sides = _chinese(sentence, hit, lexicon) if lexicon.lang == "zh" else _topic(sentence, hit, lexicon)
    return None if sides is None or (sides.contents and _says_only(hit) and _is_short(sides)) else sides


def _says_only(hit: Hit) -> bool:
    """Say whether a verb tells nothing of what is said, so that its content must."""
    return hit.cue.code.endswith((".say", ".think"))


def _is_short(sides: WideSides) -> bool:
    return all(end - start < _FEWEST_CHARS for start, end in sides.contents)


def _by_report(sentence: str, hit: Hit) -> WideSides | None:
    """Read "据X报道，…"; before "引述X的话" stands through whom it came."""
    end = _REPORTS.search(sentence, hit.end, hit.end + _LONGEST_SOURCE)
    if end is None or end.start() == hit.end:
        return None
    comma = re.compile(r"[，,：:]").search(sentence, end.start())
    content = _strip(sentence, comma.end() if comma else end.end(), len(sentence))
    keeps = end[0].endswith(("报告", "報告"))
    start = max(sentence.rfind(mark, 0, hit.start) for mark in _BREAK) + 1
    via = (start, hit.start) if sentence[hit.start : hit.end] in _QUOTING and hit.start > start else None
    return _made(sentence, (hit.end, end.end() if keeps else end.start()), content, "according", via)


def _by_particle(sentence: str, hit: Hit) -> WideSides | None:
    """Read "Xによると、…", "X에 따르면 …" and "Xへの取材で分かった" (of what was said before)."""
    start = max((sentence.rfind(mark, 0, hit.start) for mark in "。，,、「」『』\n"), default=-1) + 1
    content = _strip(sentence, hit.end, len(sentence))
    if content[1] - content[0] < _FEWEST_CHARS:
        content = _strip(sentence, 0, start)
    source = _strip(sentence, start, hit.start)
    if content[1] - content[0] < _FEWEST_CHARS:
        return WideSides(source, (), "taken-up") if 0 < source[1] - source[0] <= _LONGEST_SOURCE else None
    return _made(sentence, source, content, "according")


def _chinese(sentence: str, hit: Hit, lexicon: Lexicon) -> WideSides | None:
    start = max(sentence.rfind(mark, 0, hit.start) for mark in _BREAK + "」』”》") + 1
    if start and sentence[start - 1] == "》":
        start = sentence.rfind("《", 0, start)
        told = _TO_OUTLET.search(sentence[:start])
        if told is not None:
            # "大使馆回应《X》时说": the outlet asked, the embassy speaks.
            begin = max(sentence.rfind(mark, 0, told.start()) for mark in _BREAK) + 1
            content = _strip(sentence, hit.end, len(sentence))
            return _made(sentence, (begin, told.start()), content, "subject") if told.start() > begin else None
    if start and sentence[start - 1] in "」』”":
        return _after_quote(sentence, hit, start, lexicon)
    passive = sentence.rfind("被", start, hit.start)
    start = passive + 1 if passive >= start and hit.start - passive > 1 else start
    end = _cut_while(sentence, start, _cut_end(sentence, start, hit.start, lexicon), lexicon)
    if _UNSAID.search(sentence, start, end) and hit.cue.code.endswith((".say", ".demand", ".promise")):
        return None  # "警方没有建议提出指控" says nothing
    if any(word in sentence[start:end] for word in _QUOTING):
        return None  # "富士新聞網引述警方說法報導" is read at 引述
    if sentence[end - 1 : end] == "的" and not hit.cue.code.endswith(".say"):
        return None  # "X的指控" is a noun
    addressed = _ADDRESSED.match(sentence, hit.end)
    content = _strip(sentence, addressed.end() if addressed else hit.end, len(sentence))
    if _HEARER.fullmatch(sentence, hit.end):
        content = (len(sentence), len(sentence))
    if not sentence[start:end].strip() and start:
        # "日本外务省提出抗议，称…": the speaker opens the sentence, or the part of it behind the last semicolon.
        part = max(sentence.rfind(mark, 0, start) for mark in ";；") + 1
        opening = opening_phrase(sentence[part:], lexicon)
        opening = (part + opening[0], part + opening[1]) if opening else None
        return _made(sentence, opening, content, "joined-verb") if opening and opening[1] < start else None
    bare = hit.cue.code.endswith(".deny") or (not start and _says_only(hit))
    if bare and end > start and content[0] >= content[1]:
        # "“…。”荷兰议员甲说。", "北京方面一概否认。": what was said stands before.
        source = _strip(sentence, start, end)
        return WideSides(source, (), "taken-up") if names_speaker(sentence[slice(*source)], lexicon) else None
    return _made(sentence, (start, end) if end > start else None, content, "subject")


def _after_quote(sentence: str, hit: Hit, start: int, lexicon: Lexicon) -> WideSides | None:
    """「保護衛士」表示 is a name in marks; 「…」，他说 is speech before the verb."""
    opened = max(sentence.rfind(mark, 0, start - 1) for mark in "「『“")
    if opened >= 0 and start - opened <= _LONGEST_ROLE:
        if sentence[start : start + 1] == "的" and not _REPORT.match(sentence, start):
            end = _cut_end(sentence, start, hit.start, lexicon)
            held = read_wide_parts(sentence[start:end], lexicon).role
            content = _strip(sentence, hit.end, len(sentence))
            return _made(sentence, (opened, end), content, "subject") if held else None
        begin = max(sentence.rfind(mark, 0, opened) for mark in _BREAK) + 1
        end = _cut_end(sentence, opened, hit.start, lexicon)
        source = (begin if opened - begin < _LONGEST_ROLE else opened, end)
        return _made(sentence, source, _strip(sentence, hit.end, len(sentence)), "subject")
    end = _cut_end(sentence, start, hit.start, lexicon)
    return _made(sentence, (start, end) if end > start else None, _strip(sentence, 0, start), "inverted")


def _cut_while(sentence: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Cut what a speaker does meanwhile off words that begin with who it is."""
    opening = opening_phrase(sentence[start:end], lexicon)
    if opening is None or start + opening[1] >= end:
        return end
    return start + opening[1] if _WHILE.fullmatch(sentence, start + opening[1], end) else end


def _cut_end(sentence: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Cut adverbs, dates and "to whom" off the end of a source."""
    before = -1
    while before != end:
        before = end
        dated = _DATES.search(sentence[start:end])
        end = start + dated.start() if dated and dated.start() > 0 else end
        skipped = (len(word) for word in lexicon.little["skip"] if sentence.endswith(word, start, end))
        end -= max((size for size in skipped if end - size >= start), default=0)
        for pattern in (_HOW, _WHERE, _TO_WHOM):
            found = pattern.search(sentence[start:end])
            if found and found.start() > 0:
                end = start + found.start()
    return end


def _japanese(sentence: str, hit: Hit, lexicon: Lexicon) -> WideSides | None:
    """Read "Xは…と述べた": the topic that names a speaker, outside quotation marks; else a subject that does."""
    outside = _mask(sentence)
    inverted = _WHO_SAYS.match(sentence, hit.start)
    if inverted is not None and names_speaker(inverted["who"], lexicon):
        # "「…」と学生は振り返る": who speaks stands behind the words.
        return _made(sentence, inverted.span("who"), _strip(sentence, 0, hit.start), "inverted")
    holds = _HOLDS.match(sentence, hit.start) is not None
    for particle in _PARTICLES:
        for found in particle.finditer(outside, 0, hit.start):
            if holds and found[0] == "が":
                break  # "Xが開設した1か所があるとしている": the subject of what is held
            start = max((outside.rfind(mark, 0, found.start()) for mark in _STARTS), default=-1) + 1
            if sentence[start - 1 : start] in "」』" and outside[start - 1 : start] == sentence[start - 1 : start]:
                opened = max(sentence.rfind(mark, 0, start - 1) for mark in "「『")
                start = max((outside.rfind(mark, 0, max(opened, 0)) for mark in "、。，,】\n"), default=-1) + 1
            words = sentence[start : found.start()]
            speaks = names_speaker(words, lexicon) or (found[0] == "は" and names_state(words, lexicon))
            if found.start() - start <= _LONGEST_SOURCE and speaks:
                content = _strip(sentence, found.end(), hit.start)
                if content[1] - content[0] < _FEWEST_CHARS and _TAKEN_UP.search(sentence, hit.start, hit.end):
                    after = _strip(sentence, hit.end, len(sentence))
                    if sentence[after[0] : after[0] + 1] == "「":
                        return _made(sentence, (start, found.start()), after, "topic")
                    return WideSides((start, found.start()), (), "taken-up")
                return _made(sentence, (start, found.start()), content, "topic")
    return _made(sentence, None, _strip(sentence, 0, hit.start), "left-out") if holds else None


def _mask(sentence: str) -> str:
    """Return the sentence with what stands between quotation marks blotted out, letter for letter."""
    return _MARKED.sub(lambda found: f"{found[0][0]}{'〓' * (len(found[0]) - 2)}{found[0][-1]}", sentence)


def _topic(sentence: str, hit: Hit, lexicon: Lexicon) -> WideSides | None:
    """Korean: the topic opens the sentence or its clause, the verb closes it."""
    outside = _MARKED_KO.sub(lambda one: "〓" * len(one[0]), sentence)
    inverted = _WHO_SAYS_KO.match(sentence, hit.start)
    if inverted is not None and names_speaker(inverted["who"], lexicon):
        # "“…”고 유학생은 회상했다": who speaks stands behind the words.
        return _made(sentence, inverted.span("who"), _strip(sentence, 0, hit.start), "inverted")
    for found in _PARTICLE_KO.finditer(outside, 0, hit.start):
        start = _speaker_begins(outside, found.start(), lexicon, state=found[0] in {"은", "는"})
        if start is not None:
            content = _strip(sentence, found.end(), hit.start)
            if content[1] - content[0] < _FEWEST_CHARS:
                content = _strip(sentence, 0, start)
            if content[1] - content[0] < _FEWEST_CHARS and _SO_KO.match(sentence, hit.start):
                return WideSides((start, found.start()), (), "taken-up")
            return _made(sentence, (start, found.start()), content, "topic")
    return _first_topic(sentence, hit)


def _speaker_begins(outside: str, end: int, lexicon: Lexicon, *, state: bool) -> int | None:
    """Return where the longest run of known words that ends here begins, None where they name nobody who speaks."""
    floor = max(outside.rfind(mark, 0, end) for mark in ',.〓“”"') + 1
    starts = [at for at in range(floor, end) if at == floor or outside[at - 1] == " "][-_LONGEST_TOPIC:]
    for start in starts:
        words = outside[start:end].strip()
        if words and names_speaker(words, lexicon) and not read_wide_parts(words, lexicon).unknown:
            return start
        if words and state and names_state(words, lexicon):
            return start
    return None


def _first_topic(sentence: str, hit: Hit) -> WideSides | None:
    """Return the first topic of a sentence as who speaks."""
    found = _TOPIC_KO.match(sentence, 0, hit.start) or _TOPIC_KO.search(sentence, 0, hit.start)
    if found is None:
        return None
    first = re.compile(r"[은는이가](?=\s)").search(sentence, found.end("name"))
    content = _strip(sentence, first.end() if first else found.end("name"), hit.start)
    return _made(sentence, found.span("name"), content, "topic")


def _strip(sentence: str, start: int, end: int) -> tuple[int, int]:
    while start < end and sentence[start] in "，,：:、 \t":
        start += 1
    while end > start and sentence[end - 1] in "。，,、 \t\n;；":
        end -= 1
    return start, end


def _made(
    sentence: str,
    source: tuple[int, int] | None,
    content: tuple[int, int],
    rule: str,
    via: tuple[int, int] | None = None,
) -> WideSides | None:
    if content[1] - content[0] < _FEWEST_OF_ACT:
        return None
    if source is not None:
        source = _strip(sentence, *source)
        if not 0 < source[1] - source[0] <= _LONGEST_SOURCE:
            return None
    return WideSides(source, (content,), rule, via)
