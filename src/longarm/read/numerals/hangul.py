"""Korean numbers: digits with 만 and 천 hung on them, and native words before a counter: 두 곳, 열한 명."""

from __future__ import annotations

import re

_SCALES = {"백": 100, "천": 1000, "만": 10**4, "억": 10**8}
_UNITS = {
    word: value
    for value, words in enumerate(
        ["한 하나", "두 둘", "세 셋 석", "네 넷 넉", "다섯", "여섯", "일곱", "여덟", "아홉"], start=1
    )
    for word in words.split()
}
_TENS = {"열": 10, "스무": 20, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50}
_COUNTERS = "곳|명|개|건|나라|도시|군데|사람|대륙|가지"
#: A run of digits with the scale behind it, or native words before a counter.
KOREAN_NUMBER = re.compile(
    r"(?<![\d.,])(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?P<scale>[백천]?[만억]?)(?:\s?(?P<rest>\d+)(?P<small>천))?(?![\d.])"
    rf"|(?<![가-힣])(?P<tens>{'|'.join(_TENS)})?(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})?"
    rf"(?=\s?(?:{_COUNTERS}))"
)


def value_of_korean(found: re.Match[str]) -> float | None:
    """Return the value of a match of :data:`KOREAN_NUMBER`, None where it holds no number."""
    if found["digits"]:
        value = float(found["digits"].replace(",", ""))
        for scale in found["scale"]:
            value *= _SCALES[scale]
        return value + (float(found["rest"]) * _SCALES[found["small"]] if found["rest"] else 0)
    if not found["tens"] and not found["unit"]:
        return None
    return float(_TENS.get(found["tens"] or "", 0) + _UNITS.get(found["unit"] or "", 0))
