"""Dates in Chinese, simplified and traditional."""

from __future__ import annotations

from longarm.read.whens.language import SOME, Example, Language, Rule, words

_Y = r"(?P<year>(?:19|20)\d\d) ?年"
_D = r"(?P<d>[0-3]?\d) ?[日号號]"
_LAST, _THIS, _NEXT = "(?:去年|去歲)", "(?:今年|本年)", "(?:明年)"

RULES = (
    Rule("zh.day", rf"{_Y} ?{{month}} ?{_D}", "date"),
    Rule("zh.month", rf"{_Y} ?{{month}}", "date"),
    Rule("zh.year", rf"{_Y}", "date"),
    Rule("zh.iso", r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d)", "date"),
    Rule("zh.month-day", rf"{{month}} ?{_D}", "date"),
    Rule("zh.last-year-month", rf"{_LAST} ?{{month}}", "of_year", {"count": -1.0}),
    Rule("zh.last-year-day", rf"{_LAST} ?{{month}} ?{_D}", "of_year", {"count": -1.0}),
    Rule("zh.this-year-day", rf"{_THIS} ?{{month}} ?{_D}", "of_year", {"count": 0.0}),
    Rule("zh.this-year-month", rf"{_THIS} ?{{month}}", "of_year", {"count": 0.0}),
    Rule("zh.next-year-month", rf"{_NEXT} ?{{month}}", "of_year", {"count": 1.0}),
    Rule(
        "zh.bare-month",
        r"(?<![\d年个個十]){month}(?:份|底|初|中旬|上旬|下旬)?(?! ?\d)",
        "date",
    ),
    Rule("zh.month-part", r"{month}(?:份|底|初|中旬|上旬|下旬)", "date"),
    Rule("zh.last-month-day", rf"上 ?[个個]?月 ?{_D}", "of_month", {"count": -1.0}),
    Rule("zh.this-month-day", rf"(?:本|这个|這個|当|當)月 ?{_D}", "of_month", {"count": 0.0}),
    Rule("zh.bare-day", rf"(?<![月\d]){_D}(?![码碼线線楼樓店院本元])", "monthday"),
    Rule("zh.last-weekday", r"(?P<last>上)(?:个|個)?{weekday}", "weekday"),
    Rule("zh.next-weekday", r"(?P<next>下)(?:个|個)?{weekday}", "weekday"),
    Rule("zh.weekday", r"(?:本|这|這)?{weekday}", "weekday"),
    Rule("zh.dayword", r"{dayword}", "dayword"),
    Rule("zh.last-year", rf"{_LAST}(?:底|初|年底|年初|夏天|秋天)?", "shift", {"unit": "Y", "count": 1.0, "toward": -1}),
    Rule("zh.year-before", r"前年", "shift", {"unit": "Y", "count": 2.0, "toward": -1}),
    Rule("zh.this-year", rf"{_THIS}(?:早些时候|早些時候|稍早|底|初|年底|年初)?", "shift", {"unit": "Y", "count": 0.0}),
    Rule("zh.next-year", rf"{_NEXT}", "shift", {"unit": "Y", "count": 1.0, "toward": 1}),
    Rule("zh.last-month", r"上 ?(?:个|個)?月", "shift", {"unit": "M", "count": 1.0, "toward": -1}),
    Rule("zh.this-month", r"(?:本|这个|這個)月", "shift", {"unit": "M", "count": 0.0}),
    Rule("zh.next-month", r"下 ?(?:个|個)?月", "shift", {"unit": "M", "count": 1.0, "toward": 1}),
    Rule(
        "zh.last-week",
        r"上 ?(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?![一二三四五六日天末])",
        "shift",
        {"unit": "W", "count": 1.0, "toward": -1},
    ),
    Rule(
        "zh.this-week",
        r"(?:本|这|這)(?:个|個)?(?:周|週|星期)(?![一二三四五六日天末])",
        "shift",
        {"unit": "W", "count": 0.0},
    ),
    Rule(
        "zh.next-week",
        r"下 ?(?:个|個)?(?:周|週|星期)(?![一二三四五六日天末])",
        "shift",
        {"unit": "W", "count": 1.0, "toward": 1},
    ),
    Rule("zh.weekend", r"上(?:个|個)?(?:周|週)末", "shift", {"unit": "WE", "count": 1.0, "toward": -1}),
    Rule("zh.n-ago", r"{n} ?{unit}(?:多)?(?:前|之前|以前)", "shift", {"toward": -1}),
    Rule("zh.n-later", r"{n} ?{unit}(?:后|後|之后|之後)", "shift", {"toward": 1, "text": True}),
    Rule(
        "zh.recent-n",
        r"(?:过去|過去|近|最近) ?(?:的)?{n} ?(?:多)?{unit}(?:来|來|间|間|里|裡)?",
        "recent",
        {"toward": -1},
    ),
    Rule("zh.duration", r"{n} ?(?:多)?{unit}", "duration"),
    Rule("zh.season-year", rf"{_Y} ?{{season}}", "date"),
    Rule("zh.season", r"(?P<this>今年) ?{season}", "date"),
    Rule("zh.last-season", r"去年 ?{season}", "of_year", {"count": -1.0}),
    Rule("zh.quarter-year", rf"{_Y} ?第(?P<q>[一二三四1-4])季度?", "date"),
    Rule("zh.half-year", rf"{_Y} ?(?P<half>[上下])半年", "date"),
    Rule("zh.words.ref", r"{ref}", "ref"),
)
_DIGITS = "一二三四五六七八九十"
_CN = {word: number for number, word in enumerate([*_DIGITS, "十一", "十二"], 1)}

CHINESE = Language(
    code="zh",
    months={
        **{f"{word}月": number for word, number in _CN.items()},
        **{f"{number}月": number for number in range(1, 13)},
        **{f"{number} 月": number for number in range(1, 13)},
        **{f"{number:02d}月": number for number in range(1, 10)},
    },
    weekdays={
        f"{head}{day}": number
        for head in ("星期", "周", "週", "礼拜", "禮拜")
        for day, number in {**{d: n for n, d in enumerate("一二三四五六", 1)}, "日": 7, "天": 7}.items()
    },
    seasons=words("SP: 春天 春季 春\nSU: 夏天 夏季 夏\nFA: 秋天 秋季 秋\nWI: 冬天 冬季 冬"),
    units=words(
        "TM: 分钟 分鐘\nTH: 小时 小時\nD: 天 日\nW: 周 週 个星期 個星期 星期\nM: 个月 個月\nY: 年\nCE: 个世纪 個世紀"
    ),
    numbers={
        **_CN,
        "两": 2,
        "兩": 2,
        "二十": 20,
        "三十": 30,
        **dict.fromkeys(("几", "幾", "数", "數"), SOME),
    },
    ordinals={**{word: number for word, number in _CN.items() if number < 5}, "上": 1, "下": 2},
    daywords={
        "前天": -2,
        "昨天": -1,
        "昨日": -1,
        "昨晚": -1,
        "今天": 0,
        "今日": 0,
        "今早": 0,
        "今晚": 0,
        "当天": 0,
        "明天": 1,
        "明日": 1,
        "后天": 2,
        "後天": 2,
    },
    refs=words("PRESENT_REF: 目前 现在 現在\nPAST_REF: 最近 近日 日前\nFUTURE_REF: 不久后 不久後"),
    rules=RULES,
    since="自从?|自從?|从|從",
    since_after="以来|以來|起|开始|開始",
    until_after="为止|為止",
    frm="从|從|自|由|在",
    to="至|到|和|与|與",
    future=r"[将將]|计划|計劃|预计|預計|下周|下週|明年",
    spaced=False,
    examples=(
        Example("该办事处于2022年10月26日开设。", "2022年10月26日", "2022-10-26"),
        Example("部长周二作出回应。", "周二", "2022-10-25"),
        Example("委员会将在周五投票。", "周五", "2022-10-28"),
        Example("報告上週發表。", "上週", "2022-10-17/2022-10-23"),
        Example("报告于9月发表。", "9月", "2022-09"),
        Example("該組織9月的報告列出54個地點。", "9月", "2022-09"),
        Example("办事处昨天关闭。", "昨天", "2022-10-26"),
        Example("2018年以来一直开放。", "2018年以来", "2018/.."),
        Example("三年前他离开了。", "三年前", "2019"),
        Example("去年5月他离开了。", "去年5月", "2021-05"),
        Example("從2021年4月至2022年7月，有人返回。", "從2021年4月至2022年7月", "2021-04/2022-07"),
        Example("外交部26日表示不知情。", "26日", "2022-10-26"),
        Example("共有2022人。"),
    ),
)
