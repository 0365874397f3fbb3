"""Personal names in Chinese characters as they read in Latin letters, so that two scripts can meet."""

from __future__ import annotations

import re
from functools import lru_cache

from pypinyin import Style, lazy_pinyin

#: The commonest surnames of one character; a name in a text begins with one of them.
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂"
    "丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱江尹薛闫雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯耿毛"
)
_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]{2,}")


def names_heard(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return (position, given name in Latin letters) of every place where a short Chinese name could stand.

    Most of them are no names; they count only where the other text has the same name in Latin letters.
    """
    found: list[tuple[int, str]] = []
    for run in _RUN.finditer(text, start, end):
        for i, char in enumerate(run[0]):
            if char in _SURNAMES:
                for size in (3, 2):
                    given = run[0][i + 1 : i + size]
                    if len(given) == size - 1:
                        found.append((run.start() + i, _latin(given)))
    return found


@lru_cache(maxsize=1 << 14)
def _latin(characters: str) -> str:
    return "".join(lazy_pinyin(characters, style=Style.NORMAL, errors="ignore"))
