"""Chinese names as Czech and Slovak write them, in pinyin: "Čao Li-ťien" is Zhao Lijian, "Si Ťin-pching" Xi Jinping."""

from __future__ import annotations

import re

#: Czech initials, longest first, each with its pinyin; before i and ü the second.
_INITIALS = (
    ("čch", "ch", "q"), ("cch", "c", "c"), ("pch", "p", "p"), ("tch", "t", "t"), ("kch", "k", "k"),
    ("ch", "h", "h"), ("č", "zh", "j"), ("š", "sh", "sh"), ("ž", "r", "r"), ("c", "z", "z"), ("ť", "j", "j"),
    ("s", "s", "x"), ("p", "b", "b"), ("t", "d", "d"), ("k", "g", "g"), ("j", "y", "y"), ("w", "w", "w"),
    ("v", "w", "w"), ("m", "m", "m"), ("f", "f", "f"), ("n", "n", "n"), ("ň", "n", "n"), ("l", "l", "l"), ("", "", ""),
)  # fmt: skip
#: Czech finals that pinyin writes otherwise.
_FINALS = {
    "aj": "ai", "ej": "ei", "ien": "ian", "iou": "iu", "iung": "iong", "ung": "ong", "uaj": "uai", "uej": "ui",
    "üan": "uan", "üe": "ue", "ün": "un", "ü": "u", "y": "i",
}  # fmt: skip
_PLAIN = frozenset("a an ang ao e en eng er i ia iang iao ie in ing o ou u ua uan uang un uo".split())  # noqa: SIM905
#: Letters that only the Czech way of writing has.
_CZECH = re.compile(r"[čšžťňü]|[ctpk]ch|aj\b|ej\b|ien|iou|uej", re.IGNORECASE)


def pinyin_of(name: str) -> str | None:
    """Return a Chinese person's or town's name in pinyin; None where it is not written in the Czech way.

    An ending of a Czech or Slovak case is taken off: "Čao Li-ťiena".
    """
    if "-" not in name and not _CZECH.search(name):
        return None
    words = [_word(word) or _word(re.sub(r"(?:ovi|em|om|a|u|e)$", "", word)) for word in name.split()]
    return " ".join(word for word in words if word) if all(words) else None


def _word(word: str) -> str | None:
    syllables = [_syllable(part.lower()) for part in word.split("-")]
    return "".join(one for one in syllables if one).capitalize() if all(syllables) else None


def _syllable(syllable: str) -> str | None:
    for initial, plain, soft in _INITIALS:
        final = syllable.removeprefix(initial)
        if not syllable.startswith(initial) or not (final in _PLAIN or final in _FINALS):
            continue
        start = soft if final[0] in "iü" else plain
        return start + _FINALS.get(final, final)
    return None
