"""Place names in Chinese and Japanese: the longest name at each position, with guards against short words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.gazetteer import Entry, Gazetteer, Kind, fold
from longarm.read.places.countries import JA_LIVES, JA_SHORT
from longarm.read.places.exonyms import find_exonym
from longarm.read.places.mention import READINGS, Mention
from longarm.records.span import Span

_BLOCK = re.compile(r"[\u3400-\u9fff\u30a0-\u30fa\u30fc・·々〇ヶ]+")
_KANA = re.compile(r"[\u30a0-\u30fa\u30fc]")
_SUFFIX = re.compile(r"[市县縣区區省州府県町村道镇鎮]")
_SEAT = re.compile(r"警|公安|当局|當局|政府|法院|机场|機場|空港|郊|地区|地區|华人|華人")
_BEFORE = re.compile(r"(?:在|于|於|位于|位於|从|從|到|赴|往|抵达|抵達|来自|來自|及|和|与|與|或|の|で|から|、)$")
_LONGEST = 12
#: A town with a name of two characters is believed without a word beside it only when it is this large.
_LARGE = 1_000_000
#: A town in katakana is believed when it is this large, or its name longer than most common nouns.
_KANA_LARGE, _KANA_SHORT = 30_000, 4
#: Towns of two characters that are words of every report.
_WORDS = frozenset(
    """
    大家 中心 和平 东方 東方 海外 公安 平安 安全 新华 新華 光明 太平 永安 平和 高平 大理
    开平 长安 長安 永和 民主 自由 中央 中华 中華 国际 國際 统一 統一 解放 人民 社会 社會
    公正 正义 正義 和谐 团结 團結 建设 建設 朝阳 大学 大學 都市 日野 大和 中部 南部 北部
    メディア センター ビル
    西部 东部 東部 中山 本部 安定 保安 長官 合作 新安 兴安 大安 公主 白山 中国人 中国籍
    """.split()  # noqa: SIM905
)


#: Letters for countries that the gazetteer does not hold by themselves.
_LETTERS = {"日": "JP", "加": "CA", "伊": "IT", "蘭": "NL", "豪": "AU", "露": "RU", "印": "IN", "台": "TW", "韓": "KR"}
_MIDDLE_EAST = frozenset({"中東", "中东"})


def find_han(text: str, within: Span, lang: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the place names of a sentence in text order, none inside another."""
    for block in _BLOCK.finditer(text, within.start, within.end):
        at = block.start()
        while at < block.end():
            mention = _read_at(text, at, block.end(), lang, gazetteer)
            if mention is None:
                at += 1
            else:
                yield mention
                at = mention.span.end
    if lang == "ja":
        short = [*JA_SHORT.finditer(text, within.start, within.end), *JA_LIVES.finditer(text, within.start, within.end)]
        for found in short:
            code = gazetteer.country_named(found[1], "ja") or _LETTERS.get(found[1])
            if code is not None:
                yield Mention(Span(found.start(), found.end()), found[1], gazetteer.country_entry(code), "adjective")


def _read_at(text: str, at: int, limit: int, lang: str, gazetteer: Gazetteer) -> Mention | None:
    window = text[at : min(limit, at + _LONGEST)]
    for size in range(len(window), 1, -1):
        name = window[:size]
        span = Span(at, at + size)
        body = gazetteer.bodies.get(f"{lang}:{name}")
        if body is not None:
            return Mention(span, name, gazetteer.country_entry(body), "body")
        abroad = find_exonym(name, gazetteer)
        if abroad and not _cuts_kana(text, span):
            return Mention(span, name, abroad, lang=lang)
        if not gazetteer.knows(name) or (name in _MIDDLE_EAST and text[at - 1 : at] == "其"):
            continue  # 其中東京 is "of these, Tokyo"
        readings = gazetteer.find(name, READINGS)
        if _cuts_kana(text, span):
            continue
        code = gazetteer.country_named(name, lang if lang in {"zh", "ja"} else None)
        if code is not None or _may_be_town(text, span, name, readings):
            return Mention(span, name, gazetteer.country_entry(code) if code else readings, lang=lang)
    return None


def _cuts_kana(text: str, span: Span) -> bool:
    """Say whether a name in katakana is only a part of a longer word."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return bool(
        (_KANA.match(text[span.start]) and _KANA.match(before))
        or (_KANA.match(text[span.end - 1]) and _KANA.match(after))
    )


def _may_be_town(text: str, span: Span, name: str, readings: tuple[Entry, ...]) -> bool:
    if name in _WORDS:
        return False
    if any(one.kind >= Kind.REGION for one in readings):
        return True
    people = max(one.people for one in readings)
    if _KANA.match(name):
        # "制裁リスト" is no village on Sylt.
        return people >= _KANA_LARGE or len(name) > _KANA_SHORT
    after = text[span.end : span.end + 2]
    beside = _SUFFIX.match(after) or _SEAT.match(after) or _BEFORE.search(text[max(0, span.start - 2) : span.start])
    if len(fold(name)) == 2:
        return people >= _LARGE or (people >= 50_000 and beside is not None)
    return people >= 100_000 or beside is not None
