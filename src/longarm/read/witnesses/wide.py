"""Chinese, Japanese and Korean names that are no whole names: "李某", "王女士", "姓陈的女子", "Aさん", "김씨"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.given_names import HAN_FAMILY, HAN_FAMILY_DOUBLE
from longarm.read.witnesses.words import Where
from longarm.records.span import Span

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc"
_HANGUL = "가-힣"
_FAMILY = rf"(?:{'|'.join(sorted(HAN_FAMILY_DOUBLE))}|[{''.join(sorted(HAN_FAMILY))}])"
_OPEN, _CLOSE = r"[“「『\"'‘《〈]", r"[”」』\"'’》〉]"
_ZH_ENDS = r"(?=的|和|与|與|说|說|表示|称|稱|告诉|告訴|是|在|则|則|也|被|曾|因|今年|接到|收到|回忆|回憶|[^\w]|$)"
_ZH_ACTS = (
    r"(?=说|說|表示|称|稱|告诉|告訴|回忆|回憶|透露|认为|認為|指出|讲述|講述|坦言|写道|寫道|接到|收到|遭|被"
    r"|的(?:母亲|母親|父亲|父親|父母|家人|妻子|丈夫|哥哥|弟弟|姐姐|妹妹|亲属|親屬|儿子|兒子|女儿|女兒|朋友|护照|護照)"
    r"|在(?:电话|電話)|向|对|對|[（(]化名|[（(]\d{2}岁)"
)
_CALLED = "化名|网名|網名|笔名|筆名|昵称|暱稱|名叫"
_TITLES = "先生|女士|小姐|太太|夫人|同学|同學|阿姨|大妈|大媽|大叔|师傅|師傅|老师|老師"
_PEOPLE = (
    "女子|男子|女士|男士|女性|男性|学生|學生|留学生|留學生|商人|老板|老闆|华人|華人|居民|侨民|僑民"
    "|工程师|工程師|夫妇|夫婦|一家"
    "|女生|男生|青年|女孩|男孩|受访者|受訪者|难民|難民"
)
#: What stands before "女士" and the like and is no family name: words that count or point, and the ends of countries.
_COUNTED = (
    "位名个個该該此某女男老各诸諸众眾两兩三四五几幾数數的国國华華裔籍人民族市省州区區县縣"
    "和与與及或是为為对對向问問请請这這那"
)
_ONE = rf"(?:{_FAMILY}|[{_HAN}])"
_CHINESE = (
    re.compile(rf"(?P<name>(?<![{_HAN}])(?:{_FAMILY})某[某甲乙丙]?|(?:{_FAMILY})某[某甲乙丙]?|[A-Z]某)"),
    re.compile(rf"(?P<name>(?:{_FAMILY}|(?<![A-Za-z])[A-Z])(?:{_TITLES}))"),
    re.compile(rf"(?P<name>(?![{_COUNTED}])[{_HAN}](?:先生|女士|小姐|太太|同学|同學))"),
    re.compile(rf"(?P<name>姓(?:{_FAMILY}|[{_HAN}](?=的)))的?(?:{_PEOPLE})?"),
    re.compile(rf"(?P<name>(?![同百老贵貴]){_ONE}姓)(?:{_PEOPLE})"),
    re.compile(rf"(?P<name>[小老阿大](?:[{_HAN}]|(?<![A-Za-z])[A-Z](?![A-Za-z]))){_ZH_ACTS}"),
    re.compile(r"(?P<name>小[A-Z])(?![A-Za-z])"),
    re.compile(
        rf"(?:{_CALLED}|网友|網友|绰号|綽號|自称|自稱|自称为|代号|叫做|名为|名為)(?:为|為|是|叫)?{_OPEN}(?P<name>[\w·]{{1,12}}){_CLOSE}"
    ),
    re.compile(rf"(?:{_CALLED})(?:为|為|是|叫)?(?P<name>[{_HAN}·]{{2,4}}?|[A-Za-z]{{2,15}}){_ZH_ENDS}"),
    re.compile(
        rf"{_OPEN}?(?P<name>[{_HAN}·]{{2,4}}|[A-Za-z]{{2,15}}){_CLOSE}?[（(](?:均?为|均?為)?"
        r"(?:化名|非真名|非真实姓名|非真實姓名|假名|匿名)"
    ),
)
_JAPANESE = (
    re.compile(r"(?<![A-Za-z])(?P<name>[A-ZＡ-Ｚ](?:さん|氏|君|くん|ちゃん))"),
    re.compile(rf"(?<![{_HAN}{_KANA}])(?P<name>[{_HAN}](?:さん|ちゃん|くん))"),
    re.compile(
        r"(?<![\u30a1-\u30fa\u30fc・])(?P<name>[\u30a1-\u30fa\u30fc]{2,10}(?:・[\u30a1-\u30fa\u30fc]{2,10})?)"
        r"(?:さん|氏|ちゃん|くん)"
    ),
    re.compile(
        rf"(?<![{_HAN}])(?P<name>[{_HAN}]{{1,4}}?(?:[{_KANA}]{{1,3}})?)(?:さん|ちゃん|くん)?(?:（|\()(?:仮名|偽名|匿名)"
    ),
    re.compile(rf"(?:仮名|偽名|姓は|名は)[・「『]?(?P<name>[{_HAN}]{{1,3}}|[\u30a1-\u30fa\u30fc]{{2,10}})"),
    re.compile(rf"(?P<name>[{_HAN}]{{1,4}}|[\u30a1-\u30fa\u30fc]{{2,10}})[」』]?と(?:名乗る|名乗った|呼ばれる|呼ぶ)"),
)
_KOREAN_FAMILY = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변왕리"
)
_KOREAN = (
    re.compile(rf"(?<![\w])(?P<name>(?![날글말불눈홑])[{_HANGUL}A-Z]씨)(?!앗)"),
    re.compile(rf"(?<![\w])(?P<name>[{_KOREAN_FAMILY}][{_HANGUL}]{{1,2}})\s?씨(?!앗)"),
    re.compile(rf"(?<![\w])(?P<name>[{_HANGUL}]{{2,4}})\s씨(?!앗)"),
    re.compile(rf"(?<![\w])(?P<name>[{_KOREAN_FAMILY}A-Z]\s?(?:모|某))(?=\s?씨|\s?\(|\s(?:양|군)(?![{_HANGUL}]{{2}}))"),
    re.compile(
        rf"(?:가명|별명|필명)(?:은|인|으로)?\s?[‘'“\"]?(?P<name>[{_HANGUL}]{{2,4}}?)"
        r"(?=[’'”\"]|\s|씨|은\s|는\s|이\s|가\s|\()"
    ),
    re.compile(rf"(?P<name>[{_HANGUL}]{{2,4}})[’'”]?(?:\s?씨)?\s?\((?:가명|익명)"),
    re.compile(rf"가명[^.\n]{{0,20}}[‘'“](?P<name>[{_HANGUL}]{{1,6}})[’'”]"),
    re.compile(rf"(?:성이|성은)\s(?P<name>[{_KOREAN_FAMILY}])(?=씨|인\s|이라)"),
)
#: What looks so and names nobody.
_NOBODY = frozenset(
    """皆さん お母さん 母さん 父さん 奥さん 娘さん 嫁さん 姉さん 兄さん 客さん 医者さん 同氏 両氏 各氏 子さん
    孫さん 妹さん 弟さん 親さん 店さん
    小学 小组 小組 小时 小時 小区 小區 大家 大学 大學 大会 大會 老师 老師 老人 老板 老闆 大陆 大陸 大使 大妈 大媽
    大叔 小姐 大臣 小孩 小说 小說 老百
    마음씨 솜씨 이모 고모 주모 부모 마음 아저 아가 구매 이름 자신 본인 상대 피해 관계 여러""".split()  # noqa: SIM905
)
_HONORIFIC = re.compile(r"(?:さん|氏|君|くん|ちゃん)$")
_PATTERNS = {"zh": _CHINESE, "ja": _JAPANESE, "ko": _KOREAN}


def find_wide(where: Where) -> Iterator[Span]:
    """Yield names of a Chinese, Japanese or Korean passage that are no whole names."""
    text, within = where.text, where.passage.span
    for pattern in _PATTERNS.get(where.lang, ()):
        for found in pattern.finditer(text, within.start, within.end):
            name = found["name"]
            span = Span(found.start("name"), found.end("name"))
            if name not in _NOBODY and name.replace(" ", "") not in _NOBODY and _HONORIFIC.sub("", name):
                yield span
